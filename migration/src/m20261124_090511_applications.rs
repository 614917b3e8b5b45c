//! Applications, and what belongs to each: answers, notes, its end, codes that lead back to it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [applications(), answers(), notes(), closings(), return_codes(), tries()] {
            manager.create_table(table).await?;
        }
        // Lists are of one stage or several, of one job or of all, by who has waited longest.
        for (name, columns) in [
            ("applications_by_turn", &["practice_id", "turn"][..]),
            ("applications_by_stage", &["practice_id", "stage", "turn"]),
            ("applications_by_job", &["practice_id", "job_id", "turn"]),
            ("applications_by_external_id", &["practice_id", "external_id"]),
        ] {
            let mut index = Index::create().name(name).table("applications").to_owned();
            for column in columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "tries",
            "return_codes",
            "application_closings",
            "application_notes",
            "application_answers",
            "applications",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn applications() -> TableCreateStatement {
    Table::create()
        .table("applications")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("person_id"))
        .col(uuid("job_id"))
        .col(integer("round"))
        .col(text("stage"))
        .col(text_null("ending"))
        .col(uuid("turn"))
        .col(timestamp_with_time_zone("waits_since"))
        .col(text_null("applied_as"))
        .col(text_null("source"))
        .col(text_null("external_id"))
        .col(text("metadata").default("{}").take())
        .col(text_null("resume_sha256"))
        .col(text_null("resume_kind"))
        .col(integer_null("consent_version"))
        .col(timestamp_with_time_zone_null("consented_at"))
        .col(text_null("form_hash"))
        .col(timestamp_with_time_zone("applied_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("applications_made_once")
                .col("practice_id")
                .col("person_id")
                .col("job_id")
                .col("round"),
        )
        .index(
            Index::create()
                .unique()
                .name("applications_sent_once")
                .col("practice_id")
                .col("form_hash"),
        )
        .foreign_key(&mut to_row("applications", "person_id", "people"))
        .foreign_key(&mut to_row("applications", "job_id", "jobs"))
        .to_owned()
}

fn answers() -> TableCreateStatement {
    Table::create()
        .table("application_answers")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(text("language"))
        .col(text("speaks"))
        .primary_key(Index::create().col("practice_id").col("application_id").col("language"))
        .foreign_key(&mut to_row("application_answers", "application_id", "applications"))
        .to_owned()
}

fn notes() -> TableCreateStatement {
    Table::create()
        .table("application_notes")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(uuid("id"))
        .col(text("text"))
        .col(timestamp_with_time_zone("written_at"))
        .col(text("written_by"))
        .primary_key(Index::create().col("practice_id").col("application_id").col("id"))
        .foreign_key(&mut to_row("application_notes", "application_id", "applications"))
        .to_owned()
}

fn closings() -> TableCreateStatement {
    Table::create()
        .table("application_closings")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(text_null("grounds"))
        .col(text_null("letter"))
        .col(uuid_null("decided_by"))
        .col(timestamp_with_time_zone("closed_at"))
        .col(text("closed_by"))
        .primary_key(Index::create().col("practice_id").col("application_id"))
        .foreign_key(&mut to_row("application_closings", "application_id", "applications"))
        .foreign_key(&mut to_row("application_closings", "decided_by", "users"))
        .to_owned()
}

fn return_codes() -> TableCreateStatement {
    Table::create()
        .table("return_codes")
        .col(uuid("practice_id"))
        .col(text("hash"))
        .col(uuid("application_id"))
        .col(text("opens"))
        .col(timestamp_with_time_zone("made_at"))
        .primary_key(Index::create().col("practice_id").col("hash"))
        .foreign_key(&mut to_row("return_codes", "application_id", "applications"))
        .to_owned()
}

fn tries() -> TableCreateStatement {
    Table::create()
        .table("tries")
        .col(uuid("practice_id"))
        .col(text("hash"))
        .col(timestamp_with_time_zone("since"))
        .col(integer("count"))
        .primary_key(Index::create().col("practice_id").col("hash"))
        .to_owned()
}

fn to_row(
    table: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
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
