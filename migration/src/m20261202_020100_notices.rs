//! What states want told: notices that candidates have read, letters before a rejection, and what candidates asked for.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(acknowledgments()).await?;
        manager.create_table(letters()).await?;
        manager.create_table(requests()).await?;
        for (name, column) in [
            ("notice_requests_by_application", "application_id"),
            ("notice_requests_open", "is_open"),
        ] {
            let index = Index::create()
                .name(name)
                .table("notice_requests")
                .col("practice_id")
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["notice_requests", "notice_letters", "notice_acknowledgments"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn acknowledgments() -> TableCreateStatement {
    Table::create()
        .table("notice_acknowledgments")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(text("law"))
        .col(integer("version"))
        .col(text("language"))
        .col(timestamp_with_time_zone("acknowledged_at"))
        .primary_key(
            Index::create().col("practice_id").col("application_id").col("law").col("version"),
        )
        .foreign_key(&mut to_application("notice_acknowledgments"))
        .to_owned()
}

fn letters() -> TableCreateStatement {
    Table::create()
        .table("notice_letters")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(text("law"))
        .col(text("counted"))
        .col(text("reasons"))
        .col(timestamp_with_time_zone("sent_at"))
        .col(text("sent_by"))
        .primary_key(Index::create().col("practice_id").col("application_id"))
        .foreign_key(&mut to_application("notice_letters"))
        .to_owned()
}

fn requests() -> TableCreateStatement {
    Table::create()
        .table("notice_requests")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("application_id"))
        .col(text("kind"))
        .col(text("said"))
        .col(timestamp_with_time_zone("asked_at"))
        .col(boolean("is_open"))
        .col(text_null("outcome"))
        .col(text_null("answer"))
        .col(timestamp_with_time_zone_null("settled_at"))
        .col(text_null("settled_by"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(&mut to_application("notice_requests"))
        .to_owned()
}

fn to_application(from: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(from)
        .from_col("practice_id")
        .from_col("application_id")
        .to_tbl("applications")
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
