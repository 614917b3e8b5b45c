//! How the room is joined to the house.

use poem::{Route, get};

use super::{
    api::Api,
    entity::check_in,
    events::Event,
    pages::{export, form, list, theirs},
};
use crate::platform::{
    db::{
        Table,
        held::{Keeping, Part, Whose},
    },
    events::Announced,
    house::Room,
    render::Sampled,
};

crate::permissions! {
    ReadCheckIns, "check_ins:read", Manager;
    WriteCheckIns, "check_ins:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tables: &[Table::of::<check_in::Entity>()
        .holding(&[Part::new(Keeping::Employment, Whose::Person("person_id"))])],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<form::CheckInForm>(),
        Sampled::of::<list::List>(),
        Sampled::of::<theirs::Theirs>(),
    ],
    ..Room::named("check_ins")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/check-ins", get(list::view))
        .at("/check-ins/export", get(export::view))
        .at("/staff/:id/check-ins", get(theirs::view))
        .at("/staff/:id/check-ins/:day", get(form::view).post(form::submit))
}
