//! Questions of the bank that a practice has taken out of its new tests, and why.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "retired_items";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut practice = ForeignKey::create()
            .from_tbl(TABLE)
            .from_col("practice_id")
            .to_tbl("practices")
            .to_col("id")
            .on_delete(ForeignKeyAction::Restrict)
            .to_owned();
        let table = Table::create()
            .table(TABLE)
            .col(uuid("practice_id"))
            .col(text("item"))
            .col(text("reason"))
            .col(text_null("note"))
            .col(timestamp_with_time_zone("retired_at"))
            .col(text("retired_by"))
            .primary_key(Index::create().col("practice_id").col("item"))
            .foreign_key(&mut practice)
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(TABLE).to_owned()).await
    }
}
