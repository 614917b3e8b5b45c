//! Which packs are asked here, and of whom. What a law asks for in a pack that we ship for a role stays for everybody.

use super::{Additions, AdditionsRefused as Refused, PackFor};
use crate::{Catalogue, Pack, Role, Task, Worker};

impl Additions {
    pub fn pack(&self, name: &str) -> Option<&PackFor> {
        self.packs.iter().find(|it| it.pack == name)
    }

    /// Returns the packs of a list as the office has it, and whether we ship each for the role: those of the role, those
    /// that the office added, and last those of the states.
    pub fn packs_here<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        role: &'a Role,
    ) -> impl Iterator<Item = (&'a Pack, bool)> {
        let shipped = role.packs.iter().map(|name| (name, true));
        let added = self.packs.iter().map(|it| (&it.pack, false));
        let added = added.filter(move |(name, _)| !role.packs.contains(name));
        let named = shipped.chain(added);
        let of_roles =
            named.filter_map(move |(name, is)| catalogue.pack(name).map(|pack| (pack, is)));
        let of_roles = of_roles.filter(|(pack, _)| pack.state.is_none());
        let states = catalogue.packs().iter().filter(|pack| pack.state.is_some());
        of_roles.chain(states.map(|pack| (pack, true)))
    }

    /// Returns every task that the list of a role may have here, in whatever state, as the packs say it.
    pub fn tasks_here<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        role: &'a Role,
    ) -> impl Iterator<Item = &'a Task> {
        self.packs_here(catalogue, role).flat_map(|(pack, _)| &pack.tasks)
    }

    /// Asks a pack of these kinds of workers from now on: of all of them is as we ship it for a role that has it, and of
    /// none for one that has not. What the office said of tasks that are on the list no more goes with them.
    #[must_use]
    pub fn switched(mut self, catalogue: &Catalogue, role: &Role, to: PackFor) -> Self {
        match self.packs.iter_mut().find(|it| it.pack == to.pack) {
            Some(it) => *it = to,
            None => self.packs.push(to),
        }
        self.plain(role).without_strays(catalogue, role)
    }

    /// Returns it without what says no more than the packs do.
    #[must_use]
    pub fn plain(mut self, role: &Role) -> Self {
        for it in &mut self.packs {
            it.workers = Worker::ALL.into_iter().filter(|one| it.workers.contains(one)).collect();
        }
        self.packs.retain(|it| match role.packs.contains(&it.pack) {
            true => it.workers.len() < Worker::ALL.len(),
            false => !it.workers.is_empty(),
        });
        self
    }

    fn without_strays(self, catalogue: &Catalogue, role: &Role) -> Self {
        let is_here =
            |id: &crate::TaskId| self.tasks_here(catalogue, role).any(|task| task.id == *id);
        let left_out = self.left_out.iter().filter(|id| is_here(id)).cloned().collect();
        let days = self.days.iter().filter(|it| is_here(&it.task)).cloned().collect();
        let doers = self.doers.iter().filter(|it| is_here(&it.task)).cloned().collect();
        Self { left_out, days, doers, ..self }
    }

    /// Returns a task of a pack as far as it is asked of anybody here.
    pub(super) fn narrowed(&self, pack: &Pack, is_shipped: bool, mut task: Task) -> Option<Task> {
        let Some(chosen) = self.pack(&pack.pack).filter(|_| pack.state.is_none()) else {
            return Some(task);
        };
        if is_shipped && !task.law.is_empty() || chosen.workers.len() == Worker::ALL.len() {
            return Some(task);
        }
        let of = match task.when.workers.is_empty() {
            true => &Worker::ALL[..],
            false => &task.when.workers,
        };
        let workers = of.iter().copied().filter(|it| chosen.workers.contains(it)).collect();
        task.when.workers = workers;
        (!task.when.workers.is_empty()).then_some(task)
    }

    pub(super) fn refuse_packs(&self, catalogue: &Catalogue, role: &Role) -> Result<(), Refused> {
        for it in &self.packs {
            let name = || it.pack.clone();
            let pack = catalogue.pack(&it.pack).ok_or_else(|| Refused::NoSuchPack(name()))?;
            let rests_on_law = pack.tasks.iter().all(|task| !task.law.is_empty());
            match () {
                () if pack.state.is_some() => return Err(Refused::PackOfAState(name())),
                () if rests_on_law && role.packs.contains(&it.pack) => {
                    return Err(Refused::PackRestsOnLaw(name()));
                }
                () => {}
            }
        }
        Ok(())
    }
}
