//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{check, checked, chunk, disposition, edition, identity, matched},
    events::Event,
    fetch, gate,
    matched::MatchId,
    pages::{check as check_page, editions, identity as identity_page, matched as match_page},
    waits, work,
};
use crate::{
    licenses::AgainstContact,
    offers::{Proves, WithdrawalReason},
    onboarding::Objects,
    people::PersonId,
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Row, Whose},
        },
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

const THEIRS: Part = Part::new(Keeping::Exclusions, Whose::Person("person_id"));

fn sealed_identity(row: &Row) -> Option<String> {
    row.id::<PersonId>("person_id").map(|person| format!("exclusion_identities/{person}"))
}

fn sealed_match(row: &Row) -> Option<String> {
    row.id::<MatchId>("id").map(|id| format!("exclusion_matches/{id}"))
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    rounds: &[work::CHECK, fetch::FETCH],
    tables: &[
        Table::of::<edition::Entity>().of_nobody(),
        Table::of::<chunk::Entity>().of_nobody(),
        Table::of::<identity::Entity>()
            .holding(&[THEIRS.sealed("sealed", sealed_identity).by_page(&["sealed"])]),
        Table::of::<check::Entity>().of_nobody(),
        Table::of::<checked::Entity>().holding(&[THEIRS]),
        Table::of::<matched::Entity>()
            .holding(&[THEIRS.sealed("sought", sealed_match).by_page(&["sought"])]),
        Table::of::<disposition::Entity>().holding(&[Part::new(
            Keeping::Exclusions,
            Whose::Through(&[("match_id", "exclusion_matches")], "person_id"),
        )]),
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
        &Proves {
            because: WithdrawalReason::Exclusion,
            of: |scope, person| Box::pin(gate::is_confirmed(scope, person)),
        },
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
