//! From applied to hired: how many came how far, where it ended, and how long it took.

use std::collections::BTreeMap;

use super::{
    milestone::Milestone,
    store::{CountedPaths, CountedSources, CountedStays},
    times::Times,
};
use crate::applications::{ApplicationStage, Ending};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    pub people: u64,
    pub steps: Vec<Step>,
    /// How long who has left it stayed in each stage in which one waits.
    pub stages: Vec<(ApplicationStage, Times)>,
    pub to_hire: Times,
    pub sources: Vec<Source>,
    /// How many came from other sources than those listed.
    pub other_sources: u64,
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub milestone: Milestone,
    /// Who came at least this far. Whoever skipped it and came further is among them.
    pub people: u64,
    /// Who came at least as far as the step before.
    pub before: u64,
    /// Whose way ended here, closed by the practice.
    pub closed: u64,
    /// Whose way ended here because they withdrew.
    pub withdrawn: u64,
    /// Who is here now.
    pub here: u64,
}

/// Where candidates came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Nothing if it is not known.
    pub source: Option<String>,
    pub people: u64,
    pub interviewed: u64,
    pub hired: u64,
}

/// How many sources are listed.
const SOURCES: usize = 12;

impl Funnel {
    pub fn of(paths: &[CountedPaths], stays: &[CountedStays], sources: &[CountedSources]) -> Self {
        let (sources, other_sources) = by_source(sources);
        let hired = paths.iter().filter_map(|one| Some((one.hours_to_hire?, count(one.people))));
        Self {
            people: paths.iter().map(|one| count(one.people)).sum(),
            steps: steps(paths),
            stages: by_stage(stays),
            to_hire: Times::of(hired),
            sources,
            other_sources,
        }
    }
}

/// What a database counts is never below 0.
fn count(people: i64) -> u64 {
    u64::try_from(people).unwrap_or_default()
}

fn steps(paths: &[CountedPaths]) -> Vec<Step> {
    let sum = |wanted: &dyn Fn(&CountedPaths) -> bool| -> u64 {
        paths.iter().filter(|one| wanted(one)).map(|one| count(one.people)).sum()
    };
    let at_least = |milestone| sum(&|one| one.furthest >= milestone);
    let step = |(at, milestone): (usize, &Milestone)| {
        let before = at.checked_sub(1).and_then(|at| Milestone::ALL.get(at));
        let ended = |how| sum(&|one| one.furthest == *milestone && one.ending == Some(how));
        Step {
            milestone: *milestone,
            people: at_least(*milestone),
            before: at_least(*before.unwrap_or(milestone)),
            closed: ended(Ending::Rejected),
            withdrawn: ended(Ending::Withdrawn),
            here: sum(&|one| one.furthest == *milestone && one.stage.is_open()),
        }
    };
    Milestone::ALL.iter().enumerate().map(step).collect()
}

fn by_stage(stays: &[CountedStays]) -> Vec<(ApplicationStage, Times)> {
    let of = |stage: ApplicationStage| {
        let these = stays.iter().filter(|one| one.stage == stage);
        (stage, Times::of(these.map(|one| (one.hours, count(one.people)))))
    };
    ApplicationStage::open().map(of).collect()
}

/// Returns who brought most first, and how many came from the others.
fn by_source(counted: &[CountedSources]) -> (Vec<Source>, u64) {
    let mut all: BTreeMap<Option<&str>, Source> = BTreeMap::new();
    for one in counted {
        let entry = all.entry(one.source.as_deref());
        let source =
            entry.or_insert_with(|| Source { source: one.source.clone(), ..Source::default() });
        let people = count(one.people);
        source.people += people;
        source.interviewed += if one.furthest >= Milestone::Interview { people } else { 0 };
        source.hired += if one.furthest == Milestone::Hired { people } else { 0 };
    }
    let mut sources: Vec<_> = all.into_values().collect();
    // Of as many each, in the order of their names.
    sources.sort_by_key(|one| std::cmp::Reverse(one.people));
    let rest = sources.split_off(sources.len().min(SOURCES));
    (sources, rest.iter().map(|one| one.people).sum())
}

#[cfg(test)]
mod tests;
