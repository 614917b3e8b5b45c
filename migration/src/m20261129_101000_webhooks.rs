//! Webhooks: who is told what, what is brought to them, and how each try ended.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [webhooks(), deliveries(), attempts()] {
            manager.create_table(table).await?;
        }
        let by_update = Index::create()
            .name("webhooks_listed_by_update")
            .table("webhooks")
            .col("practice_id")
            .col("updated_at")
            .col("id")
            .to_owned();
        manager.create_index(by_update).await?;
        let of_webhook = Index::create()
            .name("webhook_deliveries_of_webhook")
            .table("webhook_deliveries")
            .col("practice_id")
            .col("webhook_id")
            .col("id")
            .to_owned();
        manager.create_index(of_webhook).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["webhook_attempts", "webhook_deliveries", "webhooks"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn webhooks() -> TableCreateStatement {
    Table::create()
        .table("webhooks")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("url"))
        .col(text_null("description"))
        .col(text("kinds"))
        .col(text("secret"))
        .col(text_null("old_secret"))
        .col(timestamp_with_time_zone_null("old_until"))
        .col(timestamp_with_time_zone("made_at"))
        .col(text("made_by"))
        .col(timestamp_with_time_zone_null("failing_since"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(text_null("closed_because"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("webhooks")
                .from_col("practice_id")
                .to_tbl("practices")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}

fn deliveries() -> TableCreateStatement {
    Table::create()
        .table("webhook_deliveries")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("webhook_id"))
        .col(uuid("event_id"))
        .col(text("kind"))
        .col(text("state"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("queued_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("webhook_deliveries")
                .from_col("practice_id")
                .from_col("webhook_id")
                .to_tbl("webhooks")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

fn attempts() -> TableCreateStatement {
    Table::create()
        .table("webhook_attempts")
        .col(uuid("practice_id"))
        .col(uuid("delivery_id"))
        .col(integer("number"))
        .col(timestamp_with_time_zone("at"))
        .col(text("outcome"))
        .col(integer_null("status"))
        .primary_key(Index::create().col("practice_id").col("delivery_id").col("number"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("webhook_attempts")
                .from_col("practice_id")
                .from_col("delivery_id")
                .to_tbl("webhook_deliveries")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}
