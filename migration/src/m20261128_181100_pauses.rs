//! Tests that stand still because an item of them cannot be found.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("pauses")
            .col(uuid("practice_id"))
            .col(uuid("invitation_id"))
            .col(uuid_null("sitting_id"))
            .col(text("items"))
            .col(timestamp_with_time_zone("paused_at"))
            .primary_key(Index::create().col("practice_id").col("invitation_id"))
            .foreign_key(
                ForeignKey::create()
                    .from_tbl("pauses")
                    .from_col("practice_id")
                    .from_col("invitation_id")
                    .to_tbl("invitations")
                    .to_col("practice_id")
                    .to_col("id")
                    .on_delete(ForeignKeyAction::Restrict),
            )
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("pauses").to_owned()).await
    }
}
