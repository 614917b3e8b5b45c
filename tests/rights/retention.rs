//! What nothing keeps any longer is told, and goes when an owner says so, and not before.

use chrono::TimeDelta;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::owner;
use crate::world::{Caller, World};

const DUE: &str = "data can be erased: no law requires keeping it";

/// Marisol's application, which was closed. Returns whose it is.
async fn turned_down(world: &World) -> String {
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let path = format!("/api/v1/applications/{application}");
    let decided = json!({
        "reason": "another_chosen", "letter": "Thank you.", "decided_by": world.user.to_string(),
    });
    world.hr.post(&format!("{path}/decision"), decided).await.expect(201);
    // A letter with a link is kept for three days: what is left of it changes then, and not when somebody looks.
    world.clock.advance(TimeDelta::days(4));
    rounds(world).await;
    world.hr.get(&path).await.json()["person_id"].as_str().unwrap().to_owned()
}

async fn rounds(world: &World) {
    for _ in 0..3 {
        world.app.work().await.unwrap();
    }
}

/// Time goes by, and an owner signs in.
async fn after(world: &World, days: i64) -> (Caller, Caller) {
    world.clock.advance(TimeDelta::days(days));
    let (browser, program) = owner(world).await;
    rounds(world).await;
    (browser, program)
}

#[tokio::test]
async fn what_has_come_due_is_told_and_nothing_goes_by_itself() {
    let world = World::new().await;
    let id = turned_down(&world).await;
    let (browser, program) = after(&world, 355).await;
    assert!(!browser.get("/retention").await.expect(200).body.contains("Marisol"));
    let (browser, _) = after(&world, 60).await;
    let today = browser.get("/").await.expect(200).body;
    assert!(today.contains(DUE) && today.contains("href=\"/retention\""), "{today}");
    let page = browser.get("/retention").await.expect(200).body;
    assert!(page.contains("Marisol Etxeberria") && page.contains("29 CFR 1602.14"), "{page}");
    assert!(page.contains("30 days"), "how old a copy gets: {page}");
    world.clock.advance(TimeDelta::days(90));
    rounds(&world).await;
    program.get(&format!("/api/v1/people/{id}/erasure")).await.expect(200);
}

#[tokio::test]
async fn what_an_owner_ticks_goes_and_the_log_says_so() {
    let world = World::new().await;
    let id = turned_down(&world).await;
    let (browser, program) = after(&world, 400).await;
    let none = browser.submit("/retention", &[]).await.expect(303);
    assert_eq!(none.header("location"), "/retention?said=0");
    let said = browser.submit("/retention", &[("person", &id), ("person", "nobody")]).await;
    assert_eq!(said.expect(303).header("location"), "/retention?said=1");
    rounds(&world).await;
    program.get(&format!("/api/v1/people/{id}/erasure")).await.expect(404);
    let kinds = world.happened_to(&id).await;
    assert_eq!(kinds.last().map(String::as_str), Some("person.forgotten"), "{kinds:?}");
    let page = browser.get("/retention").await.expect(200).body;
    assert!(!page.contains("Marisol"), "{page}");
}

#[tokio::test]
async fn a_hold_that_comes_between_keeps_all_of_it() {
    let world = World::new().await;
    let id = turned_down(&world).await;
    let (browser, program) = after(&world, 400).await;
    browser.submit("/retention", &[("person", &id)]).await.expect(303);
    let hold = format!("/api/v1/people/{id}/legal-hold");
    let hold = program.request(poem::http::Method::PUT, &hold);
    program.send(hold, Some(json!({ "reason": "Charge filed" }))).await.expect(200);
    rounds(&world).await;
    program.get(&format!("/api/v1/people/{id}/erasure")).await.expect(200);
    let page = browser.get("/retention").await.expect(200).body;
    assert!(!page.contains("Marisol"), "{page}");
}

#[tokio::test]
async fn who_applies_again_is_kept_though_it_was_said_that_they_go() {
    let world = World::new().await;
    let id = turned_down(&world).await;
    let (browser, program) = after(&world, 400).await;
    browser.submit("/retention", &[("person", &id)]).await.expect(303);
    let job = world.job("Biller", false).await;
    let mut again = world.marisol(job);
    again["external_id"] = json!("4712");
    world.hr.post("/api/v1/applications", again).await.expect(201);
    rounds(&world).await;
    let seen = program.get(&format!("/api/v1/people/{id}/erasure")).await.expect(200).json();
    assert_eq!(seen["is_all"], false, "{seen:#}");
}

#[tokio::test]
async fn only_an_owner_sees_what_may_go_and_says_it() {
    let world = World::new().await;
    for caller in [&world.manager, &world.viewer, &world.reviewer] {
        caller.get("/retention").await.expect(403);
        caller.submit("/retention", &[]).await.expect(403);
    }
    assert!(!world.manager.get("/").await.expect(200).body.contains("/retention"));
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "nothing of the product loses a look")]
async fn whose_look_was_lost_is_looked_at_though_somebody_came_later() {
    let world = World::new().await;
    turned_down(&world).await;
    let (browser, _) = after(&world, 400).await;
    let due = async || browser.get("/retention").await.expect(200).body.contains("Marisol");
    assert!(due().await);
    let mut later = world.marisol(world.job("Biller", false).await);
    later["name"] = json!("Ana Ruiz");
    later["phone"] = json!("503 555 0177");
    later["external_id"] = json!("later");
    world.hr.post("/api/v1/applications", later).await.expect(201);
    let (browser, _) = after(&world, 400).await;
    let lost = "DELETE FROM retention_looks WHERE due_on IS NOT NULL";
    world.database.connect().await.execute_unprepared(lost).await.unwrap();
    assert!(!browser.get("/retention").await.expect(200).body.contains("Marisol"));
    rounds(&world).await;
    assert!(browser.get("/retention").await.expect(200).body.contains("Marisol"));
}
