//! The story of a background check, told through each door.

use super::{
    BECAUSE, Candidate, REPORT, SUMMARY, decides, hands_over, order, ordered, signed, state, told,
};
use crate::world::World;
use chrono::TimeDelta;

#[tokio::test]
async fn it_is_asked_for_by_a_page_read_and_signed_on_a_phone_and_ordered_elsewhere() {
    let world = World::new().await;
    let offer = signed(&world).await;
    let new = format!("/offers/{offer}/background-check/new");
    let page = world.manager.get(&format!("/offers/{offer}")).await.expect(200).body;
    assert!(page.contains(&format!("href=\"{new}\"")), "{page}");
    let page = world.manager.get(&new).await.expect(200).body;
    assert!(page.contains("5 business days"), "{page}");
    let asked = format!("/offers/{offer}/background-check");
    let made = world.manager.submit(&asked, &[]).await.expect(200).body;
    let candidate = Candidate::handed(&world, &made);

    let first = candidate.reads().await.expect(200).body;
    assert!(first.contains("consumer report"), "{first}");
    assert!(!first.contains("type=\"text\""), "the disclosure stands alone: {first}");
    candidate.acknowledges().await.expect(303);
    let second = candidate.reads().await.expect(200).body;
    assert!(second.contains("I give") && second.contains("name=\"signature\""), "{second}");
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let copies = candidate.reads().await.expect(200).body;
    assert!(copies.contains("Marisol Etxeberria") && copies.contains("SHA-256"), "{copies}");
    assert!(!copies.contains("name=\"paper\""), "nothing is left to sign: {copies}");

    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("signed: order it"), "{today}");
    let listed = world.hr.get("/api/v1/background-checks").await.expect(200).json();
    let id = listed["data"][0]["id"].as_str().unwrap().to_owned();
    let shown = &listed["data"][0];
    assert_eq!(shown["state"], "authorized");
    assert_eq!(shown["authorization"]["name"], "Marisol Etxeberria");
    assert_eq!(shown["authorization"]["consent_version"], 1);
    let order = order();
    let typed: Vec<_> =
        order.as_object().unwrap().iter().map(|(of, it)| (&**of, it.as_str().unwrap())).collect();
    let path = format!("/background-checks/{id}/order");
    world.manager.submit(&path, &typed).await.expect(303);
    assert_eq!(state(&world, &id).await, "ordered");
}

#[tokio::test]
async fn what_is_clear_is_complete_at_once_and_the_offer_stands() {
    let world = World::new().await;
    let (id, candidate) = ordered(&world).await;
    let typed = [("on", "2026-11-24"), ("result", "clear")];
    let path = format!("/background-checks/{id}/receipt");
    world.owner.submit(&path, &typed).await.expect(303);
    assert_eq!(state(&world, &id).await, "passed");
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("Your background check is complete."), "{page}");
    let offer = world.hr.get("/api/v1/offers").await.expect(200).json();
    assert_eq!(offer["data"][0]["state"], "accepted");
}

#[tokio::test]
async fn a_report_ends_in_a_final_notice_after_the_first_one_an_answer_and_the_wait() {
    let world = World::new().await;
    let (id, candidate) = told(&world).await;
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("nothing is decided yet"), "{page}");
    assert!(page.contains("Wednesday, December 2, 2026"), "{page}");
    assert!(page.contains(BECAUSE), "{page}");
    for said in ["tell the agency yourself", "Cascade Screening", "503 555 0190"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(candidate.opens("report").await.expect(200).body.as_bytes(), REPORT);
    assert_eq!(candidate.opens("summary").await.expect(200).body.as_bytes(), SUMMARY);
    let answer = [("kind", "disputes"), ("said", "That is somebody else.")];
    candidate.sends("answer", &answer).await.expect(303);
    let record = format!("/background-checks/{id}/record");
    let page = world.owner.get(&record).await.expect(200).body;
    assert!(page.contains("That is somebody else."), "{page}");

    decides(&world, &id, "rechecked").await.expect(303);
    world.clock.advance(TimeDelta::days(9)); // December 3.
    let page = decides(&world, &id, "end").await.expect(200).body;
    assert_eq!(state(&world, &id).await, "ended");
    let offer = world.hr.get("/api/v1/offers").await.expect(200).json();
    assert_eq!(offer["data"][0]["state"], "withdrawn");
    assert_eq!(offer["data"][0]["ending"]["reason"], "report");
    let today = async |by: &crate::world::Caller| by.get("/").await.expect(200).body;
    let owes = "One final notice to hand over";
    assert!(today(&world.owner).await.contains(owes), "nobody has noted that they have it");
    assert!(!today(&world.manager).await.contains(owes), "a manager is not told of the report");
    let last = Candidate::handed(&world, &page).reads().await.expect(200).body;
    for said in ["Cascade Screening", "503 555 0190", "within 60 days", "didn’t decide"] {
        assert!(last.contains(said), "{said}: {last}");
    }
    hands_over(&world, &id, "2026-12-03").await.expect(303);
    assert!(!today(&world.owner).await.contains(owes));
}

#[tokio::test]
async fn what_was_handed_over_is_not_opened_again_to_see_what_is_owed() {
    let world = World::new().await;
    let (id, _) = told(&world).await;
    world.clock.advance(TimeDelta::days(9)); // December 3.
    decides(&world, &id, "end").await.expect(200);
    hands_over(&world, &id, "2026-12-03").await.expect(303);
    // Whoever opened it would fail.
    world.database.damage("UPDATE background_checks SET sealed = 'spoiled'").await;
    let today = world.owner.get("/").await.expect(200).body;
    assert!(!today.contains("final notice to hand over"), "{today}");
}

#[tokio::test]
async fn an_owner_who_goes_ahead_hires_them_all_the_same() {
    let world = World::new().await;
    let (id, _) = told(&world).await;
    decides(&world, &id, "go_ahead").await.expect(303);
    assert_eq!(state(&world, &id).await, "passed");
    let offer = world.hr.get("/api/v1/offers").await.expect(200).json();
    assert_eq!(offer["data"][0]["state"], "accepted");
}

#[tokio::test]
async fn a_candidate_signs_the_paper_that_they_read_in_spanish() {
    let world = World::new().await;
    let (_, candidate) = super::asked(&world).await;
    let page = format!("{}?lang=es", candidate.path);
    let page = world.nobody.get(&page).await.expect(200).body;
    assert!(page.contains("informe del consumidor"), "{page}");
    let at = page.find("name=\"paper\" value=\"").unwrap() + "name=\"paper\" value=\"".len();
    let spanish = page[at..at + 64].to_owned();
    let mixed = [("language", "en"), ("paper", &*spanish)];
    candidate.sends("disclosure", &mixed).await.expect(409);
    let read = [("language", "es"), ("paper", &*spanish)];
    candidate.sends("disclosure", &read).await.expect(303);
}
