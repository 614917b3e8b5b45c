//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    actions,
    api::Scores,
    entity::score,
    events::Event,
    pages::{answers, done, late, new_settlement},
    store, waits,
};
use crate::{
    invitations::Results,
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::{Room, Waits},
        render::Sampled,
    },
    sittings::HandedIn,
};

crate::permissions! {
    SettleLateAnswers, "late_answers:write", Reviewer, pages_only;
    /// What is right is what the next candidate may be asked: no program carries it away.
    ReadAnswers, "answers:read", Manager, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    tables: &[Table::of::<score::Entity>().holding(&[Part::new(
        Keeping::Hiring,
        Whose::Through(&[("invitation_id", "invitations")], "person_id"),
    )
    // It is there before it is told.
    .all_by_page()])],
    // They would tell who was late.
    events: Announced { aside: Event::WORDS, ..Announced::openly(Event::WORDS) },
    samples: &[
        Sampled::of::<answers::Answers>(),
        Sampled::of::<done::Done>(),
        Sampled::of::<late::Late>(),
        Sampled::of::<new_settlement::NewSettlement>(),
    ],
    hooks: &[
        &HandedIn {
            mark: |scope, invitation, sitting| {
                Box::pin(actions::outcome(scope, invitation, sitting))
            },
            keep: |tx, invitation, outcome| Box::pin(actions::keep_first(tx, invitation, outcome)),
        },
        &Results { of: |scope, ids| Box::pin(store::outcomes_of(scope, ids)) },
    ],
    ..Room::named("scores")
};

pub const OPERATIONS: Scores = Scores;

fn pages(route: Route) -> Route {
    route
        .at("/take/:token/done", get(done::view))
        .at("/take/:token/report.pdf", get(done::print))
        .at("/take/:token/status", post(done::back))
        .at("/invitations/:id/answers", get(answers::view))
        .at("/late-answers", get(late::view))
        .at("/late-answers/:id", get(new_settlement::view).post(new_settlement::submit))
}
