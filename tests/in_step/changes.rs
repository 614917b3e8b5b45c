use chrono::TimeDelta;
use muster::platform::keys::Role;
use serde_json::{Value, json};

use crate::world::{Caller, World};

/// Returns the ids of a list, read to its end in pieces of two.
async fn changed(caller: &Caller, list: &str, after: &str) -> Vec<String> {
    let first = format!("/api/v1/{list}?limit=2&updated_after={after}");
    let (mut ids, mut path) = (vec![], first.clone());
    loop {
        let page = caller.get(&path).await.expect(200).json();
        let rows = page["data"].as_array().unwrap();
        ids.extend(rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next_cursor"].as_str() else { return ids };
        path = format!("{first}&cursor={cursor}");
    }
}

/// Lets what was written settle: PostgreSQL lists nothing by its moment that others may still write beside.
fn settle(world: &World) {
    world.clock.advance(TimeDelta::minutes(1));
}

async fn updated_at(world: &World, path: &str) -> String {
    let thing = world.hr.get(path).await.expect(200).json();
    thing["updated_at"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_has_changed_is_listed_in_the_order_of_its_changes() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let mut ids = vec![];
    for number in 1..=5 {
        let mut license = world.rosas_license();
        license["number"] = json!(number.to_string());
        let claimed = world.hr.post("/api/v1/licenses", license).await.expect(201).json();
        ids.push(claimed["id"].as_str().unwrap().to_owned());
        world.clock.advance(TimeDelta::seconds(1));
    }
    let application = world.apply(job).await;
    settle(&world);
    let first = updated_at(&world, &format!("/api/v1/licenses/{}", ids[0])).await;
    let first = first.replace('+', "%2B");
    assert_eq!(changed(&world.hr, "licenses", &first).await, ids[1..]);

    let seen = crate::world::seen_active();
    world.hr.post(&format!("/api/v1/licenses/{}/verifications", ids[0]), seen).await.expect(201);
    settle(&world);
    let expected = [&ids[1..], &ids[..1]].concat();
    assert_eq!(changed(&world.hr, "licenses", &first).await, expected);
    assert_eq!(changed(&world.hr, "applications", &first).await, [application]);
}

#[tokio::test]
async fn rows_that_changed_at_one_moment_are_neither_skipped_nor_doubled() {
    let world = World::new().await;
    let mut ids = vec![];
    for number in 1..=5 {
        let mut license = world.rosas_license();
        license["number"] = json!(number.to_string());
        let claimed = world.hr.post("/api/v1/licenses", license).await.expect(201).json();
        ids.push(claimed["id"].as_str().unwrap().to_owned());
    }
    settle(&world);
    let mut found = changed(&world.hr, "licenses", "2026-11-01T00:00:00Z").await;
    found.sort();
    ids.sort();
    assert_eq!(found, ids);
}

#[tokio::test]
async fn after_a_full_sync_the_next_is_empty() {
    let world = World::new().await;
    world.claim().await;
    settle(&world);
    let page = world.hr.get("/api/v1/licenses?updated_after=2026-11-01T00:00:00Z").await.json();
    let last = page["data"][0]["updated_at"].as_str().unwrap().replace('+', "%2B");
    assert_eq!(changed(&world.hr, "licenses", &last).await, [""; 0]);
}

#[tokio::test]
async fn every_change_that_an_application_shows_moves_its_moment() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let own = format!("/api/v1/applications/{application}");
    let mut last = updated_at(&world, &own).await;
    let labels = json!({ "external_id": "APP-1" });
    let changes: [(&str, Value); 2] =
        [("moves", json!({ "to": "screened" })), ("notes", json!({ "text": "Called her." }))];
    for (verb, body) in changes {
        world.clock.advance(TimeDelta::seconds(1));
        let answer = world.hr.post(&format!("{own}/{verb}"), body).await.expect(201).json();
        let now = updated_at(&world, &own).await;
        assert!(now > last, "{verb}: {now}");
        assert_eq!(answer["updated_at"], now, "{verb}");
        last = now;
    }
    world.clock.advance(TimeDelta::seconds(1));
    let answer = world.hr.patch(&own, labels.clone()).await.expect(200).json();
    assert!(answer["updated_at"].as_str().unwrap() > last.as_str());
    world.clock.advance(TimeDelta::seconds(1));
    let again = world.hr.patch(&own, labels).await.expect(200).json();
    assert_eq!(again["updated_at"], answer["updated_at"]);
}

#[tokio::test]
async fn who_has_left_is_still_seen_by_whoever_asks_what_changed() {
    let world = World::new().await;
    let leaver = world.scope.write(async |tx: &mut _| Ok(world.user_with(tx, Role::Viewer).await));
    let leaver = leaver.await.unwrap();
    world.clock.advance(TimeDelta::minutes(1));
    let retire = async |tx: &mut _| muster::platform::keys::retire(tx, leaver).await;
    world.scope.write(retire).await.unwrap();
    settle(&world);
    let users = world.hr.get("/api/v1/users?limit=100").await.json().to_string();
    assert!(!users.contains(&leaver.to_string()));
    let path = "/api/v1/users?updated_after=2026-11-24T15:30:30Z";
    let gone = world.hr.get(path).await.expect(200).json()["data"][0].clone();
    assert_eq!((&gone["id"], &gone["has_left"]), (&json!(leaver.to_string()), &json!(true)));
    assert_eq!(gone["may_decide"], false);
}

#[tokio::test]
async fn a_moment_without_zone_is_refused_and_one_ahead_finds_nothing() {
    let world = World::new().await;
    world.claim().await;
    settle(&world);
    let ask = async |moment: &str| {
        world.hr.get(&format!("/api/v1/licenses?updated_after={moment}")).await
    };
    let refused = ask("2026-11-24T15:30:00").await.expect(400).json();
    let detail = refused["detail"].as_str().unwrap();
    assert!(detail.starts_with("updated_after: Write the zone too"), "{detail}");
    assert_eq!(ask("2030-01-01T00:00:00Z").await.expect(200).json()["data"], json!([]));
    assert_eq!(ask("2026-11-24T07:00:00-08:00").await.expect(200).json()["has_more"], false);
}

#[tokio::test]
async fn a_cursor_of_the_one_order_is_refused_in_the_other() {
    let world = World::new().await;
    let cursor = "cur_01h2xcejqtf2nbrexx3vqjhp41";
    let path = format!("/api/v1/jobs?updated_after=2026-11-24T15:30:00Z&cursor={cursor}");
    let refused = world.hr.get(&path).await;
    assert_eq!(refused.problem(), "422 request.invalid /cursor");
    let fault = refused.json()["errors"][0].clone();
    assert_eq!(fault["code"], "cursor.of_another_list");
    assert_eq!(
        fault["detail"],
        "This cursor belongs to another list or other filters, or it’s an old one. Start again without “cursor”."
    );
}

#[tokio::test]
async fn assessments_are_told_apart_and_read_in_pieces() {
    let world = World::new().await;
    muster::demo::tell(&world.scope, 1).await.unwrap();
    let ask = async |query: &str| {
        world.hr.get(&format!("/api/v1/{query}")).await.expect(200).json()["data"].clone()
    };
    let job = ask("jobs?stage=published").await[0].clone();
    let id = job["id"].as_str().unwrap();
    let own = ask(&format!("assessments?job_id={id}")).await;
    assert_eq!((own.as_array().unwrap().len(), &own[0]["id"]), (1, &job["assessment_id"]));
    let (title, called) = (own[0]["title"].as_str().unwrap(), &job["description"]["title"]);
    assert!(title.contains(called.as_str().unwrap()), "{title}");
    let url = job["public_url"].as_str().unwrap();
    assert!(url.ends_with(&format!("/careers/{}/jobs/{id}", world.slug)), "{url}");
    let all = ask("assessments?limit=100").await;
    let titles = all.as_array().unwrap().iter().map(|one| one["title"].to_string());
    let titles: std::collections::BTreeSet<_> = titles.collect();
    assert_eq!(titles.len(), all.as_array().unwrap().len());
    assert_eq!(ask("assessments?limit=1").await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_assessment_is_open_for_as_long_as_its_posting() {
    let world = World::new().await;
    muster::demo::tell(&world.scope, 1).await.unwrap();
    let jobs = world.hr.get("/api/v1/jobs?stage=published").await.expect(200).json();
    let id = jobs["data"][0]["id"].as_str().unwrap().to_owned();
    let found = async |is_open: bool| {
        let path = format!("/api/v1/assessments?job_id={id}&is_open={is_open}");
        world.hr.get(&path).await.expect(200).json()["data"].as_array().unwrap().len()
    };
    assert_eq!((found(true).await, found(false).await), (1, 0));
    let closing = format!("/api/v1/jobs/{id}/closing");
    world.hr.post(&closing, json!({ "reason": "filled" })).await.expect(201);
    assert_eq!((found(true).await, found(false).await), (0, 1));
}
