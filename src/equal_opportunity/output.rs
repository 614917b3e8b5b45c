//! What the API shows: counts that may be shown, and what they say.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    edition::Edition,
    ratio_reading::RatioReading,
    report::{Rate, Reported, Step},
};
use crate::jobs::JobId;

/// One frozen edition of the selection rates. Where people are too few, a group is not shown.
#[derive(Object)]
#[oai(rename = "SelectionRates")]
pub struct SelectionRatesOut {
    /// Whether the practice asks, and counts.
    is_on: bool,
    /// The ends of the quarters of which there is an edition, the last first.
    editions: Vec<DateTime<Utc>>,
    /// The end of the quarter that is shown. Missing if there is no edition yet.
    #[oai(skip_serializing_if_is_none)]
    until: Option<DateTime<Utc>>,
    /// Since when it counts whose application ended.
    #[oai(skip_serializing_if_is_none)]
    since: Option<DateTime<Utc>>,
    /// How many applications ended in that time, but for those that were withdrawn.
    people: u64,
    /// First what is counted of all jobs together, then job by job, then the scores.
    tables: Vec<TableOut>,
}

#[derive(Object)]
#[oai(rename = "SelectionTable")]
pub struct TableOut {
    /// `sex`, `race`, or `both` at once.
    by: String,
    /// Missing for all jobs together.
    #[oai(skip_serializing_if_is_none)]
    job_id: Option<JobId>,
    /// From each step to the next, and from the first to the last. Of scores from `tested` to `above`, which is
    /// above the middle score, strictly.
    steps: Vec<StepOut>,
    /// The odds of being hired beside the group with the highest rate, within the same job (Mantel and Haenszel).
    pooled: Vec<PooledOut>,
    /// How many scored exactly the middle, where scores are counted.
    #[oai(skip_serializing_if_is_none)]
    ties: Option<u64>,
}

#[derive(Object)]
#[oai(rename = "SelectionStep")]
pub struct StepOut {
    from: String,
    to: String,
    /// The groups that are large enough to be shown.
    groups: Vec<RateOut>,
    /// How many are of groups that are not shown, together.
    others: u64,
    /// How many of those went on.
    others_taken: u64,
}

#[derive(Object)]
#[oai(rename = "SelectionRate")]
pub struct RateOut {
    /// A word of the categories, two with a point between them, or `unknown`.
    group: String,
    people: u64,
    taken: u64,
    /// How many of a hundred went on.
    percent: f64,
    /// The rate as a share of the highest. Missing for that group itself, and for who is not known.
    #[oai(skip_serializing_if_is_none)]
    ratio: Option<f64>,
    /// What the ratio says, with how many people it stands on.
    #[oai(skip_serializing_if_is_none)]
    reading: Option<RatioReading>,
    /// Fisher's exact p, on two sides.
    #[oai(skip_serializing_if_is_none)]
    fisher_p: Option<f64>,
    /// Of the difference of the rates. Missing where people are too few for it.
    #[oai(skip_serializing_if_is_none)]
    z: Option<f64>,
    /// How many more would have to be taken for the highest rate.
    #[oai(skip_serializing_if_is_none)]
    shortfall: Option<f64>,
    /// Whether it is below 2 percent of all, which an auditor may leave out of account.
    is_below_two_percent: bool,
}

#[derive(Object)]
#[oai(rename = "PooledOdds")]
pub struct PooledOut {
    group: String,
    /// The group with the highest rate.
    beside: String,
    odds: f64,
    p: f64,
}

impl SelectionRatesOut {
    pub fn new(
        is_on: bool,
        editions: Vec<DateTime<Utc>>,
        shown: Option<(DateTime<Utc>, DateTime<Utc>, Edition)>,
    ) -> Self {
        let (since, until) = shown.as_ref().map(|(since, until, _)| (*since, *until)).unzip();
        let edition = shown.map(|(_, _, edition)| edition).unwrap_or_default();
        let tables = edition.tables.iter().map(|table| TableOut::new(Reported::of(table)));
        let tables = tables.collect();
        Self { is_on, editions, until, since, people: edition.people, tables }
    }
}

impl TableOut {
    fn new(Reported { by, job, steps, pooled, ties }: Reported) -> Self {
        let pooled = pooled.into_iter().map(|one| PooledOut {
            group: one.group,
            beside: one.beside,
            odds: one.odds,
            p: one.p,
        });
        Self {
            by: by.word().to_owned(),
            job_id: job,
            steps: steps.into_iter().map(StepOut::new).collect(),
            pooled: pooled.collect(),
            ties,
        }
    }
}

impl StepOut {
    fn new(Step { from, to, rates, others }: Step) -> Self {
        let (others, others_taken) = others.unwrap_or_default();
        Self {
            from,
            to,
            groups: rates.into_iter().map(RateOut::new).collect(),
            others,
            others_taken,
        }
    }
}

impl RateOut {
    fn new(rate: Rate) -> Self {
        let beside = rate.beside;
        Self {
            group: rate.group,
            people: rate.of,
            taken: rate.taken,
            percent: rounded(100.0 * rate.rate, 10.0),
            ratio: beside.map(|beside| rounded(beside.ratio, 100.0)),
            reading: beside.map(|beside| beside.reading.into()),
            fisher_p: beside.map(|beside| rounded(beside.fisher, 1_000.0)),
            z: beside.and_then(|beside| beside.z).map(|z| rounded(z, 100.0)),
            shortfall: beside.map(|beside| rounded(beside.shortfall, 10.0)),
            is_below_two_percent: rate.is_small,
        }
    }
}

pub fn rounded(value: f64, by: f64) -> f64 {
    (by * value).round() / by
}
