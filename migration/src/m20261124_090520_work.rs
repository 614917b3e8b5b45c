//! Background work: what is to be done, from when on, and by whom it is being done.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("work")
                    .col(uuid("practice_id"))
                    .col(uuid("id"))
                    .col(text("kind"))
                    .col(text("payload"))
                    .col(timestamp_with_time_zone("due_at"))
                    .col(integer("attempts"))
                    .col(timestamp_with_time_zone_null("claimed_until"))
                    .col(text_null("last_error"))
                    .col(timestamp_with_time_zone_null("given_up_at"))
                    .primary_key(Index::create().col("practice_id").col("id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("work", "practice_id")
                            .to("practices", "id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("work_by_due_at")
                    .table("work")
                    .col("practice_id")
                    .col("due_at")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("work").to_owned()).await
    }
}
