//! What people of a practice wrote down about questions of the bank.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "item_comments";

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
            .col(uuid("id"))
            .col(text("text"))
            .col(timestamp_with_time_zone("written_at"))
            .col(text("written_by"))
            .primary_key(Index::create().col("practice_id").col("item").col("id"))
            .foreign_key(&mut practice)
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(TABLE).to_owned()).await
    }
}
