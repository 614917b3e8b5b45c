//! A test ends with its application, and takes no answer with it.

use chrono::TimeDelta;
use serde_json::json;

use super::{
    secrecy::invited_by,
    sitting::{answer_all, begin},
};
use crate::world::World;

async fn turn_down(world: &World, application: &str) {
    let decision = json!({
        "reason": "another_chosen",
        "letter": "We chose somebody else.",
        "decided_by": world.user.to_string(),
    });
    let close = format!("/api/v1/applications/{application}/decision");
    world.hr.post(&close, decision).await.expect(201);
}

async fn status(world: &World, invitation: &str) -> String {
    let shown = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).json();
    shown["status"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn whoever_was_turned_down_begins_no_test_by_any_link() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (invitation, link) = invited_by(&world, &application).await;
    turn_down(&world, &application).await;

    let begun = link.post("/api/v1/sittings", json!({})).await;
    insta::assert_snapshot!(begun.problem(), @"409 invitations.application_closed");
    let page = world.nobody.get(&format!("/take/{}", link.secret())).await.expect(200).body;
    assert!(page.contains("This skills test is closed"), "{page}");
    let links = format!("/api/v1/invitations/{invitation}/links");
    let linked = world.hr.post(&links, json!({})).await;
    insta::assert_snapshot!(linked.problem(), @"409 invitations.application_closed");
    assert_eq!(status(&world, &invitation).await, "invited");
}

#[tokio::test]
async fn the_office_takes_back_the_test_of_whoever_was_turned_down_and_makes_no_link() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (invitation, _) = invited_by(&world, &application).await;
    turn_down(&world, &application).await;
    let path = format!("/invitations/{invitation}");
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(page.contains("This application is closed"), "{page}");
    let (links, cancellation) = (format!("{path}/links"), format!("{path}/cancellation"));
    assert!(!page.contains(&links) && page.contains(&cancellation), "{page}");
    world.manager.submit(&cancellation, &[]).await.expect(303);
    assert_eq!(status(&world, &invitation).await, "cancelled");
}

#[tokio::test]
async fn whoever_was_turned_down_is_invited_to_nothing_by_that_application() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    turn_down(&world, &application).await;
    let assessment = super::assessment(&world, "receptionist").await;
    let body = json!({ "assessment_id": assessment, "application_id": application });
    let refused = world.hr.post("/api/v1/invitations", body).await;
    insta::assert_snapshot!(refused.problem(), @"409 invitations.application_closed");
}

#[tokio::test]
async fn whoever_was_turned_down_is_not_reminded() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (invitation, _) = invited_by(&world, &application).await;
    turn_down(&world, &application).await;
    // Six of seven days: whoever waits is reminded by now, at whatever time of day.
    for _ in 0..12 {
        world.clock.advance(TimeDelta::hours(12));
        world.app.work().await.unwrap();
    }
    let happened = world.happened_to(&invitation).await;
    assert!(!happened.iter().any(|kind| kind == "invitation.reminded"), "{happened:?}");
}

#[tokio::test]
async fn whoever_is_at_the_test_when_they_are_turned_down_loses_no_answer() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (invitation, link) = invited_by(&world, &application).await;
    let sitting = begin(&link).await;
    turn_down(&world, &application).await;

    assert_eq!(sitting, begin(&link).await, "they go on where they are");
    answer_all(&link, &sitting).await;
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
    assert_eq!(status(&world, &invitation).await, "scored");
}

#[tokio::test]
async fn a_decision_that_is_undone_opens_the_test_again() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (_, link) = invited_by(&world, &application).await;
    let letter = [("reason", "another_chosen"), ("letter", "Dear Marisol, no.")];
    let decision = format!("/applications/{application}/decision");
    world.manager.submit(&decision, &letter).await.expect(303);
    link.post("/api/v1/sittings", json!({})).await.expect(409);
    let undoing = format!("{decision}/undoing");
    world.manager.submit(&undoing, &[("to", "applied")]).await.expect(303);
    link.post("/api/v1/sittings", json!({})).await.expect(201);
}
