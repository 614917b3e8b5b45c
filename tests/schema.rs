//! The schema can be taken down and put up again, on both databases.

use std::{
    process::{Child, Command},
    time::Instant,
};

use migration::{Migrator, MigratorTrait};
use muster::{
    demo,
    kernel::{clock::SystemClock, randomness::SystemRandomness},
    platform::events,
};

use crate::world::{Database, World};

#[tokio::test]
async fn every_migration_can_be_undone() {
    let database = Database::empty().await;
    let connection = database.connect().await;
    Migrator::up(&connection, None).await.unwrap();
    Migrator::down(&connection, None).await.unwrap();
    Migrator::up(&connection, None).await.unwrap();
}

/// Power may fail while the product starts for the first time: here at moments spread over the time
/// that a whole first start takes.
#[tokio::test]
async fn a_first_start_that_is_killed_half_way_can_be_started_again() {
    const MOMENTS: u32 = 40;
    let begun = Instant::now();
    start(&Database::empty().await).wait().unwrap();
    let whole = begun.elapsed();
    for moment in 1..MOMENTS {
        let database = Database::empty().await;
        let mut server = start(&database);
        std::thread::sleep(whole * moment / MOMENTS);
        server.kill().unwrap();
        server.wait().unwrap();
        let app = database.try_open(SystemClock, SystemRandomness).await;
        let app = app.unwrap_or_else(|error| panic!("killed at {moment} of {MOMENTS}: {error:#}"));
        let demo = demo::open(&app.platform).await.unwrap();
        assert_eq!(events::verify(&demo.scope).await.unwrap().0, 3);
    }
}

fn start(database: &Database) -> Child {
    Command::new(env!("CARGO_BIN_EXE_muster"))
        .arg("verify-log")
        .env("MUSTER_DATABASE", &database.url)
        .env("MUSTER_DATA", database.home())
        .env("MUSTER_LOG", "off")
        .spawn()
        .unwrap()
}

/// On SQLite the product is one process, which its lock on the folder sees to.
#[tokio::test]
async fn two_first_starts_at_once_both_succeed() {
    let database = Database::empty().await;
    if !database.is_postgres() {
        return;
    }
    let open = || database.try_open(SystemClock, SystemRandomness);
    let (one, other) = tokio::join!(open(), open());
    one.unwrap();
    other.unwrap();
}

#[tokio::test]
async fn who_was_there_before_is_found_and_sorted_like_whoever_comes_now() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    world.apply(job).await;
    world.claim().await;
    let kept = lists(&world.database).await;
    let connection = world.database.connect().await;
    let all = Migrator::migrations();
    let first = all.iter().position(|one| one.name() == "m20261128_220010_person_words").unwrap();
    let down = u32::try_from(all.len() - first).unwrap();
    Migrator::down(&connection, Some(down)).await.unwrap();
    Migrator::up(&connection, None).await.unwrap();
    assert_eq!(lists(&world.database).await, kept);
    assert_eq!(kept[..3], ["0147", "rosa", "marisol etxeberria"]);
}

/// What lists are found and sorted by, as far as it can be told in a few words.
async fn lists(database: &Database) -> Vec<String> {
    let mut all = vec![];
    for sql in [
        "SELECT min(word) FROM person_words",
        "SELECT max(word) FROM person_words",
        "SELECT name_folded FROM applications",
        "SELECT CAST(count(*) AS TEXT) FROM person_words",
        "SELECT max(name_folded) FROM people",
        "SELECT CAST(is_open AS TEXT) FROM applications",
        "SELECT holder_folded FROM licenses",
        "SELECT CAST(last_day AS TEXT) FROM licenses",
        "SELECT title FROM jobs",
    ] {
        all.push(database.text(sql).await);
    }
    all
}

#[tokio::test]
async fn a_database_of_a_later_version_is_refused_with_what_to_do() {
    let database = Database::empty().await;
    drop(database.open(SystemClock, SystemRandomness).await);
    database
        .damage("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29990101_000000_later', 0)")
        .await;
    let refused = database.try_open(SystemClock, SystemRandomness).await.err().unwrap();
    assert!(refused.to_string().contains("made by a newer version of muster"), "{refused:#}");
}
