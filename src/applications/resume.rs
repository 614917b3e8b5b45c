//! The résumés of an application: files that it names.

use chrono::{DateTime, Utc};

use super::application::{Application, ApplicationRefused, MOST_RESUMES};
use crate::{
    files::{FileId, Upload},
    platform::files::Stored,
};

/// A file that an application names. Its hash is part of the record: whatever becomes of the file,
/// nobody can put another in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    pub file: FileId,
    pub stored: Stored,
    pub added_at: DateTime<Utc>,
    /// A visitor to the careers page, the candidate by their link, or somebody at the desk.
    pub added_by: String,
}

impl Resume {
    pub fn new(file: Upload, added_at: DateTime<Utc>, added_by: String) -> Self {
        Self { file: file.id, stored: file.stored, added_at, added_by }
    }
}

impl Application {
    /// Returns whether one more résumé can be added to those that it has.
    ///
    /// # Errors
    /// Refuses an application that has ended, and one that has as many as there may be.
    pub fn may_add_resume(&self, has: &[Resume]) -> Result<(), ApplicationRefused> {
        if !self.stage.is_open() {
            return Err(ApplicationRefused::NotOpen);
        }
        if has.len() >= MOST_RESUMES {
            return Err(ApplicationRefused::EnoughResumes);
        }
        Ok(())
    }
}
