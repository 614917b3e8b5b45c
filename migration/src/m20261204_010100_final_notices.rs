//! Whether a final notice was handed over, outside of the seal: so that what nobody owes is not opened to see that.
//! Of what ended before nobody can tell here: those are opened once more each time, and owe nothing.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = boolean("is_final_handed").default(false).take();
        let table = Table::alter().table("background_checks").add_column(column).to_owned();
        manager.alter_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = "is_final_handed";
        let table = Table::alter().table("background_checks").drop_column(column).to_owned();
        manager.alter_table(table).await
    }
}
