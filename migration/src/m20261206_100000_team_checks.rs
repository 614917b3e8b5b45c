//! How the people of an office do in the test of a posting, of whom nobody is told.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 3] = ["team_checks", "team_check_tallies", "team_check_sheets"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [checks(), tallies(), sheets()] {
            manager.create_table(table).await?;
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

fn checks() -> TableCreateStatement {
    Table::create()
        .table("team_checks")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("job_id"))
        .col(uuid("assessment_id"))
        .col(timestamp_with_time_zone("opened_at"))
        .col(text("opened_by"))
        .col(timestamp_with_time_zone("ends_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(Index::create().unique().name("team_checks_by_job").col("practice_id").col("job_id"))
        .foreign_key(&mut reference("team_checks", "job_id", "jobs"))
        .foreign_key(&mut reference("team_checks", "assessment_id", "assessments"))
        .to_owned()
}

fn tallies() -> TableCreateStatement {
    Table::create()
        .table("team_check_tallies")
        .col(uuid("practice_id"))
        .col(uuid("team_check_id"))
        .col(text("tally"))
        .primary_key(Index::create().col("practice_id").col("team_check_id"))
        .foreign_key(&mut reference("team_check_tallies", "team_check_id", "team_checks"))
        .to_owned()
}

fn sheets() -> TableCreateStatement {
    Table::create()
        .table("team_check_sheets")
        .col(uuid("practice_id"))
        .col(uuid("team_check_id"))
        .col(text("name"))
        .primary_key(Index::create().col("practice_id").col("team_check_id").col("name"))
        .foreign_key(&mut reference("team_check_sheets", "team_check_id", "team_checks"))
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
