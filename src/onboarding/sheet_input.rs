//! What programs send of documents that were signed on paper.

use poem_openapi::Object;
use validator::Validate;

use super::actions::Looked;
use crate::{
    error::Result,
    files::{FileId, Seen, SheetId},
    kernel::{day::Day, field::Field, text::Text},
    platform::keys::UserId,
};

/// A file that was added before, as a photo or scan of a document that was signed on paper.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OnboardingSheetIn", deny_unknown_fields)]
pub struct SheetIn {
    /// The file: a PDF, JPEG or PNG that was added for `onboarding_sheet`.
    #[validate(nested)]
    pub file_id: Field<FileId>,
    /// SHA-256 of the text that was printed.
    #[validate(nested)]
    pub text_sha256: Field<Text<80>>,
}

impl SheetIn {
    pub fn check(self) -> Result<(FileId, Text<80>)> {
        self.validate()?;
        Ok((self.file_id.checked()?, self.text_sha256.checked()?))
    }
}

/// What a person of the practice saw on the sheets.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OnboardingSheetsSeenIn", deny_unknown_fields)]
pub struct SheetsSeenIn {
    /// The sheets that wait, all of them.
    #[validate(nested)]
    pub sheet_ids: Vec<Field<SheetId>>,
    /// SHA-256 of the text with which they were compared.
    #[validate(nested)]
    pub text_sha256: Field<Text<80>>,
    /// The name that is signed, as it is written there.
    #[validate(nested)]
    pub name: Field<Text<200>>,
    /// The day that is written beside it.
    #[validate(nested)]
    pub signed_on: Field<Day>,
    /// Who looked: a user of the practice who is an owner or a manager, and not the new hire.
    #[validate(nested)]
    pub seen_by: Field<UserId>,
}

impl SheetsSeenIn {
    pub fn check(self) -> Result<Looked> {
        self.validate()?;
        let seen = Seen {
            name: self.name.checked()?,
            signed_on: self.signed_on.checked()?.0,
            text: self.text_sha256.checked()?.to_string(),
            sheets: ids(self.sheet_ids)?,
        };
        // What has answers lies apart, and no program has a part in that.
        Ok(Looked { seen, answer: None, by: Some(self.seen_by.checked()?) })
    }
}

/// Why sheets cannot be used.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OnboardingSheetsReturnIn", deny_unknown_fields)]
pub struct SheetsReturnIn {
    /// The sheets that wait, all of them.
    #[validate(nested)]
    pub sheet_ids: Vec<Field<SheetId>>,
    /// What is wrong. The new hire reads it.
    #[validate(nested)]
    pub reason: Field<Text<300>>,
}

impl SheetsReturnIn {
    pub fn check(self) -> Result<(Vec<SheetId>, Text<300>)> {
        self.validate()?;
        Ok((ids(self.sheet_ids)?, self.reason.checked()?))
    }
}

fn ids(all: Vec<Field<SheetId>>) -> Result<Vec<SheetId>> {
    let ids: Result<Vec<_>, _> = all.into_iter().map(Field::checked).collect();
    Ok(ids?)
}
