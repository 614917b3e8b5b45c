//! Screenings, and what was said in each, sealed.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(screenings()).await?;
        manager.create_table(turns()).await?;
        manager
            .create_index(
                Index::create()
                    .name("screenings_by_state")
                    .table("screenings")
                    .col("practice_id")
                    .col("state")
                    .col("open_until")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["screening_turns", "screenings"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn screenings() -> TableCreateStatement {
    Table::create()
        .table("screenings")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("application_id"))
        .col(uuid("person_id"))
        .col(uuid("job_id"))
        .col(text("state"))
        .col(timestamp_with_time_zone("open_until"))
        .col(text_null("sealed"))
        .col(timestamp_with_time_zone_null("invited_at"))
        .col(text_null("invited_by"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("screenings_one_of_an_application")
                .col("practice_id")
                .col("application_id"),
        )
        .foreign_key(&mut to("screenings", "application_id", "applications"))
        .foreign_key(&mut to("screenings", "person_id", "people"))
        .foreign_key(&mut to("screenings", "job_id", "jobs"))
        .to_owned()
}

fn turns() -> TableCreateStatement {
    Table::create()
        .table("screening_turns")
        .col(uuid("practice_id"))
        .col(uuid("screening_id"))
        .col(integer("number"))
        .col(text("client_turn"))
        .col(text("sealed"))
        .col(timestamp_with_time_zone("said_at"))
        .primary_key(Index::create().col("practice_id").col("screening_id").col("number"))
        .index(
            Index::create()
                .unique()
                .name("screening_turns_said_once")
                .col("practice_id")
                .col("screening_id")
                .col("client_turn"),
        )
        .foreign_key(&mut to("screening_turns", "screening_id", "screenings"))
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
