//! An item of any model.

use super::{Chance, Credit, Graded, Item};

/// An item, whichever model describes it. Its categories count from 0: for an item that is right
/// or wrong, 0 is wrong and 1 is right.
#[derive(Clone, Debug, PartialEq)]
pub enum Curve {
    /// Right or wrong: Rasch, two or three parameters.
    Binary(Item),
    /// Graded response.
    Graded(Graded),
    /// Generalised partial credit.
    Credit(Credit),
}

impl From<Item> for Curve {
    fn from(item: Item) -> Self {
        Self::Binary(item)
    }
}

impl Curve {
    /// Returns how many categories there are: at least 2.
    pub fn categories(&self) -> usize {
        match self {
            Self::Binary(_) => 2,
            Self::Graded(graded) => graded.thresholds().len() + 1,
            Self::Credit(credit) => credit.steps().len() + 1,
        }
    }

    /// Returns what an answer in this category says at an ability. A category above the highest
    /// counts as the highest.
    pub fn chance(&self, theta: f64, category: usize) -> Chance {
        match self {
            Self::Binary(item) => item.chance(theta, category > 0),
            Self::Graded(graded) => graded.chance(theta, category),
            Self::Credit(credit) => credit.chance(theta, category),
        }
    }

    /// Returns all categories at an ability, from 0 up. Their chances add up to 1.
    pub fn chances(&self, theta: f64) -> impl Iterator<Item = Chance> {
        (0..self.categories()).map(move |category| self.chance(theta, category))
    }

    /// Returns the category to be expected at an ability: Σ k·Pₖ.
    pub fn expected(&self, theta: f64) -> f64 {
        self.chances(theta).enumerate().map(|(k, chance)| k as f64 * chance.p()).sum()
    }

    /// Returns how much an answer tells about an ability, in 1 / logit²: Σ P′ₖ²/Pₖ (Samejima
    /// 1969). Never below 0.
    pub fn information(&self, theta: f64) -> f64 {
        self.chances(theta).map(|chance| chance.p() * chance.slope.powi(2)).sum()
    }

    /// Returns Σ P′ₖP″ₖ/Pₖ, by which a weighted likelihood leans (Warm 1989).
    pub(crate) fn lean(&self, theta: f64) -> f64 {
        self.chances(theta).map(|chance| chance.p() * chance.slope * chance.bend).sum()
    }
}

/// Returns how much a whole form tells about an ability: the sum over its items, in 1 / logit².
/// One over its root is the standard error of a maximum likelihood estimate there.
pub fn test_information<'a>(form: impl IntoIterator<Item = &'a Curve>, theta: f64) -> f64 {
    form.into_iter().map(|curve| curve.information(theta)).sum()
}
