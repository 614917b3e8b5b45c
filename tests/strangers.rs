//! Who may do what: every operation of the API and every page, for everyone who may come.

use std::collections::BTreeSet;

use muster::{jobs::JobId, practices, router};
use poem::http::Method;
use serde_json::{Value, json};

use crate::world::{Caller, World, seen_active};

const NOBODY: &str = "lic_01h2xcejqtf2nbrexx3vqjhp41";

/// One operation, and what it answers to each.
struct Row {
    method: Method,
    path: &'static str,
    body: Option<Value>,
    /// Somebody whose key may only read.
    reader: u16,
    /// Somebody who may do everything, in another practice.
    other: u16,
    /// Somebody who may do everything here.
    allowed: u16,
}

/// The id of each thing that a path may name.
struct Ids {
    license: String,
    application: String,
    posting: JobId,
}

impl Ids {
    async fn new(world: &World) -> Self {
        let job = world.job("Receptionist", false).await;
        Self { license: world.claim().await, application: world.apply(job).await, posting: job }
    }

    fn fill(&self, path: &str, world: &World) -> String {
        let id = match path.split('/').nth(1).unwrap() {
            "people" => world.rosa.to_string(),
            "applications" => self.application.clone(),
            _ => self.license.clone(),
        };
        path.replace("{id}", &id).replace("{posting}", &self.posting.to_string())
    }
}

fn api(world: &World, job: JobId) -> Vec<Row> {
    let row = |method: Method, path, body, reader, other, allowed| Row {
        method,
        path,
        body,
        reader,
        other,
        allowed,
    };
    let (get, post, put) = (Method::GET, Method::POST, Method::PUT);
    let reason = json!({ "reason": "a mistake" });
    let mut claim = world.rosas_license();
    claim["number"] = json!("another");
    let mut applicant = world.marisol(job);
    applicant["phone"] = json!("503 555 0148");
    let (moved, noted) = (json!({ "to": "interview" }), json!({ "text": "Called her." }));
    let decided = json!({
        "reason": "another_chosen",
        "letter": "Thank you.",
        "decided_by": world.user.to_string(),
    });
    vec![
        row(get.clone(), "/role-profiles", None, 200, 200, 200),
        row(get.clone(), "/role-profiles/{role}", None, 200, 200, 200),
        row(get.clone(), "/jobs", None, 200, 200, 200),
        row(post.clone(), "/jobs", Some(json!({ "role": "receptionist" })), 403, 201, 201),
        row(get.clone(), "/jobs/{id}", None, 200, 404, 200),
        row(put.clone(), "/jobs/{id}", Some(crate::jobs::whole()), 403, 404, 200),
        row(get.clone(), "/jobs/{id}/versions", None, 200, 404, 200),
        row(post.clone(), "/jobs/{id}/publication", None, 403, 404, 201),
        row(post.clone(), "/jobs/{id}/closing", Some(reason.clone()), 403, 404, 201),
        row(get.clone(), "/licenses", None, 200, 200, 200),
        row(get.clone(), "/people", None, 200, 200, 200),
        row(get.clone(), "/people/{id}", None, 200, 404, 200),
        row(get.clone(), "/applications", None, 200, 200, 200),
        // The job is nothing in the other practice.
        row(post.clone(), "/applications", Some(applicant), 403, 422, 201),
        row(get.clone(), "/applications/{id}", None, 200, 404, 200),
        row(post.clone(), "/applications/{id}/moves", Some(moved), 403, 404, 201),
        row(post.clone(), "/applications/{id}/notes", Some(noted), 403, 404, 201),
        row(post.clone(), "/applications/{id}/decision", Some(decided), 403, 404, 201),
        row(get.clone(), "/applications/{id}/timeline", None, 200, 404, 200),
        // Rosa is nobody in the other practice.
        row(post.clone(), "/licenses", Some(claim), 403, 422, 201),
        row(get, "/licenses/{id}", None, 200, 404, 200),
        row(post, "/licenses/{id}/verifications", Some(seen_active()), 403, 404, 201),
        row(put, "/licenses/{id}/withdrawal", Some(reason), 403, 404, 200),
    ]
}

#[tokio::test]
async fn every_operation_answers_everyone_as_the_table_says() {
    let world = World::new().await;
    let (ids, job) = (Ids::new(&world).await, crate::jobs::draft(&world).await);
    for row in api(&world, ids.posting) {
        let is_job = row.path.starts_with("/jobs");
        let path = if is_job { row.path.replace("{id}", &job) } else { ids.fill(row.path, &world) };
        let path = format!("/api/v1{}", path.replace("{role}", "receptionist"));
        // The license is at its second revision when it is withdrawn.
        let read = world.hr.get(&format!("/api/v1/jobs/{job}")).await;
        let tag = if is_job { read.header("etag") } else { "\"2.2026-11-24\"" };
        let ask = async |caller: &Caller| {
            let request = caller.request(row.method.clone(), &path);
            let request = request.header("If-Match", tag);
            caller.send(request, row.body.clone()).await.status
        };
        let name = format!("{} {}", row.method, row.path);
        assert_eq!(ask(&world.nobody).await, 401, "{name}, nobody");
        assert_eq!(ask(&world.nobody.forged()).await, 401, "{name}, a forged key");
        assert_eq!(ask(&world.manager).await, 401, "{name}, a session is no API key");
        assert_eq!(ask(&world.reader).await, row.reader, "{name}, a reader");
        assert_eq!(ask(&world.other_hr).await, row.other, "{name}, another practice");
        assert_eq!(ask(&world.hr).await, row.allowed, "{name}, all permissions");
    }
}

#[tokio::test]
async fn the_table_names_every_operation_of_the_document() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let table: BTreeSet<_> = api(&world, job)
        .iter()
        .map(|row| format!("{} {}", row.method.as_str().to_lowercase(), row.path))
        .collect();
    let document = router::document();
    let paths = document["paths"].as_object().unwrap().iter();
    let documented: BTreeSet<_> = paths
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(move |method| format!("{method} {path}"))
        })
        .collect();
    assert_eq!(table, documented);
}

#[tokio::test]
async fn every_page_answers_everyone_as_the_table_says() {
    let world = World::new().await;
    let (ids, job) = (Ids::new(&world).await, crate::jobs::draft(&world).await);
    // path, a viewer, another practice, the manager
    let pages = [
        ("/jobs", 200, 200, 200),
        ("/jobs/new", 403, 200, 200),
        ("/jobs/{job}", 200, 404, 200),
        ("/jobs/{job}/basics", 403, 404, 200),
        ("/jobs/{job}/duties", 403, 404, 200),
        ("/jobs/{job}/requirements", 403, 404, 200),
        ("/jobs/{job}/pay", 403, 404, 200),
        ("/jobs/{job}/languages", 403, 404, 200),
        ("/jobs/{job}/versions", 200, 404, 200),
        ("/jobs/{job}/publication/new", 403, 404, 200),
        ("/jobs/{job}/closing/new", 403, 404, 200),
        ("/jobs/{job}/poster", 200, 404, 200),
        ("/licenses", 200, 200, 200),
        ("/licenses/{id}", 200, 404, 200),
        ("/licenses/{id}/verifications/new", 403, 404, 200),
        ("/candidates", 200, 200, 200),
        ("/candidates/new", 403, 200, 200),
        ("/candidates/paste", 403, 200, 200),
        ("/jobs/{posting}/board", 200, 404, 200),
        ("/jobs/{posting}/moves/new", 403, 404, 200),
        ("/applications/{id}", 200, 404, 200),
        // Marisol has handed in no file.
        ("/applications/{id}/resume", 404, 404, 404),
        ("/applications/{id}/decision/new", 403, 404, 200),
    ];
    for (path, viewer, other, manager) in pages {
        let path = ids.fill(path, &world).replace("{job}", &job);
        assert_eq!(world.nobody.get(&path).await.status, 401, "{path}, nobody");
        assert_eq!(world.nobody.forged().get(&path).await.status, 401, "{path}, a forged session");
        assert_eq!(world.hr.get(&path).await.status, 401, "{path}, an API key is no session");
        assert_eq!(world.viewer.get(&path).await.status, viewer, "{path}, a viewer");
        assert_eq!(world.other_manager.get(&path).await.status, other, "{path}, another practice");
        assert_eq!(world.manager.get(&path).await.status, manager, "{path}, the manager");
    }
    // What is sent: the same, but that a form of something new is read before it is missed.
    for (path, other) in [
        ("/licenses/{id}/verifications", 404),
        ("/candidates", 422),
        ("/candidates/paste", 422),
        ("/candidates/pasted", 422),
        ("/jobs/{posting}/moves", 404),
        ("/applications/{id}/moves", 404),
        ("/applications/{id}/notes", 404),
        ("/applications/{id}/decision", 404),
    ] {
        let path = ids.fill(path, &world);
        assert_eq!(world.nobody.submit(&path, &[]).await.status, 401, "{path}, nobody");
        assert_eq!(world.hr.submit(&path, &[]).await.status, 401, "{path}, an API key");
        assert_eq!(world.viewer.submit(&path, &[]).await.status, 403, "{path}, a viewer");
        let status = world.other_manager.submit(&path, &[]).await.status;
        assert_eq!(status, other, "{path}, another practice");
    }
    let parts = ["basics", "duties", "requirements", "pay", "languages", "publication", "closing"];
    for path in parts.map(|part| format!("/jobs/{job}/{part}")) {
        assert_eq!(world.viewer.submit(&path, &[]).await.status, 403, "{path}, a viewer");
        let other = world.other_manager.submit(&path, &[]).await.status;
        assert_eq!(other, 404, "{path}, another practice");
    }
    assert_eq!(world.viewer.submit("/jobs", &[]).await.status, 403, "a viewer");
}

#[tokio::test]
async fn public_pages_and_links_open_what_is_theirs_and_nothing_else() {
    let world = World::new().await;
    let ids = Ids::new(&world).await;
    let own = practices::here(&world.scope).await.unwrap().slug;
    let job = ids.posting;
    for (path, status) in [
        (format!("/careers/{own}/jobs/{job}/apply"), 200),
        (format!("/careers/{own}-2/jobs/{job}/apply"), 404),
        (format!("/careers/nowhere/jobs/{job}/apply"), 404),
        (format!("/careers/{own}/lost"), 200),
        ("/careers/nowhere/lost".to_owned(), 404),
        ("/status/link_0000".to_owned(), 410),
        ("/status/link_0000/withdrawal/new".to_owned(), 410),
    ] {
        for caller in [&world.nobody, &world.viewer, &world.hr, &world.nobody.forged()] {
            assert_eq!(caller.get(&path).await.status, status, "{path}");
        }
    }
    let withdrawal = world.nobody.submit("/status/link_0000/withdrawal", &[]).await;
    assert_eq!(withdrawal.status, 410);
}

#[tokio::test]
async fn another_practice_cannot_tell_a_hidden_license_from_a_missing_one() {
    let world = World::new().await;
    let hidden = world.other_hr.get(&format!("/api/v1/licenses/{}", world.claim().await)).await;
    let missing = world.other_hr.get(&format!("/api/v1/licenses/{NOBODY}")).await;
    assert_eq!(hidden.problem(), missing.problem());
    assert_eq!(hidden.json()["detail"], missing.json()["detail"]);
}
