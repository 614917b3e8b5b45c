//! What somebody showed alone is confirmed on a screen of the office, and nothing else follows from it.

use bank::{Bank, Layout, key};
use muster::{assessments, sittings};
use serde_json::{Value, json};

use super::*;
use crate::{
    assessments::{secret_of, with_test},
    world::Caller,
};

/// Somebody who knows everything, or nothing.
async fn take(world: &World, link: &Caller, knows: bool) {
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let id = begun["id"].as_str().unwrap().to_owned();
    let sitting = sittings::sitting(&world.scope, id.parse().unwrap()).await.unwrap();
    let bank = Bank::builtin().unwrap();
    for (place, placed) in sitting.items.iter().enumerate() {
        let number = place + 1;
        link.get(&format!("/api/v1/sittings/{id}/questions/{number}")).await.expect(200);
        let item = bank.item(&placed.item).unwrap();
        let layout = Layout::new(item, &placed.drawn, &sitting.seed).unwrap();
        let right = layout.pairs(&key(item, &placed.drawn).unwrap()).into_iter();
        let right = right.map(|(name, value)| json!({ "name": name, "value": value }));
        let answer: Vec<Value> = right.filter(|_| knows).collect();
        let step = format!("step-{place}");
        let body = json!({ "number": number, "client_step_id": step, "answer": answer });
        link.post(&format!("/api/v1/sittings/{id}/answers"), body).await.expect(201);
    }
    link.post(&format!("/api/v1/sittings/{id}/submission"), json!({})).await.expect(200);
}

/// Marisol, who has turned in the test of a posting from home: her application, and the invitation.
async fn tested(world: &World, knows: bool) -> (String, String) {
    let job = with_test(world).await;
    let application = world.apply(job).await;
    let test = assessments::assessment_for(&world.scope, job).await.unwrap().unwrap().id;
    let body = json!({ "assessment_id": test.to_string(), "application_id": application });
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    let link = world.nobody.with_key(secret_of(made["url"].as_str().unwrap()));
    take(world, &link, knows).await;
    (application, made["id"].as_str().unwrap().to_owned())
}

async fn ask(world: &World, first: &str) -> Value {
    let path = format!("/api/v1/invitations/{first}/confirmation");
    world.hr.post(&path, json!({})).await.expect(201).json()
}

/// Takes it on a screen of the office, by a code.
async fn at_the_office(world: &World, application: &str, asked: &Value, knows: bool) {
    let path = format!("/applications/{application}/code");
    let made = world.manager.submit(&path, &[]).await.expect(200);
    let code = between(&made.body, "class=\"key-code\" role=\"status\">", "<").to_owned();
    let mut here = handed_over(world).await;
    let begun = here.submit("/kiosk", &[("code", &code)]).await.expect(303);
    let status = begun.header("location").to_owned();
    let shown = here.get(&status).await.expect(200).body;
    let way = format!("/tests/{}", asked["id"].as_str().unwrap());
    let mark = between(&shown, &format!("{way}?"), "\"").to_owned();
    let led = here.submit(&format!("{status}{way}?{mark}"), &[]).await.expect(303);
    let secret = secret_of(led.header("location"));
    here.get(led.header("location")).await.expect(200);
    take(world, &world.nobody.with_key(secret), knows).await;
}

async fn told(world: &World, asked: &Value) -> Value {
    let path = format!("/api/v1/invitations/{}", asked["id"].as_str().unwrap());
    world.hr.get(&path).await.expect(200).json()
}

#[tokio::test]
async fn a_short_test_of_other_questions_is_taken_in_the_office_and_what_is_lower_is_said() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let report = world.manager.get(&format!("/invitations/{first}")).await.expect(200).body;
    assert!(report.contains("Ask for a short test at the office"), "{report}");
    let asked = ask(&world, &first).await;
    assert_eq!((&asked["confirms"], asked.get("url")), (&json!(first), None));
    let test = format!("/api/v1/assessments/{}", asked["assessment_id"].as_str().unwrap());
    let test = world.hr.get(&test).await.expect(200).json();
    assert_eq!((&test["count"], &test["is_short"]), (&json!(10), &json!(true)));
    at_the_office(&world, &application, &asked, false).await;

    let told = told(&world, &asked).await;
    assert_eq!(told["confirmation"]["is_lower"], true, "{told}");
    assert!(told["confirmation"]["z"].as_f64().unwrap() < -1.645, "{told}");
    for id in [&*first, told["id"].as_str().unwrap()] {
        let report = world.owner.get(&format!("/invitations/{id}")).await.expect(200).body;
        assert!(report.contains("Lower at the office than chance alone would explain"), "{report}");
        assert!(report.contains("It decides nothing"), "{report}");
    }
    // Nothing has moved, and the first score stands where somebody decides.
    let path = format!("/api/v1/applications/{application}");
    assert_eq!(world.hr.get(&path).await.expect(200).json()["stage"], "applied");
    let page = world.owner.get(&format!("/applications/{application}")).await.expect(200).body;
    assert!(page.contains("At the office:") && page.contains(&format!("/invitations/{first}\"")));
}

#[tokio::test]
async fn who_does_as_well_as_before_is_not_flagged() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    at_the_office(&world, &application, &asked, true).await;
    let told = told(&world, &asked).await;
    assert_eq!(told["confirmation"]["is_lower"], false, "{told}");
    let report = world.owner.get(&format!("/invitations/{first}")).await.expect(200).body;
    assert!(report.contains("did about as well as before"), "{report}");
}

#[tokio::test]
async fn from_home_nothing_leads_to_it_and_no_letter_is_written() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    let id = asked["id"].as_str().unwrap();
    let made = world.manager.submit(&format!("/applications/{application}/code"), &[]).await;
    let code =
        between(&made.expect(200).body, "class=\"key-code\" role=\"status\">", "<").to_owned();
    let mut here = handed_over(&world).await;
    let status = here.submit("/kiosk", &[("code", &code)]).await.expect(303);
    let status = status.header("location").to_owned();
    // The same page, on a phone at home.
    let page = world.nobody.get(&status).await.expect(200).body;
    assert!(page.contains("A short test to take at the office"), "{page}");
    let way = format!("{status}/tests/{id}");
    let refused = world.nobody.submit(&way, &[]).await.expect(409).body;
    assert!(refused.contains("taken at the office, on a screen there"), "{refused}");
    let link = world.hr.post(&format!("/api/v1/invitations/{id}/links"), json!({})).await;
    assert_eq!(link.problem(), "409 invitations.in_office");
    let letters = world.owner.get("/messages").await.expect(200).body;
    assert!(!letters.contains(id), "{letters}");
}

#[tokio::test]
async fn only_a_result_of_an_open_application_is_confirmed_and_once() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let path = format!("/api/v1/invitations/{first}/confirmation");
    let asked = ask(&world, &first).await;
    let id = asked["id"].as_str().unwrap();
    let twice = world.hr.post(&path, json!({})).await;
    assert_eq!(twice.problem(), "409 invitations.already_invited");
    let of_it = world.hr.post(&format!("/api/v1/invitations/{id}/confirmation"), json!({})).await;
    assert_eq!(of_it.problem(), "409 invitations.nothing_to_confirm");
    at_the_office(&world, &application, &asked, true).await;
    let again = world.hr.post(&format!("/api/v1/invitations/{id}/confirmation"), json!({})).await;
    assert_eq!(again.problem(), "409 invitations.nothing_to_confirm");
    let (own, link) = crate::assessments::invite(&world, "receptionist", "Bo Lind").await;
    take(&world, &link, true).await;
    let alone = world.hr.post(&format!("/api/v1/invitations/{own}/confirmation"), json!({})).await;
    assert_eq!(alone.problem(), "409 invitations.without_application");
}
