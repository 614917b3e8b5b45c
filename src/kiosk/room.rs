//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    events::Event,
    pages::{back, code, hand_over, start},
    screen,
};
use crate::platform::{
    events::Announced,
    house::Room,
    http::screen::{OnOfficeScreen, Screen},
    render::Sampled,
};

crate::permissions! {
    /// It ends one's own sign-in and shows what candidates see.
    HandOver, "kiosk:hand_over", Viewer, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/kiosk"],
    events: Announced { aside: Event::WORDS, ..Announced::openly(Event::WORDS) },
    samples: &[
        Sampled::of::<back::Back>(),
        Sampled::of::<code::Code>(),
        Sampled::of::<hand_over::HandOver>(),
        Sampled::of::<start::Start>(),
    ],
    hooks: &[
        &Screen { look: |request| Box::pin(screen::look(request)) },
        &OnOfficeScreen { is: |request| Box::pin(screen::is_ours(request)) },
    ],
    ..Room::named("kiosk")
};

pub const OPERATIONS: () = ();

fn pages(route: Route) -> Route {
    route
        .at("/settings/kiosk", get(hand_over::view).post(hand_over::submit))
        .at("/applications/:id/code", get(code::view).post(code::submit))
        .at("/kiosk", get(start::view).post(start::submit))
        .at("/kiosk/fresh", post(start::fresh))
        .at("/kiosk/touch", get(start::touch))
        .at("/kiosk/lock", post(start::lock))
        .at("/kiosk/back", get(back::view).post(back::submit))
}
