use sea_orm::entity::prelude::*;

use crate::{
    files::{FileId, SheetId, SheetState},
    onboarding::onboarding::OnboardingId,
    platform::db::PracticeId,
};

/// A photo of something that a new hire signed on paper.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_sheets")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SheetId,
    pub onboarding_id: OnboardingId,
    pub task: String,
    pub file_id: FileId,
    /// Of the photo itself.
    pub sha256: String,
    pub state: SheetState,
    /// Why it was sent back. Sealed: of what lies apart it would tell what was answered.
    pub reason: Option<String>,
    pub handed_in_at: DateTimeUtc,
    pub handed_in_by: String,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by: Option<String>,
}

crate::tenant_rows!(PracticeId);
