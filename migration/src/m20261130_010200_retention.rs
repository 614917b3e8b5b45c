//! Retention: of whom what has come due to go, when that was looked at, and who said that it goes.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(looks()).await?;
        for (name, column) in INDEXES {
            let mut index = Index::create();
            index.name(*name).table("retention_looks").col("practice_id").col(*column);
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("retention_looks").to_owned()).await
    }
}

const INDEXES: &[(&str, &str)] = &[
    ("retention_looks_again", "look_again_on"),
    ("retention_looks_due", "due_on"),
    ("retention_looks_ordered", "ordered_at"),
];

/// No foreign key to a person: whoever is gone has no row here either.
fn looks() -> TableCreateStatement {
    Table::create()
        .table("retention_looks")
        .col(uuid("practice_id"))
        .col(uuid("person_id"))
        .col(text("what"))
        .col(date_null("due_on"))
        .col(date("look_again_on"))
        .col(timestamp_with_time_zone("looked_at"))
        .col(timestamp_with_time_zone_null("ordered_at"))
        .col(text_null("ordered_by"))
        .primary_key(Index::create().col("practice_id").col("person_id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("retention_looks")
                .from_col("practice_id")
                .to_tbl("practices")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}
