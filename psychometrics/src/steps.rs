//! Scoring version 2: items of several steps, the chance of a blind choice, and the doubt that
//! guessed difficulties add. Version 1 stays as it is beside it, for the sittings that it scored.

use std::num::NonZeroU16;

use crate::{
    ability::{Ability, believed},
    grid::Grid,
    models::Item,
    refused::{Refused, at_least},
};

/// How much the steps of one item hang together: whoever earns one of them earns the next more
/// easily than their ability alone would say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bond {
    /// The questions of a case: one story, several things to find out about it.
    Case,
    /// The steps within a single task, as the cells of one table.
    Task,
}

impl Bond {
    /// The correlation ρ between two steps of one item at one ability.
    pub const fn correlation(self) -> f64 {
        match self {
            Self::Case => 0.3,
            Self::Task => 0.5,
        }
    }
}

/// An item that is worth one step or several.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stepped {
    /// How likely each of its steps is: all are as hard as the item.
    pub item: Item,
    /// How many steps it has.
    pub of: NonZeroU16,
    pub bond: Bond,
}

impl Stepped {
    /// An item that is right or wrong as a whole.
    pub const fn one(item: Item) -> Self {
        Self { item, of: NonZeroU16::MIN, bond: Bond::Task }
    }

    /// One choice among `options`. Half of those who do not know are taken to find the answer by
    /// a blind choice, because wrong options draw: the lower asymptote is 1/(2k).
    ///
    /// Refuses fewer than 2 options.
    pub fn single(slope: f64, difficulty: f64, options: u16) -> Result<Self, Refused> {
        at_least("options of a choice", 2, options.into())?;
        let lower = 0.5 / f64::from(options);
        Ok(Self::one(Item { slope, difficulty, lower }))
    }

    /// What each step weighs beside the step of an item that has only one:
    /// w = 1 / (1 + (of − 1)ρ). It is the share of news in a step when its neighbors are known,
    /// and 1 for an item of one step.
    pub fn weight(&self) -> f64 {
        1.0 / (1.0 + (self.steps() - 1.0) * self.bond.correlation())
    }

    /// Returns how much it tells about an ability near `theta`, in 1 / logit²: that of its item for each of
    /// its steps, weighted by [`Stepped::weight`].
    pub fn information(&self, theta: f64) -> f64 {
        self.weight() * self.steps() * self.item.information(theta)
    }

    /// The logarithm of how likely these answers are at an ability:
    /// w · (earned · ln p + (of − earned) · ln(1 − p)).
    fn ln_likelihood(&self, theta: f64, earned: f64) -> f64 {
        let one = |count: f64, right| match count {
            0.0 => 0.0,
            count => count * self.item.ln_probability(theta, right),
        };
        self.weight() * (one(earned, true) + one(self.steps() - earned, false))
    }

    fn steps(&self) -> f64 {
        f64::from(self.of.get())
    }

    /// Refuses more steps than the item has.
    fn earned(&self, earned: u16) -> Result<f64, Refused> {
        if earned <= self.of.get() {
            return Ok(earned.into());
        }
        let is = earned.into();
        Err(Refused::OutOfRange { what: "earned steps", must: "at most the item's steps", is })
    }
}

impl Ability {
    /// Estimates from how many steps of each item were earned, as [`Ability::estimate`] does from
    /// right and wrong: the steps of an item are a binomial of its one difficulty, weighted by
    /// [`Stepped::weight`]. With one step an item and no guessing it is the estimate of version 1.
    ///
    /// An item without a counted answer must be given as 0 earned. Refuses more earned than there
    /// were steps.
    pub fn of_steps(
        grid: &Grid,
        answers: impl IntoIterator<Item = (Stepped, u16)>,
    ) -> Result<Self, Refused> {
        let points = grid.points();
        let mut lns: Vec<f64> = points.iter().map(|point| point.ln_weight).collect();
        for (item, earned) in answers {
            let earned = item.earned(earned)?;
            for (ln, point) in lns.iter_mut().zip(points) {
                *ln += item.ln_likelihood(point.theta, earned);
            }
        }
        Ok(believed(points, &lns))
    }

    /// Adds the doubt that comes of difficulties which nobody has measured yet. The variance
    /// becomes sd² + (1 − sd²)² · (.49 · Σw²/(Σw)² + .09): each difficulty is off by some .7
    /// logits by itself, and the whole form by some .3. The factor is how far the estimate follows
    /// the items rather than the people at large.
    ///
    /// For uncalibrated forms only. Refuses a form without items.
    pub fn widened(self, form: &[Stepped]) -> Result<Self, Refused> {
        self.widened_where(&form.iter().map(|item| (*item, None)).collect::<Vec<_>>())
    }

    /// The same of a form of which some difficulties were measured, each with its error: those are off by that error in
    /// place of .7, and the whole form by .3 as far as it was guessed:
    /// sd² + (1 − sd²)² · (.49 · Σ of guessed w²/(Σw)² + .09 · (Σ of guessed w/Σw)² + (Σ of measured w·error/Σw)²).
    ///
    /// Measured difficulties share the errors of one origin and one slope, and how much of each error that is nobody has
    /// written down: they are taken to be off all in one direction.
    ///
    /// Refuses a form without items, and errors that are no numbers or below 0.
    pub fn widened_where(self, form: &[(Stepped, Option<f64>)]) -> Result<Self, Refused> {
        at_least("items of the form", 1, form.len())?;
        let (mut total, mut squares, mut guessed, mut measured) = (0.0, 0.0, 0.0, 0.0);
        for (item, error) in form {
            let weight = item.weight();
            if let Some(is) = error.filter(|is| !is.is_finite() || is.is_sign_negative()) {
                let (what, must) = ("the error of a difficulty", "a finite number from 0 up");
                return Err(Refused::OutOfRange { what, must, is });
            }
            total += weight;
            match error {
                Some(error) => measured += weight * error,
                None => {
                    squares += weight.powi(2) * ITEM_VARIANCE;
                    guessed += weight;
                }
            }
        }
        let follows = self.reliability();
        let off = squares + FORM_VARIANCE * guessed.powi(2) + measured.powi(2);
        let variance = self.sd.powi(2) + follows.powi(2) * off / total.powi(2);
        Ok(Self { theta: self.theta, sd: variance.sqrt() })
    }
}

/// How far the difficulty that we guess of one item is off, in logits².
const ITEM_VARIANCE: f64 = 0.49;
/// How far the guesses for a whole form are off together, in logits².
const FORM_VARIANCE: f64 = 0.09;

/// Returns how much of a pool a blind choice gets right, in whole percent: the mean over its items of
/// 1/k where one of k options is chosen, and 0 where there is nothing to choose from.
///
/// It is a share of items, and no [`Score`](crate::Score): the score of whoever gets that share right is higher, because
/// few answers draw it to the middle. Tell it in items, beside how many were right.
///
/// Takes for each item how many options it has, if any; none over an empty pool.
pub fn blind_percent(options: &[Option<NonZeroU16>]) -> Option<u8> {
    let chance = |options: &Option<NonZeroU16>| options.map_or(0.0, |k| 1.0 / f64::from(k.get()));
    let total: f64 = options.iter().map(chance).sum();
    (!options.is_empty()).then(|| (100.0 * total / options.len() as f64).round() as u8)
}

/// What scoring version 2 says of a part below [`NUMBER_FROM`](crate::NUMBER_FROM) items. It never
/// says *stronger* or *weaker*: so few items call most even people uneven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    AsExpected,
    /// Further from what the whole form lets expect than chance explains 13 times in 14.
    WorthAskingAbout,
}

/// How many of its standard deviations a part may lie away before it is worth a question.
const REMARKABLE: f64 = 1.8;

impl Remark {
    /// Compares the shares earned in a part with those to be expected at the ability that the
    /// whole form showed: Σ(earned/of − p), of which the variance is Σ p(1 − p)/(of · w).
    ///
    /// An item without a counted answer must be given as 0 earned; a part without items is as
    /// expected. Refuses more earned than there were steps.
    pub fn of(
        part: impl IntoIterator<Item = (Stepped, u16)>,
        overall: Ability,
    ) -> Result<Self, Refused> {
        let (mut surplus, mut variance) = (0.0, 0.0);
        for (item, earned) in part {
            let p = item.item.probability(overall.theta);
            surplus += item.earned(earned)? / item.steps() - p;
            variance += p * (1.0 - p) / (item.steps() * item.weight());
        }
        let is_remarkable = surplus * surplus > REMARKABLE.powi(2) * variance;
        Ok(if is_remarkable { Self::WorthAskingAbout } else { Self::AsExpected })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(of: u16, bond: Bond) -> Stepped {
        let item = Item::rasch(0.85, 0.0);
        Stepped { item, of: NonZeroU16::new(of).unwrap(), bond }
    }

    #[test]
    fn a_step_weighs_less_the_more_neighbors_it_has() {
        assert_eq!(steps(1, Bond::Case).weight(), 1.0);
        assert!((steps(4, Bond::Case).weight() - 1.0 / 1.9).abs() < 1e-15);
        assert!((steps(4, Bond::Task).weight() - 1.0 / 2.5).abs() < 1e-15);
    }

    #[test]
    fn a_single_choice_has_half_the_chance_of_a_blind_one_below() {
        assert_eq!(Stepped::single(0.85, 0.0, 4).unwrap().item.lower, 0.125);
        assert!(Stepped::single(0.85, 0.0, 1).is_err());
    }

    #[test]
    fn more_earned_than_there_were_steps_is_refused() {
        let answers = [(steps(3, Bond::Case), 4)];
        assert!(Ability::of_steps(&Grid::usual(), answers).is_err());
        assert!(Remark::of(answers, Ability { theta: 0.0, sd: 0.5 }).is_err());
    }

    #[test]
    fn guessed_difficulties_widen_plus_minus_14_at_20_items_to_16() {
        let sd = 0.26_f64.sqrt();
        let wide = Ability { theta: 0.0, sd }.widened(&[steps(1, Bond::Task); 20]).unwrap();
        assert_eq!((14.0 * wide.sd / sd).round(), 16.0);
        assert!(Ability { theta: 0.0, sd }.widened(&[]).is_err());
    }

    #[test]
    fn measured_difficulties_are_taken_to_be_off_in_one_direction() {
        let form = [(steps(1, Bond::Task), Some(0.2)); 20];
        let sure = Ability { theta: 0.0, sd: 0.5 };
        let wide = sure.widened_where(&form).unwrap();
        // .25 + .75² · .2²: as many items as there are do not make it less.
        assert!((wide.sd.powi(2) - 0.272_5).abs() < 1e-12, "{}", wide.sd.powi(2));
        for odd in [-0.1, f64::NAN, f64::INFINITY] {
            assert!(sure.widened_where(&[(steps(1, Bond::Task), Some(odd))]).is_err(), "{odd}");
        }
    }

    #[test]
    fn where_nothing_was_asked_nothing_is_widened() {
        let nobody = Ability { theta: 0.0, sd: 1.0 };
        assert_eq!(nobody.widened(&[steps(1, Bond::Task)]), Ok(nobody));
    }

    #[test]
    fn a_blind_choice_gets_its_chance_right() {
        let of = NonZeroU16::new;
        assert_eq!(blind_percent(&[of(4), of(4), None, of(2)]), Some(25));
        assert_eq!(blind_percent(&[]), None);
    }

    #[test]
    fn a_part_is_worth_asking_about_from_1_8_deviations_on() {
        // 9 even chances: 4.5 ± 1.5, so that 2.7 may be missing.
        let middling = Ability { theta: 0.0, sd: 0.5 };
        let remark = |right: usize| {
            let one = |index: usize| (steps(1, Bond::Task), u16::from(index < right));
            Remark::of((0..9).map(one), middling).unwrap()
        };
        let remarkable: Vec<_> =
            (0..=9).filter(|&right| remark(right) == Remark::WorthAskingAbout).collect();
        assert_eq!(remarkable, [0, 1, 8, 9]);
    }

    #[test]
    fn steps_that_hang_together_are_no_surer_than_their_weight() {
        // 6 even steps of one task: 3 ± 2.3. As 6 items, all earned would be remarkable.
        let middling = Ability { theta: 0.0, sd: 0.5 };
        let together = Remark::of([(steps(6, Bond::Task), 6)], middling);
        assert_eq!(together, Ok(Remark::AsExpected));
        let apart = Remark::of([(steps(1, Bond::Task), 1); 6], middling);
        assert_eq!(apart, Ok(Remark::WorthAskingAbout));
    }
}
