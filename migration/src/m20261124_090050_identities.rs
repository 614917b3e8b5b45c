//! Who signs in. These tables belong to no practice: one signs in once, and may be a user of
//! several.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("identities")
                    .col(text("email_folded").primary_key())
                    .col(text_null("password"))
                    .col(timestamp_with_time_zone_null("chosen_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("memberships")
                    .col(text("email_folded"))
                    .col(uuid("practice_id"))
                    .col(uuid("user_id"))
                    .col(timestamp_with_time_zone_null("accepted_at"))
                    .primary_key(Index::create().col("email_folded").col("practice_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("memberships", "email_folded")
                            .to("identities", "email_folded")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from_tbl("memberships")
                            .from_col("practice_id")
                            .from_col("user_id")
                            .to_tbl("users")
                            .to_col("practice_id")
                            .to_col("id")
                            .on_delete(ForeignKeyAction::Restrict),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_attempts")
                    .col(text("hash").primary_key())
                    .col(integer("failures"))
                    .col(timestamp_with_time_zone("last_at"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["sign_in_attempts", "memberships", "identities"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
