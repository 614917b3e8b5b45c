use sea_orm::entity::prelude::*;

use crate::{platform::db::PracticeId, sittings::sitting::SittingId};

/// How far a sitting is. A row of its own: each step changes it, and what was drawn is long.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sitting_states")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub sitting_id: SittingId,
    pub count: i32,
    /// How many places have a step, and how many steps there are: what the next step needs to know
    /// without reading the log.
    pub reached: i32,
    pub steps: i32,
    /// How many late ones nobody has settled.
    pub late: i32,
    pub deadline: DateTimeUtc,
    pub submitted_at: Option<DateTimeUtc>,
}

crate::tenant_rows!(PracticeId);
