//! Reminders of a license come at several days before its last one: of how few one was given last.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    /// Whoever was reminded was so thirty days before, and the nearer reminders are still to come. On which day the
    /// next is due the round finds out, which looks at each license once.
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let days = integer("days").default(30).take();
        let add = Table::alter().table("license_reminders").add_column(days).to_owned();
        manager.alter_table(add).await?;
        let rename =
            Table::alter().table("licenses").rename_column("remind_of", "remind_on").to_owned();
        manager.alter_table(rename).await?;
        // Both databases read a day written so.
        manager.execute(remembered("remind_on", Expr::cust("date('2000-01-01')"))).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let rename =
            Table::alter().table("licenses").rename_column("remind_on", "remind_of").to_owned();
        manager.alter_table(rename).await?;
        manager.execute(remembered("remind_of", Expr::col("expires_on"))).await?;
        let drop = Table::alter().table("license_reminders").drop_column("days").to_owned();
        manager.alter_table(drop).await
    }
}

/// Notes it with each license that ends and was not taken back.
fn remembered(column: &'static str, what: Expr) -> UpdateStatement {
    let withdrawn = Query::select()
        .expr(Expr::val(1))
        .from("license_withdrawals")
        .and_where(
            Expr::col(("license_withdrawals", "practice_id")).equals(("licenses", "practice_id")),
        )
        .and_where(Expr::col(("license_withdrawals", "license_id")).equals(("licenses", "id")))
        .to_owned();
    Query::update()
        .table("licenses")
        .value(column, what)
        .and_where(Expr::col("expires_on").is_not_null())
        .and_where(Expr::exists(withdrawn).not())
        .to_owned()
}
