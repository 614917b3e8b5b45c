use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId,
    kernel::{metadata::Metadata, text::Text},
    onboarding::{
        course::Lane,
        onboarding::{ListKind, OnboardingId, OnboardingState},
    },
    people::PersonId,
    platform::db::PracticeId,
    roster::StaffId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboardings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OnboardingId,
    pub staff_id: StaffId,
    pub person_id: PersonId,
    pub application_id: Option<ApplicationId>,
    pub list: ListKind,
    pub role: String,
    /// The template as JSON, whole.
    pub template: String,
    /// What days follow from, as JSON.
    pub hire: String,
    pub state: OnboardingState,
    /// What comes next, as it was when something was done last.
    pub lane: Lane,
    /// The day of the next open task: far off where there is none.
    pub next_due: Date,
    pub open_tasks: i32,
    pub all_tasks: i32,
    pub handed_in: i32,
    pub buddy: Option<Text<120>>,
    pub first_day: String,
    pub moved: String,
    /// Closed days as JSON: nothing where there were none.
    pub closed: Option<String>,
    pub external_id: Option<Text<120>>,
    pub metadata: Metadata,
    pub began_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
