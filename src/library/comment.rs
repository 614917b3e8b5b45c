//! What somebody of a practice wrote down about a question, for the office. Never changed.

use chrono::{DateTime, Utc};

use crate::kernel::prose::Prose;

crate::typed_id!(CommentId, "cmt");

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub id: CommentId,
    pub text: Prose<2000>,
    pub written_at: DateTime<Utc>,
    pub written_by: String,
}
