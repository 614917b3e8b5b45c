//! How the room is joined to the house.

use poem::{Route, post};

use super::{entity::draft, pages, waits};
use crate::platform::{
    db::{
        Table,
        held::{Keeping, Part, Whose},
    },
    house::{Room, Waits},
};

pub static ROOM: Room = Room {
    pages: routes,
    tables: &[Table::of::<draft::Entity>().holding(&[
        // What is sealed says of somebody what nobody has decided: it goes with them, and is shown to nobody.
        Part::new(Keeping::Passing, Whose::Mentions("place")).keeping_back(&["title", "sealed"]),
    ])],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    ..Room::named("drafts")
};

pub const OPERATIONS: () = ();

fn routes(route: Route) -> Route {
    route.at("/drafts", post(pages::keep)).at("/drafts/removal", post(pages::remove))
}
