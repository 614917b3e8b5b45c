//! Whether a part of a form has something of its own to tell.

use super::{reliability::Reliability, totals};
use crate::{
    answers::Answers,
    list::{mean, variance},
    refused::{Refused, at_least},
};

/// From how many people on it is said. Below, which of the two predicts better is mostly chance.
pub const ADDED_VALUE_FROM: usize = 100;
/// Below this reliability a part has no number, however little the whole says of it.
pub const NUMBER_RELIABILITY: f64 = 0.5;

/// How well what somebody truly knows of a part is predicted, as a share of its variance (PRMSE: the proportional reduction in
/// mean squared error).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AddedValue {
    pub people: usize,
    /// By the points of the part itself: its alpha.
    pub by_part: f64,
    /// By the points of the whole form, the part included.
    pub by_whole: f64,
}

impl AddedValue {
    /// Compares both for the items that `is_in` names (Haberman 2008). The part shares its errors with the whole, so they are taken
    /// out of their covariance: by_whole = (cov(s, x) − var(s)(1 − α))² / (α · var(s) · var(x)).
    ///
    /// Refuses fewer than [`ADDED_VALUE_FROM`] people, a table with gaps, a part of fewer than 2 items or of all, points that do not differ,
    /// and a part of which alpha is not above 0: then nothing in it can be predicted.
    pub fn of(answers: &Answers, is_in: impl Fn(usize) -> bool) -> Result<Self, Refused> {
        at_least("people for a part of a form", ADDED_VALUE_FROM, answers.people())?;
        let part = answers.keeping(&is_in)?;
        at_least("items beside the part", 1, answers.items() - part.items())?;
        let whole = totals(answers)?;
        let by_part = Reliability::of(&part)?.alpha;
        if by_part <= 0.0 {
            let (what, must) = ("alpha of the part", "above 0");
            return Err(Refused::OutOfRange { what, must, is: by_part });
        }
        let own = totals(&part)?;
        let (of_own, of_whole) = (variance(&own), variance(&whole));
        if of_whole <= 0.0 {
            return Err(Refused::NoSpread("totals"));
        }
        let with_true = covariance(&own, &whole) - of_own * (1.0 - by_part);
        let by_whole = with_true.powi(2) / (by_part * of_own * of_whole);
        Ok(Self { people: answers.people(), by_part, by_whole: by_whole.min(1.0) })
    }

    /// Returns whether the part may have a number of its own: it predicts itself better than the whole does, and is not too unsure.
    pub fn has_own(&self) -> bool {
        self.by_part > self.by_whole && self.by_part >= NUMBER_RELIABILITY
    }
}

fn covariance(left: &[f64], right: &[f64]) -> f64 {
    let (at, by) = (mean(left), mean(right));
    let products = left.iter().zip(right).map(|(x, y)| (x - at) * (y - by));
    products.sum::<f64>() / (left.len() - 1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// People of two abilities, who answer two parts of ten items: by the first both parts, or each by its own.
    fn answers(people: usize, is_one: bool) -> Answers {
        let mut seed = 12_345_u64;
        let mut share = || {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 11) as f64 / (1_u64 << 53) as f64
        };
        let mut person = |_| -> Vec<Option<u16>> {
            let first: f64 = (0..12).map(|_| share()).sum::<f64>() - 6.0;
            let other: f64 = (0..12).map(|_| share()).sum::<f64>() - 6.0;
            let ability = |item: usize| if is_one || item < 10 { first } else { other };
            let answer = |item: usize| {
                let p =
                    1.0 / (1.0 + (-1.5 * (ability(item) - (item % 5) as f64 / 2.0 + 1.0)).exp());
                Some(u16::from(share() < p))
            };
            (0..20).map(answer).collect()
        };
        Answers::new((0..people).map(&mut person)).unwrap()
    }

    #[test]
    fn a_part_of_one_ability_is_told_better_by_the_whole() {
        let found = AddedValue::of(&answers(1_000, true), |item| item < 10).unwrap();
        assert!(found.by_whole > found.by_part && !found.has_own(), "{found:?}");
    }

    #[test]
    fn a_part_of_its_own_is_told_better_by_itself() {
        let found = AddedValue::of(&answers(1_000, false), |item| item < 10).unwrap();
        assert!(found.by_part > found.by_whole + 0.1 && found.has_own(), "{found:?}");
    }

    #[test]
    fn below_half_a_reliability_there_is_no_number() {
        let unsure = AddedValue { people: 100, by_part: 0.49, by_whole: 0.2 };
        assert!(!unsure.has_own() && AddedValue { by_part: 0.5, ..unsure }.has_own());
    }

    #[test]
    fn few_people_and_a_part_that_is_all_or_hardly_anything_are_refused() {
        let told = AddedValue::of(&answers(99, true), |item| item < 10).unwrap_err().to_string();
        assert_eq!(told, "people for a part of a form: at least 100 are needed, there are 99");
        let enough = answers(100, true);
        assert!(AddedValue::of(&enough, |_| true).is_err());
        assert!(AddedValue::of(&enough, |_| false).is_err());
        assert!(AddedValue::of(&enough, |item| item == 0).is_err());
    }
}
