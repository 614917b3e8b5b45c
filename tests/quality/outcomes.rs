//! Scores beside what came of them at work.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::{
    assessments::{hand_in, invited_by},
    onboarding::started,
    world::World,
};

/// Marisol took the test, was hired, and was rated at her first check-in.
async fn rated(world: &World) {
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (_, link) = invited_by(world, &application).await;
    hand_in(&link).await;
    let hire = json!({
        "application_id": application,
        "role": "receptionist",
        "position": "Receptionist",
        "kind": "employee",
        "starts_on": "2026-12-07",
    });
    let (onboarding, _) = started(world, hire).await;
    let shown = world.hr.get(&format!("/api/v1/onboardings/{onboarding}")).await.expect(200).json();
    let staff = shown["staff_id"].as_str().unwrap().to_owned();
    let worked = json!({ "on": "2026-11-24" });
    world.hr.post(&format!("/api/v1/staff/{staff}/worked"), worked).await.expect(200);
    world.clock.advance(TimeDelta::days(20));
    let profile = muster::jobs::profile(muster::jobs::RoleKey::Receptionist).unwrap();
    let sign = profile.kpis[0].id.to_string();
    let body = json!({
        "held_on": "2026-12-10",
        "ratings": [{ "kpi": sign, "rating": "above" }],
    });
    let path = format!("/api/v1/staff/{staff}/check-ins/30");
    let request = world.hr.request(poem::http::Method::PUT, &path);
    world.hr.send(request, Some(body)).await.expect(200);
}

#[tokio::test]
async fn of_one_person_there_is_how_many_and_never_how_well() {
    let world = World::new().await;
    let none = world.hr.get("/api/v1/analytics/outcomes").await.expect(200).json();
    assert_eq!(none["roles"], json!([]));
    let page = world.manager.get("/reports/outcomes").await.expect(200).body;
    assert!(page.contains("No one has both yet"), "{page}");
    world.viewer.get("/reports/outcomes").await.expect(403);
    rated(&world).await;
    let told = world.hr.get("/api/v1/analytics/outcomes").await.expect(200).json();
    let expected: Value = json!([{ "role": "receptionist", "people": 1, "evidence": false }]);
    assert_eq!(told["roles"], expected);
    let page = world.manager_again().await.get("/reports/outcomes").await.expect(200).body;
    assert!(page.contains("10 people are needed; there are 1"), "{page}");
    assert!(page.contains("No number of people makes a test validated"), "{page}");
    let elsewhere = world.other_hr.get("/api/v1/analytics/outcomes").await.expect(200).json();
    assert_eq!(elsewhere["roles"], json!([]));
}
