//! Answers that are written in one group, and what none of them does to another.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{first_answer, invite, sitting::begin};
use crate::world::{Caller, World};

#[tokio::test]
async fn answers_that_come_at_once_are_each_kept_and_a_refused_one_undoes_none() {
    let world = World::new().await;
    let mut takers = vec![];
    for number in 0..12 {
        let (_, link) = invite(&world, "receptionist", &format!("Ana {number}")).await;
        let sitting = begin(&link).await;
        let question = link.get(&format!("{sitting}/questions/1")).await.expect(200).json();
        takers.push((link, sitting, first_answer(&question)));
    }
    let send = async |(link, sitting, answer): &(Caller, String, Value), number: u16| {
        let body = json!({ "number": number, "client_step_id": "first", "answer": answer });
        let answers = format!("{sitting}/answers");
        // The second of the two is the same step; the last of these has not been shown.
        let (one, again) =
            tokio::join!(link.post(&answers, body.clone()), link.post(&answers, body));
        (one.status, again.status)
    };
    let all = takers.iter().enumerate().map(|(at, taker)| {
        let number = if at % 3 == 2 { 9 } else { 1 };
        send(taker, number)
    });
    let told = futures_util::future::join_all(all).await;
    for (at, statuses) in told.into_iter().enumerate() {
        assert_eq!(statuses, if at % 3 == 2 { (409, 409) } else { (201, 201) }, "{at}");
        let (link, sitting, _) = &takers[at];
        let answered = link.get(sitting).await.expect(200).json()["answered"].clone();
        assert_eq!(answered, i32::from(at % 3 != 2), "{at}");
    }
}

#[tokio::test]
async fn a_step_of_anothers_sitting_is_not_told_whatever_it_is_called() {
    let world = World::new().await;
    let (_, own) = invite(&world, "receptionist", "Ana Ruiz").await;
    let (_, other) = invite(&world, "receptionist", "Bo Lind").await;
    let answers = format!("{}/answers", begin(&own).await);
    let body = json!({ "number": 1, "client_step_id": "first" });
    own.post(&answers, body.clone()).await.expect(201);
    other.post(&answers, body).await.expect(404);
}

#[tokio::test]
async fn a_sitting_that_cannot_be_read_undoes_no_answer_of_its_neighbours() {
    let world = World::new().await;
    let mut takers = vec![];
    for number in 0..6 {
        world.clock.advance(TimeDelta::seconds(1));
        let (_, link) = invite(&world, "receptionist", &format!("Ana {number}")).await;
        let sitting = begin(&link).await;
        takers.push((link, sitting));
    }
    let last = "(SELECT max(started_at) FROM sittings)";
    let damage = format!("UPDATE sittings SET seed = 'x' WHERE started_at = {last}");
    world.database.damage(&damage).await;
    let send = async |(link, sitting): &(Caller, String)| {
        let body = json!({ "number": 1, "client_step_id": "first" });
        link.post(&format!("{sitting}/answers"), body).await.status
    };
    // What waits while the first one is written goes into one group.
    let first = futures_util::future::join_all(takers.iter().map(send)).await;
    assert_eq!(first[..5], [201; 5]);
    assert!(first[5] >= 500, "{first:?}");
}
