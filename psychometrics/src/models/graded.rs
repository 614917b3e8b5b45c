//! Answers in an order, of which each higher one takes more.

use super::{Chance, ln_logistic, logistic};
use crate::refused::{Refused, at_least, finite};

/// The graded response model (Samejima 1969), in the logistic metric (D = 1): the chance to be in
/// category k or above is logistic(a(θ − bₖ)).
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    slope: f64,
    thresholds: Vec<f64>,
}

impl Graded {
    /// An item of one category more than it has thresholds: b, in logits.
    ///
    /// Refuses no threshold, numbers that are not finite, a slope of 0 or below, and thresholds
    /// that do not rise: their middle category would have a negative chance.
    pub fn new(slope: f64, thresholds: Vec<f64>) -> Result<Self, Refused> {
        at_least("thresholds", 1, thresholds.len())?;
        for &threshold in &thresholds {
            finite("a threshold", threshold)?;
        }
        let falls = thresholds.windows(2).find(|pair| pair[1] <= pair[0]);
        if let Some(pair) = falls {
            let must = "above the one before it";
            return Err(Refused::OutOfRange { what: "a threshold", must, is: pair[1] });
        }
        if slope > 0.0 && slope.is_finite() {
            return Ok(Self { slope, thresholds });
        }
        Err(Refused::OutOfRange { what: "a slope", must: "above 0", is: slope })
    }

    /// Returns how sharply it tells abilities apart: a, per logit.
    pub fn slope(&self) -> f64 {
        self.slope
    }

    /// Returns the abilities at which half are in category k or above: b, in logits.
    pub fn thresholds(&self) -> &[f64] {
        &self.thresholds
    }

    /// Returns what an answer in this category says at an ability. A category above the highest
    /// counts as the highest.
    pub fn chance(&self, theta: f64, category: usize) -> Chance {
        let a = self.slope;
        let z = |threshold: &f64| a * (theta - threshold);
        let last = self.thresholds.len();
        let category = category.min(last);
        let low = category.checked_sub(1).and_then(|k| self.thresholds.get(k)).map(z);
        let high = self.thresholds.get(category).map(z);
        let (ln_low, at_low) = low.map_or((0.0, 1.0), |z| (ln_logistic(z), logistic(z)));
        let (ln_high, at_high) = high.map_or((0.0, 0.0), |z| (ln_logistic(-z), logistic(z)));
        let between = low.zip(high).map_or(0.0, |(low, high)| (-(high - low).exp()).ln_1p());
        // P′ₖ = a(L − L² − H + H²) = a·Pₖ·(1 − L − H).
        let slope = a * (1.0 - at_low - at_high);
        let narrow = at_low * (1.0 - at_low) + at_high * (1.0 - at_high);
        Chance { ln_p: ln_low + ln_high + between, slope, bend: slope * slope - a * a * narrow }
    }
}
