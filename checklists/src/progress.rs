//! How far each task has come, and who may skip one.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{Planned, TaskId};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    #[default]
    Open,
    HandedIn(NaiveDate),
    /// With the reason, for whoever does it again.
    SentBack(String),
    Accepted(NaiveDate),
    Skipped {
        on: NaiveDate,
        by: String,
        reason: String,
    },
}

impl Standing {
    /// Whether nothing waits for it any more.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::Accepted(_) | Self::Skipped { .. })
    }
}

/// The standing of each task; what is not there is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress(pub BTreeMap<TaskId, Standing>);

impl Progress {
    pub fn is_settled(&self, id: &TaskId) -> bool {
        self.0.get(id).is_some_and(Standing::is_settled)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    Owner,
    Manager,
}

/// Who decides something here: the person's id, and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    pub person: String,
    pub right: Right,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SkipRefused {
    #[error("say why it can be skipped")]
    WithoutReason,
    #[error("this task holds something back, so only an owner can skip it")]
    OnlyAnOwner,
    #[error("nobody skips a task of their own onboarding")]
    Own,
}

impl Planned {
    /// Skips a task with a reason. What holds a gate only an owner skips, and nobody their own.
    pub fn skip(
        &self,
        by: &Hand,
        hire: &str,
        reason: &str,
        on: NaiveDate,
    ) -> Result<Standing, SkipRefused> {
        if by.person == hire {
            return Err(SkipRefused::Own);
        }
        if reason.trim().is_empty() {
            return Err(SkipRefused::WithoutReason);
        }
        if !self.task.holds.is_empty() && by.right != Right::Owner {
            return Err(SkipRefused::OnlyAnOwner);
        }
        Ok(Standing::Skipped { on, by: by.person.clone(), reason: reason.trim().to_owned() })
    }
}
