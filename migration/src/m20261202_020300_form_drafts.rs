//! What users typed into long forms and have not sent.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drafts = Table::create()
            .table("form_drafts")
            .col(uuid("practice_id"))
            .col(uuid("user_id"))
            .col(text("place"))
            .col(text("title"))
            .col(text("sealed"))
            .col(timestamp_with_time_zone("kept_at"))
            .primary_key(Index::create().col("practice_id").col("user_id").col("place"))
            .foreign_key(
                ForeignKey::create()
                    .from_tbl("form_drafts")
                    .from_col("practice_id")
                    .from_col("user_id")
                    .to_tbl("users")
                    .to_col("practice_id")
                    .to_col("id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(drafts).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("form_drafts").to_owned()).await
    }
}
