//! Interviews, who rates them, and the questions that an office adds to a job's.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Each index of the interviews, with what stands behind the practice in it.
const INDEXES: [(&str, [&str; 2]); 3] = [
    ("interviews_listed_by_update", ["updated_at", "id"]),
    ("interviews_by_state", ["state", "starts_at"]),
    ("interviews_by_reminder", ["remind_at", "id"]),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [interviews(), raters(), questions()] {
            manager.create_table(table).await?;
        }
        for (name, columns) in INDEXES {
            let mut index =
                Index::create().name(name).table("interviews").col("practice_id").to_owned();
            for column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["interview_questions", "interview_raters", "interviews"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn interviews() -> TableCreateStatement {
    Table::create()
        .table("interviews")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("application_id"))
        .col(uuid("person_id"))
        .col(uuid("job_id"))
        .col(integer("number"))
        .col(text("state"))
        .col(text("kind"))
        .col(integer("minutes"))
        .col(text_null("place"))
        .col(text_null("line"))
        .col(text("kit"))
        .col(text("times"))
        .col(timestamp_with_time_zone_null("starts_at"))
        .col(text_null("wish"))
        .col(timestamp_with_time_zone_null("remind_at"))
        .col(timestamp_with_time_zone("offered_at"))
        .col(text("offered_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("interviews_one_after_another")
                .col("practice_id")
                .col("application_id")
                .col("number"),
        )
        .foreign_key(&mut to("interviews", "application_id", "applications"))
        .foreign_key(&mut to("interviews", "person_id", "people"))
        .foreign_key(&mut to("interviews", "job_id", "jobs"))
        .to_owned()
}

fn raters() -> TableCreateStatement {
    Table::create()
        .table("interview_raters")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("interview_id"))
        .col(integer("number"))
        .col(text("name"))
        .col(uuid_null("user_id"))
        .col(text_null("sheet"))
        .col(timestamp_with_time_zone_null("submitted_at"))
        .col(timestamp_with_time_zone_null("excused_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("interview_raters_one_after_another")
                .col("practice_id")
                .col("interview_id")
                .col("number"),
        )
        .foreign_key(&mut to("interview_raters", "interview_id", "interviews"))
        .to_owned()
}

fn questions() -> TableCreateStatement {
    Table::create()
        .table("interview_questions")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("job_id"))
        .col(text("ask"))
        .col(text("look_one"))
        .col(text("look_three"))
        .col(text("look_five"))
        .col(timestamp_with_time_zone("added_at"))
        .col(text("added_by"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .name("interview_questions_by_job")
                .col("practice_id")
                .col("job_id")
                .col("id")
                .unique(),
        )
        .foreign_key(&mut to("interview_questions", "job_id", "jobs"))
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
