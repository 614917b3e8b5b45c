//! How a list is laid together: the packs as they are asked here, then the office's own tasks.

use std::collections::{BTreeMap, BTreeSet};

use super::{Additions, doers};
use crate::{Catalogue, DueRule, List, Role, Task, TaskId, Template, Worker};

impl Additions {
    /// Composes the list of a role in a state as it is asked here.
    pub fn template(
        &self,
        catalogue: &Catalogue,
        role: &Role,
        state: &str,
        (list, version): (List, u32),
    ) -> Template {
        let is_here = |of: &Option<String>| of.as_ref().is_none_or(|of| of.as_str() == state);
        let packs = self.packs_here(catalogue, role).filter(|(pack, _)| is_here(&pack.state));
        let tasks = packs.flat_map(|(pack, is_shipped)| {
            pack.tasks.iter().filter_map(move |task| self.narrowed(pack, is_shipped, task.clone()))
        });
        let tasks = tasks.filter(|task| task.list == list).collect();
        let packs = Template { role: role.role.clone(), list, version, tasks };
        packs.with(self, version)
    }

    /// Returns every task of the packs that is asked here, in whatever state, as it is here.
    pub(super) fn laid_packs(&self, catalogue: &Catalogue, role: &Role) -> Vec<Task> {
        let narrowed = self.packs_here(catalogue, role).flat_map(|(pack, is_shipped)| {
            pack.tasks.iter().filter_map(move |task| self.narrowed(pack, is_shipped, task.clone()))
        });
        narrowed.filter_map(|task| self.here(task)).collect()
    }

    /// Returns every task that is asked here, in whatever state: those of the packs, and the office's own.
    pub(super) fn laid(&self, catalogue: &Catalogue, role: &Role) -> Vec<Task> {
        let own = self.own.iter().cloned();
        self.laid_packs(catalogue, role).into_iter().chain(own).collect()
    }

    /// Returns a task of the packs as it is here; nothing if it is left out. What a release has put
    /// a law under since is there all the same, on a day that the law allows and in the hands that it names.
    fn here(&self, task: Task) -> Option<Task> {
        if self.left_out.contains(&task.id) && task.law.is_empty() {
            return None;
        }
        let by = self.doer(&task.id).filter(|by| doers::check(&task, *by).is_ok());
        let by = by.unwrap_or(task.by);
        match self.day(&task.id) {
            Some(due) if allows(&task, due) => Some(Task { by, ..on(task, due) }),
            _ => Some(Task { by, ..task }),
        }
    }
}

/// A law sets the latest day; good practice sets none.
pub(super) fn allows(task: &Task, due: &DueRule) -> bool {
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

/// What is different between two lists of one kind of work, task by task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What is asked anew, and of whom; of everybody if there are no kinds of workers.
    pub comes: Vec<(TaskId, Vec<Worker>)>,
    pub goes: Vec<TaskId>,
    /// What is asked of others than before, and of whom.
    pub is_for: Vec<(TaskId, Vec<Worker>)>,
    /// What is due on another day, done by another hand, or says something else.
    pub changes: Vec<TaskId>,
}

impl Difference {
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Compares what is asked in a state.
    pub fn between(before: &[Template], after: &[Template]) -> Self {
        let by_id = |templates: &[Template]| -> BTreeMap<TaskId, Task> {
            let tasks = templates.iter().flat_map(|template| template.tasks.iter().cloned());
            tasks.map(|task| (task.id.clone(), task)).collect()
        };
        let (old, new) = (by_id(before), by_id(after));
        let mut found = Self::default();
        let order = [before, after].into_iter().flatten().flat_map(|template| &template.tasks);
        let mut seen = BTreeSet::new();
        for id in order.map(|task| &task.id).filter(|id| seen.insert((*id).clone())) {
            match (old.get(id), new.get(id)) {
                (None, Some(task)) => found.comes.push((id.clone(), task.when.workers.clone())),
                (Some(_), None) => found.goes.push(id.clone()),
                (Some(was), Some(is)) if was.when.workers != is.when.workers => {
                    found.is_for.push((id.clone(), is.when.workers.clone()));
                }
                (Some(was), Some(is)) if was != is => found.changes.push(id.clone()),
                _ => {}
            }
        }
        found
    }
}
