//! What the counts of an edition say: rates, ratios, and how far one person would change them.

use chrono::{DateTime, NaiveDate, Utc};
use psychometrics::impact::{Compared, Group, Reading, compare};

use super::{
    category::{Dimension, UNKNOWN},
    edition::{Edition, Pooled, Table},
    store,
};
use crate::{error::Result, jobs::JobId, platform::db::Scope};

/// One table, step by step and as a whole.
#[derive(Clone, Debug)]
pub struct Reported {
    pub by: Dimension,
    pub job: Option<JobId>,
    pub steps: Vec<Step>,
    pub pooled: Vec<Pooled>,
    pub ties: Option<u64>,
}

/// From one step to another.
#[derive(Clone, Debug)]
pub struct Step {
    pub from: String,
    pub to: String,
    pub rates: Vec<Rate>,
    /// Of whom nothing is shown but how many they are, and how many of them went on.
    pub others: Option<(u64, u64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    pub group: String,
    pub of: u64,
    pub taken: u64,
    pub rate: f64,
    /// Beside the group with the highest rate. None for that one, and for who is not known.
    pub beside: Option<Beside>,
    /// Below 2 % of all it need not be analyzed (6 RCNY § 5-301(d)), and is shown all the same.
    pub is_small: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    pub ratio: f64,
    pub reading: Reading,
    /// Fisher's exact p on two sides.
    pub fisher: f64,
    /// z of the difference, where there are people enough for it.
    pub z: Option<f64>,
    /// How many more would have to be taken for the highest rate.
    pub shortfall: f64,
}

const SMALL: f64 = 0.02;

impl Reported {
    pub fn of(table: &Table) -> Self {
        let last = table.steps.len().saturating_sub(1);
        let mut pairs: Vec<_> = (0..last).map(|at| (at, at + 1)).collect();
        if last > 1 {
            pairs.push((0, last));
        }
        Self {
            by: table.by,
            job: table.job,
            steps: pairs.into_iter().filter_map(|pair| step(table, pair)).collect(),
            pooled: table.pooled.clone(),
            ties: table.ties,
        }
    }
}

fn step(table: &Table, (from, to): (usize, usize)) -> Option<Step> {
    let group = |(name, steps): (&String, &Vec<u64>)| {
        Some(Group { name: name.clone(), of: *steps.get(from)?, taken: *steps.get(to)? })
    };
    let groups: Vec<_> = table.groups.iter().filter_map(group).collect();
    let (unknown, known): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|group| group.name == UNKNOWN);
    let rates = compare(known.clone()).map(|impact| impact.groups.into_iter().map(rate).collect());
    let mut rates: Vec<_> = rates.unwrap_or_else(|_| known.into_iter().map(alone).collect());
    rates.extend(unknown.into_iter().map(alone));
    Some(Step {
        from: table.steps.get(from)?.clone(),
        to: table.steps.get(to)?.clone(),
        rates,
        others: table.others.get(from).copied().zip(table.others.get(to).copied()),
    })
}

fn rate(compared: Compared) -> Rate {
    let is_small = compared.share < SMALL;
    let beside = compared.pair.zip(compared.reading).and_then(|(pair, reading)| {
        Some(Beside {
            ratio: pair.ratio()?,
            reading,
            fisher: pair.fisher_p(),
            z: pair.z().filter(|_| pair.is_large()),
            shortfall: pair.shortfall(),
        })
    });
    Rate { beside, is_small, ..alone(compared.group) }
}

/// A group that is set beside none.
fn alone(Group { name, taken, of }: Group) -> Rate {
    let rate = taken as f64 / of.max(1) as f64;
    Rate { group: name, of, taken, rate, beside: None, is_small: false }
}

type Moment = DateTime<Utc>;

/// Returns of when there are editions, and the one that was chosen, or the last: since when, until when, and what.
pub async fn chosen(
    scope: &Scope,
    until: Option<NaiveDate>,
) -> Result<(Vec<Moment>, Option<(Moment, Moment, Edition)>)> {
    let editions = store::until_when(scope).await?;
    let is_chosen = |one: &&Moment| until.is_none_or(|day| one.date_naive() == day);
    let Some(until) = editions.iter().find(is_chosen).copied() else { return Ok((editions, None)) };
    let found = store::edition(scope, until).await?;
    Ok((editions, found.map(|(since, edition)| (since, until, edition))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(groups: &[(&str, [u64; 3])]) -> Table {
        Table {
            by: Dimension::Sex,
            job: None,
            steps: ["applied", "interview", "hired"].map(str::to_owned).to_vec(),
            groups: groups.iter().map(|(name, n)| ((*name).to_owned(), n.to_vec())).collect(),
            others: vec![20, 10, 5],
            pooled: vec![],
            ties: None,
        }
    }

    #[test]
    fn each_step_and_the_whole_way_are_set_beside_the_highest_rate() {
        let of = [("female", [80, 60, 12]), ("male", [80, 60, 48]), (UNKNOWN, [40, 20, 6])];
        let reported = Reported::of(&table(&of));
        let steps: Vec<_> = reported.steps.iter().map(|one| (&*one.from, &*one.to)).collect();
        assert_eq!(steps, [("applied", "interview"), ("interview", "hired"), ("applied", "hired")]);
        let whole = &reported.steps[2];
        let female = whole.rates.iter().find(|rate| rate.group == "female").unwrap();
        let beside = female.beside.unwrap();
        assert_eq!((female.rate, beside.ratio), (0.15, 0.25));
        assert_eq!(beside.reading, Reading::BelowFourFifths);
        assert_eq!(beside.shortfall, 36.0);
        assert_eq!(whole.others, Some((20, 5)));
    }

    #[test]
    fn who_is_not_known_is_counted_and_set_beside_nobody() {
        let of = [("female", [20, 10, 5]), ("male", [20, 10, 6]), (UNKNOWN, [40, 39, 30])];
        let reported = Reported::of(&table(&of));
        let unknown = reported.steps[0].rates.last().unwrap();
        assert_eq!((unknown.group.as_str(), unknown.beside), (UNKNOWN, None));
        let male = &reported.steps[2].rates[1];
        assert_eq!((male.group.as_str(), male.beside), ("male", None), "the highest of the known");
        let female = reported.steps[2].rates[0].beside.unwrap();
        assert_eq!(female.reading, Reading::OnePersonChangesIt);
    }
}
