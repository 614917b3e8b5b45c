//! One event on its way to one address, and how each try ended.

use chrono::{DateTime, TimeDelta, Utc};

use super::webhook::WebhookId;
use crate::{
    error::Error,
    platform::{
        callback::Heard,
        events::EventId,
        unsent::{Cause, Unsent},
        work::Retry,
    },
};

crate::typed_id!(DeliveryId, "dlv");

crate::words! {
    /// How far a delivery has come.
    pub enum DeliveryState {
        /// It is tried now, or again later.
        Waiting = "waiting",
        Delivered = "delivered",
        /// It was tried as often as it is.
        GivenUp = "given_up",
        /// The webhook was turned off before it was taken, or its maker is not shown the event.
        Stopped = "stopped",
    }
}

crate::words! {
    /// How one try ended.
    pub enum Outcome {
        Taken = "taken",
        /// It answered 410: it wants to hear nothing any more.
        Gone = "gone",
        /// It answered, and did not take it: `status` says what.
        Answered = "answered",
        /// It did not answer in ten seconds.
        Silent = "silent",
        Unreachable = "unreachable",
        /// Nobody knows a host of that name.
        Unknown = "unknown",
        /// The name leads to this machine or into a private network.
        Inside = "inside",
        /// Nobody vouches for its certificate.
        Distrusted = "distrusted",
        /// What it answered is no HTTP.
        Garbled = "garbled",
    }
}

/// The schedule that Standard Webhooks proposes: eleven tries over 75 hours.
pub const RETRY: Retry = Retry {
    first: TimeDelta::seconds(5),
    longest: TimeDelta::days(1),
    tries: 11,
    pauses: &[
        TimeDelta::seconds(5),
        TimeDelta::minutes(5),
        TimeDelta::minutes(30),
        TimeDelta::hours(2),
        TimeDelta::hours(5),
        TimeDelta::hours(7),
        TimeDelta::hours(10),
        TimeDelta::hours(14),
        TimeDelta::hours(17),
        TimeDelta::hours(20),
    ],
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub id: DeliveryId,
    pub webhook_id: WebhookId,
    pub event_id: EventId,
    pub kind: String,
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: i32,
    pub queued_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub number: i32,
    pub at: DateTime<Utc>,
    pub outcome: Outcome,
    pub status: Option<i32>,
}

impl Delivery {
    /// Notes how a try ended.
    pub fn tried(&mut self, outcome: Outcome, is_last: bool) {
        self.attempts += 1;
        self.state = match outcome {
            Outcome::Taken => DeliveryState::Delivered,
            Outcome::Gone => DeliveryState::GivenUp,
            _ if is_last => DeliveryState::GivenUp,
            _ => DeliveryState::Waiting,
        };
    }
}

impl Outcome {
    /// Returns how a try ended and what was answered, or the error if it was ours.
    pub fn of(heard: &Result<Heard, Error>) -> Option<(Self, Option<i32>)> {
        match heard {
            Ok(Heard::Taken(status)) => Some((Self::Taken, Some(i32::from(*status)))),
            Ok(Heard::Gone) => Some((Self::Gone, Some(410))),
            Err(error) => {
                let unsent = Unsent::of(error)?;
                Some((unsent.cause.into(), unsent.status.map(i32::from)))
            }
        }
    }
}

impl From<Cause> for Outcome {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Answered => Self::Answered,
            Cause::Silent => Self::Silent,
            Cause::Unreachable => Self::Unreachable,
            Cause::Unknown => Self::Unknown,
            Cause::Inside => Self::Inside,
            Cause::Distrusted => Self::Distrusted,
            Cause::Garbled => Self::Garbled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tries_reach_over_75_hours_and_no_pause_is_longer_than_work_may_wait() {
        let pauses: Vec<_> = (1..RETRY.tries).map(|tries| RETRY.pause_after(tries)).collect();
        let whole: TimeDelta = pauses.iter().sum();
        assert!(whole >= TimeDelta::hours(75) && whole <= TimeDelta::hours(78), "{whole}");
        assert!(pauses.iter().all(|pause| *pause <= TimeDelta::hours(20)));
        assert!(pauses.is_sorted());
    }

    #[test]
    fn what_is_not_ours_is_an_outcome_and_what_is_ours_is_none() {
        let answered = Err(Unsent::answered("hr.example", 503).into());
        assert_eq!(Outcome::of(&answered), Some((Outcome::Answered, Some(503))));
        assert_eq!(Outcome::of(&Ok(Heard::Gone)), Some((Outcome::Gone, Some(410))));
        assert_eq!(Outcome::of(&Err(Error::Busy)), None);
    }
}
