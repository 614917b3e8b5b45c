//! Assessments, who is invited to them, and what they answered.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 6] = [
    "assessments",
    "invitations",
    "sittings",
    "sitting_states",
    "sitting_steps",
    "assessment_scores",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [assessments(), invitations(), sittings(), states(), steps(), scores()] {
            manager.create_table(table).await?;
        }
        for (name, table, column) in [
            ("invitations_by_application", "invitations", "application_id"),
            ("invitations_by_status", "invitations", "status"),
            ("invitations_by_person", "invitations", "person_id"),
            ("invitations_by_external_id", "invitations", "external_id"),
        ] {
            let index =
                Index::create().name(name).table(table).col("practice_id").col(column).to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES.into_iter().rev() {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn assessments() -> TableCreateStatement {
    Table::create()
        .table("assessments")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("role"))
        .col(text("purpose"))
        .col(uuid_null("job_id"))
        .col(text("form"))
        .col(timestamp_with_time_zone("frozen_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("assessments_frozen_once")
                .col("practice_id")
                .col("purpose"),
        )
        .foreign_key(&mut reference("assessments", "job_id", "jobs"))
        .to_owned()
}

fn invitations() -> TableCreateStatement {
    Table::create()
        .table("invitations")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("assessment_id"))
        .col(uuid("person_id"))
        .col(uuid_null("application_id"))
        .col(text_null("external_id"))
        .col(text("metadata").default("{}").take())
        .col(text_null("callback_url"))
        .col(uuid_null("callback_key"))
        .col(text("status"))
        .col(timestamp_with_time_zone("invited_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("submitted_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(&mut reference("invitations", "assessment_id", "assessments"))
        .foreign_key(&mut reference("invitations", "person_id", "people"))
        .foreign_key(&mut reference("invitations", "application_id", "applications"))
        .to_owned()
}

fn sittings() -> TableCreateStatement {
    Table::create()
        .table("sittings")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("invitation_id"))
        .col(text("seed"))
        .col(text("adjustments"))
        .col(text("items"))
        .col(timestamp_with_time_zone("started_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("sittings_one_an_invitation")
                .col("practice_id")
                .col("invitation_id"),
        )
        .foreign_key(&mut reference("sittings", "invitation_id", "invitations"))
        .to_owned()
}

/// What each step changes, apart from the long row that it never does.
fn states() -> TableCreateStatement {
    Table::create()
        .table("sitting_states")
        .col(uuid("practice_id"))
        .col(uuid("sitting_id"))
        .col(integer("count"))
        .col(integer("reached"))
        .col(integer("steps"))
        .col(integer("late"))
        .col(timestamp_with_time_zone("deadline"))
        .col(timestamp_with_time_zone_null("submitted_at"))
        .primary_key(Index::create().col("practice_id").col("sitting_id"))
        .foreign_key(&mut reference("sitting_states", "sitting_id", "sittings"))
        .to_owned()
}

fn steps() -> TableCreateStatement {
    Table::create()
        .table("sitting_steps")
        .col(uuid("practice_id"))
        .col(uuid("sitting_id"))
        .col(integer("step_no"))
        .col(text("client_step"))
        .col(integer("place"))
        .col(text_null("response"))
        .col(boolean("flagged"))
        .col(boolean("is_late"))
        .col(text_null("settled"))
        .col(timestamp_with_time_zone("received_at"))
        .primary_key(Index::create().col("practice_id").col("sitting_id").col("step_no"))
        .index(
            Index::create()
                .unique()
                .name("sitting_steps_taken_once")
                .col("practice_id")
                .col("sitting_id")
                .col("client_step"),
        )
        .foreign_key(&mut reference("sitting_steps", "sitting_id", "sittings"))
        .to_owned()
}

fn scores() -> TableCreateStatement {
    Table::create()
        .table("assessment_scores")
        .col(uuid("practice_id"))
        .col(uuid("invitation_id"))
        .col(integer("number"))
        .col(text("outcome"))
        .col(timestamp_with_time_zone("scored_at"))
        .primary_key(Index::create().col("practice_id").col("invitation_id").col("number"))
        .foreign_key(&mut reference("assessment_scores", "invitation_id", "invitations"))
        .to_owned()
}

fn reference(
    from: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(from)
        .from_col("practice_id")
        .from_col(column)
        .to_tbl(to)
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
