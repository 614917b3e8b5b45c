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
/// mean of their squared errors. The mean is found from the same items, so its own doubt is added (Morris 1983):
/// where chance explains all differences every item is at the mean, and no surer than that is.
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
    let of_mean = (variance + squares) / items.len() as f64;
    let lead = |&(delta, error): &(f64, f64)| {
        let share = variance / (variance + error * error);
        let doubt = share * error * error + (1.0 - share).powi(2) * of_mean;
        Lead { delta: share * delta + (1.0 - share) * mean, deviation: doubt.sqrt() }
    };
    Ok(Pool { mean, variance, leads: items.iter().map(lead).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_that_chance_alone_tells_apart_are_no_surer_than_their_mean() {
        let pool = pooled(&[(0.1, 0.4), (-0.1, 0.4), (0.0, 0.4), (0.05, 0.4)]).unwrap();
        assert_eq!(pool.variance, 0.0);
        for lead in pool.leads {
            assert!((lead.deviation - 0.2).abs() < 1e-12, "{lead:?}: .4 / √4");
        }
    }

    #[test]
    fn an_item_of_its_own_keeps_its_own_doubt() {
        let far = [(6.0, 0.1), (-6.0, 0.1), (0.0, 0.1)];
        let lead = pooled(&far).unwrap().leads[0];
        assert!((lead.deviation - 0.1).abs() < 1e-4 && lead.delta > 5.9, "{lead:?}");
    }

    #[test]
    fn two_items_and_sure_ones_are_refused() {
        assert!(pooled(&[(0.0, 0.1), (0.0, 0.1)]).is_err());
        assert!(pooled(&[(0.0, 0.1), (0.0, 0.0), (0.0, 0.1)]).is_err());
    }
}
