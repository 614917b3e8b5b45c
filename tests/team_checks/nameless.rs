//! Whose result is whose is told by no page, no figure, no event and no row.

use serde_json::json;

use super::{office, open, told, turn_in};
use crate::world::World;

#[tokio::test]
async fn of_four_nothing_is_shown_and_after_the_fifth_nothing_moves_before_the_tenth() {
    let world = World::new().await;
    let one = open(&world).await;
    for taken in 1..=4 {
        turn_in(&world, &one, 6).await;
        let told = told(&world, one.job).await;
        assert_eq!((&told["taken_count"], told.get("results")), (&json!(taken), None));
    }
    assert!(office(&world, one.job).await.contains("Too few to show"));
    turn_in(&world, &one, 6).await;
    let five = told(&world, one.job).await["results"].clone();
    assert_eq!(five["people"], 5);
    // A sixth who knows nothing would lower every figure.
    for _ in 6..=9 {
        turn_in(&world, &one, 1).await;
        assert_eq!(told(&world, one.job).await["results"], five);
    }
    assert!(office(&world, one.job).await.contains("4 more have turned it in"));
    turn_in(&world, &one, 1).await;
    assert_eq!(told(&world, one.job).await["results"]["people"], 10);
}

#[tokio::test]
async fn who_is_not_shown_when_it_ends_is_forgotten() {
    let world = World::new().await;
    let one = open(&world).await;
    for _ in 0..7 {
        turn_in(&world, &one, 6).await;
    }
    let path = format!("/jobs/{}/team-check/ending", one.job);
    world.manager.submit(&path, &[]).await.expect(303);
    let told = told(&world, one.job).await;
    assert_eq!((&told["taken_count"], &told["results"]["people"]), (&json!(5), &json!(5)));
}

#[tokio::test]
async fn who_is_not_shown_is_told_of_no_more_once_its_time_is_over_and_comes_back_by_no_second_opening()
 {
    let world = World::new().await;
    let one = open(&world).await;
    for _ in 0..7 {
        turn_in(&world, &one, 6).await;
    }
    world.clock.advance(chrono::TimeDelta::days(15));
    let over = told(&world, one.job).await;
    assert_eq!((&over["state"], &over["taken_count"]), (&json!("ended"), &json!(5)));
    // Nothing has ended it yet: no round has come by.
    let path = format!("/api/v1/jobs/{}/team-check", one.job);
    let again = world.hr.post(&path, json!({})).await.expect(201).json();
    assert_eq!((&again["state"], &again["taken_count"]), (&json!("open"), &json!(5)));
    let log = world.owner_hr.get("/api/v1/events?limit=100").await.expect(200).json();
    let kinds = log["data"].as_array().unwrap().iter().map(|one| one["type"].as_str().unwrap());
    let kinds: Vec<_> = kinds.filter(|kind| kind.starts_with("team_check.")).collect();
    assert_eq!(kinds, ["team_check.opened", "team_check.ended", "team_check.opened"]);
}

#[tokio::test]
async fn that_somebody_turned_in_moves_nothing_that_says_when() {
    let world = World::new().await;
    let one = open(&world).await;
    let before = told(&world, one.job).await;
    world.clock.advance(chrono::TimeDelta::hours(3));
    for _ in 0..5 {
        turn_in(&world, &one, 6).await;
    }
    let after = told(&world, one.job).await;
    for property in ["updated_at", "revision", "opened_at"] {
        assert_eq!(before[property], after[property], "{property}");
    }
    let log = world.owner_hr.get("/api/v1/events?limit=100").await.expect(200).json();
    let kinds: Vec<_> =
        log["data"].as_array().unwrap().iter().map(|one| one["type"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| kind.starts_with("team_check.")).count(), 1, "{kinds:?}");
    assert!(!kinds.iter().any(|kind| kind.starts_with("sitting.") || kind.contains("scored")));
}

#[tokio::test]
async fn it_is_in_no_score_no_statistic_and_nothing_that_offices_share() {
    let world = World::new().await;
    let one = open(&world).await;
    for _ in 0..12 {
        turn_in(&world, &one, 6).await;
    }
    world.app.work().await.unwrap();
    let items = world.hr.get("/api/v1/analytics/items").await.expect(200).json();
    assert_eq!(items["tests"], 0, "{items}");
    let invited = world.hr.get("/api/v1/invitations").await.expect(200).json();
    assert_eq!(invited["data"], json!([]));
    let told = muster::quality::contribute(&world.scope).await.unwrap();
    assert!(told.items.is_empty() && told.pairs.is_empty(), "{told:?}");
}

#[tokio::test]
async fn only_who_decides_makes_a_link_or_reads_what_came_of_it() {
    let world = World::new().await;
    let one = open(&world).await;
    let page = format!("/jobs/{}/team-check", one.job);
    for caller in [&world.viewer, &world.reviewer] {
        caller.get(&page).await.expect(403);
        caller.submit(&format!("{page}/links"), &[]).await.expect(403);
    }
    world.other_manager.get(&page).await.expect(404);
    world.owner.get(&page).await.expect(200);
}

#[tokio::test]
async fn who_applied_to_the_job_makes_no_link_that_shows_what_is_asked() {
    let world = World::new().await;
    let one = open(&world).await;
    let (manager, email) = crate::team_checks::manager(&world).await;
    let body = json!({ "name": "Max Ager", "email": email, "job_id": one.job.to_string() });
    world.hr.post("/api/v1/applications", body).await.expect(201);
    let refused =
        manager.submit(&format!("/jobs/{}/team-check/links", one.job), &[]).await.expect(409).body;
    assert!(!refused.contains("/team/"), "{refused}");
}

#[tokio::test]
async fn who_applied_to_the_job_takes_no_answers_away_and_reads_no_question() {
    let world = World::new().await;
    let one = open(&world).await;
    for _ in 0..7 {
        turn_in(&world, &one, 6).await;
    }
    let (manager, email) = crate::team_checks::manager(&world).await;
    let page = format!("/jobs/{}/team-check", one.job);
    let before = manager.get(&page).await.expect(200).body;
    assert!(before.contains("Question by question"), "{before}");
    let body = json!({ "name": "Max Ager", "email": email, "job_id": one.job.to_string() });
    world.hr.post("/api/v1/applications", body).await.expect(201);
    manager.submit(&format!("{page}/ending"), &[]).await.expect(409);
    let told = told(&world, one.job).await;
    assert_eq!((&told["state"], &told["taken_count"]), (&json!("open"), &json!(7)));
    let shown = manager.get(&page).await.expect(200).body;
    assert!(shown.contains("results of 5 people"), "{shown}");
    assert!(!shown.contains("Question by question"), "{shown}");
}
