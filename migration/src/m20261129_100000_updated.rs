//! When each row was last written of what programs list, so that they can ask for what is new.

use sea_orm_migration::{prelude::*, schema::timestamp_with_time_zone};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What was there before says the day on which this column came.
const SINCE: &str = "2026-11-29T10:00:00+00:00";

const LISTS: [&str; 8] = [
    "people",
    "users",
    "jobs",
    "applications",
    "assessments",
    "invitations",
    "licenses",
    "messages",
];

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
            let column = timestamp_with_time_zone("updated_at").default(SINCE).take();
            let altered = Table::alter().table(table).add_column(column).to_owned();
            manager.alter_table(altered).await?;
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
            let altered = Table::alter().table(table).drop_column("updated_at").to_owned();
            manager.alter_table(altered).await?;
        }
        Ok(())
    }
}
