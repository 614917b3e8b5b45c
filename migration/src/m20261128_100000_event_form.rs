//! The form by which an event is hashed, and the salt of its own. What was written before is of the
//! first form and has none: not a byte of it changes.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [integer("form").default(1).take(), text_null("salt")] {
            let table = Table::alter().table("events").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["salt", "form"] {
            let table = Table::alter().table("events").drop_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
