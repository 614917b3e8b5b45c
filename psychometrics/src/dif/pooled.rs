//! Few people: items of one kind looked at together.

use crate::refused::{Refused, at_least, finite};

/// Items of one kind: their Δ, and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    /// Δ drawn to the mean of its kind by how unsure it is. A lead to look at, and no verdict.
    pub delta: f64,
    /// The standard deviation of what Δ may truly be.
    pub deviation: f64,
}

/// What a kind of items shows as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    /// The mean of Δ over the kind.
    pub mean: f64,
    /// How far items truly differ around it, in Δ². 0 if chance explains all differences.
    pub variance: f64,
    /// The items, in their order.
    pub leads: Vec<Lead>,
}

/// Draws each item's Δ to the mean of its kind: empirical Bayes with a normal prior that the kind
/// itself gives (Zwick, Thayer & Lewis 1999). The prior's variance is that of the Δs less the
/// mean of their squared errors.
///
/// Takes Δ and its standard error for each item. Refuses fewer than 3 items, and errors that are
/// not above 0.
pub fn pooled(items: &[(f64, f64)]) -> Result<Pool, Refused> {
    at_least("items of one kind", 3, items.len())?;
    for &(delta, error) in items {
        finite("Δ", delta)?;
        if finite("an error", error)? <= 0.0 {
            return Err(Refused::OutOfRange { what: "an error", must: "above 0", is: error });
        }
    }
    let deltas: Vec<_> = items.iter().map(|item| item.0).collect();
    let squares = items.iter().map(|item| item.1.powi(2)).sum::<f64>() / items.len() as f64;
    let mean = crate::list::mean(&deltas);
    let variance = (crate::list::variance(&deltas) - squares).max(0.0);
    let lead = |&(delta, error): &(f64, f64)| {
        let share = variance / (variance + error * error);
        Lead { delta: share * delta + (1.0 - share) * mean, deviation: share.sqrt() * error }
    };
    Ok(Pool { mean, variance, leads: items.iter().map(lead).collect() })
}
