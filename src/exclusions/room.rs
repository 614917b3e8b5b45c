//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{check, checked, chunk, disposition, edition, identity, matched},
    events::Event,
    gate,
    pages::{check as check_page, editions, identity as identity_page, matched as match_page},
    waits, work,
};
use crate::{
    licenses::AgainstContact,
    onboarding::Objects,
    platform::{
        db::Table,
        events::Announced,
        house::{Room, Waits},
        render::Sampled,
    },
};

crate::permissions! {
    /// What a match says may be about nobody here: it is for those who settle it.
    ReadExclusions, "exclusions:read", Manager;
    WriteExclusions, "exclusions:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    rounds: &[work::CHECK],
    tables: &[
        Table::of::<edition::Entity>(),
        Table::of::<chunk::Entity>(),
        Table::of::<identity::Entity>(),
        Table::of::<check::Entity>(),
        Table::of::<checked::Entity>(),
        Table::of::<matched::Entity>(),
        Table::of::<disposition::Entity>(),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<check_page::CheckPage>(),
        Sampled::of::<editions::Editions>(),
        Sampled::of::<identity_page::IdentityPage>(),
        Sampled::of::<match_page::MatchPage>(),
    ],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &Objects {
            task: gate::TASK,
            why: |scope, person| Box::pin(gate::objection(scope, person)),
        },
        &AgainstContact { why: |scope, person| Box::pin(gate::against_contact(scope, person)) },
    ],
    ..Room::named("exclusions")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/exclusions", get(editions::view).post(editions::submit))
        .at("/exclusions/checks", post(check_page::submit))
        .at("/exclusions/checks/:id", get(check_page::view))
        .at("/exclusions/matches/:id", get(match_page::view).post(match_page::submit))
        .at("/staff/:id/identity", get(identity_page::view).post(identity_page::submit))
}
