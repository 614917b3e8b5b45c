//! How far two names agree.

use super::query::Query;
use crate::{
    index::{Alike, Closeness, Entry, Index, ListedPart, Role},
    name::Place,
    weights,
};

/// The best agreement of one box of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreed {
    pub bits: f32,
    pub closeness: Closeness,
    /// The farther of both places.
    pub place: Place,
}

/// The agreement of two names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Names {
    pub last: Option<Agreed>,
    pub first: Option<Agreed>,
    /// One of both has no first name at all.
    pub first_is_missing: bool,
    pub are_swapped: bool,
}

impl Names {
    /// Compares names. Letter by letter (`loosely`) is for the few rows that agree in something else.
    pub fn compare(query: &Query, entry: &Entry, index: &Index, loosely: bool) -> Self {
        let straight = Self::in_boxes(query, entry, index, loosely);
        if straight.agree() && straight.last.is_some_and(|last| last.place <= Place::Half) {
            return straight;
        }
        let swapped = Self::in_other_boxes(query, entry, index);
        if swapped.agree() && swapped.bits() > straight.bits() { swapped } else { straight }
    }

    fn in_boxes(query: &Query, entry: &Entry, index: &Index, loosely: bool) -> Self {
        let (lasts, firsts) = (index.last(entry), index.first(entry));
        Self {
            last: best(&query.last, lasts, Role::Last, index, loosely),
            first: best(&query.first, firsts, Role::First, index, loosely),
            first_is_missing: query.first.is_empty() || query.is_single || firsts.is_empty(),
            are_swapped: false,
        }
    }

    fn in_other_boxes(query: &Query, entry: &Entry, index: &Index) -> Self {
        let own =
            |parts: &[Alike], role, listed: &[ListedPart]| best(parts, listed, role, index, false);
        Self {
            last: own(&query.last, Role::First, index.first(entry)).filter(is_own),
            first: own(&query.first, Role::Last, index.last(entry)).filter(is_own),
            first_is_missing: false,
            are_swapped: true,
        }
    }

    /// Returns whether both boxes agree.
    pub fn agree(&self) -> bool {
        self.last.is_some() && self.first.is_some()
    }

    /// Returns whether both are letter for letter the same, in their own boxes.
    pub fn are_same(&self) -> bool {
        let same = |agreed: Option<Agreed>| {
            agreed.is_some_and(|agreed| agreed.closeness == Closeness::Same)
        };
        same(self.last) && same(self.first)
    }

    pub fn bits(&self) -> f32 {
        let last = self.last.map_or(weights::LAST_DIFFERS, |agreed| agreed.bits);
        let first = match self.first {
            Some(agreed) => agreed.bits,
            None if self.first_is_missing => weights::FIRST_MISSING,
            None => weights::FIRST_DIFFERS,
        };
        last + first - if self.are_swapped { weights::SWAPPED_COST } else { 0.0 }
    }
}

/// In swapped boxes a middle name tells nothing.
fn is_own(agreed: &Agreed) -> bool {
    agreed.place != Place::Middle && agreed.closeness != Closeness::Initial
}

/// Two middle names are no first name, and what was joined here stands for one box there.
fn may_meet(one: Place, other: Place) -> bool {
    let joined = one == Place::Joined || other == Place::Joined;
    if joined {
        one.min(other) <= Place::Cut
    } else {
        one != Place::Middle || other != Place::Middle
    }
}

fn best(
    query: &[Alike],
    listed: &[ListedPart],
    role: Role,
    index: &Index,
    loosely: bool,
) -> Option<Agreed> {
    let mut best: Option<Agreed> = None;
    for alike in query {
        for part in listed {
            if !may_meet(alike.place, part.place) {
                continue;
            }
            let closeness = if loosely {
                alike.compare(part.word, role, &index.words)
            } else {
                alike.known(part.word).or_else(|| alike.initial(part.word, role, &index.words))
            };
            let Some(closeness) = closeness else { continue };
            let place = alike.place.max(part.place);
            let cost = weights::cost_at(alike.place) + weights::cost_at(part.place);
            let bits = alike.bits(closeness, role) - cost;
            if best.is_none_or(|known| bits > known.bits) {
                best = Some(Agreed { bits, closeness, place });
            }
        }
    }
    best
}
