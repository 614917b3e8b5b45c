//! What an office makes of the list of a kind of work: tasks of its own, tasks left out, other days, other hands, and packs
//! that are asked of others than we ship them for. The packs stay what they are; a list is laid together anew each time
//! somebody begins.

mod check;
mod doers;
mod gates;
mod laid;
mod packs;
mod refused;
mod settled;

pub use laid::Difference;
pub use refused::AdditionsRefused;

use serde::{Deserialize, Serialize};

use crate::{Doer, DueRule, Task, TaskId, Worker};

/// What the ids of an office's own tasks begin with. No pack has such an id.
pub const OWN: &str = "own_";

/// In the order in which the office made them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Additions {
    pub own: Vec<Task>,
    pub left_out: Vec<TaskId>,
    pub days: Vec<OtherDay>,
    #[serde(default)]
    pub packs: Vec<PackFor>,
    #[serde(default)]
    pub doers: Vec<OtherDoer>,
}

/// A task of the packs that is due on another day here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherDay {
    pub task: TaskId,
    pub due: DueRule,
}

/// A task of the packs that somebody else does here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherDoer {
    pub task: TaskId,
    pub by: Doer,
}

/// A pack that is asked of others here than we ship it for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackFor {
    pub pack: String,
    /// Of these kinds of workers; of nobody if there are none.
    pub workers: Vec<Worker>,
}

/// One change of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A task of the office's own, new or as it is now.
    Own(Box<Task>),
    Remove(TaskId),
    LeaveOut(TaskId),
    PutBack(TaskId),
    Due(OtherDay),
    /// The day of the pack again.
    AsWritten(TaskId),
    Doer(OtherDoer),
    /// Whoever the pack says again.
    DoerAsWritten(TaskId),
}

impl Additions {
    #[must_use]
    pub fn edited(mut self, edit: Edit) -> Self {
        match edit {
            Edit::Own(task) => match self.own.iter_mut().find(|own| own.id == task.id) {
                Some(own) => *own = *task,
                None => self.own.push(*task),
            },
            Edit::Remove(id) => self.own.retain(|own| own.id != id),
            Edit::LeaveOut(id) if self.left_out.contains(&id) => {}
            Edit::LeaveOut(id) => self.left_out.push(id),
            Edit::PutBack(id) => self.left_out.retain(|out| *out != id),
            Edit::Due(day) => match self.days.iter_mut().find(|other| other.task == day.task) {
                Some(other) => *other = day,
                None => self.days.push(day),
            },
            Edit::AsWritten(id) => self.days.retain(|other| other.task != id),
            Edit::Doer(doer) => match self.doers.iter_mut().find(|it| it.task == doer.task) {
                Some(other) => *other = doer,
                None => self.doers.push(doer),
            },
            Edit::DoerAsWritten(id) => self.doers.retain(|other| other.task != id),
        }
        self
    }

    pub fn day(&self, task: &TaskId) -> Option<&DueRule> {
        self.days.iter().find(|day| day.task == *task).map(|day| &day.due)
    }

    /// Returns who does a task of the packs here, if it is somebody else than the pack says.
    pub fn doer(&self, task: &TaskId) -> Option<Doer> {
        self.doers.iter().find(|doer| doer.task == *task).map(|doer| doer.by)
    }
}
