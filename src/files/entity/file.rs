use sea_orm::entity::prelude::*;

use crate::{
    files::FileId,
    kernel::text::Text,
    platform::{db::PracticeId, files::FileKind},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileId,
    pub sha256: String,
    pub kind: FileKind,
    pub size: i64,
    pub name: Option<Text<200>>,
    pub added_at: DateTimeUtc,
    pub added_by: String,
}

crate::owned_rows!(PracticeId);
