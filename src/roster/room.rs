//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{change, import, span, staff},
    events::Event,
    pages::{
        emergency, export, import as import_page, list, new, new_change, new_departure, new_import,
        new_stay, show, worked,
    },
    store, waits, work,
};
use crate::{
    licenses::{HasLeft, WorksHere},
    people::Renamed,
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
            recusal::Employs,
        },
        events::Announced,
        house::{Room, Tab, Waits},
        http::principal::Permission,
        render::Sampled,
    },
};

crate::permissions! {
    ReadStaff, "staff:read", Viewer;
    WriteStaff, "staff:write", Manager;
}

pub const TAB: Tab = Tab {
    at: 38,
    is_at_foot: true,
    word: "staff",
    path: "/staff",
    icon: "roster",
    needs: Some(ReadStaff::RULE),
};

/// What hangs on a staff member.
const THEIRS: Part =
    Part::new(Keeping::Employment, Whose::Through(&[("staff_id", "staff")], "person_id"));

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tabs: &[TAB],
    rounds: &[work::TAKE_EFFECT, work::EMPTY_LISTS],
    tables: &[
        Table::of::<staff::Entity>()
            .holding(&[Part::new(Keeping::Employment, Whose::Person("person_id"))]),
        Table::of::<span::Entity>().holding(&[THEIRS]),
        Table::of::<change::Entity>().holding(&[THEIRS]),
        Table::of::<import::Entity>()
            .holding(&[Part::new(Keeping::Identity, Whose::Filled("content"))]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<emergency::Emergency>(),
        Sampled::of::<import_page::Import>(),
        Sampled::of::<list::List>(),
        Sampled::of::<new::New>(),
        Sampled::of::<new_change::NewChange>(),
        Sampled::of::<new_departure::NewDeparture>(),
        Sampled::of::<new_import::NewImport>(),
        Sampled::of::<new_stay::NewStay>(),
        Sampled::of::<show::Show>(),
    ],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &Employs { people: ("staff", "person_id") },
        &Renamed { run: |tx, person| Box::pin(store::rename(tx, person)) },
        &HasLeft { who: |scope, people| Box::pin(work::who_has_left(scope, people)) },
        &WorksHere { who: |scope, people| Box::pin(work::who_works_here(scope, people)) },
    ],
    ..Room::named("roster")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/staff", get(list::view).post(new::submit))
        .at("/staff/new", get(new::view))
        .at("/staff/emergency", get(emergency::view))
        .at("/staff/export", get(export::view))
        .at("/staff/imports", post(new_import::submit))
        .at("/staff/imports/new", get(new_import::view))
        .at("/staff/imports/:id", get(import_page::view).post(import_page::submit))
        .at("/staff/:id", get(show::view))
        .at("/staff/:id/worked", post(worked::submit))
        .at("/staff/:id/changes", post(new_change::submit))
        .at("/staff/:id/changes/new", get(new_change::view))
        .at("/staff/:id/departure", post(new_departure::submit))
        .at("/staff/:id/departure/new", get(new_departure::view))
        .at("/staff/:id/departure/withdrawal", post(new_stay::submit))
        .at("/staff/:id/departure/withdrawal/new", get(new_stay::view))
        .at("/staff/:id/emergency-contact", post(show::submit_contact))
}
