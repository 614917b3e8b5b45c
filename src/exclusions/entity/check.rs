use sea_orm::entity::prelude::*;

use crate::{
    exclusions::check::{CheckCause, CheckId},
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exclusion_checks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CheckId,
    pub cause: CheckCause,
    /// In which editions, with where they came from, as JSON: it is proof after they are gone.
    pub lists: String,
    pub people: i32,
    pub not_checked: i32,
    pub opened: i32,
    pub made_on: Date,
    pub made_at: DateTimeUtc,
    pub made_by: String,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
