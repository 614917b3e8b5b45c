//! One event on its way, as the page of an address shows it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{
    super::delivery::{Attempt, Delivery, DeliveryState, Outcome},
    Tag,
};
use crate::practices::{Moment, Practice};

#[derive(Serialize)]
pub struct Line {
    event: String,
    kind: String,
    state: &'static str,
    tag: Tag,
    count: usize,
    /// How the last try ended.
    last: Option<Try>,
    /// How those before it ended, the first one first.
    before: Vec<Try>,
    /// When it is tried next, if that is not now.
    next: Option<Moment>,
    /// Whether nothing is tried any more, so that it can be sent again.
    is_over: bool,
}

/// How one try ended.
#[derive(Serialize)]
struct Try {
    outcome: &'static str,
    status: Option<i32>,
    at: Moment,
}

impl Line {
    pub fn new(
        delivery: &Delivery,
        (tries, next): (&[Attempt], Option<DateTime<Utc>>),
        practice: &Practice,
        now: DateTime<Utc>,
    ) -> Self {
        let said = |one: &Attempt| Try {
            outcome: one.outcome.word(),
            status: one.status,
            at: Moment::new(practice, one.at, now),
        };
        let (last, before) = tries.split_last().unzip();
        Self {
            event: delivery.event_id.to_string(),
            kind: delivery.kind.clone(),
            state: delivery.state.word(),
            tag: Self::tag(delivery.state),
            count: tries.len(),
            last: last.map(said),
            before: before.unwrap_or_default().iter().map(said).collect(),
            next: next.filter(|at| now < *at).map(|at| Moment::new(practice, at, now)),
            is_over: delivery.state != DeliveryState::Waiting,
        }
    }

    fn tag(state: DeliveryState) -> Tag {
        match state {
            DeliveryState::Delivered => Tag { tone: "good", icon: "check" },
            DeliveryState::Waiting => Tag { tone: "warn", icon: "clock" },
            DeliveryState::GivenUp => Tag { tone: "bad", icon: "alert" },
            DeliveryState::Stopped => Tag { tone: "", icon: "clock" },
        }
    }

    /// One in each state, and one for each way in which a try can end.
    pub fn samples() -> Vec<Self> {
        let line = |state: DeliveryState, tries: Vec<Outcome>| Self {
            event: "evt_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            kind: "application.moved".to_owned(),
            state: state.word(),
            tag: Self::tag(state),
            count: tries.len(),
            last: tries.last().copied().map(Try::sample),
            before: tries.iter().rev().skip(1).rev().copied().map(Try::sample).collect(),
            next: tries
                .last()
                .filter(|last| **last != Outcome::Taken)
                .map(|_| Moment::sample("today")),
            is_over: state != DeliveryState::Waiting,
        };
        let states = DeliveryState::ALL.iter().map(|state| line(*state, vec![]));
        let all = [line(DeliveryState::Waiting, Outcome::ALL.to_vec())];
        states.chain(all).chain([line(DeliveryState::Delivered, vec![Outcome::Taken])]).collect()
    }
}

impl Try {
    fn sample(outcome: Outcome) -> Self {
        Self {
            outcome: outcome.word(),
            status: (outcome == Outcome::Answered).then_some(503),
            at: Moment::sample("today"),
        }
    }
}
