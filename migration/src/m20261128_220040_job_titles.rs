//! What a job is called, beside its whole description: lists that name it read no more.

use sea_orm_migration::{prelude::*, schema::text, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let title = text("title").default("").take();
        let table = Table::alter().table("jobs").add_column(title).to_owned();
        manager.alter_table(table).await?;
        let title = match manager.get_database_backend() {
            DbBackend::Postgres => "coalesce(description::json ->> 'title', '')",
            _ => "coalesce(json_extract(description, '$.title'), '')",
        };
        let filled = Query::update().table("jobs").value("title", Expr::cust(title)).to_owned();
        manager.execute(filled).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table("jobs").drop_column("title").to_owned();
        manager.alter_table(table).await
    }
}
