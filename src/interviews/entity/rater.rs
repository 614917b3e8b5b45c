use sea_orm::entity::prelude::*;

use crate::{
    interviews::{interview::InterviewId, ratings::RaterId},
    kernel::text::Text,
    platform::{db::PracticeId, keys::UserId},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interview_raters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RaterId,
    pub interview_id: InterviewId,
    pub number: i32,
    pub name: Text<120>,
    pub user_id: Option<UserId>,
    /// What they wrote, sealed: as long as somebody is awaited it is theirs alone.
    pub sheet: Option<String>,
    pub submitted_at: Option<DateTimeUtc>,
    pub excused_at: Option<DateTimeUtc>,
}

crate::tenant_rows!(PracticeId);
