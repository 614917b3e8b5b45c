use sea_orm::entity::prelude::*;

use crate::{kernel::prose::Prose, offers::offer::OfferId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_questions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub offer_id: OfferId,
    /// 1, 2 … of one offer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub text: Prose<1000>,
    pub asked_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
