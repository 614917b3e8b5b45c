//! A server that cannot write says so, and says when it can again.

use muster::{error::Error, platform::heartbeat::beat};

use crate::world::World;

async fn ready(world: &World) -> (u16, String) {
    let answer = world.nobody.get("/readyz").await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn a_server_is_ready_once_it_has_read_back_what_it_wrote() {
    let world = World::new().await;
    beat(&world.app.platform).await.unwrap();
    let (status, said) = ready(&world).await;
    assert_eq!(status, 200);
    assert!(said.starts_with("ready; last written "), "{said}");
}

/// A lock that another program holds is the same to us as a disk that takes nothing.
#[tokio::test]
async fn a_server_that_cannot_write_is_not_ready_until_it_can_again() {
    let world = World::new().await;
    beat(&world.app.platform).await.unwrap();
    world.database.damage_schema("ALTER TABLE heartbeats RENAME TO elsewhere").await;
    assert!(beat(&world.app.platform).await.is_err());
    let (status, said) = ready(&world).await;
    assert_eq!(status, 503);
    assert!(said.starts_with("the database takes no writes since 2026-11-24T15:30:00Z"), "{said}");
    let today = world.manager.get("/").await;
    assert!(today.body.contains("Nothing can be saved right now"), "{}", today.body);

    world.database.damage_schema("ALTER TABLE elsewhere RENAME TO heartbeats").await;
    beat(&world.app.platform).await.unwrap();
    assert_eq!(ready(&world).await.0, 200);
    assert!(!world.manager.get("/").await.body.contains("Nothing can be saved"));
}

/// A writer that keeps nothing, whatever it answers: the row that was written is not there.
#[tokio::test]
async fn a_write_that_cannot_be_read_back_counts_as_none() {
    let world = World::new().await;
    if world.database.is_postgres() {
        return;
    }
    let vanish =
        "CREATE TRIGGER vanish AFTER INSERT ON heartbeats BEGIN DELETE FROM heartbeats; END";
    world.database.damage_schema(vanish).await;
    let beat = beat(&world.app.platform).await;
    assert!(matches!(beat, Err(Error::Busy)), "{beat:?}");
    assert_eq!(ready(&world).await.0, 503);
}
