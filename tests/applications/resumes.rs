//! Résumés: one that comes with an application, others that are added later, and who opens which.

use std::io::Cursor;

use chrono::TimeDelta;
use poem::http::Method;
use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{apply_page, between};
use crate::world::{Answer, World};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n IHDR";
/// What Word writes, as small as it can be.
fn word() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for name in ["[Content_Types].xml", "word/document.xml"] {
        zip.start_file(name, plain).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Marisol applies on a phone with this file, and is led to her page.
async fn applied(world: &World, file: &[u8]) -> String {
    let job = world.job("Receptionist", false).await;
    let page = apply_page(world, job).await;
    let form = world.nobody.get(&page).await.expect(200).body;
    let typed = [
        ("name", "Marisol"),
        ("language", "en"),
        ("form", between(&form, "name=\"form\" value=\"", "\"")),
        ("phone", "503 555 0147"),
        ("consent", "yes"),
    ];
    let sent = world.nobody.hand_in_as(&page, &typed, "resume", file).await.expect(303);
    format!("/status/{}", between(sent.header("location"), "/status/", "/"))
}

async fn the_application(world: &World) -> Value {
    let all = world.hr.get("/api/v1/applications").await.expect(200).json();
    all["data"][0].clone()
}

/// Where the office opens each résumé.
fn pages(application: &Value) -> Vec<String> {
    let id = application["id"].as_str().unwrap();
    let page =
        |one: &Value| format!("/applications/{id}/resumes/{}", one["file_id"].as_str().unwrap());
    application["resumes"].as_array().unwrap().iter().map(page).collect()
}

async fn upload(world: &World, query: &str, content: impl Into<Vec<u8>>) -> Answer {
    let request = world.hr.request(Method::POST, &format!("/api/v1/files{query}"));
    let request = request.content_type("application/octet-stream");
    world.hr.send_body(request, content.into()).await
}

#[tokio::test]
async fn a_candidate_and_the_office_add_resumes_later_and_each_can_be_opened() {
    let world = World::new().await;
    let status = applied(&world, b"%PDF-1.7 cv").await;
    world.clock.advance(TimeDelta::minutes(1));
    world.nobody.hand_in_as(&format!("{status}/resumes"), &[], "resume", PNG).await.expect(303);
    let shown = world.nobody.get(&status).await.expect(200).body;
    assert!(shown.contains("Picture (PNG), sent"), "{shown}");
    let id = the_application(&world).await["id"].as_str().unwrap().to_owned();
    let office = format!("/applications/{id}/resumes");
    world.clock.advance(TimeDelta::minutes(1));
    world.manager.hand_in_as(&office, &[], "resume", &word()).await.expect(303);

    let application = the_application(&world).await;
    let by: Vec<_> = application["resumes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let by = one["added_by"].as_str().unwrap().split('_').next().unwrap().to_owned();
            (one["kind"].as_str().unwrap().to_owned(), by)
        })
        .collect();
    let expected = [("pdf", "visitor"), ("png", "link"), ("docx", "user")];
    assert_eq!(by, expected.map(|(kind, by)| (kind.to_owned(), by.to_owned())));
    for page in pages(&application) {
        world.manager.get(&page).await.expect(200);
        world.viewer.get(&page).await.expect(403);
        world.other_manager.get(&page).await.expect(404);
    }
    let happened = world.happened_to(&id).await;
    let added = happened.iter().filter(|kind| *kind == "application.resume_added");
    assert_eq!(added.count(), 2, "{happened:?}");
}

#[tokio::test]
async fn what_browsers_draw_safely_is_shown_and_all_else_is_kept() {
    let world = World::new().await;
    let status = applied(&world, b"%PDF-1.7 cv").await;
    for file in [PNG.to_vec(), word()] {
        world.clock.advance(TimeDelta::minutes(1));
        world
            .nobody
            .hand_in_as(&format!("{status}/resumes"), &[], "resume", &file)
            .await
            .expect(303);
    }
    let mut told = vec![];
    for page in pages(&the_application(&world).await) {
        let file = world.manager.get(&page).await.expect(200);
        let how = file.header("content-disposition").split(';').next().unwrap().to_owned();
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        let policy = file.header("content-security-policy").to_owned();
        let is_confined = policy.starts_with("default-src 'none'");
        told.push((
            file.header("content-type").to_owned(),
            how,
            is_confined,
            policy.contains("sandbox"),
        ));
    }
    let row =
        |of: &str, how: &str, confined, sandbox| (of.to_owned(), how.to_owned(), confined, sandbox);
    assert_eq!(
        told,
        [
            row("application/pdf", "inline", true, false),
            row("image/png", "inline", true, true),
            row("application/octet-stream", "attachment", false, false),
        ]
    );
}

#[tokio::test]
async fn a_program_adds_a_resume_that_it_sent_for_this_use() {
    let world = World::new().await;
    let id = world.apply(world.job("Receptionist", false).await).await;
    let resumes = format!("/api/v1/applications/{id}/resumes");
    let sent = upload(&world, "?used_for=resume&name=cv.docx", word()).await.expect(201).json();
    let added = world.hr.post(&resumes, json!({ "file_id": sent["id"] })).await.expect(201).json();
    assert_eq!(added["resumes"][0]["file_id"], sent["id"]);
    // Named twice it is one.
    let again = world.hr.post(&resumes, json!({ "file_id": sent["id"] })).await.expect(201).json();
    assert_eq!(again["resumes"].as_array().unwrap().len(), 1);
    let file = format!("/api/v1/files/{}", sent["id"].as_str().unwrap());
    assert_eq!(world.hr.get(&file).await.expect(200).json()["person_id"], added["person_id"]);
    world.hr.get(&format!("{file}/content")).await.expect(200);

    let proof = upload(&world, "", PNG).await.expect(201).json();
    let refused = world.hr.post(&resumes, json!({ "file_id": proof["id"] })).await;
    assert_eq!(refused.json()["errors"][0]["code"], "file.other_use");
    let mut other = world.marisol(world.job("Nurse", false).await);
    (other["name"], other["phone"]) = ("Ana Ruiz".into(), "503 555 0199".into());
    let other = world.hr.post("/api/v1/applications", other).await.expect(201).json();
    let other = format!("/api/v1/applications/{}/resumes", other["id"].as_str().unwrap());
    let refused = world.hr.post(&other, json!({ "file_id": sent["id"] })).await;
    assert_eq!(refused.json()["errors"][0]["code"], "file.of_another");
}

#[tokio::test]
async fn an_application_has_ten_resumes_at_most_and_none_after_its_end() {
    let world = World::new().await;
    let status = applied(&world, b"%PDF-1.7 0").await;
    let add = async |number: usize| {
        let file = format!("%PDF-1.7 {number}");
        let page = format!("{status}/resumes");
        world.nobody.hand_in_as(&page, &[], "resume", file.as_bytes()).await
    };
    for number in 1..10 {
        add(number).await.expect(303);
    }
    let refused = add(10).await.expect(409).body;
    assert!(refused.contains("An application can have 10 résumés"), "{refused}");
    let nothing = world.nobody.submit(&format!("{status}/withdrawal"), &[]).await;
    nothing.expect(200);
    add(11).await.expect(410);
    let id = the_application(&world).await["id"].as_str().unwrap().to_owned();
    let sent = upload(&world, "?used_for=resume", word()).await.expect(201).json();
    let resumes = format!("/api/v1/applications/{id}/resumes");
    let refused = world.hr.post(&resumes, json!({ "file_id": sent["id"] })).await;
    insta::assert_snapshot!(refused.problem(), @"409 applications.not_open");
}

#[tokio::test]
async fn a_file_that_is_no_resume_is_refused_at_its_input() {
    let world = World::new().await;
    let status = applied(&world, b"%PDF-1.7 cv").await;
    let page = format!("{status}/resumes");
    let refused = world.nobody.hand_in_as(&page, &[], "resume", b"MZ a program").await.expect(422);
    assert!(refused.body.contains("href=\"#resume\"") && refused.body.contains("accept=\".pdf,"));
    let nothing = world.nobody.submit(&page, &[]).await.expect(422).body;
    assert!(nothing.contains("Choose a file first"), "{nothing}");
}
