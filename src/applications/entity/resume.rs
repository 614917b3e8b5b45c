use sea_orm::entity::prelude::*;

use crate::{
    applications::application::ApplicationId,
    files::FileId,
    platform::{db::PracticeId, files::FileKind},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_resumes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub file_id: FileId,
    pub sha256: String,
    pub kind: FileKind,
    pub added_at: DateTimeUtc,
    pub added_by: String,
}

crate::tenant_rows!(PracticeId);
