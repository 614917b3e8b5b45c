//! Each round goes on in a task of its own.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use chrono::TimeDelta;
use muster::{
    error::Error,
    platform::{
        Platform,
        rounds::{self, Act, Pause, Round, Timetable},
    },
};
use tokio::sync::watch;

use crate::world::World;

static RAN: AtomicU32 = AtomicU32::new(0);

const fn round(name: &'static str, run: for<'a> fn(&'a Platform) -> rounds::Future<'a>) -> Round {
    Round { name, every: TimeDelta::hours(1), pause: Pause::USUAL, act: Act::Server(run) }
}

static SLOW: Round = round("slow", |_| Box::pin(std::future::pending()));
static BROKEN: Round = round("broken", |_| Box::pin(async { panic!("on purpose") }));
static QUICK: Round = round("quick", |_| {
    Box::pin(async {
        RAN.fetch_add(1, Ordering::Relaxed);
        Err(Error::internal("not well, but quick"))
    })
});

async fn until(is_so: impl Fn() -> bool) {
    let wait = async {
        while !is_so() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), wait).await.unwrap();
}

#[tokio::test]
async fn a_round_that_hangs_or_breaks_holds_up_no_other_and_one_that_is_called_comes_at_once() {
    let world = World::new().await;
    let all = [&SLOW, &BROKEN, &QUICK];
    let mut platform = world.app.platform.clone();
    platform.rounds = Arc::new(Timetable::new(all, []));
    let (stop, stopping) = watch::channel(false);
    let tasks = all.map(|one| tokio::spawn(rounds::keep(platform.clone(), one, stopping.clone())));

    let failures = |name: &str| {
        let found = platform.rounds.rounds().find(|(of, ..)| *of == name);
        found.map(|(.., ran)| ran.failures).unwrap()
    };
    until(|| failures("quick") == 1 && failures("broken") == 1).await;
    assert_eq!(RAN.load(Ordering::Relaxed), 1);
    platform.rounds.call("quick");
    platform.rounds.call("broken");
    until(|| failures("quick") == 2 && failures("broken") == 2).await;
    let (.., ran) = platform.rounds.rounds().find(|(of, ..)| *of == "quick").unwrap();
    assert_eq!(ran.trouble.as_deref(), Some("server.failed"));
    assert_eq!(ran.next_at, Some(world.scope.now() + TimeDelta::hours(1)));

    stop.send(true).unwrap();
    let [slow, broken, quick] = tasks;
    broken.await.unwrap();
    quick.await.unwrap();
    slow.abort();
}
