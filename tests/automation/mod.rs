mod decides_nothing;
mod dry_run;
mod rules;
mod stops;

use poem::http::Method;
use serde_json::{Value, json};

use crate::world::{Answer, Caller, World};

/// Turns a rule on with these numbers, or off.
pub async fn switch(hr: &Caller, rule: &str, body: Value) -> Answer {
    let path = format!("/api/v1/automation/rules/{rule}");
    hr.send(hr.request(Method::PUT, &path), Some(body)).await
}

pub async fn switch_on(world: &World, rule: &str) {
    switch(&world.hr, rule, json!({ "on": true })).await.expect(200);
}

/// Returns the rule as it stands.
pub async fn rule(world: &World, name: &str) -> Value {
    let all = world.hr.get("/api/v1/automation/rules").await.expect(200).json();
    all["data"].as_array().unwrap().iter().find(|one| one["rule"] == name).unwrap().clone()
}

/// Lets all that comes due be done, and what follows from it.
pub async fn time_goes_on(world: &World) {
    for _ in 0..3 {
        world.app.work().await.unwrap();
    }
}

/// How often this has happened to it.
pub async fn times(world: &World, id: &str, kind: &str) -> usize {
    world.happened_to(id).await.iter().filter(|happened| *happened == kind).count()
}
