//! When what somebody is told apart by was said, as a check read it: where it was said anew since, they are looked for again.
//! Of the checks so far it is not known, so whoever has told anything is looked for once more.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "exclusion_checked";
const COLUMN: &str = "told_at";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let at = timestamp_with_time_zone_null(COLUMN).take();
        let add = Table::alter().table(TABLE).add_column(at).to_owned();
        manager.alter_table(add).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::alter().table(TABLE).drop_column(COLUMN).to_owned();
        manager.alter_table(drop).await
    }
}
