//! How the room is joined to the house.

use chrono::TimeDelta;
use poem::{Route, get, post};

use super::{
    api::Invitations,
    entity::{self, invitation as invited},
    events::Event,
    everyone,
    pages::{invitation, invitations, many, new_invitation, way},
    reminders, status, tested,
};
use crate::{
    applications::{Applied, Tests, Ways},
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::Room,
        render::Sampled,
        work::{Handler, Retry},
    },
};

crate::permissions! {
    WriteInvitations, "invitations:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    rounds: &[reminders::REMIND],
    work: &[Handler {
        kind: everyone::INVITE,
        retry: Retry::doubling(TimeDelta::seconds(10), TimeDelta::hours(1), 10),
        run: |scope, work| Box::pin(everyone::invite(scope, work)),
    }],
    tables: &[
        Table::of::<invited::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Person("person_id"),
        )
        .keeping_back(&["callback_url", "redirect_url", "retest_reason"])]),
        Table::of::<entity::everyone::Entity>().of_nobody(),
    ],
    events: Announced {
        without_actor: &[Event::Submitted.word(), Event::Scored.word()],
        ..Announced::openly(Event::WORDS)
    },
    samples: &[
        Sampled::of::<invitation::Invitation>(),
        Sampled::of::<invitations::Invitations>(),
        Sampled::of::<many::Many>(),
        Sampled::of::<new_invitation::NewInvitation>(),
    ],
    hooks: &[
        &Tests {
            of: |scope, these, language| Box::pin(tested::of_applications(scope, these, language)),
        },
        &Applied { run: |tx, application| Box::pin(everyone::applied(tx, application)) },
        &Ways { of: |scope, id| Box::pin(status::ways(scope, id)) },
    ],
    ..Room::named("invitations")
};

pub const OPERATIONS: Invitations = Invitations;

fn pages(route: Route) -> Route {
    route
        .at("/invitations", get(invitations::view).post(new_invitation::submit))
        .at("/invitations/new", get(new_invitation::view))
        .at("/invitations/:id", get(invitation::view))
        .at("/invitations/:id/links", post(invitation::make_link))
        .at("/invitations/:id/report.pdf", get(invitation::print))
        .at("/invitations/:id/confirmation", post(invitation::confirm))
        .at("/invitations/:id/cancellation", post(invitation::cancel))
        .at("/jobs/:id/invitations", post(many::submit))
        .at("/jobs/:id/invitations/new", get(many::view))
        .at("/jobs/:id/invitations/everyone", post(many::switch))
        .at("/status/:token/tests/:id", post(way::submit))
}
