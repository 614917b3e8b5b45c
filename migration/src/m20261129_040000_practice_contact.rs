//! How a practice is reached: street, ZIP code, phone and website.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMNS: [&str; 4] = ["street", "zip", "phone", "website"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for name in COLUMNS {
            let column = Table::alter().table("practices").add_column(text_null(name)).to_owned();
            manager.alter_table(column).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in COLUMNS {
            let column = Table::alter().table("practices").drop_column(name).to_owned();
            manager.alter_table(column).await?;
        }
        Ok(())
    }
}
