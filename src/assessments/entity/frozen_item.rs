use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "frozen_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// Of the content.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    /// What is asked and keyed, as JSON.
    pub content: String,
}

crate::tenant_rows!(PracticeId);
