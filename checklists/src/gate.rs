//! Gates hold permission, never records: who has worked has worked, and is paid.

use chrono::NaiveDate;

use crate::{Gate, Hand, Plan, Progress, Right, TaskId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GateState {
    Open,
    /// By these tasks, in the order of their days.
    BlockedBy(Vec<TaskId>),
    /// An owner let it open though these are not done.
    Overridden {
        by: String,
        reason: String,
        open: Vec<TaskId>,
    },
}

/// An owner's word that a gate is open all the same. It covers the tasks that were open then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overriding {
    gate: Gate,
    by: String,
    reason: String,
    covers: Vec<TaskId>,
}

impl Overriding {
    /// Returns one that was made before, as it was kept.
    pub fn kept(gate: Gate, by: String, reason: String, covers: Vec<TaskId>) -> Self {
        Self { gate, by, reason, covers }
    }

    /// Returns the tasks that were open when it was made.
    pub fn covers(&self) -> &[TaskId] {
        &self.covers
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OverridingRefused {
    #[error("only an owner opens a gate")]
    NotAnOwner,
    #[error("nobody opens a gate for themselves")]
    Own,
    #[error("say why: the reason stays in the log")]
    WithoutReason,
    #[error("this gate is open")]
    IsOpen,
}

impl Plan {
    /// Returns the tasks that hold a gate on that day.
    pub fn holding(&self, gate: Gate, progress: &Progress, today: NaiveDate) -> Vec<TaskId> {
        let holds = self.tasks.iter().filter(|planned| planned.holds_on(gate, today));
        let open = holds.filter(|it| it.done_on.is_none() && !progress.is_settled(&it.task.id));
        open.map(|planned| planned.task.id.clone()).collect()
    }

    /// Overrides a gate: an owner, with a reason, and never for themselves.
    pub fn open_gate(
        &self,
        gate: Gate,
        by: &Hand,
        hire: &str,
        reason: &str,
        (progress, today): (&Progress, NaiveDate),
    ) -> Result<Overriding, OverridingRefused> {
        let covers = self.holding(gate, progress, today);
        let reason = reason.trim();
        match () {
            () if by.person == hire => Err(OverridingRefused::Own),
            () if by.right != Right::Owner => Err(OverridingRefused::NotAnOwner),
            () if reason.is_empty() => Err(OverridingRefused::WithoutReason),
            () if covers.is_empty() => Err(OverridingRefused::IsOpen),
            () => Ok(Overriding { gate, by: by.person.clone(), reason: reason.to_owned(), covers }),
        }
    }

    /// What came to hold the gate after it was overridden holds it again.
    pub fn gate(
        &self,
        gate: Gate,
        progress: &Progress,
        overridden: &[Overriding],
        today: NaiveDate,
    ) -> GateState {
        let holding = self.holding(gate, progress, today);
        if holding.is_empty() {
            return GateState::Open;
        }
        let covers = |it: &&Overriding| {
            it.gate == gate && holding.iter().all(|held| it.covers.contains(held))
        };
        match overridden.iter().find(covers) {
            Some(Overriding { by, reason, .. }) => {
                GateState::Overridden { by: by.clone(), reason: reason.clone(), open: holding }
            }
            None => GateState::BlockedBy(holding),
        }
    }
}
