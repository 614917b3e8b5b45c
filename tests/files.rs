//! Files that programs hand in, and get back.

use chrono::TimeDelta;
use muster::{
    files::{self, FileUse},
    kernel::digest::sha256,
    platform::{db::Tx, files::File, keys},
};
use poem::http::Method;
use serde_json::Value;

use crate::world::{Answer, Caller, World, seen_active};

const PDF: &str = "%PDF-1.7 proof";

async fn add(caller: &Caller, query: &str, key: &str, content: &'static str) -> Answer {
    let request = caller.request(Method::POST, &format!("/api/v1/files{query}"));
    let request = request.content_type("application/octet-stream");
    caller.send_raw(request.header("Idempotency-Key", key), content).await
}

#[tokio::test]
async fn a_file_is_handed_in_and_comes_back_as_something_to_keep() {
    let world = World::new().await;
    let added = add(&world.hr, "?name=proof%20of%20may.pdf", "friday", PDF).await.expect(201);
    let file = added.json();
    assert_eq!((&file["kind"], &file["size"]), (&"pdf".into(), &14.into()));
    assert!(file["sha256"].as_str().unwrap().starts_with("02f81194561eb552"), "{file}");
    let content = world.hr.get(added.header("location")).await.expect(200);
    assert_eq!(content.body, PDF);
    assert_eq!(content.header("content-type"), "application/octet-stream");
    assert_eq!(content.header("x-content-type-options"), "nosniff");
    let disposition = content.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"proof of may.pdf\""), "{disposition}");

    let again = add(&world.hr, "?name=proof%20of%20may.pdf", "friday", PDF).await.expect(201);
    assert_eq!(again.json()["id"], file["id"]);
    let other = add(&world.hr, "", "friday", PDF).await;
    insta::assert_snapshot!(other.problem(), @"422 request.key_reused");
    assert_eq!(world.happened_to(file["id"].as_str().unwrap()).await, ["file.added"]);
}

#[tokio::test]
async fn what_is_no_document_or_too_much_is_refused() {
    let world = World::new().await;
    let program = add(&world.hr, "", "1", "MZ a program").await;
    insta::assert_snapshot!(program.problem(), @"422 request.invalid /file");
    let nothing = add(&world.hr, "", "2", "").await;
    insta::assert_snapshot!(nothing.problem(), @"422 request.invalid /file");
    let much: &'static str = Box::leak("%PDF-".repeat(2_200_000).into_boxed_str());
    let much = add(&world.hr, "", "3", much).await;
    insta::assert_snapshot!(much.problem(), @"422 request.invalid /file");
    assert_eq!(much.json()["errors"][0]["code"], "file.too_large");
    assert_eq!(std::fs::read_dir(world.database.files()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_look_up_by_api_names_its_proof_and_both_doors_give_it_back() {
    let world = World::new().await;
    let file = add(&world.hr, "", "friday", PDF).await.expect(201).json();
    let license = world.claim().await;
    let verifications = format!("/api/v1/licenses/{license}/verifications");
    let mut seen = seen_active();
    seen["file_id"] = "file_01h2xcejqtf2nbrexx3vqjhp41".into();
    let missing = world.hr.post(&verifications, seen.clone()).await;
    insta::assert_snapshot!(missing.problem(), @"422 request.invalid /file_id");
    seen["file_id"] = license.clone().into();
    let wrong = world.hr.post(&verifications, seen.clone()).await;
    insta::assert_snapshot!(wrong.problem(), @"422 request.invalid /file_id");

    seen["file_id"] = file["id"].clone();
    let verified = world.hr.post(&verifications, seen).await.expect(201).json();
    let look = &verified["verifications"][0];
    assert_eq!((&look["file_id"], &look["file_sha256"]), (&file["id"], &file["sha256"]));
    let page = format!("/licenses/{license}");
    let proof = format!("{page}/verifications/{}/file", look["id"].as_str().unwrap());
    let shown = world.viewer.get(&page).await.expect(200).body;
    assert!(shown.contains(&format!("href=\"{proof}\"")), "{shown}");
    let kept = world.viewer.get(&proof).await.expect(200);
    assert_eq!((kept.body.as_str(), kept.header("content-type")), (PDF, "application/pdf"));
    assert!(kept.header("content-disposition").starts_with("inline; filename=\"file_"));
    assert_eq!(kept.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn a_proof_that_came_by_the_page_can_be_had_by_api() {
    let world = World::new().await;
    let license = world.claim().await;
    let typed = [("source", "Oregon State Board"), ("method", "file"), ("status", "Active")];
    let page = format!("/licenses/{license}/verifications");
    world.manager.hand_in(&page, &typed, PDF.as_bytes()).await.expect(303);
    let license = world.hr.get(&format!("/api/v1/licenses/{license}")).await.expect(200).json();
    let file = license["verifications"][0]["file_id"].as_str().unwrap();
    let content = world.hr.get(&format!("/api/v1/files/{file}/content")).await.expect(200);
    assert_eq!(content.body, PDF);
}

#[tokio::test]
async fn what_nothing_names_for_a_day_is_swept_from_table_and_disk() {
    let world = World::new().await;
    let license = world.claim().await;
    let named = add(&world.hr, "", "1", PDF).await.expect(201).json();
    let mut seen = seen_active();
    seen["file_id"] = named["id"].clone();
    let verifications = format!("/api/v1/licenses/{license}/verifications");
    world.hr.post(&verifications, seen).await.expect(201);
    let unnamed = add(&world.hr, "?used_for=resume", "2", "%PDF-1.7 nobody’s").await;
    let unnamed = unnamed.expect(201).json();
    // The same content, of which one file is named.
    let same = add(&world.hr, "?name=again", "3", PDF).await.expect(201).json();
    let path = |file: &Value| format!("/api/v1/files/{}", file["id"].as_str().unwrap());
    world.clock.advance(TimeDelta::hours(23));
    world.app.work().await.unwrap();
    for file in [&named, &unnamed, &same] {
        world.hr.get(&path(file)).await.expect(200);
    }
    age(&world);
    world.clock.advance(TimeDelta::hours(25));
    world.app.work().await.unwrap();
    world.hr.get(&path(&unnamed)).await.expect(404);
    world.hr.get(&path(&same)).await.expect(404);
    let content = world.hr.get(&format!("{}/content", path(&named))).await.expect(200);
    assert_eq!(content.body, PDF);
    assert_eq!(kept(&world), [named["sha256"].as_str().unwrap()]);
    let happened = world.happened_to(unnamed["id"].as_str().unwrap()).await;
    assert_eq!(happened, ["file.added", "file.swept"]);
}

/// What lies on the disk for the practice.
fn kept(world: &World) -> Vec<String> {
    let folder = world.database.files().join(world.scope.practice_id().to_string());
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.unwrap().file_name().into_string().unwrap()
    };
    std::fs::read_dir(folder).unwrap().map(name).collect()
}

/// Has everything lie there for long.
fn age(world: &World) {
    let folder = world.database.files().join(world.scope.practice_id().to_string());
    for name in kept(world) {
        let file = std::fs::File::options().write(true).open(folder.join(name)).unwrap();
        file.set_modified(std::time::UNIX_EPOCH).unwrap();
    }
}

#[tokio::test]
async fn what_was_kept_for_a_form_that_was_refused_is_swept_and_what_is_new_stays() {
    let world = World::new().await;
    let pdf = |text: &str| File::sniff(format!("%PDF-1.7 {text}").into_bytes()).unwrap();
    let keep =
        async |text| files::keep(&world.scope, pdf(text), FileUse::Proof, None).await.unwrap();
    keep("old").await;
    age(&world);
    let new = keep("new").await.stored.sha256;
    world.app.work().await.unwrap();
    assert_eq!(kept(&world), [new]);
}

#[tokio::test]
async fn a_file_of_a_sealed_compartment_is_encrypted_and_named_by_what_is_encrypted() {
    let world = World::new().await;
    let plain = b"%PDF-1.7 a diagnosis".to_vec();
    let file = File::sniff(plain.clone()).unwrap();
    let new = files::keep(&world.scope, file, FileUse::Health, None).await.unwrap();
    let id = new.id;
    world.scope.write(async |tx: &mut Tx| files::add(tx, new).await).await.unwrap();
    let name = kept(&world).pop().unwrap();
    let folder = world.database.files().join(world.scope.practice_id().to_string());
    let lies = std::fs::read(folder.join(&name)).unwrap();
    assert!(!lies.windows(9).any(|part| part == b"diagnosis"));
    assert_eq!((sha256(&lies), sha256(&plain) == name), (name, false));
    let file = files::find(&world.scope, id).await.unwrap().unwrap();
    assert_eq!(files::read(&world.scope, &file).await.unwrap(), plain);
    // No program sends one or gets it.
    world.hr.get(&format!("/api/v1/files/{id}")).await.expect(404);
    let sent = add(&world.hr, "?used_for=health", "1", PDF).await;
    insta::assert_snapshot!(sent.problem(), @"422 request.invalid /used_for");
}

#[tokio::test]
async fn a_key_opens_only_files_whose_use_it_may_read() {
    let world = World::new().await;
    let proof = add(&world.hr, "", "1", PDF).await.expect(201).json();
    let resume = add(&world.hr, "?used_for=resume", "2", PDF).await.expect(201).json();
    let key = async |tx: &mut Tx| {
        let scopes = ["files:read", "licenses:read"];
        keys::make_api_key(tx, Some(world.user), None, &scopes, None).await
    };
    let key = world.hr.with_key(world.scope.write(key).await.unwrap().secret);
    let content = |file: &Value| format!("/api/v1/files/{}/content", file["id"].as_str().unwrap());
    key.get(&content(&proof)).await.expect(200);
    let refused = key.get(&content(&resume)).await.expect(403);
    assert!(refused.body.contains("resumes:read"), "{}", refused.body);
}
