//! Days on which an office is closed, and by which of them the days of an onboarding were counted.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "closures";
const COLUMN: &str = "closed";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut practice = ForeignKey::create()
            .from_tbl(TABLE)
            .from_col("practice_id")
            .to_tbl("practices")
            .to_col("id")
            .on_delete(ForeignKeyAction::Restrict)
            .to_owned();
        let table = Table::create()
            .table(TABLE)
            .col(uuid("practice_id"))
            .col(uuid("id"))
            .col(date("first_day"))
            .col(date("last_day"))
            .col(text("name"))
            .col(text("added_by"))
            .col(timestamp_with_time_zone("updated_at"))
            .primary_key(Index::create().col("practice_id").col("id"))
            .foreign_key(&mut practice)
            .to_owned();
        manager.create_table(table).await?;
        let column = text_null(COLUMN);
        manager.alter_table(Table::alter().table("onboardings").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter().table("onboardings").drop_column(COLUMN).to_owned();
        manager.alter_table(column).await?;
        manager.drop_table(Table::drop().table(TABLE).to_owned()).await
    }
}
