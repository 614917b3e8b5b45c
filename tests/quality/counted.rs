//! What is kept up to date from the log is what was answered.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use muster::quality;
use serde_json::json;

use super::{ROLE, read, tested, these_tested};
use crate::{
    assessments::{first_answer, hand_in, invite},
    rights::owner,
    world::World,
};

#[tokio::test]
async fn what_is_kept_is_what_was_answered_however_it_was_counted() {
    let world = World::new().await;
    for number in 0..2 {
        these_tested(&world, number..number + 1).await;
        world.app.work().await.unwrap();
    }
    let kept = quality::check(&world.scope).await.unwrap();
    assert_eq!((kept.tests, kept.questions, kept.differing.len()), (2, 20, 0));
    quality::rebuild(&world.scope).await.unwrap();
    assert_eq!(quality::check(&world.scope).await.unwrap(), kept);
}

#[tokio::test]
async fn a_row_that_was_changed_is_found_and_made_whole() {
    let world = World::new().await;
    tested(&world, 1).await;
    world.app.work().await.unwrap();
    let one_more = r#"UPDATE quality_forms SET tally = replace(tally, '"people":1', '"people":2')"#;
    world.database.damage(one_more).await;
    assert_eq!(quality::check(&world.scope).await.unwrap().differing.len(), 1);
    quality::rebuild(&world.scope).await.unwrap();
    assert_eq!(quality::check(&world.scope).await.unwrap().differing, [""; 0]);
}

#[tokio::test]
async fn counting_twice_at_once_counts_once() {
    let world = World::new().await;
    tested(&world, 2).await;
    let both = tokio::join!(quality::catch_up(&world.scope), quality::catch_up(&world.scope));
    assert!(both.0.is_ok() && both.1.is_ok());
    let kept = quality::check(&world.scope).await.unwrap();
    assert_eq!((kept.tests, kept.differing.len()), (2, 0));
}

#[tokio::test]
async fn a_late_answer_that_a_person_accepts_is_counted_and_not_before() {
    let world = World::new().await;
    // Answers are counted five at a time.
    tested(&world, 4).await;
    let (_, link) = invite(&world, ROLE, "Marisol Etxeberria").await;
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let sitting = begun["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/sittings/{sitting}");
    let question = link.get(&format!("{path}/questions/1")).await.expect(200).json();
    link.post(&format!("{path}/submission"), json!({})).await.expect(200);
    world.clock.advance(TimeDelta::minutes(3));
    let body = json!({ "number": 1, "client_step_id": "late", "answer": first_answer(&question) });
    link.post(&format!("{path}/answers"), body).await.expect(201);
    let empty = async || {
        let told = read(&world).await;
        let of = |item: &serde_json::Value| item["empty"].as_u64().unwrap();
        told["items"].as_array().unwrap().iter().map(of).sum::<u64>()
    };
    assert_eq!(empty().await, 20);
    let typed = [("verdict", "accepted"), ("grounds", "connection"), ("count", "1")];
    world.reviewer.submit(&format!("/late-answers/{sitting}"), &typed).await.expect(303);
    assert_eq!(empty().await, 19);
    // Begun anew a second time, what was changed changes nothing more.
    quality::rebuild(&world.scope).await.unwrap();
    assert_eq!(empty().await, 19);
    assert_eq!(quality::check(&world.scope).await.unwrap().differing, [""; 0]);
}

#[tokio::test]
async fn whoever_is_forgotten_is_in_no_count() {
    let world = World::new().await;
    let invitations = tested(&world, 2).await;
    assert_eq!(read(&world).await["tests"], 2);
    let first = format!("/api/v1/invitations/{}", invitations[0]);
    let invitation = world.hr.get(&first).await.expect(200).json();
    let person = invitation["person_id"].as_str().unwrap().to_owned();
    world.clock.advance(TimeDelta::days(40 * 366));
    let (owner, program) = owner(&world).await;
    program.get(&format!("/api/v1/people/{person}/erasure")).await.expect(200);
    owner.submit(&format!("/rights/{person}/erasure"), &[]).await.expect(303);
    world.app.work().await.unwrap();
    let kept = quality::check(&world.scope).await.unwrap();
    assert_eq!((kept.tests, kept.differing.len()), (1, 0));
}

/// A kind that nobody announces under this name any more would silently not be counted.
#[test]
fn every_kind_that_is_counted_is_announced_by_a_room() {
    let kinds = ["invitation.scored", "sitting.rescored", "regrade.counted", "regrade.restored"];
    for kind in kinds.into_iter().chain(["person.forgotten"]) {
        assert!(kind.parse::<muster::platform::events::EventKind>().is_ok(), "{kind}");
    }
}

#[tokio::test]
async fn between_five_and_ten_answers_no_figure_of_a_question_moves() {
    let world = World::new().await;
    these_tested(&world, 0..5).await;
    let figures = async || {
        let told = read(&world).await;
        let items = told["items"].as_array().unwrap().clone();
        let but_answers = |mut item: serde_json::Value| {
            item.as_object_mut().unwrap().remove("answers");
            item
        };
        (told["tests"].clone(), items.into_iter().map(but_answers).collect::<Vec<_>>())
    };
    let (_, five) = figures().await;
    assert!(five.iter().all(|item| item["counted"] == 5), "{five:?}");
    these_tested(&world, 5..8).await;
    assert_eq!(figures().await, (8.into(), five));
    assert_eq!(quality::check(&world.scope).await.unwrap().differing, [""; 0]);
}

#[tokio::test]
async fn in_which_language_and_on_what_a_test_was_begun_is_kept_and_told_to_nobody() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, ROLE, "Marisol Etxeberria").await;
    let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148";
    let path = format!("/take/{}/start", link.secret());
    let request = world.nobody.request(poem::http::Method::POST, &path);
    let request = request.header("User-Agent", phone).header("Cookie", "language=es");
    let form = request.content_type("application/x-www-form-urlencoded");
    world.nobody.send_raw(form, "").await.expect(303);
    let kept = world.database.text("SELECT circumstances FROM sittings").await;
    assert_eq!(kept, r#"{"language":"es","device":"phone"}"#);
    let shown = [
        world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).body,
        world.manager.get(&format!("/invitations/{invitation}")).await.expect(200).body,
        world.hr.get("/api/v1/events?limit=100").await.expect(200).body,
    ];
    assert!(shown.iter().all(|text| !text.contains("\"phone\"") && !text.contains("iPhone")));
    // Once five are counted, no number says that one of them chose Spanish, or had a phone.
    hand_in(&link).await;
    these_tested(&world, 0..4).await;
    let items = read(&world).await["items"].as_array().unwrap().clone();
    for item in &items {
        assert_eq!(item["counted"], 5, "{item}");
        for one in item["compared"].as_array().unwrap() {
            let keys: BTreeSet<_> = one.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(keys, ["by", "pooled", "says"].into(), "{one}");
            assert_eq!(one["says"], "too_few");
        }
    }
    let path = format!("/reports/questions/{}?role={ROLE}", items[0]["item"].as_str().unwrap());
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(page.contains("Too few people to say"), "{page}");
    let numbers = regex::Regex::new(r"\d+ and \d+").unwrap();
    assert_eq!(numbers.find(&page).map(|found| found.as_str()), None, "{page}");
}
