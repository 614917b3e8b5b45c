//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{firing, rule},
    events::Event,
    pages::{rules, tasks},
    running, waits,
};
use crate::platform::{
    db::{
        Table,
        held::{Keeping, Part, Whose},
    },
    events::Announced,
    house::{Room, Waits},
    render::Sampled,
};

crate::permissions! {
    ReadAutomation, "automation:read", Manager;
    WriteAutomation, "automation:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    rounds: &[running::RUN],
    tables: &[
        Table::of::<rule::Entity>().of_nobody(),
        Table::of::<firing::Entity>().holding(&[
            Part::new(Keeping::Hiring, Whose::Mentions("subject")),
            Part::new(Keeping::Identity, Whose::Person("person_id")),
        ]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[Sampled::of::<rules::Rules>(), Sampled::of::<tasks::Tasks>()],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    ..Room::named("automation")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/automation", get(rules::view))
        .at("/automation/rules/:rule", post(rules::submit))
        .at("/automation/tasks", get(tasks::view))
        .at("/automation/tasks/:id/done", post(tasks::submit))
}
