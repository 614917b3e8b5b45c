//! What a round could not do, why work failed, and indexes by which each round finds what is due
//! without looking at what is not.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(failures()).await?;
        // One at a time: SQLite adds a single column in a statement.
        for column in columns() {
            let add = Table::alter().table("work").add_column(column).to_owned();
            manager.alter_table(add).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, _) in INDEXES {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        for column in ["failed_cause", "failed_status", "failed_host", "failed_at"] {
            let drop = Table::alter().table("work").drop_column(column).to_owned();
            manager.alter_table(drop).await?;
        }
        manager.drop_table(Table::drop().table("round_failures").to_owned()).await
    }
}

fn failures() -> TableCreateStatement {
    Table::create()
        .table("round_failures")
        .col(uuid("practice_id"))
        .col(text("round"))
        .col(text("thing"))
        .col(integer("tries"))
        .col(text("code"))
        .col(timestamp_with_time_zone("since"))
        .col(timestamp_with_time_zone("failed_at"))
        .col(timestamp_with_time_zone("retry_at"))
        .primary_key(Index::create().col("practice_id").col("round").col("thing"))
        .to_owned()
}

fn columns() -> [ColumnDef; 4] {
    [
        timestamp_with_time_zone_null("failed_at"),
        text_null("failed_host"),
        integer_null("failed_status"),
        text_null("failed_cause"),
    ]
}

/// Those that begin with a moment answer a question over all practices at once: a round asks first
/// who has anything due. Those of what is open are small, however much there has been.
const INDEXES: [(&str, &str, &[&str]); 10] = [
    ("work_that_is_due", "work", &["due_at", "practice_id"]),
    ("sittings_that_are_open", "sitting_states", &["deadline", "practice_id", "sitting_id"]),
    ("sittings_that_are_open_here", "sitting_states", &["practice_id", "deadline", "sitting_id"]),
    ("sittings_with_late_answers", "sitting_states", &["practice_id", "sitting_id"]),
    ("invitations_that_are_open", "invitations", &["expires_at", "practice_id", "id"]),
    ("messages_that_are_open", "messages", &["expires_at", "practice_id", "id"]),
    ("licenses_by_last_day", "licenses", &["expires_on", "practice_id", "id"]),
    ("licenses_by_person", "licenses", &["practice_id", "person_id"]),
    ("kept_answers_by_age", "kept_answers", &["kept_at", "practice_id"]),
    ("round_failures_by_round", "round_failures", &["round", "retry_at"]),
];

fn indexes() -> impl Iterator<Item = IndexCreateStatement> {
    INDEXES.into_iter().map(|(name, table, columns)| {
        let mut index = Index::create().name(name).table(table).to_owned();
        for column in columns {
            index.col(*column);
        }
        match name {
            "work_that_is_due" => index.and_where(Expr::col("given_up_at").is_null()),
            "sittings_that_are_open" | "sittings_that_are_open_here" => {
                index.and_where(Expr::col("submitted_at").is_null())
            }
            "sittings_with_late_answers" => index.and_where(Expr::col("late").gt(0)),
            "invitations_that_are_open" => index.and_where(Expr::col("status").eq("invited")),
            "messages_that_are_open" => index.and_where(Expr::col("settled_at").is_null()),
            _ => &mut index,
        }
        .to_owned()
    })
}
