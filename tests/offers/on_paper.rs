//! A letter that is signed on paper: handed in by either side, looked at by a person, and then signed like any other.

use chrono::TimeDelta;
use poem::http::Method;
use serde_json::{Value, json};

use super::{Candidate, offered, terms};
use crate::world::{Answer, Caller, World};

/// The day on which offers of these tests are sent.
const TODAY: &str = "2026-11-24";

pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\nsigned in ink";
pub const JPEG: &[u8] = b"\xff\xd8\xff\xe0signed in ink";

pub async fn candidate_hands_in(world: &World, candidate: &Candidate, file: &[u8]) -> Answer {
    world.nobody.hand_in(&format!("{}/sheets", candidate.path), &[], file).await
}

pub async fn page(by: &Caller, offer: &str) -> String {
    by.get(&format!("/offers/{offer}/sheets")).await.expect(200).body
}

/// All values of a hidden field.
fn hidden<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let lead = format!("name=\"{name}\" value=\"");
    page.split(&*lead).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// What the form of the page sends, with this name and day.
async fn says(by: &Caller, offer: &str, shown: &str, name: &str, day: &str) -> Answer {
    // A page has both forms, and so names each sheet twice.
    let mut sheets = hidden(shown, "sheet");
    sheets.truncate(sheets.len() / 2);
    let mut sent: Vec<_> = sheets.into_iter().map(|sheet| ("sheet", sheet)).collect();
    sent.extend(hidden(shown, "code").first().map(|letter| ("code", *letter)));
    sent.extend([("is_it", "yes"), ("name", name), ("signed_on", day)]);
    by.submit(&format!("/offers/{offer}/sheets/decision"), &sent).await
}

async fn confirms(by: &Caller, offer: &str, day: &str) -> Answer {
    let shown = page(by, offer).await;
    says(by, offer, &shown, "Marisol Etxeberria", day).await
}

/// Says of the one that waits that it cannot be used.
pub async fn sends_back(by: &Caller, offer: &str, because: &str) -> Answer {
    let shown = page(by, offer).await;
    let mut sent = vec![("do", "return"), ("because", because)];
    sent.extend(hidden(&shown, "sheet").first().map(|sheet| ("sheet", *sheet)));
    by.submit(&format!("/offers/{offer}/sheets/decision"), &sent).await
}

pub async fn read(world: &World, offer: &str) -> Value {
    world.hr.get(&format!("/api/v1/offers/{offer}")).await.expect(200).json()
}

pub async fn begun(world: &World) -> (String, Candidate) {
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(world, job).await;
    (sent.json()["id"].as_str().unwrap().to_owned(), candidate)
}

/// Adds a file as a program does.
async fn added(world: &World, query: &str, file: &'static [u8]) -> Value {
    let request = world.hr.request(Method::POST, &format!("/api/v1/files{query}"));
    let request = request.content_type("application/octet-stream");
    world.hr.send_body(request, file.to_vec()).await.expect(201).json()
}

#[tokio::test]
async fn a_candidate_sends_a_photo_somebody_looks_and_everything_follows() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let read_by_them = candidate.reads().await.expect(200).body;
    assert!(read_by_them.contains("has it and will look at it"), "{read_by_them}");
    assert_eq!(read(&world, &offer).await["state"], "open", "a photo signs nothing");
    let waits = world.manager.get("/").await.expect(200).body;
    assert!(waits.contains("signed on paper to look at"), "{waits}");

    let shown = page(&world.manager, &offer).await;
    assert_eq!(hidden(&shown, "sheet").len(), 2, "one photo, in both forms: {shown}");
    let sheet = hidden(&shown, "sheet")[0].to_owned();
    let photo = world.manager.get(&format!("/offers/{offer}/sheets/{sheet}")).await.expect(200);
    assert_eq!(photo.bytes, PNG);
    confirms(&world.manager, &offer, TODAY).await.expect(303);

    let signed = read(&world, &offer).await;
    assert_eq!(signed["state"], "accepted");
    let signature = &signed["signature"];
    assert_eq!(signature["how"], "on_paper");
    assert_eq!(signature["name"], "Marisol Etxeberria");
    assert_eq!(signature["signed_on"], TODAY);
    assert_eq!(signature["letter_sha256"], signed["letter_sha256"]);
    assert!(signature["seen_by"].as_str().unwrap().starts_with("user_"), "{signature}");
    assert!(signature.get("consent_version").is_none(), "{signature}");
    let log = world.hr.get("/api/v1/events?limit=100").await.expect(200).json();
    let log = log["data"].as_array().unwrap().clone();
    let accepted =
        log.iter().find(|it| it["type"] == "offer.accepted" || it["kind"] == "offer.accepted");
    assert_eq!(accepted.unwrap()["data"], json!({ "number": 1, "how": "on_paper" }));
    let desk = world.manager.get(&format!("/offers/{offer}")).await.expect(200).body;
    assert!(desk.contains("Seen by") && !desk.contains("By their personal link"), "{desk}");
    assert!(desk.contains("/onboardings/new?application="), "the onboarding follows: {desk}");
    let own = candidate.reads().await.expect(200).body;
    assert!(own.contains("You accepted the offer") && own.contains("Date on the paper"), "{own}");
    let papers = world.manager.get(&format!("/offers/{offer}/letter.pdf")).await.expect(200);
    assert!(papers.bytes.starts_with(b"%PDF-"));
    candidate.signs_under("Marisol", "0").await.expect(303);
    candidate_hands_in(&world, &candidate, JPEG).await.expect(409);
}

#[tokio::test]
async fn the_office_hands_in_too_and_so_does_a_program() {
    let world = World::new().await;
    let (offer, _) = begun(&world).await;
    let sheets = format!("/offers/{offer}/sheets");
    world.manager.hand_in(&sheets, &[], JPEG).await.expect(303);
    let file = added(&world, "?used_for=signed_sheet", b"%PDF-1.7 signed").await;
    let api = format!("/api/v1{sheets}");
    let made = world.hr.post(&api, json!({ "file_id": file["id"] })).await.expect(201).json();
    assert_eq!((&made["state"], &made["offer_id"]), (&json!("waiting"), &json!(offer)));
    let again = world.hr.post(&api, json!({ "file_id": file["id"] })).await.expect(201).json();
    assert_eq!(again["id"], made["id"], "the same file twice is one sheet");
    confirms(&world.manager, &offer, TODAY).await.expect(303);
    let all = world.hr.get(&api).await.expect(200).json();
    let states: Vec<_> =
        all["data"].as_array().unwrap().iter().map(|it| it["state"].clone()).collect();
    assert_eq!(states, ["confirmed", "confirmed"]);
    let other = added(&world, "", b"%PDF-1.7 other").await;
    world.hr.post(&api, json!({ "file_id": other["id"] })).await.expect(409);
}

#[tokio::test]
async fn a_photo_that_cannot_be_used_is_sent_back_and_another_one_comes() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let shown = page(&world.manager, &offer).await;
    let sheet = hidden(&shown, "sheet")[0];
    let decision = format!("/offers/{offer}/sheets/decision");
    let nothing = [("sheet", sheet), ("do", "return")];
    let told = world.manager.submit(&decision, &nothing).await.expect(422).body;
    assert!(told.contains("Say what’s wrong with it"), "{told}");
    let back = [("sheet", sheet), ("do", "return"), ("because", "The date is cut off.")];
    world.manager.submit(&decision, &back).await.expect(303);
    let own = candidate.reads().await.expect(200).body;
    assert!(own.contains("The date is cut off."), "{own}");
    let letters = world.manager.get("/messages").await.expect(200).body;
    assert!(letters.contains("use the photo of your signed offer"), "{letters}");
    candidate_hands_in(&world, &candidate, JPEG).await.expect(303);
    confirms(&world.manager, &offer, TODAY).await.expect(303);
    world.manager.submit(&decision, &back).await.expect(409);
}

#[tokio::test]
async fn what_is_no_photo_of_this_letter_on_a_day_that_makes_sense_is_refused() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    for wrong in [&b"{\\rtf1 signed}"[..], b"<html>signed</html>", b""] {
        candidate_hands_in(&world, &candidate, wrong).await.expect(422);
    }
    let told = candidate_hands_in(&world, &candidate, b"{\\rtf1 signed}").await.body;
    assert!(told.contains("Choose a JPEG, a PNG or a PDF"), "{told}");
    let none = format!(r#"name="code" value="{}""#, "0".repeat(64));
    says(&world.manager, &offer, &none, "Marisol", "2026-11-20").await.expect(409);
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let shown = page(&world.manager, &offer).await;
    for (day, said) in [
        ("2020-01-01", "can’t be signed before that"),
        ("2026-12-24", "can’t be signed after"),
        ("2026-02-30", "signed_on-e"),
        ("", "Enter the date on the paper"),
    ] {
        let told = says(&world.manager, &offer, &shown, "Marisol", day).await.expect(422).body;
        assert!(told.contains(said), "{day}: {told}");
    }
    let day = TODAY;
    let changed = shown.replace(hidden(&shown, "code")[0], &"0".repeat(64));
    let told = says(&world.manager, &offer, &changed, "Marisol", day).await.expect(409).body;
    assert!(told.contains("The letter has changed"), "{told}");
    // Another photo has come, at which nobody looked.
    candidate_hands_in(&world, &candidate, JPEG).await.expect(303);
    let told = says(&world.manager, &offer, &shown, "Marisol", day).await.expect(409).body;
    assert!(told.contains("Look at everything"), "{told}");
    assert_eq!(read(&world, &offer).await["state"], "open");
    world.viewer.get(&format!("/offers/{offer}/sheets")).await.expect(403);
}

#[tokio::test]
async fn a_changed_offer_is_not_signed_by_the_paper_of_before() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let shown = page(&world.manager, &offer).await;
    sends_back(&world.manager, &offer, "The date is cut off.").await.expect(303);
    let application = read(&world, &offer).await["application_id"].as_str().unwrap().to_owned();
    let mut changed = terms(&application);
    changed["replaces"] = offer.clone().into();
    changed["pay_cents"] = 2300.into();
    let second = world.hr.post("/api/v1/offers", changed).await.expect(201).json();
    let day = TODAY;
    let told = says(&world.manager, &offer, &shown, "Marisol", day).await.expect(409).body;
    assert!(told.contains("A newer offer has taken this one’s place."), "{told}");
    candidate_hands_in(&world, &candidate, JPEG).await.expect(409);
    let second = second["id"].as_str().unwrap();
    assert_eq!(read(&world, second).await["state"], "open");
}

#[tokio::test]
async fn a_paper_of_an_offer_that_is_signed_online_meanwhile_is_set_aside() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let sheets = world.hr.get(&format!("/api/v1/offers/{offer}/sheets")).await.expect(200).json();
    assert_eq!(sheets["data"][0]["state"], "set_aside");
}

#[tokio::test]
async fn an_offer_does_not_expire_while_its_signed_sheet_waits_for_a_look() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    let day = TODAY;
    world.clock.advance(TimeDelta::days(30));
    world.app.work().await.unwrap();
    assert_eq!(read(&world, &offer).await["state"], "open");
    let own = candidate.reads().await.expect(200).body;
    assert!(own.contains("has it and will look at it"), "{own}");
    assert!(!own.contains("The last day to answer has passed"), "{own}");
    candidate_hands_in(&world, &candidate, JPEG).await.expect(409);
    confirms(&world.manager_again().await, &offer, day).await.expect(303);
    assert_eq!(read(&world, &offer).await["state"], "accepted");
}

#[tokio::test]
async fn a_paper_that_is_sent_back_after_the_last_day_ends_the_offer_and_they_are_told() {
    let world = World::new().await;
    let (offer, candidate) = begun(&world).await;
    candidate_hands_in(&world, &candidate, PNG).await.expect(303);
    world.clock.advance(TimeDelta::days(30));
    // Who signed in a month ago has to again.
    let manager = world.manager_again().await;
    let shown = page(&manager, &offer).await;
    assert!(shown.contains("Can’t be used; the offer has expired"), "{shown}");
    assert!(!shown.contains("Ask for another photo"), "{shown}");
    sends_back(&manager, &offer, "Not signed.").await.expect(303);
    assert_eq!(read(&world, &offer).await["state"], "expired");
    world.app.work().await.unwrap();
    let letters = manager.get("/messages").await.expect(200).body;
    assert!(letters.contains("so the offer has expired"), "{letters}");
    let own = candidate.reads().await.expect(200).body;
    assert!(own.contains("Not signed.") && own.contains("use this photo."), "{own}");
    assert!(!own.contains("Please send another one"), "{own}");
}
