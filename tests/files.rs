//! Files that programs hand in, and get back.

use poem::http::Method;

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
    assert_eq!(
        (kept.body.as_str(), kept.header("content-type")),
        (PDF, "application/octet-stream")
    );
    assert!(kept.header("content-disposition").starts_with("attachment; filename=\"file_"));
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
