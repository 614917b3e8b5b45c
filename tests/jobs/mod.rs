mod careers;
mod labels;
mod story;

use poem::http::Method;
use serde_json::{Value, json};

use crate::world::{Answer, World};

/// Drafts a receptionist's job and returns its id.
pub async fn draft(world: &World) -> String {
    let drafted = world.hr.post("/api/v1/jobs", json!({ "role": "receptionist" })).await;
    drafted.expect(201).json()["id"].as_str().unwrap().to_owned()
}

/// A description that can be published.
pub fn whole() -> Value {
    json!({
        "title": "Front desk receptionist",
        "summary": "You are who patients meet first.",
        "schedule": "Monday to Friday, 8 am to 5 pm",
        "employment": "full_time",
        "location": "Salem",
        "duties": [
            { "id": "greet_check_in", "text": "Greet patients", "essential": true, "day_one": true },
            { "text": "Water the plants <daily>", "essential": false, "day_one": false },
        ],
        "must_have": ["Ease with a phone"],
        "nice_to_have": [],
        "pay": { "min_cents": 1950, "max_cents": 2300, "period": "hour" },
        "benefits": ["15 paid days off"],
        "languages": [{ "language": "spanish", "why": "Every third patient speaks it." }],
        "apply_by": "2026-12-31",
        "workplace": {
            "reports_to": "The office manager",
            "overtime": "non_exempt",
            "education": "high_school",
            "experience_years": 2,
        },
    })
}

pub async fn change(world: &World, job: &str, body: Value) -> Answer {
    let path = format!("/api/v1/jobs/{job}");
    let read = world.hr.get(&path).await;
    let request = world.hr.request(Method::PUT, &path).header("If-Match", read.header("etag"));
    world.hr.send(request, Some(body)).await
}

pub async fn publish(world: &World, job: &str) -> Answer {
    let read = world.hr.get(&format!("/api/v1/jobs/{job}")).await;
    let request = world.hr.request(Method::POST, &format!("/api/v1/jobs/{job}/publication"));
    let request = request.header("If-Match", read.header("etag"));
    world.hr.send(request, Some(json!({ "without_test": true }))).await
}

/// Drafts, completes and publishes a job, and returns its id.
pub async fn published(world: &World) -> String {
    let job = draft(world).await;
    change(world, &job, whole()).await.expect(200);
    publish(world, &job).await.expect(201);
    job
}
