use sea_orm::entity::prelude::*;

use crate::{
    kernel::text::Text,
    platform::db::PracticeId,
    roster::staff::{StaffId, StaffKind},
};

/// One time of working here, as it stands or ended.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_spans")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff_id: StaffId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub kind: StaffKind,
    pub starts_on: Date,
    pub worked_on: Option<Date>,
    pub released_at: Option<DateTimeUtc>,
    pub last_day: Option<Date>,
    pub never_started: bool,
    pub reason: Option<Text<500>>,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
