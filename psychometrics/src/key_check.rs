//! Whether another option of a choice is the key: by the likelihood ratio, given ability from the rest of the
//! form. A negative correlation would cry wolf: of 20 answers it is negative for one sound item in six.

use std::collections::BTreeMap;

use statrs::function::factorial::ln_factorial;

use crate::{
    grid::{Grid, ln_total},
    list::pairs,
    models::Item,
    refused::{Refused, at_least, finite, paired},
};

/// From how many answers on an item is checked.
pub const KEY_CHECK_FROM: usize = 10;
/// How many times likelier the answers must be under another key, for that to be suspected.
pub const SUSPECT_ABOVE: f64 = 20.0;

/// How likely the answers are under each key, next to the one that is in force.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyCheck {
    pub answers: usize,
    /// For each option the natural logarithm of its likelihood ratio: 0 for the key itself.
    pub ln_ratios: Vec<f64>,
}

/// How widely difficulties are spread: b ~ N(0, 2²), which leaves an item all room to be hard.
const SPREAD: f64 = 2.0;
/// People whose abilities differ by less than a twentieth of a logit are taken together.
const STEPS: f64 = 20.0;

/// How many people of about one ability chose each option.
struct Alike {
    theta: f64,
    chose: Vec<f64>,
}

impl KeyCheck {
    /// Sets what people chose beside their abilities from the other items, in logits.
    ///
    /// Under a key k somebody of ability θ chooses it with p = c + (1 − c) / (1 + exp(−a(θ − b))), where c is
    /// 1 over the number of options, and the difficulty b is integrated out over N(0, 2²): an item may be
    /// hard, and its key right. Who misses k divides among the other options in shares of which nothing is
    /// known (a flat Dirichlet, integrated out too): one wrong option may draw nearly all of them. So a
    /// rival is suspected because the able choose it, and not because many do.
    ///
    /// Refuses fewer than [`KEY_CHECK_FROM`] answers, fewer than 2 options, lists of unlike lengths, options
    /// that there are not, and abilities and slopes that are no numbers.
    pub fn of(
        chosen: &[usize],
        rest: &[f64],
        (options, key): (usize, usize),
        slope: f64,
    ) -> Result<Self, Refused> {
        pairs("answers and abilities", &vec![slope; chosen.len()], rest, KEY_CHECK_FROM)?;
        if options < 2 {
            return Err(Refused::TooFew { what: "options", need: 2, have: options });
        }
        let highest = chosen.iter().copied().chain([key]).max().unwrap_or(key);
        one_of(highest, options)?;
        Ok(Self::read(&together(chosen, rest, options), key, slope))
    }

    /// The same of people who have been counted: how many of about one ability chose each option.
    ///
    /// Refuses fewer than [`KEY_CHECK_FROM`] answers, fewer than 2 options, counts of unlike options, a key that
    /// is none of them, and abilities and slopes that are no numbers.
    pub fn of_counts(counted: &[(f64, Vec<u64>)], key: usize, slope: f64) -> Result<Self, Refused> {
        let options = counted.first().map_or(0, |(_, chose)| chose.len());
        let answers = counted.iter().flat_map(|(_, chose)| chose).sum::<u64>() as usize;
        at_least("answers", KEY_CHECK_FROM, answers)?;
        at_least("options", 2, options)?;
        one_of(key, options)?;
        finite("a slope", slope)?;
        for (theta, chose) in counted {
            finite("an ability", *theta)?;
            paired("options of two abilities", options, chose.len())?;
        }
        let alike = |(theta, chose): &(f64, Vec<u64>)| Alike {
            theta: *theta,
            chose: chose.iter().map(|&people| people as f64).collect(),
        };
        Ok(Self::read(&counted.iter().map(alike).collect::<Vec<_>>(), key, slope))
    }

    fn read(alike: &[Alike], key: usize, slope: f64) -> Self {
        let all = |one: &Alike| one.chose.iter().sum::<f64>();
        let answers = alike.iter().map(all).sum::<f64>() as usize;
        let options = alike.first().map_or(0, |one| one.chose.len());
        let lns: Vec<_> = (0..options).map(|key| ln_likelihood(alike, key, slope)).collect();
        Self { answers, ln_ratios: lns.iter().map(|ln| ln - lns[key]).collect() }
    }

    /// Returns the option that is likeliest in the place of the key, if that is more than
    /// [`SUSPECT_ABOVE`] times as likely. It proves nothing: a person looks.
    pub fn suspect(&self) -> Option<usize> {
        let all = self.ln_ratios.iter().copied().enumerate();
        let suspected = all.filter(|(_, ln)| *ln > SUSPECT_ABOVE.ln());
        suspected.max_by(|left, right| left.1.total_cmp(&right.1)).map(|(option, _)| option)
    }
}

/// Refuses an option that there is not.
fn one_of(option: usize, options: usize) -> Result<(), Refused> {
    if option < options {
        return Ok(());
    }
    let (must, is) = ("one of the options, counted from 0", option as f64);
    Err(Refused::OutOfRange { what: "an option", must, is })
}

fn together(chosen: &[usize], rest: &[f64], options: usize) -> Vec<Alike> {
    let mut alike: BTreeMap<i64, Alike> = BTreeMap::new();
    for (&option, theta) in chosen.iter().zip(rest) {
        let step = (theta * STEPS).round();
        let new = || Alike { theta: step / STEPS, chose: vec![0.0; options] };
        alike.entry(step as i64).or_insert_with(new).chose[option] += 1.0;
    }
    alike.into_values().collect()
}

fn ln_likelihood(alike: &[Alike], key: usize, slope: f64) -> f64 {
    let options = alike.first().map_or(0, |one| one.chose.len());
    let lower = 1.0 / options as f64;
    let grid = Grid::usual();
    let at = |difficulty: f64| -> f64 {
        let item = Item { slope, difficulty, lower };
        let of = |one: &Alike| {
            let (right, all) = (one.chose[key], one.chose.iter().sum::<f64>());
            right * item.ln_probability(one.theta, true)
                + (all - right) * item.ln_probability(one.theta, false)
        };
        alike.iter().map(of).sum()
    };
    let points = grid.points().iter();
    let lns: Vec<_> = points.map(|point| point.ln_weight + at(SPREAD * point.theta)).collect();
    ln_total(lns.iter().copied()) + ln_divided(alike, key, options)
}

/// How likely those who missed the key divide as they did, over all shares alike:
/// Γ(m − 1) ∏ n! / Γ(n + m − 1), with m − 1 wrong options.
fn ln_divided(alike: &[Alike], key: usize, options: usize) -> f64 {
    let others = (0..options).filter(|option| *option != key);
    let counts: Vec<u64> = others
        .map(|option| alike.iter().map(|one| one.chose[option]).sum::<f64>() as u64)
        .collect();
    let wrong: u64 = counts.iter().sum();
    let each: f64 = counts.iter().map(|&count| ln_factorial(count)).sum();
    let more = options as u64 - 2;
    ln_factorial(more) + each - ln_factorial(wrong + more)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look like chance, the same each time (SplitMix64).
    struct Dice(u64);

    impl Dice {
        fn share(&mut self) -> f64 {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
        }

        /// The sum of twelve shares less 6: near enough to N(0, 1).
        fn normal(&mut self) -> f64 {
            (0..12).map(|_| self.share()).sum::<f64>() - 6.0
        }
    }

    /// What people choose of an item of which option 0 is right, 70 % of whom it escapes fall for option 1,
    /// and their abilities as a short form finds them.
    fn answers(dice: &mut Dice, people: usize, difficulty: f64) -> (Vec<usize>, Vec<f64>) {
        let item = Item { slope: 0.85, difficulty, lower: 0.25 };
        let one = |_| {
            let theta = dice.normal();
            let is_right = dice.share() < item.probability(theta);
            let falls = dice.share();
            let wrong = if falls < 0.7 {
                1
            } else if falls < 0.9 {
                2
            } else {
                3
            };
            let chosen = if is_right { 0 } else { wrong };
            (chosen, 0.8 * (theta + 0.5 * dice.normal()))
        };
        (0..people).map(one).unzip()
    }

    /// How often, of 200 times, a key is suspected.
    fn suspected(people: usize, difficulty: f64, key: usize) -> usize {
        let mut dice = Dice(2_026);
        let is_suspected = |_: &usize| {
            let (chosen, rest) = answers(&mut dice, people, difficulty);
            KeyCheck::of(&chosen, &rest, (4, key), 0.85).unwrap().suspect().is_some()
        };
        (0..200).filter(is_suspected).count()
    }

    #[test]
    fn a_right_key_is_hardly_ever_suspected_though_one_wrong_option_draws_most() {
        for (people, difficulty) in [(10, 1.0), (20, 1.0), (20, 2.0), (40, 2.0), (100, 2.0)] {
            let alarms = suspected(people, difficulty, 0);
            assert!(alarms <= 10, "{alarms} of 200 at {people} people, b = {difficulty}");
        }
    }

    #[test]
    fn a_wrong_key_is_found_the_more_people_have_answered() {
        let found = [10, 20, 40, 100].map(|people| suspected(people, 0.0, 2));
        assert!(found.is_sorted(), "{found:?}");
        assert!(found[1] > 100 && found[3] > 180, "{found:?}");
    }

    #[test]
    fn the_key_that_is_suspected_is_the_right_one() {
        let (chosen, rest) = answers(&mut Dice(7), 200, 0.0);
        let check = KeyCheck::of(&chosen, &rest, (4, 2), 0.85).unwrap();
        assert_eq!((check.suspect(), check.ln_ratios[2]), (Some(0), 0.0));
    }

    #[test]
    fn people_who_were_counted_are_read_like_a_list_of_them() {
        let (chosen, rest) = answers(&mut Dice(11), 80, 1.0);
        let rest: Vec<_> = rest.iter().map(|theta| (theta * 10.0).round() / 10.0).collect();
        let mut counted: BTreeMap<i64, (f64, Vec<u64>)> = BTreeMap::new();
        for (option, theta) in chosen.iter().zip(&rest) {
            let tenths = (theta * 10.0).round() as i64;
            counted.entry(tenths).or_insert((*theta, vec![0; 4])).1[*option] += 1;
        }
        let counted: Vec<_> = counted.into_values().collect();
        let (one, other) = (
            KeyCheck::of_counts(&counted, 1, 0.85).unwrap(),
            KeyCheck::of(&chosen, &rest, (4, 1), 0.85).unwrap(),
        );
        assert_eq!(one.answers, other.answers);
        for (one, other) in one.ln_ratios.iter().zip(&other.ln_ratios) {
            assert!((one - other).abs() < 1e-9, "{one} {other}");
        }
        assert!(KeyCheck::of_counts(&counted[..1], 1, 0.85).is_err());
        assert!(KeyCheck::of_counts(&counted, 4, 0.85).is_err());
    }

    #[test]
    fn the_order_of_people_does_not_matter() {
        let (mut chosen, mut rest) = answers(&mut Dice(3), 30, 1.0);
        let check = KeyCheck::of(&chosen, &rest, (4, 1), 0.85).unwrap();
        chosen.reverse();
        rest.reverse();
        assert_eq!(KeyCheck::of(&chosen, &rest, (4, 1), 0.85).unwrap(), check);
    }

    #[test]
    fn what_cannot_be_checked_is_refused_with_what_it_takes() {
        let nine = KeyCheck::of(&[0; 9], &[0.0; 9], (4, 0), 0.85);
        assert_eq!(
            nine.unwrap_err().to_string(),
            "answers and abilities: at least 10 are needed, there are 9"
        );
        assert!(KeyCheck::of(&[0; 10], &[0.0; 10], (1, 0), 0.85).is_err());
        assert!(KeyCheck::of(&[4; 10], &[0.0; 10], (4, 0), 0.85).is_err());
        assert!(KeyCheck::of(&[0; 10], &[f64::NAN; 10], (4, 0), 0.85).is_err());
        assert!(KeyCheck::of(&[0; 10], &[0.0; 11], (4, 0), 0.85).is_err());
        assert!(KeyCheck::of(&[0; 10], &[0.0; 10], (4, 0), f64::INFINITY).is_err());
    }
}
