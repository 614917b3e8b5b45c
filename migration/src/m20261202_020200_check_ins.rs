//! Check-ins 30, 60 and 90 days after a first day of work.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(check_ins()).await?;
        let by_update = Index::create()
            .name("check_ins_by_update")
            .table("check_ins")
            .col("practice_id")
            .col("updated_at")
            .col("id")
            .to_owned();
        manager.create_index(by_update).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("check_ins").to_owned()).await
    }
}

fn check_ins() -> TableCreateStatement {
    Table::create()
        .table("check_ins")
        .col(uuid("practice_id"))
        .col(uuid("id"))
        .col(uuid("staff_id"))
        .col(uuid("person_id"))
        .col(integer("span"))
        .col(integer("day"))
        .col(text("role"))
        .col(date("held_on"))
        .col(text("rated"))
        .col(text_null("note"))
        .col(text("held_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("revision"))
        .primary_key(Index::create().col("practice_id").col("id"))
        .index(
            Index::create()
                .unique()
                .name("check_ins_one_of_a_day")
                .col("practice_id")
                .col("staff_id")
                .col("span")
                .col("day"),
        )
        .foreign_key(&mut to("staff_id", "staff"))
        .foreign_key(&mut to("person_id", "people"))
        .to_owned()
}

fn to(column: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl("check_ins")
        .from_col("practice_id")
        .from_col(column)
        .to_tbl(table)
        .to_col("practice_id")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
