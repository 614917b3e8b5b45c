//! A look at a source says whether it answered, and what it showed beside what was claimed.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "license_verifications";
const COMPARED: [&str; 8] = [
    "name_likeness",
    "name_shown",
    "name_because",
    "number_likeness",
    "number_shown",
    "discipline",
    "discipline_shown",
    "multistate",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    /// Whatever was written down before had an answer.
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let outcome = text("outcome").default("answered").take();
        for column in COMPARED.map(text_null).into_iter().chain([outcome]) {
            let table = Table::alter().table(TABLE).add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in COMPARED.into_iter().chain(["outcome"]) {
            manager.alter_table(Table::alter().table(TABLE).drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
