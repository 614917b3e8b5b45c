//! Backups that can be restored, always: made under load, after a failure, and by a clock that was
//! ahead once.

mod restore;

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::TimeDelta;
use muster::{
    kernel::digest::sha256,
    platform::{backup, db::PracticeId},
};
use tokio::task::JoinHandle;

use crate::world::World;

/// Drafts jobs one after another until it is told to stop.
fn busy_office(world: &World, stop: &Arc<AtomicBool>) -> JoinHandle<usize> {
    let (hr, stop) = (world.hr.clone(), stop.clone());
    tokio::spawn(async move {
        let mut drafted = 0;
        while !stop.load(Ordering::Relaxed) {
            let job = serde_json::json!({ "role": "receptionist" });
            hr.post("/api/v1/jobs", job).await.expect(201);
            drafted += 1;
        }
        drafted
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_manifest_says_is_read_from_the_copy_however_busy_the_office_is() {
    let world = World::new().await;
    if world.database.is_postgres() {
        return;
    }
    let stop = Arc::new(AtomicBool::new(false));
    let office = busy_office(&world, &stop);
    for _ in 0..5 {
        let (folder, _) = world.app.back_up(false).await.unwrap();
        let manifest = backup::prove(&folder).unwrap();
        world.app.prove_log(&backup::database_in(&folder), &manifest).await.unwrap();
        world.clock.advance(TimeDelta::seconds(1));
    }
    stop.store(true, Ordering::Relaxed);
    assert!(office.await.unwrap() > 0);
}

#[tokio::test]
async fn the_log_of_what_belongs_to_no_practice_has_its_head_in_the_manifest_too() {
    let world = World::new().await;
    let (_, manifest) = world.app.back_up(false).await.unwrap();
    let heads = world.app.heads().await.unwrap();
    assert_eq!(manifest.heads, heads);
    assert_eq!(heads.last().unwrap().practice, PracticeId::SYSTEM.to_string());
}

#[tokio::test]
async fn a_backup_beside_postgresql_does_not_claim_to_hold_a_database() {
    let world = World::new().await;
    let (folder, manifest) = world.app.back_up(false).await.unwrap();
    let holds_one = !world.database.is_postgres();
    assert_eq!(manifest.database_sha256.is_some(), holds_one);
    assert_eq!(backup::database_in(&folder).exists(), holds_one);
    world.app.back_up_daily().await.unwrap();
    let today = world.manager.get("/").await.expect(200).body;
    assert_eq!(today.contains("Your database is backed up with pg_dump"), !holds_one);
}

#[tokio::test]
async fn who_cannot_back_up_waits_longer_each_time_and_today_says_it() {
    let world = World::new().await;
    let backups = world.app.home.backups();
    fs::remove_dir_all(&backups).unwrap();
    fs::write(&backups, b"in the way").unwrap();
    let failures = || world.app.platform.backups.trouble().map_or(0, |trouble| trouble.failures);
    world.app.back_up_daily().await.unwrap_err();
    // It comes round every few seconds.
    for _ in 0..11 {
        world.clock.advance(TimeDelta::seconds(5));
        world.app.back_up_daily().await.unwrap();
    }
    assert_eq!(failures(), 1);
    world.clock.advance(TimeDelta::seconds(5));
    world.app.back_up_daily().await.unwrap_err();
    assert_eq!(failures(), 2);
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("The backup failed, 2 times in a row"), "{today}");

    fs::remove_file(&backups).unwrap();
    fs::create_dir(&backups).unwrap();
    world.clock.advance(TimeDelta::minutes(2));
    world.app.back_up_daily().await.unwrap();
    assert_eq!(failures(), 0);
    let today = world.manager.get("/").await.expect(200).body;
    assert!(!today.contains("The backup failed"), "{today}");
}

#[tokio::test]
async fn a_clock_that_was_ahead_once_puts_off_no_backup() {
    let world = World::new().await;
    world.clock.advance(TimeDelta::days(60));
    world.app.back_up_daily().await.unwrap();
    world.clock.advance(TimeDelta::days(-60));
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("No backup yet, or none lately"), "{today}");
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("<a href=\"/settings/background\">See when"), "{today}");
    world.app.back_up_daily().await.unwrap();
    let made_at = backup::latest(&world.app.home, world.scope.now());
    assert_eq!(made_at, Some(world.scope.now()));
}

#[tokio::test]
async fn what_a_run_that_was_killed_has_left_is_swept_away_by_the_next() {
    let world = World::new().await;
    let half = world.app.home.backups().join("2026-11-23T153000000000Z");
    fs::create_dir(&half).unwrap();
    fs::write(half.join("muster.db"), b"half of it").unwrap();
    world.app.back_up_daily().await.unwrap();
    assert!(!half.exists());
}

#[tokio::test]
async fn two_do_not_back_up_at_once_because_one_would_sweep_the_other_away() {
    let world = World::new().await;
    let held = world.app.home.lock_backups().unwrap();
    let refused = world.app.back_up(false).await.unwrap_err();
    assert!(refused.to_string().contains("another backup is being made"), "{refused}");
    drop(held);
    world.app.back_up(false).await.unwrap();
}

/// A disk may lose a file. Nobody could restore a backup that holds what is left of it.
#[tokio::test]
async fn a_damaged_file_is_left_out_and_the_rest_can_be_restored() {
    let world = World::new().await;
    let folder = world.app.home.files().join("practice_1");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(sha256(b"whole")), b"whole").unwrap();
    fs::write(folder.join(sha256(b"damaged")), b"dam").unwrap();
    let (folder, manifest) = world.app.back_up(false).await.unwrap();
    assert_eq!(manifest.damaged, [format!("practice_1/{}", sha256(b"damaged"))]);
    assert_eq!(backup::prove(&folder).unwrap(), manifest);

    fs::remove_file(folder.join("files/practice_1").join(sha256(b"whole"))).unwrap();
    let refused = backup::prove(&folder).unwrap_err().to_string();
    assert!(refused.contains("the backup has 0 files"), "{refused}");
}
