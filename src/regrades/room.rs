//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::regrade,
    events::Event,
    pages::{list, new_regrade, show},
    store, work,
};
use crate::{
    assessments::LeftOut,
    platform::{db::Table, events::Announced, house::Room, render::Sampled},
    scores::NotCounted,
};

crate::permissions! {
    /// Whose score is another than when they were decided on is for those who decide.
    ReadRegrades, "regrades:read", Manager;
    WriteRegrades, "regrades:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    rounds: &[work::COUNT],
    tables: &[Table::of::<regrade::Entity>().of_nobody()],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<list::List>(),
        Sampled::of::<new_regrade::NewRegrade>(),
        Sampled::of::<show::Show>(),
    ],
    hooks: &[
        &NotCounted { of: |scope, id| Box::pin(store::not_counted(scope, id)) },
        &LeftOut { of: |scope| Box::pin(store::out_of_new_tests(scope)) },
    ],
    ..Room::named("regrades")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/reports/regrades", get(list::view).post(new_regrade::submit))
        .at("/reports/regrades/new", get(new_regrade::view))
        .at("/reports/regrades/:id", get(show::view))
        .at("/reports/regrades/:id/undoing", post(show::undo))
}
