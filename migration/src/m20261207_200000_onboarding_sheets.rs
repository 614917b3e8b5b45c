//! Documents of an onboarding that were signed on paper: sheets that were photographed and handed in.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(sheets()).await?;
        let by_task = Index::create()
            .name("onboarding_sheets_by_task")
            .table("onboarding_sheets")
            .col("practice_id")
            .col("onboarding_id")
            .col("task")
            .to_owned();
        manager.create_index(by_task).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("onboarding_sheets").to_owned()).await
    }
}

fn sheets() -> TableCreateStatement {
    Table::create()
        .table("onboarding_sheets")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("onboarding_id"))
        .col(text("task"))
        .col(uuid("file_id"))
        .col(text("sha256"))
        .col(text("state"))
        .col(text_null("reason"))
        .col(timestamp_with_time_zone("handed_in_at"))
        .col(text("handed_in_by"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .col(text_null("decided_by"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("onboarding_sheets")
                .from_col("practice_id")
                .from_col("onboarding_id")
                .to_tbl("onboardings")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}
