//! Who reads what came back, and where it stands nowhere.

use muster::{
    applications,
    platform::{db::Tx, events},
};
use regex::Regex;
use serde_json::json;

use super::{received, told};
use crate::world::World;

#[tokio::test]
async fn a_manager_and_a_program_learn_how_far_it_is_and_nothing_else() {
    let world = World::new().await;
    let (id, _) = told(&world).await;
    for path in ["record", "files/report", "files/summary"] {
        world.manager.get(&format!("/background-checks/{id}/{path}")).await.expect(403);
    }
    let shown = world.hr.get(&format!("/api/v1/background-checks/{id}")).await.expect(200);
    assert_eq!(shown.json()["state"], "under_review");
    let desk = world.manager.get(&format!("/background-checks/{id}")).await.expect(200);
    let list = world.manager.get("/background-checks").await.expect(200);
    let today = world.manager.get("/").await.expect(200);
    let checked = shown.json();
    let application = checked["application_id"].as_str().unwrap();
    let person = world.manager.get(&format!("/applications/{application}")).await.expect(200);
    let decide = format!("/applications/{application}/decide");
    let decide = world.manager.get(&decide).await.expect(200);
    for page in [shown, desk, list, today, person, decide] {
        for word in ["theft", "first notice", "Something may speak"] {
            assert!(!page.body.contains(word), "{word}: {}", page.body);
        }
    }
}

#[tokio::test]
async fn each_reading_is_an_event_and_neither_the_log_nor_a_timeline_of_theirs_tells_of_it() {
    let world = World::new().await;
    let (id, _) = received(&world).await;
    let happened = async || {
        let all = events::Viewer::Compartment;
        let told = events::about_before(&world.scope, all, (&id, None), 100).await.unwrap();
        told.into_iter().rev().map(|event| event.kind).collect::<Vec<_>>()
    };
    let before = happened().await;
    world.owner.get(&format!("/background-checks/{id}/record")).await.expect(200);
    world.owner.get(&format!("/background-checks/{id}/files/report")).await.expect(200);
    let after = happened().await;
    let kind = "background_check.record_read";
    assert_eq!(after.len() - before.len(), 2);
    assert_eq!(after[before.len()..], [kind, kind]);
    let log = world.hr.get("/api/v1/events?limit=100").await.expect(200).body;
    assert!(log.contains("background_check.ordered"), "{log}");
    // A clear one is complete in the same minute: that one came and no more would tell of a concern.
    assert!(!log.contains("background_check.received") && !log.contains(kind), "{log}");
    let person = world.hr.get(&format!("/api/v1/background-checks/{id}")).await.expect(200).json();
    let person = person["person_id"].as_str().unwrap().to_owned();
    let theirs = world.happened_to(&person).await;
    assert!(!theirs.iter().any(|one| one == kind), "{theirs:?}");
}

#[tokio::test]
async fn what_came_back_lies_sealed_and_in_no_event() {
    let world = World::new().await;
    told(&world).await;
    let kept = world.database.text("SELECT sealed FROM background_checks").await;
    assert!(!kept.contains("theft"), "{kept}");
    let log = world.hr.get("/api/v1/events?limit=100").await.expect(200).body;
    assert!(log.contains("background_check.ordered") && !log.contains("theft"), "{log}");
}

#[tokio::test]
async fn a_candidate_opens_the_report_once_the_first_notice_has_brought_it() {
    let world = World::new().await;
    let (_, candidate) = received(&world).await;
    candidate.opens("report").await.expect(404);
    let page = candidate.reads().await.expect(200).body;
    assert!(!page.contains("/files/"), "{page}");
}

#[tokio::test]
async fn whoever_hands_out_links_opens_no_report_by_one() {
    let world = World::new().await;
    let (id, before) = told(&world).await;
    let links = format!("/api/v1/background-checks/{id}/links");
    let refused = world.hr.post(&links, json!({})).await;
    insta::assert_snapshot!(refused.problem(), @"409 background_checks.owner_hands_over");
    world.manager.submit(&format!("/background-checks/{id}/links"), &[]).await.expect(409);
    world.manager.submit(&format!("/background-checks/{id}/record/links"), &[]).await.expect(403);
    let waiting = world.manager.get("/messages").await.expect(200).body;
    assert!(!waiting.contains("/background/link_") && !waiting.contains("theft"), "{waiting}");
    let shown = world.hr.get(&format!("/api/v1/background-checks/{id}")).await.expect(200).json();
    let application = shown["application_id"].as_str().unwrap().parse().unwrap();
    let status = async |tx: &mut Tx| applications::link(tx, application).await;
    let status = world.scope.write(status).await.unwrap().secret;
    let way = format!("/status/{status}/background-checks/{id}");
    world.nobody.submit(&way, &[]).await.expect(404);
    before.opens("report").await.expect(200);
    let path = format!("/background-checks/{id}/record/links");
    world.owner.submit(&path, &[]).await.expect(200);
    before.opens("report").await.expect(410);
}

#[tokio::test]
async fn what_is_given_to_somebody_has_the_report_and_each_look_at_it_is_an_event() {
    let world = World::new().await;
    let (id, candidate) = told(&world).await;
    candidate
        .sends("answer", &[("kind", "disputes"), ("said", "That is somebody else.")])
        .await
        .expect(303);
    let looks = async || {
        let all = events::Viewer::Compartment;
        let told = events::about_before(&world.scope, all, (&id, None), 100).await.unwrap();
        told.iter().filter(|event| event.kind == "background_check.record_read").count()
    };
    let check = world.hr.get(&format!("/api/v1/background-checks/{id}")).await.expect(200).json();
    let person = check["person_id"].as_str().unwrap().to_owned();
    let before = looks().await;
    let page = world.owner.get(&format!("/rights/{person}/export")).await.expect(200).body;
    assert_eq!(looks().await, before + 1);
    assert!(page.contains("That is somebody else."), "{page}");
    for raw in ["{&quot;", "user_0", "file_0"] {
        assert!(!page.contains(raw), "{raw}: {page}");
    }
    let link = Regex::new(&format!(r#"href="(/rights/{person}/files/[^"]+)""#)).unwrap();
    let links: Vec<_> = link.captures_iter(&page).map(|found| found[1].to_owned()).collect();
    assert_eq!(links.len(), 2, "the report and the summary of rights: {page}");
    for link in &links {
        world.owner.get(link).await.expect(200);
    }
    assert_eq!(looks().await, before + 3);
}
