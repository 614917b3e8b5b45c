//! What is counted of all applications: through each door, and compared with the log.

mod funnel;
mod rebuilt;

use muster::jobs::JobId;
use serde_json::{Value, json};

use crate::world::World;

/// Lets so many apply to a job, and returns their applications.
pub async fn applied(world: &World, job: JobId, many: usize) -> Vec<String> {
    let mut ids = vec![];
    for number in 0..many {
        let phone = format!("503 555 {:04}", 1000 + number);
        let name = format!("Candidate {number}");
        let body = json!({ "name": name, "phone": phone, "job_id": job.to_string() });
        let added = world.hr.post("/api/v1/applications", body).await.expect(201).json();
        ids.push(added["id"].as_str().unwrap().to_owned());
    }
    ids
}

pub async fn moved(world: &World, application: &str, to: &str) {
    let path = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&path, json!({ "to": to })).await.expect(201);
}

/// Returns the funnel as a program reads it, once all is counted.
pub async fn funnel(world: &World, rest: &str) -> Value {
    world.app.work().await.unwrap();
    world.hr.get(&format!("/api/v1/analytics/funnel{rest}")).await.expect(200).json()
}
