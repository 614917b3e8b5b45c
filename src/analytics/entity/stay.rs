use sea_orm::entity::prelude::*;

use crate::{
    applications::{ApplicationId, ApplicationStage},
    jobs::JobId,
    platform::db::PracticeId,
};

/// A stay in a stage that is over.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_stays")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub job_id: JobId,
    pub applied_at: DateTimeUtc,
    pub stage: ApplicationStage,
    pub hours: i32,
}

crate::tenant_rows!(PracticeId);
