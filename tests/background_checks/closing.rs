//! What nobody does by another label, for themselves, or after the offer is gone.

use serde_json::{Value, json};

use super::{Candidate, asked, decides, order, ordered, signed, state, told, withdraws};
use crate::{
    offers,
    onboarding::{self, task},
    world::{Answer, World},
};

#[tokio::test]
async fn a_signed_offer_is_not_taken_back_over_a_report_by_another_label() {
    let world = World::new().await;
    let (id, _) = told(&world).await;
    for by in [&world.manager, &world.owner] {
        for reason in ["other", "license", "exclusion"] {
            let refused = withdraws(&world, by, &id, reason).await.expect(409).body;
            assert!(refused.contains("An owner decides on the report page"), "{refused}");
        }
    }
    decides(&world, &id, "go_ahead").await.expect(303);
    withdraws(&world, &world.manager, &id, "other").await.expect(303);
    assert_eq!(state(&world, &id).await, "passed");
}

#[tokio::test]
async fn a_license_that_whoever_withdraws_has_typed_in_since_is_no_proof() {
    let world = World::new().await;
    let (id, _) = told(&world).await;
    let check = world.hr.get(&format!("/api/v1/background-checks/{id}")).await.expect(200).json();
    let license = json!({
        "person_id": check["person_id"],
        "kind": "life_support",
        "jurisdiction": "US",
        "number": "X1",
        "expires_on": "2020-01-31",
    });
    world.hr.post("/api/v1/licenses", license).await.expect(201);
    withdraws(&world, &world.manager, &id, "license").await.expect(409);
    withdraws(&world, &world.owner, &id, "license").await.expect(409);
}

#[tokio::test]
async fn as_long_as_a_check_is_out_an_owner_alone_takes_the_offer_back_and_the_check_is_closed() {
    let world = World::new().await;
    let (id, candidate) = ordered(&world).await;
    withdraws(&world, &world.manager, &id, "other").await.expect(409);
    withdraws(&world, &world.owner, &id, "other").await.expect(303);
    assert_eq!(state(&world, &id).await, "closed");
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("This background check was stopped"), "{page}");
    assert!(page.contains("The offer was withdrawn") && page.contains("SHA-256"), "{page}");
    let typed = [("on", "2026-11-24"), ("result", "clear")];
    world.owner.submit(&format!("/background-checks/{id}/receipt"), &typed).await.expect(409);
    let today = world.owner.get("/").await.expect(200).body;
    assert!(!today.contains("background check"), "{today}");
}

#[tokio::test]
async fn nobody_orders_reads_or_decides_on_their_own_check() {
    let world = World::new().await;
    let mut own = world.marisol(world.job("Medical biller", false).await);
    own["email"] = muster::demo::OWNER.into();
    let applied = world.hr.post("/api/v1/applications", own).await.expect(201).json();
    let terms = offers::terms(applied["id"].as_str().unwrap());
    let sent = world.hr.post("/api/v1/offers", terms).await.expect(201);
    offers::Candidate::of(&world, &sent).signs("Marisol Etxeberria").await.expect(303);
    let ask = json!({ "offer_id": sent.json()["id"] });
    let made = world.hr.post("/api/v1/background-checks", ask).await.expect(201);
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let candidate = Candidate::of(&world, &made);
    candidate.acknowledges().await.expect(303);
    candidate.signs("Marisol Etxeberria").await.expect(303);

    let base = format!("/background-checks/{id}");
    let order = order();
    let typed: Vec<_> =
        order.as_object().unwrap().iter().map(|(of, it)| (&**of, it.as_str().unwrap())).collect();
    refused(&world.owner.submit(&format!("{base}/order"), &typed).await);
    let path = format!("/api/v1{base}/order");
    refused(&world.owner_hr.post(&path, order.clone()).await);
    world.hr.post(&path, order.clone()).await.expect(201);

    for path in ["record", "files/report"] {
        refused(&world.owner.get(&format!("{base}/{path}")).await);
    }
    let decision = [("decision", "go_ahead"), ("words", "Fine."), ("revision", "1")];
    let receipt = [("on", "2026-11-24"), ("result", "clear")];
    let acts: [(&str, &[(&str, &str)]); 5] = [
        ("decision", &decision),
        ("receipt", &receipt),
        ("record/links", &[]),
        ("closing", &[]),
        ("handover", &[("on", "2026-11-24")]),
    ];
    for (path, typed) in acts {
        refused(&world.owner.submit(&format!("{base}/{path}"), typed).await);
    }
    assert_eq!(state(&world, &id).await, "ordered");
}

/// Who is recused from a job does not even find what hangs on it.
fn refused(answer: &Answer) {
    assert!([404, 409].contains(&answer.status), "{}", answer.body);
}

#[tokio::test]
async fn somebody_whose_offer_depends_on_a_check_does_not_start_before_it_is_complete() {
    let world = World::new().await;
    let (id, onboarding) = begun(&world).await;
    assert_eq!(task(&world, &onboarding, "background_check").await["state"], "open");
    let path = format!("/api/v1/onboardings/{onboarding}/tasks/background_check/completion");
    let refused = world.hr.post(&path, json!({})).await;
    insta::assert_snapshot!(refused.problem(), @"409 background_checks.not_settled");
    let closing = format!("/background-checks/{id}/closing");
    world.owner.submit(&closing, &[]).await.expect(303);
    world.hr.post(&path, json!({})).await.expect(201);
}

#[tokio::test]
async fn what_somebody_signed_is_a_task_also_where_their_list_is_started_without_the_application() {
    let world = World::new().await;
    let offer = signed(&world).await;
    let shown = world.hr.get(&format!("/api/v1/offers/{offer}")).await.expect(200).json();
    let body = beginning(json!({ "person_id": shown["person_id"] }));
    let (onboarding, _) = onboarding::started(&world, body).await;
    assert_eq!(task(&world, &onboarding, "background_check").await["state"], "open");
    let ask = json!({ "offer_id": offer });
    world.hr.post("/api/v1/background-checks", ask).await.expect(201);
    assert_eq!(task(&world, &onboarding, "background_check").await["state"], "open");
}

#[tokio::test]
async fn the_onboarding_of_an_offer_that_was_taken_back_ends_with_it() {
    let world = World::new().await;
    let (id, onboarding) = begun(&world).await;
    withdraws(&world, &world.owner, &id, "other").await.expect(303);
    let shown = world.hr.get(&format!("/api/v1/onboardings/{onboarding}")).await.expect(200);
    assert_eq!(shown.json()["state"], "did_not_start");
    let staff = world.hr.get("/api/v1/staff").await.expect(200).body;
    assert!(staff.contains("did_not_start"), "{staff}");
}

/// Somebody who was asked and whose onboarding runs: the check, and the onboarding.
async fn begun(world: &World) -> (String, String) {
    let (id, _) = asked(world).await;
    let check = world.hr.get(&format!("/api/v1/background-checks/{id}")).await.expect(200).json();
    let body = beginning(json!({ "application_id": check["application_id"] }));
    let (onboarding, _) = onboarding::started(world, body).await;
    (id, onboarding)
}

/// What an HR system says of a start, beside of whom.
fn beginning(mut whom: Value) -> Value {
    let start = json!({
        "role": "receptionist",
        "position": "Receptionist",
        "kind": "employee",
        "starts_on": "2026-12-14",
    });
    whom.as_object_mut().unwrap().extend(start.as_object().unwrap().clone());
    whom
}

#[tokio::test]
async fn what_was_signed_on_paper_is_noted_ordered_and_counts_the_same() {
    let world = World::new().await;
    let (id, candidate) = asked(&world).await;
    let path = format!("/background-checks/{id}/paper");
    let bare = world.manager.submit(&path, &[("signed_on", "2026-11-25")]).await.expect(422).body;
    assert!(bare.contains("Say where the paper is"), "{bare}");
    // Asked on November 24. Nobody signed before, nor tomorrow.
    for (day, why) in [("1900-01-01", "after the day you asked"), ("2026-11-25", "in the future")] {
        let typed = [("signed_on", day), ("lies", "Blue folder, front desk")];
        let refused = world.manager.submit(&path, &typed).await.expect(422).body;
        assert!(refused.contains(why) && refused.contains("href=\"#signed_on\""), "{refused}");
    }
    assert_eq!(state(&world, &id).await, "asked");
    let typed = [("signed_on", "2026-11-24"), ("lies", "Red folder")];
    world.manager.submit(&path, &typed).await.expect(303);
    // What was noted in a hurry is corrected, here and once it is ordered.
    let typed = [("signed_on", "2026-11-24"), ("lies", "Blue folder, front desk")];
    world.manager.submit(&path, &typed).await.expect(303);
    assert_eq!(state(&world, &id).await, "authorized");
    let page = world.manager.get(&format!("/background-checks/{id}")).await.expect(200).body;
    assert!(page.contains("Blue folder, front desk"), "{page}");
    let page = candidate.reads().await.expect(200).body;
    assert!(!page.contains("name=\"paper\""), "nothing is left to sign: {page}");
    let order_path = format!("/api/v1/background-checks/{id}/order");
    let ordered = world.hr.post(&order_path, order()).await.expect(201).json();
    assert_eq!(ordered["paper_signed_on"], "2026-11-24");
}

#[tokio::test]
async fn an_owner_stops_a_check_that_nothing_comes_of_and_nobody_is_asked_any_more() {
    let world = World::new().await;
    let (id, candidate) = asked(&world).await;
    candidate.acknowledges().await.expect(303);
    candidate.sends("refusal", &[]).await.expect(303);
    let path = format!("/background-checks/{id}/closing");
    world.manager.submit(&path, &[]).await.expect(403);
    world.owner.submit(&path, &[]).await.expect(303);
    assert_eq!(state(&world, &id).await, "closed");
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("This background check was stopped"), "{page}");
    assert!(!page.contains("The offer was withdrawn"), "{page}");
    let offer = world.hr.get("/api/v1/offers").await.expect(200).json();
    assert_eq!(offer["data"][0]["state"], "accepted");
}
