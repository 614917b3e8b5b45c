use muster::platform::{
    db::Tx,
    events::{self, Fact},
};
use serde_json::{Value, json};

use crate::world::{Caller, World};

/// Returns all events of these types, read in pieces of this size.
async fn all(caller: &Caller, limit: usize, query: &str) -> Vec<Value> {
    let first = format!("/api/v1/events?limit={limit}{query}");
    let (mut events, mut path) = (vec![], first.clone());
    loop {
        let page = caller.get(&path).await.expect(200).json();
        events.extend(page["data"].as_array().unwrap().iter().cloned());
        path = format!("{first}&cursor={}", page["next_cursor"].as_str().unwrap());
        if page["has_more"] == false {
            return events;
        }
    }
}

fn kinds(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["type"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn what_happened_is_read_in_its_order_whatever_the_size_of_the_pieces() {
    let world = World::new().await;
    world.apply(world.job("Receptionist", false).await).await;
    let whole = all(&world.hr, 100, "").await;
    assert_eq!(kinds(&whole)[0], "practice.opened");
    assert!(kinds(&whole).contains(&"application.received"));
    for limit in [1, 2, 7] {
        assert_eq!(all(&world.hr, limit, "").await, whole, "{limit}");
    }
}

#[tokio::test]
async fn the_cursor_at_the_end_keeps_the_place() {
    let world = World::new().await;
    let end = world.hr.get("/api/v1/events?limit=100").await.expect(200).json();
    let (more, cursor) = (&end["has_more"], end["next_cursor"].as_str().unwrap());
    assert_eq!(more, false);
    let path = format!("/api/v1/events?cursor={cursor}");
    let nothing = world.hr.get(&path).await.expect(200).json();
    assert_eq!((&nothing["data"], &nothing["next_cursor"]), (&json!([]), &json!(cursor)));
    let license = world.claim().await;
    let news = world.hr.get(&path).await.expect(200).json();
    assert_eq!(news["data"][0]["type"], "license.claimed");
    assert_eq!(news["data"][0]["subjects"][0], license);
}

#[tokio::test]
async fn only_the_types_that_are_named_are_listed() {
    let world = World::new().await;
    world.apply(world.job("Receptionist", false).await).await;
    let query = "&type=application.received&type=job.published";
    let found = all(&world.hr, 1, query).await;
    assert_eq!(kinds(&found), ["job.published", "application.received"]);
}

#[tokio::test]
async fn what_is_no_type_is_refused_and_a_sealed_one_is_none() {
    let world = World::new().await;
    for kind in ["application.moving", "Application.moved", "adjustment_request.asked", ""] {
        let refused = world.hr.get(&format!("/api/v1/events?type={kind}")).await;
        assert_eq!(refused.problem(), "400 request.unreadable /type", "{kind}");
    }
}

#[tokio::test]
async fn what_lies_in_a_compartment_is_passed_over_without_a_trace() {
    let world = World::new().await;
    let before = all(&world.hr, 100, "").await;
    let announce = async |tx: &mut Tx| {
        for number in 0..600 {
            let (kind, version) = ("adjustment_request.unlisted", 1);
            tx.announce(Fact { kind, version, subjects: vec![], data: json!({ "n": number }) });
        }
        Ok(())
    };
    world.scope.write(announce).await.unwrap();
    assert_eq!(all(&world.hr, 100, "").await, before);
    let license = world.claim().await;
    let after = all(&world.hr, 100, "").await;
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!(after.last().unwrap()["subjects"][0], license);
    assert!(!after.iter().any(|event| event.to_string().contains("seq")));
}

#[tokio::test]
async fn a_cursor_of_another_practice_or_a_made_up_one_leads_nowhere() {
    let world = World::new().await;
    let theirs = world.other_hr.get("/api/v1/events").await.expect(200).json();
    let hidden = async |tx: &mut Tx| {
        let (kind, version) = ("adjustment_request.unlisted", 1);
        tx.announce(Fact { kind, version, subjects: vec![], data: json!({}) });
        Ok(())
    };
    world.scope.write(hidden).await.unwrap();
    let sealed = events::last(&world.scope).await.unwrap().unwrap().id.to_string();
    for cursor in [
        theirs["next_cursor"].as_str().unwrap(),
        "cur_01h2xcejqtf2nbrexx3vqjhp41",
        &sealed.replace("evt", "cur"),
    ] {
        let refused = world.hr.get(&format!("/api/v1/events?cursor={cursor}")).await;
        assert_eq!(refused.problem(), "422 request.invalid /cursor", "{cursor}");
        let fault = refused.json()["errors"][0].clone();
        assert_eq!(fault["code"], "events.cursor_unknown");
        let expected = "This cursor doesn’t exist in this practice. Start again without “cursor”.";
        assert_eq!(fault["detail"], expected, "{cursor}");
    }
    let refused = world.hr.get("/api/v1/events?cursor=cur_1").await;
    assert_eq!(refused.problem(), "400 request.unreadable /cursor");
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_who_write_and_one_who_reads_skip_nothing() {
    const WRITERS: usize = 20;
    const EACH: usize = 25;

    let world = World::new().await;
    let hr = world.hr.clone();
    let begin = hr.get("/api/v1/events?limit=100").await.expect(200).json();
    let mut cursor = begin["next_cursor"].as_str().unwrap().to_owned();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (hr, license) = (hr.clone(), world.rosas_license());
            tokio::spawn(async move {
                for number in 0..EACH {
                    let mut license = license.clone();
                    license["number"] = json!(format!("{writer}x{number}"));
                    hr.post("/api/v1/licenses", license).await.expect(201);
                }
            })
        })
        .collect();
    let mut read = vec![];
    while read.len() < WRITERS * EACH {
        // Asked before the page is: what is written last may come between.
        let are_done = writers.iter().all(|one| one.is_finished());
        let path = format!("/api/v1/events?type=license.claimed&limit=50&cursor={cursor}");
        let page = hr.get(&path).await.expect(200).json();
        read.extend(page["data"].as_array().unwrap().iter().map(|one| one["id"].to_string()));
        cursor = page["next_cursor"].as_str().unwrap().to_owned();
        if page["data"].as_array().unwrap().is_empty() && are_done {
            break;
        }
    }
    for writer in writers {
        writer.await.unwrap();
    }
    let distinct: std::collections::BTreeSet<_> = read.iter().collect();
    assert_eq!((read.len(), distinct.len()), (WRITERS * EACH, WRITERS * EACH));
}

#[tokio::test]
async fn who_was_late_and_who_signed_in_is_in_no_list_of_all_that_happens() {
    let world = World::new().await;
    let before = all(&world.hr, 100, "").await;
    let announce = async |tx: &mut Tx| {
        for kind in
            ["sitting.rescored", "sitting.late_left_out", "sitting.paused", "user.signed_in"]
        {
            tx.announce(Fact {
                kind,
                version: 1,
                subjects: vec!["sit_1".to_owned()],
                data: json!({}),
            });
        }
        Ok(())
    };
    world.scope.write(announce).await.unwrap();
    assert_eq!(all(&world.hr, 100, "").await, before);
    assert_eq!(events::about(&world.scope, "sit_1", 9).await.unwrap().len(), 4);
    let refused = world.hr.get("/api/v1/events?type=sitting.rescored").await;
    assert_eq!(refused.problem(), "400 request.unreadable /type");
}
