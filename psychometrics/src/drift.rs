//! Whether an item becomes easier or harder as time goes: its difficulty, given abilities that the other items show.

use crate::{
    models::Item,
    refused::{Refused, at_least, finite},
};

/// From how many answers on a difficulty is reckoned.
pub const DIFFICULTY_FROM: usize = 30;
/// By how many logits a difficulty has to move for somebody to look: what drops an item from linking.
pub const DRIFT_FROM: f64 = 0.5;

/// People of one ability: how many there are, and how much of what they could earn they earned, added up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Earned {
    pub theta: f64,
    pub people: f64,
    pub share: f64,
}

/// Where an item stands, on the scale of the abilities that were given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difficulty {
    pub b: f64,
    pub error: f64,
    pub answers: usize,
}

/// How far a difficulty is looked for.
const FARTHEST: f64 = 8.0;

impl Difficulty {
    /// Finds the b at which as much is expected as was earned: Σ n P(θ; b) = Σ share, with slope and guessing given.
    /// With no guessing that is the likeliest one. Its error is √Σ n P(1 − P) / |Σ n ∂P/∂b| (the delta method).
    ///
    /// Abilities from other items are drawn to the middle, so b is for comparing one time with another, and not for
    /// a calibration.
    ///
    /// Refuses fewer than [`DIFFICULTY_FROM`] answers, numbers that are none, a slope that is not above 0, and answers
    /// of which all or no more than by guessing was earned: no b is so low or high.
    pub fn of(earned: &[Earned], slope: f64, lower: f64) -> Result<Self, Refused> {
        for one in earned {
            finite("an ability", one.theta)?;
            finite("a count", one.people)?;
            finite("a share", one.share)?;
        }
        let is_sound = slope > 0.0 && slope.is_finite();
        if !is_sound {
            return Err(Refused::OutOfRange { what: "a slope", must: "above 0", is: slope });
        }
        let answers = earned.iter().map(|one| one.people).sum::<f64>() as usize;
        at_least("answers", DIFFICULTY_FROM, answers)?;
        let got: f64 = earned.iter().map(|one| one.share).sum();
        let item = |difficulty: f64| Item { slope, difficulty, lower };
        let expected = |b: f64| -> f64 {
            earned.iter().map(|one| one.people * item(b).probability(one.theta)).sum()
        };
        if got >= expected(-FARTHEST) || got <= expected(FARTHEST) {
            return Err(Refused::NoSpread("answers"));
        }
        let b = bisected(|b| expected(b) - got);
        let variance = |one: &Earned| {
            let p = item(b).probability(one.theta);
            one.people * p * (1.0 - p)
        };
        let bend = |one: &Earned| {
            let p = item(b).probability(one.theta);
            one.people * slope * (p - lower) * (1.0 - p) / (1.0 - lower)
        };
        let spread: f64 = earned.iter().map(variance).sum();
        let steepness: f64 = earned.iter().map(bend).sum();
        Ok(Self { b, error: spread.sqrt() / steepness, answers })
    }

    /// Returns by how much this one is harder than another, if that is at least [`DRIFT_FROM`] and beyond chance (5 %).
    pub fn drift_from(&self, before: &Self) -> Option<f64> {
        let by = self.b - before.b;
        let error = self.error.hypot(before.error);
        (by.abs() >= DRIFT_FROM && by.abs() > 1.959_963_984_540_054 * error).then_some(by)
    }
}

/// Finds where a falling function is 0.
fn bisected(of: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (-FARTHEST, FARTHEST);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if of(middle) > 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected(b: f64, lower: f64, people: f64) -> Vec<Earned> {
        let item = Item { slope: 0.85, difficulty: b, lower };
        let at = |step: i32| {
            let theta = f64::from(step) / 4.0;
            Earned { theta, people, share: people * item.probability(theta) }
        };
        (-8..=8).map(at).collect()
    }

    #[test]
    fn the_difficulty_that_people_answered_by_is_found_again_with_and_without_guessing() {
        for (b, lower) in [(-1.5, 0.0), (0.0, 0.25), (1.2, 0.2)] {
            let found = Difficulty::of(&expected(b, lower, 30.0), 0.85, lower).unwrap();
            assert!((found.b - b).abs() < 1e-9, "{b}: {found:?}");
        }
    }

    #[test]
    fn the_error_of_an_item_without_guessing_is_that_of_its_information() {
        let earned = expected(0.4, 0.0, 10.0);
        let item = Item::rasch(0.85, 0.4);
        let told: f64 = earned.iter().map(|one| one.people * item.information(one.theta)).sum();
        let found = Difficulty::of(&earned, 0.85, 0.0).unwrap();
        assert!((found.error - 1.0 / told.sqrt()).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn four_times_as_many_people_leave_half_the_doubt_and_a_shift_is_a_drift_only_beyond_it() {
        let of = |b, people| Difficulty::of(&expected(b, 0.0, people), 0.85, 0.0).unwrap();
        assert!((of(0.0, 10.0).error / of(0.0, 40.0).error - 2.0).abs() < 1e-9);
        assert_eq!(of(0.6, 2.0).drift_from(&of(0.0, 2.0)), None, "so few may be chance");
        assert!((of(0.6, 40.0).drift_from(&of(0.0, 40.0)).unwrap() - 0.6).abs() < 1e-6);
        assert_eq!(of(0.4, 400.0).drift_from(&of(0.0, 400.0)), None, "sure, and small");
    }

    #[test]
    fn few_answers_and_what_all_or_none_got_right_are_refused() {
        assert!(Difficulty::of(&expected(0.0, 0.0, 1.0), 0.85, 0.0).is_err());
        let all = |share| [Earned { theta: 0.0, people: 40.0, share }];
        assert!(Difficulty::of(&all(40.0), 0.85, 0.0).is_err());
        assert!(Difficulty::of(&all(0.0), 0.85, 0.0).is_err());
        assert!(Difficulty::of(&all(10.0), 0.85, 0.25).is_err(), "no more than by guessing");
        assert!(Difficulty::of(&[], f64::NAN, 0.0).is_err());
    }
}
