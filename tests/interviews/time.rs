//! What the clock does to interviews.

use chrono::TimeDelta;

use super::booked;
use crate::world::World;

#[tokio::test]
async fn a_reminder_comes_the_day_before_once_and_not_at_night() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    // Friday, November 27, at 9 am in Oregon.
    let (id, candidate) = booked(&world, job, 1).await;
    let written = async || {
        for _ in 0..3 {
            world.app.work().await.unwrap();
        }
        let happened = world.happened_to(&id).await;
        happened.iter().filter(|kind| *kind == "message.written").count()
    };
    world.clock.advance(TimeDelta::hours(48)); // Thursday, 7:30 am.
    assert_eq!(written().await, 1);
    world.clock.advance(TimeDelta::minutes(100)); // 9:10 am.
    assert_eq!(written().await, 2);
    world.clock.advance(TimeDelta::hours(2));
    assert_eq!(written().await, 2);
    candidate.reads().await.expect(200);
}

#[tokio::test]
async fn a_server_that_slept_reminds_in_the_morning_if_it_is_still_ahead() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = booked(&world, job, 1).await;
    let written = async || {
        for _ in 0..3 {
            world.app.work().await.unwrap();
        }
        let happened = world.happened_to(&id).await;
        happened.iter().filter(|kind| *kind == "message.written").count()
    };
    world.clock.advance(TimeDelta::hours(63)); // Thursday, 10:30 pm.
    assert_eq!(written().await, 1);
    world.clock.advance(TimeDelta::hours(10)); // Friday, 8:30 am.
    assert_eq!(written().await, 2);
}
