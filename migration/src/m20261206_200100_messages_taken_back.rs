//! A secret text stays for a quarter of an hour after somebody said that they handed it over; then it is found by this.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::create()
            .name("messages_with_a_secret")
            .table("messages")
            .col("settled_at")
            .and_where(Expr::col("sealed_body").is_not_null())
            .to_owned();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name("messages_with_a_secret").table("messages").to_owned();
        manager.drop_index(index).await
    }
}
