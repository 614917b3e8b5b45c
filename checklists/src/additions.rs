//! What an office makes of the list of a kind of work: tasks of its own, tasks left out, other days.
//! The packs stay what they are; a list is laid together anew each time somebody begins.

mod check;
mod gates;
mod refused;
mod settled;

pub use refused::AdditionsRefused;

use serde::{Deserialize, Serialize};

use crate::{DueRule, Task, TaskId, Template};

/// What the ids of an office's own tasks begin with. No pack has such an id.
pub const OWN: &str = "own_";

/// In the order in which the office made them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Additions {
    pub own: Vec<Task>,
    pub left_out: Vec<TaskId>,
    pub days: Vec<OtherDay>,
}

/// A task of the packs that is due on another day here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherDay {
    pub task: TaskId,
    pub due: DueRule,
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
        }
        self
    }

    pub fn day(&self, task: &TaskId) -> Option<&DueRule> {
        self.days.iter().find(|day| day.task == *task).map(|day| &day.due)
    }

    /// Returns a task of the packs as it is here; nothing if it is left out. What a release has put
    /// a law under since is there all the same, and on a day that the law allows.
    fn here(&self, task: Task) -> Option<Task> {
        if self.left_out.contains(&task.id) && task.law.is_empty() {
            return None;
        }
        match self.day(&task.id) {
            Some(due) if allows(&task, due) => Some(on(task, due)),
            _ => Some(task),
        }
    }
}

/// A law sets the latest day; good practice sets none.
fn allows(task: &Task, due: &DueRule) -> bool {
    task.law.is_empty() || due.is_never_later_than(&task.due)
}

/// Where a law has another day for some, theirs stays as it is unless the office's is stricter. Where there is no
/// law, the office's day is for everybody.
fn on(mut task: Task, due: &DueRule) -> Task {
    if task.law.is_empty() {
        task.instead.clear();
    }
    for instead in &mut task.instead {
        if due.is_never_later_than(&instead.due) {
            instead.due = due.clone();
        }
    }
    Task { due: due.clone(), ..task }
}

impl Template {
    /// Lays what an office has of its own over the packs: its own tasks stand last.
    #[must_use]
    pub fn with(self, additions: &Additions, version: u32) -> Self {
        let list = self.list;
        let packs = self.tasks.into_iter().filter_map(|task| additions.here(task));
        let own = additions.own.iter().filter(|task| task.list == list).cloned();
        Self { tasks: packs.chain(own).collect(), version, ..self }
    }
}
