//! What the clock does to offers.

use chrono::TimeDelta;

use super::offered;
use crate::world::World;

#[tokio::test]
async fn who_has_not_answered_is_reminded_once_the_day_before_the_last_with_a_new_link() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    let id = sent.json()["id"].as_str().unwrap().to_owned();
    let written = async || {
        let happened = world.happened_to(&id).await;
        happened.iter().filter(|kind| *kind == "message.written").count()
    };
    world.clock.advance(TimeDelta::days(6)); // November 30: it can be answered until December 2.
    world.app.work().await.unwrap();
    assert_eq!(written().await, 1);
    candidate.reads().await.expect(200);
    world.clock.advance(TimeDelta::days(1));
    for _ in 0..3 {
        world.app.work().await.unwrap();
    }
    assert_eq!(written().await, 2);
    candidate.reads().await.expect(410);
}

#[tokio::test]
async fn an_offer_expires_after_its_last_day_and_not_on_it() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offered(&world, job).await;
    let offer = sent.header("location").to_owned();
    let state = async || world.hr.get(&offer).await.expect(200).json()["state"].clone();
    world.clock.advance(TimeDelta::days(8)); // December 2, in the morning.
    world.app.work().await.unwrap();
    assert_eq!(state().await, "open");
    world.clock.advance(TimeDelta::days(1));
    world.app.work().await.unwrap();
    assert_eq!(state().await, "expired");
}
