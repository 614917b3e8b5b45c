use super::*;
use crate::rooms::ROOMS;

#[test]
fn what_no_room_declares_nobody_holds() {
    for strange in ["licenses:erase", "licenses", ""] {
        assert!(!ROOMS.permits(Role::Owner, strange), "{strange}");
    }
}

#[test]
fn each_role_may_do_all_that_the_one_below_it_may() {
    let may = |role: &Role| ROOMS.rules().filter(|rule| rule.permits(*role)).count();
    let counts: Vec<_> = Role::ALL.iter().map(may).collect();
    assert!(counts.is_sorted_by(|less, more| less < more), "{counts:?}");
    assert!(ROOMS.permits(Role::Viewer, "licenses:read"));
    assert!(!ROOMS.permits(Role::Viewer, "licenses:write"));
    assert!(ROOMS.permits(Role::Reviewer, "notes:write"));
    assert!(!ROOMS.permits(Role::Reviewer, "jobs:write"));
}

#[test]
fn an_api_key_never_holds_what_only_a_person_may_do() {
    let scopes: Vec<_> = ROOMS.scopes(Role::Owner).collect();
    let alone: Vec<_> = ROOMS.rules().filter(|rule| rule.pages_only).collect();
    assert!(alone.len() > 3, "{alone:?}");
    assert!(alone.iter().all(|rule| !scopes.contains(&rule.name)), "{scopes:?}");
    assert!(scopes.contains(&"decisions:write"));
    assert!(ROOMS.scopes(Role::Viewer).all(|scope| scope.ends_with(":read")));
}

#[test]
fn no_two_rooms_declare_the_same() {
    let once = |mut names: Vec<&str>| {
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "{names:?}");
    };
    once(ROOMS.all().map(|room| room.name).collect());
    once(ROOMS.rules().map(|rule| rule.name).collect());
    once(ROOMS.rounds().map(|round| round.name).collect());
    once(ROOMS.work().map(|handler| handler.kind).collect());
    once(ROOMS.tables().map(|table| table.name()).collect());
    once(ROOMS.all().flat_map(|room| room.events.kinds).copied().collect());
    once(ROOMS.samples().map(|page| page.template).collect());
}

#[test]
fn what_no_room_announces_is_shown_to_as_few_as_can_be() {
    assert_eq!(ROOMS.seen("license.claimed"), Seen::Openly);
    assert_eq!(ROOMS.seen("license.forgotten"), Seen::Sealed);
}

#[test]
fn all_that_is_asked_for_health_and_each_look_into_a_compartment_is_sealed() {
    let kinds = || ROOMS.all().flat_map(|room| room.events.kinds).copied();
    let sealed: Vec<_> = kinds().filter(|kind| ROOMS.seen(kind) == Seen::Sealed).collect();
    // What came of a background check is told to as few as what is asked for health.
    let of_a_report = [
        "background_check.received",
        "background_check.ended",
        "background_check.first_notice_sent",
        "background_check.handed_over",
        "background_check.report_opened",
        "background_check.answered",
        "background_check.rechecked",
        "background_check.record_read",
    ];
    let is_told_to_few = |kind: &&str| {
        kind.starts_with("adjustment_request.")
            || *kind == "onboarding.record_read"
            || of_a_report.contains(kind)
    };
    let asked: Vec<_> = kinds().filter(is_told_to_few).collect();
    assert_eq!((sealed.len(), &sealed), (13, &asked));
}

#[test]
fn who_handed_in_is_not_shown() {
    for kind in ["invitation.submitted", "invitation.scored", "message.expired"] {
        assert_eq!(ROOMS.seen(kind), Seen::WithoutActor, "{kind}");
    }
    assert_eq!(ROOMS.seen("invitation.cancelled"), Seen::Openly);
}

struct Asked(u8);

static BELOW: Room = Room { hooks: &[&Asked(1), &"of another type"], ..Room::named("below") };
static ABOVE: Room = Room { hooks: &[&Asked(2)], ..Room::named("above") };

#[test]
fn a_room_finds_what_others_do_by_the_type_that_it_declared() {
    static BOTH: [&Room; 2] = [&BELOW, &ABOVE];
    let rooms = Rooms::new(&BOTH);
    assert_eq!(rooms.hooks::<Asked>().map(|asked| asked.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(rooms.hooks::<Rooms>().count(), 0);
}

#[test]
fn each_hook_of_a_room_is_answered_by_the_one_that_it_was_made_for() {
    assert_eq!(ROOMS.hooks::<crate::invitations::Cancelled>().count(), 1);
    assert_eq!(ROOMS.hooks::<crate::invitations::Results>().count(), 1);
    assert_eq!(ROOMS.hooks::<crate::sittings::HandedIn>().count(), 1);
}

#[test]
fn tabs_stand_in_one_order() {
    let tabs = ROOMS.tabs();
    let words: Vec<_> = tabs.iter().map(|tab| tab.word).collect();
    let order = [
        "today",
        "jobs",
        "candidates",
        "onboarding",
        "staff",
        "licenses",
        "messages",
        "reports",
        "library",
        "settings",
    ];
    assert_eq!(words, order);
    assert!(tabs.is_sorted_by(|one, next| one.at < next.at), "{tabs:?}");
}
