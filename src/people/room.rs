//! How the room is joined to the house.

use super::{
    api::Api,
    entity::{person, word},
    events::Event,
};
use crate::platform::{
    db::{
        Table,
        held::{Keeping, Part, Whose},
    },
    events::Announced,
    house::Room,
};

crate::permissions! {
    ReadPeople, "people:read", Viewer;
    WritePeople, "people:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    tables: &[
        // What is only for finding them is made of what is shown.
        Table::of::<person::Entity>().holding(&[Part::new(Keeping::Identity, Whose::Person("id"))
            .keeping_back(&["name_folded"])
            .by_page(&["language"])]),
        Table::of::<word::Entity>()
            .holding(&[Part::new(Keeping::Identity, Whose::Person("person_id"))]),
    ],
    events: Announced::openly(Event::WORDS),
    ..Room::named("people")
};

pub const OPERATIONS: Api = Api;
