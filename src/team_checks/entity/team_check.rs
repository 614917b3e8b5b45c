use sea_orm::entity::prelude::*;

use crate::{
    assessments::AssessmentId, jobs::JobId, platform::db::PracticeId,
    team_checks::team_check::TeamCheckId,
};

/// A posting has one at most.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "team_checks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TeamCheckId,
    pub job_id: JobId,
    pub assessment_id: AssessmentId,
    pub opened_at: DateTimeUtc,
    pub opened_by: String,
    pub ends_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
