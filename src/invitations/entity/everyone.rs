use sea_orm::entity::prelude::*;

use crate::{jobs::JobId, platform::db::PracticeId};

/// A job of which everyone who applies is invited.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "everyone_invited")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub job_id: JobId,
    pub since: DateTimeUtc,
    pub decided_by: String,
}

crate::tenant_rows!(PracticeId);
