//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::{Api, beside},
    entity::{interview, question, rater},
    events::Event,
    pages::{decide, decision, decline, kit, list, meet, new, rate, show, times, way},
    status, store, waits, work,
};
use crate::{
    applications::{Elsewhere, Ways},
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::{Room, Waits},
        render::Sampled,
    },
};

crate::permissions! {
    ReadInterviews, "interviews:read", Manager;
    WriteInterviews, "interviews:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/interview/", "/rate/"],
    rounds: &[work::REMIND],
    tables: &[
        Table::of::<interview::Entity>()
            .holding(&[Part::new(Keeping::Hiring, Whose::Person("person_id"))]),
        Table::of::<rater::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Through(&[("interview_id", "interviews")], "person_id"),
        )
        .sealed("sheet", store::sheet_place)
        .by_page(&["sheet"])]),
        Table::of::<question::Entity>().of_nobody(),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<decide::Decide>(),
        Sampled::of::<decision::Decision>(),
        Sampled::of::<decline::Decline>(),
        Sampled::of::<kit::Kit>(),
        Sampled::of::<list::List>(),
        Sampled::of::<meet::Meet>(),
        Sampled::of::<new::New>(),
        Sampled::of::<rate::Rate>(),
        Sampled::of::<show::Show>(),
        Sampled::of::<times::Times>(),
    ],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &Elsewhere { of: |scope, ids| Box::pin(waits::among(scope, ids)) },
        &Ways { of: |scope, id| Box::pin(status::ways(scope, id)) },
    ],
    ..Room::named("interviews")
};

pub const OPERATIONS: (Api, beside::Api) = (Api, beside::Api);

fn pages(route: Route) -> Route {
    at_the_desk(route)
        .at("/interview/:token", get(meet::view))
        .at("/interview/:token/choice", post(meet::pick))
        .at("/interview/:token/wish", post(meet::ask))
        .at("/interview/:token/decline", post(decline::submit))
        .at("/interview/:token/decline/new", get(decline::view))
        .at("/interview/:token/interview.ics", get(meet::file))
        .at("/interview/:token/status", post(way::back))
        .at("/rate/:token", get(rate::view).post(rate::submit))
        .at("/rate/:token/draft", post(rate::keep))
        .at("/status/:token/interviews/:id", post(way::submit))
}

fn at_the_desk(route: Route) -> Route {
    route
        .at("/interviews", get(list::view))
        .at("/applications/:id/decide", get(decision::view))
        .at("/applications/:id/interviews", post(new::submit))
        .at("/applications/:id/interviews/new", get(new::view))
        .at("/interviews/:id", get(show::view))
        .at("/interviews/:id/cancellation", post(show::cancel))
        .at("/interviews/:id/links", post(show::make_link))
        .at("/interviews/:id/no-show", post(show::miss))
        .at("/interviews/:id/rating", post(show::rate))
        .at("/interviews/:id/raters/:rater/excuse", post(show::excuse))
        .at("/interviews/:id/raters/:rater/links", post(show::make_rater_link))
        .at("/interviews/:id/times", post(times::submit))
        .at("/interviews/:id/times/new", get(times::view))
        .at("/jobs/:id/decide", get(decide::view))
        .at("/jobs/:id/interview-kit", get(kit::view))
        .at("/jobs/:id/interview-questions", post(kit::submit))
        .at("/jobs/:id/interview-questions/:question/removal", post(kit::remove))
}
