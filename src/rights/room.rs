//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{forgotten, hold, look},
    events::Event,
    pages::{audit, erasure, export, file, index, log, person, retention},
    waits, work,
};
use crate::platform::{
    db::{
        Table,
        held::{Keeping, Part, Whose},
    },
    events::Announced,
    house::{Room, Waits},
    render::Sampled,
};

crate::permissions! {
    /// It shows all that every room has of somebody.
    ReadRights, "rights:read", Owner;
    WriteRights, "rights:write", Owner;
    /// What is erased never comes back: a person does it.
    Forget, "people:forget", Owner, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tables: &[
        Table::of::<hold::Entity>()
            .holding(&[Part::new(Keeping::Identity, Whose::Person("person_id"))]),
        Table::of::<forgotten::Entity>().of_nobody(),
        Table::of::<look::Entity>()
            .holding(&[Part::new(Keeping::Passing, Whose::Person("person_id"))]),
    ],
    rounds: &[work::LOOK, work::ERASE],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    // That somebody asked, or is in a dispute, is told to no other system. That they are forgotten is.
    events: Announced {
        aside: &[Event::Exported.word(), Event::HoldSet.word(), Event::HoldLifted.word()],
        ..Announced::openly(Event::WORDS)
    },
    samples: &[
        Sampled::of::<audit::Audit>(),
        Sampled::of::<erasure::Erasure>(),
        Sampled::of::<export::ExportPage>(),
        Sampled::of::<index::Index>(),
        Sampled::of::<person::PersonPage>(),
        Sampled::of::<retention::Retention>(),
    ],
    ..Room::named("rights")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/audit", get(audit::view))
        .at("/audit.csv", get(log::view))
        .at("/retention", get(retention::view).post(retention::submit))
        .at("/rights", get(index::view))
        .at("/rights/:id", get(person::view))
        .at("/rights/:id/erasure", get(erasure::view).post(erasure::submit))
        .at("/rights/:id/export", get(export::view))
        .at("/rights/:id/export.json", get(export::as_file))
        .at("/rights/:id/files/:file", get(file::view))
        .at("/rights/:id/hold", post(person::set_hold))
        .at("/rights/:id/hold/lifting", post(person::lift_hold))
}
