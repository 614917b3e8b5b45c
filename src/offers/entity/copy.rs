use sea_orm::entity::prelude::*;

use crate::{offers::offer::OfferId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_copies")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub offer_id: OfferId,
    /// Of the paper's bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    /// Whether it has the record of a signature.
    pub is_signed: bool,
    pub made_at: DateTimeUtc,
    pub made_by: String,
}

crate::tenant_rows!(PracticeId);
