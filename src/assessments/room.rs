//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::{Assessments, Publication},
    entity::{assessment, frozen_item},
    events::Event,
    pages::publication,
    store,
};
use crate::{
    jobs::Asked,
    platform::{db::Table, events::Announced, house::Room, render::Sampled},
};

crate::permissions! {
    ReadAssessments, "assessments:read", Viewer;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tables: &[
        Table::of::<frozen_item::Entity>().of_nobody(),
        Table::of::<assessment::Entity>().of_nobody(),
    ],
    events: Announced::openly(Event::WORDS),
    hooks: &[&Asked { of: |scope, jobs| Box::pin(store::asked_for(scope, jobs)) }],
    samples: &[Sampled::of::<publication::Publication>()],
    ..Room::named("assessments")
};

pub const OPERATIONS: (Assessments, Publication) = (Assessments, Publication);

fn pages(route: Route) -> Route {
    route
        .at("/jobs/:id/publication/new", get(publication::view))
        .at("/jobs/:id/publication", post(publication::submit))
}
