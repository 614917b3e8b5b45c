//! Answers that earn steps one after another.

use super::Chance;
use crate::refused::{Refused, at_least, finite};

/// The generalised partial credit model (Muraki 1992), in the logistic metric (D = 1):
/// Pₖ ∝ exp(Σ a(θ − bᵥ), v = 1..k). With slope 1 it is the partial credit model (Masters 1982).
#[derive(Clone, Debug, PartialEq)]
pub struct Credit {
    slope: f64,
    steps: Vec<f64>,
}

impl Credit {
    /// An item of one category more than it has steps: b, in logits. Steps need not rise.
    ///
    /// Refuses no step, numbers that are not finite, and a slope of 0 or below.
    pub fn new(slope: f64, steps: Vec<f64>) -> Result<Self, Refused> {
        at_least("steps", 1, steps.len())?;
        for &step in &steps {
            finite("a step", step)?;
        }
        if slope > 0.0 && slope.is_finite() {
            return Ok(Self { slope, steps });
        }
        Err(Refused::OutOfRange { what: "a slope", must: "above 0", is: slope })
    }

    /// Returns how sharply it tells abilities apart: a, per logit.
    pub fn slope(&self) -> f64 {
        self.slope
    }

    /// Returns the abilities at which two neighboring categories are equally likely: b, in logits.
    pub fn steps(&self) -> &[f64] {
        &self.steps
    }

    /// Returns what an answer in this category says at an ability. A category above the highest
    /// counts as the highest.
    ///
    /// P′ₖ = a·Pₖ·(k − K̄) and P″ₖ = a²·Pₖ·((k − K̄)² − V), where K̄ and V are the mean and the
    /// variance of the category (Muraki 1993).
    pub fn chance(&self, theta: f64, category: usize) -> Chance {
        let mut sums = vec![0.0];
        let mut sum = 0.0;
        for step in &self.steps {
            sum += self.slope * (theta - step);
            sums.push(sum);
        }
        let largest = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (mut total, mut first, mut second) = (0.0, 0.0, 0.0);
        for (k, sum) in sums.iter().enumerate() {
            let share = (sum - largest).exp();
            total += share;
            first += share * k as f64;
            second += share * (k * k) as f64;
        }
        let mean = first / total;
        let variance = (second / total - mean * mean).max(0.0);
        let category = category.min(self.steps.len());
        let ln_p = sums[category] - largest - total.ln();
        let slope = self.slope * (category as f64 - mean);
        Chance { ln_p, slope, bend: slope * slope - self.slope * self.slope * variance }
    }
}
