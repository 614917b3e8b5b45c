//! What was done comes due again: once, in time, and only for whoever works here.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{somebody, started, task};
use crate::world::World;

const TRAINING: &str = "compliance_training";

/// A receptionist who works here and whose yearly training was settled today.
async fn office() -> (World, String, String) {
    let world = World::new().await;
    let (id, _) = started(&world, somebody("Nia Cole", "503 555 0161")).await;
    let shown = world.hr.get(&format!("/api/v1/onboardings/{id}")).await.expect(200).json();
    let staff = shown["staff_id"].as_str().unwrap().to_owned();
    let worked = json!({ "on": "2026-11-24" });
    world.hr.post(&format!("/api/v1/staff/{staff}/worked"), worked).await.expect(200);
    settle(&world, &id).await;
    (world, staff, id)
}

async fn settle(world: &World, id: &str) {
    let path = format!("/api/v1/onboardings/{id}/tasks/{TRAINING}/skip");
    world.hr.post(&path, json!({ "reason": "Done elsewhere." })).await.expect(200);
}

/// Returns the lists of what came due again.
async fn again(world: &World, staff: &str) -> Vec<Value> {
    let path = format!("/api/v1/onboardings?staff_id={staff}");
    let all = world.hr.get(&path).await.expect(200).json();
    let all = all["data"].as_array().unwrap().clone();
    all.into_iter().filter(|one| one["list"] == "again").collect()
}

async fn after(world: &World, days: i64) {
    world.clock.advance(TimeDelta::days(days));
    world.app.work().await.unwrap();
}

async fn leave(world: &World, staff: &str, left: Value) {
    let path = format!("/api/v1/staff/{staff}/departure");
    let request = world.hr.request(poem::http::Method::PUT, &path);
    world.hr.send(request, Some(left)).await.expect(200);
}

#[tokio::test]
async fn a_yearly_training_opens_again_a_month_before_a_year_is_over() {
    let (world, staff, _) = office().await;
    after(&world, 330).await;
    assert!(again(&world, &staff).await.is_empty(), "too early");
    after(&world, 6).await;
    let lists = again(&world, &staff).await;
    assert_eq!(lists.len(), 1, "{lists:?}");
    let training = task(&world, lists[0]["id"].as_str().unwrap(), TRAINING).await;
    assert_eq!(training["state"], "open");
}

#[tokio::test]
async fn what_is_open_again_opens_no_second_time() {
    let (world, staff, _) = office().await;
    after(&world, 340).await;
    after(&world, 1).await;
    after(&world, 60).await;
    assert_eq!(again(&world, &staff).await.len(), 1);
}

#[tokio::test]
async fn what_was_done_again_comes_a_year_after_that() {
    let (world, staff, _) = office().await;
    after(&world, 340).await;
    let first = again(&world, &staff).await;
    settle(&world, first[0]["id"].as_str().unwrap()).await;
    after(&world, 320).await;
    assert_eq!(again(&world, &staff).await.len(), 1, "too early");
    after(&world, 20).await;
    assert_eq!(again(&world, &staff).await.len(), 2);
}

#[tokio::test]
async fn nothing_opens_again_for_whoever_has_left() {
    let (world, staff, _) = office().await;
    let left = json!({ "last_day": "2026-12-31" });
    leave(&world, &staff, left).await;
    after(&world, 400).await;
    assert!(again(&world, &staff).await.is_empty());
}

#[tokio::test]
async fn a_list_of_what_is_due_again_ends_when_they_leave() {
    let (world, staff, _) = office().await;
    after(&world, 340).await;
    let last_day = (world.scope.now() + TimeDelta::days(3)).date_naive().to_string();
    let left = json!({ "last_day": last_day });
    leave(&world, &staff, left).await;
    assert_eq!(again(&world, &staff).await[0]["state"], "stopped");
}

#[tokio::test]
async fn what_is_due_again_is_told_today_on_the_board_and_on_the_page_of_the_person() {
    let (mut world, staff, _) = office().await;
    after(&world, 340).await;
    world.manager = world.manager_again().await;
    let id = again(&world, &staff).await[0]["id"].as_str().unwrap().to_owned();
    for page in ["/".to_owned(), "/onboardings".to_owned(), format!("/staff/{staff}")] {
        let shown = world.manager.get(&page).await.expect(200).body;
        assert!(shown.contains(&format!("/onboardings/{id}")), "{page}: {shown}");
    }
}

#[tokio::test]
async fn whoever_does_it_is_written_to_with_a_link() {
    let (world, staff, _) = office().await;
    after(&world, 340).await;
    let id = again(&world, &staff).await[0]["id"].as_str().unwrap().to_owned();
    let count = format!("SELECT CAST(count(*) AS text) FROM messages WHERE about = '{id}'");
    assert_eq!(world.database.text(&count).await, "1");
}

#[tokio::test]
async fn what_comes_again_holds_nobody_back() {
    let (world, staff, _) = office().await;
    after(&world, 500).await;
    let id = again(&world, &staff).await[0]["id"].as_str().unwrap().to_owned();
    let training = task(&world, &id, TRAINING).await;
    assert_eq!(training["holds"], json!([]), "{training}");
}

#[tokio::test]
async fn exclusion_lists_are_looked_through_each_month_without_a_task() {
    let (world, staff, id) = office().await;
    let path = format!("/api/v1/onboardings/{id}/tasks/exclusion_lists/completion");
    world.hr.post(&path, json!({})).await.expect(201);
    after(&world, 60).await;
    assert!(again(&world, &staff).await.is_empty());
}
