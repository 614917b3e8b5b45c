//! The medical compartment: who reads requests, and the requests, sealed.

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
                    .table("medical_readers")
                    .col(uuid("practice_id").primary_key())
                    .col(uuid_null("user_id"))
                    .col(text_null("name"))
                    .col(text_null("phone"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("medical_readers", "practice_id")
                            .to("practices", "id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from_tbl("medical_readers")
                            .from_col("practice_id")
                            .from_col("user_id")
                            .to_tbl("users")
                            .to_col("practice_id")
                            .to_col("id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("adjustment_requests")
                    .col(uuid("practice_id"))
                    .col(uuid("id"))
                    .col(text("about"))
                    .col(timestamp_with_time_zone("asked_at"))
                    .col(timestamp_with_time_zone_null("answered_at"))
                    .col(text("sealed"))
                    .primary_key(Index::create().col("practice_id").col("id"))
                    .index(
                        Index::create()
                            .unique()
                            .name("adjustment_requests_one_about")
                            .col("practice_id")
                            .col("about"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("adjustment_requests", "practice_id")
                            .to("practices", "id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["adjustment_requests", "medical_readers"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
