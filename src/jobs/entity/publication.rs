use sea_orm::entity::prelude::*;

use crate::{jobs::job::JobId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job_publications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub job_id: JobId,
    pub version: i32,
    pub published_at: DateTimeUtc,
    pub published_by: String,
    /// These two belong to a posting with a test.
    pub test_items: Option<i32>,
    pub test_minutes: Option<i32>,
}

crate::tenant_rows!(PracticeId);
