//! Whoever takes a test again has the time that was arranged, and explains nothing again.

use chrono::{DateTime, TimeDelta, Utc};
use muster::{assessments as tests, jobs::JobId};
use serde_json::{Value, json};

use super::{WORDS, first_request};
use crate::{
    assessments::{hand_in, secret_of, with_test},
    world::{Caller, World},
};

/// Invites Marisol to the test of a posting by her application, again or for the first time. Returns her link, and how
/// long everybody has for the form that she gets.
async fn invited(
    world: &World,
    (job, application): (JobId, &str),
    is_again: bool,
) -> (Caller, TimeDelta) {
    let test = tests::assessment_for(&world.scope, job).await.unwrap().unwrap().id.to_string();
    let body = json!({ "assessment_id": test, "application_id": application, "retest": is_again });
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    let form = made["assessment_id"].as_str().unwrap().parse().unwrap();
    let usual = tests::assessment(&world.scope, form).await.unwrap().form.limit();
    (world.nobody.with_key(secret_of(made["url"].as_str().unwrap())), usual)
}

/// She asks, is given twice the time, and turns in.
async fn arranged(world: &World, link: &Caller) {
    let words = json!({ "words": WORDS });
    link.post("/api/v1/adjustment-request", words).await.expect(201);
    let answer = [("extra", "double"), ("words", "You have twice the time.")];
    let request = first_request(&world.owner).await;
    world.owner.submit(&request, &answer).await.expect(303);
    hand_in(link).await;
}

/// As it is told: in whole minutes, the last one begun.
fn minutes(limit: TimeDelta) -> i64 {
    (limit.num_seconds() + 59) / 60
}

async fn own(link: &Caller) -> Value {
    link.get("/api/v1/adjustment-request").await.expect(200).json()
}

#[tokio::test]
async fn who_takes_a_test_again_has_the_time_that_was_arranged_and_is_not_asked_again() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let application = world.apply(job).await;
    let (first, _) = invited(&world, (job, &application), false).await;
    arranged(&world, &first).await;
    world.clock.advance(TimeDelta::days(14));

    let (again, usual) = invited(&world, (job, &application), true).await;
    let own = own(&again).await;
    assert_eq!(own["limit_minutes"], json!(minutes(usual * 2)));
    assert_eq!((own.get("words"), own.get("answer")), (None, None), "the time alone: {own}");
    let page = world.nobody.get(&format!("/take/{}", again.secret())).await.expect(200).body;
    assert!(page.contains("You don’t have to ask again"), "{page}");
    assert!(!page.contains("You have twice the time"), "{page}");
    let begun = again.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let ends: DateTime<Utc> = begun["ends_at"].as_str().unwrap().parse().unwrap();
    assert_eq!(minutes(ends - world.scope.now()), minutes(usual * 2));
}

#[tokio::test]
async fn what_was_arranged_for_the_test_of_one_posting_is_not_for_that_of_another() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let application = world.apply(job).await;
    let (first, _) = invited(&world, (job, &application), false).await;
    arranged(&world, &first).await;
    world.clock.advance(TimeDelta::days(14));
    let other = with_test(&world).await;
    let application = world.apply(other).await;
    let (there, usual) = invited(&world, (other, &application), false).await;
    assert_eq!(own(&there).await["limit_minutes"], json!(minutes(usual)));
}
