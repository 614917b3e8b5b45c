//! Who is shown which events, and what an event says of who acted: one rule for every timeline, list and
//! call that leaves.

use super::Event;
use crate::platform::db::Actor;

/// For whom events are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Everybody of the practice and its programs. Those who decide are among them.
    Practice,
    /// The one who reads what lies in a sealed compartment.
    Compartment,
}

/// What happens in a sealed compartment. That it happened at all is nobody else's business.
const SEALED: &[&str] = &["adjustment_request."];

/// What a candidate does by handing in, and the product where they do not: which of the two it was tells
/// who needed all of the time.
const HANDED_IN: &[&str] = &["invitation.submitted", "invitation.scored", "message.expired"];

/// The product itself, as an event names it.
const SYSTEM: Actor = Actor::System;

pub fn may_see(viewer: Viewer, kind: &str) -> bool {
    viewer == Viewer::Compartment || !is_sealed(kind)
}

fn is_sealed(kind: &str) -> bool {
    SEALED.iter().any(|compartment| kind.starts_with(compartment))
}

/// Returns how an event that is written now names who acted. In a compartment a candidate's link is
/// nobody: it leads to their invitation, and the log is kept when they are forgotten.
pub fn signed(kind: &str, actor: Actor) -> Actor {
    match actor {
        Actor::Link(_) if is_sealed(kind) => Actor::Visitor,
        other => other,
    }
}

/// Returns an event as this viewer is shown it, if they are.
pub fn shown(viewer: Viewer, mut event: Event) -> Option<Event> {
    if HANDED_IN.contains(&event.kind.as_str()) && event.actor.starts_with("link_") {
        event.actor = SYSTEM.to_string();
    }
    may_see(viewer, &event.kind).then_some(event)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        kernel::typed_id::TypedId,
        platform::{
            events::{GENESIS, form::tests::event},
            keys::KeyId,
        },
    };

    #[test]
    fn what_happens_in_a_compartment_is_seen_there_and_nowhere_else() {
        for kind in ["asked", "read", "answered"].map(|it| format!("adjustment_request.{it}")) {
            assert!(!may_see(Viewer::Practice, &kind) && may_see(Viewer::Compartment, &kind));
            let event = Event { kind, ..event(2, 1, GENESIS) };
            assert_eq!(shown(Viewer::Practice, event), None);
        }
        assert!(may_see(Viewer::Practice, "invitation.scored"));
    }

    #[test]
    fn a_candidates_link_signs_nothing_in_a_compartment() {
        let link = Actor::Link(KeyId::from_uuid(Uuid::nil()));
        assert_eq!(signed("adjustment_request.asked", link), Actor::Visitor);
        assert_eq!(signed("invitation.submitted", link), link);
        assert_eq!(signed("adjustment_request.answered", Actor::System), Actor::System);
    }

    #[test]
    fn whether_somebody_handed_in_or_the_time_was_over_is_not_shown() {
        let by = |actor: &str| {
            let (kind, actor) = ("invitation.submitted".to_owned(), actor.to_owned());
            shown(Viewer::Practice, Event { kind, actor, ..event(2, 1, GENESIS) }).unwrap().actor
        };
        assert_eq!([by("link_1"), by("system"), by("user_1")], ["system", "system", "user_1"]);
    }
}
