use sea_orm::entity::prelude::*;

use crate::{kernel::text::Text, offers::offer::OfferId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_signatures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub offer_id: OfferId,
    pub name: Text<200>,
    pub letter_sha256: String,
    /// 0 where nobody was asked for one: on paper.
    pub consent: i32,
    pub place: Option<String>,
    pub agent: Option<Text<300>>,
    pub signed_at: DateTimeUtc,
    pub signed_by: String,
    /// Of a signature on paper: the day that is written on it.
    pub paper_on: Option<Date>,
    /// Of one on paper: whoever saw it, as they were called then.
    pub seen_by: Option<Text<200>>,
}

crate::tenant_rows!(PracticeId);
