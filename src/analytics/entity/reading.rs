use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

/// How far the log of a practice has been read, by `seq`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "analytics_readings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    pub read: i64,
    /// The last event that is to be counted. Whoever announces writes it, whoever reads leaves it alone, so
    /// that nothing is missed between the two.
    pub seen: i64,
}

crate::tenant_rows!(PracticeId);
