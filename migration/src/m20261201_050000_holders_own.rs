//! What a holder adds by their own link says so, and what they send twice by one form counts once.

use sea_orm_migration::{
    prelude::*,
    schema::{boolean, text_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

const LOOKS: &str = "license_verifications";
const SENT_ONCE: &str = "license_verifications_sent_once";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_holder = boolean("is_by_holder").default(false).take();
        let licenses = Table::alter().table("licenses").add_column(by_holder).to_owned();
        manager.alter_table(licenses).await?;
        let looks = Table::alter().table(LOOKS).add_column(text_null("form_hash")).to_owned();
        manager.alter_table(looks).await?;
        let mut once = Index::create().unique().name(SENT_ONCE).table(LOOKS).to_owned();
        manager.create_index(once.col("practice_id").col("form_hash").to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(SENT_ONCE).table(LOOKS).to_owned()).await?;
        let looks = Table::alter().table(LOOKS).drop_column("form_hash").to_owned();
        manager.alter_table(looks).await?;
        let licenses = Table::alter().table("licenses").drop_column("is_by_holder").to_owned();
        manager.alter_table(licenses).await
    }
}
