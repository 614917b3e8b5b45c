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
    ReadClosures, "closures:read", Viewer;
    WriteClosures, "closures:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tables: &[Table::of::<entity::Entity>().of_nobody()],
    events: Announced::openly(Event::WORDS),
    samples: &[Sampled::of::<list::Closures>(), Sampled::of::<show::ShowClosure>()],
    ..Room::named("closures")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/settings/closures", get(list::view).post(list::submit))
        .at("/settings/closures/:id", get(show::view).post(show::submit))
        .at("/settings/closures/:id/removal", post(show::remove))
}
