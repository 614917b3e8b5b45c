//! How often somebody may do what anybody can: one table in place of two. What was counted before is
//! forgotten, as it is after a day anyway.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["sign_in_attempts", "tries"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("throttle")
                    .col(text("hash").primary_key())
                    .col(integer("count"))
                    .col(timestamp_with_time_zone("counted_at"))
                    .col(timestamp_with_time_zone("over_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("throttle_over").table("throttle").col("over_at").to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("throttle").to_owned()).await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_attempts")
                    .col(text("hash").primary_key())
                    .col(integer("failures"))
                    .col(timestamp_with_time_zone("last_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("tries")
                    .col(uuid("practice_id"))
                    .col(text("hash"))
                    .col(timestamp_with_time_zone("since"))
                    .col(integer("count"))
                    .primary_key(Index::create().col("practice_id").col("hash"))
                    .to_owned(),
            )
            .await
    }
}
