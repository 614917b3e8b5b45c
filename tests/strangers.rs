//! Who may do what: every operation of the API and every page, for everyone who may come.

use std::collections::BTreeSet;

use muster::router;
use poem::http::Method;
use serde_json::{Value, json};

use crate::{
    messages,
    world::{Caller, World, seen_active},
};

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

fn api(world: &World) -> Vec<Row> {
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
    vec![
        row(get.clone(), "/licenses", None, 200, 200, 200),
        // Rosa is nobody in the other practice.
        row(post.clone(), "/licenses", Some(claim), 403, 422, 201),
        row(get, "/licenses/{id}", None, 200, 404, 200),
        row(post, "/licenses/{id}/verifications", Some(seen_active()), 403, 404, 201),
        row(put, "/licenses/{id}/withdrawal", Some(reason), 403, 404, 200),
        // JSON is no file that we keep.
        row(Method::POST, "/files", Some(json!({})), 403, 422, 422),
        row(Method::GET, "/files/{id}/content", None, 403, 404, 200),
        row(Method::GET, "/messages", None, 403, 200, 200),
        row(Method::GET, "/messages/{id}", None, 403, 404, 200),
        row(Method::POST, "/messages/{id}/handover", None, 403, 404, 200),
    ]
}

#[tokio::test]
async fn every_operation_answers_everyone_as_the_table_says() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    for row in api(&world) {
        let ask = async |caller: &Caller| {
            let path = format!("/api/v1{}", things.in_path(row.path));
            let request = caller.request(row.method.clone(), &path);
            let request = request.header("If-Match", "\"3.2026-11-24\"");
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
    let table: BTreeSet<_> = api(&world)
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
    let things = Things::new(&world).await;
    // path, a viewer, another practice, the manager
    let pages = [
        ("/licenses", 200, 200, 200),
        ("/licenses/{id}", 200, 404, 200),
        ("/licenses/new", 403, 200, 200),
        ("/licenses/{id}/verifications/new", 403, 404, 200),
        ("/licenses/{id}/verifications/{look}/file", 200, 404, 200),
        ("/licenses/{id}/withdrawal/new", 403, 404, 200),
        ("/messages", 403, 200, 200),
        ("/messages/{id}", 403, 404, 200),
        ("/messages/{id}/code", 403, 404, 200),
        ("/messages/{id}/print", 403, 404, 200),
    ];
    for (path, viewer, other, manager) in pages {
        let path = things.in_path(path);
        assert_eq!(world.nobody.get(&path).await.status, 401, "{path}, nobody");
        assert_eq!(world.nobody.forged().get(&path).await.status, 401, "{path}, a forged session");
        assert_eq!(world.hr.get(&path).await.status, 401, "{path}, an API key is no session");
        assert_eq!(world.viewer.get(&path).await.status, viewer, "{path}, a viewer");
        assert_eq!(world.other_manager.get(&path).await.status, other, "{path}, another practice");
        assert_eq!(world.manager.get(&path).await.status, manager, "{path}, the manager");
    }
    // path, another practice
    for (path, other) in [
        // Rosa is nobody there.
        ("/licenses", 422),
        ("/licenses/{id}/verifications", 404),
        ("/licenses/{id}/withdrawal", 404),
        ("/messages/{id}/handover", 404),
    ] {
        let path = things.in_path(path);
        let person = [("person_id", &*world.rosa.to_string())];
        assert_eq!(world.nobody.submit(&path, &person).await.status, 401, "{path}, nobody");
        assert_eq!(world.viewer.submit(&path, &person).await.status, 403, "{path}, a viewer");
        let sent = world.other_manager.submit(&path, &person).await;
        assert_eq!(sent.status, other, "{path}, another practice");
    }
}

/// One thing of each kind, for the paths of the tables.
struct Things {
    license: String,
    look: String,
    file: String,
    message: String,
}

impl Things {
    async fn new(world: &World) -> Self {
        let license = world.claim().await;
        let typed = [("source", "Oregon State Board"), ("method", "file"), ("status", "Active")];
        let page = format!("/licenses/{license}/verifications");
        world.manager.hand_in(&page, &typed, b"%PDF-1.7 proof").await.expect(303);
        let shown = world.hr.get(&format!("/api/v1/licenses/{license}")).await.expect(200).json();
        let look = &shown["verifications"][0];
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let message = messages::received(messages::amina(None, Some("503 555 0147")));
        let message = messages::write(&world.scope, message).await.id.to_string();
        Self { license, look: text(&look["id"]), file: text(&look["file_id"]), message }
    }

    fn in_path(&self, path: &str) -> String {
        let id = match path.split('/').nth(1) {
            Some("messages") => &self.message,
            Some("files") => &self.file,
            _ => &self.license,
        };
        path.replace("{id}", id).replace("{look}", &self.look)
    }
}

#[tokio::test]
async fn another_practice_cannot_tell_a_hidden_license_from_a_missing_one() {
    let world = World::new().await;
    let hidden = world.other_hr.get(&format!("/api/v1/licenses/{}", world.claim().await)).await;
    let missing = world.other_hr.get(&format!("/api/v1/licenses/{NOBODY}")).await;
    assert_eq!(hidden.problem(), missing.problem());
    assert_eq!(hidden.json()["detail"], missing.json()["detail"]);
}
