//! Every operation of the API, for everyone who may come.

use std::collections::BTreeSet;

use muster::{
    jobs::JobId,
    platform::{
        db::Tx,
        keys::{self, Role},
    },
    rooms::ROOMS,
    router,
};
use poem::http::Method;
use serde_json::{Value, json};

use super::{NOBODY, things::Things};
use crate::world::{Caller, World, seen_active};

/// One operation, and what it answers to each.
struct Row {
    method: Method,
    path: &'static str,
    body: Option<Value>,
    /// Somebody whose key may only read what everyone in the practice may.
    reader: u16,
    /// Somebody who may do everything, in another practice.
    other: u16,
    /// Somebody who may do everything here.
    allowed: u16,
}

fn get(path: &'static str, reader: u16, other: u16, allowed: u16) -> Row {
    Row { method: Method::GET, path, body: None, reader, other, allowed }
}

/// Something that is changed: who may only read may not.
fn post(path: &'static str, body: Value, other: u16, allowed: u16) -> Row {
    Row { method: Method::POST, path, body: Some(body), reader: 403, other, allowed }
}

fn put(path: &'static str, body: Value, other: u16, allowed: u16) -> Row {
    Row { method: Method::PUT, ..post(path, body, other, allowed) }
}

fn patch(path: &'static str, body: Value, other: u16, allowed: u16) -> Row {
    Row { method: Method::PATCH, ..post(path, body, other, allowed) }
}

/// In this order: what one does, another finds.
fn api(world: &World, job: JobId) -> Vec<Row> {
    let parts =
        [hiring(world, job), measuring(world), offering(), employing(), excluding(), sharing()];
    parts.into_iter().flatten().collect()
}

fn labels() -> Value {
    json!({ "external_id": "HR-1", "metadata": { "site": "Salem" } })
}

fn reason() -> Value {
    json!({ "reason": "a mistake" })
}

fn hiring(world: &World, job: JobId) -> Vec<Row> {
    let mut applicant = world.marisol(job);
    applicant["phone"] = json!("503 555 0148");
    let decided = json!({
        "reason": "another_chosen",
        "letter": "Thank you.",
        "decided_by": world.user.to_string(),
    });
    vec![
        get("/role-profiles", 200, 200, 200),
        get("/role-profiles/{role}", 200, 200, 200),
        get("/jobs", 200, 200, 200),
        post("/jobs", json!({ "role": "receptionist" }), 201, 201),
        get("/jobs/{id}", 200, 404, 200),
        put("/jobs/{id}", crate::jobs::whole(), 404, 200),
        patch("/jobs/{id}", labels(), 404, 200),
        get("/jobs/{id}/versions", 200, 404, 200),
        get("/jobs/{id}/everyone-invited", 200, 404, 200),
        put("/jobs/{id}/everyone-invited", json!({ "everyone": true }), 404, 200),
        post("/jobs/{id}/publication", json!({ "without_test": true }), 404, 201),
        post("/jobs/{id}/closing", reason(), 404, 201),
        get("/events", 200, 200, 200),
        get("/users", 200, 200, 200),
        get("/people", 200, 200, 200),
        get("/people/{id}", 200, 404, 200),
        patch("/people/{id}", labels(), 404, 200),
        get("/applications", 200, 200, 200),
        // The job is nothing in the other practice.
        post("/applications", applicant, 422, 201),
        get("/applications/{id}", 200, 404, 200),
        patch("/applications/{id}", labels(), 404, 200),
        post("/applications/{id}/moves", json!({ "to": "interview" }), 404, 201),
        // There is no such file.
        post(
            "/applications/{id}/resumes",
            json!({ "file_id": "file_01h2xcejqtf2nbrexx3vqjhp41" }),
            404,
            422,
        ),
        post("/applications/{id}/notes", json!({ "text": "Called her." }), 404, 201),
        get("/applications/{id}/notes", 200, 404, 200),
        post("/applications/{id}/decision", decided, 404, 201),
        get("/applications/{id}/timeline", 200, 404, 200),
    ]
}

fn measuring(world: &World) -> Vec<Row> {
    let mut claim = world.rosas_license();
    claim["number"] = json!("another");
    // No such assessment: it is said of a value, not of the address.
    let invited = json!({ "assessment_id": NOBODY.replace("lic", "asmt"), "person_id": world.rosa.to_string() });
    vec![
        get("/assessments", 200, 200, 200),
        get("/invitations", 200, 200, 200),
        post("/invitations", invited, 422, 422),
        get("/invitations/{id}", 200, 404, 200),
        patch("/invitations/{id}", labels(), 404, 200),
        post("/invitations/{id}/links", json!({}), 404, 201),
        post("/invitations/{id}/cancellation", json!({}), 404, 200),
        get("/licenses", 200, 200, 200),
        // Rosa is nobody in the other practice.
        post("/licenses", claim, 422, 201),
        get("/licenses/{id}", 200, 404, 200),
        post("/licenses/{id}/verifications", seen_active(), 404, 201),
        put("/licenses/{id}/withdrawal", reason(), 404, 200),
    ]
}

fn offering() -> Vec<Row> {
    let mut interview = crate::strangers::an_interview();
    interview["application_id"] = json!(NOBODY.replace("lic", "appl"));
    let times = json!({ "times": ["2026-11-30T19:30:00Z"] });
    let own =
        json!({ "ask": "How do you greet?", "one": "Badly", "three": "Well", "five": "Warmly" });
    vec![
        get("/interviews", 403, 200, 200),
        post("/interviews", interview, 422, 422),
        get("/interviews/{id}", 403, 404, 200),
        // Its application is closed by now.
        post("/interviews/{id}/times", times, 404, 409),
        post("/interviews/{id}/links", json!({}), 404, 201),
        post("/interviews/{id}/raters/{rater}/links", json!({}), 404, 201),
        post("/interviews/{id}/raters/{rater}/excuse", json!({}), 404, 201),
        // It has no time yet.
        post("/interviews/{id}/no-show", json!({}), 404, 409),
        post("/interviews/{id}/cancellation", json!({}), 404, 201),
        get("/jobs/{id}/comparison", 403, 404, 200),
        get("/jobs/{id}/interview-kit", 403, 404, 200),
        post("/jobs/{id}/interview-questions", own, 404, 201),
        Row {
            method: Method::DELETE,
            // There is no such question.
            ..post("/jobs/{id}/interview-questions/{question}", json!({}), 404, 404)
        },
        get("/screenings", 403, 200, 200),
        post("/screenings", json!({ "application_id": NOBODY.replace("lic", "appl") }), 422, 422),
        get("/screenings/{id}", 403, 404, 200),
        get("/analytics/funnel", 403, 200, 200),
        get("/offers", 403, 200, 200),
        // Nobody has applied for that in the other practice.
        post("/offers", crate::offers::terms(&NOBODY.replace("lic", "appl")), 422, 422),
        get("/offers/{id}", 403, 404, 200),
        post("/offers/{id}/links", json!({}), 404, 201),
        post("/offers/{id}/withdrawal", json!({ "reason": "not_filling" }), 404, 201),
    ]
}

fn employing() -> Vec<Row> {
    let labels_of = |name: &str| json!({ "external_id": name });
    let changed = json!({ "effective_on": "2026-12-01", "position": "Lead receptionist" });
    let contact = json!({ "name": "Iker", "phone": "503 555 0163" });
    vec![
        get("/checklists", 200, 200, 200),
        get("/checklists/{role}", 200, 200, 200),
        get("/onboardings", 200, 200, 200),
        post("/onboardings", crate::onboarding::somebody("Nia Cole", "503 555 0161"), 201, 201),
        get("/onboardings/{id}", 200, 404, 200),
        patch("/onboardings/{id}", labels_of("HR-2"), 404, 200),
        get("/onboardings/{id}/tasks", 200, 404, 200),
        post("/onboardings/{id}/tasks/{task}/completion", json!({}), 404, 201),
        // It is done by now.
        post("/onboardings/{id}/tasks/{task}/skip", reason(), 404, 409),
        put("/onboardings/{id}/start", json!({ "on": "2026-12-14" }), 404, 200),
        post("/onboardings/{id}/no-show", json!({}), 404, 200),
        get("/staff", 200, 200, 200),
        post("/staff", crate::roster::member("Ola Berg", "503 555 0162"), 201, 201),
        get("/staff/{id}", 200, 404, 200),
        patch("/staff/{id}", labels_of("HR-3"), 404, 200),
        post("/staff/{id}/changes", changed, 404, 200),
        post("/staff/{id}/worked", json!({ "on": "2026-11-24" }), 404, 200),
        put("/staff/{id}/emergency-contact", contact, 404, 200),
        put("/staff/{id}/departure", json!({ "last_day": "2026-11-24" }), 404, 200),
    ]
}

fn excluding() -> Vec<Row> {
    let found = json!({ "finding": "not_the_same", "means": "number_differs" });
    vec![
        get("/audit-binder", 403, 200, 200),
        get("/exclusion-lists", 403, 200, 200),
        // JSON is no list.
        post("/exclusion-lists", json!({}), 422, 422),
        get("/exclusion-lists/{id}", 403, 404, 200),
        get("/exclusion-checks", 403, 200, 200),
        // No list is in force in the other practice.
        post("/exclusion-checks", json!({}), 409, 201),
        get("/exclusion-checks/{id}", 403, 404, 200),
        get("/exclusion-matches", 403, 200, 200),
        get("/exclusion-matches/{id}", 403, 404, 200),
        put("/exclusion-matches/{id}/disposition", found, 404, 200),
        put("/staff/{id}/identity", json!({ "born_on": "1991-03-03" }), 404, 200),
    ]
}

fn sharing() -> Vec<Row> {
    let webhook = json!({ "url": "https://hr.example/other" });
    let span = json!({ "from": "2026-11-24T00:00:00Z", "to": "2026-11-25T00:00:00Z" });
    vec![
        // JSON is no file that we keep.
        post("/files", json!({}), 422, 422),
        get("/files/{id}", 403, 404, 200),
        get("/files/{id}/content", 403, 404, 200),
        get("/messages", 403, 200, 200),
        get("/messages/{id}", 403, 404, 200),
        post("/messages/{id}/handover", json!({}), 404, 200),
        post("/test/sittings/{id}/play", json!({}), 404, 201),
        get("/webhooks", 403, 200, 200),
        post("/webhooks", webhook.clone(), 201, 201),
        get("/webhooks/{id}", 403, 404, 200),
        patch("/webhooks/{id}", webhook, 404, 200),
        post("/webhooks/{id}/secrets", json!({}), 404, 201),
        post("/webhooks/{id}/pings", json!({}), 404, 201),
        post("/webhooks/{id}/replays", span, 404, 201),
        get("/webhooks/{id}/deliveries", 403, 404, 200),
        post("/webhooks/{id}/closing", json!({}), 404, 201),
        post("/webhooks/{id}/opening", json!({}), 404, 201),
    ]
}

/// What a candidate does by a link of their own, and nobody else does at all.
fn by_link() -> Vec<Row> {
    let answer = json!({ "number": 1, "client_step_id": "first" });
    vec![
        get("/adjustment-request", 401, 200, 200),
        // Whoever has begun asks too late.
        post("/adjustment-request", json!({ "words": "More time." }), 201, 409),
        post("/sittings", json!({}), 201, 201),
        get("/sittings/{id}", 401, 404, 200),
        get("/sittings/{id}/questions/{number}", 401, 404, 200),
        post("/sittings/{id}/answers", answer, 404, 201),
        post("/sittings/{id}/submission", json!({}), 404, 200),
        get("/sittings/{id}/score", 401, 404, 200),
    ]
}

/// What a candidate does by the link of their conversation.
fn by_chat() -> Vec<Row> {
    let said = json!({ "client_message_id": "first", "after": 0, "text": "yes" });
    vec![
        get("/screenings/{id}/messages", 401, 404, 200),
        post("/screenings/{id}/messages", said, 404, 201),
    ]
}

#[tokio::test]
async fn a_conversation_is_open_to_its_own_link_alone() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    let mut ben = world.marisol(things.job);
    (ben["name"], ben["phone"]) = (json!("Ben Ruiz"), json!("503 555 0148"));
    ben.as_object_mut().unwrap().remove("external_id");
    let ben = world.hr.post("/api/v1/applications", ben).await.expect(201).json();
    let theirs = json!({ "application_id": ben["id"] });
    let theirs = world.hr.post("/api/v1/screenings", theirs).await.expect(201);
    let theirs = crate::screening::Candidate::of(&world, &theirs).path.replace("/chat/", "");
    let theirs = world.nobody.with_key(theirs);
    for row in by_chat() {
        let ask = async |caller: &Caller| {
            let path = format!("/api/v1{}", things.in_path(row.path));
            caller.send(caller.request(row.method.clone(), &path), row.body.clone()).await.status
        };
        let name = format!("{} {}", row.method, row.path);
        for (who, caller) in [
            ("nobody", &world.nobody),
            ("an API key", &world.owner_hr),
            ("a session", &world.owner),
            ("a link to a test", &things.own_link),
        ] {
            assert_eq!(ask(caller).await, 401, "{name}, {who}");
        }
        assert_eq!(ask(&theirs).await, row.other, "{name}, another's link");
        assert_eq!(ask(&things.chat).await, row.allowed, "{name}, one's own link");
    }
}

#[tokio::test]
async fn every_operation_answers_everyone_as_the_table_says() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    for row in api(&world, things.job) {
        let is_job = row.path.starts_with("/jobs");
        let read = world.hr.get(&format!("/api/v1/jobs/{}", things.draft)).await;
        // The license is at its third revision when it is withdrawn.
        let tag = if is_job { read.header("etag") } else { "\"3.2026-11-24\"" };
        let ask = async |caller: &Caller| {
            let path = format!("/api/v1{}", things.in_path(row.path));
            let request = caller.request(row.method.clone(), &path).header("If-Match", tag);
            caller.send(request, row.body.clone()).await.status
        };
        let name = format!("{} {}", row.method, row.path);
        assert_eq!(ask(&world.nobody).await, 401, "{name}, nobody");
        assert_eq!(ask(&world.nobody.forged()).await, 401, "{name}, a forged key");
        assert_eq!(ask(&world.manager).await, 401, "{name}, a session is no API key");
        assert_eq!(ask(&things.own_link).await, 401, "{name}, a link is no API key");
        assert_eq!(ask(&world.reader).await, row.reader, "{name}, a reader");
        assert_eq!(ask(&world.other_hr).await, row.other, "{name}, another practice");
        assert_eq!(ask(&world.hr).await, row.allowed, "{name}, all permissions");
    }
}

#[tokio::test]
async fn a_sitting_is_open_to_the_link_of_its_own_invitation_alone() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    for row in by_link() {
        let ask = async |caller: &Caller| {
            let path = format!("/api/v1{}", things.in_path(row.path));
            caller.send(caller.request(row.method.clone(), &path), row.body.clone()).await.status
        };
        let name = format!("{} {}", row.method, row.path);
        for (who, caller) in [
            ("nobody", &world.nobody),
            ("an API key", &world.owner_hr),
            ("a session", &world.owner),
            ("a forged link", &world.nobody.forged()),
        ] {
            assert_eq!(ask(caller).await, 401, "{name}, {who}");
        }
        assert_eq!(ask(&things.other_link).await, row.other, "{name}, another's link");
        assert_eq!(ask(&things.own_link).await, row.allowed, "{name}, one's own link");
    }
}

/// Every operation × every role × the scope that it needs: a key does its scopes, as far as its
/// maker's role reaches.
#[tokio::test]
async fn every_operation_obeys_the_role_of_who_made_the_key() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    let (mut refused, mut let_in) = (0, 0);
    for row in api(&world, things.job) {
        let scope = scopes_of(&row);
        // Who opens a file is said by what it is for as well: this one is a proof.
        let also = if row.path.starts_with("/files/{id}") { "licenses:read" } else { &scope };
        for &role in Role::ALL {
            let make = async |tx: &mut Tx| {
                let user = world.user_with(tx, role).await;
                keys::make_api_key(tx, Some(user), None, &[&scope, also], None).await
            };
            let key = world.scope.write(make).await.unwrap();
            let caller = world.nobody.with_key(key.secret);
            let path = format!("/api/v1{}", things.in_path(row.path));
            // Nothing that could be understood: whoever is let in is told so.
            let request = caller.request(row.method.clone(), &path);
            let status =
                caller.send_raw(request.content_type("application/json"), "{").await.status;
            let name = format!("{} {} by a {role} with {scope}", row.method, row.path);
            if ROOMS.permits(role, &scope) {
                let_in += 1;
                assert!(!matches!(status, 401 | 403), "{name}: {status}");
            } else {
                refused += 1;
                assert_eq!(status, 403, "{name}");
            }
        }
        let other = if scope == "people:read" { "jobs:read" } else { "people:read" };
        let unfit = world.scope.write(async |tx: &mut Tx| {
            let user = world.user_with(tx, Role::Owner).await;
            keys::make_api_key(tx, Some(user), None, &[other], None).await
        });
        let caller = world.nobody.with_key(unfit.await.unwrap().secret);
        let path = format!("/api/v1{}", things.in_path(row.path));
        let status = caller.send(caller.request(row.method.clone(), &path), row.body).await.status;
        assert_eq!(status, 403, "{} {}, an owner's key without {scope}", row.method, row.path);
    }
    assert!(refused > 20 && let_in > 20, "{refused} {let_in}");
}

/// Returns the scope that the document says an operation needs.
fn scopes_of(row: &Row) -> String {
    let method = row.method.as_str().to_lowercase();
    let document = router::document();
    let scopes = &document["paths"][row.path][&method]["x-scopes"];
    scopes[0].as_str().unwrap_or_else(|| panic!("{method} {} names no scope", row.path)).to_owned()
}

#[tokio::test]
async fn the_tables_name_every_operation_of_the_document() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let table: BTreeSet<_> = api(&world, job)
        .iter()
        .chain(&by_link())
        .chain(&by_chat())
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
async fn another_practice_cannot_tell_a_hidden_license_from_a_missing_one() {
    let world = World::new().await;
    let hidden = world.other_hr.get(&format!("/api/v1/licenses/{}", world.claim().await)).await;
    let missing = world.other_hr.get(&format!("/api/v1/licenses/{NOBODY}")).await;
    assert_eq!(hidden.problem(), missing.problem());
    assert_eq!(hidden.json()["detail"], missing.json()["detail"]);
}
