//! Closing a job: whoever has heard no decision is shown first, and decided on by nothing.

use chrono::TimeDelta;
use muster::{
    applications::{self, ApplicationId},
    jobs::JobId,
};
use serde_json::{Value, json};

use crate::world::World;

/// Adds somebody's application and returns its id.
async fn add(world: &World, name: &str, job: JobId) -> String {
    let email = format!("{}@mail.example", name.to_lowercase().replace(' ', "."));
    let body = json!({ "name": name, "email": email, "job_id": job.to_string() });
    let added = world.hr.post("/api/v1/applications", body).await.expect(201).json();
    added["id"].as_str().unwrap().to_owned()
}

async fn move_to(world: &World, application: &str, stage: &str) {
    let moves = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&moves, json!({ "to": stage })).await.expect(201);
}

async fn turn_down(world: &World, application: &str) {
    let decision = json!({
        "reason": "another_chosen",
        "letter": "Thank you.",
        "decided_by": world.user.to_string(),
    });
    let path = format!("/api/v1/applications/{application}/decision");
    world.hr.post(&path, decision).await.expect(201);
}

async fn withdraw(world: &World, application: &str) {
    let id: ApplicationId = application.parse().unwrap();
    world.scope.write(async |tx| applications::withdraw(tx, id).await).await.unwrap();
}

async fn stage(world: &World, job: JobId) -> Value {
    world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json()["stage"].clone()
}

/// Adds so many people at once.
async fn crowd(world: &World, count: usize, job: JobId) {
    let list: String = (0..count).map(|n| format!("Ana {n}, a{n}@mail.example\n")).collect();
    let typed = [("job_id", &*job.to_string()), ("list", &list)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
}

#[tokio::test]
async fn closing_lists_everyone_who_has_heard_no_decision() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ana = add(&world, "Ana Ruiz", job).await;
    world.clock.advance(TimeDelta::days(3));
    let bo = add(&world, "Bo Lind", job).await;
    move_to(&world, &bo, "interview").await;
    turn_down(&world, &add(&world, "Cy Orr", job).await).await;
    withdraw(&world, &add(&world, "Di Abara", job).await).await;
    let hired = add(&world, "Ed Moss", job).await;
    move_to(&world, &hired, "offer").await;
    move_to(&world, &hired, "hired").await;
    add(&world, "Fay Olsen", world.job("Assistant", false).await).await;

    let page = world.manager.get(&format!("/jobs/{job}/closing/new")).await.expect(200).body;
    for told in [
        "2 people are still waiting for a decision",
        "Closing a job doesn’t reject anyone.",
        "3 days",
        ">Interview<",
        "I know that 2 people are still waiting for a decision",
        &format!("href=\"/applications/{ana}\">Ana Ruiz<"),
        &format!("href=\"/applications/{ana}/decision/new\""),
        &format!("href=\"/applications/{bo}\">Bo Lind<"),
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(page.find("Ana Ruiz") < page.find("Bo Lind"), "who has waited longest: {page}");
    for name in ["Cy Orr", "Di Abara", "Ed Moss", "Fay Olsen"] {
        assert!(!page.contains(name), "{name} in {page}");
    }
}

#[tokio::test]
async fn a_job_is_not_closed_over_somebody_that_the_page_did_not_show() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let closing = format!("/jobs/{job}/closing");
    add(&world, "Ana Ruiz", job).await;
    let silent = world.manager.submit(&closing, &[("reason", "Filled.")]).await.expect(422).body;
    for told in ["href=\"#undecided\"", "Ana Ruiz", ">Filled.</textarea>", "value=\"1\""] {
        assert!(silent.contains(told), "{told} in {silent}");
    }
    let both = world.manager.submit(&closing, &[]).await.expect(422).body;
    let (reason, tick) = (both.find("href=\"#reason\""), both.find("href=\"#undecided\""));
    assert!(reason.is_some() && reason < tick, "in the order of the page: {both}");

    add(&world, "Bo Lind", job).await;
    let typed = [("reason", "Filled."), ("undecided", "1")];
    let grown = world.manager.submit(&closing, &typed).await.expect(422).body;
    for told in ["2 people are waiting now", "Bo Lind", ">Filled.</textarea>", "value=\"2\""] {
        assert!(grown.contains(told), "{told} in {grown}");
    }
    assert!(!grown.contains(" checked"), "nobody has ticked this count: {grown}");
    assert_eq!(stage(&world, job).await, "published");

    let kept = world.manager.submit(&closing, &[("undecided", "2")]).await.expect(422).body;
    assert!(kept.contains("value=\"2\" checked"), "{kept}");
    let typed = [("reason", "Filled."), ("undecided", "2")];
    world.manager.submit(&closing, &typed).await.expect(303);
    assert_eq!(stage(&world, job).await, "closed");
    let board = world.manager.get(&format!("/jobs/{job}/board")).await.expect(200).body;
    assert!(board.contains("Ana Ruiz") && board.contains("Bo Lind"), "they still wait: {board}");
    world.manager.get(&format!("{closing}/new")).await.expect(409);
}

#[tokio::test]
async fn one_who_withdraws_makes_no_room_for_one_whom_the_page_did_not_show() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let closing = format!("/jobs/{job}/closing");
    let ana = add(&world, "Ana Ruiz", job).await;
    add(&world, "Bo Lind", job).await;
    let page = world.manager.get(&format!("{closing}/new")).await.expect(200).body;
    assert!(page.contains("name=\"undecided\" id=\"undecided\" value=\"2\""), "{page}");

    withdraw(&world, &ana).await;
    add(&world, "Cy Orr", job).await;
    let typed = [("reason", "Filled."), ("undecided", "2")];
    let stale = world.manager.submit(&closing, &typed).await.expect(422).body;
    for told in ["Someone applied since", "2 people are waiting now", "Cy Orr", "value=\"3\""] {
        assert!(stale.contains(told), "{told} in {stale}");
    }
    assert!(!stale.contains(" checked"), "nobody has ticked this list: {stale}");
    assert_eq!(stage(&world, job).await, "published");

    let typed = [("reason", "Filled."), ("undecided", "3")];
    world.manager.submit(&closing, &typed).await.expect(303);
    assert_eq!(stage(&world, job).await, "closed");
}

#[tokio::test]
async fn that_fewer_wait_than_the_page_showed_keeps_no_job_open() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ana = add(&world, "Ana Ruiz", job).await;
    add(&world, "Bo Lind", job).await;
    withdraw(&world, &ana).await;
    let typed = [("reason", "Filled."), ("undecided", "2")];
    world.manager.submit(&format!("/jobs/{job}/closing"), &typed).await.expect(303);
    assert_eq!(stage(&world, job).await, "closed");
}

#[tokio::test]
async fn a_job_nobody_waits_in_closes_with_a_reason_alone() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    turn_down(&world, &add(&world, "Ana Ruiz", job).await).await;
    let closing = format!("/jobs/{job}/closing");
    let page = world.manager.get(&format!("{closing}/new")).await.expect(200).body;
    assert!(page.contains("Everyone who applied has heard a decision."), "{page}");
    assert!(!page.contains("name=\"undecided\""), "{page}");
    world.manager.submit(&closing, &[("reason", "Filled.")]).await.expect(303);
    assert_eq!(stage(&world, job).await, "closed");
}

#[tokio::test]
async fn of_many_who_wait_fifty_are_shown_and_the_board_has_all() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    crowd(&world, 52, job).await;
    let page = world.manager.get(&format!("/jobs/{job}/closing/new")).await.expect(200).body;
    assert_eq!(page.matches("/decision/new\"").count(), 50, "{page}");
    let all = format!("<a href=\"/jobs/{job}/board\">See all 52 on the board</a>");
    assert!(page.contains(&all), "{page}");
}

#[tokio::test]
async fn a_program_closes_a_job_and_asks_for_those_who_wait() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ana = add(&world, "Ana Ruiz", job).await;
    let closing = format!("/api/v1/jobs/{job}/closing");
    world.hr.post(&closing, json!({ "reason": "Filled." })).await.expect(201);
    let path = format!("/api/v1/applications?job_id={job}&stage=applied");
    let waiting = world.hr.get(&path).await.expect(200).json();
    assert_eq!(waiting["data"][0]["id"], json!(ana));
}
