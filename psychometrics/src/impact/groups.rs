//! Many groups beside the one that is taken most often.

use super::pair::{Pair, Reading};
use crate::refused::{Refused, at_least};

/// A group, how many of it there were and how many were taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub name: String,
    pub taken: u64,
    pub of: u64,
}

/// A group beside the one with the highest rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub group: Group,
    pub rate: f64,
    /// Its share of all people. Below 2 % it need not be analysed (29 CFR 1607.15 A(2)), and is
    /// counted all the same.
    pub share: f64,
    /// None for the group with the highest rate itself.
    pub pair: Option<Pair>,
    pub reading: Option<Reading>,
}

/// All groups of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Impact {
    /// The group that the others are set beside.
    pub highest: String,
    pub groups: Vec<Compared>,
}

/// Sets every group beside the one with the highest rate; of equal rates, the larger.
///
/// Refuses fewer than 2 groups, an empty group, one of more than [`MOST_PEOPLE`](super::MOST_PEOPLE), more taken than
/// there were, and a step in which nobody was taken.
pub fn compare(groups: Vec<Group>) -> Result<Impact, Refused> {
    at_least("groups", 2, groups.len())?;
    for group in &groups {
        Pair::new((group.taken, group.of), (group.taken, group.of))?;
    }
    let all: u64 = groups.iter().map(|group| group.of).sum();
    at_least("people taken", 1, groups.iter().map(|group| group.taken as usize).sum())?;
    let rate = |group: &Group| group.taken as f64 / group.of as f64;
    let rank = |a: &Group, b: &Group| rate(a).total_cmp(&rate(b)).then(a.of.cmp(&b.of));
    let Some(highest) = groups.iter().max_by(|a, b| rank(a, b)).cloned() else {
        return Err(Refused::TooFew { what: "groups", need: 2, have: 0 });
    };
    let one = |group: Group| -> Result<Compared, Refused> {
        let pair = Pair::new((highest.taken, highest.of), (group.taken, group.of))?;
        let pair = (group != highest).then_some(pair);
        Ok(Compared {
            rate: rate(&group),
            share: group.of as f64 / all as f64,
            reading: pair.and_then(|pair| pair.reading()),
            pair,
            group,
        })
    };
    let groups = groups.into_iter().map(one).collect::<Result<_, _>>()?;
    Ok(Impact { highest: highest.name, groups })
}
