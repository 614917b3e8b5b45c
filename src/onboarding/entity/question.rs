use sea_orm::entity::prelude::*;

use crate::{kernel::prose::Prose, onboarding::onboarding::OnboardingId, platform::db::PracticeId};

/// What a new hire asks the office.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_questions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub onboarding_id: OnboardingId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub words: Prose<2000>,
    pub asked_at: DateTimeUtc,
    pub answer: Option<Prose<2000>>,
    pub answered_at: Option<DateTimeUtc>,
    pub answered_by: Option<String>,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
