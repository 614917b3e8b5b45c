use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

/// Written once and never changed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "selection_editions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// The end of its quarter.
    #[sea_orm(primary_key, auto_increment = false)]
    pub until: DateTimeUtc,
    pub since: DateTimeUtc,
    /// As JSON.
    pub edition: String,
}

crate::tenant_rows!(PracticeId);
