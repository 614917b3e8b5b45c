//! How the room is joined to the house. Nobody reads it.

use poem::{Route, get};

use super::{
    api::Api,
    entity::{edition, self_identification, setting},
    events::Event,
    pages::{about_you, export, rates},
    ways, work,
};
use crate::{
    applications::Ways,
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::Room,
        render::Sampled,
    },
};

crate::permissions! {
    /// Whether the practice asks.
    SetSelectionRates, "selection_rates:write", Owner, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    rounds: &[work::FREEZE],
    tables: &[
        Table::of::<setting::Entity>().of_nobody(),
        Table::of::<edition::Entity>().of_nobody(),
        // Whoever exports it decides, and learns not even that there is one. The candidate reads it by their own link.
        Table::of::<self_identification::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Through(&[("application_id", "applications")], "person_id"),
        )
        .unseen()]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[Sampled::of::<about_you::AboutYou>(), Sampled::of::<rates::Rates>()],
    hooks: &[&Ways { of: |scope, id| Box::pin(ways::ways(scope, id)) }],
    ..Room::named("equal_opportunity")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/reports/rates", get(rates::view).post(rates::submit))
        .at("/reports/rates.csv", get(export::view))
        .at("/status/:token/about-you", get(about_you::view).post(about_you::submit))
}
