//! How the room is joined to the house.

use poem::{Route, get};

use super::{
    api::Api,
    pages::{binder, offline},
};
use crate::platform::{house::Room, render::Sampled};

crate::permissions! {
    /// It has what exclusion lists and licenses say of everybody.
    ReadBinders, "binders:read", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages: |route: Route| {
        route.at("/binder", get(binder::view)).at("/binder/file", get(offline::view))
    },
    samples: &[Sampled::of::<binder::BinderPage>()],
    ..Room::named("binder")
};

pub const OPERATIONS: Api = Api;
