//! The newer rooms' lists, by when each row was last written.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const LISTS: [&str; 3] = ["offers", "onboardings", "staff"];

fn index(table: &str) -> String {
    format!("{table}_listed_by_update")
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in LISTS {
            let index = Index::create()
                .name(index(table))
                .table(table)
                .col("practice_id")
                .col("updated_at")
                .col("id")
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in LISTS {
            manager.drop_index(Index::drop().name(index(table)).table(table).to_owned()).await?;
        }
        Ok(())
    }
}
