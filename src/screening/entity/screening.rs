use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId,
    jobs::JobId,
    people::PersonId,
    platform::db::PracticeId,
    screening::screening::{ScreeningId, ScreeningState},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "screenings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ScreeningId,
    /// Part of a unique index: an application has one conversation.
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub job_id: JobId,
    /// Never `lapsed`, which the clock says.
    pub state: ScreeningState,
    pub open_until: DateTimeUtc,
    /// What it is about and how far it has come, once somebody has answered.
    pub sealed: Option<String>,
    pub invited_at: Option<DateTimeUtc>,
    pub invited_by: Option<String>,
    /// When the candidate asked for a person, or left something to be answered.
    pub asked_at: Option<DateTimeUtc>,
    pub finished_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId);
