use sea_orm::entity::prelude::*;

use crate::{exclusions::edition::EditionId, platform::db::PracticeId};

/// Rows of an edition, some hundred together, as lines of JSON.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exclusion_chunks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition_id: EditionId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub rows: String,
}

crate::tenant_rows!(PracticeId);
