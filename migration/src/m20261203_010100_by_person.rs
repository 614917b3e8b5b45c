//! That what belongs to one person, and the invitations to one assessment, can be listed.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const INDEXES: [(&str, &str, &str); 5] = [
    ("offers_of_person", "offers", "person_id"),
    ("interviews_of_person", "interviews", "person_id"),
    ("onboardings_of_person", "onboardings", "person_id"),
    ("invitations_of_person", "invitations", "person_id"),
    ("invitations_to_assessment", "invitations", "assessment_id"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, column) in INDEXES {
            let mut index = Index::create().name(name).table(table).to_owned();
            index.col("practice_id").col(column).col("id");
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, _) in INDEXES {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        Ok(())
    }
}
