//! Background checks after a signed offer, and the two papers that a candidate reads and signs for one.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(checks()).await?;
        manager.create_table(papers()).await?;
        let by_update = Index::create()
            .name("background_checks_by_update")
            .table("background_checks")
            .col("practice_id")
            .col("updated_at")
            .col("id")
            .to_owned();
        manager.create_index(by_update).await?;
        let by_state = Index::create()
            .name("background_checks_by_state")
            .table("background_checks")
            .col("practice_id")
            .col("state")
            .to_owned();
        manager.create_index(by_state).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["background_check_papers", "background_checks"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn checks() -> TableCreateStatement {
    Table::create()
        .table("background_checks")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("offer_id"))
        .col(uuid("application_id"))
        .col(uuid("person_id"))
        .col(text("state"))
        .col(timestamp_with_time_zone("asked_at"))
        .col(text("asked_by"))
        .col(timestamp_with_time_zone_null("refused_at"))
        .col(text_null("agency"))
        .col(text_null("agency_phone"))
        .col(text_null("agency_address"))
        .col(date_null("ordered_on"))
        .col(text_null("ordered_by"))
        .col(text_null("sealed"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("background_checks_one_of_an_offer")
                .col("practice_id")
                .col("offer_id"),
        )
        .foreign_key(&mut to("background_checks", "offer_id", "offers"))
        .foreign_key(&mut to("background_checks", "application_id", "applications"))
        .foreign_key(&mut to("background_checks", "person_id", "people"))
        .to_owned()
}

fn papers() -> TableCreateStatement {
    Table::create()
        .table("background_check_papers")
        .col(uuid("practice_id"))
        .col(uuid("check_id"))
        .col(text("kind"))
        .col(text("text"))
        .col(text("text_sha256"))
        .col(text_null("name"))
        .col(integer("consent"))
        .col(text_null("place"))
        .col(text_null("agent"))
        .col(timestamp_with_time_zone("signed_at"))
        .col(text("signed_by"))
        .primary_key(Index::create().col("practice_id").col("check_id").col("kind"))
        .foreign_key(&mut to("background_check_papers", "check_id", "background_checks"))
        .to_owned()
}

fn to(from: &'static str, column: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(from)
        .from_col("practice_id")
        .from_col(column)
        .to_tbl(table)
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
