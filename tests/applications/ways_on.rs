//! From the status page to everything that is open.

use muster::{
    applications,
    applications::StatusPage,
    platform::{db::Tx, http::link::Purpose, keys},
};
use regex::Regex;
use serde_json::{Value, json};

use crate::{
    assessments::{self, hand_in},
    offers, onboarding,
    world::World,
};

/// Makes a link to the status page of an application, and returns its address.
pub async fn status(world: &World, application: &str) -> String {
    let id = application.parse().unwrap();
    let made = world.scope.write(async |tx: &mut Tx| applications::link(tx, id).await);
    format!("/status/{}", made.await.unwrap().secret)
}

/// Returns the address behind the button of this word.
fn button(page: &str, says: &str) -> Option<String> {
    let form = Regex::new(&format!(r#"action="(/status/[^"]+)"><button[^>]*>{says}<"#)).unwrap();
    form.captures(page).map(|found| found[1].to_owned())
}

async fn invite(world: &World, application: &str) -> Value {
    let assessment = world.hr.get("/api/v1/assessments").await.expect(200).json();
    let body =
        json!({ "assessment_id": assessment["data"][0]["id"], "application_id": application });
    world.hr.post("/api/v1/invitations", body).await.expect(201).json()
}

#[tokio::test]
async fn a_status_page_leads_to_the_test_and_to_the_offer() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    invite(&world, &application).await;
    world.hr.post("/api/v1/offers", offers::terms(&application)).await.expect(201);
    let page = world.nobody.get(&status(&world, &application).await).await.expect(200).body;
    for (says, shows) in
        [("Start or continue the test", "action=\"/take/"), ("Read the offer", "Your offer")]
    {
        let there = button(&page, says).unwrap_or_else(|| panic!("{says}: {page}"));
        let there = world.nobody.submit(&there, &[]).await.expect(303);
        let shown = world.nobody.get(there.header("location")).await.expect(200).body;
        assert!(shown.contains(shows), "{shown}");
    }
}

#[tokio::test]
async fn a_way_on_leaves_the_link_of_the_letter_as_it_is() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offers::offered(&world, job).await;
    let application = sent.json()["application_id"].as_str().unwrap().to_owned();
    let page = world.nobody.get(&status(&world, &application).await).await.expect(200).body;
    world.nobody.submit(&button(&page, "Read the offer").unwrap(), &[]).await.expect(303);
    candidate.reads().await.expect(200);
}

#[tokio::test]
async fn whoever_was_hired_goes_on_to_their_own_tasks() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await.to_string();
    let status = status(&world, &application).await;
    let before = world.nobody.get(&status).await.expect(200).body;
    assert_eq!(button(&before, "Go to your tasks"), None, "{before}");
    let mut hire = onboarding::somebody("Marisol Etxeberria", "503 555 0142");
    for field in ["name", "phone"] {
        hire.as_object_mut().unwrap().remove(field);
    }
    hire["application_id"] = json!(application);
    onboarding::started(&world, hire).await;
    let page = world.nobody.get(&status).await.expect(200).body;
    let on = button(&page, "Go to your tasks").unwrap_or_else(|| panic!("{page}"));
    let on = world.nobody.submit(&on, &[]).await.expect(303);
    assert!(on.header("location").starts_with("/welcome/"));
    world.nobody.get(on.header("location")).await.expect(200);
}

#[tokio::test]
async fn a_status_page_leads_to_nothing_of_another_application() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offers::offered(&world, job).await;
    let mut ben = world.marisol(job);
    (ben["name"], ben["phone"]) = (json!("Ben Ruiz"), json!("503 555 0148"));
    ben.as_object_mut().unwrap().remove("external_id");
    let ben = world.hr.post("/api/v1/applications", ben).await.expect(201).json();
    let status = status(&world, ben["id"].as_str().unwrap()).await;
    let offer = format!("{status}/offers/{}", sent.json()["id"].as_str().unwrap());
    world.nobody.submit(&offer, &[]).await.expect(404);
}

#[tokio::test]
async fn whoever_only_sent_an_application_again_is_led_nowhere() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offers::offered(&world, job).await;
    let echo = format!("echo:{}", sent.json()["application_id"].as_str().unwrap());
    let ends = world.scope.now() + chrono::TimeDelta::days(1);
    let made = async |tx: &mut Tx| keys::make_link(tx, StatusPage::NAME, echo, ends).await;
    let status = format!("/status/{}", world.scope.write(made).await.unwrap().secret);
    let page = world.nobody.get(&status).await.expect(200).body;
    assert_eq!(button(&page, "Read the offer"), None, "{page}");
    let offer = format!("{status}/offers/{}", sent.json()["id"].as_str().unwrap());
    world.nobody.submit(&offer, &[]).await.expect(410);
}

/// Goes on from the status page by the button of this word, by a link that nobody else has.
async fn opened(world: &World, application: &str, says: &str) -> String {
    let page = world.nobody.get(&status(world, application).await).await.expect(200).body;
    let there = button(&page, says).unwrap_or_else(|| panic!("{page}"));
    world.nobody.submit(&there, &[]).await.expect(303).header("location").to_owned()
}

/// Returns the page of an offer, by a link that nobody else has.
async fn own_offer(world: &World, application: &str) -> String {
    let there = opened(world, application, "Read the offer").await;
    world.nobody.get(&there).await.expect(200).body
}

/// Goes back to the status page by the button of a page, if it has one.
async fn back(world: &World, page: &str) -> Option<String> {
    let form = Regex::new(r#"action="([^"]+/status)"><button[^>]*>Your application<"#).unwrap();
    let there = form.captures(page)?[1].to_owned();
    let led = world.nobody.submit(&there, &[]).await.expect(303);
    Some(world.nobody.get(led.header("location")).await.expect(200).body)
}

#[tokio::test]
async fn an_offer_leads_back_to_the_status_page() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offers::offered(&world, job).await;
    let page = own_offer(&world, sent.json()["application_id"].as_str().unwrap()).await;
    let status = back(&world, &page).await.unwrap_or_else(|| panic!("{page}"));
    assert!(status.contains("Your application: Receptionist"), "{status}");
}

#[tokio::test]
async fn a_link_that_a_program_has_too_leads_to_nothing_else() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = offers::offered(&world, job).await;
    let page = candidate.reads().await.expect(200).body;
    assert_eq!(back(&world, &page).await, None, "{page}");
    world.nobody.submit(&format!("{}/status", candidate.path), &[]).await.expect(410);
}

#[tokio::test]
async fn a_way_back_from_something_open_leaves_the_status_page_as_it_was() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offers::offered(&world, job).await;
    let application = sent.json()["application_id"].as_str().unwrap().to_owned();
    let own = status(&world, &application).await;
    let page = own_offer(&world, &application).await;
    back(&world, &page).await.unwrap();
    world.nobody.get(&own).await.expect(200);
}

#[tokio::test]
async fn whoever_took_an_application_back_is_led_back_to_nothing() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offers::offered(&world, job).await;
    let application = sent.json()["application_id"].as_str().unwrap().to_owned();
    let own = status(&world, &application).await;
    let offer = opened(&world, &application, "Read the offer").await;
    let page = world.nobody.get(&offer).await.expect(200).body;
    let form = Regex::new(r#"action="([^"]+/status)""#).unwrap();
    let there = form.captures(&page).unwrap()[1].to_owned();
    world.nobody.submit(&format!("{own}/withdrawal"), &[]).await.expect(200);
    let page = world.nobody.get(&offer).await.expect(200).body;
    assert_eq!(back(&world, &page).await, None, "{page}");
    world.nobody.submit(&there, &[]).await.expect(410);
}

#[tokio::test]
async fn a_way_back_is_made_only_so_often() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offers::offered(&world, job).await;
    let page = own_offer(&world, sent.json()["application_id"].as_str().unwrap()).await;
    let form = Regex::new(r#"action="([^"]+/status)""#).unwrap();
    let there = form.captures(&page).unwrap()[1].to_owned();
    // One went before, to the offer.
    for _ in 0..19 {
        world.nobody.submit(&there, &[]).await.expect(303);
    }
    world.nobody.submit(&there, &[]).await.expect(429);
}

#[tokio::test]
async fn a_test_leads_back_once_it_is_turned_in() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    invite(&world, &application).await;
    let taken = opened(&world, &application, "Start or continue the test").await;
    let secret = taken.trim_start_matches("/take/").to_owned();
    let there = format!("/take/{secret}/status");
    world.nobody.submit(&there, &[]).await.expect(410);
    hand_in(&world.nobody.with_key(secret.clone())).await;
    let page = world.nobody.get(&format!("/take/{secret}/done")).await.expect(200).body;
    let status = back(&world, &page).await.unwrap_or_else(|| panic!("{page}"));
    assert!(status.contains("Your application: Receptionist"), "{status}");
}

#[tokio::test]
async fn a_test_that_belongs_to_no_application_leads_back_to_none() {
    let world = World::new().await;
    let (_, link) = assessments::invite(&world, "receptionist", "Ben Ruiz").await;
    hand_in(&link).await;
    let page = world.nobody.get(&format!("/take/{}/done", link.secret())).await.expect(200).body;
    assert_eq!(back(&world, &page).await, None, "{page}");
    world.nobody.submit(&format!("/take/{}/status", link.secret()), &[]).await.expect(410);
}
