//! What an office's own list must not say.

use std::collections::{BTreeMap, BTreeSet};

use super::{Additions, AdditionsRefused as Refused, OWN, OtherDay, doers, laid::allows};
use crate::{
    Anchor, Catalogue, Doer, DueRule, Evidence, Gate, List, Role, Side, Task, TaskId, Words,
    check::Unasked, cycle::in_order,
};

/// More tasks than that nobody does.
const MOST: usize = 60;

impl Catalogue {
    /// Returns every task that we ship for the list of a role, in whatever state.
    pub fn tasks_of<'a>(&'a self, role: &'a Role) -> impl Iterator<Item = &'a Task> {
        let packs = role.packs.iter().filter_map(|name| self.pack(name));
        let states = self.packs().iter().filter(|pack| pack.state.is_some());
        packs.chain(states).flat_map(|pack| &pack.tasks)
    }
}

impl Additions {
    /// Refuses what would break the list of a role, in whatever state. What an own task says was judged when it
    /// was saved: one that stands already as it is keeps nobody from changing another.
    pub fn check(&self, before: &Self, catalogue: &Catalogue, role: &Role) -> Result<(), Refused> {
        self.refuse_crowds()?;
        self.refuse_packs(catalogue, role)?;
        self.refuse_of_packs(catalogue, role)?;
        let here = self.laid(catalogue, role);
        let here: Vec<&Task> = here.iter().collect();
        // First what is gone: it is named by whoever needs it, and not as something that never was.
        refuse_gaps(&here, catalogue)?;
        let is_new = |task: &&Task| !before.own.contains(task);
        self.own.iter().filter(is_new).try_for_each(check_own)?;
        let mut waits =
            self.own.iter().flat_map(|task| task.after.iter().map(move |on| (task, on)));
        waits.try_for_each(|(task, on)| check_wait(task, on, &here))?;
        in_order(&here)?;
        let was = before.laid(catalogue, role);
        let late = before.starts_late(&was.iter().collect::<Vec<_>>());
        let mut too_late = self.starts_late(&here).into_iter().filter(|id| !late.contains(id));
        too_late.next().map_or(Ok(()), |id| Err(Refused::OpensWithTheStart(id.clone())))
    }

    /// What is said of tasks of the packs must be so that a law allows it.
    fn refuse_of_packs(&self, catalogue: &Catalogue, role: &Role) -> Result<(), Refused> {
        let packs: BTreeMap<_, _> =
            self.tasks_here(catalogue, role).map(|task| (task.id.as_str(), task)).collect();
        let found = |id: &TaskId| {
            packs.get(id.as_str()).copied().ok_or_else(|| Refused::NoSuchTask(id.clone()))
        };
        for id in &self.left_out {
            if !found(id)?.law.is_empty() {
                return Err(Refused::RestsOnLaw(id.clone()));
            }
        }
        for day in &self.days {
            check_day(found(&day.task)?, day)?;
        }
        self.doers.iter().try_for_each(|it| doers::check(found(&it.task)?, it.by))
    }

    /// Returns the own tasks for which the first day waits, and which open on it: nobody would ever start.
    fn starts_late(&self, here: &[&Task]) -> Vec<&TaskId> {
        let holds = self.own.iter().filter(|task| task.holds.contains(&Gate::Start));
        holds.filter(|task| opens_with_the_start(task, here)).map(|task| &task.id).collect()
    }

    fn refuse_crowds(&self) -> Result<(), Refused> {
        if self.own.len() > MOST {
            return Err(Refused::TooMany);
        }
        let own = twice(self.own.iter().map(|task| &task.id));
        let days = twice(self.days.iter().map(|day| &day.task));
        let doers = twice(self.doers.iter().map(|doer| &doer.task));
        let again = own.or(days).or(doers).or_else(|| twice(self.left_out.iter()));
        let packs = twice(self.packs.iter().map(|it| &it.pack));
        match (again, packs) {
            (Some(id), _) => Err(Refused::Twice(id.clone())),
            (None, Some(pack)) => Err(Refused::PackTwice(pack.clone())),
            (None, None) => Ok(()),
        }
    }
}

/// Nothing that stays may need what is gone.
fn refuse_gaps(here: &[&Task], catalogue: &Catalogue) -> Result<(), Refused> {
    let is_gone = |id: &&TaskId| {
        let is_here = here.iter().any(|task| task.id == **id);
        !is_here && catalogue.tasks().any(|task| task.id == **id)
    };
    let gap = |task: &&Task| {
        let gone = task.needs().find(is_gone)?;
        Some(Refused::Needed { task: gone.clone(), by: task.id.clone() })
    };
    here.iter().find_map(gap).map_or(Ok(()), Err)
}

fn twice<'a, T: Ord>(ids: impl Iterator<Item = &'a T>) -> Option<&'a T> {
    let mut seen = BTreeSet::new();
    ids.into_iter().find(|id| !seen.insert(*id))
}

pub(super) fn check_day(task: &Task, day: &OtherDay) -> Result<(), Refused> {
    let id = || task.id.clone();
    match () {
        () if !allows(task, &day.due) => Err(Refused::LaterThanLaw(id())),
        () if is_unpaid(task, &day.due) => Err(Refused::BeforePaidTime(id())),
        () if day.due.anchor != task.due.anchor && !fits(task.list, &day.due.anchor) => {
            Err(Refused::OtherList(id()))
        }
        () => Ok(()),
    }
}

/// Whether it asks for paid work before there is pay.
fn is_unpaid(task: &Task, due: &DueRule) -> bool {
    let is_first_day = matches!(due.anchor, Anchor::Start | Anchor::FirstDayWorked);
    let is_before = due.side == Side::Before && due.offset > 0 && is_first_day;
    task.paid && task.by == Doer::Hire && is_before
}

fn fits(list: List, anchor: &Anchor) -> bool {
    match (list, anchor) {
        (_, Anchor::Task(_) | Anchor::LastDone) | (List::Again, _) => false,
        (List::Leaving, anchor) => *anchor == Anchor::Separation,
        (List::Joining, anchor) => *anchor != Anchor::Separation,
    }
}

pub(super) fn check_wait(task: &Task, on: &TaskId, here: &[&Task]) -> Result<(), Refused> {
    let (list, task, on) = (task.list, task.id.clone(), on.clone());
    match here.iter().find(|other| other.id == on) {
        None => Err(Refused::NoSuchTask(on)),
        Some(other) if other.list != list => Err(Refused::WaitsForOtherList { task, on }),
        Some(other) if other.voluntary => Err(Refused::WaitsForVoluntary { task, on }),
        Some(_) => Ok(()),
    }
}

/// What is trained or worked is paid, so it opens on the first day, and with it all that waits for it.
fn opens_with_the_start(task: &Task, here: &[&Task]) -> bool {
    let mut waits = task.after.iter().filter_map(|on| here.iter().find(|other| other.id == *on));
    task.paid && task.by == Doer::Hire || waits.any(|other| opens_with_the_start(other, here))
}

fn check_own(task: &Task) -> Result<(), Refused> {
    let id = || task.id.clone();
    let is_looked_at = matches!(task.evidence, Evidence::None | Evidence::Check);
    match () {
        () if !task.id.as_str().starts_with(OWN) => return Err(Refused::NotAnOwnId(id())),
        () if !fits(task.list, &task.due.anchor) => return Err(Refused::OtherList(id())),
        () if is_unpaid(task, &task.due) => return Err(Refused::BeforePaidTime(id())),
        () if task.list == List::Leaving && !task.holds.is_empty() => {
            return Err(Refused::HoldsWhoLeaves(id()));
        }
        () if task.by != Doer::Hire && !is_looked_at => {
            return Err(Refused::HandedInByNobody(id()));
        }
        () => {}
    }
    let mut texts = [&task.title, &task.why].into_iter().flat_map(Words::each);
    match texts.find_map(Unasked::of_offices) {
        Some(Unasked::Paper(paper)) => {
            Err(Refused::NamesAPaper { task: id(), paper: paper.to_owned() })
        }
        Some(Unasked::Number(number)) => {
            Err(Refused::SecretNumber { task: id(), number: number.to_owned() })
        }
        None => Ok(()),
    }
}
