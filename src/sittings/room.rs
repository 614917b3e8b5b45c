//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::{Requests, Sittings},
    entity::{item, pause, sitting, state, step},
    events::Event,
    pages::{arrangement, paused, preview, question, request, review, start, try_out, waiting},
    store, work,
};
use crate::{
    invitations::Cancelled,
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

/// What hangs on an invitation.
const OF_INVITATION: Part =
    Part::new(Keeping::Hiring, Whose::Through(&[("invitation_id", "invitations")], "person_id"))
        .all_by_page();
/// What hangs on a sitting.
const OF_SITTING: Part = Part::new(
    Keeping::Hiring,
    Whose::Through(&[("sitting_id", "sittings"), ("invitation_id", "invitations")], "person_id"),
)
.all_by_page();

pub static ROOM: Room = Room {
    pages,
    outside: &["/take/"],
    rounds: &[work::RESUME, work::CLOSE_SITTINGS, work::LAPSE_INVITATIONS],
    tables: &[
        Table::of::<sitting::Entity>().holding(&[OF_INVITATION.keeping_back(&["seed"])]),
        Table::of::<state::Entity>().holding(&[OF_SITTING]),
        Table::of::<item::Entity>().holding(&[OF_SITTING]),
        Table::of::<step::Entity>().holding(&[OF_SITTING]),
        Table::of::<pause::Entity>().holding(&[OF_INVITATION]),
    ],
    // They would tell who has begun, and when.
    events: Announced { aside: Event::WORDS, ..Announced::openly(Event::WORDS) },
    samples: &[
        Sampled::of::<arrangement::Arrangement>(),
        Sampled::of::<paused::Paused>(),
        Sampled::of::<preview::Preview>(),
        Sampled::of::<question::Question>(),
        Sampled::of::<request::NewRequest>(),
        Sampled::of::<review::Review>(),
        Sampled::of::<start::Start>(),
        Sampled::of::<try_out::TryOut>(),
        Sampled::of::<waiting::Waiting>(),
    ],
    hooks: &[&Cancelled { run: |tx, id| Box::pin(store::remove_pause(tx, id)) }],
    ..Room::named("sittings")
};

pub const OPERATIONS: (Sittings, Requests) = (Sittings, Requests);

fn pages(route: Route) -> Route {
    route
        .at("/take/:token", get(start::view))
        .at("/take/:token/start", post(start::begin))
        .at("/take/:token/request", get(request::view).post(request::submit))
        .at("/take/:token/request/end", post(waiting::take_back))
        .at("/take/:token/try", get(try_out::view))
        .at("/take/:token/questions/:number", get(question::view).post(question::submit))
        .at("/take/:token/review", get(review::view))
        .at("/take/:token/submission", post(review::submit))
        .at("/take/:token/paused", get(paused::view))
        .at("/jobs/:id/questions", get(preview::view))
        .at("/invitations/:id/arrangement", get(arrangement::view).post(arrangement::submit))
}
