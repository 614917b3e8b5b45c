//! That several secrets of a webhook sign at once: all that were in force within a day.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = text("older_secrets").default("").take();
        manager.alter_table(Table::alter().table("webhooks").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table("webhooks").drop_column("older_secrets").to_owned();
        manager.alter_table(table).await
    }
}
