//! What programs are shown of a note about a question.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::comment::{Comment, CommentId};
use crate::{kernel::prose::Prose, platform::http::idempotency};

/// What somebody of the practice wrote down about a question.
#[derive(Clone, Object)]
pub struct ItemCommentOut {
    id: CommentId,
    text: Prose<2000>,
    written_at: DateTime<Utc>,
    /// Who wrote it: a user, or an API key.
    written_by: String,
}

impl idempotency::Answer for ItemCommentOut {}

impl From<Comment> for ItemCommentOut {
    fn from(comment: Comment) -> Self {
        let Comment { id, text, written_at, written_by } = comment;
        Self { id, text, written_at, written_by }
    }
}
