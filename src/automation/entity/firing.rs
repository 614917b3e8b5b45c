use sea_orm::entity::prelude::*;

use crate::{
    automation::{
        firing::{FiringId, FiringOutcome},
        ready_rule::ReadyRule,
    },
    people::PersonId,
    platform::{db::PracticeId, keys::UserId},
};

/// That a rule fired.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "automation_firings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FiringId,
    pub rule: ReadyRule,
    pub version: i32,
    /// On what it acted, by id.
    pub subject: String,
    pub mark: String,
    pub person_id: Option<PersonId>,
    /// Since when it was due.
    pub due_at: DateTimeUtc,
    pub fired_at: DateTimeUtc,
    /// With whose rights.
    pub user_id: UserId,
    pub outcome: FiringOutcome,
    /// The code of what refused it.
    pub because: Option<String>,
    /// Of a task: when and by whom it was done.
    pub settled_at: Option<DateTimeUtc>,
    pub settled_by: Option<String>,
}

crate::tenant_rows!(PracticeId);
