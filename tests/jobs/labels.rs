//! What another system calls a job, and keeps beside it.

use muster::platform::events;
use poem::http::Method;
use serde_json::{Value, json};

use super::{draft, published, whole};
use crate::world::World;

#[tokio::test]
async fn a_job_comes_with_labels_that_are_merged_and_removed_key_by_key() {
    let world = World::new().await;
    let metadata = json!({ "site": "Salem", "cost.center": "41" });
    let body = json!({ "role": "receptionist", "external_id": "REQ-7", "metadata": metadata });
    let drafted = world.hr.post("/api/v1/jobs", body).await.expect(201);
    assert_eq!(drafted.json()["external_id"], "REQ-7");
    assert_eq!(drafted.json()["metadata"], metadata);

    let job = drafted.header("location");
    let labels = json!({ "metadata": { "cost.center": null, "site": "Keizer", "wave": "2" } });
    let merged = world.hr.patch(job, labels).await.expect(200);
    let metadata = json!({ "site": "Keizer", "wave": "2" });
    assert_eq!(merged.json()["external_id"], "REQ-7");
    assert_eq!(merged.json()["metadata"], metadata);
    let shown = world.hr.get(job).await.expect(200);
    assert_eq!(shown.json(), merged.json());
    assert_eq!(shown.header("etag"), merged.header("etag"));

    let unnamed = json!({ "external_id": null, "metadata": null });
    let unnamed = world.hr.patch(job, unnamed).await.expect(200).json();
    assert_eq!(unnamed["external_id"], json!(null));
    assert_eq!(unnamed["metadata"], metadata);
    let other = draft(&world).await;
    let other = world.hr.get(&format!("/api/v1/jobs/{other}")).await.expect(200).json();
    assert_eq!(other["metadata"], json!({}));
}

#[tokio::test]
async fn what_cannot_be_kept_is_told_key_by_key() {
    let world = World::new().await;
    let jobs = "/api/v1/jobs";
    let mut body = json!({
        "external_id": " ",
        "metadata": { "cost.center": 41, "a b": "x", "a/b": "x", "fine": "x" },
    });
    insta::assert_snapshot!(
        world.hr.post(jobs, body.clone()).await.problem(),
        @"422 request.invalid /external_id /metadata/a b /metadata/a~1b /metadata/cost.center /role"
    );
    let job = format!("{jobs}/{}", draft(&world).await);
    insta::assert_snapshot!(
        world.hr.patch(&job, body.clone()).await.problem(),
        @"422 request.invalid /external_id /metadata/a b /metadata/a~1b /metadata/cost.center"
    );
    body["metadata"] = json!(["x"]);
    insta::assert_snapshot!(
        world.hr.patch(&job, body).await.problem(),
        @"422 request.invalid /external_id /metadata"
    );
    let colour = world.hr.patch(&job, json!({ "colour": "red" })).await;
    insta::assert_snapshot!(colour.problem(), @"422 request.invalid /colour");
    let shown = world.hr.get(&job).await.expect(200).json();
    assert_eq!((&shown["external_id"], &shown["metadata"]), (&json!(null), &json!({})));
}

#[tokio::test]
async fn there_are_twenty_keys_at_most_those_of_before_among_them() {
    let world = World::new().await;
    let many = |count: usize| -> Value {
        (0..count).map(|number| (format!("k{number}"), json!("v"))).collect()
    };
    let start = |metadata: Value| json!({ "role": "receptionist", "metadata": metadata });
    let refused = world.hr.post("/api/v1/jobs", start(many(21))).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /metadata");
    let drafted = world.hr.post("/api/v1/jobs", start(many(20))).await.expect(201);
    let job = drafted.header("location");
    let refused = world.hr.patch(job, json!({ "metadata": { "one": "more" } })).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /metadata");
    let told = &refused.json()["errors"][0];
    assert_eq!(told["code"], "metadata.too_many");
    assert_eq!(told["detail"], "Use at most 20 keys. There are 21");
    let exchanged = json!({ "metadata": { "one": "more", "k0": null } });
    world.hr.patch(job, exchanged).await.expect(200);
}

#[tokio::test]
async fn a_label_changes_what_a_program_has_and_makes_no_open_edit_stale() {
    let world = World::new().await;
    let id = draft(&world).await;
    let job = format!("/api/v1/jobs/{id}");
    let read = world.hr.get(&job).await.expect(200);
    let tag = read.header("etag");
    let labelled = world.hr.patch(&job, json!({ "external_id": "REQ-7" })).await.expect(200);
    assert_eq!(labelled.json()["revision"], read.json()["revision"]);
    let have = world.hr.request(Method::GET, &job).header("If-None-Match", tag);
    let anew = world.hr.send(have, None).await.expect(200);
    assert_eq!(anew.header("etag"), labelled.header("etag"));

    // A program that had read it before saves what it decided on.
    let change = world.hr.request(Method::PUT, &job).header("If-Match", tag);
    let changed = world.hr.send(change, Some(whole())).await.expect(200).json();
    assert_eq!((&changed["revision"], &changed["external_id"]), (&json!(2), &json!("REQ-7")));

    // So does the manager, whose form is open meanwhile.
    world.manager.get(&format!("/jobs/{id}/pay")).await.expect(200);
    world.hr.patch(&job, json!({ "metadata": { "site": "Salem" } })).await.expect(200);
    let pay = [
        ("revision", "2"),
        ("pay.min_cents", "$20.50"),
        ("pay.max_cents", "24.00"),
        ("pay.period", "hour"),
        ("benefits", ""),
    ];
    world.manager.submit(&format!("/jobs/{id}/pay"), &pay).await.expect(303);
    let shown = world.hr.get(&job).await.expect(200).json();
    assert_eq!(shown["revision"], 3);
    assert_eq!(shown["metadata"], json!({ "site": "Salem" }));
}

#[tokio::test]
async fn what_is_frozen_is_labelled_too_and_the_log_tells_no_label() {
    let world = World::new().await;
    let id = published(&world).await;
    let job = format!("/api/v1/jobs/{id}");
    let labels = json!({ "external_id": "REQ-7", "metadata": { "site": "Salem" } });
    world.hr.patch(&job, labels.clone()).await.expect(200);
    world.hr.patch(&job, labels).await.expect(200);
    world.hr.patch(&job, json!({})).await.expect(200);
    let closing = json!({ "reason": "Filled from within." });
    world.hr.post(&format!("{job}/closing"), closing).await.expect(201);
    world.hr.patch(&job, json!({ "metadata": { "site": null } })).await.expect(200);
    let happened = world.happened_to(&id).await;
    let (labelled, closed) = ("job.labelled", "job.closed");
    let wanted = ["job.drafted", "job.edited", "job.published", labelled, closed, labelled];
    assert_eq!(happened, wanted, "the same again is nothing that happened");
    for event in events::about(&world.scope, &id, 100).await.unwrap() {
        assert!(event.kind != labelled || event.data == "{}", "{}", event.data);
    }
    let page = world.viewer.get(&format!("/jobs/{id}")).await.expect(200).body;
    assert!(page.contains("Another system changed its own labels for this job"), "{page}");
}

#[tokio::test]
async fn a_job_is_found_by_what_its_own_practice_calls_it() {
    let world = World::new().await;
    let named = |external_id: &str| json!({ "role": "receptionist", "external_id": external_id });
    let seven = world.hr.post("/api/v1/jobs", named("REQ-7")).await.expect(201);
    let eight = world.hr.post("/api/v1/jobs", named("REQ-8")).await.expect(201);
    let find = async |query: &str| {
        let found = world.hr.get(&format!("/api/v1/jobs?external_id={query}")).await.expect(200);
        let found = found.json()["data"].as_array().unwrap().clone();
        found.into_iter().map(|job| job["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(find("REQ-7").await, [seven.json()["id"].clone()]);
    assert_eq!(find("REQ-8&stage=draft").await, [eight.json()["id"].clone()]);
    for nothing in ["REQ-8&stage=published", "REQ"] {
        assert!(find(nothing).await.is_empty(), "{nothing}");
    }

    let taken = world.hr.patch(eight.header("location"), json!({ "external_id": "REQ-7" })).await;
    insta::assert_snapshot!(taken.problem(), @"409 request.already_exists");
    assert_eq!(taken.json()["existing"]["id"], seven.json()["id"]);
    let hidden = world.other_hr.patch(seven.header("location"), json!({})).await;
    insta::assert_snapshot!(hidden.problem(), @"404 request.not_found");
    let theirs = "/api/v1/jobs?external_id=REQ-7";
    assert_eq!(world.other_hr.get(theirs).await.expect(200).json()["data"], json!([]));
    world.other_hr.post("/api/v1/jobs", named("REQ-7")).await.expect(201);
}
