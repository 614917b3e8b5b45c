//! What is counted of questions is counted anew: five answers together are of one month, and of a language or a device
//! five count at a time.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        count_anew(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        count_anew(manager).await
    }
}

/// Tallies are made of the answers that are there: without them, and with nothing read, the round makes them again.
async fn count_anew(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for table in ["quality_questions", "quality_forms"] {
        manager.exec_stmt(Query::delete().from_table(table).to_owned()).await?;
    }
    let unread = Query::update().table("quality_readings").value("read", 0).to_owned();
    manager.exec_stmt(unread).await
}
