//! Of which last day of a license nobody has been reminded: what the round of reminders asks for.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let add = Table::alter().table("licenses").add_column(date_null("remind_of")).to_owned();
        manager.alter_table(add).await?;
        manager.execute(unreminded()).await?;
        manager
            .create_index(
                Index::create()
                    .name("licenses_to_remind_of")
                    .table("licenses")
                    .col("remind_of")
                    .col("practice_id")
                    .col("id")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name("licenses_to_remind_of").table("licenses").to_owned();
        manager.drop_index(index).await?;
        let column = Table::alter().table("licenses").drop_column("remind_of").to_owned();
        manager.alter_table(column).await
    }
}

/// Notes the last day of each license that was not taken back, unless there is a reminder of it.
fn unreminded() -> UpdateStatement {
    let of_it = |table: &'static str| {
        Query::select()
            .expr(Expr::val(1))
            .from(table)
            .and_where(Expr::col((table, "practice_id")).equals(("licenses", "practice_id")))
            .and_where(Expr::col((table, "license_id")).equals(("licenses", "id")))
            .to_owned()
    };
    let mut reminded = of_it("license_reminders");
    reminded.and_where(
        Expr::col(("license_reminders", "expires_on")).equals(("licenses", "expires_on")),
    );
    Query::update()
        .table("licenses")
        .value("remind_of", Expr::col("expires_on"))
        .and_where(Expr::exists(reminded).not())
        .and_where(Expr::exists(of_it("license_withdrawals")).not())
        .to_owned()
}
