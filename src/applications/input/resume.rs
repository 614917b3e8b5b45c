//! What is sent to add a résumé.

use poem_openapi::Object;
use validator::Validate;

use crate::{
    error::Result,
    files::FileId,
    kernel::field::Field,
    platform::{
        files::File,
        http::form::{Form, Limits, Pairs},
    },
};

/// A résumé that was sent to `/files` before, for that use.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ResumeIn {
    #[validate(nested)]
    pub file_id: Field<FileId>,
}

/// The same, as a page sends it along.
#[derive(Clone, Default, Validate)]
pub struct ResumeForm {
    #[validate(nested)]
    pub resume: Field<File>,
}

impl Form for ResumeForm {
    const INPUTS: &'static [&'static str] = &["resume"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self { resume: pairs.file("resume").unwrap_or_default() }
    }
}

impl ResumeIn {
    pub fn check(self) -> Result<FileId> {
        self.validate()?;
        Ok(self.file_id.checked()?)
    }
}

impl ResumeForm {
    pub fn check(self) -> Result<File> {
        self.validate()?;
        Ok(self.resume.checked()?)
    }
}
