//! A holder on their phone.

use chrono::TimeDelta;
use poem::http::Method;
use serde_json::json;

use crate::{
    onboarding::{self, task},
    world::{World, seen_active},
};

const PDF: &[u8] = b"%PDF-1.7 card";

/// Returns the secret of Rosa's own link, as the office makes it.
pub async fn own_link(world: &World) -> String {
    let path = format!("/people/{}/license-link", world.rosa);
    let made = world.manager.submit(&path, &[]).await.expect(200).body;
    let from = made.find("/my-licenses/").unwrap() + "/my-licenses/".len();
    let is_secret = |char: &char| char.is_ascii_alphanumeric() || *char == '_';
    made[from..].chars().take_while(is_secret).collect()
}

const CARD: [(&str, &str); 4] = [
    ("kind", "registered_nurse"),
    ("jurisdiction", "OR"),
    ("number", "200342"),
    ("expires_on", "2027-03-31"),
];

#[tokio::test]
async fn a_picture_is_kept_and_makes_nothing_good() {
    let world = World::new().await;
    let page = format!("/my-licenses/{}", own_link(&world).await);
    let bare = world.nobody.submit(&page, &CARD).await.expect(422).body;
    assert!(bare.contains("Add a picture of the card") && bare.contains("200342"), "{bare}");
    world.nobody.hand_in(&page, &CARD, PDF).await.expect(303);

    let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
    let license = &held["data"][0];
    assert_eq!(license["standing"], "unverified");
    let look = &license["verifications"][0];
    assert_eq!((&look["kind"], &look["outcome"]), (&json!("self_reported"), &json!("handed_in")));
    assert!(look["file_sha256"].is_string(), "{look}");
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("One picture of a license was sent"), "{today}");
    let shown = world.nobody.get(&page).await.expect(200).body;
    assert!(shown.contains("the office will look at it"), "{shown}");

    let id = license["id"].as_str().unwrap();
    let office = world.manager.get(&format!("/licenses/{id}")).await.expect(200).body;
    assert!(
        office.contains("Picture from the holder") && !office.contains("tag--good"),
        "{office}"
    );
    let looked = [("source", "Oregon State Board"), ("method", "website"), ("status", "Active")];
    world.manager.submit(&format!("/licenses/{id}/verifications"), &looked).await.expect(303);
    let today = world.owner.get("/").await.expect(200).body;
    assert!(!today.contains("picture of a license"), "somebody has looked it up");
}

#[tokio::test]
async fn a_receipt_of_a_renewal_is_a_state_of_its_own() {
    let world = World::new().await;
    let id = world.claim().await;
    let page = format!("/my-licenses/{}/{id}", own_link(&world).await);
    world.nobody.get(&page).await.expect(200);
    world.nobody.hand_in(&page, &[("shows", "receipt")], PDF).await.expect(303);
    world.clock.advance(TimeDelta::days(128));
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    assert_eq!(license["standing"], "renewal_filed");
    let contact =
        format!("/api/v1/people/{}/patient-contact?role=registered_nurse&state=OR", world.rosa);
    assert_eq!(world.hr.get(&contact).await.expect(200).json()["answer"], "no");
}

#[tokio::test]
async fn a_link_opens_the_holders_licenses_and_no_others_and_no_flood() {
    let world = World::new().await;
    let secret = own_link(&world).await;
    let id = world.claim().await;
    let marisol = world.apply(world.job("Receptionist", false).await).await;
    let applied = world.hr.get(&format!("/api/v1/applications/{marisol}")).await.json();
    let mut hers = world.rosas_license();
    (hers["person_id"], hers["number"]) = (applied["person_id"].clone(), json!("7"));
    let hers = world.hr.post("/api/v1/licenses", hers).await.expect(201).json();
    let other = format!("/my-licenses/{secret}/{}", hers["id"].as_str().unwrap());
    world.nobody.get(&other).await.expect(404);
    world.nobody.hand_in(&other, &[("shows", "card")], PDF).await.expect(404);

    let own = format!("/my-licenses/{secret}/{id}");
    for _ in 0..5 {
        world.nobody.hand_in(&own, &[("shows", "card")], PDF).await.expect(303);
    }
    let flood = world.nobody.hand_in(&own, &[("shows", "card")], PDF).await.expect(409).body;
    assert!(flood.contains("enough for today"), "{flood}");

    let newer = own_link(&world).await;
    world.nobody.get(&format!("/my-licenses/{secret}")).await.expect(410);
    world.nobody.get(&format!("/my-licenses/{newer}")).await.expect(200);
}

/// Returns the name that a page gives to its form.
async fn form_of(world: &World, page: &str) -> String {
    let shown = world.nobody.get(page).await.expect(200).body;
    let found = regex::Regex::new("name=\"form\" value=\"([^\"]+)\"").unwrap();
    found.captures(&shown).unwrap()[1].to_owned()
}

#[tokio::test]
async fn what_two_taps_send_by_one_form_is_kept_once() {
    let world = World::new().await;
    let page = format!("/my-licenses/{}", own_link(&world).await);
    let form = form_of(&world, &page).await;
    let card = [&CARD[..], &[("form", &form)]].concat();
    let tap = async || world.nobody.hand_in(&page, &card, PDF).await;
    let (first, second, third, fourth) = tokio::join!(tap(), tap(), tap(), tap());
    for answer in [first, second, third, fourth] {
        answer.expect(303);
    }
    let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
    let [license] = &held["data"].as_array().unwrap()[..] else { panic!("one license: {held}") };
    assert_eq!(license["verifications"].as_array().unwrap().len(), 1);

    let license = format!("{page}/{}", license["id"].as_str().unwrap());
    let form = form_of(&world, &license).await;
    let receipt = [("shows", "receipt"), ("form", &form)];
    for _ in 0..2 {
        world.nobody.hand_in(&license, &receipt, PDF).await.expect(303);
    }
    let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
    assert_eq!(held["data"][0]["verifications"].as_array().unwrap().len(), 2);

    // Whoever goes back and types another number sends something else.
    let other = card.iter().map(|(name, value)| match *name {
        "number" => (*name, "200343"),
        _ => (*name, *value),
    });
    world.nobody.hand_in(&page, &other.collect::<Vec<_>>(), PDF).await.expect(303);
    let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
    assert_eq!(held["data"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn what_the_office_has_withdrawn_is_not_there_already() {
    let world = World::new().await;
    let page = format!("/my-licenses/{}", own_link(&world).await);
    let form = form_of(&world, &page).await;
    let card = [&CARD[..], &[("form", &form)]].concat();
    let mut ids = vec![];
    for _ in 0..3 {
        for _ in 0..2 {
            world.nobody.hand_in(&page, &card, PDF).await.expect(303);
        }
        let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
        let standing = |one: &&serde_json::Value| one["standing"] == "unverified";
        let open: Vec<_> = held["data"].as_array().unwrap().iter().filter(standing).collect();
        let [license] = open[..] else { panic!("one that stands: {held}") };
        let id = license["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/licenses/{id}");
        let tag = world.hr.get(&path).await.expect(200).header("etag").to_owned();
        let withdrawal = world.hr.request(Method::PUT, &format!("{path}/withdrawal"));
        let reason = json!({ "reason": "It was somebody else's." });
        world.hr.send(withdrawal.header("If-Match", tag), Some(reason)).await.expect(200);
        ids.push(id);
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3);
}

#[tokio::test]
async fn whose_number_it_is_is_told_to_no_other_holder() {
    let world = World::new().await;
    let page = format!("/my-licenses/{}", own_link(&world).await);
    let marisol = world.apply(world.job("Receptionist", false).await).await;
    let applied = world.hr.get(&format!("/api/v1/applications/{marisol}")).await.json();
    let mut hers = world.rosas_license();
    hers["person_id"] = applied["person_id"].clone();
    world.hr.post("/api/v1/licenses", hers).await.expect(201);
    let told = world.nobody.hand_in(&page, &CARD, PDF).await.expect(409).body;
    assert!(told.contains("can’t be added here") && !told.contains("lic_"), "{told}");

    let own = CARD.map(|(name, value)| if name == "number" { (name, "7") } else { (name, value) });
    world.nobody.hand_in(&page, &own, PDF).await.expect(303);
    let told = world.nobody.hand_in(&page, &own, PDF).await.expect(409).body;
    assert!(told.contains("already on your list"), "{told}");
}

#[tokio::test]
async fn who_has_as_many_licenses_as_anybody_adds_is_sent_to_the_office_and_not_to_tomorrow() {
    let world = World::new().await;
    let page = format!("/my-licenses/{}", own_link(&world).await);
    for number in 0..30 {
        let mut license = world.rosas_license();
        license["number"] = json!(format!("9{number}"));
        world.hr.post("/api/v1/licenses", license).await.expect(201);
    }
    let told = world.nobody.hand_in(&page, &CARD, PDF).await.expect(409).body;
    assert!(told.contains("Ask the office to add the next one"), "{told}");
    assert!(!told.contains("enough for today"), "{told}");
}

#[tokio::test]
async fn a_picture_that_a_new_hire_sends_does_not_hold_back_their_start() {
    let world = World::new().await;
    let mut nurse = onboarding::known(world.rosa);
    (nurse["role"], nurse["position"]) = (json!("registered_nurse"), json!("Registered nurse"));
    let (hire, _) = onboarding::started(&world, nurse).await;
    let complete = format!("/api/v1/onboardings/{hire}/tasks/license_at_source/completion");
    world.hr.post(&complete, json!({})).await.expect(201);
    let state = async || task(&world, &hire, "license_at_source").await["state"].clone();
    let settled = state().await;
    assert_ne!(settled, "open");

    let page = format!("/my-licenses/{}", own_link(&world).await);
    world.nobody.hand_in(&page, &CARD, PDF).await.expect(303);
    assert_eq!(state().await, settled, "the office looks after it elsewhere");
    world.clock.advance(TimeDelta::hours(2));
    world.app.work().await.unwrap();
    assert_eq!(state().await, settled, "nor by the round");

    let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
    let mut revoked = seen_active();
    revoked["status"] = json!("Revoked");
    let looks =
        format!("/api/v1/licenses/{}/verifications", held["data"][0]["id"].as_str().unwrap());
    world.hr.post(&looks, revoked).await.expect(201);
    assert_eq!(state().await, "open", "what the board says counts");
}

#[tokio::test]
async fn that_a_holders_link_was_made_stands_in_the_log() {
    let world = World::new().await;
    own_link(&world).await;
    let happened = world.happened_to(&world.rosa.to_string()).await;
    assert!(happened.contains(&"license.link_made".to_owned()), "{happened:?}");
}
