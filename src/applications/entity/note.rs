use sea_orm::entity::prelude::*;

use crate::{
    applications::{application::ApplicationId, dossier::NoteId},
    kernel::prose::Prose,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_notes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NoteId,
    pub text: Prose<2000>,
    pub written_at: DateTimeUtc,
    pub written_by: String,
}

crate::tenant_rows!(PracticeId);
