use chrono::TimeDelta;
use muster::platform::callback;
use serde_json::{Value, json};

use super::{add, add_for_licenses, claim, deliveries, types, webhook};
use crate::world::{Receiver, World};

#[tokio::test]
async fn what_happens_is_told_signed_under_the_id_of_the_event() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["204 No Content"]));
    let (id, secret) = add_for_licenses(&world, &receiver.url).await;
    let license = claim(&world, "1").await;
    world.app.do_work().await.unwrap();
    let [received] = &receiver.received()[..] else { panic!("not once") };
    let body: Value = serde_json::from_str(&received.body).unwrap();
    assert_eq!((&body["type"], &body["subjects"][0]), (&json!("license.claimed"), &json!(license)));
    assert_eq!(body["id"], received.header("webhook-id"));
    let seconds: i64 = received.header("webhook-timestamp").parse().unwrap();
    let signature =
        callback::sign(&secret, received.header("webhook-id"), seconds, &received.body).unwrap();
    assert_eq!(received.header("webhook-signature"), signature);
    let listed = world.hr.get("/api/v1/events?type=license.claimed").await.expect(200).json();
    assert_eq!(listed["data"][0], body);
    let delivered = &deliveries(&world, &id).await[0];
    assert_eq!((&delivered["state"], &delivered["event_id"]), (&json!("delivered"), &body["id"]));
    assert_eq!(delivered["attempts"][0]["status"], 204);
}

#[tokio::test]
async fn only_what_is_wanted_is_told() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    world.apply(world.job("Receptionist", false).await).await;
    claim(&world, "1").await;
    world.app.do_work().await.unwrap();
    assert_eq!(types(&receiver), ["license.claimed"]);
    let to = json!({ "types": [] });
    world.hr.patch(&format!("/api/v1/webhooks/{id}"), to).await.expect(200);
    world.job("Biller", false).await;
    world.app.do_work().await.unwrap();
    assert!(types(&receiver).contains(&"job.published".to_owned()));
}

#[tokio::test]
async fn what_is_sealed_never_leaves() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    add(&world, &receiver.url).await;
    let (_, link) = crate::assessments::invite(&world, "receptionist", "Ada Okoye").await;
    let words = json!({ "words": "More time." });
    link.post("/api/v1/adjustment-request", words).await.expect(201);
    world.app.do_work().await.unwrap();
    let told = types(&receiver);
    assert!(told.contains(&"invitation.invited".to_owned()));
    assert!(!told.iter().any(|kind| kind.starts_with("adjustment")), "{told:?}");
}

#[tokio::test]
async fn what_was_undone_is_told_to_nobody() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    claim(&world, "1").await;
    world.hr.post("/api/v1/licenses", world.rosas_license()).await.expect(201);
    world.hr.post("/api/v1/licenses", world.rosas_license()).await.expect(409);
    assert_eq!(deliveries(&world, &id).await.len(), 2);
}

#[tokio::test]
async fn another_practice_is_told_nothing() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    let body = json!({ "url": receiver.url });
    world.other_hr.post("/api/v1/webhooks", body).await.expect(201);
    world.app.do_work().await.unwrap();
    let before = receiver.received().len();
    claim(&world, "1").await;
    world.app.do_work().await.unwrap();
    assert_eq!(receiver.received().len(), before);
}

#[tokio::test]
async fn for_a_day_two_secrets_sign() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    let (id, old) = add_for_licenses(&world, &receiver.url).await;
    let path = format!("/api/v1/webhooks/{id}/secrets");
    let new = world.hr.post(&path, json!({})).await.expect(201).json()["secret"].clone();
    assert!(webhook(&world, &id).await["secret"].is_null());
    let signed = async |number: &str| {
        claim(&world, number).await;
        world.app.do_work().await.unwrap();
        receiver.received().pop().unwrap()
    };
    let of = |secret: &str, received: &crate::world::Received| {
        let seconds = received.header("webhook-timestamp").parse().unwrap();
        callback::sign(secret, received.header("webhook-id"), seconds, &received.body).unwrap()
    };
    let both = signed("1").await;
    let expected = format!("{} {}", of(new.as_str().unwrap(), &both), of(&old, &both));
    assert_eq!(both.header("webhook-signature"), expected);
    world.clock.advance(TimeDelta::days(1));
    let one = signed("2").await;
    assert_eq!(one.header("webhook-signature"), of(new.as_str().unwrap(), &one));
}

#[tokio::test]
async fn whoever_makes_a_second_secret_on_one_day_cuts_nobody_off() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    let (id, first) = add_for_licenses(&world, &receiver.url).await;
    let path = format!("/api/v1/webhooks/{id}/secrets");
    world.hr.post(&path, json!({})).await.expect(201);
    world.clock.advance(TimeDelta::hours(1));
    world.hr.post(&path, json!({})).await.expect(201);
    claim(&world, "1").await;
    world.app.do_work().await.unwrap();
    let received = receiver.received().pop().unwrap();
    let seconds = received.header("webhook-timestamp").parse().unwrap();
    let id = received.header("webhook-id");
    let signed = callback::sign(&first, id, seconds, &received.body).unwrap();
    let signatures: Vec<_> = received.header("webhook-signature").split(' ').collect();
    assert_eq!(signatures.len(), 3);
    assert!(signatures.contains(&signed.as_str()), "the first still signs");
    for _ in 0..7 {
        world.hr.post(&path, json!({})).await.expect(201);
    }
    assert_eq!(world.hr.post(&path, json!({})).await.problem(), "409 webhooks.many_secrets");
}

#[tokio::test]
async fn deliveries_are_found_by_their_event_and_a_description_can_be_taken_away() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    claim(&world, "1").await;
    claim(&world, "2").await;
    world.app.do_work().await.unwrap();
    let event = receiver.received().pop().unwrap().header("webhook-id").to_owned();
    let path = format!("/api/v1/webhooks/{id}");
    let found = async |query: &str| {
        let found = world.hr.get(&format!("{path}/deliveries?{query}")).await.expect(200).json();
        found["data"].as_array().unwrap().len()
    };
    assert_eq!(found(&format!("event_id={event}")).await, 1);
    assert_eq!(found("type=license.claimed").await, 2);
    assert_eq!(found("type=job.closed").await, 0);
    let unknown = world.hr.get(&format!("{path}/deliveries?type=job.opened")).await;
    assert_eq!(unknown.problem(), "400 request.unreadable /type");
    world.hr.patch(&path, json!({ "description": "Payroll" })).await.expect(200);
    let kept = world.hr.patch(&path, json!({})).await.expect(200).json();
    assert_eq!(kept["description"], "Payroll");
    let gone = world.hr.patch(&path, json!({ "description": null })).await.expect(200).json();
    assert!(gone["description"].is_null(), "{gone}");
    let wrong = json!({ "description": "", "url": "nowhere" });
    assert_eq!(
        world.hr.patch(&path, wrong).await.problem(),
        "422 request.invalid /description /url"
    );
}

#[tokio::test]
async fn a_secret_is_shown_once_and_lies_nowhere_in_the_open() {
    let world = World::new().await;
    let send = async || {
        let body = json!({ "url": "https://hr.example/hooks" });
        let request = world.hr.request(poem::http::Method::POST, "/api/v1/webhooks");
        world.hr.send(request.header("Idempotency-Key", "one"), Some(body)).await.expect(201).json()
    };
    let (first, again) = (send().await, send().await);
    assert_eq!(first["id"], again["id"]);
    let secret = first["secret"].as_str().unwrap().to_owned();
    assert!(again["secret"].is_null());
    let kept = world.database.text("SELECT secret FROM webhooks").await;
    assert!(!kept.contains(&secret[6..]));
}

#[tokio::test]
async fn a_ping_is_told_to_its_webhook_alone() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    let other = add(&world, &receiver.url).await;
    world.app.do_work().await.unwrap();
    let before = receiver.received().len();
    world.hr.post(&format!("/api/v1/webhooks/{id}/pings"), json!({})).await.expect(201);
    world.app.do_work().await.unwrap();
    assert_eq!(types(&receiver)[before..], ["webhook.pinged"]);
    let of_other = deliveries(&world, &other).await;
    assert!(of_other.iter().all(|one| one["type"] != "webhook.pinged"));
}

#[tokio::test]
async fn what_was_missed_is_replayed_under_the_ids_that_it_had() {
    let (world, receiver) = (World::new().await, Receiver::answering(&["200 OK"]));
    claim(&world, "1").await;
    claim(&world, "2").await;
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    let path = format!("/api/v1/webhooks/{id}/replays");
    let span = json!({ "from": "2026-11-24T00:00:00Z", "to": "2026-11-25T00:00:00Z" });
    assert_eq!(world.hr.post(&path, span).await.expect(201).json()["queued"], 2);
    world.app.do_work().await.unwrap();
    let listed = world.hr.get("/api/v1/events?type=license.claimed").await.expect(200).json();
    let mut ids: Vec<_> = listed["data"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    ids.sort_by_key(ToString::to_string);
    let mut told: Vec<_> =
        receiver.received().iter().map(|one| json!(one.header("webhook-id"))).collect();
    told.sort_by_key(ToString::to_string);
    assert_eq!(told.iter().collect::<Vec<_>>(), ids);
    let one = json!({ "event_id": ids[0] });
    assert_eq!(world.hr.post(&path, one).await.expect(201).json()["queued"], 1);
    world.app.do_work().await.unwrap();
    assert_eq!(receiver.received()[2].header("webhook-id"), ids[0]);

    let page = format!("/settings/webhooks/{id}");
    assert!(world.owner.get(&page).await.expect(200).body.contains("Send again"));
    let again = [("event_id", ids[0].as_str().unwrap())];
    world.owner.submit(&format!("{page}/replays"), &again).await.expect(303);
    world.app.do_work().await.unwrap();
    assert_eq!(receiver.received()[3].header("webhook-id"), ids[0]);
    world.owner.submit(&page, &[("url", "http://hr.example/hooks")]).await.expect(422);
    let to = [("url", "https://hr.example/hooks"), ("types", "license.claimed")];
    world.owner.submit(&page, &to).await.expect(303);
    assert_eq!(webhook(&world, &id).await["types"], json!(["license.claimed"]));
}
