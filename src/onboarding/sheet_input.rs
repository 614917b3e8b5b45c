//! What programs send of documents that were signed on paper.

use poem_openapi::Object;
use validator::Validate;

use crate::{
    error::Result,
    files::FileId,
    kernel::{field::Field, text::Text},
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
