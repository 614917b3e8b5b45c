//! Background work: done once it is committed, again if it fails, by one worker at a time.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicBool, AtomicI32, Ordering},
    time::Duration,
};

use chrono::TimeDelta;
use muster::{
    error::{Error, Result},
    platform::{
        db::{Scope, Tx},
        work::{self, Claimed, Future, Handler, Retry, WorkId},
    },
};
use serde_json::json;

use crate::world::World;

const KIND: &str = "test.greet";
const RETRY: Retry = Retry::doubling(TimeDelta::minutes(1), TimeDelta::minutes(4), 5);

fn by(run: for<'a> fn(&'a Scope, &'a Claimed) -> Future<'a>) -> [Handler; 1] {
    [Handler { kind: KIND, retry: RETRY, run }]
}

fn fail<'a>(_: &'a Scope, _: &'a Claimed) -> Future<'a> {
    Box::pin(async { Err(Error::internal("nobody is at home")) })
}

async fn enqueue(scope: &Scope, count: u32) {
    let put_off = async |tx: &mut Tx| {
        for number in 0..count {
            let now = tx.now();
            tx.enqueue(KIND, json!({ "number": number }), now).await?;
        }
        Ok(())
    };
    scope.write(put_off).await.unwrap();
}

#[tokio::test]
async fn what_fails_is_tried_again_after_a_pause_that_doubles() {
    static TRIED: AtomicI32 = AtomicI32::new(0);
    let world = World::new().await;
    enqueue(&world.scope, 1).await;
    let handlers = by(|_, work| {
        Box::pin(async {
            TRIED.store(work.attempt, Ordering::Relaxed);
            if work.attempt < 4 { Err(Error::Busy) } else { Ok(()) }
        })
    });
    let drain = async || work::drain(&world.scope, &handlers).await.unwrap();
    for (attempt, pause) in [(1, 1), (2, 2), (3, 4)] {
        assert_eq!(drain().await, 0);
        assert_eq!(TRIED.load(Ordering::Relaxed), attempt);
        world.clock.advance(TimeDelta::minutes(pause) - TimeDelta::seconds(1));
        assert_eq!(drain().await, 0);
        assert_eq!(TRIED.load(Ordering::Relaxed), attempt, "too early");
        world.clock.advance(TimeDelta::seconds(1));
    }
    assert_eq!(drain().await, 1);
    world.clock.advance(TimeDelta::days(1));
    assert_eq!(drain().await, 0, "what is done is done");
}

#[tokio::test]
async fn whoever_is_deaf_in_one_place_holds_up_nothing_that_goes_elsewhere() {
    static ELSEWHERE: AtomicI32 = AtomicI32::new(0);
    static THERE: AtomicI32 = AtomicI32::new(0);
    const EACH: i32 = 20;
    let world = World::new().await;
    let put_off = async |tx: &mut Tx| {
        for number in 0..EACH {
            let now = tx.now();
            tx.enqueue_to("deaf".to_owned(), KIND, json!({ "waits": true }), now).await?;
            tx.enqueue(KIND, json!({ "number": number }), now + TimeDelta::seconds(1)).await?;
        }
        Ok(())
    };
    world.scope.write(put_off).await.unwrap();
    world.clock.advance(TimeDelta::seconds(2));
    let handlers = by(|_, work| {
        Box::pin(async {
            if work.payload["waits"] != true {
                ELSEWHERE.fetch_add(1, Ordering::Relaxed);
                return Ok(());
            }
            let at_once = THERE.fetch_add(1, Ordering::Relaxed) + 1;
            // Nobody answers there until all others have been told.
            while ELSEWHERE.load(Ordering::Relaxed) < EACH {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            THERE.fetch_sub(1, Ordering::Relaxed);
            if at_once > 2 { Err(Error::internal("too many at once")) } else { Ok(()) }
        })
    });
    let done = work::drain(&world.scope, &handlers);
    let done = tokio::time::timeout(Duration::from_secs(60), done).await.expect("nobody waits");
    assert_eq!(done.unwrap(), 2 * usize::try_from(EACH).unwrap());
}

/// Ten are deaf, and more waits for each of them than is done at once of all: a letter still has its place.
#[tokio::test]
async fn however_many_are_deaf_there_is_a_place_for_a_letter() {
    let world = World::new().await;
    let for_many = async |tx: &mut Tx| {
        let now = tx.now();
        for number in 0..40 {
            tx.enqueue_to(format!("deaf {}", number % 10), KIND, json!({}), now).await?;
        }
        tx.enqueue(KIND, json!({ "letter": true }), now + TimeDelta::seconds(1)).await
    };
    world.scope.write(for_many).await.unwrap();
    world.clock.advance(TimeDelta::seconds(2));
    let claimed = work::claim(&world.scope, 16).await.unwrap();
    assert!(claimed.iter().any(|one| one.payload["letter"] == true));
    assert_eq!(claimed.len(), 13, "twelve of those who are deaf");
    assert!(work::claim(&world.scope, 16).await.unwrap().is_empty(), "the others wait their turn");
}

#[tokio::test]
async fn what_becomes_due_while_somebody_is_slow_to_answer_is_begun_beside_it() {
    static TOLD: AtomicBool = AtomicBool::new(false);
    let world = World::new().await;
    let put_off = async |tx: &mut Tx| {
        let now = tx.now();
        tx.enqueue(KIND, json!({ "waits": true }), now).await
    };
    world.scope.write(put_off).await.unwrap();
    let handlers = by(|scope, work| {
        Box::pin(async {
            if work.payload["waits"] != true {
                TOLD.store(true, Ordering::Relaxed);
                return Ok(());
            }
            let now = async |tx: &mut Tx| {
                let now = tx.now();
                tx.enqueue(KIND, json!({ "waits": false }), now).await
            };
            scope.write(now).await?;
            while !TOLD.load(Ordering::Relaxed) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            Ok(())
        })
    });
    let done = work::drain(&world.scope, &handlers);
    let done = tokio::time::timeout(Duration::from_secs(60), done).await.expect("nobody waits");
    assert_eq!(done.unwrap(), 2);
}

#[tokio::test]
async fn what_a_server_that_is_no_more_had_begun_is_begun_anew_at_once() {
    let world = World::new().await;
    enqueue(&world.scope, 1).await;
    assert_eq!(work::claim(&world.scope, 1).await.unwrap().len(), 1);
    assert!(work::claim(&world.scope, 1).await.unwrap().is_empty(), "somebody is at it");
    world.app.unclaim_work().await.unwrap();
    let again = work::claim(&world.scope, 1).await.unwrap();
    assert_eq!(again.iter().map(|work| work.attempt).collect::<Vec<_>>(), [2]);
}

#[tokio::test]
async fn what_fails_too_often_is_given_up() {
    static LAST: AtomicI32 = AtomicI32::new(0);
    let world = World::new().await;
    enqueue(&world.scope, 1).await;
    let handlers = by(|scope, work| {
        if work.is_last {
            LAST.fetch_add(work.attempt, Ordering::Relaxed);
        }
        fail(scope, work)
    });
    for _ in 0..20 {
        work::drain(&world.scope, &handlers).await.unwrap();
        world.clock.advance(TimeDelta::minutes(5));
    }
    assert_eq!(LAST.load(Ordering::Relaxed), RETRY.tries, "tried for the last time once");
    assert!(work::claim(&world.scope, 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_nobody_knows_how_to_do_waits_and_holds_up_nothing() {
    let world = World::new().await;
    enqueue(&world.scope, 3).await;
    assert_eq!(work::drain(&world.scope, &[]).await.unwrap(), 0);
    world.clock.advance(TimeDelta::hours(2));
    let done = work::drain(&world.scope, &by(|_, _| Box::pin(async { Ok(()) }))).await;
    assert_eq!(done.unwrap(), 3);
}

#[tokio::test]
async fn work_of_a_change_that_was_not_kept_does_not_exist() {
    let world = World::new().await;
    let refused = async |tx: &mut Tx| {
        let now = tx.now();
        tx.enqueue(KIND, json!({}), now).await?;
        Err::<(), _>(Error::Stale)
    };
    world.scope.write(refused).await.unwrap_err();
    assert!(work::claim(&world.scope, 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn new_work_wakes_the_worker_when_it_is_committed() {
    let world = World::new().await;
    enqueue(&world.scope, 1).await;
    let woken = world.app.wait_for_work(Duration::from_secs(60));
    tokio::time::timeout(Duration::from_secs(5), woken).await.unwrap();
}

#[tokio::test]
async fn work_is_not_due_before_its_time() {
    let world = World::new().await;
    let later = async |tx: &mut Tx| {
        let due_at = tx.now() + TimeDelta::hours(1);
        tx.enqueue(KIND, json!({}), due_at).await
    };
    world.scope.write(later).await.unwrap();
    assert!(work::claim(&world.scope, 9).await.unwrap().is_empty());
    world.clock.advance(TimeDelta::hours(1));
    assert_eq!(work::claim(&world.scope, 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_worker_that_died_loses_its_work_to_another() {
    let world = World::new().await;
    enqueue(&world.scope, 1).await;
    let claim = async || work::claim(&world.scope, 9).await.unwrap();
    let first = claim().await.pop().unwrap();
    assert!(claim().await.is_empty(), "it is being done");
    world.clock.advance(TimeDelta::minutes(5));
    let second = claim().await.pop().unwrap();
    assert_eq!((second.id, second.attempt), (first.id, 2));
    // The first comes back to life, and has no say any more.
    work::done(&world.scope, &first).await.unwrap();
    work::give_up(&world.scope, &first, &Error::Busy).await.unwrap();
    work::retry_later(&world.scope, &second, RETRY, &Error::Busy).await.unwrap();
    world.clock.advance(TimeDelta::minutes(2));
    assert_eq!(claim().await.pop().unwrap().attempt, 3);
}

/// On SQLite there is one process; PostgreSQL is asked when `MUSTER_TEST_POSTGRES` names one.
#[tokio::test]
async fn two_workers_never_do_the_same() {
    const ALL: u32 = 40;
    let world = World::new().await;
    enqueue(&world.scope, ALL).await;
    let elsewhere = world.second_server().await.scope(world.scope.practice_id());
    let all = async |scope: &Scope| -> Result<Vec<WorkId>> {
        let mut ids = vec![];
        loop {
            let claimed = work::claim(scope, 3).await?;
            if claimed.is_empty() {
                return Ok(ids);
            }
            ids.extend(claimed.into_iter().map(|work| work.id));
        }
    };
    let claims = tokio::join!(all(&world.scope), all(&elsewhere), all(&world.scope));
    let ids = [claims.0.unwrap(), claims.1.unwrap(), claims.2.unwrap()].concat();
    assert_eq!(ids.len(), BTreeSet::from_iter(&ids).len(), "nothing was claimed twice");
    // Who finds all that is left being claimed by others sees nothing to do, and looks again.
    assert_eq!(ids.len() + all(&world.scope).await.unwrap().len(), ALL as usize);
}
