//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    pages::{
        background, closing, first, logo, mail, more, practice, reach, reached, search, set_up,
        settings, today,
    },
};
use crate::{
    platform::{house::Room, render::Sampled},
    practices::{SETTINGS, TODAY},
};

crate::permissions! {
    /// It finds what who asks may read anyway.
    Search, "search:read", Viewer;
    WriteSettings, "settings:write", Owner, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tabs: &[TODAY, SETTINGS],
    samples: &[
        Sampled::of::<background::Background>(),
        Sampled::of::<closing::Closing>(),
        Sampled::of::<first::First>(),
        Sampled::of::<logo::LogoPage>(),
        Sampled::of::<mail::MailPage>(),
        Sampled::of::<more::More>(),
        Sampled::of::<practice::Changes>(),
        Sampled::of::<reach::Reach>(),
        Sampled::of::<reached::Reached>(),
        Sampled::of::<search::Search>(),
        Sampled::of::<set_up::SetUp>(),
        Sampled::of::<settings::Settings>(),
        Sampled::of::<today::Today>(),
    ],
    ..Room::named("desk")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/", get(today::view))
        .at("/more", get(more::view))
        .at("/search", get(search::view))
        .at("/set-up/:token", get(set_up::view).post(set_up::submit))
        .at("/careers/:practice/reached", get(reached::view).post(reached::submit))
        .at("/careers/:practice/logo/:fingerprint", get(logo::picture))
        .at("/settings", get(settings::view))
        .at("/settings/background", get(background::view))
        .at("/settings/background/rounds/:name/attempt", post(background::try_round))
        .at("/settings/background/work/:id/attempt", post(background::try_work))
        .at("/settings/first", get(first::view))
        .at("/settings/logo", get(logo::view).post(logo::submit))
        .at("/settings/logo/removal", post(logo::remove))
        .at("/settings/mail", get(mail::view).post(mail::submit))
        .at("/settings/mail/removal", post(mail::turn_off))
        .at("/settings/practice", get(practice::view).post(practice::submit))
        .at("/settings/reach", get(reach::view).post(reach::submit))
        .at("/jobs/:id/closing/new", get(closing::view))
        .at("/jobs/:id/closing", post(closing::submit))
}
