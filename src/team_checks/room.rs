//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{sheet as sheets, tally, team_check},
    events::Event,
    pages::{done, sheet, show, start},
    work,
};
use crate::platform::{db::Table, events::Announced, house::Room, render::Sampled};

crate::permissions! {
    /// How hard a test is for those who work here is for those who decide what is asked.
    ReadTeamChecks, "team_checks:read", Manager;
    WriteTeamChecks, "team_checks:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/team/"],
    rounds: &[work::END],
    tables: &[
        Table::of::<team_check::Entity>().of_nobody(),
        Table::of::<tally::Entity>().of_nobody(),
        Table::of::<sheets::Entity>().of_nobody(),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<done::Done>(),
        Sampled::of::<sheet::SheetPage>(),
        Sampled::of::<show::Show>(),
        Sampled::of::<start::Start>(),
    ],
    ..Room::named("team_checks")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/jobs/:id/team-check", get(show::view).post(show::begin))
        .at("/jobs/:id/team-check/links", post(show::make_link))
        .at("/jobs/:id/team-check/ending", post(show::finish))
        .at("/team/:token", get(start::view))
        .at("/team/:token/sheets/:sheet", get(sheet::view).post(sheet::submit))
        .at("/team/:token/done", get(done::view))
}
