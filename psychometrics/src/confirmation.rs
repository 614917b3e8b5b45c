//! Whether what somebody showed under supervision goes with what they showed alone before.

use crate::{
    ability::Ability,
    refused::{Refused, finite},
};

/// Below this, what was shown the second time is lower than chance alone would explain: of people who are as able as
/// before, 1 in 20 falls below it.
pub const FLAGGED_BELOW: f64 = -1.645;

/// What the answers alone say of ability, without what was believed before them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// The estimate, in logits.
    pub theta: f64,
    /// Its standard error, in logits.
    pub se: f64,
}

/// How a second showing compares with the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confirmation {
    /// (second − first) in standard errors of the difference.
    pub z: f64,
}

impl Shown {
    /// Takes the belief in N(0, 1) out of an ability again: with reliability ρ = 1 − sd², the estimate is θ/ρ and its
    /// standard error sd/√ρ (a normal prior and a normal likelihood; Bock & Mislevy 1982 call the first the regressed
    /// estimate).
    ///
    /// A short test pulls an estimate further to the middle than a long one. Compared as they are, everybody who is
    /// better than most would seem to have fallen.
    ///
    /// Refuses numbers that are none, and an sd that is not above 0 and below 1: such answers tell nothing.
    pub fn of(ability: Ability) -> Result<Self, Refused> {
        let (theta, sd) = (finite("an ability", ability.theta)?, ability.sd);
        if !(sd > 0.0 && sd < 1.0) {
            let (what, must) = ("the doubt about an ability", "above 0 and below 1");
            return Err(Refused::OutOfRange { what, must, is: sd });
        }
        let reliability = ability.reliability();
        Ok(Self { theta: theta / reliability, se: sd / reliability.sqrt() })
    }
}

impl Confirmation {
    /// Compares a supervised test with the first one, taken alone: z = (θ₂ − θ₁)/√(SE₁² + SE₂²): the Z-test of Guo
    /// and Drasgow (2010), as Sanz, Luzardo, García and Abad compare it with others (*Detecting cheating methods on
    /// unproctored internet tests*, Psicothema 32, 2020).
    ///
    /// Refuses what [`Shown::of`] refuses.
    pub fn of(first: Ability, second: Ability) -> Result<Self, Refused> {
        let (first, second) = (Shown::of(first)?, Shown::of(second)?);
        Ok(Self { z: (second.theta - first.theta) / first.se.hypot(second.se) })
    }

    /// Returns whether the second showing is lower than chance alone would explain. It decides nothing: a bad day is
    /// a reason too, and of twenty people who are as able as before one is flagged.
    pub fn is_lower(&self) -> bool {
        self.z < FLAGGED_BELOW
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{grid::Grid, models::Item};

    fn ability(theta: f64, sd: f64) -> Ability {
        Ability { theta, sd }
    }

    fn z(first: Ability, second: Ability) -> f64 {
        Confirmation::of(first, second).unwrap().z
    }

    #[test]
    fn what_answers_say_is_found_again_without_the_belief_before_them() {
        // A likelihood of N(1.5, .5²) under N(0, 1): mean 1.2, variance .2.
        let shown = Shown::of(ability(1.2, 0.2_f64.sqrt())).unwrap();
        assert!((shown.theta - 1.5).abs() < 1e-12 && (shown.se - 0.5).abs() < 1e-12);
    }

    #[test]
    fn the_difference_is_told_in_its_standard_errors() {
        // θ 1.5 ± .5, then θ .5 ± .75: (.5 − 1.5)/√(.25 + .5625).
        let second = ability(0.5 * 0.64, 0.6);
        assert!((z(ability(1.2, 0.2_f64.sqrt()), second) - -1.109_400_392_450_458).abs() < 1e-9);
    }

    #[test]
    fn the_flag_begins_below_the_twentieth_part_of_chance() {
        let flagged = |z| Confirmation { z }.is_lower();
        assert!(!flagged(FLAGGED_BELOW) && flagged(FLAGGED_BELOW - 1e-9) && !flagged(3.0));
    }

    #[test]
    fn who_is_better_than_most_is_not_flagged_for_a_shorter_test() {
        let answered = |count: usize| {
            let right = (0..count).map(|item| (Item::rasch(0.85, 0.0), item % 5 != 0));
            Ability::estimate(&Grid::usual(), right)
        };
        let (long, short) = (answered(40), answered(10));
        assert!(short.theta < long.theta - 0.2, "pulled to the middle");
        assert!(z(long, short).abs() < 0.2, "{}", z(long, short));
    }

    #[test]
    fn one_in_twenty_who_are_as_able_as_before_is_flagged() {
        // Quantiles of chance, each against each.
        let at = |number: u32| {
            let p = (f64::from(number) + 0.5) / 200.0;
            // A sum of logistic steps is near enough to a normal quantile here.
            1.702_f64.recip() * (p / (1.0 - p)).ln()
        };
        let believed = |shown: f64| ability(shown * 0.8, 0.2_f64.sqrt());
        let pairs = (0..200).flat_map(|one| (0..200).map(move |other| (one, other)));
        let flagged = pairs.filter(|(one, other)| {
            let (first, second) = (believed(0.5 * at(*one)), believed(0.5 * at(*other)));
            Confirmation::of(first, second).unwrap().is_lower()
        });
        let share = flagged.count() as f64 / 40_000.0;
        assert!((0.04..0.06).contains(&share), "{share}");
    }

    #[test]
    fn answers_that_tell_nothing_and_numbers_that_are_none_are_refused() {
        for sd in [1.0, 1.3, 0.0, -0.1, f64::NAN] {
            assert!(Confirmation::of(ability(0.0, 0.5), ability(0.0, sd)).is_err(), "{sd}");
        }
        assert!(Confirmation::of(ability(f64::NAN, 0.5), ability(0.0, 0.5)).is_err());
    }
}
