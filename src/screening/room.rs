//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{screening, turn},
    events::Event,
    pages::{chat, list, show, uninvited, way},
    status, store, waits,
};
use crate::{
    applications::{Elsewhere, Ways},
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::{Room, Waits},
        render::Sampled,
    },
};

crate::permissions! {
    ReadScreenings, "screenings:read", Manager;
    WriteScreenings, "screenings:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/chat/"],
    tables: &[
        Table::of::<screening::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Person("person_id"),
        )
        .sealed("sealed", store::place_of)
        .by_page(&["sealed"])]),
        Table::of::<turn::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Through(&[("screening_id", "screenings")], "person_id"),
        )
        .sealed("sealed", store::turn_place_of)
        .all_by_page()]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<chat::Chat>(),
        Sampled::of::<list::List>(),
        Sampled::of::<show::Show>(),
        Sampled::of::<uninvited::Uninvited>(),
    ],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &Elsewhere { of: |scope, ids| Box::pin(waits::among(scope, ids)) },
        &Ways { of: |scope, id| Box::pin(status::ways(scope, id)) },
    ],
    ..Room::named("screening")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/screenings", get(list::view))
        .at("/screenings/:id", get(show::view))
        .at("/applications/:id/screening", get(uninvited::view).post(show::invite))
        .at("/chat/:token", get(chat::view).post(chat::submit))
        .at("/chat/:token/status", post(way::back))
        .at("/status/:token/screening", post(way::submit))
}
