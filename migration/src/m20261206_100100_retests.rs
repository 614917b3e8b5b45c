//! Who takes a test again gets another form of it, and who confirms it in the office a short one. Every form that there
//! was is the first of its test, and nobody has taken one again.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const OF_ASSESSMENTS: [&str; 2] = ["number", "is_short"];
const OF_INVITATIONS: [&str; 4] = ["retest_of", "retest_reason", "retest_allowed_by", "confirms"];

const INDICES: [(&str, &str); 2] =
    [("invitations_by_retest_of", "retest_of"), ("invitations_by_confirms", "confirms")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let [number, is_short] = OF_ASSESSMENTS;
        for column in [integer(number).default(1).take(), boolean(is_short).default(false).take()] {
            let add = Table::alter().table("assessments").add_column(column).to_owned();
            manager.alter_table(add).await?;
        }
        let [of, reason, by, confirms] = OF_INVITATIONS;
        for column in [uuid_null(of), text_null(reason), text_null(by), uuid_null(confirms)] {
            let add = Table::alter().table("invitations").add_column(column).to_owned();
            manager.alter_table(add).await?;
        }
        for (name, column) in INDICES {
            let mut by = Index::create();
            by.name(name).table("invitations").col("practice_id").col(column);
            manager.create_index(by).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in INDICES {
            manager.drop_index(Index::drop().name(name).table("invitations").to_owned()).await?;
        }
        for column in OF_INVITATIONS {
            let drop = Table::alter().table("invitations").drop_column(column).to_owned();
            manager.alter_table(drop).await?;
        }
        for column in OF_ASSESSMENTS {
            let drop = Table::alter().table("assessments").drop_column(column).to_owned();
            manager.alter_table(drop).await?;
        }
        Ok(())
    }
}
