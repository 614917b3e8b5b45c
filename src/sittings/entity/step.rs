use sea_orm::entity::prelude::*;

use crate::{
    platform::db::PracticeId,
    sittings::sitting::{SittingId, Verdict},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sitting_steps")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub sitting_id: SittingId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub step_no: i32,
    /// The name that the candidate's device gave it: what is sent twice is the same step.
    pub client_step: String,
    pub place: i32,
    /// As JSON.
    pub response: Option<String>,
    pub flagged: bool,
    pub is_late: bool,
    /// What a person made of a late one. Who, when and why is an event.
    pub settled: Option<Verdict>,
    pub received_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
