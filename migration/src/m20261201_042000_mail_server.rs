//! The mail server that an owner names in the browser: a row for each practice that has one.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("mail_servers")
                    .col(uuid("practice_id").primary_key())
                    .col(text("host"))
                    .col(integer("port"))
                    .col(text("security"))
                    .col(text_null("user"))
                    .col(text_null("password"))
                    .col(text("sender"))
                    .col(timestamp_with_time_zone("named_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("mail_servers", "practice_id")
                            .to("practices", "id"),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("mail_servers").to_owned()).await
    }
}
