//! What another system calls an application and the person behind it.

use std::collections::BTreeSet;

use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn an_application_keeps_what_an_hr_system_calls_it() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let mut body = world.marisol(job);
    body["metadata"] = json!({ "fair": "Salem 2026", "wave": "1" });
    let added = world.hr.post("/api/v1/applications", body.clone()).await.expect(201);
    assert_eq!(added.json()["metadata"], body["metadata"]);

    let application = added.header("location");
    let labels = json!({ "external_id": "4712", "metadata": { "fair": null, "wave": "2" } });
    let labelled = world.hr.patch(application, labels).await.expect(200).json();
    assert_eq!(labelled["external_id"], "4712");
    assert_eq!(labelled["metadata"], json!({ "wave": "2" }));
    assert_eq!(labelled["revision"], 1);
    assert_eq!(world.hr.get(application).await.expect(200).json(), labelled);
    let found = async |external_id: &str| {
        let list = format!("/api/v1/applications?job_id={job}&external_id={external_id}");
        world.hr.get(&list).await.expect(200).json()["data"].clone()
    };
    assert_eq!(found("4712").await, json!([labelled]));
    assert_eq!(found("4711").await, json!([]));

    let moved = json!({ "to": "interview" });
    let moved = world.hr.post(&format!("{application}/moves"), moved).await.expect(201).json();
    assert_eq!(moved["metadata"], json!({ "wave": "2" }));
    let happened = world.hr.get(&format!("{application}/timeline")).await.expect(200).json();
    assert_eq!(happened["data"][1]["kind"], "application.labelled");
    assert_eq!(happened["data"][1]["data"], json!({}));
    let page = application.replace("/api/v1", "");
    let page = world.viewer.get(&page).await.expect(200).body;
    assert!(page.contains("4712") && !page.contains("wave"), "{page}");

    let wrong = json!({ "metadata": { "a/b": "x", "wave": 3 } });
    let wrong = world.hr.patch(application, wrong).await;
    insta::assert_snapshot!(wrong.problem(), @"422 request.invalid /metadata/a~1b /metadata/wave");
    let hidden = world.other_hr.patch(application, json!({})).await;
    insta::assert_snapshot!(hidden.problem(), @"404 request.not_found");
}

#[tokio::test]
async fn a_person_is_labelled_and_two_may_be_one_in_the_other_system() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = format!("/api/v1/applications/{}", world.apply(job).await);
    let id = world.hr.get(&application).await.expect(200).json()["person_id"].clone();
    let person = format!("/api/v1/people/{}", id.as_str().unwrap());
    let before = world.hr.get(&person).await.expect(200).json();
    assert_eq!((&before["external_id"], &before["metadata"]), (&json!(null), &json!({})));

    let labels = json!({ "external_id": "P-1", "metadata": { "badge": "12" } });
    let labelled = world.hr.patch(&person, labels.clone()).await.expect(200).json();
    assert_eq!((&labelled["name"], &labelled["phone"]), (&before["name"], &before["phone"]));
    assert_eq!(labelled["external_id"], labels["external_id"]);
    assert_eq!(labelled["metadata"], labels["metadata"]);
    world.hr.patch(&person, labels.clone()).await.expect(200);
    let removed = json!({ "metadata": { "badge": null } });
    let removed = world.hr.patch(&person, removed).await.expect(200).json();
    assert_eq!(removed["metadata"], json!({}));
    assert_eq!(world.hr.get(&person).await.expect(200).json(), removed);
    assert_eq!(
        world.happened_to(id.as_str().unwrap()).await,
        ["person.added", "application.received", "person.labelled", "person.labelled"]
    );

    let rosa = format!("/api/v1/people/{}", world.rosa);
    world.hr.patch(&rosa, labels).await.expect(200);
    let found = world.hr.get("/api/v1/people?external_id=P-1").await.expect(200).json();
    let found: BTreeSet<_> =
        found["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    let rosa = world.rosa.to_string();
    assert_eq!(found, BTreeSet::from([rosa.as_str(), id.as_str().unwrap()]));
    let hidden = world.other_hr.patch(&person, json!({})).await;
    insta::assert_snapshot!(hidden.problem(), @"404 request.not_found");
}
