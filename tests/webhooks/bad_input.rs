use serde_json::json;

use super::add_for_licenses;
use crate::world::World;

#[tokio::test]
async fn an_address_that_leads_inside_is_refused() {
    let world = World::new().await;
    for url in ["https://10.0.0.8/", "https://169.254.169.254/", "http://hr.example/", "hr.example"]
    {
        let refused = world.hr.post("/api/v1/webhooks", json!({ "url": url })).await;
        assert_eq!(refused.problem(), "422 request.invalid /url", "{url}");
    }
    let (id, _) = add_for_licenses(&world, "https://hr.example/").await;
    let to = json!({ "url": "https://10.0.0.8/" });
    let refused = world.hr.patch(&format!("/api/v1/webhooks/{id}"), to).await;
    assert_eq!(refused.problem(), "422 request.invalid /url");
}

#[tokio::test]
async fn a_type_that_is_not_told_is_pointed_at() {
    let world = World::new().await;
    let types = json!(["license.claimed", "adjustment_request.asked", "license.lost", 5]);
    let body = json!({ "url": "https://hr.example/", "types": types });
    let refused = world.hr.post("/api/v1/webhooks", body).await;
    assert_eq!(refused.problem(), "422 request.invalid /types/1 /types/2 /types/3");
    let body = json!({ "url": "https://hr.example/", "types": ["license.lost", "adjustment_request.asked"] });
    let refused = world.hr.post("/api/v1/webhooks", body).await;
    assert_eq!(refused.problem(), "422 request.invalid /types/0 /types/1");
}

#[tokio::test]
async fn all_that_is_wrong_with_a_webhook_is_told_at_once() {
    let world = World::new().await;
    let body = json!({ "url": "http://hr.example/", "types": ["license.lost"] });
    let refused = world.hr.post("/api/v1/webhooks", body).await;
    assert_eq!(refused.problem(), "422 request.invalid /types/0 /url");
    let (id, _) = add_for_licenses(&world, "https://hr.example/").await;
    let to = json!({ "nope": 1, "description": "", "url": "https://10.0.0.8/" });
    let refused = world.hr.patch(&format!("/api/v1/webhooks/{id}"), to).await;
    assert_eq!(refused.problem(), "422 request.invalid /description /nope /url");
    let to = json!({ "description": "", "url": "https://10.0.0.8/", "types": ["license.lost"] });
    let refused = world.hr.patch(&format!("/api/v1/webhooks/{id}"), to).await;
    assert_eq!(refused.problem(), "422 request.invalid /description /types/0 /url");
}

#[tokio::test]
async fn a_replay_names_one_event_or_a_span_that_is_not_too_long() {
    let world = World::new().await;
    let (id, _) = add_for_licenses(&world, "https://hr.example/").await;
    let ask =
        async |body| world.hr.post(&format!("/api/v1/webhooks/{id}/replays"), body).await.problem();
    let (from, to) = ("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z");
    assert_eq!(ask(json!({})).await, "422 request.invalid /event_id");
    assert_eq!(ask(json!({ "from": from })).await, "422 request.invalid /event_id");
    assert_eq!(ask(json!({ "from": to, "to": from })).await, "422 request.invalid /to");
    let unknown = json!({ "event_id": "evt_01h2xcejqtf2nbrexx3vqjhp41" });
    assert_eq!(ask(unknown).await, "422 request.invalid /event_id");
    let theirs = world.other_hr.get("/api/v1/events").await.json()["data"][0]["id"].clone();
    assert_eq!(ask(json!({ "event_id": theirs })).await, "422 request.invalid /event_id");
    let local = json!({ "from": "2026-11-24T00:00:00", "to": to });
    assert_eq!(ask(local).await, "422 request.invalid /from");
}
