//! A body with a fault of its form, one of a name and one of a rule is told all of them in one answer.

use poem::http::Method;
use serde_json::{Value, json};

use crate::{
    background_checks, interviews, jobs, offers, onboarding, roster,
    world::{Caller, World},
};

const ID: &str = "01h2xcejqtf2nbrexx3vqjhp41";

fn nobody(prefix: &str) -> String {
    format!("{prefix}_{ID}")
}

async fn told(caller: &Caller, method: Method, path: &str, body: Value) -> String {
    let request = caller.request(method, &format!("/api/v1/{path}"));
    let answer = caller.send(request, Some(body)).await;
    answer.problem().replacen("422 request.invalid ", "", 1)
}

async fn posted(world: &World, path: &str, body: Value) -> String {
    told(&world.hr, Method::POST, path, body).await
}

async fn put(world: &World, path: &str, body: Value) -> String {
    told(&world.hr, Method::PUT, path, body).await
}

fn with(mut body: Value, changes: Value) -> Value {
    for (name, value) in changes.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

#[tokio::test]
async fn of_an_offer() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let wrong = json!({
        "bogus": 1,
        "location": "",
        "first_day": "2026-11-20",
        "pay_cents": 9900,
        "replaces": nobody("offer"),
    });
    let body = with(offers::terms(&application), wrong);
    let all = "/answer_by /bogus /first_day /location /outside_because /replaces";
    assert_eq!(posted(&world, "offers", body.clone()).await, all);
    let body = with(body, json!({ "application_id": nobody("appl") }));
    let all = "/answer_by /application_id /bogus /first_day /location /replaces";
    assert_eq!(posted(&world, "offers", body).await, all, "what is posted nobody knows");
    assert_eq!(world.hr.get("/api/v1/offers").await.json()["data"], json!([]));
}

#[tokio::test]
async fn of_an_offer_that_is_taken_back_and_of_a_sheet() {
    let world = World::new().await;
    let (sent, candidate) = offers::offered(&world, world.job("Biller", false).await).await;
    let path = format!("offers/{}", sent.json()["id"].as_str().unwrap());
    let sheet = json!({ "bogus": 1, "file_id": nobody("file") });
    assert_eq!(posted(&world, &format!("{path}/sheets"), sheet).await, "/bogus /file_id");
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let thin = json!({ "reason": "exclusion", "note": "" });
    assert_eq!(posted(&world, &format!("{path}/withdrawal"), thin).await, "/note /steps");
}

#[tokio::test]
async fn of_a_change_and_of_a_departure() {
    let world = World::new().await;
    let id = roster::add(&world, "Uma Roth", "503 555 0165").await;
    let change =
        json!({ "effective_on": "1990-01-01", "position": "", "manager_id": nobody("staff") });
    let all = "/effective_on /manager_id /position";
    assert_eq!(posted(&world, &format!("staff/{id}/changes"), change).await, all);
    let change =
        json!({ "bogus": 1, "effective_on": "2026-12-01", "position": "Lead", "manager_id": id });
    let all = "/bogus /manager_id";
    assert_eq!(posted(&world, &format!("staff/{id}/changes"), change).await, all);
    let departure = json!({ "last_day": "2024-03-03", "reason": "" });
    let all = "/last_day /reason";
    assert_eq!(put(&world, &format!("staff/{id}/departure"), departure).await, all);
    let identity = json!({ "bogus": 1, "born_on": "2020-01-01", "npi": "1234567890" });
    let all = "/bogus /born_on /npi";
    assert_eq!(put(&world, &format!("staff/{id}/identity"), identity).await, all);
}

#[tokio::test]
async fn of_a_look_at_a_license_and_of_a_snooze() {
    let world = World::new().await;
    let path = format!("licenses/{}", world.claim().await);
    let looked = json!({
        "source": "",
        "method": "website",
        "status": "Active",
        "looked_on": "2027-01-01",
        "name": "different",
        "file_id": nobody("file"),
    });
    let all = "/file_id /looked_on /name_because /name_shown /source";
    assert_eq!(posted(&world, &format!("{path}/verifications"), looked).await, all);
    let snooze = json!({ "until": "2027-04-30", "reason": "" });
    assert_eq!(put(&world, &format!("{path}/snooze"), snooze).await, "/reason /until");
}

#[tokio::test]
async fn of_days_on_which_the_office_is_closed() {
    let world = World::new().await;
    let closure = json!({ "first_day": "2026-12-24", "last_day": "2026-12-23" });
    assert_eq!(posted(&world, "office-closures", closure).await, "/last_day /name");
    let closure = json!({ "bogus": 1, "first_day": "2026-10-01", "name": "Break" });
    assert_eq!(posted(&world, "office-closures", closure).await, "/bogus /first_day");
}

#[tokio::test]
async fn of_an_interview_and_of_other_times() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let wrong = json!({
        "application_id": nobody("appl"),
        "minutes": 5,
        "times": ["2026-11-25T19:30:00Z", "2026-11-24T15:00:00Z"],
    });
    let body = with(interviews::offer(&world, &application), wrong);
    assert_eq!(posted(&world, "interviews", body).await, "/application_id /minutes /times/1");
    let body = interviews::offer(&world, &application);
    let made = world.hr.post("/api/v1/interviews", body).await.expect(201).json();
    let path = format!("interviews/{}/times", made["id"].as_str().unwrap());
    let times = json!({ "times": ["soon", "2026-11-24T15:00:00Z"] });
    assert_eq!(posted(&world, &path, times).await, "/times/0 /times/1");
}

#[tokio::test]
async fn of_somebody_who_begins_and_of_a_task() {
    let world = World::new().await;
    let body = json!({
        "role": "astronaut",
        "position": "",
        "kind": "employee",
        "starts_on": "1901-01-01",
        "manager_id": nobody("staff"),
    });
    let all = "/manager_id /name /phone /position /role /starts_on";
    assert_eq!(posted(&world, "onboardings", body).await, all);
    let (id, _) = onboarding::start(&world, "Nia Cole", "503 555 0161").await;
    let path = format!("onboardings/{id}/tasks/handbook/completion");
    let body = json!({ "on": "2027-01-01", "note": "" });
    assert_eq!(posted(&world, &path, body).await, "/note /on");
}

#[tokio::test]
async fn of_an_invitation() {
    let world = World::new().await;
    let body = json!({
        "assessment_id": nobody("asmt"),
        "expires_on": "2026-11-01",
        "callback_url": "https://10.0.0.8/",
        "metadata": { "a/b": "x" },
    });
    let all = "/assessment_id /callback_url /candidate /expires_on /metadata/a~1b";
    assert_eq!(posted(&world, "invitations", body).await, all);
}

#[tokio::test]
async fn of_a_job_and_of_its_description() {
    let world = World::new().await;
    let body = json!({ "role": "other", "external_id": "" });
    assert_eq!(posted(&world, "jobs", body).await, "/external_id /title");
    let job = jobs::draft(&world).await;
    let spanish = jobs::whole()["languages"][0].clone();
    let wrong = json!({
        "pay": { "min_cents": 3000, "max_cents": 2000, "period": "hour" },
        "benefits": [""],
        "languages": [spanish, spanish, { "language": "spanish", "why": "" }],
    });
    let refused = jobs::change(&world, &job, with(jobs::whole(), wrong)).await.problem();
    let all =
        "/benefits/0 /languages/1/language /languages/2/language /languages/2/why /pay/max_cents";
    assert_eq!(refused, format!("422 request.invalid {all}"));
}

#[tokio::test]
async fn of_a_background_check_that_is_asked_for_or_ordered() {
    let world = World::new().await;
    let body = json!({ "bogus": 1, "offer_id": nobody("offer") });
    assert_eq!(posted(&world, "background-checks", body).await, "/bogus /offer_id");
    let (id, _) = background_checks::asked(&world).await;
    let wrong = json!({ "agency": "", "on": "2027-01-01" });
    let body = with(background_checks::order(), wrong);
    let path = format!("background-checks/{id}/order");
    assert_eq!(posted(&world, &path, body).await, "/agency /on");
}

#[tokio::test]
async fn of_a_person_whom_nobody_could_reach_any_more() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let shown = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    let path = format!("people/{}", shown["person_id"].as_str().unwrap());
    let body = json!({ "name": "", "phone": null });
    assert_eq!(told(&world.hr, Method::PATCH, &path, body).await, "/name /phone");
    let stays = world.hr.get(&format!("/api/v1/{path}")).await.expect(200).json();
    assert!(stays["phone"].is_string(), "{stays}");
}

#[tokio::test]
async fn of_a_screening_of_a_replay_and_of_a_letter() {
    let world = World::new().await;
    let body = json!({ "bogus": 1, "application_id": nobody("appl") });
    assert_eq!(posted(&world, "screenings", body).await, "/application_id /bogus");
    let webhook = world.hr.post("/api/v1/webhooks", json!({ "url": "https://hr.example/" })).await;
    let webhook = webhook.expect(201).json()["id"].as_str().unwrap().to_owned();
    let path = format!("webhooks/{webhook}/replays");
    let body = json!({ "bogus": 1, "event_id": nobody("evt") });
    assert_eq!(posted(&world, &path, body).await, "/bogus /event_id");
    let body = json!({ "counted": "", "reasons": "Two.", "looked": false });
    let path = format!("applications/{}/outcome-letter", nobody("appl"));
    assert_eq!(posted(&world, &path, body).await, "/counted /looked");
}

#[tokio::test]
async fn of_a_rule_that_is_turned_on() {
    let world = World::new().await;
    let body = json!({ "bogus": 1, "on": true, "days": 365 });
    let path = "automation/rules/no_answer";
    assert_eq!(told(&world.owner_hr, Method::PUT, path, body).await, "/bogus /days");
}

#[tokio::test]
async fn what_rests_on_a_value_that_is_missing_is_not_told_twice() {
    let world = World::new().await;
    let body = json!({ "first_day": 5, "last_day": "2026-12-23", "name": "Break" });
    assert_eq!(posted(&world, "office-closures", body).await, "/first_day");
    let (id, _) = onboarding::start(&world, "Nia Cole", "503 555 0161").await;
    let body = json!({ "on": 5 });
    let path = format!("onboardings/{id}/tasks/handbook/completion");
    assert_eq!(posted(&world, &path, body).await, "/on");
}
