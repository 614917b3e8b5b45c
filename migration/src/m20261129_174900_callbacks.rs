//! The address to call back that an invitation was ordered with is a webhook of that invitation alone.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    /// What was ordered before gets its webhook when there is a score: its secret is sealed for the key, and
    /// no migration can open it.
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let whose = uuid_null("invitation_id");
        let add = Table::alter().table("webhooks").add_column(whose).to_owned();
        manager.alter_table(add).await?;
        let index = Index::create()
            .name(INDEX)
            .table("webhooks")
            .col("practice_id")
            .col("invitation_id")
            .to_owned();
        manager.create_index(index).await
    }

    /// A program that knows no such webhook would tell it of every score.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let close = Query::update()
            .table("webhooks")
            .value("closed_at", Expr::col("updated_at"))
            .value("closed_because", "by_hand")
            .and_where(Expr::col("invitation_id").is_not_null())
            .and_where(Expr::col("closed_at").is_null())
            .to_owned();
        manager.execute(close).await?;
        manager.drop_index(Index::drop().name(INDEX).table("webhooks").to_owned()).await?;
        let drop = Table::alter().table("webhooks").drop_column("invitation_id").to_owned();
        manager.alter_table(drop).await
    }
}

const INDEX: &str = "webhooks_by_invitation";
