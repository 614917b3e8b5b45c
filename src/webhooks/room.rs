//! How the room is joined to the house.

use super::api::Events;
use crate::platform::house::Room;

crate::permissions! {
    ReadEvents, "events:read", Viewer;
}

pub static ROOM: Room = Room { permissions: PERMISSIONS, ..Room::named("webhooks") };

pub const OPERATIONS: Events = Events;
