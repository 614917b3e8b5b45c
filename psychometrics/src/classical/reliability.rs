//! How far the differences between totals are real.

use super::{column, enough, totals};
use crate::{
    answers::Answers,
    list::{correlation, mean, variance},
    normal::f_quantile,
    refused::{Refused, at_least, finite},
};

/// What a whole form says about its own reliability.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliability {
    pub people: usize,
    pub items: usize,
    /// The mean and the standard deviation (n − 1) of the totals.
    pub mean: f64,
    pub deviation: f64,
    /// Cronbach's (1951): n/(n − 1) · (1 − Σs²/S²). For right and wrong it is KR-20 (Kuder &
    /// Richardson 1937), with both variances of one kind.
    pub alpha: f64,
    /// Alpha of items brought to one spread, from the mean correlation between them. None if an
    /// item was answered alike by all.
    pub standardized_alpha: Option<f64>,
    /// KR-21, for items that are right or wrong and taken as equally hard. It counts pq as a
    /// population and S² as one too.
    pub kr21: Option<f64>,
    /// The correlation of the odd with the even items, and what Spearman and Brown (1910) make of
    /// it for the whole.
    pub split_half: Option<(f64, f64)>,
    /// Nineteen times in twenty alpha lies here (Feldt, Woodruff & Salih 1987).
    pub interval: Interval,
    /// The standard error of measurement, in points: S · √(1 − alpha). None if alpha is below 0, of which
    /// nothing can be said but that the items do not belong together.
    pub error: Option<f64>,
}

/// From where to where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Reliability {
    /// Reckons it from everybody's answers to one form.
    ///
    /// Refuses fewer than 2 items or people, a table with gaps, and totals without any spread.
    pub fn of(answers: &Answers) -> Result<Self, Refused> {
        enough(answers)?;
        let totals = totals(answers)?;
        let (items, people) = (answers.items(), answers.people());
        let columns: Vec<_> = (0..items).map(|item| column(answers, item)).collect();
        let (whole, n) = (variance(&totals), items as f64);
        if whole <= 0.0 {
            return Err(Refused::NoSpread("totals"));
        }
        let parts: f64 = columns.iter().map(|column| variance(column)).sum();
        let alpha = alpha(items, parts, whole)?;
        let is_binary = (0..items).all(|item| answers.counts(item).len() <= 2);
        Ok(Self {
            people,
            items,
            mean: mean(&totals),
            deviation: whole.sqrt(),
            alpha,
            standardized_alpha: standardized(&columns),
            kr21: is_binary.then(|| kr21(n, people as f64, mean(&totals), whole)),
            split_half: split_half(&columns, people),
            interval: alpha_interval(alpha, people, items)?,
            error: (alpha >= 0.0).then(|| (whole * (1.0 - alpha)).sqrt()),
        })
    }

    /// Returns how far two totals must be apart to differ more than chance explains 19 times in
    /// 20: 1.96 · √2 · the error of measurement. None where there is no error.
    pub fn distinguishable(&self) -> Option<f64> {
        self.error.map(|error| 1.96 * std::f64::consts::SQRT_2 * error)
    }

    /// Returns what a person's true total is taken for, and its standard error: drawn to the mean
    /// by what is not real (Kelley), X̂ = αX + (1 − α)M, SE = S · √(α(1 − α)). None where alpha is
    /// below 0.
    pub fn true_total(&self, total: f64) -> Option<(f64, f64)> {
        let rest = 1.0 - self.alpha;
        (self.alpha >= 0.0).then(|| {
            (self.alpha * total + rest * self.mean, self.deviation * (self.alpha * rest).sqrt())
        })
    }
}

/// Returns Cronbach's (1951) alpha from the variances of the items, added up, and the variance of the totals.
///
/// Refuses fewer than 2 items and totals without spread.
pub fn alpha(items: usize, parts: f64, whole: f64) -> Result<f64, Refused> {
    at_least("items of a test", 2, items)?;
    if whole <= 0.0 {
        return Err(Refused::NoSpread("totals"));
    }
    let n = items as f64;
    Ok(n / (n - 1.0) * (1.0 - finite("variances", parts)? / finite("a variance", whole)?))
}

fn standardized(columns: &[Vec<f64>]) -> Option<f64> {
    let (n, mut sum) = (columns.len() as f64, 0.0);
    for (index, left) in columns.iter().enumerate() {
        for right in &columns[..index] {
            sum += correlation(left, right)?;
        }
    }
    let mean = sum / (n * (n - 1.0) / 2.0);
    Some(n * mean / (1.0 + (n - 1.0) * mean))
}

fn kr21(n: f64, people: f64, mean: f64, variance: f64) -> f64 {
    let population = variance * (people - 1.0) / people;
    n / (n - 1.0) * (1.0 - mean * (n - mean) / (n * population))
}

fn split_half(columns: &[Vec<f64>], people: usize) -> Option<(f64, f64)> {
    let half = |first: usize| -> Vec<f64> {
        let columns: Vec<_> = columns.iter().skip(first).step_by(2).collect();
        (0..people).map(|person| columns.iter().map(|column| column[person]).sum()).collect()
    };
    let r = correlation(&half(0), &half(1))?;
    Some((r, 2.0 * r / (1.0 + r)))
}

/// Returns what reliability a form of so many times the length would have: kρ/(1 + (k − 1)ρ)
/// (Spearman 1910, Brown 1910).
///
/// Refuses a reliability outside 0 to 1 and a length that is not above 0.
pub fn spearman_brown(reliability: f64, times: f64) -> Result<f64, Refused> {
    if !(0.0..=1.0).contains(&reliability) {
        let (what, must) = ("a reliability", "from 0 to 1");
        return Err(Refused::OutOfRange { what, must, is: reliability });
    }
    if times > 0.0 && times.is_finite() {
        return Ok(times * reliability / (1.0 + (times - 1.0) * reliability));
    }
    Err(Refused::OutOfRange { what: "a length", must: "above 0", is: times })
}

/// Returns where alpha lies 19 times in 20 (Feldt, Woodruff & Salih 1987).
///
/// Refuses fewer than 2 people or items, and an alpha that is no number.
pub fn alpha_interval(alpha: f64, people: usize, items: usize) -> Result<Interval, Refused> {
    at_least("people who took a test", 2, people)?;
    at_least("items of a test", 2, items)?;
    let rest = 1.0 - finite("alpha", alpha)?;
    let (df1, df2) = ((people - 1) as f64, ((people - 1) * (items - 1)) as f64);
    let bound = |share| 1.0 - rest * f_quantile(share, df1, df2);
    Ok(Interval { low: bound(0.975), high: bound(0.025) })
}
