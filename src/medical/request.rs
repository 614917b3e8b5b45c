//! One request for another way to take a test, and what was answered.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    error::Error,
    kernel::{fault::Reason, prose::Prose},
    people::PersonId,
    platform::keys::UserId,
};

crate::typed_id!(
    /// A request for an adjustment. Its id names nobody and no time.
    RequestId,
    "adj"
);

crate::words! {
    /// How much time a test gives, as the reader arranged it.
    pub enum Extra {
        Usual = "usual",
        Double = "double",
        Triple = "triple",
    }
}

impl Extra {
    /// Returns the limit as it was arranged.
    pub fn of(self, limit: TimeDelta) -> TimeDelta {
        match self {
            Self::Usual => limit,
            Self::Double => limit * 2,
            Self::Triple => limit * 3,
        }
    }
}

/// Returns the most that a reader can make of a limit.
pub fn longest(limit: TimeDelta) -> TimeDelta {
    Extra::ALL.iter().map(|extra| extra.of(limit)).fold(limit, TimeDelta::max)
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdjustmentRequest {
    pub id: RequestId,
    /// The id of the invitation that it is about.
    pub about: String,
    pub person_id: PersonId,
    pub asked_at: DateTime<Utc>,
    /// In the candidate's own words.
    pub words: Prose<2000>,
    pub answer: Option<Answer>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub extra: Extra,
    /// What the candidate reads.
    pub words: Prose<2000>,
    pub answered_at: DateTime<Utc>,
    pub answered_by: UserId,
}

#[derive(Debug, PartialEq, Eq)]
pub enum RequestRefused {
    /// One request an invitation: what else there is to say is said to the reader.
    AlreadyAsked,
    /// The practice has somebody outside, who is called.
    ReadOutside,
}

impl AdjustmentRequest {
    /// Answers it. A second answer takes the place of the first; a test begins with the answer that
    /// stands then.
    pub fn answer(&mut self, answer: Answer) {
        self.answer = Some(answer);
    }
}

impl From<RequestRefused> for Error {
    fn from(refused: RequestRefused) -> Self {
        Self::Conflict(Reason::new(match refused {
            RequestRefused::AlreadyAsked => "medical.already_asked",
            RequestRefused::ReadOutside => "medical.read_outside",
        }))
    }
}

/// What lies sealed of a request. A copy of the database tells, by way of the invitation, who asked,
/// and not what they asked or were answered.
#[derive(Serialize, Deserialize)]
pub(super) struct Sealed {
    pub person: String,
    pub words: String,
    pub answer: Option<SealedAnswer>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct SealedAnswer {
    pub extra: String,
    pub words: String,
    pub at: DateTime<Utc>,
    pub by: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arranged_time_is_a_multiple_of_the_limit() {
        let limit = TimeDelta::minutes(40);
        let minutes = |extra: Extra| extra.of(limit).num_minutes();
        assert_eq!([Extra::Usual, Extra::Double, Extra::Triple].map(minutes), [40, 80, 120]);
        assert_eq!(longest(limit), Extra::Triple.of(limit));
    }
}
