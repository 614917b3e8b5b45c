//! How likely each answer to an item is at an ability: the models of item response theory.

mod credit;
mod curve;
mod graded;
mod item;

pub use credit::Credit;
pub use curve::{Curve, test_information};
pub use graded::Graded;
pub use item::Item;
pub(crate) use item::{ln_logistic, logistic};

/// One category of an item at one ability: its chance P, and how P moves with ability. Kept as
/// shares of P, which stay exact where P itself is too small for a computer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// ln P.
    pub ln_p: f64,
    /// P′/P, per logit.
    pub slope: f64,
    /// P″/P, per logit².
    pub bend: f64,
}

impl Chance {
    /// Returns P.
    pub fn p(&self) -> f64 {
        self.ln_p.exp()
    }

    /// Returns what this one answer tells: −d² ln P/dθ², the observed information in 1 / logit².
    pub fn observed_information(&self) -> f64 {
        self.slope * self.slope - self.bend
    }
}
