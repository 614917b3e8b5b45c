//! What cannot be reckoned, and what it would take.

use thiserror::Error;

/// Why there is no number. Nothing here returns a silent 0 or NaN in its place: each variant says
/// what is needed. Items, people and rows are counted from 0 here.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Refused {
    /// Fewer of something than the formula, or an honest reading of it, needs.
    #[error("{what}: at least {need} are needed, there are {have}")]
    TooFew { what: &'static str, need: usize, have: usize },
    /// More of something than is reckoned with.
    #[error("{what}: at most {most} can be used, there are {have}")]
    TooMany { what: &'static str, most: usize, have: usize },
    /// A number outside what it may be, or none at all (NaN).
    #[error("{what} must be {must}, not {is}")]
    OutOfRange { what: &'static str, must: &'static str, is: f64 },
    /// Two lists that belong together and are not of one length.
    #[error("{what}: {left} and {right} do not go together; both must be as many")]
    Unlike { what: &'static str, left: usize, right: usize },
    /// An item that too few people met.
    #[error("item {item}: at least {need} answers are needed, there are {have}")]
    TooFewAnswers { item: usize, need: usize, have: usize },
    /// An item of several categories where only right (1) and wrong (0) are understood.
    #[error("item {item} has a category {category}; this needs right (1) or wrong (0)")]
    NotBinary { item: usize, category: usize },
    /// Everybody answered this item alike, so that it tells nobody from anybody.
    #[error(
        "item {item} was answered alike by all who met it; it needs at least two different answers"
    )]
    ConstantItem { item: usize },
    /// Categories must be used without a gap from 0 up, or their thresholds cannot be found.
    #[error("item {item}: nobody is in category {category}; merge it with its neighbor")]
    EmptyCategory { item: usize, category: usize },
    /// All numbers of a list are one, so that nothing can be set in relation to them.
    #[error("{0} do not differ; at least two different values are needed")]
    NoSpread(&'static str),
    /// A cell without an answer where the formula needs one.
    #[error("person {person}, item {item}: there is no answer, and this needs one of everybody")]
    Missing { person: usize, item: usize },
    /// The likelihood rises without end, as for a person with everything right.
    #[error("these answers have no finite estimate by this method; take EAP, MAP or WLE")]
    NoFiniteEstimate,
    /// The search did not come to rest.
    #[error("no rest after {iterations} rounds: {why}")]
    NotConverged { iterations: usize, why: &'static str },
}

/// Refuses a number that is not finite.
pub(crate) fn finite(what: &'static str, is: f64) -> Result<f64, Refused> {
    if is.is_finite() {
        Ok(is)
    } else {
        Err(Refused::OutOfRange { what, must: "a finite number", is })
    }
}

/// Refuses what is fewer than needed.
pub(crate) fn at_least(what: &'static str, need: usize, have: usize) -> Result<(), Refused> {
    if have < need { Err(Refused::TooFew { what, need, have }) } else { Ok(()) }
}

/// Refuses two lists of different lengths.
pub(crate) fn paired(what: &'static str, left: usize, right: usize) -> Result<(), Refused> {
    if left == right { Ok(()) } else { Err(Refused::Unlike { what, left, right }) }
}
