//! When a candidate asked for a person in their chat, or left something to be answered. Of what was asked before,
//! somebody is told when the chat is sent.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let at = timestamp_with_time_zone_null("asked_at").take();
        let add = Table::alter().table("screenings").add_column(at).to_owned();
        manager.alter_table(add).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::alter().table("screenings").drop_column("asked_at").to_owned();
        manager.alter_table(drop).await
    }
}
