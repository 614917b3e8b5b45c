//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{acknowledgment, letter, request},
    events::Event,
    hooks,
    pages::{show, yours},
    waits,
};
use crate::{
    applications::{Applied, BeforeRejection, NoticesToRead, Ways},
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

/// What hangs on an application.
const THEIRS: Part =
    Part::new(Keeping::Hiring, Whose::Through(&[("application_id", "applications")], "person_id"));

pub static ROOM: Room = Room {
    pages,
    tables: &[
        Table::of::<acknowledgment::Entity>().holding(&[THEIRS.by_page(&["language"])]),
        Table::of::<letter::Entity>().holding(&[THEIRS]),
        Table::of::<request::Entity>().holding(&[THEIRS.open_while("is_open")]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[Sampled::of::<show::Show>(), Sampled::of::<yours::Yours>()],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &Applied { run: |tx, application| Box::pin(hooks::applied(tx, application)) },
        &BeforeRejection {
            why: |scope, id, is_gone| Box::pin(hooks::against_rejecting(scope, id, is_gone)),
        },
        &NoticesToRead { of: |scope| Box::pin(hooks::on_the_form(scope)) },
        &Ways { of: |scope, id| Box::pin(hooks::ways(scope, id)) },
    ],
    ..Room::named("notices")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/applications/:id/notices", get(show::view))
        .at("/applications/:id/outcome-letter", post(show::submit_letter))
        .at("/applications/:id/notice-requests/:request/answer", post(show::submit_answer))
        .at("/status/:token/notices", get(yours::view).post(yours::submit))
        .at("/status/:token/notices/acknowledgment", post(yours::acknowledge))
        .at("/status/:token/notices/requests", post(yours::ask))
}
