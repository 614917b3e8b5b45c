//! How sure scores are, and at which level a test tells most.

use psychometrics::{Ability, Score, Stepped};
use serde::Serialize;

use super::figures::{Within, decimal};
use crate::{
    platform::chart::Curve,
    quality::certainty::{Certainty, information},
};

/// One form, as a row.
#[derive(Clone, Serialize)]
pub struct FormRow {
    /// The job that it was frozen for. None if it is the practice's own.
    pub job: Option<String>,
    pub job_id: String,
    pub people: u64,
    pub expected: String,
    pub alpha: Option<Within>,
    pub empirical: Option<String>,
}

impl FormRow {
    pub fn new(job: Option<(String, String)>, certainty: &Certainty) -> Self {
        let (job_id, job) = job.unzip();
        let within = |(alpha, interval): (f64, psychometrics::classical::Interval)| {
            Within::new(alpha, interval.low, interval.high)
        };
        Self {
            job,
            job_id: job_id.unwrap_or_default(),
            people: certainty.people,
            expected: certainty.expected.map(decimal).unwrap_or_default(),
            alpha: certainty.alpha.map(within),
            empirical: certainty.empirical.map(decimal),
        }
    }
}

/// What a form tells at each ability.
#[derive(Clone, Serialize)]
pub struct Told {
    pub curve: Curve,
    /// The score at which it tells most.
    pub at: u8,
    pub levels: Vec<Level>,
}

#[derive(Clone, Serialize)]
pub struct Level {
    pub score: u8,
    pub information: String,
    pub error: String,
}

/// The abilities of the table, in logits.
const LEVELS: [f64; 5] = [-2.0, -1.0, 0.0, 1.0, 2.0];

impl Told {
    /// None of a form of which nothing is scored.
    pub fn new(form: &[Stepped]) -> Option<Self> {
        let curve = information(form);
        let (at, most) = curve.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1))?;
        let told = |theta: f64| form.iter().map(|item| item.information(theta)).sum::<f64>();
        let level = |theta: f64| {
            let told = told(theta);
            let (information, error) = (decimal(told), decimal(1.0 / told.sqrt()));
            Some(Level { score: score(form, theta)?, information, error })
        };
        Some(Self {
            curve: Curve::on((-3.0, 3.0), (0.0, 1.1 * most), &curve),
            at: score(form, at)?,
            levels: LEVELS.into_iter().map(level).collect::<Option<_>>()?,
        })
    }
}

/// The score that is to be expected at an ability.
fn score(form: &[Stepped], theta: f64) -> Option<u8> {
    let pool: Vec<_> = form.iter().map(|stepped| stepped.item).collect();
    Score::over(&pool, Ability { theta, sd: 0.0 }).map(|score| score.percent)
}
