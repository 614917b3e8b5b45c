//! Files that people hand in. Their content is on the disk, named by its SHA-256.

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
                    .table("files")
                    .col(uuid("practice_id"))
                    .col(uuid("id"))
                    .col(text("sha256"))
                    .col(text("kind"))
                    .col(big_integer("size"))
                    .col(text_null("name"))
                    .col(timestamp_with_time_zone("added_at"))
                    .col(text("added_by"))
                    .primary_key(Index::create().col("practice_id").col("id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("files", "practice_id")
                            .to("practices", "id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("files").to_owned()).await
    }
}
