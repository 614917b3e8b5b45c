//! A photo of a signed sheet, wherever it is handed in: taken only where it can be used, and shown with what became of it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    error::Result,
    files::{self, PhotoIn, SheetState},
    kernel::digest::sha256,
    onboarding::{
        OnboardingId,
        actions::{self, Photo},
        limits,
        sheet::Sheet,
    },
    platform::db::Scope,
    practices::{Moment, Practice},
};

/// A sheet, as pages show it.
#[derive(Serialize)]
pub struct Line {
    id: String,
    state: &'static str,
    is_waiting: bool,
    reason: Option<String>,
    came: Moment,
    by: String,
}

impl Line {
    pub fn new(sheet: &Sheet, practice: &Practice, now: DateTime<Utc>, by: String) -> Self {
        Self {
            id: sheet.id.to_string(),
            state: sheet.state.word(),
            is_waiting: sheet.is_waiting(),
            reason: sheet.reason.as_ref().map(ToString::to_string),
            came: Moment::new(practice, sheet.handed_in_at, now),
            by,
        }
    }

    pub fn sample(state: SheetState) -> Self {
        Self {
            id: "sheet_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            state: state.word(),
            is_waiting: state == SheetState::Waiting,
            reason: (state == SheetState::Returned).then(|| "The date is cut off.".to_owned()),
            came: Moment::sample("today"),
            by: "Rosa O'Brien-Núñez".to_owned(),
        }
    }
}

/// Returns those that wait, as a form sends them back.
pub fn waiting(lines: &[Line]) -> Vec<String> {
    lines.iter().filter(|line| line.is_waiting).map(|line| line.id.clone()).collect()
}

/// Keeps a photo before the transaction, because nothing but SQL happens inside one. What could not be handed in, and what is
/// more than is taken in a day, is refused before any of it is written.
pub async fn keep(scope: &Scope, of: (OnboardingId, &str), sent: PhotoIn) -> Result<Photo> {
    let used_for = actions::admit_sheet(scope, of).await?;
    let (file, text) = sent.check()?;
    limits::admit_file(scope, of.0, file.size()).await?;
    let sha256 = sha256(file.bytes());
    let file = files::keep(scope, file, used_for, None).await?;
    Ok(Photo { file, sha256, text })
}
