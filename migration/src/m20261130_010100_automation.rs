//! Automation: which rules are on, and what they did. And an index by which the log is read by what happened.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(rules()).await?;
        manager.create_table(firings()).await?;
        for (name, table, columns, is_unique) in INDEXES {
            let mut index = Index::create().name(*name).table(*table).col("practice_id").take();
            for column in *columns {
                index.col(*column);
            }
            if *is_unique {
                index.unique();
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("events_by_kind").table("events").to_owned()).await?;
        for table in ["automation_firings", "automation_rules"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// On the same thing a rule acts once under each mark: of two that try, one finds it there.
const INDEXES: &[(&str, &str, &[&str], bool)] = &[
    ("automation_firings_once", "automation_firings", &["rule", "subject", "mark"], true),
    ("automation_firings_by_day", "automation_firings", &["rule", "fired_at"], false),
    ("automation_firings_open", "automation_firings", &["outcome", "settled_at", "id"], false),
    ("automation_firings_by_person", "automation_firings", &["person_id"], false),
    ("events_by_kind", "events", &["kind", "at"], false),
];

fn rules() -> TableCreateStatement {
    Table::create()
        .table("automation_rules")
        .col(uuid("practice_id"))
        .col(text("rule"))
        .col(timestamp_with_time_zone_null("on_since"))
        .col(uuid("user_id"))
        .col(integer_null("days"))
        .col(integer_null("most"))
        .col(text_null("stopped_because"))
        .col(timestamp_with_time_zone_null("stopped_at"))
        .primary_key(Index::create().col("practice_id").col("rule"))
        .foreign_key(&mut of_practice("automation_rules"))
        .to_owned()
}

/// Without a key to what it acted on, which may be forgotten.
fn firings() -> TableCreateStatement {
    Table::create()
        .table("automation_firings")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(text("rule"))
        .col(integer("version"))
        .col(text("subject"))
        .col(text("mark"))
        .col(uuid_null("person_id"))
        .col(timestamp_with_time_zone("due_at"))
        .col(timestamp_with_time_zone("fired_at"))
        .col(uuid("user_id"))
        .col(text("outcome"))
        .col(text_null("because"))
        .col(timestamp_with_time_zone_null("settled_at"))
        .col(text_null("settled_by"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(&mut of_practice("automation_firings"))
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
