use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId,
    jobs::{JobId, PayPeriod},
    kernel::{prose::Prose, text::Text},
    offers::offer::{OfferId, OfferState},
    people::PersonId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OfferId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub job_id: JobId,
    /// 1, 2 … of one application. Part of a unique index, so that of two made at once one is kept.
    pub number: i32,
    pub state: OfferState,
    pub pay_cents: i32,
    pub pay_period: PayPeriod,
    pub hours: Option<i32>,
    pub schedule: Text<300>,
    pub location: Text<120>,
    pub supervisor: Text<120>,
    pub first_day: Date,
    pub answer_by: Date,
    /// Words with commas between them.
    pub conditions: String,
    pub line: Option<Prose<1000>>,
    pub outside_because: Option<Text<500>>,
    pub letter: String,
    /// The last day, as long as it is open and nobody has been reminded of it.
    pub remind_of: Option<Date>,
    pub sent_at: DateTimeUtc,
    pub sent_by: String,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
