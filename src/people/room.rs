//! How the room is joined to the house.

use super::{api::Api, entity::person, events::Event};
use crate::platform::{db::Table, events::Announced, house::Room};

crate::permissions! {
    ReadPeople, "people:read", Viewer;
    WritePeople, "people:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    tables: &[Table::of::<person::Entity>()],
    events: Announced::openly(Event::WORDS),
    ..Room::named("people")
};

pub const OPERATIONS: Api = Api;
