use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quality_questions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub role: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: String,
    /// Of what it asks and keys.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    /// As JSON.
    pub tally: String,
}

crate::tenant_rows!(PracticeId);
