//! The fingerprints of the papers that were made of an offer, so that a copy is known again.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(copies()).await?;
        // A copy is looked for among those of all offers, to say whose it is.
        let by_fingerprint = Index::create()
            .name("offer_copies_by_fingerprint")
            .table("offer_copies")
            .col("practice_id")
            .col("sha256")
            .to_owned();
        manager.create_index(by_fingerprint).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("offer_copies").to_owned()).await
    }
}

fn copies() -> TableCreateStatement {
    Table::create()
        .table("offer_copies")
        .col(uuid("practice_id"))
        .col(uuid("offer_id"))
        .col(text("sha256"))
        .col(boolean("is_signed"))
        .col(timestamp_with_time_zone("made_at"))
        .col(text("made_by"))
        .primary_key(Index::create().col("practice_id").col("offer_id").col("sha256"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("offer_copies")
                .from_col("practice_id")
                .from_col("offer_id")
                .to_tbl("offers")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}
