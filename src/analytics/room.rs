//! How the room is joined to the house.

use poem::{Route, get};

use super::{
    api::Api,
    entity::{path, reading as readings, stay},
    pages::{export, overview},
    reading, work,
};
use crate::platform::{
    db::Table,
    events::Appended,
    house::{Room, Tab},
    http::principal::Permission,
    render::Sampled,
};

crate::permissions! {
    ReadAnalytics, "analytics:read", Manager;
}

pub const TAB: Tab = Tab {
    at: 55,
    is_at_foot: false,
    word: "reports",
    path: "/reports",
    icon: "chart",
    needs: Some(ReadAnalytics::RULE),
};

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tabs: &[TAB],
    rounds: &[work::COUNT],
    tables: &[
        Table::of::<readings::Entity>().of_nobody(),
        Table::of::<path::Entity>().of_nobody(),
        Table::of::<stay::Entity>().of_nobody(),
    ],
    samples: &[Sampled::of::<overview::Overview>()],
    hooks: &[&FOLLOW],
    ..Room::named("analytics")
};

static FOLLOW: Appended = Appended { run: |tx, events| Box::pin(reading::note(tx, events)) };

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route.at("/reports", get(overview::view)).at("/reports/funnel.csv", get(export::view))
}
