//! What a new hire would rather sign by hand: printed, photographed, looked at by a person, and done like any other task.

use std::time::{Duration, SystemTime};

use chrono::TimeDelta;
use muster::{kernel::digest::sha256, platform::events};
use poem::http::Method;
use serde_json::{Value, json};

use super::{somebody, start, started, task};
use crate::world::{Answer, Caller, World};

/// The day on which onboardings of these tests begin.
const TODAY: &str = "2026-11-24";

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nsigned in ink";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0signed in ink";

const TASK: &str = "confidentiality";

/// All values of a hidden field.
fn hidden<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let lead = format!("name=\"{name}\" value=\"");
    page.split(&*lead).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// The code of the English text, as the desk shows it.
fn code(page: &str) -> &str {
    let (_, rest) = page.split_once(">Code ").unwrap_or_else(|| panic!("no code: {page}"));
    &rest[..9]
}

async fn sends(world: &World, welcome: &str, task: &str, photo: &[u8]) -> Answer {
    let path = format!("{welcome}/tasks/{task}");
    let page = world.nobody.get(&path).await.expect(200).body;
    let text = *hidden(&page, "text").last().unwrap();
    world.nobody.hand_in(&format!("{path}/sheets"), &[("text", text)], photo).await
}

async fn desk(by: &Caller, id: &str, task: &str) -> String {
    by.get(&format!("/onboardings/{id}/tasks/{task}/sheets")).await.expect(200).body
}

/// What the form of the page sends, with these beside what it shows.
async fn says(by: &Caller, (id, task): (&str, &str), shown: &str, also: &[(&str, &str)]) -> Answer {
    // A page has both forms, and so names each sheet twice.
    let mut sheets = hidden(shown, "sheet");
    sheets.truncate(sheets.len() / 2);
    let mut sent: Vec<_> = sheets.into_iter().map(|sheet| ("sheet", sheet)).collect();
    sent.extend(also);
    by.submit(&format!("/onboardings/{id}/tasks/{task}/sheets/decision"), &sent).await
}

fn seen<'a>(code: &'a str, day: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![("is_it", "yes"), ("code", code), ("name", "Mia Lund"), ("signed_on", day)]
}

async fn confirms(by: &Caller, id: &str, task: &str) -> Answer {
    let shown = desk(by, id, task).await;
    says(by, (id, task), &shown, &seen(code(&shown), TODAY)).await
}

/// How many contents lie on the disk.
async fn kept(world: &World) -> usize {
    let whenever = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40);
    let files = &world.app.platform.files;
    files.kept_before(world.scope.practice_id(), whenever).await.unwrap().len()
}

async fn nurse(world: &World) -> (String, String) {
    let mut nurse = somebody("Mia Lund", "503 555 0164");
    nurse["role"] = "medical_assistant".into();
    nurse["starts_on"] = TODAY.into();
    let (id, welcome) = started(world, nurse).await;
    let why = [("reason", "Done elsewhere.")];
    world.owner.submit(&format!("/onboardings/{id}/tasks/blood_training/skip"), &why).await;
    (id, welcome)
}

#[tokio::test]
async fn a_hire_sends_a_photo_and_is_done_once_somebody_has_looked() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    for path in
        [format!("{welcome}/tasks/{TASK}/paper.pdf"), format!("{welcome}/tasks/handbook/paper.pdf")]
    {
        let status = if path.contains("handbook") { 404 } else { 200 };
        let paper = world.nobody.get(&path).await.expect(status);
        assert_eq!(paper.bytes.starts_with(b"%PDF-"), status == 200, "{path}");
    }
    sends(&world, &welcome, TASK, PNG).await.expect(303);
    sends(&world, &welcome, TASK, PNG).await.expect(303);
    assert_eq!(task(&world, &id, TASK).await["state"], "handed_in", "a photo signs nothing");
    let own = world.nobody.get(&format!("{welcome}/tasks/{TASK}")).await.expect(200).body;
    assert!(own.contains("has it and will look at it"), "{own}");
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("signed something on paper"), "{today}");
    assert!(today.contains(&format!("/onboardings/{id}/tasks/{TASK}/sheets")), "{today}");
    assert!(!today.contains("Review what one new hire turned in"), "it is told once: {today}");

    let shown = desk(&world.manager, &id, TASK).await;
    assert_eq!(hidden(&shown, "sheet").len(), 2, "one photo, in both forms: {shown}");
    let sheet = hidden(&shown, "sheet")[0];
    let photo = format!("/onboardings/{id}/tasks/{TASK}/sheets/{sheet}");
    assert_eq!(world.manager.get(&photo).await.expect(200).bytes, PNG);
    confirms(&world.manager, &id, TASK).await.expect(303);
    let done = task(&world, &id, TASK).await;
    assert_eq!((&done["state"], &done["done_on"]), (&json!("accepted"), &json!(TODAY)));
    let record = format!("/onboardings/{id}/tasks/{TASK}/record");
    let record = world.manager.get(&record).await.expect(200).body;
    let text = include_str!("../../templates/short-forms/confidentiality.en.txt").trim();
    let (photo, text) = (sha256(PNG), sha256(text));
    for part in ["Signed on paper", "Seen by", "Mona Ager", "Mia Lund", TODAY, &photo, &text] {
        assert!(record.contains(part), "{part}: {record}");
    }
    let own = world.nobody.get(&format!("{welcome}/tasks/{TASK}")).await.expect(200).body;
    assert!(own.contains("has recorded your signature"), "{own}");
    sends_again(&world, &welcome).await.expect(409);
}

async fn sends_again(world: &World, welcome: &str) -> Answer {
    world.nobody.hand_in(&format!("{welcome}/tasks/{TASK}/sheets"), &[], JPEG).await
}

#[tokio::test]
async fn who_has_sent_a_photo_is_not_reminded_and_may_still_sign_on_the_screen() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    sends(&world, &welcome, TASK, PNG).await.expect(303);
    let path = format!("/onboardings/{id}/tasks/{TASK}");
    world.manager.submit(&format!("{path}/nudge"), &[]).await.expect(409);
    let blind = world.manager.submit(&format!("{path}/acceptance"), &[]).await.expect(409).body;
    assert!(blind.contains("Look at the photo first"), "nobody accepts it unseen: {blind}");
    let own = format!("{welcome}/tasks/{TASK}");
    let page = world.nobody.get(&own).await.expect(200).body;
    let typed = [("text", hidden(&page, "text")[0]), ("name", "Mia Lund"), ("agree", "yes")];
    world.nobody.submit(&own, &typed).await.expect(303);
    assert_eq!(task(&world, &id, TASK).await["state"], "accepted");
    let sheets = world.hr.get(&format!("/api/v1/onboardings/{id}/sheets")).await.expect(200).json();
    assert_eq!(sheets["data"][0]["state"], "set_aside");
}

#[tokio::test]
async fn a_photo_that_cannot_be_used_is_sent_back_and_after_the_due_day_that_is_said() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    sends(&world, &welcome, TASK, PNG).await.expect(303);
    let shown = desk(&world.manager, &id, TASK).await;
    let nothing = says(&world.manager, (&id, TASK), &shown, &[("do", "return")]).await;
    assert!(nothing.expect(422).body.contains("Say what’s wrong with it"));
    let back = [("do", "return"), ("because", "The date is cut off.")];
    says(&world.manager, (&id, TASK), &shown, &back).await.expect(303);
    assert_eq!(task(&world, &id, TASK).await["state"], "sent_back");
    let own = world.nobody.get(&format!("{welcome}/tasks/{TASK}")).await.expect(200).body;
    assert!(own.contains("The date is cut off."), "{own}");
    assert!(!own.contains("Please send it again soon"), "it is not due yet: {own}");
    says(&world.manager, (&id, TASK), &shown, &back).await.expect(409);

    sends(&world, &welcome, TASK, JPEG).await.expect(303);
    world.clock.advance(TimeDelta::days(30));
    // Who signed in a month ago has to again.
    let manager = world.manager_again().await;
    let shown = desk(&manager, &id, TASK).await;
    says(&manager, (&id, TASK), &shown, &back).await.expect(303);
    let own = world.nobody.get(&format!("{welcome}/tasks/{TASK}")).await.expect(200).body;
    assert!(own.contains("Please send it again soon"), "{own}");
}

#[tokio::test]
async fn a_paper_of_another_text_is_not_taken_in_its_place() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("{welcome}/tasks/{TASK}");
    let read = world.nobody.get(&path).await.expect(200).body;
    sends(&world, &welcome, TASK, PNG).await.expect(303);
    let before = desk(&world.manager, &id, TASK).await;
    let text = [("english", "You also agree to something else.")];
    world.manager.submit(&format!("/policies/{TASK}"), &text).await.expect(303);
    let told = says(&world.manager, (&id, TASK), &before, &seen(code(&before), TODAY)).await;
    let told = told.expect(422).body;
    assert!(told.contains("the code of the text to be signed today"), "{told}");
    assert!(told.contains("You also agree to something else."), "{told}");
    assert_eq!(task(&world, &id, TASK).await["state"], "handed_in");
    let old = [("text", *hidden(&read, "text").last().unwrap())];
    let late = world.nobody.hand_in(&format!("{path}/sheets"), &old, JPEG).await.expect(409).body;
    assert!(late.contains("The document has changed since you opened this page"), "{late}");
    confirms(&world.manager, &id, TASK).await.expect(303);
}

#[tokio::test]
async fn what_is_no_photo_of_it_on_a_day_that_makes_sense_is_refused() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let before = kept(&world).await;
    for wrong in [&b"{\\rtf1 signed}"[..], b"<html>signed</html>", b""] {
        sends(&world, &welcome, TASK, wrong).await.expect(422);
    }
    assert_eq!(kept(&world).await, before, "nothing of it was written");
    let none = desk(&world.manager, &id, TASK).await;
    says(&world.manager, (&id, TASK), &none, &seen(code(&none), TODAY)).await.expect(409);
    sends(&world, &welcome, TASK, PNG).await.expect(303);
    let shown = desk(&world.manager, &id, TASK).await;
    for (day, said) in [
        ("2020-01-01", "can’t be signed before that"),
        ("2026-12-24", "can’t be signed after that"),
        ("", "Enter the date on the paper"),
    ] {
        let told = says(&world.manager, (&id, TASK), &shown, &seen(code(&shown), day)).await;
        let told = told.expect(422).body;
        assert!(told.contains(said), "{day}: {told}");
    }
    // Another photo has come, at which nobody looked.
    sends(&world, &welcome, TASK, JPEG).await.expect(303);
    let told = says(&world.manager, (&id, TASK), &shown, &seen(code(&shown), TODAY)).await;
    assert!(told.expect(409).body.contains("Look at everything"));
    world.viewer.get(&format!("/onboardings/{id}/tasks/{TASK}/sheets")).await.expect(403);
    world.nobody.hand_in(&format!("{welcome}/tasks/w4/sheets"), &[], PNG).await.expect(409);
}

#[tokio::test]
async fn an_onboarding_that_has_ended_refuses_a_paper_and_writes_none_of_it() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    sends(&world, &welcome, TASK, PNG).await.expect(303);
    let shown = desk(&world.manager, &id, TASK).await;
    world.manager.submit(&format!("/onboardings/{id}/no-show"), &[]).await.expect(303);
    let before = kept(&world).await;
    let path = format!("/onboardings/{id}/tasks/{TASK}/sheets");
    let late = world.manager.hand_in(&path, &[], JPEG).await.expect(409).body;
    assert!(late.contains("This onboarding has ended."), "{late}");
    assert_eq!(kept(&world).await, before);
    let told = says(&world.manager, (&id, TASK), &shown, &seen(code(&shown), TODAY)).await;
    assert!(told.expect(409).body.contains("This onboarding has ended."));
    let today = world.manager.get("/").await.expect(200).body;
    assert!(!today.contains("signed something on paper"), "{today}");
}

#[tokio::test]
async fn of_the_vaccines_paper_a_manager_sees_that_it_was_answered_and_nothing_more() {
    let world = World::new().await;
    let (id, welcome) = nurse(&world).await;
    let offer = "hepatitis_b_offer";
    sends(&world, &welcome, offer, PNG).await.expect(303);
    let content = std::fs::read_dir(world.database.files()).unwrap();
    assert!(!lies_open(content, b"signed in ink"), "the photo is encrypted");
    let sheets = format!("/onboardings/{id}/tasks/{offer}/sheets");
    world.manager.get(&sheets).await.expect(409);
    world.manager.hand_in(&sheets, &[], JPEG).await.expect(409);
    let today = world.manager.get("/").await.expect(200).body;
    assert!(!today.contains("something on paper") && !today.contains("Review what one"), "{today}");
    let listed = world.hr.get(&format!("/api/v1/onboardings/{id}/sheets")).await.expect(200);
    assert_eq!(listed.json()["data"], json!([]));

    let shown = desk(&world.owner, &id, offer).await;
    let photo = format!("{sheets}/{}", hidden(&shown, "sheet")[0]);
    world.manager.get(&photo).await.expect(409);
    assert_eq!(world.owner.get(&photo).await.expect(200).bytes, PNG);
    let back = [("do", "return"), ("because", "The box for no is not signed.")];
    says(&world.manager, (&id, offer), &shown, &back).await.expect(409);
    says(&world.owner, (&id, offer), &shown, &back).await.expect(303);
    for page in [format!("/onboardings/{id}"), format!("/onboardings/{id}/tasks/{offer}")] {
        let page = world.manager.get(&page).await.expect(200).body;
        assert!(!page.contains("The box for no"), "{page}");
    }
    let own = world.nobody.get(&format!("{welcome}/tasks/{offer}")).await.expect(200).body;
    assert!(own.contains("The box for no is not signed."), "{own}");

    sends(&world, &welcome, offer, JPEG).await.expect(303);
    let shown = desk(&world.owner, &id, offer).await;
    let mut sent = seen(code(&shown), TODAY);
    let none = says(&world.owner, (&id, offer), &shown, &sent).await.expect(422).body;
    assert!(none.contains("Choose the answer that’s checked on the paper"), "{none}");
    sent.push(("answer", "decline"));
    says(&world.owner, (&id, offer), &shown, &sent).await.expect(303);
    assert_eq!(task(&world, &id, offer).await["state"], "accepted");
    let record = format!("/onboardings/{id}/tasks/{offer}/record");
    world.manager.get(&record).await.expect(409);
    let read = world.owner.get(&record).await.expect(200).body;
    assert!(read.contains("decline") && read.contains("Signed on paper"), "{read}");
    let all = events::Viewer::Compartment;
    let told = events::about_before(&world.scope, all, (&id, None), 100).await.unwrap();
    let readings = told.iter().filter(|event| event.kind == "onboarding.record_read").count();
    assert_eq!(readings, 2, "the photo and the record");
}

/// Returns whether these bytes lie in a file somewhere in there.
fn lies_open(folder: std::fs::ReadDir, bytes: &[u8]) -> bool {
    folder.map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return lies_open(std::fs::read_dir(path).unwrap(), bytes);
        }
        std::fs::read(path).unwrap().windows(bytes.len()).any(|part| part == bytes)
    })
}

/// Adds a file as a program does.
async fn added(world: &World, file: &'static [u8]) -> Value {
    let path = "/api/v1/files?used_for=onboarding_sheet";
    let request = world.hr.request(Method::POST, path);
    let request = request.content_type("application/octet-stream");
    world.hr.send_body(request, file.to_vec()).await.expect(201).json()
}

#[tokio::test]
async fn a_program_hands_in_a_paper_and_says_of_nobody_that_they_looked() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let api = format!("/api/v1/onboardings/{id}/tasks/{TASK}");
    let paper = world.hr.get(&format!("{api}/paper.pdf?language=es")).await.expect(200);
    assert!(paper.bytes.starts_with(b"%PDF-"));
    let texts = world.hr.get(&format!("{api}/texts")).await.expect(200).json();
    let text = texts["data"][0]["text_sha256"].clone();
    assert_eq!(texts["data"][0]["language"], "en");
    let file = added(&world, b"%PDF-1.7 signed").await["id"].clone();
    let sheets = format!("{api}/sheets");
    let other = json!({ "file_id": file, "text_sha256": "0".repeat(64) });
    let told = world.hr.post(&sheets, other).await.expect(409).problem();
    assert!(told.contains("onboarding.text_changed"), "{told}");
    let sent = json!({ "file_id": file, "text_sha256": text });
    let made = world.hr.post(&sheets, sent.clone()).await.expect(201).json();
    let again = world.hr.post(&sheets, sent).await.expect(201).json();
    assert_eq!(again["id"], made["id"], "the same file twice is one sheet");
    assert_eq!(made["sha256"], sha256(b"%PDF-1.7 signed"));

    let waiting = format!("/api/v1/onboardings/{id}/sheets?state=waiting");
    let listed = world.hr.get(&waiting).await.expect(200).json();
    assert_eq!(listed["data"][0]["id"], made["id"]);
    // What the sheet shows a person says who has looked at it: no program does.
    for said in ["confirmation", "return"] {
        world.hr.post(&format!("{sheets}/{said}"), json!({})).await.expect(404);
    }
    confirms(&world.manager, &id, TASK).await.expect(303);
    let record = format!("/onboardings/{id}/tasks/{TASK}/record");
    let record = world.manager.get(&record).await.expect(200).body;
    assert!(record.contains("Seen by") && record.contains("Mona Ager"), "{record}");
}

#[tokio::test]
async fn a_program_has_no_part_in_a_paper_that_lies_apart() {
    let world = World::new().await;
    let (id, _) = nurse(&world).await;
    let api = format!("/api/v1/onboardings/{id}/tasks/hepatitis_b_offer");
    let texts = world.owner_hr.get(&format!("{api}/texts")).await.expect(200).json();
    let text = texts["data"][0]["text_sha256"].clone();
    let file = added(&world, b"%PDF-1.7 signed").await["id"].clone();
    let sent = json!({ "file_id": file, "text_sha256": text });
    let told = world.owner_hr.post(&format!("{api}/sheets"), sent).await.expect(409).problem();
    assert!(told.contains("onboarding.sealed"), "{told}");
}
