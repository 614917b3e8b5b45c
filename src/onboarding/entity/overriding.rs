use sea_orm::entity::prelude::*;

use crate::{
    kernel::text::Text,
    onboarding::{course::GateKind, onboarding::OnboardingId},
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_overrides")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub onboarding_id: OnboardingId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub gate: GateKind,
    /// The tasks that were open then, with blanks between.
    pub covers: String,
    pub reason: Text<500>,
    pub made_at: DateTimeUtc,
    pub made_by: String,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
