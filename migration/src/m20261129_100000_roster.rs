//! Staff: who works here, their spans, and what changes from a day on.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [staff(), spans(), changes(), imports()] {
            manager.create_table(table).await?;
        }
        for (name, columns) in INDEXES {
            let mut index = Index::create().name(*name).table("staff").col("practice_id").take();
            for column in *columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        let due = Index::create()
            .name("staff_changes_due")
            .table("staff_changes")
            .col("practice_id")
            .col("is_waiting")
            .col("effective_on")
            .to_owned();
        manager.create_index(due).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["staff_imports", "staff_changes", "staff_spans", "staff"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// What a list is filtered by, and the keys by which it is read.
const INDEXES: &[(&str, &[&str])] = &[
    ("staff_by_name", &["name_folded", "id"]),
    ("staff_by_start", &["starts_on", "id"]),
    ("staff_by_place", &["position", "location"]),
    ("staff_by_external_id", &["external_id"]),
    ("staff_by_last_day", &["last_day"]),
];

fn staff() -> TableCreateStatement {
    let mut person = of("staff", "person_id", "people");
    Table::create()
        .table("staff")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("person_id"))
        .col(text("name_folded"))
        .col(text("position"))
        .col(text_null("location"))
        .col(integer_null("hours_a_week"))
        .col(uuid_null("manager_id"))
        .col(integer("span_no"))
        .col(text("kind"))
        .col(date("starts_on"))
        .col(date_null("worked_on"))
        .col(timestamp_with_time_zone_null("released_at"))
        .col(date("last_day"))
        .col(boolean("never_started"))
        .col(text_null("contact_name"))
        .col(text_null("contact_phone"))
        .col(text_null("external_id"))
        .col(text("metadata"))
        .col(timestamp_with_time_zone("added_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(Index::create().unique().name("staff_once").col("practice_id").col("person_id"))
        .foreign_key(&mut person)
        .to_owned()
}

fn spans() -> TableCreateStatement {
    Table::create()
        .table("staff_spans")
        .col(uuid("practice_id"))
        .col(uuid("staff_id"))
        .col(integer("number"))
        .col(text("kind"))
        .col(date("starts_on"))
        .col(date_null("worked_on"))
        .col(timestamp_with_time_zone_null("released_at"))
        .col(date_null("last_day"))
        .col(boolean("never_started"))
        .col(text_null("reason"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("staff_id").col("number"))
        .foreign_key(&mut of("staff_spans", "staff_id", "staff"))
        .to_owned()
}

fn changes() -> TableCreateStatement {
    Table::create()
        .table("staff_changes")
        .col(uuid("practice_id"))
        .col(uuid("staff_id"))
        .col(integer("number"))
        .col(date("effective_on"))
        .col(text("position"))
        .col(text_null("location"))
        .col(integer_null("hours_a_week"))
        .col(uuid_null("manager_id"))
        .col(boolean("is_waiting"))
        .col(timestamp_with_time_zone("made_at"))
        .col(text("made_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("staff_id").col("number"))
        .foreign_key(&mut of("staff_changes", "staff_id", "staff"))
        .to_owned()
}

/// A list that is being read in. Once it has been, its text is gone.
fn imports() -> TableCreateStatement {
    Table::create()
        .table("staff_imports")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("content"))
        .col(text("columns"))
        .col(integer("added"))
        .col(timestamp_with_time_zone("made_at"))
        .col(text("made_by"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("staff_imports")
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
