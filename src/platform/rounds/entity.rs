use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "round_failures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: String,
    /// The id of what failed. Empty: the round as a whole, in this practice.
    #[sea_orm(primary_key, auto_increment = false)]
    pub thing: String,
    pub tries: i32,
    /// The code of the error, never its words: they might tell of somebody.
    pub code: String,
    /// When it failed for the first time.
    pub since: DateTimeUtc,
    pub failed_at: DateTimeUtc,
    pub retry_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
