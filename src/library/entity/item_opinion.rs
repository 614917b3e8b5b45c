use sea_orm::entity::prelude::*;

use crate::platform::{db::PracticeId, keys::UserId};

/// Which answer somebody of this practice thinks is the right one.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_opinions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// As the bank calls it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: String,
    /// Of what it asks and keys.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    /// The place of the option in the file.
    pub choice: i32,
    pub said_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
