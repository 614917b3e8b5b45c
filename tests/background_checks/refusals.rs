//! What must not happen, and that nothing is lost by it.

use chrono::TimeDelta;
use serde_json::json;

use super::{Candidate, asked, decides, hands_over, order, ordered, received, signed, state, told};
use crate::{offers, world::World};

#[tokio::test]
async fn nobody_is_asked_before_the_offer_is_signed_nor_if_it_does_not_depend_on_it() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offers::offered(&world, job).await;
    let ask = json!({ "offer_id": sent.json()["id"] });
    let refused = world.hr.post("/api/v1/background-checks", ask).await;
    insta::assert_snapshot!(refused.problem(), @"409 background_checks.offer_first");

    let application = world.apply(world.job("Medical biller", false).await).await;
    let mut terms = offers::terms(&application);
    terms["conditions"] = json!(["exclusions_checked"]);
    let sent = world.hr.post("/api/v1/offers", terms).await.expect(201);
    offers::Candidate::of(&world, &sent).signs("Marisol Etxeberria").await.expect(303);
    let ask = json!({ "offer_id": sent.json()["id"] });
    let refused = world.hr.post("/api/v1/background-checks", ask).await;
    insta::assert_snapshot!(refused.problem(), @"409 background_checks.not_a_condition");
}

#[tokio::test]
async fn nothing_is_signed_unread_or_under_other_words_and_nothing_ordered_unsigned() {
    let world = World::new().await;
    let (id, candidate) = asked(&world).await;
    let disclosure = candidate.paper().await;
    let path = format!("/api/v1/background-checks/{id}/order");
    let early = world.hr.post(&path, order()).await;
    insta::assert_snapshot!(early.problem(), @"409 background_checks.not_now");
    let unread = candidate.signs_under("Marisol Etxeberria", &disclosure).await.expect(409);
    assert!(unread.body.contains("The words have changed"), "{}", unread.body);
    candidate.acknowledges().await.expect(303);
    let other = candidate.signs_under("Marisol Etxeberria", &"0".repeat(64)).await.expect(409);
    assert!(other.body.contains("value=\"Marisol Etxeberria\""), "{}", other.body);
    let bare = candidate.sends("authorization", &[("consent", "yes")]).await.expect(422).body;
    assert!(bare.contains("href=\"#intent\"") && bare.contains("href=\"#signature\""), "{bare}");
    assert_eq!(state(&world, &id).await, "asked");
}

#[tokio::test]
async fn whoever_does_not_agree_is_told_of_and_may_still_sign() {
    let world = World::new().await;
    let (id, candidate) = asked(&world).await;
    candidate.acknowledges().await.expect(303);
    candidate.sends("refusal", &[]).await.expect(303);
    candidate.sends("refusal", &[]).await.expect(303);
    assert_eq!(state(&world, &id).await, "refused");
    candidate.signs("Marisol Etxeberria").await.expect(303);
    assert_eq!(state(&world, &id).await, "authorized");
}

#[tokio::test]
async fn no_signed_offer_is_taken_back_for_a_report_but_by_the_final_notice() {
    let world = World::new().await;
    let (id, _) = told(&world).await;
    let offer = world.hr.get("/api/v1/offers").await.expect(200).json();
    let withdrawal =
        format!("/api/v1/offers/{}/withdrawal", offer["data"][0]["id"].as_str().unwrap());
    let report = json!({ "reason": "report", "note": "What it says." });
    let refused = world.hr.post(&withdrawal, report).await;
    insta::assert_snapshot!(refused.problem(), @"409 background_checks.end_first");

    let early = decides(&world, &id, "end").await.expect(409).body;
    assert!(early.contains("They have through Dec 2, 2026 to answer"), "{early}");
    assert!(early.contains("Looked at it with care."), "what was typed stays: {early}");
    world.clock.advance(TimeDelta::days(8)); // December 2: their last day.
    decides(&world, &id, "end").await.expect(409);
    world.clock.advance(TimeDelta::days(1));
    decides(&world, &id, "end").await.expect(200);
    decides(&world, &id, "go_ahead").await.expect(409);
}

#[tokio::test]
async fn without_any_check_a_signed_offer_is_not_taken_back_for_a_report_either() {
    let world = World::new().await;
    let offer = signed(&world).await;
    let report = json!({ "reason": "report", "note": "What somebody heard." });
    let withdrawal = format!("/api/v1/offers/{offer}/withdrawal");
    let refused = world.hr.post(&withdrawal, report).await;
    insta::assert_snapshot!(refused.problem(), @"409 background_checks.end_first");
}

#[tokio::test]
async fn nothing_is_ended_without_a_first_notice_nor_over_an_open_dispute() {
    let world = World::new().await;
    let (id, _) = received(&world).await;
    world.clock.advance(TimeDelta::days(12));
    let blind = decides(&world, &id, "end").await.expect(409).body;
    assert!(blind.contains("Write the first notice"), "{blind}");

    let world = World::new().await;
    let (id, candidate) = told(&world).await;
    let answer = [("kind", "disputes"), ("said", "That is somebody else.")];
    candidate.sends("answer", &answer).await.expect(303);
    world.clock.advance(TimeDelta::days(12));
    let open = decides(&world, &id, "end").await.expect(409).body;
    assert!(open.contains("Ask the agency to recheck it"), "{open}");
}

#[tokio::test]
async fn the_first_notice_needs_words_and_the_summary_and_gives_no_less_than_the_usual_days() {
    let world = World::new().await;
    let (id, _) = received(&world).await;
    let path = format!("/background-checks/{id}/notice");
    let bare = world.owner.submit(&path, &[]).await.expect(422).body;
    assert!(bare.contains("href=\"#because\"") && bare.contains("href=\"#summary\""), "{bare}");
    let typed = [("because", super::BECAUSE), ("days", "1")];
    let few = world.owner.hand_in_as(&path, &typed, "summary", super::SUMMARY).await.expect(422);
    assert!(few.body.contains("Give at least 5 business days"), "{}", few.body);
    let typed = [("because", super::BECAUSE), ("days", "5")];
    world.owner.hand_in_as(&path, &typed, "summary", super::SUMMARY).await.expect(200);
    hands_over(&world, &id, "2026-11-24").await.expect(303);
    let record = format!("/background-checks/{id}/record");
    let page = world.owner.get(&record).await.expect(200).body;
    assert!(page.contains("5 business days, through Wednesday, December 2, 2026"), "{page}");
}

#[tokio::test]
async fn a_result_that_speaks_against_somebody_is_not_noted_without_the_report() {
    let world = World::new().await;
    let (id, _) = ordered(&world).await;
    let path = format!("/background-checks/{id}/receipt");
    let typed = [("on", "2026-11-24"), ("result", "concern")];
    let refused = world.owner.submit(&path, &typed).await.expect(422).body;
    assert!(refused.contains("They must get a copy"), "{refused}");
    let typed = [("on", "2026-11-23"), ("result", "clear")];
    let refused = world.owner.submit(&path, &typed).await.expect(422).body;
    assert!(refused.contains("on or after the day it was ordered"), "{refused}");
    assert_eq!(state(&world, &id).await, "ordered");
}

#[tokio::test]
async fn nothing_goes_on_once_the_offer_was_taken_back_for_another_reason() {
    let world = World::new().await;
    let (id, candidate) = asked(&world).await;
    let offer = world.hr.get("/api/v1/offers").await.expect(200).json();
    let withdrawal =
        format!("/api/v1/offers/{}/withdrawal", offer["data"][0]["id"].as_str().unwrap());
    let steps = ["source_named", "they_answered"];
    let why = json!({ "reason": "other", "note": "The office closes.", "steps": steps });
    world.hr.post(&withdrawal, why).await.expect(201);
    let page = candidate.reads().await.expect(200).body;
    assert!(!page.contains("name=\"paper\""), "nothing is left to sign: {page}");
    assert!(page.contains("The offer was withdrawn"), "{page}");
    assert_eq!(state(&world, &id).await, "closed");
}

#[tokio::test]
async fn two_who_ask_at_once_have_asked_once() {
    let world = World::new().await;
    let offer = json!({ "offer_id": signed(&world).await });
    let ask = || world.hr.post("/api/v1/background-checks", offer.clone());
    let (one, other) = tokio::join!(ask(), ask());
    let mut both = [one.status, other.status];
    both.sort_unstable();
    assert_eq!(both, [201, 409]);
    let _: Candidate = Candidate::of(&world, if one.status == 201 { &one } else { &other });
}

#[tokio::test]
async fn an_agency_that_nobody_can_call_or_write_to_is_refused_and_a_slip_corrected_until_the_final_notice()
 {
    let world = World::new().await;
    let (id, candidate) = asked(&world).await;
    candidate.acknowledges().await.expect(303);
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let api = format!("/api/v1/background-checks/{id}/order");
    let page = format!("/background-checks/{id}/order");
    let typed = [
        ("agency", "Cascade Screening"),
        ("agency_phone", "abc"),
        ("agency_address", "x"),
        ("on", "2026-11-24"),
    ];
    let refused = world.manager.submit(&page, &typed).await.expect(422).body;
    assert!(refused.contains("href=\"#agency_phone\""), "{refused}");
    assert!(refused.contains("href=\"#agency_address\""), "{refused}");
    let mut wrong = order();
    wrong["agency_address"] = json!("x");
    world.hr.post(&api, wrong).await.expect(422);

    let mut first = order();
    first["agency"] = json!("Casscade");
    world.hr.post(&api, first).await.expect(201);
    let corrected = world.hr.post(&api, order()).await.expect(201).json();
    assert_eq!(corrected["agency"], "Cascade Screening");
    let typed = [
        ("agency", "Cascade Screening LLC"),
        ("agency_phone", "503 555 0191"),
        ("agency_address", "1 Front Street, Salem, OR 97301"),
        ("on", "2026-11-24"),
    ];
    world.manager.submit(&page, &typed).await.expect(303);
    let shown = world.manager.get(&format!("/background-checks/{id}")).await.expect(200).body;
    assert!(shown.contains("503 555 0191") && shown.contains("Correct the order"), "{shown}");

    let world = World::new().await;
    let (id, _) = told(&world).await;
    world.clock.advance(TimeDelta::days(9));
    decides(&world, &id, "end").await.expect(200);
    let late = world.hr.post(&format!("/api/v1/background-checks/{id}/order"), order()).await;
    insta::assert_snapshot!(late.problem(), @"409 background_checks.offer_first");
}
