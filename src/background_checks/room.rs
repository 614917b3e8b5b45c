//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    actions,
    api::Api,
    deeds,
    entity::{background_check, paper},
    events::{self, Event},
    hooks,
    pages::{file, list, new, read, record, show, way},
    store, waits,
};
use crate::{
    applications::PrivateWays,
    files::{FileUse, Opened, Opens},
    offers::{BesideOffer, Rescinding, TakenBack},
    onboarding::Objects,
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::{Room, Waits},
        http::principal::Permission,
        render::Sampled,
    },
};

crate::permissions! {
    ReadBackgroundChecks, "background_checks:read", Manager;
    WriteBackgroundChecks, "background_checks:write", Manager;
    /// Reading what came back, and deciding on it.
    JudgeBackgroundChecks, "background_checks:judge", Owner, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/background/"],
    tables: &[
        Table::of::<background_check::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Person("person_id"),
        )
        .sealed("sealed", store::place_of)
        .by_page(&["sealed"])]),
        Table::of::<paper::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Through(&[("check_id", "background_checks")], "person_id"),
        )]),
    ],
    events: Announced { sealed: events::SEALED, ..Announced::openly(Event::WORDS) },
    samples: &[
        Sampled::of::<list::List>(),
        Sampled::of::<new::New>(),
        Sampled::of::<read::Yours>(),
        Sampled::of::<record::Record>(),
        Sampled::of::<show::Show>(),
    ],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &BesideOffer { of: |scope, offer| Box::pin(hooks::beside(scope, offer)) },
        &Rescinding {
            why: |scope, offer, because| Box::pin(hooks::against_rescinding(scope, offer, because)),
        },
        &TakenBack { run: |tx, offer| Box::pin(actions::close_with(tx, offer)) },
        &Objects {
            task: "background_check",
            why: |scope, person| Box::pin(hooks::against_settling(scope, person)),
        },
        &Opens { used_for: FileUse::BackgroundReport, right: JudgeBackgroundChecks::RULE },
        &Opened {
            used_for: FileUse::BackgroundReport,
            run: |tx, file| Box::pin(deeds::note_opened(tx, file)),
        },
        &PrivateWays { of: |scope, id| Box::pin(hooks::ways(scope, id)) },
    ],
    ..Room::named("background_checks")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/background-checks", get(list::view))
        .at("/background-checks/:id", get(show::view))
        .at("/background-checks/:id/order", post(show::order))
        .at("/background-checks/:id/links", post(show::make_link))
        .at("/background-checks/:id/paper", post(show::sign_on_paper))
        .at("/background-checks/:id/closing", post(show::close))
        .at("/background-checks/:id/record", get(record::view))
        .at("/background-checks/:id/record/links", post(record::make_link))
        .at("/background-checks/:id/receipt", post(record::receive))
        .at("/background-checks/:id/notice", post(record::notify))
        .at("/background-checks/:id/handover", post(record::note_handover))
        .at("/background-checks/:id/decision", post(record::decide))
        .at("/background-checks/:id/files/:file", get(file::view))
        .at("/offers/:id/background-check", post(new::submit))
        .at("/offers/:id/background-check/new", get(new::view))
        .at("/background/:token", get(read::view))
        .at("/background/:token/disclosure", post(read::acknowledge))
        .at("/background/:token/authorization", post(read::sign))
        .at("/background/:token/refusal", post(read::refuse))
        .at("/background/:token/answer", post(read::reply))
        .at("/background/:token/files/:file", get(file::theirs))
        .at("/background/:token/status", post(way::back))
        .at("/status/:token/background-checks/:id", post(way::submit))
}
