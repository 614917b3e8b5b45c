//! Ids sort as they were made, and lists are read in that order: whoever follows a list from where they
//! stopped must not miss what is new.
//!
//! An id begins with the time. A clock that was ahead once has made ids that sort after all that is
//! made once it is right again. So the time in an id never goes back: it goes on from the newest until
//! the clock has caught up.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};

use crate::kernel::typed_id::TypedId;

/// The newest moment in an id, in milliseconds, as far as this process knows.
#[derive(Debug, Default)]
pub struct Ids(AtomicI64);

impl Ids {
    /// Notes an id that was made before this process began.
    pub fn after(&self, id: impl TypedId) {
        let made_at = id.uuid().get_timestamp().map(|time| time.to_unix());
        let made_at = made_at.and_then(|(seconds, nanos)| {
            i64::try_from(seconds).ok().and_then(|seconds| DateTime::from_timestamp(seconds, nanos))
        });
        if let Some(made_at) = made_at {
            self.0.fetch_max(made_at.timestamp_millis(), Ordering::Relaxed);
        }
    }

    /// Returns which moment the next id begins with: now, or a millisecond after the newest.
    pub fn moment(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let millis = now.timestamp_millis();
        let next = |newest: i64| if millis < newest { newest + 1 } else { millis };
        let newest =
            self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |newest| Some(next(newest)));
        // It always updates.
        let (Ok(newest) | Err(newest)) = newest;
        now + TimeDelta::milliseconds(next(newest) - millis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::randomness::{SystemRandomness, fresh_id},
        platform::events::EventId,
    };

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    #[test]
    fn ids_go_on_from_what_a_clock_that_was_ahead_has_made() {
        let ids = Ids::default();
        let make = |at| -> EventId { fresh_id(ids.moment(at), &SystemRandomness) };
        let ahead = make(now() + TimeDelta::days(60));
        let right = make(now());
        let next = make(now());
        assert!(ahead.uuid() < right.uuid() && right.uuid() < next.uuid());
        assert_eq!(ids.moment(now() + TimeDelta::days(61)), now() + TimeDelta::days(61));
    }

    #[test]
    fn another_process_goes_on_from_the_newest_that_it_finds() {
        let ahead: EventId = fresh_id(now() + TimeDelta::days(60), &SystemRandomness);
        let ids = Ids::default();
        ids.after(ahead);
        let right: EventId = fresh_id(ids.moment(now()), &SystemRandomness);
        assert!(ahead.uuid() < right.uuid());
    }
}
