//! What a candidate says of a report, and that it is heard before anything is decided.

use chrono::TimeDelta;

use super::{Candidate, decides, decides_on, hands_over, noticed, received, seen, state, told};
use crate::world::World;

const EXPLAINS: [(&str, &str); 2] = [("kind", "explains"), ("said", "That was in another life.")];
const DISPUTES: [(&str, &str); 2] = [("kind", "disputes"), ("said", "That is somebody else.")];

#[tokio::test]
async fn a_dispute_after_an_explanation_is_kept_and_holds_the_end_up() {
    let world = World::new().await;
    let (id, candidate) = told(&world).await;
    candidate.sends("answer", &EXPLAINS).await.expect(303);
    candidate.sends("answer", &DISPUTES).await.expect(303);
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("another life") && page.contains("somebody else"), "{page}");
    world.clock.advance(TimeDelta::days(12));
    let refused = decides(&world, &id, "end").await.expect(409).body;
    assert!(refused.contains("Ask the agency to recheck it"), "{refused}");
}

#[tokio::test]
async fn the_same_answer_twice_is_one_and_another_of_its_kind_is_shown_again_with_why() {
    let world = World::new().await;
    let (_, candidate) = told(&world).await;
    candidate.sends("answer", &DISPUTES).await.expect(303);
    candidate.sends("answer", &DISPUTES).await.expect(303);
    let other = [("kind", "disputes"), ("said", "And the second entry is wrong, too.")];
    let refused = candidate.sends("answer", &other).await.expect(409).body;
    assert!(refused.contains("You already sent an answer of this kind"), "{refused}");
    assert!(refused.contains("the second entry is wrong"), "their words stay: {refused}");
}

#[tokio::test]
async fn an_answer_after_the_decision_is_not_answered_with_success() {
    let world = World::new().await;
    let (id, candidate) = told(&world).await;
    world.clock.advance(TimeDelta::days(9));
    decides(&world, &id, "go_ahead").await.expect(303);
    let late = candidate.sends("answer", &EXPLAINS).await.expect(409).body;
    assert!(late.contains("It was decided before this arrived"), "{late}");
    assert!(late.contains("another life"), "their words stay: {late}");
}

#[tokio::test]
async fn a_page_that_lags_behind_is_not_answered_with_success_either() {
    let world = World::new().await;
    let (_, candidate) = super::asked(&world).await;
    let disclosure = candidate.paper().await;
    candidate.acknowledges().await.expect(303);
    let permission = candidate.paper().await;
    candidate.signs_under("Marisol Etxeberria", &permission).await.expect(303);
    candidate.signs_under("Marisol Etxeberria", &permission).await.expect(303);
    let read = [("language", "en"), ("paper", &*disclosure)];
    candidate.sends("disclosure", &read).await.expect(303);
    let refused = candidate.sends("refusal", &[]).await.expect(409).body;
    assert!(refused.contains("This page has changed since you opened it"), "{refused}");
}

#[tokio::test]
async fn an_empty_answer_is_told_in_words_for_who_answers() {
    let world = World::new().await;
    let (_, candidate) = told(&world).await;
    let bare = candidate.sends("answer", &[("kind", "explains")]).await.expect(422).body;
    assert!(bare.contains("Write your answer") && !bare.contains("what was found"), "{bare}");
}

#[tokio::test]
async fn no_wait_runs_before_the_notice_is_in_their_hands() {
    let world = World::new().await;
    let (id, candidate) = noticed(&world).await;
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("5 business days from the day you open the report"), "{page}");
    world.clock.advance(TimeDelta::days(12)); // December 6.
    let refused = decides(&world, &id, "end").await.expect(409).body;
    assert!(refused.contains("They may not have the report yet"), "{refused}");
    let early = hands_over(&world, &id, "2026-11-23").await.expect(422).body;
    assert!(early.contains("on or after the day the first notice was written"), "{early}");
    hands_over(&world, &id, "2026-12-04").await.expect(303);
    let refused = decides(&world, &id, "end").await.expect(409).body;
    assert!(refused.contains("They have through Dec 11, 2026"), "{refused}");
}

#[tokio::test]
async fn the_wait_begins_when_their_link_opens_the_report_and_the_record_says_so() {
    let world = World::new().await;
    let (id, candidate) = noticed(&world).await;
    candidate.reads().await.expect(200);
    candidate.opens("summary").await.expect(200);
    let record = format!("/background-checks/{id}/record");
    let page = world.owner.get(&record).await.expect(200).body;
    assert!(page.contains("Their link hasn’t opened the report"), "{page}");
    candidate.opens("report").await.expect(200);
    let page = world.owner.get(&record).await.expect(200).body;
    assert!(page.contains("through Wednesday, December 2, 2026"), "{page}");
    assert!(page.contains("Their link first opened the report"), "{page}");
    hands_over(&world, &id, "2026-11-24").await.expect(303);
    world.clock.advance(TimeDelta::days(9));
    decides(&world, &id, "end").await.expect(200);
}

#[tokio::test]
async fn nothing_is_decided_on_a_page_that_lacks_the_answer() {
    let world = World::new().await;
    let (id, candidate) = told(&world).await;
    world.clock.advance(TimeDelta::days(9));
    let before = seen(&world, &id).await;
    candidate.sends("answer", &EXPLAINS).await.expect(303);
    for decision in ["end", "go_ahead"] {
        let refused = decides_on(&world, &id, decision, &before).await.expect(409).body;
        assert!(refused.contains("Something was added since you opened this page"), "{refused}");
        assert!(refused.contains("Looked at it with care."), "what was typed stays: {refused}");
    }
    decides_on(&world, &id, "end", "").await.expect(409);
    assert_eq!(state(&world, &id).await, "under_review");
    decides(&world, &id, "end").await.expect(200);
}

#[tokio::test]
async fn no_counter_and_no_moment_outside_the_seal_tells_of_a_notice_or_an_answer() {
    let world = World::new().await;
    let (id, _) = received(&world).await;
    let path = format!("/api/v1/background-checks/{id}");
    let before = world.hr.get(&path).await.expect(200).json();
    let since = before["updated_at"].as_str().unwrap().to_owned();
    world.clock.advance(TimeDelta::hours(1));
    let notice = format!("/background-checks/{id}/notice");
    let typed = [("because", super::BECAUSE)];
    let page = world.owner.hand_in_as(&notice, &typed, "summary", super::SUMMARY).await;
    let candidate = Candidate::handed(&world, &page.expect(200).body);
    candidate.opens("report").await.expect(200);
    candidate.sends("answer", &DISPUTES).await.expect(303);
    decides(&world, &id, "rechecked").await.expect(303);
    assert_eq!(world.hr.get(&path).await.expect(200).json(), before);
    let since = format!("/api/v1/background-checks?updated_after={since}");
    let listed = world.hr.get(&since).await.expect(200).json();
    assert_eq!(listed["data"].as_array().map(Vec::len), Some(0), "{listed}");
    decides(&world, &id, "go_ahead").await.expect(303);
    let after = world.hr.get(&path).await.expect(200).json();
    assert_eq!(after["state"], "passed");
    assert!(after["revision"].as_i64() > before["revision"].as_i64(), "{after}");
}
