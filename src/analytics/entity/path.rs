use sea_orm::entity::prelude::*;

use crate::{
    analytics::milestone::Milestone,
    applications::{ApplicationId, ApplicationStage, Ending},
    jobs::JobId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_paths")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    pub job_id: JobId,
    pub source: Option<String>,
    pub applied_at: DateTimeUtc,
    pub furthest: Milestone,
    pub stage: ApplicationStage,
    pub ending: Option<Ending>,
    pub number: i32,
    pub since: DateTimeUtc,
    pub hours_to_hire: Option<i32>,
}

crate::tenant_rows!(PracticeId);
