use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

/// How far the log of a practice has been read, by `seq`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quality_readings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    pub read: i64,
    /// The last event that is to be counted, written by whoever announces.
    pub seen: i64,
    /// Up to where all was there when it was last begun anew: what changed before is counted as it is.
    pub anew: i64,
}

crate::tenant_rows!(PracticeId);
