//! How far interviewers agree, over the interviews that several rated by themselves.

use std::collections::BTreeMap;

use psychometrics::agreement::{Icc, Kappa, Ratings, Weight};

use crate::{
    error::Result,
    interviews::{self, RatedTogether},
    platform::db::Scope,
};

/// From how many interviews on agreement is said. With fewer its interval is as wide as the scale.
pub const AGREEMENT_FROM: usize = 20;
/// From how many interviews on it is said whether somebody rates higher or lower than others.
pub const SEVERITY_FROM: usize = 10;
/// How many ratings are looked at, the last ones.
const MOST: u64 = 2_000;
/// Ratings go from 1 to 5.
const SCALE: usize = 5;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct RaterAgreement {
    pub interviews: usize,
    /// How many pairs of ratings of one question there are, and in how many the two are a point apart or
    /// less.
    pub pairs: u64,
    pub near: u64,
    /// How far the mean rating of one interviewer tells candidates apart, ICC(1,1), and where it lies 19 times in 20.
    pub one: Option<(f64, f64, f64)>,
    /// The same of the mean of two, ICC(1,2).
    pub two: Option<(f64, f64, f64)>,
    /// Quadratic weighted kappa over the questions.
    pub kappa: Option<f64>,
    pub raters: Vec<Severity>,
}

/// How somebody rates beside who rated with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Severity {
    pub name: String,
    pub interviews: usize,
    /// How many points higher, on average. None where there are too few.
    pub higher: Option<f64>,
}

/// Returns how far those agree who rated the same interviews.
pub async fn agreement(scope: &Scope) -> Result<RaterAgreement> {
    Ok(RaterAgreement::of(&interviews::rated_together(scope, MOST).await?))
}

impl RaterAgreement {
    pub fn of(interviews: &[RatedTogether]) -> Self {
        let (mut table, mut pairs) = (vec![vec![0; SCALE]; SCALE], 0);
        let mut means = vec![];
        let mut beside: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for interview in interviews {
            let [first, second, ..] = interview.raters.as_slice() else { continue };
            for (question, one) in &first.1 {
                let Some(other) = second.1.get(question) else { continue };
                if let Some(cell) = cell(&mut table, *one, *other) {
                    *cell += 1;
                    pairs += 1;
                }
            }
            if let Some(both) = mean(&first.1).zip(mean(&second.1)) {
                means.push(vec![both.0, both.1]);
            }
            for (at, (name, own)) in interview.raters.iter().enumerate() {
                let others = interview.raters.iter().enumerate().filter(|(other, _)| *other != at);
                let others: Vec<_> = others.filter_map(|(_, (_, rated))| mean(rated)).collect();
                let of_others = others.iter().sum::<f64>() / others.len().max(1) as f64;
                if let Some(own) = mean(own).filter(|_| !others.is_empty()) {
                    beside.entry(name).or_default().push(own - of_others);
                }
            }
        }
        let is_enough = means.len() >= AGREEMENT_FROM;
        let found = Ratings::of(&means).ok().filter(|_| is_enough);
        let icc = |is_mean| {
            let found = found?.icc(Icc::EachByOthers { is_mean });
            Some((found.icc, found.low, found.high))
        };
        let kappa = Kappa::of(&table, Weight::Quadratic).ok().filter(|_| is_enough);
        Self {
            interviews: means.len(),
            pairs,
            near: near(&table),
            one: icc(false),
            two: icc(true),
            kappa: kappa.map(|found| found.kappa),
            raters: beside.into_iter().map(|(name, by)| severity(name, &by)).collect(),
        }
    }
}

fn cell(table: &mut [Vec<u64>], one: u8, other: u8) -> Option<&mut u64> {
    let at = |rating: u8| usize::from(rating).checked_sub(1);
    table.get_mut(at(one)?)?.get_mut(at(other)?)
}

fn near(table: &[Vec<u64>]) -> u64 {
    let cells = table.iter().enumerate().flat_map(|(one, row)| {
        row.iter().enumerate().filter(move |(other, _)| one.abs_diff(*other) < 2)
    });
    cells.map(|(_, people)| people).sum()
}

fn mean(rated: &BTreeMap<String, u8>) -> Option<f64> {
    let sum: f64 = rated.values().map(|one| f64::from(*one)).sum();
    (!rated.is_empty()).then(|| sum / rated.len() as f64)
}

fn severity(name: &str, by: &[f64]) -> Severity {
    let higher = by.iter().sum::<f64>() / by.len().max(1) as f64;
    Severity {
        name: name.to_owned(),
        interviews: by.len(),
        higher: (by.len() >= SEVERITY_FROM).then_some(higher),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interview(first: [u8; 3], second: [u8; 3]) -> RatedTogether {
        let rated = |name: &str, of: [u8; 3]| {
            let of = ["a", "b", "c"].into_iter().zip(of);
            (name.to_owned(), of.map(|(question, one)| (question.to_owned(), one)).collect())
        };
        RatedTogether { raters: vec![rated("Ana", first), rated("Ben", second)] }
    }

    /// Interviews of which the second rater gives as much, or a point more.
    fn interviews(many: usize) -> Vec<RatedTogether> {
        let one = |at: usize| {
            let level = u8::try_from(1 + at % 4).unwrap();
            interview([level, level, level], [level, level, level + u8::from(at.is_multiple_of(2))])
        };
        (0..many).map(one).collect()
    }

    #[test]
    fn nineteen_interviews_are_too_few_to_say_and_their_ratings_are_counted() {
        let few = RaterAgreement::of(&interviews(19));
        assert_eq!((few.interviews, few.pairs, few.near), (19, 57, 57));
        assert_eq!((few.one, few.two, few.kappa), (None, None, None));
    }

    #[test]
    fn raters_who_nearly_agree_tell_candidates_apart_and_two_better_than_one() {
        let found = RaterAgreement::of(&interviews(40));
        let (one, low, high) = found.one.unwrap();
        let (two, ..) = found.two.unwrap();
        assert!(0.9 < low && low < one && one < high && one < two, "{found:?}");
        assert!(found.kappa.unwrap() > 0.9);
    }

    #[test]
    fn who_rates_higher_is_told_from_ten_interviews_on() {
        let harsh = |many: usize| {
            let all: Vec<_> = (0..many).map(|_| interview([2, 2, 2], [4, 4, 4])).collect();
            RaterAgreement::of(&all).raters
        };
        assert_eq!(harsh(9)[0].higher, None);
        assert_eq!((harsh(10)[0].higher, harsh(10)[1].higher), (Some(-2.0), Some(2.0)));
    }

    #[test]
    fn nobody_has_rated_together() {
        assert_eq!(RaterAgreement::of(&[]), RaterAgreement::default());
    }
}
