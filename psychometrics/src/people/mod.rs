//! How able one person is, by four methods, and how surely.

mod bayes;
mod many;
mod peak;

pub use many::Scorer;

use crate::{
    grid::Grid,
    list::{mean, variance},
    models::Curve,
    refused::{Refused, at_least, finite},
};

/// One answer: an item and the category that was answered. What was not met is left out; what was
/// met and left empty is a wrong answer.
#[derive(Clone, Copy, Debug)]
pub struct Response<'a> {
    pub curve: &'a Curve,
    pub category: usize,
}

/// An ability and its standard error, in logits. For EAP the error is the standard deviation of
/// the posterior.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub theta: f64,
    pub error: f64,
}

/// How an ability is found.
#[derive(Clone, Debug, PartialEq)]
pub enum Method {
    /// The mean of the posterior on a grid (Bock & Mislevy 1982). Always finite.
    Eap(Grid),
    /// The peak of the posterior with a prior N(0, 1) (Samejima 1969). Always finite.
    Map(Information),
    /// The peak of the likelihood. There is none if everything is right, or nothing.
    Ml,
    /// The likelihood weighted against its bias (Warm 1989). Finite for every pattern of items
    /// that nobody gets by guessing.
    Wle,
}

/// From which information the standard error of a MAP estimate comes. The two differ for items
/// with guessing and for graded ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Information {
    /// Of the answers that were given, as in mirt.
    Observed,
    /// Of all that might have been given, as in catR.
    Expected,
}

impl Estimate {
    /// Finds the ability of whoever gave these answers.
    ///
    /// Without any answer EAP and MAP return the prior. ML and WLE refuse, as they do where the
    /// likelihood has no peak from −20 to 20. Each refuses what would not be a number, as of items whose slope or
    /// difficulty is boundless.
    pub fn of(responses: &[Response], method: &Method) -> Result<Self, Refused> {
        let found = match method {
            Method::Eap(grid) => bayes::mean(responses, grid),
            Method::Map(information) => peak::map(responses, *information)?,
            Method::Ml => peak::ml(responses)?,
            Method::Wle => peak::wle(responses)?,
        };
        for is in [found.theta, found.error] {
            finite("an ability by these items", is)?;
        }
        Ok(found)
    }
}

/// From how many people on an empirical reliability is told.
pub const RELIABILITY_FROM: usize = 100;

/// Returns which share of the differences between these people is real: the variance of the
/// estimates over that and the mean squared error. It is meant for EAP.
///
/// Refuses fewer than [`RELIABILITY_FROM`] people.
pub fn empirical_reliability(people: &[Estimate]) -> Result<f64, Refused> {
    at_least("people for an empirical reliability", RELIABILITY_FROM, people.len())?;
    let thetas: Vec<_> = people.iter().map(|one| one.theta).collect();
    let errors: Vec<_> = people.iter().map(|one| one.error.powi(2)).collect();
    let spread = variance(&thetas);
    Ok(spread / (spread + mean(&errors)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answers, Item};

    #[test]
    fn boundless_items_are_refused_and_give_no_silent_nan() {
        let form: Vec<Curve> =
            [(1e308, 1e308), (1.0, 0.0)].map(|(a, b)| Item::rasch(a, b).into()).to_vec();
        let responses: Vec<_> =
            form.iter().zip([1, 0]).map(|(curve, category)| Response { curve, category }).collect();
        let grid = Grid::usual();
        for method in [Method::Eap(grid.clone()), Method::Map(Information::Observed), Method::Wle] {
            if let Ok(found) = Estimate::of(&responses, &method) {
                assert!(
                    found.theta.is_finite() && found.error.is_finite(),
                    "{method:?}: {found:?}"
                );
            }
        }
        let answers = Answers::new([[Some(1), Some(0)]]).unwrap();
        assert!(Scorer::new(&grid, &form).abilities(&answers).is_err());
    }
}
