//! Requests of every room that are sent twice under one key happen once.

use poem::http::Method;
use serde_json::{Value, json};

use crate::world::{Answer, World};

async fn send(world: &World, path: &str, body: Option<Value>) -> Answer {
    let request = world.owner_hr.request(Method::POST, path);
    world.owner_hr.send(request.header("Idempotency-Key", "friday"), body).await
}

/// Sends it twice, and returns both answers: the second has to be the first again.
async fn twice(world: &World, path: &str, body: Option<Value>) -> (Answer, Answer) {
    let first = send(world, path, body.clone()).await;
    let second = send(world, path, body).await;
    assert_eq!(first.header("idempotency-replayed"), "false", "{path}: {}", first.body);
    assert_eq!(second.header("idempotency-replayed"), "true", "{path}: {}", second.body);
    assert_eq!(first.status, second.status);
    (first, second)
}

/// The same, but for the link that is shown once.
async fn one_link(world: &World, path: &str, into: &str) -> String {
    let (first, second) = twice(world, path, None).await;
    let (mut first, second) = (first.json(), second.json());
    let url = first["url"].take().as_str().unwrap().to_owned();
    assert!(second["url"].is_null(), "a kept answer has no secret: {second}");
    first.as_object_mut().unwrap().remove("url");
    assert_eq!(first, second);
    url[url.find(into).unwrap()..].to_owned()
}

#[tokio::test]
async fn a_link_that_is_asked_for_twice_is_made_once_and_still_opens() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (interview, _) = crate::interviews::booked(&world, job, 0).await;
    let path = format!("/api/v1/interviews/{interview}");
    let meeting = one_link(&world, &format!("{path}/links"), "/interview/").await;
    world.nobody.get(&meeting).await.expect(200);
    let rater = world.hr.get(&path).await.json()["raters"][0]["id"].as_str().unwrap().to_owned();
    let rating = one_link(&world, &format!("{path}/raters/{rater}/links"), "/rate/").await;
    world.nobody.get(&rating).await.expect(200);
}

#[tokio::test]
async fn an_offers_link_that_is_asked_for_twice_is_made_once_and_still_opens() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = crate::offers::offered(&world, job).await;
    let path = format!("/api/v1/offers/{}/links", sent.json()["id"].as_str().unwrap());
    let link = one_link(&world, &path, "/offer/").await;
    world.nobody.get(&link).await.expect(200);
}

#[tokio::test]
async fn what_is_added_twice_stands_there_once() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let path = format!("/api/v1/jobs/{job}");
    let question = json!({
        "ask": "How do you keep two callers calm at once?",
        "one": "Does not say.",
        "three": "Says whom first.",
        "five": "Says whom first, and why.",
    });
    let (first, second) =
        twice(&world, &format!("{path}/interview-questions"), Some(question)).await;
    assert_eq!(first.json(), second.json());
    let kit = world.hr.get(&format!("{path}/interview-kit")).await.expect(200).body;
    assert_eq!(kit.matches("two callers calm").count(), 1);

    let id = crate::roster::add(&world, "Uma Roth", "503 555 0165").await;
    let change = json!({ "effective_on": "2026-12-01", "position": "Lead receptionist" });
    twice(&world, &format!("/api/v1/staff/{id}/changes"), Some(change)).await;
    let worked = json!({ "on": "2026-11-23" });
    twice(&world, &format!("/api/v1/staff/{id}/worked"), Some(worked)).await;
}

#[tokio::test]
async fn what_ends_something_is_answered_again_and_not_refused() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (interview, _) = crate::interviews::booked(&world, job, 0).await;
    let path = format!("/api/v1/interviews/{interview}");
    let rater = world.hr.get(&path).await.json()["raters"][0]["id"].as_str().unwrap().to_owned();
    twice(&world, &format!("{path}/raters/{rater}/excuse"), None).await;
    twice(&world, &format!("{path}/cancellation"), None).await;

    let (onboarding, _) = crate::onboarding::start(&world, "Uma Roth", "503 555 0165").await;
    let path = format!("/api/v1/onboardings/{onboarding}");
    twice(&world, &format!("{path}/no-show"), None).await;

    let hold = json!({ "reason": "A claim before the labor board." });
    let path = format!("/api/v1/people/{}/legal-hold", world.rosa);
    let set = world.owner_hr.request(Method::PUT, &path);
    world.owner_hr.send(set, Some(hold)).await.expect(200);
    let why = json!({ "reason": "The claim was settled." });
    twice(&world, &format!("{path}/lifting"), Some(why)).await;
}
