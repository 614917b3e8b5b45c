//! A clock that was ahead once, and is right again: it has put off nothing and hidden nothing. Backups
//! have tests of their own.

use chrono::TimeDelta;
use muster::{
    error::Error,
    platform::{
        db::{Scope, Tx},
        work::{self, Claimed, Future, Handler, Retry},
    },
};
use serde_json::json;

use crate::world::{Caller, World};

const AHEAD: TimeDelta = TimeDelta::days(60);

/// Claims licenses with these numbers, one after the other.
async fn claim(world: &World, hr: &Caller, numbers: &[&str]) {
    for number in numbers {
        let mut license = world.rosas_license();
        license["number"] = json!(number);
        hr.post("/api/v1/licenses", license).await.expect(201);
        world.clock.advance(TimeDelta::milliseconds(1));
    }
}

#[tokio::test]
async fn who_follows_a_list_by_its_cursor_sees_what_comes_afterwards() {
    let world = World::new().await;
    world.clock.advance(AHEAD);
    claim(&world, &world.hr, &["1", "2", "3"]).await;
    let page = world.hr.get("/api/v1/licenses?limit=2").await.expect(200).json();
    let cursor = page["next_cursor"].as_str().unwrap();

    world.clock.advance(-AHEAD);
    claim(&world, &world.hr, &["4", "5"]).await;
    // A server that starts when the clock is right again goes on from there.
    let later = world.second_server().await;
    claim(&world, &world.hr.at(&later), &["6", "7"]).await;
    let rest = world.hr.get(&format!("/api/v1/licenses?cursor={cursor}")).await.expect(200).json();
    let rest = rest["data"].as_array().unwrap();
    let numbers: Vec<_> = rest.iter().map(|row| row["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["3", "4", "5", "6", "7"]);
}

#[tokio::test]
async fn work_that_was_put_off_or_claimed_meanwhile_is_done() {
    const RETRY: Retry = Retry::doubling(TimeDelta::minutes(1), TimeDelta::minutes(4), 5);
    fn greet<'a>(_: &'a Scope, work: &'a Claimed) -> Future<'a> {
        let attempt = work.attempt;
        Box::pin(async move { if attempt < 2 { Err(Error::Busy) } else { Ok(()) } })
    }
    let handlers = [Handler { kind: "test.greet", retry: RETRY, run: greet }];
    let world = World::new().await;
    let put_off = async |tx: &mut Tx| {
        let now = tx.now();
        tx.enqueue("test.greet", json!({}), now).await
    };
    world.clock.advance(AHEAD);
    world.scope.write(put_off).await.unwrap();
    assert_eq!(work::drain(&world.scope, &handlers).await.unwrap(), 0, "it fails once");
    world.clock.advance(-AHEAD);
    assert_eq!(work::drain(&world.scope, &handlers).await.unwrap(), 1);

    // A worker claims it, and dies.
    world.clock.advance(AHEAD);
    world.scope.write(put_off).await.unwrap();
    assert_eq!(work::claim(&world.scope, 8).await.unwrap().len(), 1);
    world.clock.advance(-AHEAD);
    assert_eq!(work::drain(&world.scope, &handlers).await.unwrap(), 1);
}
