//! A question, as the model sees it.

use super::Chance;

/// An item that is right or wrong, in the logistic metric (D = 1).
///
/// Three numbers say how it behaves: the three-parameter logistic model (Birnbaum 1968). With
/// `lower` 0 it is the two-parameter model; with one slope for all items it is the model of Rasch
/// (1960).
///
/// Nothing here refuses a number, because items come from us and not from a form: `slope` must be
/// above 0, `lower` at least 0 and below 1, and all three finite. What else is promised, such as
/// that a right answer never lowers anybody, holds for such items only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// How sharply it tells abilities apart: a, per logit.
    pub slope: f64,
    /// The ability at which the chance is half way up from `lower` to 1: b, in logits.
    pub difficulty: f64,
    /// The chance of being right without any ability, as by guessing: c.
    pub lower: f64,
}

impl Item {
    /// An item that nobody gets right by guessing.
    ///
    /// If all items of a form have the same slope, only the number of right answers tells about
    /// ability. Which ones they were does not matter, however their difficulties differ.
    pub const fn rasch(slope: f64, difficulty: f64) -> Self {
        Self { slope, difficulty, lower: 0.0 }
    }

    /// Returns the chance that someone of ability `theta` gets it right:
    /// P = c + (1 − c) / (1 + exp(−a(θ − b))).
    pub fn probability(&self, theta: f64) -> f64 {
        self.lower + (1.0 - self.lower) * logistic(self.logit(theta))
    }

    /// Returns how much an answer tells about an ability near `theta`, in 1 / logit²:
    /// I = a² · Q/P · ((P − c)/(1 − c))² (Lord 1980, equation 5-9), which is a²PQ if c = 0.
    pub fn information(&self, theta: f64) -> f64 {
        let z = self.logit(theta);
        // The share of right answers that owe nothing to guessing. Both sides of the division can
        // be too small to be told from 0; their logarithms cannot.
        let earned = (ln_logistic(z) - self.ln_probability(theta, true)).exp();
        self.slope.powi(2) * (1.0 - self.lower) * logistic(-z) * logistic(z) * earned
    }

    /// Returns the natural logarithm of the chance of this answer: ln P if right, else ln (1 − P).
    ///
    /// It is exact where P itself is 0 or 1 to a computer, so that no chance needs to be clamped.
    pub(crate) fn ln_probability(&self, theta: f64, right: bool) -> f64 {
        let z = self.logit(theta);
        let ln_not_guessed = (-self.lower).ln_1p();
        if right {
            ln_sum(self.lower.ln(), ln_not_guessed + ln_logistic(z))
        } else {
            ln_not_guessed + ln_logistic(-z)
        }
    }

    /// Returns what a right answer, or a wrong one, says at an ability.
    pub fn chance(&self, theta: f64, right: bool) -> Chance {
        let z = self.logit(theta);
        let (up, down) = (logistic(z), logistic(-z));
        let (ln_p, a) = (self.ln_probability(theta, right), self.slope);
        if right {
            let share = a * down * (ln_logistic(z) + (-self.lower).ln_1p() - ln_p).exp();
            Chance { ln_p, slope: share, bend: share * a * (down - up) }
        } else {
            Chance { ln_p, slope: -a * up, bend: -a * a * up * (down - up) }
        }
    }

    fn logit(&self, theta: f64) -> f64 {
        self.slope * (theta - self.difficulty)
    }
}

/// 1 / (1 + exp(−z)), without an overflow on either side.
pub(crate) fn logistic(z: f64) -> f64 {
    let tail = (-z.abs()).exp();
    if z < 0.0 { tail / (1.0 + tail) } else { 1.0 / (1.0 + tail) }
}

/// The logarithm of [`logistic`].
pub(crate) fn ln_logistic(z: f64) -> f64 {
    z.min(0.0) - (-z.abs()).exp().ln_1p()
}

/// ln(exp(x) + exp(y)). At most one of them may be minus infinity.
fn ln_sum(x: f64, y: f64) -> f64 {
    x.max(y) + (-(x - y).abs()).exp().ln_1p()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUESSED: Item = Item { slope: 2.0, difficulty: 0.5, lower: 0.25 };

    #[test]
    fn the_chance_at_the_difficulty_is_half_way_up() {
        assert_eq!(Item::rasch(0.85, -1.0).probability(-1.0), 0.5);
        assert_eq!(GUESSED.probability(0.5), 0.625);
    }

    #[test]
    fn the_information_of_an_item_without_guessing_is_a_squared_p_q() {
        let item = Item::rasch(0.85, 1.0);
        for theta in [-3.0, -0.5, 0.0, 1.0, 2.5] {
            let p = item.probability(theta);
            let expected = 0.85 * 0.85 * p * (1.0 - p);
            assert!((item.information(theta) - expected).abs() < 1e-15);
        }
    }

    #[test]
    fn logarithms_agree_with_the_chances() {
        for item in [Item::rasch(0.85, 1.0), GUESSED] {
            for theta in [-6.0, -1.0, 0.0, 0.7, 6.0] {
                let p = item.probability(theta);
                assert!((item.ln_probability(theta, true) - p.ln()).abs() < 1e-12);
                assert!((item.ln_probability(theta, false) - (1.0 - p).ln()).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn absurd_abilities_give_finite_numbers() {
        for item in [Item::rasch(0.85, 0.0), Item::rasch(30.0, 0.0), GUESSED] {
            for theta in [-1e6, -1e3, 1e3, 1e6] {
                assert!((0.0..=1.0).contains(&item.probability(theta)));
                assert!((0.0..1e-300).contains(&item.information(theta)));
                assert!(item.ln_probability(theta, true).is_finite());
                assert!(item.ln_probability(theta, false).is_finite());
            }
        }
    }

    #[test]
    fn a_hopeless_answer_keeps_its_exact_logarithm() {
        // The chance itself is 0 to a computer here.
        assert_eq!(Item::rasch(1.0, 0.0).ln_probability(-2000.0, true), -2000.0);
    }
}
