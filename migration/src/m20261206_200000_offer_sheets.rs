//! Signed sheets that were photographed and handed in, and signatures on paper that somebody saw.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(sheets()).await?;
        let by_offer = Index::create()
            .name("offer_sheets_by_offer")
            .table("offer_sheets")
            .col("practice_id")
            .col("offer_id")
            .to_owned();
        manager.create_index(by_offer).await?;
        for mut column in [date_null("paper_on"), text_null("seen_by")] {
            let add = Table::alter().table("offer_signatures").add_column(column.take()).to_owned();
            manager.alter_table(add).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["seen_by", "paper_on"] {
            let drop = Table::alter().table("offer_signatures").drop_column(column).to_owned();
            manager.alter_table(drop).await?;
        }
        manager.drop_table(Table::drop().table("offer_sheets").to_owned()).await
    }
}

fn sheets() -> TableCreateStatement {
    Table::create()
        .table("offer_sheets")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("offer_id"))
        .col(uuid("file_id"))
        .col(text("sha256"))
        .col(text("state"))
        .col(text_null("reason"))
        .col(timestamp_with_time_zone("handed_in_at"))
        .col(text("handed_in_by"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .col(text_null("decided_by"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("offer_sheets")
                .from_col("practice_id")
                .from_col("offer_id")
                .to_tbl("offers")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}
