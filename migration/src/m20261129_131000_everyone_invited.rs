//! The jobs of which everyone who applies is invited to the skills test.

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
                    .table("everyone_invited")
                    .col(uuid("practice_id"))
                    .col(uuid("job_id"))
                    .col(timestamp_with_time_zone("since"))
                    .col(text("decided_by"))
                    .primary_key(Index::create().col("practice_id").col("job_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from_tbl("everyone_invited")
                            .from_col("practice_id")
                            .from_col("job_id")
                            .to_tbl("jobs")
                            .to_col("practice_id")
                            .to_col("id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("everyone_invited").to_owned()).await
    }
}
