use sea_orm::entity::prelude::*;

use crate::{platform::db::PracticeId, sittings::sitting::SittingId};

/// What stands at one place of a sitting. It is written once, before it is shown, and never changed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sitting_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub sitting_id: SittingId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i32,
    pub item: String,
    /// Of what it asks and keys. Empty if a bank froze it that nobody has.
    pub sha256: String,
    /// The numbers that were drawn for it, as JSON.
    pub drawn: String,
}

crate::tenant_rows!(PracticeId);
