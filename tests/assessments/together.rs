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

#[tokio::test]
async fn many_answers_at_once_take_few_statements_more_than_some() {
    let world = World::new().await;
    let asked = async |many: usize| {
        let mut takers = vec![];
        for number in 0..many {
            let (_, link) = invite(&world, "receptionist", &format!("Ana {many} {number}")).await;
            let answers = format!("{}/answers", begin(&link).await);
            takers.push((link, answers));
        }
        let send = async |(link, answers): &(Caller, String)| {
            let body = json!({ "number": 1, "client_step_id": "first" });
            link.post(answers, body).await.expect(201);
        };
        let all = async || {
            futures_util::future::join_all(takers.iter().map(send)).await;
        };
        world.asked(all).await.0
    };
    let (some, many) = (asked(3).await, asked(30).await);
    // For itself each one asks for the key of its link at most.
    assert!(many < some + 3 * 27, "3 answers take {some} statements, 30 take {many}");
}

/// The score is marked before the writer is waited for, and an answer may be written meanwhile.
#[tokio::test]
async fn an_answer_that_comes_between_marking_and_handing_in_is_scored() {
    let world = World::new().await;
    let (_, link) = invite(&world, "receptionist", "Ana Ruiz").await;
    let sitting = begin(&link).await;
    let question = link.get(&format!("{sitting}/questions/1")).await.expect(200).json();
    let body = json!({ "number": 1, "client_step_id": "a", "answer": first_answer(&question) });
    let held = world.database.hold_writers().await;
    let release = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        held.rollback().await.unwrap();
    };
    let (answers, submission) = (format!("{sitting}/answers"), format!("{sitting}/submission"));
    let (kept, handed_in, ()) =
        tokio::join!(link.post(&answers, body), link.post(&submission, json!({})), release,);
    assert_eq!((kept.status, handed_in.status), (201, 200));
    let answered = link.get(&sitting).await.expect(200).json()["answered"].clone();
    let score = link.get(&format!("{sitting}/score")).await.expect(200).json();
    assert_eq!((&score["answered"], &answered), (&json!(1), &json!(1)));
}
