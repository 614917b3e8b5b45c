use sea_orm::entity::prelude::*;

use crate::{
    applications::{application::ApplicationId, dossier::Speaks},
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_answers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    /// A language that the posting names.
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    pub speaks: Speaks,
}

crate::tenant_rows!(PracticeId);
