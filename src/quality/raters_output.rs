//! What the API shows of how far interviewers agree.

use poem_openapi::Object;

use super::raters::{AGREEMENT_FROM, RaterAgreement, Severity};

/// How far interviewers agree, over the interviews that two or more people rated, each without seeing the other’s ratings.
#[derive(Object)]
#[oai(rename = "RaterAgreement", skip_serializing_if_is_none)]
pub struct RatersOut {
    /// How many such interviews there are among the last ratings.
    interviews: u32,
    /// From how many interviews on agreement is said.
    needed: u32,
    /// How many pairs of ratings of one question there are.
    pairs: u32,
    /// In how many of them the two are the same or a point apart.
    near: u32,
    /// How far the mean rating of one interviewer tells candidates apart, ICC(1,1). Missing where there are too few, as are the others.
    icc_one: Option<f64>,
    /// Nineteen times in twenty it is at least that.
    icc_one_low: Option<f64>,
    /// Nineteen times in twenty it is at most that.
    icc_one_high: Option<f64>,
    /// The same of the mean of two, ICC(1,2).
    icc_two: Option<f64>,
    /// Nineteen times in twenty it is at least that.
    icc_two_low: Option<f64>,
    /// Nineteen times in twenty it is at most that.
    icc_two_high: Option<f64>,
    /// Quadratic weighted kappa, question by question.
    kappa: Option<f64>,
    /// Everybody who rated together with somebody else, by name.
    raters: Vec<RaterOut>,
}

/// How somebody rates beside those who rated the same interviews.
#[derive(Object)]
#[oai(rename = "RaterSeverity", skip_serializing_if_is_none)]
pub struct RaterOut {
    name: String,
    /// How many interviews they rated together with somebody.
    interviews: u32,
    /// How many points higher they rate on average, below 0 lower. It depends on who the others were. Missing below ten interviews.
    higher: Option<f64>,
}

impl RatersOut {
    pub fn new(found: RaterAgreement) -> Self {
        let (one, two) = (found.one, found.two);
        Self {
            interviews: small(found.interviews),
            needed: small(AGREEMENT_FROM),
            pairs: u32::try_from(found.pairs).unwrap_or(u32::MAX),
            near: u32::try_from(found.near).unwrap_or(u32::MAX),
            icc_one: one.map(|(icc, ..)| rounded(icc)),
            icc_one_low: one.map(|(_, low, _)| rounded(low)),
            icc_one_high: one.map(|(.., high)| rounded(high)),
            icc_two: two.map(|(icc, ..)| rounded(icc)),
            icc_two_low: two.map(|(_, low, _)| rounded(low)),
            icc_two_high: two.map(|(.., high)| rounded(high)),
            kappa: found.kappa.map(rounded),
            raters: found.raters.into_iter().map(RaterOut::from).collect(),
        }
    }
}

impl From<Severity> for RaterOut {
    fn from(Severity { name, interviews, higher }: Severity) -> Self {
        Self { name, interviews: small(interviews), higher: higher.map(rounded) }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// More than two decimals would pretend.
fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0
}
