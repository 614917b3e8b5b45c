use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// Of what is tried, or of where from: neither can be read here.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub since: DateTimeUtc,
    pub count: i32,
}

crate::owned_rows!(PracticeId);
