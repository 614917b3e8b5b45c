use sea_orm::entity::prelude::*;

use crate::{jobs::job::JobId, kernel::text::Text, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job_closings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub job_id: JobId,
    pub reason: Text<500>,
    pub closed_at: DateTimeUtc,
    pub closed_by: String,
}

crate::tenant_rows!(PracticeId);
