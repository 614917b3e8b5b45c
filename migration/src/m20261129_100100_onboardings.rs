//! Onboardings and offboardings: a list that somebody was begun with, its tasks, and what an owner let open.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [onboardings(), tasks(), overrides(), questions(), policies()] {
            manager.create_table(table).await?;
        }
        for (name, columns) in INDEXES {
            let mut index =
                Index::create().name(*name).table("onboardings").col("practice_id").take();
            for column in *columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "policies",
            "onboarding_questions",
            "onboarding_overrides",
            "onboarding_tasks",
            "onboardings",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

const INDEXES: &[(&str, &[&str])] = &[
    ("onboardings_by_state", &["state", "next_due", "id"]),
    ("onboardings_by_staff", &["staff_id"]),
    ("onboardings_by_application", &["application_id"]),
    ("onboardings_by_external_id", &["external_id"]),
];

fn onboardings() -> TableCreateStatement {
    Table::create()
        .table("onboardings")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("staff_id"))
        .col(uuid("person_id"))
        .col(uuid_null("application_id"))
        .col(text("list"))
        .col(text("role"))
        .col(text("template"))
        .col(text("hire"))
        .col(text("state"))
        .col(text("lane"))
        .col(date("next_due"))
        .col(integer("open_tasks"))
        .col(integer("all_tasks"))
        .col(integer("handed_in"))
        .col(text_null("buddy"))
        .col(text("first_day"))
        .col(text("moved"))
        .col(text_null("external_id"))
        .col(text("metadata"))
        .col(timestamp_with_time_zone("began_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(&mut of("onboardings", "staff_id", "staff"))
        .foreign_key(&mut of("onboardings", "person_id", "people"))
        .foreign_key(&mut of("onboardings", "application_id", "applications"))
        .to_owned()
}

fn tasks() -> TableCreateStatement {
    Table::create()
        .table("onboarding_tasks")
        .col(uuid("practice_id"))
        .col(uuid("onboarding_id"))
        .col(text("task"))
        .col(text("state"))
        .col(date_null("done_on"))
        .col(text_null("reason"))
        .col(text_null("decided_by"))
        .col(timestamp_with_time_zone_null("nudged_at"))
        .col(text_null("record"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("onboarding_id").col("task"))
        .foreign_key(&mut of("onboarding_tasks", "onboarding_id", "onboardings"))
        .to_owned()
}

fn overrides() -> TableCreateStatement {
    Table::create()
        .table("onboarding_overrides")
        .col(uuid("practice_id"))
        .col(uuid("onboarding_id"))
        .col(integer("number"))
        .col(text("gate"))
        .col(text("covers"))
        .col(text("reason"))
        .col(timestamp_with_time_zone("made_at"))
        .col(text("made_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("onboarding_id").col("number"))
        .foreign_key(&mut of("onboarding_overrides", "onboarding_id", "onboardings"))
        .to_owned()
}

fn questions() -> TableCreateStatement {
    Table::create()
        .table("onboarding_questions")
        .col(uuid("practice_id"))
        .col(uuid("onboarding_id"))
        .col(integer("number"))
        .col(text("words"))
        .col(timestamp_with_time_zone("asked_at"))
        .col(text_null("answer"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .col(text_null("answered_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("onboarding_id").col("number"))
        .foreign_key(&mut of("onboarding_questions", "onboarding_id", "onboardings"))
        .to_owned()
}

/// What the office has people read and sign, each version for good.
fn policies() -> TableCreateStatement {
    Table::create()
        .table("policies")
        .col(uuid("practice_id"))
        .col(text("task"))
        .col(integer("version"))
        .col(text("english"))
        .col(text_null("spanish"))
        .col(timestamp_with_time_zone("written_at"))
        .col(text("written_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("task").col("version"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("policies")
                .from_col("practice_id")
                .to_tbl("practices")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}

fn of(table: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(table)
        .from_col("practice_id")
        .from_col(column)
        .to_tbl(to)
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
