use sea_orm::entity::prelude::*;

use crate::{
    kernel::{metadata::Metadata, phone::Phone, text::Text},
    people::PersonId,
    platform::db::PracticeId,
    roster::staff::{StaffId, StaffKind},
};

/// A staff member with their latest span, by which lists are read.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StaffId,
    pub person_id: PersonId,
    /// The name, as the list is sorted by it.
    pub name_folded: String,
    pub position: Text<120>,
    pub location: Option<Text<120>>,
    pub hours_a_week: Option<i32>,
    pub manager_id: Option<StaffId>,
    pub span_no: i32,
    pub kind: StaffKind,
    pub starts_on: Date,
    pub worked_on: Option<Date>,
    pub released_at: Option<DateTimeUtc>,
    /// Far off as long as nobody has said one, and long past for who never started.
    pub last_day: Date,
    pub never_started: bool,
    pub contact_name: Option<Text<120>>,
    pub contact_phone: Option<Phone>,
    pub external_id: Option<Text<120>>,
    pub metadata: Metadata,
    pub added_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
