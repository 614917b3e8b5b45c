//! The rules of a test that stands still.

use chrono::{DateTime, TimeDelta, Utc};

use super::sitting::SittingId;
use crate::invitations::InvitationId;

/// One test that stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    pub invitation: InvitationId,
    /// Nothing if it could not be begun.
    pub sitting: Option<SittingId>,
    /// The ids of the items that could not be found.
    pub items: Vec<String>,
    pub paused_at: DateTime<Utc>,
}

impl Pause {
    /// Returns for how long it has stood still. A clock that was ahead takes no time away.
    pub fn lasted(&self, now: DateTime<Utc>) -> TimeDelta {
        (now - self.paused_at).max(TimeDelta::zero())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    #[test]
    fn a_pause_gives_back_what_it_took_and_never_takes_any() {
        let paused_at: DateTime<Utc> = "2026-11-28T15:30:00Z".parse().unwrap();
        let (invitation, items) = (InvitationId::from_uuid(Uuid::nil()), vec![]);
        let pause = Pause { invitation, sitting: None, items, paused_at };
        let after = |minutes| pause.lasted(paused_at + TimeDelta::minutes(minutes)).num_minutes();
        assert_eq!([after(90), after(0), after(-60)], [90, 0, 0]);
    }
}
