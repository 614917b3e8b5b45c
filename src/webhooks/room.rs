//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::{Events, Webhooks},
    callback, delivery,
    entity::{attempt, delivery as delivered, webhook},
    events::Event,
    pages::{list, show},
    queue, work,
};
use crate::{
    invitations::Awaited,
    platform::{
        db::Table,
        events::{Announced, Appended},
        house::Room,
        render::Sampled,
        work::Handler,
    },
};

crate::permissions! {
    ReadEvents, "events:read", Viewer;
    ReadWebhooks, "webhooks:read", Manager;
    /// Whoever has it says where everything that happens is told.
    WriteWebhooks, "webhooks:write", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    work: &[
        Handler {
            kind: work::DELIVER,
            retry: delivery::RETRY,
            run: |scope, work| Box::pin(work::deliver(scope, work)),
        },
        Handler {
            kind: callback::CALL_BACK,
            retry: callback::CALL_BACK_RETRY,
            run: |scope, work| Box::pin(callback::call_back(scope, work)),
        },
    ],
    tables: &[
        Table::of::<webhook::Entity>().of_nobody(),
        Table::of::<delivered::Entity>().of_nobody(),
        Table::of::<attempt::Entity>().of_nobody(),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[Sampled::of::<list::List>(), Sampled::of::<show::Show>()],
    hooks: &[&QUEUE, &AWAITED],
    ..Room::named("webhooks")
};

static QUEUE: Appended = Appended { run: |tx, events| Box::pin(queue::news(tx, events)) };
static AWAITED: Awaited =
    Awaited { by: |tx, invitation| Box::pin(callback::ensure(tx, invitation)) };

pub const OPERATIONS: (Events, Webhooks) = (Events, Webhooks);

fn pages(route: Route) -> Route {
    route
        .at("/settings/webhooks", get(list::view).post(list::submit))
        .at("/settings/webhooks/redirects", post(list::allow))
        .at("/settings/webhooks/:id", get(show::view).post(show::change))
        .at("/settings/webhooks/:id/pings", post(show::ping))
        .at("/settings/webhooks/:id/secrets", post(show::rotate))
        .at("/settings/webhooks/:id/closing", post(show::close))
        .at("/settings/webhooks/:id/replays", post(show::replay))
        .at("/settings/webhooks/:id/opening", post(show::open))
}
