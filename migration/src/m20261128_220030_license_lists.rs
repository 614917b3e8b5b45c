//! What the list of licenses is sorted by: who holds it, and its last day.

use sea_orm_migration::{prelude::*, schema::date};

use super::m20261128_220010_person_words::folded;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Where no last day is known, it comes after all others. A key of a list is never nothing.
const NEVER: &str = "9999-12-31";

const LISTS: [(&str, &str); 2] =
    [("licenses_listed_by_last_day", "last_day"), ("licenses_listed_by_holder", "holder_folded")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [folded(manager, "holder_folded"), date("last_day").default(NEVER).take()] {
            let table = Table::alter().table("licenses").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        fill(manager).await?;
        for (name, column) in LISTS {
            let mut index = Index::create().name(name).table("licenses").to_owned();
            manager.create_index(index.col("practice_id").col(column).col("id").to_owned()).await?;
        }
        // For each person: their licenses are listed by themselves.
        let of_person = Index::create()
            .name("licenses_of_person")
            .table("licenses")
            .col("practice_id")
            .col("person_id")
            .col("id")
            .to_owned();
        manager.create_index(of_person).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in
            ["licenses_of_person", "licenses_listed_by_last_day", "licenses_listed_by_holder"]
        {
            manager.drop_index(Index::drop().name(name).table("licenses").to_owned()).await?;
        }
        for column in ["last_day", "holder_folded"] {
            let table = Table::alter().table("licenses").drop_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}

async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let whose = |column: &'static str| Expr::col(("licenses", column));
    let name = Query::select()
        .column("name_folded")
        .from("people")
        .and_where(Expr::col(("people", "practice_id")).eq(whose("practice_id")))
        .and_where(Expr::col(("people", "id")).eq(whose("person_id")))
        .to_owned();
    let named = Query::update()
        .table("licenses")
        .value("holder_folded", Expr::SubQuery(None, Box::new(name.into())))
        .to_owned();
    manager.execute(named).await?;
    let known = Query::update()
        .table("licenses")
        .value("last_day", Expr::col("expires_on"))
        .and_where(Expr::col("expires_on").is_not_null())
        .to_owned();
    manager.execute(known).await
}
