//! A question is left out of the scores that were made with it, and who was decided on by them is listed.

mod counting;
mod refused;
mod told;

use chrono::TimeDelta;
use muster::assessments::{self, Assessment};
use serde_json::{Value, json};

use crate::{
    assessments::{hand_in, invited_by},
    world::{Caller, World},
};

/// A regrade of a question that no test asks.
pub fn unasked() -> Value {
    json!({ "item": "billing.none", "sha256": "none", "reason": "unclear" })
}

/// Leaves the first question of the practice's own test for receptionists out, and returns the regrade.
pub async fn begin(world: &World) -> String {
    world.hr.get("/api/v1/assessments").await.expect(200);
    let own = assessments::assessments(&world.scope).await.unwrap();
    let is_own = |one: &&Assessment| one.job_id.is_none() && one.form.role == "receptionist";
    let body = of(own.iter().find(is_own).unwrap(), 0);
    let made = world.hr.post("/api/v1/regrades", body).await.expect(201).json();
    made["id"].as_str().unwrap().to_owned()
}

/// What leaves one question out of one test.
fn of(test: &Assessment, place: usize) -> Value {
    let asked = &test.form.items[place];
    json!({
        "item": asked.item,
        "sha256": asked.sha256,
        "assessment_id": test.id.to_string(),
        "reason": "wrong_answer",
        "note": "B is right since May.",
    })
}

/// Somebody who has applied, and has turned in the test of the posting.
struct Tested {
    application: String,
    invitation: String,
    link: Caller,
    test: Assessment,
}

async fn tested(world: &World) -> Tested {
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (invitation, link) = invited_by(world, &application).await;
    hand_in(&link).await;
    let told = invitation_of(world, &invitation).await;
    let id = told["assessment_id"].as_str().unwrap().parse().unwrap();
    let test = assessments::assessment(&world.scope, id).await.unwrap();
    Tested { application, invitation, link, test }
}

async fn invitation_of(world: &World, id: &str) -> Value {
    world.hr.get(&format!("/api/v1/invitations/{id}")).await.expect(200).json()
}

async fn result_of(world: &World, id: &str) -> Value {
    invitation_of(world, id).await["result"].clone()
}

/// Returns the regrade, once all is counted.
async fn counted(world: &World, id: &str) -> Value {
    world.app.work().await.unwrap();
    if world.database.is_postgres() {
        // Until what had begun before is over, all are looked at again.
        world.clock.advance(TimeDelta::minutes(1));
        world.app.work().await.unwrap();
    }
    world.hr.get(&format!("/api/v1/regrades/{id}")).await.expect(200).json()
}

/// Returns the decisions to look at again.
async fn decisions(world: &World, id: &str) -> Vec<Value> {
    let path = format!("/api/v1/regrades/{id}/decisions");
    world.hr.get(&path).await.expect(200).json()["data"].as_array().unwrap().clone()
}

async fn post(world: &World, body: Value) -> String {
    let made = world.hr.post("/api/v1/regrades", body).await.expect(201).json();
    made["id"].as_str().unwrap().to_owned()
}
