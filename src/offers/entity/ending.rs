use sea_orm::entity::prelude::*;

use crate::{
    kernel::prose::Prose,
    offers::{
        kind::WithdrawalReason,
        offer::{OfferId, OfferState},
    },
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_endings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub offer_id: OfferId,
    pub how: OfferState,
    pub because: Option<WithdrawalReason>,
    pub note: Option<Prose<1000>>,
    /// Words with commas between them.
    pub steps: Option<String>,
    pub ended_at: DateTimeUtc,
    pub ended_by: String,
}

crate::tenant_rows!(PracticeId);
