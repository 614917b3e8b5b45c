//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity,
    events::Event,
    pages::{list, show},
};
use crate::platform::{db::Table, events::Announced, house::Room, render::Sampled};

crate::permissions! {
    ReadLocations, "locations:read", Viewer;
    WriteLocations, "locations:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tables: &[Table::of::<entity::Entity>().of_nobody()],
    events: Announced::openly(Event::WORDS),
    samples: &[Sampled::of::<list::List>(), Sampled::of::<show::ShowLocation>()],
    ..Room::named("locations")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/settings/locations", get(list::view).post(list::submit))
        .at("/settings/locations/:id", get(show::view).post(show::submit))
        .at("/settings/locations/:id/standing", post(show::stand))
}
