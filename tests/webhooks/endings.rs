use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{add_for_licenses, claim, deliveries, webhook};
use crate::world::{Receiver, World};

async fn work_for(world: &World, rounds: usize, apart: TimeDelta) {
    for _ in 0..rounds {
        world.app.do_work().await.unwrap();
        world.clock.advance(apart);
    }
}

#[tokio::test]
async fn what_is_not_taken_is_tried_again_under_the_same_id() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["500 Oops", "301 Moved", "200 OK"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    claim(&world, "1").await;
    work_for(&world, 1, TimeDelta::seconds(6)).await;
    assert_eq!(webhook(&world, &id).await["state"], "failing");
    work_for(&world, 2, TimeDelta::minutes(6)).await;
    let received = receiver.received();
    assert_eq!(received.len(), 3);
    assert!(
        received.iter().all(|one| { one.header("webhook-id") == received[0].header("webhook-id") })
    );
    let delivery = &deliveries(&world, &id).await[0];
    let told: Vec<_> = delivery["attempts"].as_array().unwrap().iter().collect();
    let statuses: Vec<_> = told.iter().map(|one| one["status"].as_i64().unwrap()).collect();
    assert_eq!(statuses, [500, 301, 200]);
    assert_eq!((&told[0]["outcome"], &told[2]["outcome"]), (&json!("answered"), &json!("taken")));
    let state = webhook(&world, &id).await;
    assert_eq!((&state["state"], &state["failing_since"]), (&json!("open"), &json!(null)));
}

#[tokio::test]
async fn whoever_asks_for_a_pause_is_left_alone_for_as_long() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["429 Slow\r\nRetry-After: 600", "200 OK"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    claim(&world, "1").await;
    world.app.do_work().await.unwrap();
    let delivery = &deliveries(&world, &id).await[0];
    let at = |value: &Value| value.as_str().unwrap().parse::<DateTime<Utc>>().unwrap();
    let tried = at(&delivery["attempts"][0]["at"]);
    assert_eq!(at(&delivery["next_attempt_at"]) - tried, TimeDelta::seconds(600));
    let page = world.owner.get(&format!("/settings/webhooks/{id}")).await.expect(200).body;
    assert!(page.contains("data-label=\"Next\"><span class=\"num\">"), "{page}");
    work_for(&world, 2, TimeDelta::seconds(599)).await;
    assert_eq!(receiver.received().len(), 1);
    work_for(&world, 1, TimeDelta::seconds(1)).await;
    assert_eq!(receiver.received().len(), 2);
    assert_eq!(deliveries(&world, &id).await[0]["next_attempt_at"], json!(null));
}

#[tokio::test]
async fn after_eleven_tries_over_three_days_it_is_given_up_and_can_be_tried_again_by_hand() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["500 Oops"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    claim(&world, "1").await;
    work_for(&world, 100, TimeDelta::hours(1)).await;
    assert_eq!(receiver.received().len(), 11);
    assert_eq!(deliveries(&world, &id).await[0]["state"], "given_up");
    let page = world.owner.get("/settings/background").await.expect(200).body;
    assert!(page.contains("Tell a webhook what happened") && page.contains("127.0.0.1"), "{page}");
}

#[tokio::test]
async fn who_is_gone_is_told_nothing_any_more() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["410 Gone"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    claim(&world, "1").await;
    world.app.do_work().await.unwrap();
    claim(&world, "2").await;
    work_for(&world, 5, TimeDelta::hours(1)).await;
    assert_eq!(receiver.received().len(), 1);
    let closed = webhook(&world, &id).await;
    assert_eq!((&closed["state"], &closed["closed_because"]), (&json!("closed"), &json!("gone")));
    assert_eq!(deliveries(&world, &id).await[0]["attempts"][0]["outcome"], "gone");
}

#[tokio::test]
async fn five_days_without_one_success_turn_it_off() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["503 Busy"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    for day in 0..6 {
        assert_ne!(webhook(&world, &id).await["state"], "closed", "day {day}");
        claim(&world, &day.to_string()).await;
        work_for(&world, 1, TimeDelta::hours(24)).await;
    }
    let closed = webhook(&world, &id).await;
    assert_eq!(closed["closed_because"], "failing");
    let before = receiver.received().len();
    work_for(&world, 5, TimeDelta::hours(23)).await;
    assert_eq!(receiver.received().len(), before);
    assert!(deliveries(&world, &id).await.iter().any(|one| one["state"] == "stopped"));
}

#[tokio::test]
async fn who_was_turned_off_by_hand_is_told_from_its_opening_on() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["200 OK"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    let verb =
        async |verb: &str| world.hr.post(&format!("/api/v1/webhooks/{id}/{verb}"), json!({})).await;
    verb("closing").await.expect(201);
    assert_eq!(verb("closing").await.problem(), "409 webhooks.closed_already");
    assert_eq!(verb("pings").await.problem(), "409 webhooks.closed");
    claim(&world, "1").await;
    verb("opening").await.expect(201);
    assert_eq!(verb("opening").await.problem(), "409 webhooks.open");
    let license = claim(&world, "2").await;
    world.app.do_work().await.unwrap();
    let [received] = &receiver.received()[..] else { panic!("not once") };
    assert!(received.body.contains(&license));
}
