use sea_orm::entity::prelude::*;

use crate::{kernel::prose::Prose, library::comment::CommentId, platform::db::PracticeId};

/// What somebody of this practice wrote down about a question.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_comments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// As the bank calls it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CommentId,
    pub text: Prose<2000>,
    pub written_at: DateTimeUtc,
    pub written_by: String,
}

crate::tenant_rows!(PracticeId);
