//! Which answer people of a practice think is the right one of a question, each for themselves.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "item_opinions";

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
            .col(text("sha256"))
            .col(uuid("user_id"))
            .col(integer("choice"))
            .col(timestamp_with_time_zone("said_at"))
            .primary_key(
                Index::create().col("practice_id").col("item").col("sha256").col("user_id"),
            )
            .foreign_key(&mut practice)
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(TABLE).to_owned()).await
    }
}
