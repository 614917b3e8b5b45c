mod callbacks;
mod decided;
mod ending;
mod frozen;
mod labels;
mod late;
mod many;
mod paused;
mod preview;
mod printed;
mod redirects;
mod report;
mod retest;
mod secrecy;
mod sitting;
mod steps;
mod together;
mod upgrade;

use serde_json::{Value, json};

use crate::world::{Caller, World};

pub use many::with_test;
pub use report::hand_in;
pub use secrecy::invited_by;
pub use sitting::first_answer;

/// Returns the practice's own assessment of a role.
pub async fn assessment(world: &World, role: &str) -> String {
    assessment_of(&world.hr, role).await
}

/// The same of the practice whose system this is.
pub async fn assessment_of(hr: &Caller, role: &str) -> String {
    let all = hr.get("/api/v1/assessments").await.expect(200).json();
    let of_role = |one: &&Value| one["role"] == role && one["job_id"].is_null();
    let found = all["data"].as_array().unwrap().iter().find(of_role).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

/// Invites somebody by name, and returns the invitation and whoever holds its link.
pub async fn invite(world: &World, role: &str, name: &str) -> (String, Caller) {
    let body = json!({
        "assessment_id": assessment(world, role).await,
        "candidate": { "name": name, "email": format!("{}@mail.example", name.replace(' ', ".")) },
    });
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    let secret = secret_of(made["url"].as_str().unwrap());
    (made["id"].as_str().unwrap().to_owned(), world.nobody.with_key(secret))
}

/// The last part of a link's address.
pub fn secret_of(url: &str) -> String {
    url.rsplit('/').next().unwrap().to_owned()
}
