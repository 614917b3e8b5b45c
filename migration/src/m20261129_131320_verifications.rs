//! A look at a source says whose word it was, what was searched for, which look it follows and when the next is due.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "license_verifications";
const COLUMNS: [&str; 5] = ["kind", "looked_on", "query", "supersedes", "next_due_on"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    /// What stood there was written as the word of whoever was asked. Each look follows the one before it.
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            text("kind").default("primary").take(),
            date_null("looked_on"),
            text_null("query"),
            uuid_null("supersedes"),
            date_null("next_due_on"),
        ];
        for column in columns {
            let table = Table::alter().table(TABLE).add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        manager.execute(following()).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in COLUMNS {
            manager.alter_table(Table::alter().table(TABLE).drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}

/// Each look follows the one with the number before, and is due again when its license ends.
fn following() -> UpdateStatement {
    let column = |table: &'static str, name: &'static str| Expr::col((table, name));
    let earlier = Query::select()
        .expr(column("earlier", "id"))
        .from_as(TABLE, "earlier")
        .and_where(column("earlier", "practice_id").equals((TABLE, "practice_id")))
        .and_where(column("earlier", "license_id").equals((TABLE, "license_id")))
        .and_where(column("earlier", "number").eq(column(TABLE, "number").sub(1)))
        .to_owned();
    Query::update()
        .table(TABLE)
        .value("supersedes", earlier)
        .value("next_due_on", Expr::col("expires_on"))
        .to_owned()
}
