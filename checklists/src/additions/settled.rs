//! What is left of an office's list after a release. What it says no more than the packs do, or what a law keeps now,
//! goes out of it by itself: it would otherwise stand in the way of every change, and no page could take it out.

use std::collections::BTreeSet;

use super::{
    Additions,
    check::{check_day, check_wait},
    doers,
};
use crate::{Catalogue, Role, Task, TaskId};

impl Additions {
    /// Returns it without what it says of packs or tasks that there are no more, that a law keeps now, or that other tasks
    /// of the packs need now; without days and hands that a law does not allow now; and without waiting for what is gone.
    #[must_use]
    pub fn settled(mut self, catalogue: &Catalogue, role: &Role) -> Self {
        let is_pack = |name: &str| catalogue.pack(name).is_some_and(|pack| pack.state.is_none());
        self.packs.retain(|it| is_pack(&it.pack));
        self = self.plain(role);
        while let Some(pack) = self.pack_in_the_way(catalogue, role) {
            self.packs.retain(|it| it.pack != pack);
        }
        let packs: Vec<Task> = self.tasks_here(catalogue, role).cloned().collect();
        let found = |id: &TaskId| packs.iter().find(|task| task.id == *id);
        self.days.retain(|day| found(&day.task).is_some_and(|task| check_day(task, day).is_ok()));
        self.left_out.retain(|id| found(id).is_some_and(|task| task.law.is_empty()));
        let may = |task: &Task, by| task.by != by && doers::check(task, by).is_ok();
        self.doers.retain(|it| found(&it.task).is_some_and(|task| may(task, it.by)));
        while self.puts_back(catalogue, role) {}
        let here = self.laid(catalogue, role);
        let here: Vec<&Task> = here.iter().collect();
        for own in &mut self.own {
            let waits = own.after.clone();
            own.after = waits.into_iter().filter(|on| check_wait(own, on, &here).is_ok()).collect();
        }
        self
    }

    /// Returns a pack that is asked of nobody, and of which something that stays needs a task now.
    fn pack_in_the_way(&self, catalogue: &Catalogue, role: &Role) -> Option<String> {
        let here = self.laid_packs(catalogue, role);
        let needed: BTreeSet<_> = here.iter().flat_map(Task::needs).collect();
        let is_needed =
            |task: &Task| needed.contains(&task.id) && here.iter().all(|other| other.id != task.id);
        let mut switched = self.packs.iter().filter_map(|it| catalogue.pack(&it.pack));
        let is_left_out = |task: &Task| self.left_out.contains(&task.id);
        let is_in_the_way = |pack: &&crate::Pack| {
            pack.tasks.iter().any(|task| is_needed(task) && !is_left_out(task))
        };
        switched.find(is_in_the_way).map(|pack| pack.pack.clone())
    }

    /// Puts back what a task that stays needs, and returns whether there was any.
    fn puts_back(&mut self, catalogue: &Catalogue, role: &Role) -> bool {
        let stays = self.laid_packs(catalogue, role);
        let needed: BTreeSet<_> = stays.iter().flat_map(Task::needs).collect();
        let before = self.left_out.len();
        self.left_out.retain(|id| !needed.contains(id));
        self.left_out.len() < before
    }
}
