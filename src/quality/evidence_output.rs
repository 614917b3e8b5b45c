//! What the API shows of scores and what came of them at work.

use poem_openapi::Object;

use super::evidence::Evidence;

/// How scores go with what came of them at work.
#[derive(Object)]
#[oai(rename = "Outcomes")]
pub struct OutcomesOut {
    /// Each role of which somebody has a score and a rating, the one of most people first.
    roles: Vec<RoleOutcomesOut>,
}

/// How the scores of one role go with the ratings of its check-ins.
#[derive(Object)]
#[oai(rename = "RoleOutcomes", skip_serializing_if_is_none)]
pub struct RoleOutcomesOut {
    role: String,
    /// Who has a score and a rating.
    people: u32,
    /// A correlation. Missing if there were fewer than 10, or they do not differ.
    correlation: Option<f64>,
    /// Nineteen times in twenty it is at least that.
    correlation_low: Option<f64>,
    /// Nineteen times in twenty it is at most that.
    correlation_high: Option<f64>,
    /// Whether there are 100 people or more: evidence so far. No number of people makes a test validated.
    evidence: bool,
    /// The correlation, corrected for having seen only those who were hired. Missing below 100 people.
    unrestricted: Option<f64>,
    /// How many did well in each third of the scores, from the lowest up. Missing below 100 people.
    expectancy: Option<Vec<ExpectancyOut>>,
}

/// One third of the scores.
#[derive(Object)]
#[oai(rename = "ExpectancyPart")]
pub struct ExpectancyOut {
    people: u32,
    /// Whose mean rating was at least *meets*.
    did_well: u32,
}

impl OutcomesOut {
    pub fn new(all: Vec<Evidence>) -> Self {
        Self { roles: all.into_iter().map(RoleOutcomesOut::from).collect() }
    }
}

impl From<Evidence> for RoleOutcomesOut {
    fn from(one: Evidence) -> Self {
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let rounded = |value: f64| (100.0 * value).round() / 100.0;
        let part = |(did_well, people): (usize, usize)| ExpectancyOut {
            people: small(people),
            did_well: small(did_well),
        };
        let parts: Vec<_> = one.expectancy.into_iter().map(part).collect();
        let validity = one.validity;
        Self {
            role: one.role,
            people: small(one.people),
            correlation: validity.map(|found| rounded(found.r)),
            correlation_low: validity.map(|found| rounded(found.interval.low)),
            correlation_high: validity.map(|found| rounded(found.interval.high)),
            evidence: one.is_evidence,
            unrestricted: one.unrestricted.map(rounded),
            expectancy: Some(parts).filter(|parts| !parts.is_empty()),
        }
    }
}
