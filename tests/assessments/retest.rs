//! Who took a test is invited to that role again: another form, not too soon, and both scores stay.

use std::collections::HashSet;

use chrono::TimeDelta;
use muster::{
    assessments as tests,
    jobs::JobId,
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};
use poem::http::Method;
use serde_json::{Value, json};

use super::{hand_in, secret_of, with_test};
use crate::world::{Caller, World};

/// The test of a posting, by its id.
async fn test_of(world: &World, job: JobId) -> String {
    tests::assessment_for(&world.scope, job).await.unwrap().unwrap().id.to_string()
}

async fn order(world: &World, application: &str, test: &str, more: Value) -> crate::world::Answer {
    let mut body = json!({ "assessment_id": test, "application_id": application });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    world.hr.post("/api/v1/invitations", body).await
}

fn link_of(world: &World, made: &Value) -> Caller {
    world.nobody.with_key(secret_of(made["url"].as_str().unwrap()))
}

/// Marisol has applied to a posting and turned in its test: the posting, her application, its test, the invitation.
async fn tested(world: &World) -> (JobId, String, String, String) {
    let job = with_test(world).await;
    let (application, test) = (world.apply(job).await, test_of(world, job).await);
    let made = order(world, &application, &test, json!({})).await.expect(201).json();
    hand_in(&link_of(world, &made)).await;
    (job, application, test, made["id"].as_str().unwrap().to_owned())
}

async fn asked(world: &World, test: &Value) -> HashSet<String> {
    let id = test.as_str().unwrap().parse().unwrap();
    let form = tests::assessment(&world.scope, id).await.unwrap().form;
    form.asks().map(|(item, _)| item.to_owned()).collect()
}

#[tokio::test]
async fn the_same_test_is_taken_again_as_another_form_and_both_scores_stand_side_by_side() {
    let world = World::new().await;
    let (_, application, test, first) = tested(&world).await;
    world.clock.advance(TimeDelta::days(14));
    let twice = order(&world, &application, &test, json!({})).await;
    assert_eq!(twice.problem(), "409 invitations.already_invited", "sent twice it is one order");
    let again = order(&world, &application, &test, json!({ "retest": true })).await;
    let again = again.expect(201).json();
    assert_eq!(again["retest_of"], json!(first));
    assert_eq!(again.get("retest_reason"), None);
    let other = &again["assessment_id"];
    assert_ne!(other, &json!(test));
    let form = world.hr.get(&format!("/api/v1/assessments/{}", other.as_str().unwrap())).await;
    let form = form.expect(200).json();
    assert_eq!((&form["form_number"], &form["count"]), (&json!(2), &json!(20)));
    let shared = asked(&world, &json!(test)).await;
    assert!(shared.is_disjoint(&asked(&world, other).await), "the bank has enough");

    let page = world.manager_again().await;
    let manager = page;
    let open = manager.get(&format!("/applications/{application}")).await.expect(200).body;
    assert!(open.contains("Waiting on them until") && open.contains("Another time:"), "{open}");
    hand_in(&link_of(&world, &again)).await;
    let listed = format!("/api/v1/invitations?application_id={application}");
    let both = world.hr.get(&listed).await.expect(200).json()["data"].clone();
    let scored = both.as_array().unwrap().iter().filter(|one| one["result"]["score"].is_u64());
    assert_eq!(scored.count(), 2, "{both}");
    let second = again["id"].as_str().unwrap();
    for (shown, beside) in [(first.as_str(), second), (second, first.as_str())] {
        let report = manager.get(&format!("/invitations/{shown}")).await.expect(200).body;
        assert!(report.contains(&format!("/invitations/{beside}\"")), "{shown} beside {beside}");
        assert!(report.contains("none replaces another"), "{report}");
    }
    // The first is of the form that everybody has, so it alone is compared with others.
    let page = manager.get(&format!("/applications/{application}/decide")).await.expect(200).body;
    assert!(page.contains("Another time:") && page.contains(second), "{page}");
}

#[tokio::test]
async fn what_waits_for_them_is_shown_whatever_else_comes_in_after_it() {
    let world = World::new().await;
    let (_, application, test, _) = tested(&world).await;
    world.clock.advance(TimeDelta::days(14));
    let own = super::assessment(&world, "receptionist").await;
    let open = order(&world, &application, &own, json!({})).await.expect(201).json();
    let again = order(&world, &application, &test, json!({ "retest": true })).await;
    hand_in(&link_of(&world, &again.expect(201).json())).await;
    let path = format!("/applications/{application}");
    let page = world.manager_again().await.get(&path).await.expect(200).body;
    let led = format!("/invitations/{}\"", open["id"].as_str().unwrap());
    assert!(page.contains("Waiting on them until") && page.contains(&led), "{page}");
}

#[tokio::test]
async fn how_far_forms_agree_is_said_of_one_test_and_not_of_those_of_two_postings() {
    for (is_same, people) in [(true, 1), (false, 0)] {
        let world = World::new().await;
        let (_, application, test, _) = tested(&world).await;
        world.clock.advance(TimeDelta::days(14));
        let again = if is_same {
            order(&world, &application, &test, json!({ "retest": true })).await
        } else {
            let other = with_test(&world).await;
            let application = world.apply(other).await;
            order(&world, &application, &test_of(&world, other).await, json!({})).await
        };
        hand_in(&link_of(&world, &again.expect(201).json())).await;
        world.app.work().await.unwrap();
        let told = world.hr.get("/api/v1/analytics/items").await.expect(200).json();
        assert_eq!(told["parallel_forms"]["people"], json!(people), "{told}");
    }
}

#[tokio::test]
async fn it_is_not_given_within_two_weeks_and_the_refusal_says_from_when() {
    let world = World::new().await;
    let (_, application, test, first) = tested(&world).await;
    world.clock.advance(TimeDelta::days(13));
    let refused = order(&world, &application, &test, json!({ "retest": true })).await.expect(409);
    let refused = refused.json();
    assert_eq!(refused["code"], "invitations.too_soon");
    assert_eq!(refused["existing"]["id"], json!(first));
    assert!(refused["detail"].as_str().unwrap().contains("starting Dec 8, 2026"), "{refused}");
    world.clock.advance(TimeDelta::days(1));
    order(&world, &application, &test, json!({ "retest": true })).await.expect(201);
}

#[tokio::test]
async fn who_may_decide_allows_it_sooner_with_a_reason_that_stays() {
    let world = World::new().await;
    let (_, application, test, first) = tested(&world).await;
    let body = json!({
        "assessment_id": test,
        "application_id": application,
        "retest_reason": "The power went out in the middle.",
    });
    let held = ["invitations:write", "assessments:read"];
    let key = async |tx: &mut Tx| {
        let manager = world.user_with(tx, Role::Manager).await;
        keys::make_api_key(tx, Some(manager), None, &held, None).await
    };
    let key = world.nobody.with_key(world.scope.write(key).await.unwrap().secret);
    let denied = key.post("/api/v1/invitations", body.clone()).await;
    assert_eq!(denied.problem(), "403 access.denied");
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    assert_eq!(made["retest_of"], json!(first));
    assert_eq!(made["retest_reason"], "The power went out in the middle.");
    assert!(made["retest_allowed_by"].as_str().unwrap().starts_with("key_"), "{made}");
    let report = format!("/invitations/{}", made["id"].as_str().unwrap());
    let report = world.manager.get(&report).await.expect(200).body;
    assert!(report.contains("The power went out") && report.contains("Allowed sooner"), "{report}");
    let log = world.owner_hr.get("/api/v1/events?type=invitation.invited").await.expect(200).json();
    let last = log["data"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["data"]["retest_of"], &last["data"]["early"]), (&json!(first), &json!(true)));
    assert!(!log.to_string().contains("power"), "why is for the office: {log}");
    let export = format!("/api/v1/people/{}/export", made["person_id"].as_str().unwrap());
    let given = world.owner_hr.get(&export).await.expect(200).json().to_string();
    assert!(given.contains("retest_of"), "that it is a second try is theirs to know");
    assert!(!given.contains("power"), "why is for the office: {given}");
}

#[tokio::test]
async fn the_office_is_told_before_it_asks_and_gives_the_reason_on_the_same_page() {
    let world = World::new().await;
    let (_, application, test, first) = tested(&world).await;
    let report = world.manager.get(&format!("/invitations/{first}")).await.expect(200).body;
    let path = format!("/invitations/new?application={application}");
    assert!(report.replace("&#x3D;", "=").contains(&path), "{report}");
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(page.contains("Another one is possible starting Dec 8, 2026"), "{page}");
    let mut sent =
        vec![("assessment_id", &*test), ("application_id", &*application), ("retest", "yes")];
    let refused = world.manager.submit("/invitations", &sent).await.expect(409).body;
    assert!(refused.contains("To invite them sooner, say why"), "{refused}");
    sent.push(("retest_reason", "The office closed early."));
    let made = world.manager.submit("/invitations", &sent).await.expect(200).body;
    assert!(made.contains("The office closed early."), "{made}");
}

#[tokio::test]
async fn the_reason_for_an_early_one_is_required_and_its_field_is_marked_when_it_is_missing() {
    let world = World::new().await;
    let (_, application, test, _) = tested(&world).await;
    let path = format!("/invitations/new?application={application}");
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(page.contains("<label for=\"retest_reason\">Why sooner</label>"), "{page}");
    let sent = [("assessment_id", &*test), ("application_id", &*application), ("retest", "yes")];
    let refused = world.manager.submit("/invitations", &sent).await.expect(409).body;
    assert!(refused.contains("href=\"#retest_reason\""), "{refused}");
    assert!(refused.contains("id=\"retest_reason-e\""), "{refused}");
}

#[tokio::test]
async fn the_office_reads_of_a_second_try_the_minutes_that_its_candidate_reads() {
    let world = World::new().await;
    let (_, application, test, _) = tested(&world).await;
    world.clock.advance(TimeDelta::days(14));
    let manager = world.manager_again().await;
    let path = format!("/invitations/new?application={application}");
    let before = manager.get(&path).await.expect(200).body;
    assert!(before.contains("Another version. How long"), "{before}");
    assert!(!before.contains("questions, about"), "those of the first version: {before}");
    let made = order(&world, &application, &test, json!({ "retest": true })).await;
    let made = made.expect(201).json();
    let start = format!("/take/{}", secret_of(made["url"].as_str().unwrap()));
    let start = world.nobody.get(&start).await.expect(200).body;
    let (_, told) = start.split_once("take about ").unwrap();
    let (minutes, _) = told.split_once(',').unwrap();
    let path = format!("/invitations/{}", made["id"].as_str().unwrap());
    let page = manager.get(&path).await.expect(200).body;
    assert!(page.contains(&format!("questions, about {minutes} minutes")), "{minutes}: {page}");
}

#[tokio::test]
async fn whoever_is_invited_twice_by_page_is_shown_the_invitation_that_stands() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let (application, test) = (world.apply(job).await, test_of(&world, job).await);
    let made = order(&world, &application, &test, json!({})).await.expect(201).json();
    let sent = [("assessment_id", &*test), ("application_id", &*application)];
    let refused = world.manager.submit("/invitations", &sent).await.expect(409).body;
    let led = format!("<a href=\"/invitations/{}\">", made["id"].as_str().unwrap());
    assert!(refused.contains("already been invited") && refused.contains(&led), "{refused}");
}

#[tokio::test]
async fn the_test_of_another_posting_waits_too_and_asks_what_they_were_not_asked() {
    let world = World::new().await;
    let (_, _, test, first) = tested(&world).await;
    let other = with_test(&world).await;
    let application = world.apply(other).await;
    let its_test = test_of(&world, other).await;
    let refused = order(&world, &application, &its_test, json!({})).await;
    assert_eq!(refused.problem(), "409 invitations.too_soon");
    let look = format!("/jobs/{other}/invitations/new?all=yes");
    let look = world.manager.get(&look).await.expect(200).body;
    assert!(look.contains("Possible starting Dec 8, 2026"), "{look}");
    let ticked = [("appl", &*application)];
    world.manager.submit(&format!("/jobs/{other}/invitations"), &ticked).await.expect(303);
    let listed = format!("/api/v1/invitations?application_id={application}");
    assert_eq!(world.hr.get(&listed).await.expect(200).json()["data"], json!([]));

    world.clock.advance(TimeDelta::days(14));
    let made = order(&world, &application, &its_test, json!({})).await.expect(201).json();
    assert_eq!(made["retest_of"], json!(first));
    let known = asked(&world, &json!(test)).await;
    assert!(known.is_disjoint(&asked(&world, &made["assessment_id"]).await));
    let start = format!("/take/{}", secret_of(made["url"].as_str().unwrap()));
    let start = world.nobody.get(&start).await.expect(200).body;
    assert!(start.contains("Both results are kept"), "{start}");
}

#[tokio::test]
async fn the_switch_for_everyone_invites_them_on_the_day_from_which_they_may() {
    let world = World::new().await;
    tested(&world).await;
    let other = with_test(&world).await;
    let api = format!("/api/v1/jobs/{other}/everyone-invited");
    let on = world.hr.send(world.hr.request(Method::PUT, &api), Some(json!({ "everyone": true })));
    on.await.expect(200);
    let page = crate::applications::apply_page(&world, other).await;
    let typed = [
        ("name", "Marisol Etxeberria"),
        ("phone", "503 555 0147"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", "marisol"),
    ];
    world.nobody.submit(&page, &typed).await.expect(303);
    let invited = async || {
        world.app.work().await.unwrap();
        let test = test_of(&world, other).await;
        let all = world.hr.get("/api/v1/invitations").await.expect(200).json();
        let to_it = all["data"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["assessment_id"] == json!(test) || one["retest_of"].is_string());
        to_it.count()
    };
    assert_eq!(invited().await, 0);
    world.clock.advance(TimeDelta::days(13));
    assert_eq!(invited().await, 0);
    world.clock.advance(TimeDelta::days(1));
    assert_eq!(invited().await, 1);
}
