use sea_orm::entity::prelude::*;

use crate::platform::db::SharedTable;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "throttle")]
pub struct Model {
    /// Of what is counted and for whom: neither can be read here.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub count: i32,
    pub counted_at: DateTimeUtc,
    /// From then on it says nothing any more.
    pub over_at: DateTimeUtc,
}

crate::shared_rows!();

impl SharedTable for Entity {}
