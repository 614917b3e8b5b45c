use sea_orm::entity::prelude::*;

use crate::{applications::ApplicationId, kernel::language::Language, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_acknowledgments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    /// The word of a `NoticeLaw`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub law: String,
    /// Of the notice: one that says something else is read again.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub language: Language,
    pub acknowledged_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
