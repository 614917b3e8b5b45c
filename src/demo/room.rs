//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    pages::{look_round, removal},
};
use crate::platform::{house::Room, render::Sampled};

pub static ROOM: Room =
    Room { pages, samples: &[Sampled::of::<removal::Removal>()], ..Room::named("demo") };

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/set-up/:token/demo", post(look_round))
        .at("/settings/removal", get(removal::view).post(removal::submit))
}
