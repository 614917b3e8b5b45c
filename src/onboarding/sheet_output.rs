//! What programs are shown of documents that are signed on paper. Of what lies apart they are shown nothing.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    document::Document,
    onboarding::OnboardingId,
    sheet::{Sheet, TaskOf},
};
use crate::{
    files::{FileId, SheetId, SheetState},
    kernel::{language::Language, text::Text},
    platform::http::idempotency::Answer,
};

/// A sheet with a signature in ink, as a photo or scan.
#[derive(Object)]
#[oai(rename = "OnboardingSheetOut", skip_serializing_if_is_none)]
pub struct SheetOut {
    pub id: SheetId,
    pub onboarding_id: OnboardingId,
    /// Names it in addresses.
    pub task: String,
    file_id: FileId,
    /// SHA-256 of the file's bytes.
    sha256: String,
    state: SheetState,
    /// Why it was sent back.
    reason: Option<Text<300>>,
    handed_in_at: DateTime<Utc>,
    /// Who handed it in: a user, an API key, or the new hire's link.
    handed_in_by: String,
    decided_at: Option<DateTime<Utc>>,
    decided_by: Option<String>,
}

impl Answer for SheetOut {}

/// The sheets of an onboarding.
#[derive(Object)]
#[oai(rename = "OnboardingSheetsOut")]
pub struct SheetsOut {
    pub data: Vec<SheetOut>,
}

impl From<Sheet> for SheetOut {
    fn from(sheet: Sheet) -> Self {
        let TaskOf { onboarding, task } = sheet.of;
        Self {
            id: sheet.id,
            onboarding_id: onboarding,
            task,
            file_id: sheet.file_id,
            sha256: sheet.sha256,
            state: sheet.state,
            reason: sheet.reason,
            handed_in_at: sheet.handed_in_at,
            handed_in_by: sheet.handed_in_by,
            decided_at: sheet.decided_at,
            decided_by: sheet.decided_by,
        }
    }
}

/// A text that is signed in a task, word for word.
#[derive(Object)]
#[oai(rename = "OnboardingTextOut")]
pub struct TextOut {
    title: String,
    text: String,
    /// SHA-256 of the text's bytes.
    text_sha256: String,
    /// The beginning of that, as it is printed on each page.
    code: String,
    /// Which version of the practice's; 0 for a short form of ours.
    version: i32,
    language: Language,
}

/// The texts that are signed in a task, one for each language that it is written in.
#[derive(Object)]
#[oai(rename = "OnboardingTextsOut")]
pub struct TextsOut {
    pub data: Vec<TextOut>,
}

impl From<Document> for TextOut {
    fn from(document: Document) -> Self {
        Self {
            text_sha256: document.fingerprint(),
            code: document.code(),
            title: document.title,
            text: document.text,
            version: document.version,
            language: document.language,
        }
    }
}
