//! The rows of this room. Nobody else sees them.

use sea_orm::entity::prelude::*;

use crate::{closures::closure::ClosureId, kernel::text::Text, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "closures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ClosureId,
    pub first_day: Date,
    pub last_day: Date,
    pub name: Text<80>,
    pub added_by: String,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
