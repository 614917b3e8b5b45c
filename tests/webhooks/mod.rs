//! Whoever adds a webhook is told what happens, and can tell that it is us.

mod addresses;
mod bad_input;
mod endings;
mod pages;
mod story;

use serde_json::{Value, json};

use crate::world::{Receiver, World};

/// Adds a webhook that is told all that happens.
pub async fn add(world: &World, url: &str) -> String {
    let added = world.hr.post("/api/v1/webhooks", json!({ "url": url })).await.expect(201).json();
    added["id"].as_str().unwrap().to_owned()
}

/// Adds a webhook that is told of licenses alone. Returns its id and its secret.
async fn add_for_licenses(world: &World, url: &str) -> (String, String) {
    let body = json!({ "url": url, "types": ["license.claimed", "license.verified"] });
    let added = world.hr.post("/api/v1/webhooks", body).await.expect(201).json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&added["id"]), text(&added["secret"]))
}

async fn webhook(world: &World, id: &str) -> Value {
    world.hr.get(&format!("/api/v1/webhooks/{id}")).await.expect(200).json()
}

async fn deliveries(world: &World, id: &str) -> Vec<Value> {
    let path = format!("/api/v1/webhooks/{id}/deliveries?limit=100");
    world.hr.get(&path).await.expect(200).json()["data"].as_array().unwrap().clone()
}

/// Claims a license of this number.
async fn claim(world: &World, number: &str) -> String {
    let mut license = world.rosas_license();
    license["number"] = json!(number);
    let claimed = world.hr.post("/api/v1/licenses", license).await.expect(201).json();
    claimed["id"].as_str().unwrap().to_owned()
}

fn types(receiver: &Receiver) -> Vec<String> {
    let received = receiver.received();
    let bodies = received.iter().map(|one| serde_json::from_str::<Value>(&one.body).unwrap());
    bodies.map(|body| body["type"].as_str().unwrap().to_owned()).collect()
}
