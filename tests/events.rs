//! The log: one chain per practice, and the same bytes on both databases.

use muster::platform::{
    db::Tx,
    events::{self, Fact},
};
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::world::World;

fn fact(data: serde_json::Value) -> Fact {
    Fact { kind: "license.claimed", version: 1, subjects: vec!["lic_1".to_owned()], data }
}

async fn announce_two(tx: &mut Tx) -> muster::error::Result<()> {
    tx.announce(fact(json!({ "kind": "registered_nurse", "attempt": 1 })));
    tx.announce(fact(json!({ "kind": "life_support", "renews": true })));
    Ok(())
}

#[tokio::test]
async fn what_is_announced_is_appended_and_the_chain_verifies() {
    let world = World::new().await;
    let (before, _) = events::verify(&world.scope).await.unwrap();
    world.scope.write(announce_two).await.unwrap();
    let (after, _) = events::verify(&world.scope).await.unwrap();
    assert_eq!(after, before + 2);
}

#[tokio::test]
async fn what_is_rolled_back_never_happened() {
    let world = World::new().await;
    let before = events::verify(&world.scope).await.unwrap();
    let failed = async |tx: &mut Tx| {
        announce_two(tx).await?;
        Err::<(), _>(muster::error::Error::Busy)
    };
    world.scope.write(failed).await.unwrap_err();
    assert_eq!(events::verify(&world.scope).await.unwrap(), before);
}

#[tokio::test]
async fn the_first_broken_link_is_named() {
    for damage in [
        "UPDATE events SET actor = 'somebody else' WHERE seq = 3",
        "DELETE FROM event_subjects; DELETE FROM events WHERE seq = 3",
    ] {
        let world = World::new().await;
        world.scope.write(announce_two).await.unwrap();
        run(&world, damage).await;
        let broken = events::verify(&world.scope).await.unwrap_err();
        assert_eq!(broken.reason().args["seq"], 3, "{damage}: {broken}");
    }
}

#[tokio::test]
async fn a_log_cut_short_does_not_verify() {
    for damage in
        ["DELETE FROM event_subjects; DELETE FROM events WHERE seq >= 3", "DELETE FROM chain_heads"]
    {
        let world = World::new().await;
        world.scope.write(announce_two).await.unwrap();
        run(&world, damage).await;
        assert!(events::verify(&world.scope).await.is_err(), "{damage}");
    }
}

#[expect(clippy::disallowed_methods, reason = "damages rows as no code of ours could")]
async fn run(world: &World, sql: &str) {
    world.database.connect().await.execute_unprepared(sql).await.unwrap();
}

#[tokio::test]
async fn many_writers_at_once_leave_one_chain_without_gaps() {
    let world = World::new().await;
    let (before, _) = events::verify(&world.scope).await.unwrap();
    let writers = (0..20).map(|_| world.scope.write(announce_two));
    for written in futures_util::future::join_all(writers).await {
        written.unwrap();
    }
    let (after, _) = events::verify(&world.scope).await.unwrap();
    assert_eq!(after, before + 40);
}
