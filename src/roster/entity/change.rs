use sea_orm::entity::prelude::*;

use crate::{kernel::text::Text, platform::db::PracticeId, roster::staff::StaffId};

/// What somebody does from a day on. Of two for one day the later word counts.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_changes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff_id: StaffId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub effective_on: Date,
    pub position: Text<120>,
    pub location: Option<Text<120>>,
    pub hours_a_week: Option<i32>,
    pub manager_id: Option<StaffId>,
    /// Whether it waits for its day.
    pub is_waiting: bool,
    pub made_at: DateTimeUtc,
    pub made_by: String,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
