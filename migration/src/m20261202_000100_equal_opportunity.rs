//! Equal opportunity: what people say of themselves, whether a practice asks, and what was frozen.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [settings(), editions(), self_identifications()] {
            manager.create_table(table).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["self_identifications", "selection_editions", "selection_settings"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn settings() -> TableCreateStatement {
    Table::create()
        .table("selection_settings")
        .col(uuid("practice_id"))
        .col(timestamp_with_time_zone("counted_from"))
        .col(timestamp_with_time_zone("closes_at"))
        .primary_key(Index::create().col("practice_id"))
        .foreign_key(&mut of_practice("selection_settings"))
        .to_owned()
}

fn editions() -> TableCreateStatement {
    Table::create()
        .table("selection_editions")
        .col(uuid("practice_id"))
        .col(timestamp_with_time_zone("until"))
        .col(timestamp_with_time_zone("since"))
        .col(text("edition"))
        .primary_key(Index::create().col("practice_id").col("until"))
        .foreign_key(&mut of_practice("selection_editions"))
        .to_owned()
}

fn self_identifications() -> TableCreateStatement {
    let application = ForeignKey::create()
        .from_tbl("self_identifications")
        .from_col("practice_id")
        .from_col("application_id")
        .to_tbl("applications")
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned();
    Table::create()
        .table("self_identifications")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(text("sealed"))
        .primary_key(Index::create().col("practice_id").col("application_id"))
        .foreign_key(&mut of_practice("self_identifications"))
        .foreign_key(&mut application.clone())
        .to_owned()
}

fn of_practice(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(table)
        .from_col("practice_id")
        .to_tbl("practices")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
