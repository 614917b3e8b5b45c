//! Analytics: how far each application has come and how long it stayed where, and how far the log has
//! been read for it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [readings(), paths(), stays()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in INDEXES {
            let mut index = Index::create().name(*name).table(*table).col("practice_id").take();
            for column in *columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        // What happened before is read as well: where more was seen than read, a round reads on.
        let practices = Query::select()
            .column("id")
            .expr(Expr::val(0_i64))
            .expr(Expr::val(1_i64))
            .from("practices")
            .to_owned();
        let mut readings = Query::insert();
        readings.into_table("analytics_readings").columns(["practice_id", "read", "seen"]);
        readings.select_from(practices).map_err(|why| DbErr::Migration(why.to_string()))?;
        manager.execute(readings).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["application_stays", "application_paths", "analytics_readings"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// Each holds all that a page counts by, what it groups by first: it is counted as the index is read, without
/// a table of groups beside it, which made 100,000 applications five times as slow.
const INDEXES: &[(&str, &str, &[&str])] = &[
    (
        "application_paths_by_step",
        "application_paths",
        &["furthest", "stage", "ending", "hours_to_hire", "applied_at", "job_id"],
    ),
    (
        "application_paths_by_source",
        "application_paths",
        &["source", "furthest", "applied_at", "job_id"],
    ),
    (
        "application_stays_by_stage",
        "application_stays",
        &["stage", "hours", "applied_at", "job_id"],
    ),
];

fn readings() -> TableCreateStatement {
    Table::create()
        .table("analytics_readings")
        .col(uuid("practice_id"))
        .col(big_integer("read"))
        .col(big_integer("seen"))
        .primary_key(Index::create().col("practice_id"))
        .foreign_key(&mut of_practice("analytics_readings"))
        .to_owned()
}

/// Without a key to the application: what happened is counted though it may be forgotten whose it was.
fn paths() -> TableCreateStatement {
    Table::create()
        .table("application_paths")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(uuid("job_id"))
        .col(text_null("source"))
        .col(timestamp_with_time_zone("applied_at"))
        .col(text("furthest"))
        .col(text("stage"))
        .col(text_null("ending"))
        .col(integer("number"))
        .col(timestamp_with_time_zone("since"))
        .col(integer_null("hours_to_hire"))
        .primary_key(Index::create().col("practice_id").col("application_id"))
        .foreign_key(&mut of_practice("application_paths"))
        .to_owned()
}

fn stays() -> TableCreateStatement {
    Table::create()
        .table("application_stays")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(integer("number"))
        .col(uuid("job_id"))
        .col(timestamp_with_time_zone("applied_at"))
        .col(text("stage"))
        .col(integer("hours"))
        .primary_key(Index::create().col("practice_id").col("application_id").col("number"))
        .foreign_key(&mut of_practice("application_stays"))
        .to_owned()
}

fn of_practice(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(table)
        .from_col("practice_id")
        .to_tbl("practices")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
