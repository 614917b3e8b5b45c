use sea_orm::entity::prelude::*;

use crate::{
    check_ins::check_in::CheckInId, jobs::RoleKey, kernel::prose::Prose, people::PersonId,
    platform::db::PracticeId, roster::StaffId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "check_ins")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CheckInId,
    pub staff_id: StaffId,
    pub person_id: PersonId,
    pub span: i32,
    pub day: i32,
    pub role: RoleKey,
    pub held_on: Date,
    /// JSON: every sign of the profile with its words and its rating.
    pub rated: String,
    pub note: Option<Prose<2000>>,
    pub held_by: String,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
