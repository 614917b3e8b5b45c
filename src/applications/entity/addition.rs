use sea_orm::entity::prelude::*;

use crate::{
    applications::{addition::AdditionId, application::ApplicationId},
    files::FileId,
    kernel::{email::Email, phone::Phone, text::Text},
    platform::{db::PracticeId, files::FileKind},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_additions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AdditionId,
    pub sent_at: DateTimeUtc,
    pub name: Option<Text<200>>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    pub file_id: Option<FileId>,
    pub resume_sha256: Option<String>,
    pub resume_kind: Option<FileKind>,
    /// What was answered about each language: `spanish=yes&french=some`.
    pub languages: String,
    /// What it says. Unique, so that the same sent twice is kept once.
    pub content_sha256: String,
}

crate::tenant_rows!(PracticeId);
