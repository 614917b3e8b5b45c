use sea_orm::entity::prelude::*;

use crate::{
    kernel::text::Text,
    onboarding::onboarding::{OnboardingId, TaskState},
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_tasks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub onboarding_id: OnboardingId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub task: String,
    pub state: TaskState,
    pub done_on: Option<Date>,
    pub reason: Option<Text<500>>,
    pub decided_by: Option<String>,
    pub nudged_at: Option<DateTimeUtc>,
    /// What shows it. Sealed, if it lies apart.
    pub record: Option<String>,
    /// From which day on it is looked at whether it comes again.
    pub again_on: Option<Date>,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId);
