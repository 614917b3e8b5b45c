use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

/// A version of what the practice makes of the list of a kind of work. It never changes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "checklist_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub role: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// Own tasks, tasks left out and other days, as JSON.
    pub additions: String,
    pub saved_at: DateTimeUtc,
    pub saved_by: String,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
