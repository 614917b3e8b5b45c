//! Who is shown which events, and what an event says of who acted: one rule for every timeline, list and
//! call that leaves. Each room says of its kinds who is shown them.

use super::{Event, Seen};
use crate::platform::{db::Actor, house::Rooms};

/// For whom events are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Everybody of the practice and its programs. Those who decide are among them.
    Practice,
    /// The one who reads what lies in a sealed compartment.
    Compartment,
}

/// The product itself, as an event names it.
const SYSTEM: Actor = Actor::System;

pub fn may_see(rooms: Rooms, viewer: Viewer, kind: &str) -> bool {
    viewer == Viewer::Compartment || rooms.seen(kind) != Seen::Sealed
}

/// Returns whether it stands in the list of all that happens, and is told to other systems.
pub fn is_told(rooms: Rooms, kind: &str) -> bool {
    matches!(rooms.seen(kind), Seen::Openly | Seen::WithoutActor)
}

/// Returns how an event that is written now names who acted. In a compartment a candidate's link is
/// nobody: it leads to their invitation, and the log is kept when they are forgotten.
pub fn signed(rooms: Rooms, kind: &str, actor: Actor) -> Actor {
    match actor {
        Actor::Link(_) if rooms.seen(kind) == Seen::Sealed => Actor::Visitor,
        other => other,
    }
}

/// Returns an event as this viewer is shown it, if they are.
pub fn shown(rooms: Rooms, viewer: Viewer, mut event: Event) -> Option<Event> {
    if rooms.seen(&event.kind) == Seen::WithoutActor && event.actor.starts_with("link_") {
        event.actor = SYSTEM.to_string();
    }
    may_see(rooms, viewer, &event.kind).then_some(event)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        kernel::typed_id::TypedId,
        platform::{
            events::{Announced, GENESIS, form::tests::event},
            house::Room,
            keys::KeyId,
        },
    };

    static COMPARTMENT: Room = Room {
        events: Announced {
            sealed: &["request.read"],
            ..Announced::openly(&["request.read", "reader.named"])
        },
        ..Room::named("compartment")
    };
    static TESTS: Room = Room {
        events: Announced {
            without_actor: &["test.handed_in"],
            aside: &["test.paused"],
            ..Announced::openly(&["test.handed_in", "test.cancelled", "test.paused"])
        },
        ..Room::named("tests")
    };
    static ROOMS: Rooms = Rooms::new(&[&COMPARTMENT, &TESTS]);

    #[test]
    fn what_happens_in_a_compartment_is_seen_there_and_nowhere_else() {
        let of = |kind: &str| Event { kind: kind.to_owned(), ..event(2, 1, GENESIS) };
        for kind in ["request.read", "of.no_room"] {
            assert!(!may_see(ROOMS, Viewer::Practice, kind), "{kind}");
            assert!(may_see(ROOMS, Viewer::Compartment, kind), "{kind}");
            assert_eq!(shown(ROOMS, Viewer::Practice, of(kind)), None);
        }
        for kind in ["reader.named", "test.handed_in"] {
            assert!(may_see(ROOMS, Viewer::Practice, kind), "{kind}");
        }
    }

    #[test]
    fn what_happens_aside_is_in_its_own_timeline_and_told_to_nobody() {
        for (kind, is_told_of) in [
            ("test.paused", false),
            ("request.read", false),
            ("of.no_room", false),
            ("reader.named", true),
            ("test.handed_in", true),
        ] {
            assert_eq!(is_told(ROOMS, kind), is_told_of, "{kind}");
        }
        assert!(may_see(ROOMS, Viewer::Practice, "test.paused"));
    }

    #[test]
    fn a_candidates_link_signs_nothing_in_a_compartment() {
        let link = Actor::Link(KeyId::from_uuid(Uuid::nil()));
        assert_eq!(signed(ROOMS, "request.read", link), Actor::Visitor);
        assert_eq!(signed(ROOMS, "test.handed_in", link), link);
        assert_eq!(signed(ROOMS, "request.read", Actor::System), Actor::System);
    }

    #[test]
    fn whether_somebody_handed_in_or_the_time_was_over_is_not_shown() {
        let by = |kind: &str, actor: &str| {
            let (kind, actor) = (kind.to_owned(), actor.to_owned());
            let event = Event { kind, actor, ..event(2, 1, GENESIS) };
            shown(ROOMS, Viewer::Practice, event).unwrap().actor
        };
        let handed_in = |actor| by("test.handed_in", actor);
        assert_eq!(["link_1", "system", "user_1"].map(handed_in), ["system", "system", "user_1"]);
        assert_eq!(by("test.cancelled", "link_1"), "link_1");
    }
}
