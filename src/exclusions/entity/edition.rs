use sea_orm::entity::prelude::*;

use crate::{
    exclusions::edition::{EditionId, EditionState},
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exclusion_editions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EditionId,
    pub list: String,
    pub name: String,
    pub file: String,
    pub sha256: String,
    pub listed_on: Option<Date>,
    pub rows: i32,
    pub state: EditionState,
    /// Why it was refused: a code with its arguments, as JSON.
    pub trouble: Option<String>,
    pub loaded_at: DateTimeUtc,
    pub loaded_by: String,
    pub ended_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
