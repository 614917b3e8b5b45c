//! Whether phones get through: the last one that did, and when the server was away.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for column in [timestamp_with_time_zone_null("reached_at"), text_null("reached_by")] {
            let column = Table::alter().table("practices").add_column(column).to_owned();
            manager.alter_table(column).await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("absences")
                    .col(timestamp_with_time_zone("began_at").primary_key())
                    .col(timestamp_with_time_zone("ended_at"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("absences").to_owned()).await?;
        for name in ["reached_at", "reached_by"] {
            let column = Table::alter().table("practices").drop_column(name).to_owned();
            manager.alter_table(column).await?;
        }
        Ok(())
    }
}
