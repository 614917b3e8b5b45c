//! What is counted when a quarter closes, and frozen as it is shown.

use std::collections::{BTreeMap, BTreeSet};

use psychometrics::dif::{CommonOdds, Stratum};
use serde::{Deserialize, Serialize};

use super::{
    category::{Dimension, Said, UNKNOWN},
    suppression::{Counts, FEWEST, Shown, shown, shown_crossed},
};
use crate::{analytics::Milestone, jobs::JobId};

/// Somebody whose application ended, by the practice's decision or by the hire.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub job: JobId,
    pub furthest: Milestone,
    pub said: Said,
    /// In percent. None if they were not tested.
    pub score: Option<u8>,
}

/// What is shown of one quarter, or of several if the ones before had too few.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// How many applications ended.
    pub people: u64,
    pub tables: Vec<Table>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub by: Dimension,
    /// All jobs together, if none.
    pub job: Option<JobId>,
    /// The milestones that are counted, or `tested` and `above`.
    pub steps: Vec<String>,
    pub groups: Counts,
    /// Those of groups that are withheld, together.
    pub others: Vec<u64>,
    /// Job by job and then together.
    pub pooled: Vec<Pooled>,
    /// How many scored exactly the middle, where scores are counted.
    pub ties: Option<u64>,
}

/// How far the odds of being hired differ between two groups within the same job (Mantel & Haenszel 1959).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pooled {
    pub group: String,
    /// The group with the highest rate.
    pub beside: String,
    pub odds: f64,
    pub p: f64,
}

pub const TESTED: &str = "tested";
pub const ABOVE: &str = "above";

/// The steps between applying and the hire that may be counted, what says most first.
const BETWEEN: [Milestone; 4] =
    [Milestone::Interview, Milestone::Test, Milestone::Offer, Milestone::Chat];

impl Edition {
    pub fn of(people: &[Person]) -> Self {
        let mut tables: Vec<_> =
            Dimension::ALL.iter().filter_map(|by| selection(people, *by)).collect();
        let scoring: Vec<_> = tables.iter().filter_map(|table| scoring(people, table)).collect();
        let mut of_jobs = vec![];
        for table in tables.iter_mut().filter(|table| table.by != Dimension::Both) {
            let jobs = jobs(people, table.by, &table.groups);
            // The odds within jobs tell what is withheld of one: they are for jobs that are all shown.
            if !jobs.is_empty() {
                table.pooled = pooled(people, table.by, &table.groups);
            }
            of_jobs.extend(jobs);
        }
        tables.extend(of_jobs);
        tables.extend(scoring);
        Self { people: people.len() as u64, tables }
    }

    /// Whether nothing can be shown: then its people wait for the next one.
    pub fn is_too_few(&self) -> bool {
        self.tables.is_empty()
    }
}

fn selection(people: &[Person], by: Dimension) -> Option<Table> {
    let show = |steps: &[Milestone]| shown_by(by, people, &came(steps));
    let mut steps = vec![Milestone::Applied, Milestone::Hired];
    let mut found = show(&steps)?;
    for between in BETWEEN {
        let mut more = steps.clone();
        more.push(between);
        more.sort_unstable();
        // A step is told of only if it takes no group away.
        let Some(finer) = show(&more) else { continue };
        if finer.groups.keys().eq(found.groups.keys()) {
            (steps, found) = (more, finer);
        }
    }
    let steps = steps.iter().map(|step| step.word().to_owned()).collect();
    Some(table(by, None, steps, found))
}

fn table(by: Dimension, job: Option<JobId>, steps: Vec<String>, shown: Shown) -> Table {
    let Shown { groups, others } = shown;
    Table { by, job, steps, groups, others, pooled: vec![], ties: None }
}

/// To which steps somebody came. None if they are not counted.
type Came<'a> = dyn Fn(&Person) -> Option<Vec<bool>> + 'a;

fn came(steps: &[Milestone]) -> impl Fn(&Person) -> Option<Vec<bool>> + '_ {
    move |person: &Person| Some(steps.iter().map(|step| person.furthest >= *step).collect())
}

fn shown_by(by: Dimension, people: &[Person], came: &Came<'_>) -> Option<Shown> {
    let counts = counts(people, |said| Some(by.group(said)), came);
    match by {
        Dimension::Both => shown_crossed(&counts, &self::counts(people, Said::half, came)),
        Dimension::Sex | Dimension::Race => shown(&counts),
    }
}

fn counts(people: &[Person], group: impl Fn(Said) -> Option<String>, came: &Came<'_>) -> Counts {
    let mut counts = Counts::new();
    for person in people {
        let Some((group, came)) = group(person.said).zip(came(person)) else { continue };
        let own = counts.entry(group).or_insert_with(|| vec![0; came.len()]);
        own.iter_mut().zip(came).for_each(|(count, came)| *count += u64::from(came));
    }
    counts
}

/// Each job by itself: all of them, with the groups that are shown of all together, or none. Of all but one, the last
/// would be told by subtraction.
fn jobs(people: &[Person], by: Dimension, whole: &Counts) -> Vec<Table> {
    let ids: BTreeSet<_> = people.iter().map(|person| person.job).collect();
    if ids.len() < 2 {
        return vec![];
    }
    let of = |job: JobId| {
        let own: Vec<_> = people.iter().filter(|person| person.job == job).copied().collect();
        let steps = [Milestone::Applied, Milestone::Hired];
        let found = shown_by(by, &own, &came(&steps))?;
        let words = steps.map(|step| step.word().to_owned()).to_vec();
        let is_same = found.groups.keys().eq(whole.keys());
        is_same.then(|| table(by, Some(job), words, found))
    };
    ids.into_iter().map(of).collect::<Option<_>>().unwrap_or_default()
}

/// Sets each group that is shown beside the one that is hired most often, within each job.
fn pooled(people: &[Person], by: Dimension, groups: &Counts) -> Vec<Pooled> {
    let known = || groups.iter().filter(|(group, _)| *group != UNKNOWN);
    let rate = |steps: &[u64]| {
        let (of, hired) = (steps.first().copied(), steps.last().copied());
        hired.unwrap_or_default() as f64 / of.unwrap_or_default().max(1) as f64
    };
    let Some((highest, _)) = known().max_by(|one, other| rate(one.1).total_cmp(&rate(other.1)))
    else {
        return vec![];
    };
    let beside = |(group, _): (&String, &Vec<u64>)| {
        let strata = strata(people, by, (highest, group));
        let odds = (strata.len() > 1).then(|| CommonOdds::of(&strata).ok()).flatten()?;
        let (group, beside) = (group.clone(), highest.clone());
        Some(Pooled { group, beside, odds: rounded(odds.ratio), p: rounded(odds.p()) })
    };
    known().filter(|(group, _)| *group != highest).filter_map(beside).collect()
}

fn strata(people: &[Person], by: Dimension, (reference, focal): (&str, &str)) -> Vec<Stratum> {
    let mut strata: BTreeMap<JobId, Stratum> = BTreeMap::new();
    for person in people {
        let group = by.group(person.said);
        let stratum = strata.entry(person.job).or_default();
        let is_hired = person.furthest == Milestone::Hired;
        let count = match (group == reference, group == focal) {
            (true, _) if is_hired => &mut stratum.reference_right,
            (true, _) => &mut stratum.reference_wrong,
            (_, true) if is_hired => &mut stratum.focal_right,
            (_, true) => &mut stratum.focal_wrong,
            _ => continue,
        };
        *count += 1.0;
    }
    strata.into_values().collect()
}

/// More would be told than is known.
fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0
}

/// How many of each group scored above the middle of all who were tested, strictly. It stands beside the table of
/// those who applied, so it is told only if the difference of the two tells of nobody.
fn scoring(people: &[Person], applied: &Table) -> Option<Table> {
    let by = applied.by;
    let mut scores: Vec<_> = people.iter().filter_map(|person| person.score).collect();
    scores.sort_unstable();
    // Twice the median, which is a whole number.
    let (lower, upper) = (scores.len().checked_sub(1)? / 2, scores.len() / 2);
    let twice = u16::from(*scores.get(lower)?) + u16::from(*scores.get(upper)?);
    let above =
        |person: &Person| person.score.map(|score| vec![true, 2 * u16::from(score) > twice]);
    let shown = shown_by(by, people, &above).filter(|shown| hides_untested(applied, shown))?;
    let ties = scores.iter().filter(|score| 2 * u16::from(**score) == twice).count();
    let steps = [TESTED, ABOVE].map(str::to_owned).to_vec();
    Some(Table { ties: Some(ties as u64), ..table(by, None, steps, shown) })
}

/// Whether nobody is told by the difference of those who were tested and those who came to a step before: of each
/// group it is nobody, or as many as a cell has that is shown.
fn hides_untested(applied: &Table, tested: &Shown) -> bool {
    let lines = || applied.groups.iter().zip(&tested.groups).map(|((_, of), (_, own))| (of, own));
    let others = Some((&applied.others, &tested.others));
    let others = others.filter(|(of, own)| !of.is_empty() || !own.is_empty());
    let before = applied.steps.iter().enumerate().filter(|(_, step)| {
        Milestone::ALL.iter().any(|one| one.word() == *step && *one <= Milestone::Test)
    });
    let is_hidden = |(step, _): (usize, &String)| {
        let at = |counts: &[u64], place: usize| counts.get(place).copied().unwrap_or_default();
        let apart = |(of, own): (&Vec<u64>, &Vec<u64>)| at(of, step).abs_diff(at(own, 0));
        let apart: Vec<_> = lines().chain(others).map(apart).collect();
        apart.iter().all(|people| *people == 0) || apart.iter().all(|people| *people >= FEWEST)
    };
    applied.groups.keys().eq(tested.groups.keys()) && before.into_iter().all(is_hidden)
}

#[cfg(test)]
mod tests;
