//! That a rule acted on something.

use chrono::{DateTime, Utc};

use super::ready_rule::ReadyRule;
use crate::{error::Error, kernel::fault::Reason, people::PersonId, platform::keys::UserId};

crate::typed_id!(FiringId, "fire");

crate::words! {
    /// What became of a firing.
    pub enum FiringOutcome {
        Done = "done",
        /// There is a task on Today, until somebody has done it.
        Task = "task",
        /// There was nothing to do any more, or the room refused it: a person has to look.
        Left = "left",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firing {
    pub id: FiringId,
    pub rule: ReadyRule,
    pub version: i32,
    pub subject: String,
    pub mark: String,
    pub person_id: Option<PersonId>,
    pub due_at: DateTime<Utc>,
    pub fired_at: DateTime<Utc>,
    pub user_id: UserId,
    pub outcome: FiringOutcome,
    pub because: Option<String>,
    pub settled: Option<(DateTime<Utc>, String)>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum FiringRefused {
    /// It made no task.
    NoTask,
    /// Somebody has done it already.
    Settled,
}

impl Firing {
    /// Somebody has done the task.
    pub fn settle(&mut self, at: DateTime<Utc>, by: String) -> Result<(), FiringRefused> {
        if self.outcome != FiringOutcome::Task {
            return Err(FiringRefused::NoTask);
        }
        if self.settled.is_some() {
            return Err(FiringRefused::Settled);
        }
        self.settled = Some((at, by));
        Ok(())
    }
}

impl From<FiringRefused> for Error {
    fn from(refused: FiringRefused) -> Self {
        match refused {
            FiringRefused::NoTask => Self::Missing("task"),
            FiringRefused::Settled => Self::Conflict(Reason::new("automation.task_done")),
        }
    }
}
