//! Onboarding by each door: at the desk, by the link of the hire, by an HR system.

mod again;
mod certificate;
mod gates;
mod hire;
mod known;
mod list_gates;
mod list_places;
mod lists;
mod on_paper;
mod packet;
mod packs;
mod proofs;
mod stale;
mod story;
mod vaccine;

use serde_json::{Value, json};

use crate::world::World;

/// What an HR system says of somebody who begins on a Monday in two weeks.
pub fn somebody(name: &str, phone: &str) -> Value {
    json!({
        "name": name,
        "phone": phone,
        "role": "receptionist",
        "position": "Receptionist",
        "kind": "employee",
        "starts_on": "2026-12-07",
    })
}

/// What is said of somebody who is known already: their id alone says who it is.
pub fn known(person: impl std::fmt::Display) -> Value {
    let mut body = somebody("", "");
    let named = body.as_object_mut().unwrap();
    named.retain(|name, _| !["name", "phone"].contains(&name.as_str()));
    named.insert("person_id".to_owned(), person.to_string().into());
    body
}

/// A signed sheet, of a file that nobody has added.
pub fn sheet() -> Value {
    json!({ "file_id": "file_01jdf3v9w8e4k9s2m6q7r5t1xz", "text_sha256": "0".repeat(64) })
}

/// Starts an onboarding and returns its id, and the path of the hire's page.
pub async fn start(world: &World, name: &str, phone: &str) -> (String, String) {
    started(world, somebody(name, phone)).await
}

pub async fn started(world: &World, body: Value) -> (String, String) {
    let made = world.hr.post("/api/v1/onboardings", body).await.expect(201).json();
    let url = made["url"].as_str().unwrap();
    let path = url[url.find("/welcome/").unwrap()..].to_owned();
    (made["onboarding"]["id"].as_str().unwrap().to_owned(), path)
}

/// Returns one task of an onboarding, as programs are shown it.
pub async fn task(world: &World, id: &str, task: &str) -> Value {
    let tasks = world.hr.get(&format!("/api/v1/onboardings/{id}/tasks")).await.expect(200).json();
    let all = tasks["data"].as_array().unwrap().clone();
    all.into_iter().find(|one| one["task"] == task).unwrap_or_else(|| panic!("{task} is missing"))
}
