use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId,
    assessments::AssessmentId,
    invitations::invitation::{InvitationId, Status},
    kernel::{metadata::Metadata, text::Text},
    people::PersonId,
    platform::{callback::CallbackUrl, db::PracticeId, keys::KeyId},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationId,
    pub assessment_id: AssessmentId,
    pub person_id: PersonId,
    pub application_id: Option<ApplicationId>,
    pub external_id: Option<Text<120>>,
    pub metadata: Metadata,
    pub callback_url: Option<CallbackUrl>,
    /// The API key that invited, whose secret signs the callback.
    pub callback_key: Option<KeyId>,
    pub redirect_url: Option<CallbackUrl>,
    pub status: Status,
    pub invited_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub submitted_at: Option<DateTimeUtc>,
    /// From when on those who decide could read the result.
    pub told_at: Option<DateTimeUtc>,
    /// When its candidate was reminded that it closes soon.
    pub reminded_at: Option<DateTimeUtc>,
    /// What it is the second try of.
    pub retest_of: Option<InvitationId>,
    /// Why it was allowed before its time, and by whom.
    pub retest_reason: Option<Text<300>>,
    pub retest_allowed_by: Option<String>,
    /// What it confirms under supervision.
    pub confirms: Option<InvitationId>,
    pub revision: i32,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
