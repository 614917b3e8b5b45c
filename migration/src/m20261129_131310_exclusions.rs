//! Exclusion lists in editions, who was checked against which, and what came of each match.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables =
            [editions(), chunks(), identities(), checks(), checked(), matches(), dispositions()];
        for table in tables {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in INDEXES {
            let mut index = Index::create().name(*name).table(*table).col("practice_id").take();
            for column in *columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "exclusion_dispositions",
            "exclusion_matches",
            "exclusion_checked",
            "exclusion_checks",
            "exclusion_identities",
            "exclusion_chunks",
            "exclusion_editions",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

const INDEXES: &[(&str, &str, &[&str])] = &[
    ("exclusion_editions_listed_by_update", "exclusion_editions", &["updated_at", "id"]),
    ("exclusion_editions_by_state", "exclusion_editions", &["state", "list"]),
    ("exclusion_checks_listed_by_update", "exclusion_checks", &["updated_at", "id"]),
    ("exclusion_checked_by_person", "exclusion_checked", &["person_id"]),
    ("exclusion_matches_listed_by_update", "exclusion_matches", &["updated_at", "id"]),
    ("exclusion_matches_by_person", "exclusion_matches", &["person_id", "list"]),
    ("exclusion_matches_by_state", "exclusion_matches", &["state"]),
];

fn editions() -> TableCreateStatement {
    Table::create()
        .table("exclusion_editions")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("list"))
        .col(text("name"))
        .col(text("file"))
        .col(text("sha256"))
        .col(date_null("listed_on"))
        .col(integer("rows"))
        .col(text("state"))
        .col(text_null("trouble"))
        .col(timestamp_with_time_zone("loaded_at"))
        .col(text("loaded_by"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("exclusion_editions")
                .from_col("practice_id")
                .to_tbl("practices")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}

/// Rows of an edition, some hundred together, as lines of JSON. They go once another edition is in force.
fn chunks() -> TableCreateStatement {
    Table::create()
        .table("exclusion_chunks")
        .col(uuid("practice_id"))
        .col(uuid("edition_id"))
        .col(integer("number"))
        .col(text("rows"))
        .primary_key(Index::create().col("practice_id").col("edition_id").col("number"))
        .foreign_key(&mut of("exclusion_chunks", "edition_id", "exclusion_editions"))
        .to_owned()
}

/// By what somebody is told apart, sealed.
fn identities() -> TableCreateStatement {
    Table::create()
        .table("exclusion_identities")
        .col(uuid("practice_id"))
        .col(uuid("person_id"))
        .col(text("sealed"))
        .col(timestamp_with_time_zone("given_at"))
        .col(text("given_by"))
        .primary_key(Index::create().col("practice_id").col("person_id"))
        .foreign_key(&mut of("exclusion_identities", "person_id", "people"))
        .to_owned()
}

fn checks() -> TableCreateStatement {
    Table::create()
        .table("exclusion_checks")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("cause"))
        .col(text("lists"))
        .col(integer("people"))
        .col(integer("not_checked"))
        .col(integer("opened"))
        .col(date("made_on"))
        .col(timestamp_with_time_zone("made_at"))
        .col(text("made_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("exclusion_checks")
                .from_col("practice_id")
                .to_tbl("practices")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}

/// What became of each person in a check.
fn checked() -> TableCreateStatement {
    Table::create()
        .table("exclusion_checked")
        .col(uuid("practice_id"))
        .col(uuid("check_id"))
        .col(uuid("person_id"))
        .col(text("name"))
        .col(text("outcome"))
        .col(boolean("by_birth_date"))
        .col(integer("former_names"))
        .primary_key(Index::create().col("practice_id").col("check_id").col("person_id"))
        .foreign_key(&mut of("exclusion_checked", "check_id", "exclusion_checks"))
        .foreign_key(&mut of("exclusion_checked", "person_id", "people"))
        .to_owned()
}

fn matches() -> TableCreateStatement {
    Table::create()
        .table("exclusion_matches")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("person_id"))
        .col(text("list"))
        .col(uuid("edition_id"))
        .col(text("row_key"))
        .col(text("listed"))
        .col(text("sought"))
        .col(text("tier"))
        .col(integer("score"))
        .col(text("reasons"))
        .col(text("state"))
        .col(timestamp_with_time_zone("opened_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("exclusion_matches_once")
                .col("practice_id")
                .col("person_id")
                .col("list")
                .col("row_key"),
        )
        .foreign_key(&mut of("exclusion_matches", "person_id", "people"))
        .foreign_key(&mut of("exclusion_matches", "edition_id", "exclusion_editions"))
        .to_owned()
}

/// What a person found, one after the other.
fn dispositions() -> TableCreateStatement {
    Table::create()
        .table("exclusion_dispositions")
        .col(uuid("practice_id"))
        .col(uuid("match_id"))
        .col(integer("number"))
        .col(text("finding"))
        .col(text("means"))
        .col(text_null("words"))
        .col(timestamp_with_time_zone("found_at"))
        .col(text("found_by"))
        .primary_key(Index::create().col("practice_id").col("match_id").col("number"))
        .foreign_key(&mut of("exclusion_dispositions", "match_id", "exclusion_matches"))
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
