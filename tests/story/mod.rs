//! The whole hiring story, from the first page to the roster, of which another system hears: by pages, by
//! API, and as far as the score once more on the binary as it is handed out. It follows what it is served and knows no address of its own.

mod browser;
mod by_api;
mod by_pages;
mod hire;
#[cfg(unix)]
mod on_the_binary;
mod plot;
mod transport;

use muster::{
    app::App,
    kernel::{clock::FrozenClock, randomness::SeededRandomness},
    platform::{
        db::Scope,
        events::{self, Event},
    },
};

use crate::world::Database;

/// A server that nobody has set up yet, on a Tuesday morning.
async fn empty_house() -> (App, FrozenClock, Database) {
    let database = Database::new().await;
    let clock = FrozenClock::at("2026-11-24T15:30:00Z".parse().unwrap());
    let app = database.open(clock.clone(), SeededRandomness::default()).await;
    (app, clock, database)
}

/// The log of the only practice, after its chain was recomputed.
async fn verified_log(app: &App) -> Vec<Event> {
    let scopes = app.scopes().await.unwrap();
    let [scope]: &[Scope; 1] = scopes.as_slice().try_into().ok().unwrap();
    let log = events::after(scope, 0).await.unwrap();
    let (count, head) = events::verify(scope).await.unwrap();
    assert_eq!((count, Some(&head)), (log.len() as i64, log.last().map(|event| &event.hash)));
    log
}

/// The kinds of all that happened to the application that came first, in order.
fn happened_to_the_application(log: &[Event]) -> Vec<&str> {
    let received = log.iter().find(|event| event.kind == "application.received").unwrap();
    let subjects: Vec<String> = serde_json::from_str(&received.subjects).unwrap();
    let application = subjects.iter().find(|subject| subject.starts_with("appl_")).unwrap();
    let about_it = log.iter().filter(|event| event.subjects.contains(application.as_str()));
    about_it.map(|event| event.kind.as_str()).collect()
}

/// Expects these kinds in this order, whatever else there is between them.
#[track_caller]
fn assert_in_order(happened: &[&str], expected: &[&str]) {
    let mut rest = happened.iter();
    for kind in expected {
        assert!(rest.any(|one| one == kind), "{kind} in its place in {happened:#?}");
    }
}
