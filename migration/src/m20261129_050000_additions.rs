//! What came with an application that was sent again.

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
                    .table("application_additions")
                    .col(uuid("practice_id"))
                    .col(uuid("application_id"))
                    .col(uuid("id"))
                    .col(timestamp_with_time_zone("sent_at"))
                    .col(text_null("name"))
                    .col(text_null("phone"))
                    .col(text_null("email"))
                    .col(text_null("resume_sha256"))
                    .col(text_null("resume_kind"))
                    .col(text("languages").default("").take())
                    .col(text("content_sha256"))
                    .primary_key(Index::create().col("practice_id").col("application_id").col("id"))
                    .index(
                        Index::create()
                            .unique()
                            .name("application_additions_once")
                            .col("practice_id")
                            .col("application_id")
                            .col("content_sha256"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from_tbl("application_additions")
                            .from_col("practice_id")
                            .from_col("application_id")
                            .to_tbl("applications")
                            .to_col("practice_id")
                            .to_col("id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("application_additions").to_owned()).await
    }
}
