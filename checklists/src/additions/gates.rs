//! Whether a change of a list opens a gate to everybody who begins.

use std::collections::{BTreeMap, BTreeSet};

use super::Additions;
use crate::{Catalogue, Doer, DueRule, Evidence, HoldsFrom, Role, Task, TaskId, Worker};

impl Additions {
    /// Returns the tasks by which a gate would open to everybody once the list is so: those that hold one no more,
    /// those that hold it only when their day is past and whose day may come later, those that are asked of fewer, those
    /// that nobody would look at any more, and those that an owner would not.
    pub fn opens(&self, to: &Self, catalogue: &Catalogue, role: &Role) -> BTreeSet<TaskId> {
        let now = to.gated(catalogue, role);
        let opens = |before: &Task| now.get(&before.id).is_none_or(|now| is_looser(before, now));
        let all = self.gated(catalogue, role).into_values();
        all.filter(opens).map(|task| task.id).collect()
    }

    /// Returns what a gate waits for, in whatever state, as it is here.
    fn gated(&self, catalogue: &Catalogue, role: &Role) -> BTreeMap<TaskId, Task> {
        let all = self.laid(catalogue, role).into_iter();
        all.filter(|task| !task.holds.is_empty()).map(|task| (task.id.clone(), task)).collect()
    }
}

fn is_looser(before: &Task, now: &Task) -> bool {
    let lets_go = before.holds.iter().any(|gate| !now.holds.contains(gate));
    let comes_later = before.holds_from == HoldsFrom::Overdue && may_come_later(before, now);
    let leaves_the_owner = before.by == Doer::Owner && now.by != Doer::Owner;
    let is_for_fewer = kinds(before).iter().any(|kind| !kinds(now).contains(kind));
    lets_go || comes_later || is_for_fewer || leaves_the_owner || proof(now) < proof(before)
}

/// The kinds of workers of whom it is asked.
fn kinds(task: &Task) -> &[Worker] {
    if task.when.workers.is_empty() { &Worker::ALL } else { &task.when.workers }
}

/// What has to be there before the gate opens, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Proof {
    /// The hire's own tick.
    Tick,
    /// The hire's own signature.
    Signature,
    /// Somebody else did it, or looked at what the hire handed in.
    Look,
}

fn proof(task: &Task) -> Proof {
    match (task.by, task.evidence) {
        (Doer::Hire, Evidence::None) => Proof::Tick,
        (Doer::Hire, Evidence::Signature) => Proof::Signature,
        _ => Proof::Look,
    }
}

/// Whether it may be due later for somebody than it was. Both are the same task, so what one has instead of its day
/// for some, the other has at the same place, or not at all.
fn may_come_later(before: &Task, now: &Task) -> bool {
    let places = before.instead.len().max(now.instead.len());
    let for_some = (0..places).map(|at| (at_place(before, at), at_place(now, at)));
    let mut pairs = for_some.chain([(&before.due, &now.due)]);
    pairs.any(|(before, now)| !now.is_never_later_than(before))
}

fn at_place(task: &Task, place: usize) -> &DueRule {
    task.instead.get(place).map_or(&task.due, |instead| &instead.due)
}
