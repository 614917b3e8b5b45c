//! What the ground has of each practice, said as a room says it.

use poem::{Route, get};

use super::{
    events,
    house::Room,
    http::{docs::Reference, error_page::ErrorPage, idempotency, language},
    keys, mail_server,
    render::Sampled,
    rounds, throttle, work,
};

pub static ROOM: Room = Room {
    pages,
    rounds: &[keys::WRITE_DOWN, idempotency::FORGET, throttle::FORGET],
    tables: &[
        keys::USERS,
        mail_server::TABLE,
        keys::KEYS,
        events::HEADS,
        events::EVENTS,
        events::SUBJECTS,
        idempotency::TABLE,
        rounds::TABLE,
        work::TABLE,
    ],
    samples: &[Sampled::of::<ErrorPage>(), Sampled::of::<Reference>()],
    ..Room::named("platform")
};

pub const OPERATIONS: () = ();

fn pages(route: Route) -> Route {
    route.at("/language/:language", get(language::choose))
}
