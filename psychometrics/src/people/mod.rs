//! How able one person is, by four methods, and how surely.

mod bayes;
mod many;
mod peak;

pub use many::Scorer;

use crate::{
    grid::Grid,
    list::{mean, variance},
    models::Curve,
    refused::{Refused, at_least},
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
    /// likelihood has no peak from −20 to 20.
    pub fn of(responses: &[Response], method: &Method) -> Result<Self, Refused> {
        match method {
            Method::Eap(grid) => Ok(bayes::mean(responses, grid)),
            Method::Map(information) => peak::map(responses, *information),
            Method::Ml => peak::ml(responses),
            Method::Wle => peak::wle(responses),
        }
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
