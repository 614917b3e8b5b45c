//! What a rule would have done, before it is on.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{rule, switch_on, time_goes_on, times};
use crate::{
    assessments::{assessment, with_test},
    world::World,
};

async fn would(world: &World, rest: &str) -> Value {
    let path = format!("/api/v1/automation/rules/{rest}");
    world.hr.get(&path).await.expect(200).json()
}

#[tokio::test]
async fn a_dry_run_counts_what_the_log_of_90_days_says_and_does_nothing() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let early = world.apply(job).await;
    world.clock.advance(TimeDelta::days(91));
    let mut other = world.marisol(job);
    other["name"] = json!("Ben Ruiz");
    other["phone"] = json!("503 555 0199");
    other["external_id"] = json!("4712");
    let late = world.hr.post("/api/v1/applications", other).await.expect(201).json();
    let told = would(&world, "new_applications/dry-run").await;
    assert_eq!((&told["count"], &told["firings"][0]["subject"]), (&json!(1), &late["id"]));
    // The manager signs in anew.
    let (_, session) = muster::demo::ways_in(&world.scope, world.user).await.unwrap();
    let manager = world.nobody.with_session(session);
    let page = manager.get("/automation").await.expect(200).body;
    assert!(page.contains("Would have run once in the last 90 days"), "{page}");
    assert!(page.contains("Ben Ruiz"), "{page}");
    time_goes_on(&world).await;
    for id in [&*early, late["id"].as_str().unwrap()] {
        assert_eq!(times(&world, id, "automation.fired").await, 0);
    }
}

#[tokio::test]
async fn absence_is_an_event_and_days_without_an_answer() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let asked = json!({
        "assessment_id": assessment(&world, "receptionist").await,
        "application_id": application,
    });
    world.hr.post("/api/v1/invitations", asked).await.expect(201);
    world.clock.advance(TimeDelta::days(4));
    let count = async |rest: &str| would(&world, rest).await["count"].clone();
    assert_eq!(count("no_answer/dry-run").await, 1);
    assert_eq!(count("no_answer/dry-run?days=1&most=3").await, 3);
    assert_eq!(count("no_answer/dry-run?days=5").await, 0);
    world.hr.get("/api/v1/automation/rules/no_answer/dry-run?days=0").await.expect(422);
}

#[tokio::test]
async fn a_rule_on_dates_says_that_it_counts_with_those_of_today() {
    let world = World::new().await;
    world.claim().await;
    let told = would(&world, "expiring_licenses/dry-run?days=200").await;
    assert_eq!((&told["count"], &told["by_dates_of_today"]), (&json!(1), &json!(true)));
    let page = world.manager.get("/automation").await.expect(200).body;
    assert!(page.contains("Counted with today’s dates"), "{page}");
}

#[tokio::test]
async fn what_a_rule_did_is_what_it_would_have_done() {
    let world = World::new().await;
    let job = with_test(&world).await;
    switch_on(&world, "new_applications").await;
    world.apply(job).await;
    time_goes_on(&world).await;
    let told = would(&world, "new_applications/dry-run").await;
    assert_eq!(told["count"], rule(&world, "new_applications").await["fired"]);
    assert_eq!(told["version"], rule(&world, "new_applications").await["version"]);
}

#[tokio::test]
async fn all_six_are_tried_in_a_few_statements_however_long_the_log_is() {
    let world = World::new().await;
    let asked = async || world.manager.get("/automation").await.expect(200).body.len();
    let (few, _) = world.asked(asked).await;
    let job = world.job("Receptionist", false).await;
    let list: String = (0..30).map(|n| format!("Ana {n}, a{n}@mail.example\n")).collect();
    let typed = [("job_id", &*job.to_string()), ("list", &list)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    let (many, _) = world.asked(asked).await;
    assert!(many <= few + 2, "{many} statements for thirty, {few} for none");
}
