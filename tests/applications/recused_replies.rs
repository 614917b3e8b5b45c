//! What goes out to programs of whoever applied tells them of no rival: webhooks, lists of what they were sent, kept replies.

use serde_json::{Value, json};

use super::recused::{EMAIL, Office, add, office, text};
use crate::world::{Caller, Receiver};

/// A webhook is its maker, as a key is.
#[tokio::test]
async fn a_webhook_of_whoever_applied_is_told_of_no_rival_and_no_list_of_it_shows_one() {
    let Office { world, job, program, .. } = office().await;
    let receiver = Receiver::answering(&["204 No Content"]);
    let body = json!({ "url": receiver.url });
    let hook = program.post("/api/v1/webhooks", body).await.expect(201).json();
    let path = format!("/api/v1/webhooks/{}/deliveries?limit=100", text(&hook["id"]));
    add(&world, job, "Max Ager", EMAIL).await;
    let other = world.job("Medical biller", false).await;
    let shown = add(&world, other, "Bo Lind", "bo@mail.example").await;
    let hidden = add(&world, job, "Ana Lee", "ana@mail.example").await;
    world.app.do_work().await.unwrap();

    let is_told = |id: &String| receiver.received().iter().any(|one| one.body.contains(id));
    assert!(is_told(&shown) && !is_told(&hidden));
    let log = world.hr.get("/api/v1/events?type=application.received").await.expect(200).json();
    let is_of = |event: &&Value, id: &String| event["subjects"][0] == json!(id);
    let event = |id: &String| {
        let found = log["data"].as_array().unwrap().iter().find(|event| is_of(event, id));
        text(&found.unwrap()["id"])
    };
    let listed = program.get(&path).await.expect(200).body;
    assert!(listed.contains(&event(&shown)) && !listed.contains(&event(&hidden)), "{listed}");
    assert!(world.hr.get(&path).await.expect(200).body.contains(&event(&hidden)));
}

/// Else whoever is shown nothing of a rival would be told all of it at an address of their own.
#[tokio::test]
async fn whoever_names_another_address_for_a_webhook_is_told_there_what_they_are_shown() {
    let Office { world, job, program, .. } = office().await;
    let (office, own) =
        (Receiver::answering(&["204 No Content"]), Receiver::answering(&["204 No Content"]));
    let body = json!({ "url": office.url });
    let hook = world.hr.post("/api/v1/webhooks", body).await.expect(201).json();
    let path = format!("/api/v1/webhooks/{}", text(&hook["id"]));
    add(&world, job, "Max Ager", EMAIL).await;
    let request = program.request(poem::http::Method::PATCH, &path);
    let changed = program.send(request, Some(json!({ "url": own.url }))).await.expect(200).json();
    assert_ne!(changed["made_by"], hook["made_by"]);
    let other = world.job("Medical biller", false).await;
    let shown = add(&world, other, "Bo Lind", "bo@mail.example").await;
    let hidden = add(&world, job, "Ana Lee", "ana@mail.example").await;
    world.app.do_work().await.unwrap();

    let is_told = |id: &String| own.received().iter().any(|one| one.body.contains(id));
    assert!(is_told(&shown) && !is_told(&hidden));
}

#[tokio::test]
async fn a_reply_that_was_kept_for_somebody_else_tells_whoever_applied_nothing_of_a_rival() {
    let Office { world, job, program, .. } = office().await;
    add(&world, job, "Max Ager", EMAIL).await;
    let ana = json!({ "name": "Ana Lee", "email": "ana@mail.example", "job_id": job.to_string() });
    let send = async |who: &Caller| {
        let request = who.request(poem::http::Method::POST, "/api/v1/applications");
        who.send(request.header("Idempotency-Key", "monday"), Some(ana.clone())).await
    };
    send(&world.hr).await.expect(201);
    let refused = send(&program).await.expect(409);
    assert_eq!(refused.json()["code"], "jobs.applied_yourself");
    assert_eq!(send(&world.hr).await.expect(201).header("idempotency-replayed"), "true");
}
