use sea_orm::entity::prelude::*;

use crate::{
    applications::application::{ApplicationId, ApplicationStage, Ending, TurnId},
    jobs::JobId,
    kernel::{metadata::Metadata, text::Text},
    people::PersonId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "applications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ApplicationId,
    pub person_id: PersonId,
    /// The person's, as lists are sorted by it. A name stays as it was given first.
    pub name_folded: String,
    pub job_id: JobId,
    /// 1, 2 … for the same person and job: a withdrawn application makes room for the next. Part of
    /// the unique index, so that of two made at once only one is kept.
    pub round: i32,
    pub stage: ApplicationStage,
    /// It follows from the stage, and is kept so that whoever waits is one part of an index.
    pub is_open: bool,
    pub ending: Option<Ending>,
    /// Made with the last change of stage, so the order of these is who has waited longest.
    pub turn: TurnId,
    pub waits_since: DateTimeUtc,
    /// The name that came with it, where the person is known by another.
    pub applied_as: Option<Text<200>>,
    pub source: Option<Text<60>>,
    pub external_id: Option<Text<120>>,
    pub metadata: Metadata,
    pub consent_version: Option<i32>,
    pub consented_at: Option<DateTimeUtc>,
    /// Which form it was sent by. Unique, so that a double tap is one application.
    pub form_hash: Option<String>,
    pub applied_at: DateTimeUtc,
    pub revision: i32,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
