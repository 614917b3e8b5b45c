//! Legal holds, and who was forgotten.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(holds()).await?;
        let mut by_person = Index::create();
        by_person.name("legal_holds_by_person").table("legal_holds");
        by_person.col("practice_id").col("person_id");
        manager.create_index(by_person).await?;
        manager.create_table(forgotten()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("forgotten").to_owned()).await?;
        manager.drop_table(Table::drop().table("legal_holds").to_owned()).await
    }
}

fn holds() -> TableCreateStatement {
    Table::create()
        .table("legal_holds")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("person_id"))
        .col(text("reason"))
        .col(timestamp_with_time_zone("set_at"))
        .col(text("set_by"))
        .col(timestamp_with_time_zone_null("lifted_at"))
        .col(text_null("lifted_by"))
        .col(text_null("lifted_because"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("legal_holds")
                .from_col("practice_id")
                .from_col("person_id")
                .to_tbl("people")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}

/// No foreign key to a person: there is none any more.
fn forgotten() -> TableCreateStatement {
    Table::create()
        .table("forgotten")
        .col(uuid("practice_id"))
        .col(uuid("person_id"))
        .col(timestamp_with_time_zone("forgotten_at"))
        .col(text("what"))
        .primary_key(Index::create().col("practice_id").col("person_id").col("forgotten_at"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("forgotten")
                .from_col("practice_id")
                .to_tbl("practices")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}
