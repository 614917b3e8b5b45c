//! Messages to people, those that wait for a hand among them.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(messages()).await?;
        for (name, columns) in
            [("messages_by_state", ["state", "id"]), ("messages_by_about", ["about", "id"])]
        {
            let [first, second] = columns;
            let index = Index::create()
                .name(name)
                .table("messages")
                .col("practice_id")
                .col(first)
                .col(second)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("messages").to_owned()).await
    }
}

fn messages() -> TableCreateStatement {
    Table::create()
        .table("messages")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid_null("person_id"))
        .col(text("about"))
        .col(text("kind"))
        .col(text("to_name"))
        .col(text_null("to_email"))
        .col(text_null("to_phone"))
        .col(text("language"))
        .col(text("subject"))
        .col(text_null("body"))
        .col(text_null("sealed_body"))
        .col(text("state"))
        .col(text_null("trouble"))
        .col(timestamp_with_time_zone("written_at"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(timestamp_with_time_zone_null("settled_at"))
        .col(text_null("settled_by"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from("messages", "practice_id")
                .to("practices", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .foreign_key(
            ForeignKey::create()
                .from_tbl("messages")
                .from_col("practice_id")
                .from_col("person_id")
                .to_tbl("people")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}
