//! What will do later is told to come again.

use std::{io, sync::Arc};

use futures_util::stream;
use muster::{
    error::{Error, Result},
    licenses::{self, Compared, Finding, License, LicenseId, LookOutcome, Method, SourceKind},
    platform::db::Tx,
};
use poem::{Body, http};
use serde_json::json;
use tokio::sync::Barrier;

use crate::world::World;

/// Takes as long as the product's patience: five seconds.
#[tokio::test]
async fn who_cannot_get_a_turn_is_told_to_come_again() {
    let world = World::new().await;
    let held = world.database.hold_writers().await;
    let refused = world.hr.post("/api/v1/licenses", world.rosas_license()).await;
    insta::assert_snapshot!(refused.problem(), @"503 server.busy");
    assert_eq!(refused.header("retry-after"), "5");
    held.rollback().await.unwrap();
    world.hr.post("/api/v1/licenses", world.rosas_license()).await.expect(201);
}

#[tokio::test]
async fn who_sends_more_than_there_is_memory_for_is_told_to_come_again() {
    let world = World::new().await;
    let others = world.app.platform.bodies.share();
    while others.grow(1024) {}
    // Where it is said how long it is, and where it is not.
    let refused = world.hr.post("/api/v1/licenses", world.rosas_license()).await;
    insta::assert_snapshot!(refused.problem(), @"503 server.busy");
    let request = world.hr.request(http::Method::POST, "/api/v1/licenses");
    let license = world.rosas_license().to_string();
    let drops = license.into_bytes().into_iter().map(|byte| Ok::<_, io::Error>(vec![byte]));
    let body = Body::from_bytes_stream(stream::iter(drops));
    let refused = world.hr.send_body(request.content_type("application/json"), body).await;
    insta::assert_snapshot!(refused.problem(), @"503 server.busy");
    // Who sends nothing needs none.
    world.hr.get("/api/v1/licenses").await.expect(200);
    drop(others);
    world.hr.post("/api/v1/licenses", world.rosas_license()).await.expect(201);
}

async fn verify(tx: &mut Tx, id: LicenseId) -> Result<License> {
    let finding = Finding {
        source: "Oregon State Board of Nursing".parse().unwrap(),
        kind: SourceKind::Primary,
        method: Method::Website,
        looked_on: None,
        query: None,
        status: "Active".parse().unwrap(),
        expires_on: None,
        evidence: None,
        proof: None,
        outcome: LookOutcome::Answered,
        compared: Compared::default(),
        raw_sha256: None,
        unheard: None,
    };
    licenses::verify(tx, id, finding, None).await
}

/// On SQLite there is one writer: it cannot come to this.
#[tokio::test]
async fn of_two_that_wait_for_each_other_one_is_told_to_come_again() {
    let world = World::new().await;
    if !world.database.is_postgres() {
        return;
    }
    let one: LicenseId = world.claim().await.parse().unwrap();
    let mut license = world.rosas_license();
    license["number"] = json!("200343");
    let other = world.hr.post("/api/v1/licenses", license).await.json();
    let other: LicenseId = other["id"].as_str().unwrap().parse().unwrap();
    let both_hold_one = Arc::new(Barrier::new(2));
    let cross = async |first, then| {
        let act = async |tx: &mut Tx| {
            verify(tx, first).await?;
            both_hold_one.wait().await;
            verify(tx, then).await
        };
        world.scope.write(act).await
    };
    let outcomes: [_; 2] = tokio::join!(cross(one, other), cross(other, one)).into();
    let busy = outcomes.iter().filter(|outcome| matches!(outcome, Err(Error::Busy))).count();
    assert_eq!((busy, outcomes.iter().filter(|outcome| outcome.is_ok()).count()), (1, 1));
}
