//! Sources that a program asks, against a register on this machine that answers in the documented shape.

use std::time::Duration;

use chrono::TimeDelta;
use muster::{
    app::App,
    platform::inquiry::{Inquiries, Patience},
};
use serde_json::{Value, json};

use crate::world::{Register, Reply, World};

/// A record as API 2.1 gives it, with what we do not read left in.
fn record(status: &str, last: &str) -> String {
    json!({
        "result_count": 1,
        "results": [{
            "created_epoch": "1117562400000",
            "enumeration_type": "NPI-1",
            "last_updated_epoch": "1183833600000",
            "number": "1234567893",
            "addresses": [{ "address_1": "1 MAIN ST", "city": "SALEM", "state": "OR",
                            "postal_code": "973010000", "address_purpose": "LOCATION" }],
            "practiceLocations": [],
            "basic": { "first_name": "ROSA", "last_name": last, "credential": "RN", "sex": "F",
                       "sole_proprietor": "NO", "enumeration_date": "2005-05-31",
                       "last_updated": "2007-07-07", "status": status, "name_prefix": "--" },
            "taxonomies": [{ "code": "163W00000X", "desc": "Registered Nurse", "license": "RN1",
                             "state": "OR", "primary": true, "taxonomy_group": "" }],
            "identifiers": [], "endpoints": [], "other_names": [],
        }],
    })
    .to_string()
}

fn ok(body: impl Into<String>) -> Reply {
    Reply::With("200 OK", body.into())
}

/// The same server, which asks this register and waits for nobody.
fn asking(world: &World, register: &Register) -> App {
    let short = Duration::from_secs(2);
    let patience = Patience { each: short, pauses: vec![Duration::ZERO, Duration::ZERO] };
    let mut server = world.app.clone();
    server.platform.npi_registry = Inquiries::to(&register.url, patience).unwrap();
    server
}

async fn claimed(world: &World) -> String {
    claimed_as(world, "1234567893").await
}

async fn claimed_as(world: &World, number: &str) -> String {
    let mut npi = world.rosas_license();
    (npi["kind"], npi["jurisdiction"], npi["number"]) =
        (json!("npi"), json!("NPPES"), json!(number));
    npi.as_object_mut().unwrap().remove("expires_on");
    let claimed = world.hr.post("/api/v1/licenses", npi).await.expect(201).json();
    claimed["id"].as_str().unwrap().to_owned()
}

async fn ask(world: &World, server: &App, id: &str) -> Value {
    let path = format!("/api/v1/licenses/{id}/source-checks");
    world.hr.at(server).post(&path, json!({})).await.expect(201).json()
}

#[tokio::test]
async fn an_npi_is_looked_up_and_the_answer_kept_with_its_hash() {
    let world = World::new().await;
    let register = Register::answering(vec![ok(record("A", "O'BRIEN-NUNEZ"))]);
    let server = asking(&world, &register);
    let id = claimed(&world).await;
    let license = ask(&world, &server, &id).await;
    assert_eq!(license["standing"], "good");
    let seen = &license["verifications"][0];
    assert_eq!(
        (&seen["source"], &seen["kind"], &seen["method"], &seen["name"], &seen["number"]),
        (
            &json!("NPI Registry (NPPES)"),
            &json!("primary"),
            &json!("program"),
            &json!("same"),
            &json!("same")
        )
    );
    assert_eq!(register.asked(), ["/api/?version=2.1&number=1234567893"]);

    let hash = muster::kernel::digest::sha256(record("A", "O'BRIEN-NUNEZ"));
    assert_eq!(seen["raw_sha256"], hash);
    let page = world.manager.at(&server).get(&format!("/licenses/{id}")).await.expect(200).body;
    assert!(page.contains(&hash) && page.contains("Looked up by Muster"), "{page}");
    let answer = format!("/licenses/{id}/verifications/{}/answer", seen["id"].as_str().unwrap());
    let kept = world.manager.get(&answer).await.expect(200);
    assert_eq!(kept.body, record("A", "O'BRIEN-NUNEZ"));
    world.other_manager.get(&answer).await.expect(404);
}

#[tokio::test]
async fn whatever_is_no_answer_is_its_own_state_and_never_good() {
    let errors = r#"{"Errors":[{"description":"Invalid number","field":"number","number":"06"}]}"#;
    for (reply, why) in [
        (ok(errors), "refused"),
        (ok("<!doctype html><title>Maintenance</title>"), "garbled"),
        (ok(&record("A", "O'BRIEN-NUNEZ")[..300]), "garbled"),
        (ok(record("A", "NUNEZ").replace("1234567893", "1003000126")), "garbled"),
        (Reply::With("429 Too Many Requests", String::new()), "too_many"),
        (Reply::With("503 Service Unavailable", String::new()), "failed"),
        (Reply::With("302 Found", record("A", "O'BRIEN-NUNEZ")), "failed"),
        (Reply::Nothing, "silent"),
    ] {
        let world = World::new().await;
        let server = asking(&world, &Register::answering(vec![reply]));
        let id = claimed(&world).await;
        let license = ask(&world, &server, &id).await;
        let seen = &license["verifications"][0];
        assert_eq!(
            (&license["standing"], &seen["outcome"], &seen["unheard"]),
            (&json!("unverified"), &json!("no_answer"), &json!(why))
        );
        assert_eq!(seen["next_due_on"], "2026-11-25", "tomorrow again");
        let page = world.manager.get(&format!("/licenses/{id}")).await.expect(200).body;
        assert!(page.contains("This says nothing about the license"), "{page}");
        assert!(!page.contains("tag--good"), "{page}");
    }
}

#[tokio::test]
async fn what_is_not_understood_is_for_a_person() {
    let nobody = json!({ "result_count": 0, "results": [] }).to_string();
    for reply in [nobody, record("D", "O'BRIEN-NUNEZ"), record("A", "SMITH")] {
        let world = World::new().await;
        let server = asking(&world, &Register::answering(vec![ok(reply.clone())]));
        let id = claimed(&world).await;
        assert_eq!(ask(&world, &server, &id).await["standing"], "review", "{reply}");
    }
}

#[tokio::test]
async fn a_failure_that_passes_is_tried_again_at_once() {
    let world = World::new().await;
    let busy = Reply::With("429 Too Many Requests", String::new());
    let down = Reply::With("500 Internal Server Error", String::new());
    let register = Register::answering(vec![busy, down, ok(record("A", "O'BRIEN-NUNEZ"))]);
    let server = asking(&world, &register);
    let id = claimed(&world).await;
    assert_eq!(ask(&world, &server, &id).await["standing"], "good");
    assert_eq!(register.asked().len(), 3);
}

#[tokio::test]
async fn a_register_that_keeps_failing_is_left_alone_for_a_while() {
    let world = World::new().await;
    let register = Register::answering(vec![Reply::With("503 Service Unavailable", String::new())]);
    let server = asking(&world, &register);
    for number in ["1234567893", "1003000126", "1003000134"] {
        let id = claimed_as(&world, number).await;
        assert_eq!(ask(&world, &server, &id).await["verifications"][0]["unheard"], "failed");
    }
    assert_eq!(register.asked().len(), 9, "each three times");
    let id = claimed_as(&world, "1003000142").await;
    assert_eq!(ask(&world, &server, &id).await["verifications"][0]["unheard"], "resting");
    assert_eq!(register.asked().len(), 9, "nobody asked it");
    world.clock.advance(TimeDelta::minutes(1));
    assert_eq!(ask(&world, &server, &id).await["verifications"][1]["unheard"], "failed");
}

#[tokio::test]
async fn what_is_claimed_is_looked_up_by_itself_and_again_when_it_is_due() {
    let world = World::new().await;
    let register = Register::answering(vec![ok(record("A", "O'BRIEN-NUNEZ"))]);
    let server = asking(&world, &register);
    let id = claimed(&world).await;
    let looks = async || {
        let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
        license["verifications"].as_array().unwrap().len()
    };
    for _ in 0..2 {
        server.work().await.unwrap();
        assert_eq!(looks().await, 1);
    }
    world.clock.advance(TimeDelta::days(119));
    server.work().await.unwrap();
    assert_eq!(looks().await, 1);
    world.clock.advance(TimeDelta::days(1));
    server.work().await.unwrap();
    assert_eq!(looks().await, 2);
}

#[tokio::test]
async fn nobody_is_asked_twice_in_a_minute_or_about_what_no_program_can_know() {
    let world = World::new().await;
    let register = Register::answering(vec![ok(record("A", "O'BRIEN-NUNEZ"))]);
    let server = asking(&world, &register);
    let id = claimed(&world).await;
    let check = |id: &str| format!("/api/v1/licenses/{id}/source-checks");
    ask(&world, &server, &id).await;
    let again = world.hr.at(&server).post(&check(&id), json!({})).await;
    insta::assert_snapshot!(again.problem(), @"409 licenses.just_asked");
    let nurse = world.claim().await;
    let nurse = world.hr.at(&server).post(&check(&nurse), json!({})).await;
    insta::assert_snapshot!(nurse.problem(), @"409 licenses.no_source");
}

#[tokio::test]
async fn a_demo_asks_nobody_outside() {
    let world = World::new().await;
    let mut server = world.app.clone();
    server.platform.npi_registry =
        Inquiries::to("https://register.invalid/api/", Patience::default()).unwrap();
    let id = claimed(&world).await;
    server.work().await.unwrap();
    let license = ask(&world, &server, &id).await;
    assert_eq!(license["verifications"].as_array().unwrap().len(), 1, "it did not ask by itself");
    assert_eq!(license["verifications"][0]["unheard"], "off");
}

#[tokio::test]
async fn two_who_ask_at_once_record_one_look() {
    let world = World::new().await;
    let register = Register::answering(vec![ok(record("A", "O'BRIEN-NUNEZ"))]);
    let server = asking(&world, &register);
    let id = claimed(&world).await;
    let (path, hr) = (format!("/api/v1/licenses/{id}/source-checks"), world.hr.at(&server));
    let (first, second) = tokio::join!(hr.post(&path, json!({})), hr.post(&path, json!({})));
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    assert_eq!(license["verifications"].as_array().unwrap().len(), 1);
    let answers = [first, second].map(|answer| answer.status);
    assert!(answers.contains(&201) && answers.contains(&409), "{answers:?}");
}

#[tokio::test]
async fn a_register_that_rests_costs_no_license_its_day() {
    let world = World::new().await;
    let register = Register::answering(vec![Reply::With("503 Service Unavailable", String::new())]);
    let server = asking(&world, &register);
    for number in ["1234567893", "1003000126", "1003000134", "1003000142"] {
        claimed_as(&world, number).await;
    }
    let looks = async || {
        let all = world.hr.get("/api/v1/licenses").await.expect(200).json();
        let all = all["data"].as_array().unwrap().clone();
        all.iter().map(|one| one["verifications"].as_array().unwrap().len()).sum::<usize>()
    };
    server.work().await.unwrap();
    assert_eq!(looks().await, 3, "the fourth was not asked about, and nothing is written of it");
    world.clock.advance(TimeDelta::minutes(10));
    server.work().await.unwrap();
    assert_eq!(looks().await, 4);
}

#[tokio::test]
async fn a_picture_waits_for_somebody_though_a_silent_register_was_asked_since() {
    let world = World::new().await;
    let register = Register::answering(vec![Reply::With("503 Service Unavailable", String::new())]);
    let server = asking(&world, &register);
    let page = format!("/my-licenses/{}", super::own_link(&world).await);
    let card = [("kind", "npi"), ("jurisdiction", "NPPES"), ("number", "1234567893")];
    world.nobody.hand_in(&page, &card, b"%PDF-1.7 card").await.expect(303);
    server.work().await.unwrap();
    let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
    assert_eq!(held["data"][0]["verifications"][1]["outcome"], "no_answer");
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("One picture of a license was sent"), "{today}");
}
