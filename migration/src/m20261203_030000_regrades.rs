//! Questions that are left out of scores, and how far the counting has come.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "regrades";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(regrades()).await?;
        let by_update = Index::create()
            .name("regrades_by_update")
            .table(TABLE)
            .col("practice_id")
            .col("updated_at")
            .col("id")
            .to_owned();
        manager.create_index(by_update).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(TABLE).to_owned()).await
    }
}

/// The last invitation that was looked at is only a place in a list: whoever is forgotten leaves it where it was.
fn regrades() -> TableCreateStatement {
    let mut practice = ForeignKey::create()
        .from_tbl(TABLE)
        .from_col("practice_id")
        .to_tbl("practices")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned();
    let mut test = ForeignKey::create()
        .from_tbl(TABLE)
        .from_col("practice_id")
        .from_col("assessment_id")
        .to_tbl("assessments")
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned();
    Table::create()
        .table(TABLE)
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("item"))
        .col(text("sha256"))
        .col(uuid_null("assessment_id"))
        .col(text("reason"))
        .col(text_null("note"))
        .col(text("state"))
        .col(timestamp_with_time_zone("began_at"))
        .col(text("began_by"))
        .col(timestamp_with_time_zone_null("undone_at"))
        .col(text_null("undone_by"))
        .col(uuid_null("counted_to"))
        .col(integer("changed"))
        .col(integer("unscored"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(&mut practice)
        .foreign_key(&mut test)
        .to_owned()
}
