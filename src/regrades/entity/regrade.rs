use sea_orm::entity::prelude::*;

use crate::{
    assessments::AssessmentId,
    invitations::InvitationId,
    kernel::text::Text,
    platform::db::PracticeId,
    regrades::regrade::{RegradeId, RegradeReason, RegradeState},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "regrades")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegradeId,
    /// As the bank calls it.
    pub item: String,
    pub sha256: String,
    pub assessment_id: Option<AssessmentId>,
    pub reason: RegradeReason,
    pub note: Option<Text<300>>,
    pub state: RegradeState,
    pub began_at: DateTimeUtc,
    pub began_by: String,
    pub undone_at: Option<DateTimeUtc>,
    pub undone_by: Option<String>,
    pub counted_to: Option<InvitationId>,
    pub changed: i32,
    pub unscored: i32,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
