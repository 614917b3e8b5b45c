//! How the room is joined to the house.

use super::{api::Api, entity::file, events::Event, work};
use crate::platform::{db::Table, events::Announced, house::Room};

crate::permissions! {
    ReadFiles, "files:read", Manager;
    WriteFiles, "files:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    rounds: &[work::SWEEP, work::SWEEP_DISK],
    tables: &[Table::of::<file::Entity>()],
    events: Announced::openly(Event::WORDS),
    ..Room::named("files")
};

pub const OPERATIONS: Api = Api;
