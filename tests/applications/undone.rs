//! What was just done, undone where nothing has left the house.

use chrono::TimeDelta;

use super::way_back::{applied, between};
use crate::world::World;

const LETTER: [(&str, &str); 2] = [("reason", "another_chosen"), ("letter", "Dear Marisol, no.")];

async fn stage(world: &World, id: &str) -> String {
    let shown = world.hr.get(&format!("/api/v1/applications/{id}")).await.expect(200).json();
    shown["stage"].as_str().unwrap().to_owned()
}

/// The form of the button that undoes, with what it sends.
fn undo(page: &str) -> (String, Vec<(String, String)>) {
    let form = between(page, "<form class=\"undo\" method=\"post\" action=\"", "</form>");
    let act = form.split('"').next().unwrap().to_owned();
    let fields = form.split("<input type=\"hidden\" name=\"").skip(2);
    let pair = |field: &str| {
        let name = field.split('"').next().unwrap().to_owned();
        (name, between(field, "value=\"", "\"").to_owned())
    };
    (act, fields.map(pair).collect())
}

async fn press(world: &World, page: &str) -> u16 {
    let (act, fields) = undo(page);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    world.manager.submit(&act, &fields).await.status
}

#[tokio::test]
async fn who_was_moved_goes_back_by_one_button() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let id = world.apply(job).await;
    let moved =
        world.manager.submit(&format!("/applications/{id}/moves"), &[("to", "offer")]).await;
    let page = world.manager.get(moved.expect(303).header("location")).await.expect(200).body;
    assert!(page.contains("Moved to Offer"), "{page}");
    assert_eq!(press(&world, &page).await, 303);
    assert_eq!(stage(&world, &id).await, "applied");
}

#[tokio::test]
async fn who_was_moved_with_others_goes_back_with_them() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let id = world.apply(job).await;
    let fields = [("appl", &*id), ("to", "interview")];
    let moved = world.manager.submit(&format!("/jobs/{job}/moves"), &fields).await.expect(303);
    let page = world.manager.get(moved.header("location")).await.expect(200).body;
    assert_eq!(press(&world, &page).await, 303);
    assert_eq!(stage(&world, &id).await, "applied");
    // Somebody else has moved them meanwhile: the offer is gone.
    world
        .manager
        .submit(&format!("/applications/{id}/moves"), &[("to", "offer")])
        .await
        .expect(303);
    let page = world.manager.get(moved.header("location")).await.expect(200).body;
    assert!(!page.contains("class=\"undo\""), "{page}");
}

#[tokio::test]
async fn what_was_closed_by_mistake_goes_on_and_its_letter_is_not_sent() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, status) = applied(&world, job).await;
    world.manager.submit(&format!("/applications/{id}/moves"), &[("to", "interview")]).await;
    let closed = world.manager.submit(&format!("/applications/{id}/decision"), &LETTER).await;
    let page = world.manager.get(closed.expect(303).header("location")).await.expect(200).body;
    assert_eq!(press(&world, &page).await, 303);
    assert_eq!(stage(&world, &id).await, "interview");
    let waiting = world.manager.get("/messages").await.expect(200).body;
    assert!(!waiting.contains("Dear Marisol, no."), "{waiting}");
    assert!(!world.nobody.get(&status).await.expect(200).body.contains("Dear Marisol, no."));
    // It can be closed again, and then stays so.
    world.manager.submit(&format!("/applications/{id}/decision"), &LETTER).await.expect(303);
    world.clock.advance(TimeDelta::minutes(16));
    let late = format!("/applications/{id}/decision/undoing");
    world.manager.submit(&late, &[("to", "interview")]).await.expect(409);
    assert_eq!(stage(&world, &id).await, "closed");
}

#[tokio::test]
async fn a_letter_that_somebody_has_sent_is_not_undone() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = applied(&world, job).await;
    let closed = world.manager.submit(&format!("/applications/{id}/decision"), &LETTER).await;
    let listed = world.hr.get("/api/v1/messages").await.expect(200).json();
    let all = listed["data"].as_array().unwrap();
    let letter = all.iter().find(|one| one["kind"] == "application_closed").unwrap();
    let letter = letter["id"].as_str().unwrap();
    world.manager.submit(&format!("/messages/{letter}/handover"), &[]).await.expect(303);
    let page = world.manager.get(closed.expect(303).header("location")).await.expect(200).body;
    assert!(!page.contains("class=\"undo\""), "{page}");
    let undoing = format!("/applications/{id}/decision/undoing");
    world.manager.submit(&undoing, &[("to", "applied")]).await.expect(409);
    assert_eq!(stage(&world, &id).await, "closed");
}

#[tokio::test]
async fn who_may_not_decide_undoes_no_decision() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = applied(&world, job).await;
    world.manager.submit(&format!("/applications/{id}/decision"), &LETTER).await.expect(303);
    let undoing = format!("/applications/{id}/decision/undoing");
    world.reviewer.submit(&undoing, &[("to", "applied")]).await.expect(403);
    world.other_manager.submit(&undoing, &[("to", "applied")]).await.expect(404);
}

#[tokio::test]
async fn no_way_back_is_offered_once_those_who_moved_were_written_to() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let id = world.apply(job).await;
    let fields = [("appl", &*id), ("to", "interview"), ("tells", "yes")];
    let moved = world.manager.submit(&format!("/jobs/{job}/moves"), &fields).await.expect(303);
    let page = world.manager.get(moved.header("location")).await.expect(200).body;
    assert_eq!(stage(&world, &id).await, "interview");
    assert!(!page.contains("class=\"undo\""), "{page}");
}

#[tokio::test]
async fn nobody_goes_back_into_a_job_that_was_closed_since() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = applied(&world, job).await;
    world.manager.submit(&format!("/applications/{id}/decision"), &LETTER).await.expect(303);
    let closing = serde_json::json!({ "reason": "Filled from within." });
    world.hr.post(&format!("/api/v1/jobs/{job}/closing"), closing).await.expect(201);
    let undoing = format!("/applications/{id}/decision/undoing");
    world.manager.submit(&undoing, &[("to", "applied")]).await.expect(409);
    assert_eq!(stage(&world, &id).await, "closed");
}
