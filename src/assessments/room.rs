//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::{Invitations, Publication, Requests, Sittings},
    entity::{assessment, frozen_item, invitation as invited, pause, score, sitting, state, step},
    events::Event,
    pages::{
        arrangement, done, invitation, invitations, late, new_invitation, new_settlement, paused,
        publication, question, request, review, start,
    },
    work,
};
use crate::platform::{db::Table, events::Announced, house::Room, render::Sampled, work::Handler};

crate::permissions! {
    ReadAssessments, "assessments:read", Viewer;
    SettleLateAnswers, "late_answers:write", Reviewer, pages_only;
    WriteInvitations, "invitations:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/take/"],
    rounds: &[work::RESUME, work::CLOSE_SITTINGS, work::LAPSE_INVITATIONS],
    work: &[Handler {
        kind: work::CALL_BACK,
        retry: work::CALL_BACK_RETRY,
        run: |scope, work| Box::pin(work::call_back(scope, work)),
    }],
    tables: &[
        Table::of::<frozen_item::Entity>(),
        Table::of::<assessment::Entity>(),
        Table::of::<invited::Entity>(),
        Table::of::<sitting::Entity>(),
        Table::of::<state::Entity>(),
        Table::of::<step::Entity>(),
        Table::of::<score::Entity>(),
        Table::of::<pause::Entity>(),
    ],
    events: Announced {
        without_actor: &[Event::Submitted.word(), Event::Scored.word()],
        ..Announced::openly(Event::WORDS)
    },
    samples: &[
        Sampled::of::<arrangement::Arrangement>(),
        Sampled::of::<done::Done>(),
        Sampled::of::<invitation::Invitation>(),
        Sampled::of::<invitations::Invitations>(),
        Sampled::of::<late::Late>(),
        Sampled::of::<new_invitation::NewInvitation>(),
        Sampled::of::<new_settlement::NewSettlement>(),
        Sampled::of::<paused::Paused>(),
        Sampled::of::<publication::Publication>(),
        Sampled::of::<question::Question>(),
        Sampled::of::<request::NewRequest>(),
        Sampled::of::<review::Review>(),
        Sampled::of::<start::Start>(),
    ],
    ..Room::named("assessments")
};

pub const OPERATIONS: (Publication, Invitations, Sittings, Requests) =
    (Publication, Invitations, Sittings, Requests);

fn pages(route: Route) -> Route {
    for_takers(route)
        .at("/jobs/:id/publication/new", get(publication::view))
        .at("/jobs/:id/publication", post(publication::submit))
        .at("/invitations", get(invitations::view).post(new_invitation::submit))
        .at("/invitations/new", get(new_invitation::view))
        .at("/invitations/:id", get(invitation::view))
        .at("/invitations/:id/arrangement", get(arrangement::view).post(arrangement::submit))
        .at("/invitations/:id/links", post(invitation::make_link))
        .at("/invitations/:id/cancellation", post(invitation::cancel))
        .at("/late-answers", get(late::view))
        .at("/late-answers/:id", get(new_settlement::view).post(new_settlement::submit))
}

fn for_takers(route: Route) -> Route {
    route
        .at("/take/:token", get(start::view))
        .at("/take/:token/start", post(start::begin))
        .at("/take/:token/request", get(request::view).post(request::submit))
        .at("/take/:token/questions/:number", get(question::view).post(question::submit))
        .at("/take/:token/review", get(review::view))
        .at("/take/:token/submission", post(review::submit))
        .at("/take/:token/done", get(done::view))
        .at("/take/:token/paused", get(paused::view))
}
