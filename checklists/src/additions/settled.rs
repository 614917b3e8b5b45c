//! What is left of an office's list after a release. What it says no more than the packs do, or what a law keeps now,
//! goes out of it by itself: it would otherwise stand in the way of every change, and no page could take it out.

use std::collections::BTreeSet;

use super::{
    Additions,
    check::{check_day, check_wait},
};
use crate::{Catalogue, Role, Task, TaskId};

impl Additions {
    /// Returns it without what it says of tasks that there are no more, that a law keeps now, or that other tasks of
    /// the packs need now; without days that a law does not allow now; and without waiting for what is gone.
    #[must_use]
    pub fn settled(mut self, catalogue: &Catalogue, role: &Role) -> Self {
        let packs: Vec<&Task> = catalogue.tasks_of(role).collect();
        let found = |id: &TaskId| packs.iter().copied().find(|task| task.id == *id);
        self.days.retain(|day| found(&day.task).is_some_and(|task| check_day(task, day).is_ok()));
        self.left_out.retain(|id| found(id).is_some_and(|task| task.law.is_empty()));
        while self.puts_back(&packs) {}
        let here: Vec<Task> = self.here_of(&packs).into_iter().cloned().collect();
        let here: Vec<&Task> = here.iter().collect();
        for own in &mut self.own {
            let waits = own.after.clone();
            own.after = waits.into_iter().filter(|on| check_wait(own, on, &here).is_ok()).collect();
        }
        self
    }

    /// Puts back what a task that stays needs, and returns whether there was any.
    fn puts_back(&mut self, packs: &[&Task]) -> bool {
        let stays = packs.iter().filter(|task| !self.left_out.contains(&task.id));
        let needed: BTreeSet<_> = stays.flat_map(|task| task.needs()).collect();
        let before = self.left_out.len();
        self.left_out.retain(|id| !needed.contains(id));
        self.left_out.len() < before
    }
}
