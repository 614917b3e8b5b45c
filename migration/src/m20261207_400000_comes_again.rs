//! When a task that was done is looked at again, because it may repeat. What was settled before is looked at once. Running lists
//! get the task about the vaccine's answer whatever the answer was: that it stands there tells nobody what was said.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "onboarding_tasks";
const COLUMN: &str = "again_on";
const INDEX: &str = "onboarding_tasks_by_again_on";

/// The template of a running list, without the condition and with words that fit either answer.
const OFFERED: &str = "REPLACE(REPLACE(template, '\"facts\":[\"wants_hepatitis_b\"]', '\"facts\":[]'), \
     'They said yes. Arrange', 'Read the answer. If they said yes, arrange')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let add = Table::alter().table(TABLE).add_column(date_null(COLUMN)).to_owned();
        manager.alter_table(add).await?;
        let mut index = Index::create().name(INDEX).table(TABLE).to_owned();
        manager.create_index(index.col(COLUMN).take()).await?;
        let settled = Query::update()
            .table(TABLE)
            .value(COLUMN, Expr::col("done_on"))
            .and_where(Expr::col("state").is_in(["accepted", "skipped"]))
            .to_owned();
        manager.exec_stmt(settled).await?;
        let offered = Query::update()
            .table("onboardings")
            .value("template", Expr::cust(OFFERED))
            .and_where(Expr::col("state").eq("running"))
            .to_owned();
        manager.exec_stmt(offered).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(INDEX).table(TABLE).to_owned()).await?;
        let drop = Table::alter().table(TABLE).drop_column(COLUMN).to_owned();
        manager.alter_table(drop).await
    }
}
