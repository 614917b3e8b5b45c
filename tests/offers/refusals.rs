//! What is refused, and that nothing is lost by it.

use serde_json::json;

use super::{offered, terms};
use crate::world::World;

#[tokio::test]
async fn pay_outside_the_posting_is_refused_unless_somebody_says_why() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let mut outside = terms(&application);
    outside["pay_cents"] = json!(9900);
    let refused = world.hr.post("/api/v1/offers", outside.clone()).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /outside_because");
    outside["outside_because"] = json!("Twelve years of experience.");
    world.hr.post("/api/v1/offers", outside).await.expect(201);
}

#[tokio::test]
async fn a_signature_under_another_letter_is_refused_and_what_was_typed_stays() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = offered(&world, job).await;
    let refused = candidate.signs_under("Marisol Etxeberria", &"0".repeat(64)).await.expect(409);
    assert!(refused.body.contains("The letter has changed"), "{}", refused.body);
    assert!(refused.body.contains("value=\"Marisol Etxeberria\""), "{}", refused.body);
}

#[tokio::test]
async fn a_signature_without_consent_or_name_is_told_all_that_is_missing() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = offered(&world, job).await;
    let refused = candidate.sends("signature", &[("consent", "yes")]).await.expect(422).body;
    assert!(refused.contains("href=\"#intent\""), "{refused}");
    assert!(refused.contains("href=\"#signature\""), "{refused}");
    assert!(!refused.contains("href=\"#consent\""), "{refused}");
}

#[tokio::test]
async fn a_second_tap_is_shown_the_copy() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    let letter = sent.json()["letter_sha256"].as_str().unwrap().to_owned();
    candidate.signs_under("Marisol Etxeberria", &letter).await.expect(303);
    candidate.signs_under("Marisol Etxeberria", &letter).await.expect(303);
    let happened = world.happened_to(sent.json()["id"].as_str().unwrap()).await;
    assert_eq!(happened.iter().filter(|kind| *kind == "offer.accepted").count(), 1);
}

#[tokio::test]
async fn two_offers_to_one_person_at_once_are_one() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let send = || world.hr.post("/api/v1/offers", terms(&application));
    let (one, other) = tokio::join!(send(), send());
    let mut both = [one.status, other.status];
    both.sort_unstable();
    assert_eq!(both, [201, 409]);
}

#[tokio::test]
async fn nobody_signs_after_the_application_was_closed() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    let application = sent.json()["application_id"].as_str().unwrap().to_owned();
    let decision = json!({
        "reason": "position_closed",
        "letter": "We are not filling the position.",
        "decided_by": world.user.to_string(),
    });
    let close = format!("/api/v1/applications/{application}/decision");
    world.hr.post(&close, decision).await.expect(201);
    let letter = sent.json()["letter_sha256"].as_str().unwrap().to_owned();
    let refused = candidate.signs_under("Marisol Etxeberria", &letter).await.expect(409);
    assert!(refused.body.contains("is closed"), "{}", refused.body);
}
