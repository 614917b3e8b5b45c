//! That a background check was signed on paper, and that nothing comes of one: those of offers that were taken back are
//! closed with them.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMNS: [&str; 5] = ["paper_on", "paper_lies", "paper_by", "closed_at", "closed_by"];

/// What is not decided yet.
const OPEN: [&str; 5] = ["asked", "authorized", "refused", "ordered", "under_review"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            date_null("paper_on"),
            text_null("paper_lies"),
            text_null("paper_by"),
            timestamp_with_time_zone_null("closed_at"),
            text_null("closed_by"),
        ];
        for column in columns {
            let table = Table::alter().table("background_checks").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        manager.execute(close()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.execute(open_again()).await?;
        for column in COLUMNS {
            let table = Table::alter().table("background_checks").drop_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}

fn close() -> UpdateStatement {
    let same = |column: &'static str, of: &'static str| {
        Expr::col(("offers", of)).equals(("background_checks", column))
    };
    let taken_back = Query::select()
        .expr(Expr::val(1))
        .from("offers")
        .and_where(same("practice_id", "practice_id"))
        .and_where(same("offer_id", "id"))
        .and_where(Expr::col(("offers", "state")).ne("accepted"))
        .to_owned();
    Query::update()
        .table("background_checks")
        .value("state", "closed")
        .value("closed_at", Expr::col("updated_at"))
        .value("closed_by", "system")
        .and_where(Expr::col("state").is_in(OPEN))
        .and_where(Expr::exists(taken_back))
        .to_owned()
}

/// Before, there was no such state: how far one had come is told by what it has.
fn open_again() -> UpdateStatement {
    let was = CaseStatement::new()
        .case(Expr::col("sealed").is_not_null(), Expr::val("under_review"))
        .case(Expr::col("ordered_on").is_not_null(), Expr::val("ordered"))
        .case(Expr::col("refused_at").is_not_null(), Expr::val("refused"))
        .finally(Expr::val("asked"));
    Query::update()
        .table("background_checks")
        .value("state", was)
        .and_where(Expr::col("state").eq("closed"))
        .to_owned()
}
