//! One request for another way to take a test, and what was answered.

use checklists::{Calendar, Side, Unit};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
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

crate::words! {
    /// What may help with a test or an interview. Nobody is asked why.
    pub enum Help {
        Reader = "reader",
        Scribe = "scribe",
        Paper = "paper",
        DoubleTime = "double_time",
        AtOffice = "at_office",
        LaterDeadline = "later_deadline",
        OwnSoftware = "own_software",
        SignLanguage = "sign_language",
        Captions = "captions",
        ByPhone = "by_phone",
        StepFree = "step_free",
    }
}

impl Help {
    /// Those that are about the test. The others are about an interview.
    pub const WITH_A_TEST: usize = 7;
}

/// What a candidate asks for: ticked, or in their own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    pub helps: Vec<Help>,
    pub words: Option<Prose<2000>>,
}

/// Nobody is kept waiting longer: then the test goes on as it is.
const LONGEST_WAIT: TimeDelta = TimeDelta::days(30);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdjustmentRequest {
    pub id: RequestId,
    /// The id of the invitation that it is about.
    pub about: String,
    pub person_id: PersonId,
    pub asked_at: DateTime<Utc>,
    pub asking: Asking,
    pub answer: Option<Answer>,
    /// When the candidate did not need it any more.
    pub taken_back_at: Option<DateTime<Utc>>,
    /// How many days they had waited before they took it back and asked again.
    pub waited_before: i32,
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
    /// It is answered, or taken back already.
    NotWaiting,
    /// One request an invitation: what else there is to say is said to the reader.
    AlreadyAsked,
    /// The practice has somebody outside, who is called.
    ReadOutside,
}

impl AdjustmentRequest {
    /// A test cannot be begun while its candidate waits for an answer: neither can be changed afterwards.
    pub fn waits(&self, now: DateTime<Utc>) -> bool {
        self.settled_at().is_none() && now < self.asked_at + LONGEST_WAIT
    }

    /// When it was answered or taken back, whichever came first.
    pub fn settled_at(&self) -> Option<DateTime<Utc>> {
        self.answer.as_ref().map(|answer| answer.answered_at).or(self.taken_back_at)
    }

    /// Returns by how much the deadline of the test moves: by each day begun of waiting. What was arranged without being
    /// asked for here kept nobody waiting.
    pub fn moves_by(&self, now: DateTime<Utc>) -> TimeDelta {
        let until = self.settled_at().unwrap_or(now);
        TimeDelta::days(i64::from(self.waited_before)) + self.waited(until)
    }

    fn waited(&self, until: DateTime<Utc>) -> TimeDelta {
        let waited = (until - self.asked_at).min(LONGEST_WAIT);
        if waited <= TimeDelta::zero() {
            return TimeDelta::zero();
        }
        let begun = i64::from(waited.num_seconds() % DAY != 0);
        TimeDelta::days(waited.num_days() + begun)
    }

    /// Asks for something else while it waits, or again once it was taken back.
    pub fn ask(&mut self, asking: Asking, now: DateTime<Utc>) -> Result<(), RequestRefused> {
        if self.answer.is_some() {
            return Err(RequestRefused::AlreadyAsked);
        }
        if let Some(at) = self.taken_back_at.take() {
            let waited = i32::try_from(self.waited(at).num_days()).unwrap_or_default();
            (self.waited_before, self.asked_at) = (self.waited_before + waited, now);
        }
        self.asking = asking;
        Ok(())
    }

    pub fn take_back(&mut self, now: DateTime<Utc>) -> Result<(), RequestRefused> {
        if self.settled_at().is_some() {
            return Err(RequestRefused::NotWaiting);
        }
        self.taken_back_at = Some(now);
        Ok(())
    }

    /// Answers it. A second answer takes the place of the first; a test begins with the answer that
    /// stands then.
    pub fn answer(&mut self, answer: Answer) {
        self.answer = Some(answer);
    }
}

impl From<RequestRefused> for Error {
    fn from(refused: RequestRefused) -> Self {
        Self::Conflict(Reason::new(match refused {
            RequestRefused::NotWaiting => "medical.not_waiting",
            RequestRefused::AlreadyAsked => "medical.already_asked",
            RequestRefused::ReadOutside => "medical.read_outside",
        }))
    }
}

const DAY: i64 = 24 * 60 * 60;

/// An answer comes within two business days: none in a year without end, of which there is none.
pub fn answer_by(asked_on: NaiveDate, zone: Tz) -> NaiveDate {
    let step = Calendar::usual(zone).step(asked_on, 2, Unit::Business, Side::After);
    step.unwrap_or(asked_on)
}

/// What lies sealed of a request. A copy of the database tells, by way of the invitation, who asked,
/// and not what they asked or were answered.
#[derive(Serialize, Deserialize)]
pub(super) struct Sealed {
    pub person: String,
    pub words: String,
    pub answer: Option<SealedAnswer>,
    #[serde(default)]
    pub helps: Vec<String>,
    #[serde(default)]
    pub taken_back_at: Option<DateTime<Utc>>,
    #[serde(default)]
    pub waited_before: i32,
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
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-11-{time}Z").parse().unwrap()
    }

    fn asked() -> AdjustmentRequest {
        AdjustmentRequest {
            id: RequestId::from_uuid(Uuid::nil()),
            about: "inv_1".to_owned(),
            person_id: PersonId::from_uuid(Uuid::nil()),
            asked_at: at("24T17:14:00"),
            asking: Asking { helps: vec![Help::Reader], words: None },
            answer: None,
            taken_back_at: None,
            waited_before: 0,
        }
    }

    #[test]
    fn the_deadline_moves_by_each_day_begun_of_waiting_and_nobody_waits_for_ever() {
        let mut request = asked();
        assert!(request.waits(at("27T17:14:00")));
        assert_eq!(request.moves_by(at("27T17:14:00")), TimeDelta::days(3));
        assert_eq!(request.moves_by(at("27T17:14:01")), TimeDelta::days(4));
        let late = at("24T17:14:00") + LONGEST_WAIT;
        assert!(!request.waits(late));
        assert_eq!(request.moves_by(late + LONGEST_WAIT), LONGEST_WAIT);
        request.take_back(at("25T08:00:00")).unwrap();
        assert!(!request.waits(at("25T08:00:00")));
        assert_eq!(request.moves_by(late), TimeDelta::days(1));
        assert_eq!(request.take_back(late), Err(RequestRefused::NotWaiting));
    }

    #[test]
    fn who_took_it_back_may_ask_again_and_keeps_the_days_waited() {
        let mut request = asked();
        request.take_back(at("25T08:00:00")).unwrap();
        let asking = Asking { helps: vec![Help::Paper], words: None };
        request.ask(asking.clone(), at("28T08:00:00")).unwrap();
        assert_eq!((&request.asking, request.waits(at("28T09:00:00"))), (&asking, true));
        assert_eq!(request.moves_by(at("28T09:00:00")), TimeDelta::days(2));
    }

    #[test]
    fn two_business_days_leave_out_the_weekend_and_a_holiday() {
        let zone = chrono_tz::America::Los_Angeles;
        let by = |day: &str| answer_by(day.parse().unwrap(), zone).to_string();
        // Thanksgiving is November 26.
        assert_eq!(by("2026-11-24"), "2026-11-27");
        assert_eq!(by("2026-11-27"), "2026-12-01");
    }

    #[test]
    fn arranged_time_is_a_multiple_of_the_limit() {
        let limit = TimeDelta::minutes(40);
        let minutes = |extra: Extra| extra.of(limit).num_minutes();
        assert_eq!([Extra::Usual, Extra::Double, Extra::Triple].map(minutes), [40, 80, 120]);
        assert_eq!(longest(limit), Extra::Triple.of(limit));
    }
}
