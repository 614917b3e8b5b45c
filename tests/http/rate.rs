//! How often a program may ask.

use muster::platform::{
    db::Tx,
    keys::{self, Role},
    throttle::A_MINUTE,
};

use crate::world::World;

#[tokio::test]
async fn a_program_is_told_how_it_stands_and_one_that_runs_wild_is_slowed_down() {
    let world = World::new().await;
    let read: Vec<_> = muster::rooms::ROOMS.scopes(Role::Viewer).collect();
    let make = async |tx: &mut Tx| keys::make_api_key(tx, None, None, &read, None).await;
    let key = world.scope.write(make).await.unwrap();
    let wild = world.nobody.with_key(key.secret.clone());
    let first = wild.get("/api/v1/licenses").await.expect(200);
    assert_eq!(first.header("ratelimit-policy"), "\"key\";q=6000;w=60");
    assert_eq!(first.header("ratelimit"), "\"key\";r=5999;t=1");
    let now = muster::kernel::clock::Clock::now(&world.clock);
    for _ in 1..A_MINUTE {
        world.app.platform.rates.take(key.id, now).1.unwrap();
    }
    let refused = wild.get("/api/v1/licenses").await;
    insta::assert_snapshot!(refused.problem(), @"429 access.throttled");
    assert_eq!(
        (refused.header("retry-after"), refused.header("ratelimit")),
        ("1", "\"key\";r=0;t=1")
    );
    let detail = refused.json()["detail"].as_str().unwrap().to_owned();
    assert_eq!(
        detail,
        "This key has sent too many requests. Slow down, and try again in 1 second."
    );
    world.hr.get("/api/v1/licenses").await.expect(200);
    world.clock.advance(chrono::TimeDelta::seconds(1));
    wild.get("/api/v1/licenses").await.expect(200);
    // Who has no key is counted for none.
    let unknown = world.nobody.get("/api/v1/licenses").await.expect(401);
    assert_eq!(unknown.header("ratelimit"), "");
}
