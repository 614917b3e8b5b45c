//! A signed sheet at which nobody has looked: what it holds up, and what it does not.

use chrono::TimeDelta;
use muster::{
    offers::{self, OfferId},
    platform::db::Tx,
};
use serde_json::json;

use super::{
    on_paper::{JPEG, PNG, begun, candidate_hands_in, page, read, sends_back},
    terms,
};
use crate::world::World;

/// How many messages were written about it.
async fn written(world: &World, offer: &str) -> usize {
    let happened = world.happened_to(offer).await;
    happened.iter().filter(|kind| *kind == "message.written").count()
}

/// Closes the application to which an offer was made.
async fn close(world: &World, offer: &str) {
    let application = read(world, offer).await["application_id"].as_str().unwrap().to_owned();
    let decision = json!({
        "reason": "position_closed",
        "letter": "We are not filling the position.",
        "decided_by": world.user.to_string(),
    });
    let close = format!("/api/v1/applications/{application}/decision");
    world.hr.post(&close, decision).await.expect(201);
}

/// How many files the practice keeps on its disk.
fn kept(world: &World) -> usize {
    let folders = std::fs::read_dir(world.database.files()).into_iter().flatten().flatten();
    folders.filter_map(|of| std::fs::read_dir(of.path()).ok()).flatten().count()
}

#[tokio::test]
async fn who_handed_in_a_signed_sheet_is_reminded_of_nothing() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let id: OfferId = offer.parse().unwrap();
    let nudge = async |tx: &mut Tx| offers::nudge(tx, id).await;
    assert!(!world.scope.write(nudge).await.unwrap());
    world.clock.advance(TimeDelta::days(7)); // December 1: it can be answered until December 2.
    world.app.work().await.unwrap();
    assert_eq!(written(&world, &offer).await, 1, "the offer, and nothing since");
    let own = candidate.reads().await.expect(200).body;
    assert!(!own.contains("Please answer by"), "{own}");
}

#[tokio::test]
async fn who_was_told_that_a_sheet_cannot_be_used_is_reminded_as_before() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    sends_back(&world.manager, &offer, "The date is cut off.").await.expect(303);
    world.clock.advance(TimeDelta::days(7));
    world.app.work().await.unwrap();
    assert_eq!(written(&world, &offer).await, 3, "the offer, the photo, the reminder");
}

#[tokio::test]
async fn a_sheet_of_a_closed_application_is_looked_at_and_asks_nobody_for_another() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    close(&world, &offer).await;
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("signed on paper to look at"), "{today}");
    let shown = page(&world.manager, &offer).await;
    assert!(shown.contains("Can’t be used; the application is closed"), "{shown}");
    assert!(!shown.contains("Record the signature"), "{shown}");
    let before = written(&world, &offer).await;
    sends_back(&world.manager, &offer, "The job is closed.").await.expect(303);
    assert_eq!(written(&world, &offer).await, before, "they would be refused");
    let today = world.manager.get("/").await.expect(200).body;
    assert!(!today.contains("signed on paper to look at"), "{today}");
    world.clock.advance(TimeDelta::days(30));
    world.app.work().await.unwrap();
    assert_eq!(read(&world, &offer).await["state"], "expired");
}

#[tokio::test]
async fn an_offer_is_neither_withdrawn_nor_changed_before_somebody_looked_at_its_signed_sheet() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let mut changed = terms(read(&world, &offer).await["application_id"].as_str().unwrap());
    changed["replaces"] = offer.clone().into();
    let refused = world.hr.post("/api/v1/offers", changed.clone()).await;
    assert_eq!(refused.problem(), "409 offers.sheet_waits");
    let withdrawal = format!("/api/v1/offers/{offer}/withdrawal");
    let reason = json!({ "reason": "not_filling" });
    let refused = world.hr.post(&withdrawal, reason.clone()).await;
    assert_eq!(refused.problem(), "409 offers.sheet_waits");
    let typed = [("reason", "not_filling")];
    let told = world.manager.submit(&format!("/offers/{offer}/withdrawal"), &typed).await;
    let told = told.expect(409).body;
    assert!(told.contains("A signed letter is waiting for this offer."), "{told}");
    assert_eq!(read(&world, &offer).await["state"], "open");
    sends_back(&world.manager, &offer, "It is not signed.").await.expect(303);
    world.hr.post(&withdrawal, reason).await.expect(201);
}

#[tokio::test]
async fn a_question_about_an_offer_waits_beside_its_signed_sheet() {
    let world = World::new().await;
    let (_, candidate) = begun(&world).await;
    let asks = [("question", "Could I start a week later?")];
    candidate.sends("question", &asks).await.expect(303);
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("One offer signed on paper to look at"), "{today}");
    assert!(today.contains("One question about an offer"), "{today}");
}

#[tokio::test]
async fn a_sheet_that_would_not_be_taken_is_not_kept() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let before = kept(&world);
    assert_eq!(before, 1);
    close(&world, &offer).await;
    candidate_hands_in(&world, &candidate, JPEG).await.expect(409);
    world.manager.hand_in(&format!("/offers/{offer}/sheets"), &[], JPEG).await.expect(409);
    assert_eq!(kept(&world), before);
}

#[tokio::test]
async fn sheets_fill_no_disk() {
    let world = World::new().await;
    let (_, candidate) = begun(&world).await;
    let server = world.behind_proxy();
    let phone = world.nobody.at(&server).from("203.0.113.9");
    let path = format!("{}/sheets", candidate.path);
    let hand_in = async |number: usize, bytes: usize| {
        let mut file = format!("%PDF-1.7 {number}").into_bytes();
        file.resize(bytes, b' ');
        phone.hand_in(&path, &[], &file).await
    };
    for number in 0..5 {
        hand_in(number, 10 * 1024 * 1024).await.expect(303);
    }
    let refused = hand_in(5, 10 * 1024 * 1024).await.expect(429);
    assert!(!refused.header("retry-after").is_empty());
    assert!(refused.body.contains("Send it again in"), "{}", refused.body);
    assert_eq!(kept(&world), 5, "what was refused has not been kept");
}
