//! How well questions do: through each door, and compared with the answers.

mod contributed;
mod counted;
mod outcomes;

use std::{collections::BTreeSet, ops::Range};

use serde_json::Value;

use crate::{
    assessments::{hand_in, invite},
    world::World,
};

const ROLE: &str = "receptionist";

/// Lets so many take the practice's own test, who all choose what comes first. Returns their invitations.
async fn tested(world: &World, many: usize) -> Vec<String> {
    these_tested(world, 0..many).await
}

async fn these_tested(world: &World, numbers: Range<usize>) -> Vec<String> {
    let mut invitations = vec![];
    for number in numbers {
        let name = format!("Candidate {number}");
        let (invitation, link) = invite(world, ROLE, &name).await;
        hand_in(&link).await;
        invitations.push(invitation);
    }
    invitations
}

/// Returns what a program reads of it, once all is counted.
async fn read(world: &World) -> Value {
    world.app.work().await.unwrap();
    world.hr.get("/api/v1/analytics/items").await.expect(200).json()
}

#[tokio::test]
async fn a_practice_that_has_tested_nobody_is_told_what_comes_and_from_how_many() {
    let world = World::new().await;
    let told = read(&world).await;
    assert_eq!((&told["tests"], told["items"].as_array().unwrap().len()), (&0.into(), 0));
    let page = world.manager.get("/reports/questions").await.expect(200).body;
    assert!(
        page.contains("No test has been scored yet") && page.contains("From 10 answers"),
        "{page}"
    );
}

#[tokio::test]
async fn of_three_people_there_are_counts_and_what_it_takes_to_say_more() {
    let world = World::new().await;
    tested(&world, 3).await;
    let told = read(&world).await;
    assert_eq!((&told["tests"], &told["role"]), (&3.into(), &ROLE.into()));
    let items = told["items"].as_array().unwrap();
    assert_eq!(items.len(), 20);
    for item in items {
        assert_eq!((&item["answers"], &item["empty"]), (&3.into(), &0.into()), "{item}");
        assert!(item["percent_right"].is_null() && item["median_seconds"].is_null(), "{item}");
        assert_eq!(item["flags"], Value::Array(vec![]), "{item}");
    }
    let form = &told["forms"][0];
    assert_eq!((&form["people"], form["alpha"].is_null()), (&3.into(), true), "{form}");
    assert!(form["expected_reliability"].as_f64().unwrap() > 0.3, "{form}");
    let page = world.manager.get("/reports/questions").await.expect(200).body;
    for part in ["from 5 answers", "from 30 answers", "from 100 people", "Nothing stands out"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("%</td>"), "{page}");
}

#[tokio::test]
async fn a_question_is_shown_to_who_may_read_answers_and_to_no_program() {
    let world = World::new().await;
    tested(&world, 1).await;
    let told = read(&world).await;
    let items = told["items"].as_array().unwrap();
    for item in items {
        let path = format!("/reports/questions/{}?role={ROLE}", item["item"].as_str().unwrap());
        let page = world.manager.get(&path).await.expect(200).body;
        assert!(page.contains("Wording 1"), "{page}");
        world.viewer.get(&path).await.expect(403);
        world.other_manager.get(&path).await.expect(404);
    }
    let names: BTreeSet<_> = items[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["answers", "counted", "empty", "flags", "item", "sha256"].into());
    let elsewhere = world.other_hr.get("/api/v1/analytics/items").await.expect(200).json();
    assert_eq!(elsewhere["tests"], 0);
}

#[tokio::test]
async fn a_test_that_is_not_told_as_turned_in_is_in_no_count() {
    let world = World::new().await;
    tested(&world, 1).await;
    let (_, link) = invite(&world, ROLE, "Somebody Slow").await;
    link.post("/api/v1/sittings", serde_json::json!({})).await.expect(201);
    assert_eq!(read(&world).await["tests"], 1);
}

#[tokio::test]
async fn the_file_for_a_spreadsheet_has_a_line_for_each_question() {
    let world = World::new().await;
    tested(&world, 1).await;
    world.app.work().await.unwrap();
    let path = format!("/reports/questions.csv?role={ROLE}");
    let file = world.manager.get(&path).await.expect(200).body;
    assert_eq!(file.lines().count(), 21);
    assert!(file.starts_with("item,sha256,answers,"), "{file}");
}

#[tokio::test]
async fn how_far_interviewers_agree_and_all_tables_are_there_for_a_program_and_an_analyst() {
    let world = World::new().await;
    let told = world.hr.get("/api/v1/analytics/raters").await.expect(200).json();
    assert_eq!((told["interviews"].as_u64(), told["needed"].as_u64()), (Some(0), Some(20)));
    assert!(told["icc_one"].is_null() && told["raters"].as_array().unwrap().is_empty(), "{told}");
    let file = world.manager.get("/reports/tables.zip").await.expect(200).body;
    for name in ["README.txt", "funnel.csv", "interviewers.csv", "outcomes.csv"] {
        assert!(file.contains(name), "{name} is not in it");
    }
    world.viewer.get("/reports/tables.zip").await.expect(403);
}
