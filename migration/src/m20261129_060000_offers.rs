//! Offers, and what has happened to each: questions, a signature, an ending.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [offers(), signatures(), endings(), questions()] {
            manager.create_table(table).await?;
        }
        for (name, column) in [("offers_by_last_day", "remind_of"), ("offers_by_state", "state")] {
            manager
                .create_index(
                    Index::create()
                        .name(name)
                        .table("offers")
                        .col("practice_id")
                        .col(column)
                        .col("answer_by")
                        .to_owned(),
                )
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["offer_questions", "offer_endings", "offer_signatures", "offers"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn offers() -> TableCreateStatement {
    Table::create()
        .table("offers")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("application_id"))
        .col(uuid("person_id"))
        .col(uuid("job_id"))
        .col(integer("number"))
        .col(text("state"))
        .col(integer("pay_cents"))
        .col(text("pay_period"))
        .col(integer_null("hours"))
        .col(text("schedule"))
        .col(text("location"))
        .col(text("supervisor"))
        .col(date("first_day"))
        .col(date("answer_by"))
        .col(text("conditions"))
        .col(text_null("line"))
        .col(text_null("outside_because"))
        .col(text("letter"))
        .col(date_null("remind_of"))
        .col(timestamp_with_time_zone("sent_at"))
        .col(text("sent_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("offers_one_after_another")
                .col("practice_id")
                .col("application_id")
                .col("number"),
        )
        .foreign_key(&mut to("offers", "application_id", "applications"))
        .foreign_key(&mut to("offers", "person_id", "people"))
        .foreign_key(&mut to("offers", "job_id", "jobs"))
        .to_owned()
}

fn signatures() -> TableCreateStatement {
    Table::create()
        .table("offer_signatures")
        .col(uuid("practice_id"))
        .col(uuid("offer_id"))
        .col(text("name"))
        .col(text("letter_sha256"))
        .col(integer("consent"))
        .col(text_null("place"))
        .col(text_null("agent"))
        .col(timestamp_with_time_zone("signed_at"))
        .col(text("signed_by"))
        .primary_key(Index::create().col("practice_id").col("offer_id"))
        .foreign_key(&mut to("offer_signatures", "offer_id", "offers"))
        .to_owned()
}

fn endings() -> TableCreateStatement {
    Table::create()
        .table("offer_endings")
        .col(uuid("practice_id"))
        .col(uuid("offer_id"))
        .col(text("how"))
        .col(text_null("because"))
        .col(text_null("note"))
        .col(timestamp_with_time_zone("ended_at"))
        .col(text("ended_by"))
        .primary_key(Index::create().col("practice_id").col("offer_id"))
        .foreign_key(&mut to("offer_endings", "offer_id", "offers"))
        .to_owned()
}

fn questions() -> TableCreateStatement {
    Table::create()
        .table("offer_questions")
        .col(uuid("practice_id"))
        .col(uuid("offer_id"))
        .col(integer("number"))
        .col(text("text"))
        .col(timestamp_with_time_zone("asked_at"))
        .primary_key(Index::create().col("practice_id").col("offer_id").col("number"))
        .foreign_key(&mut to("offer_questions", "offer_id", "offers"))
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
