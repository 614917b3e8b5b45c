//! Jobs, every version of their descriptions, and how each was published and closed.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [jobs(), versions(), publications(), closings()] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(
                Index::create()
                    .name("jobs_by_stage")
                    .table("jobs")
                    .col("practice_id")
                    .col("stage")
                    .col("id")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["job_closings", "job_publications", "job_versions", "jobs"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn jobs() -> TableCreateStatement {
    Table::create()
        .table("jobs")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("role"))
        .col(text_null("external_id"))
        .col(text("metadata").default("{}").take())
        .col(text("stage"))
        .col(text("description"))
        .col(integer("version"))
        .col(timestamp_with_time_zone("drafted_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create().unique().name("jobs_external_id").col("practice_id").col("external_id"),
        )
        .foreign_key(
            ForeignKey::create()
                .from("jobs", "practice_id")
                .to("practices", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}

fn versions() -> TableCreateStatement {
    Table::create()
        .table("job_versions")
        .col(uuid("practice_id"))
        .col(uuid("job_id"))
        .col(integer("number"))
        .col(text("description"))
        .col(timestamp_with_time_zone("saved_at"))
        .col(text("saved_by"))
        .primary_key(Index::create().col("practice_id").col("job_id").col("number"))
        .foreign_key(&mut of_job("job_versions"))
        .to_owned()
}

fn publications() -> TableCreateStatement {
    Table::create()
        .table("job_publications")
        .col(uuid("practice_id"))
        .col(uuid("job_id"))
        .col(integer("version"))
        .col(timestamp_with_time_zone("published_at"))
        .col(text("published_by"))
        .col(integer_null("test_items"))
        .col(integer_null("test_minutes"))
        .primary_key(Index::create().col("practice_id").col("job_id"))
        .foreign_key(&mut of_job("job_publications"))
        .to_owned()
}

fn closings() -> TableCreateStatement {
    Table::create()
        .table("job_closings")
        .col(uuid("practice_id"))
        .col(uuid("job_id"))
        .col(text("reason"))
        .col(timestamp_with_time_zone("closed_at"))
        .col(text("closed_by"))
        .primary_key(Index::create().col("practice_id").col("job_id"))
        .foreign_key(&mut of_job("job_closings"))
        .to_owned()
}

fn of_job(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(table)
        .from_col("practice_id")
        .from_col("job_id")
        .to_tbl("jobs")
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
