use sea_orm::entity::prelude::*;

use crate::{jobs::job::JobId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub job_id: JobId,
    /// 1, 2, 3 … within the job.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub description: String,
    pub saved_at: DateTimeUtc,
    pub saved_by: String,
}

crate::tenant_rows!(PracticeId);
