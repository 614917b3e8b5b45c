//! Who is excluded and whose license has lapsed are stopped before they begin, with the reason.

use chrono::TimeDelta;
use muster::platform::events;
use serde_json::json;

use super::{TESS, born, id, leie, load, matches, settle};
use crate::{
    onboarding::{self, somebody, task},
    world::{World, seen_active},
};

async fn staff_of(world: &World, onboarding: &str) -> String {
    let shown = world.hr.get(&format!("/api/v1/onboardings/{onboarding}")).await.expect(200);
    shown.json()["staff_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_excluded_hire_is_stopped_with_the_reason_and_a_namesake_goes_on() {
    let world = World::new().await;
    let (hire, _) = onboarding::start(&world, "Tess Quimby", "503 555 0164").await;
    born(&world, &staff_of(&world, &hire).await, "1980-01-01").await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    let complete = format!("/api/v1/onboardings/{hire}/tasks/exclusion_lists/completion");
    let refused = world.hr.post(&complete, json!({})).await;
    assert_eq!(refused.problem(), "409 exclusions.match_open");
    let page = format!("/onboardings/{hire}/tasks/exclusion_lists");
    let shown = world.manager.get(&page).await.expect(200).body;
    assert!(shown.contains("A possible match on an exclusion list"), "{shown}");

    let [one] = &matches(&world, "open").await[..] else { panic!("one match") };
    settle(&world.hr, &id(one), "the_same", "number_fits").await.expect(200);
    let refused = world.hr.post(&complete, json!({})).await;
    assert_eq!(refused.problem(), "409 exclusions.match_confirmed");
    let staff = staff_of(&world, &hire).await;
    let person = world.hr.get(&format!("/api/v1/staff/{staff}")).await.json();
    let person = person["person_id"].as_str().unwrap();
    let contact = format!("/api/v1/people/{person}/patient-contact?role=receptionist");
    let contact = world.hr.get(&contact).await.expect(200).json();
    let objections = json!(["onboarding.contact_held", "exclusions.not_settled"]);
    assert_eq!((&contact["answer"], &contact["objections"]), (&json!("no"), &objections));
    for (path, typed) in [
        (format!("{page}/skip"), vec![("reason", "We need her.")]),
        (format!("/onboardings/{hire}/override"), vec![("gate", "start"), ("reason", "Now.")]),
    ] {
        let refused = world.owner.submit(&path, &typed).await.expect(409).body;
        assert!(refused.contains("is on an exclusion list"), "not even by an owner: {refused}");
    }
    assert_eq!(task(&world, &hire, "exclusion_lists").await["state"], "open");

    settle(&world.hr, &id(one), "not_the_same", "number_differs").await.expect(200);
    assert_eq!(task(&world, &hire, "exclusion_lists").await["state"], "accepted");
}

#[tokio::test]
async fn a_check_without_a_match_completes_the_task_and_a_match_opens_it_again() {
    let world = World::new().await;
    let (hire, _) = onboarding::start(&world, "Tess Quimby", "503 555 0164").await;
    let staff = staff_of(&world, &hire).await;
    born(&world, &staff, "1980-01-01").await;
    load(&world.hr, leie(&[])).await.expect(201);
    assert_eq!(task(&world, &hire, "exclusion_lists").await["state"], "accepted");
    load(&world.hr, leie(&[TESS])).await.expect(201);
    assert_eq!(task(&world, &hire, "exclusion_lists").await["state"], "open");
    let told = world.happened_to(&hire).await;
    assert!(told.contains(&"onboarding.task_opened_again".to_owned()), "{told:?}");
    // A day that was worked can be entered all the same.
    world.manager.submit(&format!("/onboardings/{hire}/worked"), &[]).await.expect(303);
    let log = events::verify(&world.scope).await;
    assert!(log.is_ok(), "the log is whole");
}

/// A nurse who begins, with a license of a state; returns the list, the license and the person.
async fn nurse(world: &World, jurisdiction: &str) -> (String, String, String) {
    let mut nurse = somebody("Mia Lund", "503 555 0164");
    (nurse["role"], nurse["position"]) = (json!("registered_nurse"), json!("Registered nurse"));
    let (hire, _) = onboarding::started(world, nurse).await;
    let shown = world.hr.get(&format!("/api/v1/onboardings/{hire}")).await.json();
    let person = shown["person_id"].as_str().unwrap().to_owned();
    let license = held(world, &person, ("registered_nurse", jurisdiction, "200399")).await;
    (hire, license, person)
}

async fn held(world: &World, person: &str, of: (&str, &str, &str)) -> String {
    let (kind, jurisdiction, number) = of;
    let license = json!({
        "person_id": person,
        "kind": kind,
        "jurisdiction": jurisdiction,
        "number": number,
    });
    id(&world.hr.post("/api/v1/licenses", license).await.expect(201).json())
}

async fn looked(world: &World, license: &str, change: serde_json::Value) {
    let mut seen = seen_active();
    change.as_object().unwrap().iter().for_each(|(name, value)| seen[name] = value.clone());
    let path = format!("/api/v1/licenses/{license}/verifications");
    world.hr.post(&path, seen).await.expect(201);
}

#[tokio::test]
async fn a_license_of_another_trade_or_state_does_not_stand_in_for_the_one_that_has_ended() {
    let world = World::new().await;
    let (hire, license, person) = nurse(&world, "OR").await;
    looked(&world, &license, json!({ "status": "Expired" })).await;
    let other = held(&world, &person, ("practical_nurse", "OR", "200400")).await;
    looked(&world, &other, json!({})).await;
    let complete = format!("/api/v1/onboardings/{hire}/tasks/license_at_source/completion");
    let refused = world.hr.post(&complete, json!({})).await;
    assert_eq!(refused.problem(), "409 onboarding.license_not_good");
    let away = held(&world, &person, ("registered_nurse", "WA", "200401")).await;
    looked(&world, &away, json!({ "multistate": "multistate" })).await;
    assert_eq!(world.hr.post(&complete, json!({})).await.status, 409, "Oregon is in no compact");
    looked(&world, &license, json!({ "expires_on": "2028-10-31" })).await;
    world.hr.post(&complete, json!({})).await.expect(201);
}

#[tokio::test]
async fn a_look_of_long_ago_lets_nobody_begin() {
    let world = World::new().await;
    let (hire, license, _) = nurse(&world, "OR").await;
    let long_ago = json!({ "looked_on": "2026-06-01", "expires_on": "2028-10-31" });
    looked(&world, &license, long_ago).await;
    let complete = format!("/api/v1/onboardings/{hire}/tasks/license_at_source/completion");
    let refused = world.hr.post(&complete, json!({})).await;
    assert_eq!(refused.problem(), "409 onboarding.license_too_old");
    let page = format!("/onboardings/{hire}/tasks/license_at_source");
    let told = world.manager.get(&page).await.expect(200).body;
    assert!(told.contains("last verified more than 120 days ago"), "{told}");
    looked(&world, &license, json!({ "expires_on": "2028-10-31" })).await;
    world.hr.post(&complete, json!({})).await.expect(201);
    // Its age holds nobody again who was let go by it.
    world.clock.advance(TimeDelta::days(130));
    world.app.work().await.unwrap();
    assert_ne!(task(&world, &hire, "license_at_source").await["state"], "open");
}

#[tokio::test]
async fn who_could_not_be_looked_for_is_cleared_by_no_check() {
    let world = World::new().await;
    let (hire, _) = onboarding::start(&world, "王秀英", "503 555 0164").await;
    load(&world.hr, leie(&[])).await.expect(201);
    let made = world.hr.post("/api/v1/exclusion-checks", json!({})).await.expect(201).json();
    assert_eq!(made["checked"][0]["outcome"], "not_checked", "the list has no such letters");
    let page = format!("/exclusions/checks/{}", id(&made));
    let page = world.manager.get(&page).await.expect(200).body;
    assert!(page.contains("The lists use Latin letters"), "{page}");
    assert_eq!(task(&world, &hire, "exclusion_lists").await["state"], "open");
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("1 person couldn’t be checked"), "{today}");
}

#[tokio::test]
async fn a_lapsed_license_stops_a_hire_until_its_source_says_that_it_is_good() {
    let world = World::new().await;
    let mut nurse = somebody("Mia Lund", "503 555 0164");
    (nurse["role"], nurse["position"]) = (json!("registered_nurse"), json!("Registered nurse"));
    let (hire, _) = onboarding::started(&world, nurse).await;
    let shown = world.hr.get(&format!("/api/v1/onboardings/{hire}")).await.json();
    let license = json!({
        "person_id": shown["person_id"],
        "kind": "registered_nurse",
        "jurisdiction": "OR",
        "number": "200399",
        "expires_on": "2026-10-31",
    });
    let license = id(&world.hr.post("/api/v1/licenses", license).await.expect(201).json());
    let complete = format!("/api/v1/onboardings/{hire}/tasks/license_at_source/completion");
    let refused = world.hr.post(&complete, json!({})).await;
    assert_eq!(refused.problem(), "409 onboarding.license_not_good");
    let page = format!("/onboardings/{hire}/tasks/license_at_source");
    let told = world.manager.get(&page).await.expect(200).body;
    assert!(told.contains("it has expired"), "{told}");
    let looked = format!("/api/v1/licenses/{license}/verifications");
    let mut renewed = seen_active();
    renewed["expires_on"] = json!("2028-10-31");
    world.hr.post(&looked, renewed).await.expect(201);
    world.hr.post(&complete, json!({})).await.expect(201);
    // The board takes it back, and later gives it again until a day before the start.
    let mut revoked = seen_active();
    revoked["status"] = json!("Revoked");
    world.hr.post(&looked, revoked).await.expect(201);
    assert_eq!(task(&world, &hire, "license_at_source").await["state"], "open");
    let mut short = seen_active();
    short["expires_on"] = json!("2026-11-25");
    world.hr.post(&looked, short).await.expect(201);
    world.hr.post(&complete, json!({})).await.expect(201);
    world.clock.advance(TimeDelta::days(2));
    world.app.work().await.unwrap();
    assert_eq!(task(&world, &hire, "license_at_source").await["state"], "open", "it has lapsed");
}
