//! Packs as an office sees them: which of them a list has, why, and of whom they are asked.

use checklists::{Additions, Difference, Fact, List, Pack, Role, Task, Template, Worker};

use super::{catalogue, checklist::Checklist, particular::Particular};
use crate::{error::Result, roster::StaffKind};

crate::words! {
    /// Why a pack is on a list, or that it is not.
    pub enum PackReason {
        /// We ship it for this kind of work.
        Role = "role",
        /// The practice switched it on.
        Added = "added",
        /// It comes with the state in which somebody works.
        State = "state",
        /// It is not on this list.
        Absent = "absent",
    }
}

/// A pack beside a list.
pub struct Beside {
    pub pack: &'static Pack,
    pub reason: PackReason,
    /// The kinds of workers of whom it is asked, whatever a law says.
    pub workers: Vec<Worker>,
}

impl Beside {
    /// Returns every pack, first those of the list, then those of the states, last those that it has not.
    pub fn all(list: &Checklist, role: &Role) -> Result<Vec<Self>> {
        let packs = catalogue::catalogue()?.packs();
        let mut all: Vec<_> = packs.iter().map(|pack| Self::new(pack, list, role)).collect();
        let place = |name: &str| role.packs.iter().position(|it| it == name);
        all.sort_by_key(|it| (it.reason, place(&it.pack.pack)));
        Ok(all)
    }

    pub fn new(pack: &'static Pack, list: &Checklist, role: &Role) -> Self {
        let chosen = list.additions.pack(&pack.pack);
        let (reason, usual) = match () {
            () if pack.state.is_some() => (PackReason::State, &Worker::ALL[..]),
            () if role.packs.contains(&pack.pack) => (PackReason::Role, &Worker::ALL[..]),
            () if chosen.is_some() => (PackReason::Added, &[][..]),
            () => (PackReason::Absent, &[][..]),
        };
        let workers = chosen.map_or(usual, |chosen| chosen.workers.as_slice()).to_vec();
        Self { pack, reason, workers }
    }

    pub fn kinds(&self) -> impl Iterator<Item = StaffKind> {
        self.workers.iter().copied().map(StaffKind::from)
    }

    /// Returns the tasks that stay for everybody, whatever the office decides.
    pub fn kept(&self) -> impl Iterator<Item = &'static Task> {
        let is_kept = matches!(self.reason, PackReason::Role | PackReason::State);
        self.pack.tasks.iter().filter(move |task| is_kept && !task.law.is_empty())
    }

    /// Whether there is anything for the office to decide.
    pub fn may_be_switched(&self) -> bool {
        self.pack.state.is_none() && self.kept().count() < self.pack.tasks.len()
    }
}

/// Returns what must be so of somebody for a task to be on their list.
pub fn only_if(task: &Task) -> impl Iterator<Item = Particular> {
    let is_asked = |one: &&Particular| task.when.facts.contains(&Fact::from(**one));
    Particular::ALL.iter().filter(is_asked).copied()
}

/// Says what would be asked otherwise in a state if a list were so.
pub fn difference(list: &Checklist, to: &Additions, state: &str) -> Result<Difference> {
    let both = |list: &Checklist| -> Result<Vec<Template>> {
        [List::Joining, List::Leaving].map(|kind| list.template(state, kind)).into_iter().collect()
    };
    let after = Checklist { additions: to.clone(), ..list.clone() };
    Ok(Difference::between(&both(list)?, &both(&after)?))
}

impl From<StaffKind> for Worker {
    fn from(kind: StaffKind) -> Self {
        match kind {
            StaffKind::Employee => Self::Employee,
            StaffKind::Agency => Self::Agency,
            StaffKind::Contractor => Self::Contractor,
            StaffKind::Student => Self::Student,
        }
    }
}

impl From<Worker> for StaffKind {
    fn from(worker: Worker) -> Self {
        match worker {
            Worker::Employee => Self::Employee,
            Worker::Agency => Self::Agency,
            Worker::Contractor => Self::Contractor,
            Worker::Student => Self::Student,
        }
    }
}
