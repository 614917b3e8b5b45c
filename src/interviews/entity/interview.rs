use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId,
    interviews::interview::{InterviewId, InterviewState, MeetingKind},
    jobs::JobId,
    kernel::{prose::Prose, text::Text},
    people::PersonId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interviews")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InterviewId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub job_id: JobId,
    /// 1, 2 … of one application. Part of a unique index, so that of two made at once one is kept.
    pub number: i32,
    pub state: InterviewState,
    pub kind: MeetingKind,
    pub minutes: i32,
    pub place: Option<Text<300>>,
    pub line: Option<Prose<1000>>,
    /// The questions, as JSON.
    pub kit: String,
    /// The times, as RFC 3339 with spaces between them.
    pub times: String,
    pub starts_at: Option<DateTimeUtc>,
    pub wish: Option<Prose<500>>,
    pub remind_at: Option<DateTimeUtc>,
    pub offered_at: DateTimeUtc,
    pub offered_by: String,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
