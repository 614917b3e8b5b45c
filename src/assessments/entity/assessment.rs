use sea_orm::entity::prelude::*;

use crate::{assessments::form::AssessmentId, jobs::JobId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assessments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AssessmentId,
    pub role: String,
    /// What it was frozen for: the posting's id, or the role, and from the second form on its number. For each there
    /// is one.
    pub purpose: String,
    pub job_id: Option<JobId>,
    /// Which form of its test it is.
    pub number: i32,
    pub is_short: bool,
    /// As JSON.
    pub form: String,
    pub frozen_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
