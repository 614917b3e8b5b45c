//! The logo of a practice, in the database: it is small, and belongs to nobody's record.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut of_practice = ForeignKey::create();
        of_practice.from("logos", "practice_id").to("practices", "id");
        of_practice.on_delete(ForeignKeyAction::Cascade);
        let mut logos = Table::create();
        logos.table("logos").foreign_key(&mut of_practice);
        logos.col(uuid("practice_id").primary_key()).col(text("kind")).col(binary("content"));
        manager.create_table(logos).await?;
        let column = text_null("logo").take();
        let practices = Table::alter().table("practices").add_column(column).to_owned();
        manager.alter_table(practices).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let practices = Table::alter().table("practices").drop_column("logo").to_owned();
        manager.alter_table(practices).await?;
        manager.drop_table(Table::drop().table("logos").to_owned()).await
    }
}
