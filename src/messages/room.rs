//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    actions,
    api::Api,
    entity::message,
    events::Event,
    pages::{code, hand_over, list, print, show},
    waits, work,
};
use crate::platform::{
    db::{
        Table,
        held::{Keeping, Part, Whose},
    },
    events::Announced,
    house::{Room, Tab, Waits},
    http::principal::Permission,
    render::Sampled,
    work::Handler,
};

crate::permissions! {
    ReadMessages, "messages:read", Manager;
    WriteMessages, "messages:write", Manager;
}

pub const TAB: Tab = Tab {
    at: 50,
    is_at_foot: false,
    word: "messages",
    path: "/messages",
    icon: "mail",
    needs: Some(ReadMessages::RULE),
};

/// What of a letter tells in which language somebody is written to.
const IN_LANGUAGE: &[&str] = &["language", "subject", "body"];

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    tabs: &[TAB],
    rounds: &[work::EXPIRE, work::WIPE],
    work: &[Handler {
        kind: actions::SEND,
        retry: work::RETRY,
        run: |scope, work| Box::pin(work::send(scope, work)),
    }],
    tables: &[Table::of::<message::Entity>().holding(&[
        // A text with a link in it lies sealed until it has left, and is gone soon.
        Part::new(Keeping::Hiring, Whose::Person("person_id"))
            .keeping_back(&["sealed_body"])
            .by_page(IN_LANGUAGE),
        Part::new(Keeping::Hiring, Whose::Mentions("about"))
            .keeping_back(&["sealed_body"])
            .by_page(IN_LANGUAGE),
    ])],
    events: Announced {
        // With the test, the letter that invited to it is over.
        without_actor: &[Event::Expired.word()],
        ..Announced::openly(Event::WORDS)
    },
    samples: &[
        Sampled::of::<code::Code>(),
        Sampled::of::<list::List>(),
        Sampled::of::<print::Print>(),
        Sampled::of::<show::Show>(),
    ],
    ..Room::named("messages")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/messages", get(list::view))
        .at("/messages/:id", get(show::view))
        .at("/messages/:id/code", get(code::view))
        .at("/messages/:id/print", get(print::view))
        .at("/messages/:id/handover", post(hand_over::submit))
        .at("/messages/:id/handover/undoing", post(hand_over::undo))
}
