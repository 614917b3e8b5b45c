//! Which links a program was handed, beside the candidate: they open their one thing, and lead to nothing else.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let is = boolean("is_handed_out").default(false).take();
        let add = Table::alter().table("keys").add_column(is).to_owned();
        manager.alter_table(add).await?;
        // Who made those before is not known.
        let all = Query::update()
            .table("keys")
            .value("is_handed_out", true)
            .and_where(Expr::col("kind").eq("link"))
            .to_owned();
        manager.get_connection().execute(&all).await.map(drop)
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::alter().table("keys").drop_column("is_handed_out").to_owned();
        manager.alter_table(drop).await
    }
}
