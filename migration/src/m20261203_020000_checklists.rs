//! What a practice makes of the checklist of a kind of work, version by version.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "checklist_versions";

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
            .col(text("role"))
            .col(integer("version"))
            .col(text("additions"))
            .col(timestamp_with_time_zone("saved_at"))
            .col(text("saved_by"))
            .col(timestamp_with_time_zone("updated_at"))
            .primary_key(Index::create().col("practice_id").col("role").col("version"))
            .foreign_key(&mut practice)
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(TABLE).to_owned()).await
    }
}
