//! What the page of an address shows of what was brought, and what it sends once more.

use chrono::TimeDelta;
use muster::platform::{db::Tx, events::Fact};
use serde_json::json;

use super::{add_for_licenses, claim};
use crate::world::{Receiver, World};

#[tokio::test]
async fn a_page_tells_how_each_try_ended() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["503 Busy", "429 Slow\r\nRetry-After: 600", "204 None"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    claim(&world, "1").await;
    for _ in 0..3 {
        world.app.do_work().await.unwrap();
        world.clock.advance(TimeDelta::minutes(11));
    }
    let page = world.owner.get(&format!("/settings/webhooks/{id}")).await.expect(200).body;
    for said in ["Accepted (204)", "3 tries", "didn’t accept it (503)", "didn’t accept it (429)"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[tokio::test]
async fn only_what_failed_is_shown_to_who_asks_for_it() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["200 OK", "500 Oops"]);
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    let page = format!("/settings/webhooks/{id}");
    claim(&world, "1").await;
    world.app.do_work().await.unwrap();
    let none = world.owner.get(&format!("{page}?failed=true")).await.expect(200).body;
    assert!(none.contains("Nothing has failed."), "{none}");
    claim(&world, "2").await;
    world.app.do_work().await.unwrap();
    let all = world.owner.get(&page).await.expect(200).body;
    let failed = world.owner.get(&format!("{page}?failed=true")).await.expect(200).body;
    assert!(all.contains("Delivered") && !failed.contains("Delivered"), "{failed}");
}

#[tokio::test]
async fn a_long_log_has_pages() {
    let world = World::new().await;
    let (id, _) = add_for_licenses(&world, "https://hr.example/hooks").await;
    for number in 0..26 {
        claim(&world, &number.to_string()).await;
    }
    let path = format!("/settings/webhooks/{id}");
    let page = world.owner.get(&path).await.expect(200).body;
    let next = page.split(&format!("{path}?cursor=")).nth(1).unwrap().split('"').next().unwrap();
    let second = world.owner.get(&format!("{path}?cursor={next}")).await.expect(200).body;
    assert_eq!((page.matches("evt_").count(), second.matches("evt_").count()), (25, 1));
}

#[tokio::test]
async fn events_of_a_time_by_the_clock_of_the_practice_are_sent_once_more() {
    let world = World::new().await;
    let receiver = Receiver::answering(&["200 OK"]);
    claim(&world, "1").await;
    world.clock.advance(TimeDelta::hours(1));
    claim(&world, "2").await;
    world.clock.advance(TimeDelta::hours(1));
    let (id, _) = add_for_licenses(&world, &receiver.url).await;
    let replays = format!("/settings/webhooks/{id}/replays");
    // It is 7:30 in Oregon when the first happens.
    let span = [("from", "2026-11-24T08:00"), ("to", "2026-11-24T09:00")];
    world.owner.submit(&replays, &span).await.expect(303);
    world.app.do_work().await.unwrap();
    let listed = world.hr.get("/api/v1/events?type=license.claimed").await.expect(200).json();
    let [received] = &receiver.received()[..] else { panic!("not once") };
    assert_eq!(json!(received.header("webhook-id")), listed["data"][1]["id"]);
}

#[tokio::test]
async fn a_time_that_is_none_is_pointed_at_and_nothing_of_it_is_lost() {
    let world = World::new().await;
    let (id, _) = add_for_licenses(&world, "https://hr.example/hooks").await;
    let replays = format!("/settings/webhooks/{id}/replays");
    let sent = async |from: &str, to: &str| {
        let page = world.owner.submit(&replays, &[("from", from), ("to", to)]).await;
        page.expect(422).body
    };
    let none = sent("", "tomorrow").await;
    assert!(none.contains("Enter when it begins") && none.contains("Choose a day and a time"));
    assert!(none.contains("value=\"tomorrow\""), "{none}");
    let backwards = sent("2026-11-24T09:00", "2026-11-24T08:00").await;
    assert!(backwards.contains("The end comes before the beginning."));
    assert!(backwards.contains("value=\"2026-11-24T09:00\""), "{backwards}");
    let long_ago = sent("0001-01-01T00:00", "2026-11-24T08:00").await;
    assert!(long_ago.contains("Choose a day and a time"), "{long_ago}");
}

#[tokio::test]
async fn a_webhook_that_is_off_is_sent_nothing_once_more() {
    let world = World::new().await;
    let (id, _) = add_for_licenses(&world, "https://hr.example/hooks").await;
    let page = format!("/settings/webhooks/{id}");
    world.owner.submit(&format!("{page}/closing"), &[]).await.expect(303);
    assert!(!world.owner.get(&page).await.expect(200).body.contains("/replays"));
    let span = [("from", "2026-11-24T08:00"), ("to", "2026-11-24T09:00")];
    let refused = world.owner.submit(&format!("{page}/replays"), &span).await.expect(409).body;
    assert!(refused.contains("This webhook is turned off."), "{refused}");
}

#[tokio::test]
async fn a_span_of_more_events_than_are_sent_at_once_says_to_choose_a_shorter_time() {
    let world = World::new().await;
    let (id, _) = add_for_licenses(&world, "https://hr.example/hooks").await;
    let happen = async |tx: &mut Tx| {
        for _ in 0..1_001 {
            let (kind, data) = ("license.claimed", json!({}));
            tx.announce(Fact { kind, version: 1, subjects: vec![], data });
        }
        Ok(())
    };
    world.scope.write(happen).await.unwrap();
    let span = [("from", "2026-11-24T07:00"), ("to", "2026-11-24T08:00")];
    let page = world.owner.submit(&format!("/settings/webhooks/{id}/replays"), &span).await;
    assert!(page.expect(422).body.contains("Choose a shorter time."));
}
