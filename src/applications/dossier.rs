//! What is kept beside an application: answers, notes, and how it ended.

use chrono::{DateTime, Utc};

use super::application::Decision;
use crate::kernel::prose::Prose;

crate::typed_id!(NoteId, "note");

crate::words! {
    /// Whether a candidate speaks a language well enough for the work, as they say themselves.
    pub enum Speaks {
        Yes = "yes",
        Some = "some",
        No = "no",
    }
}

/// One language of the posting, and what the candidate answered about it.
pub type Answer = (String, Speaks);

/// What somebody of the practice wrote down. Never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: NoteId,
    pub text: Prose<2000>,
    pub written_at: DateTime<Utc>,
    pub written_by: String,
}

/// The end of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Nothing if the candidate withdrew.
    pub decision: Option<Decision>,
    pub closed_at: DateTime<Utc>,
    pub closed_by: String,
}
