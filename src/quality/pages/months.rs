//! How a question did month by month.

use psychometrics::drift::Difficulty;
use serde::Serialize;

use super::figures::decimal;
use crate::{
    platform::chart::Curve,
    quality::drift::{Drift, MONTH_FROM, Month},
};

#[derive(Clone, Serialize)]
pub struct Months {
    rows: Vec<MonthRow>,
    /// Of how much was right. None where fewer than two months say.
    curve: Option<Curve>,
    curve_id: String,
    /// By how many logits it is harder in the last months, or easier: none if nothing stands out.
    by: Option<String>,
    is_harder: bool,
    /// From how many answers on a month says how hard it is.
    need: usize,
}

#[derive(Clone, Serialize)]
struct MonthRow {
    month: String,
    answers: u64,
    percent: Option<u8>,
    difficulty: Option<String>,
    error: String,
}

impl Months {
    pub fn new(drift: &Drift, number: usize) -> Self {
        let said = drift.months.iter().zip(0u32..);
        let points: Vec<_> =
            said.filter_map(|(one, at)| Some((f64::from(at), f64::from(one.percent?)))).collect();
        let last = drift.months.len().saturating_sub(1) as f64;
        let is_drawn = points.len() > 1;
        Self {
            curve_id: format!("months-curve-{number}"),
            curve: is_drawn.then(|| Curve::on((0.0, last), (0.0, 100.0), &points)),
            by: drift.by.map(|by| decimal(by.abs())),
            is_harder: drift.by.is_some_and(|by| by > 0.0),
            rows: drift.months.iter().map(MonthRow::new).collect(),
            need: MONTH_FROM,
        }
    }

    pub fn sample(people: u64, number: usize) -> Self {
        let month = |number: u64, answers: u64| Month {
            month: format!("2026-{number:02}"),
            answers,
            percent: (answers >= 20).then_some(60),
            difficulty: (answers >= 30).then_some(Difficulty { b: -0.4, error: 0.3, answers: 40 }),
        };
        let months = (1..=3).filter(|_| people > 3).map(|number| month(number, number * 12));
        Self::new(&Drift { months: months.collect(), by: (people > 100).then_some(-0.7) }, number)
    }
}

impl MonthRow {
    fn new(one: &Month) -> Self {
        Self {
            month: one.month.clone(),
            answers: one.answers,
            percent: one.percent,
            difficulty: one.difficulty.map(|found| decimal(found.b)),
            error: one.difficulty.map(|found| decimal(found.error)).unwrap_or_default(),
        }
    }
}
