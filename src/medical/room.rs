//! How the room is joined to the house. Its operations are those of a candidate's link, in `assessments`.

use poem::{Route, get};

use super::{
    entity::{reader as reader_row, request},
    events::Event,
    pages::{list, reader, show},
    waits,
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
    GrantCompartments, "compartments:grant", Owner, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    tables: &[
        Table::of::<reader_row::Entity>().of_nobody(),
        Table::of::<request::Entity>().holding(&[
            // One person reads it, and hands it out. Nobody else learns that somebody asked.
            Part::new(Keeping::Hiring, Whose::Mentions("about")).unseen(),
        ]),
    ],
    events: Announced {
        sealed: &[
            Event::Asked.word(),
            Event::Read.word(),
            Event::Answered.word(),
            Event::TakenBack.word(),
        ],
        ..Announced::openly(Event::WORDS)
    },
    samples: &[
        Sampled::of::<list::List>(),
        Sampled::of::<reader::Reader>(),
        Sampled::of::<show::Show>(),
    ],
    ..Room::named("medical")
};

pub const OPERATIONS: () = ();

fn pages(route: Route) -> Route {
    route
        .at("/requests", get(list::view))
        .at("/requests/:id", get(show::view).post(show::submit))
        .at("/settings/requests", get(reader::view).post(reader::submit))
}
