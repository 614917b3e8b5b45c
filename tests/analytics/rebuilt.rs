//! What is kept up to date from events is what the whole log says.

use muster::analytics;
use serde_json::json;

use super::{applied, moved};
use crate::world::World;

/// Some who apply, go on, back and out.
async fn story(world: &World) {
    let job = world.job("Receptionist", false).await;
    let ids = applied(world, job, 6).await;
    world.app.work().await.unwrap();
    for stage in ["screened", "interview", "screened", "offer", "hired"] {
        moved(world, &ids[0], stage).await;
        world.app.work().await.unwrap();
    }
    moved(world, &ids[1], "assessed").await;
    let decision = json!({
        "reason": "position_closed",
        "letter": "We are not filling the position.",
        "decided_by": world.user.to_string(),
    });
    let close = format!("/api/v1/applications/{}/decision", ids[1]);
    world.hr.post(&close, decision).await.expect(201);
    world.app.work().await.unwrap();
}

#[tokio::test]
async fn what_is_kept_is_what_the_log_says_however_it_was_counted() {
    let world = World::new().await;
    story(&world).await;
    let kept = analytics::check(&world.scope).await.unwrap();
    assert_eq!((kept.applications, kept.stays, kept.differing.len()), (6, 7, 0));
    analytics::rebuild(&world.scope).await.unwrap();
    assert_eq!(analytics::check(&world.scope).await.unwrap(), kept);
}

#[tokio::test]
async fn a_row_that_was_changed_is_found_and_made_whole() {
    let world = World::new().await;
    story(&world).await;
    world.database.damage("UPDATE application_stays SET hours = 99 WHERE stage = 'offer'").await;
    let found = analytics::check(&world.scope).await.unwrap();
    assert_eq!(found.differing.len(), 1);
    analytics::rebuild(&world.scope).await.unwrap();
    assert_eq!(analytics::check(&world.scope).await.unwrap().differing, []);
}

#[tokio::test]
async fn a_row_that_is_missing_and_one_that_is_too_many_are_found() {
    let world = World::new().await;
    story(&world).await;
    world.database.damage("DELETE FROM application_paths WHERE furthest = 'hired'").await;
    assert_eq!(analytics::check(&world.scope).await.unwrap().differing.len(), 1);
}

#[tokio::test]
async fn counting_twice_at_once_counts_once() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    applied(&world, job, 4).await;
    let both = tokio::join!(analytics::catch_up(&world.scope), analytics::catch_up(&world.scope));
    assert!(both.0.is_ok() && both.1.is_ok());
    let kept = analytics::check(&world.scope).await.unwrap();
    assert_eq!((kept.applications, kept.differing.len()), (4, 0));
}

#[tokio::test]
async fn another_practice_is_counted_for_itself() {
    let world = World::new().await;
    story(&world).await;
    let there = world.other_hr.get("/api/v1/analytics/funnel").await.expect(200).json();
    assert_eq!(there["people"], 0);
}

/// A kind that nobody announces under this name any more would silently not be counted.
#[test]
fn every_kind_that_is_counted_is_announced_by_a_room() {
    for kind in [
        "application.received",
        "application.moved",
        "application.closed",
        "application.withdrawn",
        "screening.finished",
        "invitation.submitted",
        "interview.rated",
        "offer.sent",
    ] {
        assert!(kind.parse::<muster::platform::events::EventKind>().is_ok(), "{kind}");
    }
}
