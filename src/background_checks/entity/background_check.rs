use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId,
    background_checks::background_check_state::{BackgroundCheckId, BackgroundCheckState},
    kernel::text::Text,
    offers::OfferId,
    people::PersonId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "background_checks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BackgroundCheckId,
    /// Part of a unique index: one check of an offer.
    pub offer_id: OfferId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub state: BackgroundCheckState,
    pub asked_at: DateTimeUtc,
    pub asked_by: String,
    pub refused_at: Option<DateTimeUtc>,
    pub agency: Option<Text<200>>,
    pub agency_phone: Option<Text<40>>,
    pub agency_address: Option<Text<300>>,
    pub ordered_on: Option<Date>,
    pub ordered_by: Option<String>,
    pub paper_on: Option<Date>,
    pub paper_lies: Option<Text<200>>,
    pub paper_by: Option<String>,
    pub closed_at: Option<DateTimeUtc>,
    pub closed_by: Option<String>,
    /// What came back, and what was done with it.
    pub sealed: Option<String>,
    /// Whether somebody has noted that the final notice was handed over. It is shown nowhere; the day lies under the seal.
    pub is_final_handed: bool,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
