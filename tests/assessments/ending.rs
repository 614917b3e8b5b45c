//! What those who decide learn of a test that outlasts its invitation: nothing, until nobody can still be
//! at it, and then the same of everyone.

use chrono::TimeDelta;
use muster::{
    assessments,
    kernel::typed_id::TypedId,
    medical::RequestId,
    platform::events::{self, Viewer},
    sittings::SittingId,
};
use serde_json::{Value, json};

use super::{
    first_answer, invite,
    secrecy::{ask_and_answer, invited_by},
};
use crate::world::{Caller, World};

/// An invitation stands open for a week when nobody says.
const OPEN: TimeDelta = TimeDelta::days(7);

/// How somebody takes a test that they begin a minute before the invitation ends.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// With nothing switched on: the time is over before they hand in.
    Usual,
    /// With all the time that there can be: they hand in by themselves, hours later.
    Longest,
    NotAtAll,
}

async fn begin(link: &Caller, switched: Value) -> String {
    let begun = link.post("/api/v1/sittings", switched).await.expect(201).json();
    format!("/api/v1/sittings/{}", begun["id"].as_str().unwrap())
}

async fn hand_in(link: &Caller, sitting: &str) {
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
}

/// Returns how many minutes the test lasts, as this candidate may take it.
async fn minutes(link: &Caller) -> i64 {
    let own = link.get("/api/v1/adjustment-request").await.expect(200).json();
    own["limit_minutes"].as_i64().unwrap()
}

/// Leaves out what is drawn anew for each page and each event.
fn without_chance(view: &str) -> String {
    let drawn = regex::Regex::new(r#"name="form_token" value="[^"]*"|(evt|req)_\w+"#).unwrap();
    drawn.replace_all(view, "").into_owned()
}

/// All that those who decide can look at, and what they are answered when they act.
async fn views(world: &World, application: &str, invitation: &str, job: &str) -> Vec<String> {
    let mut views = vec![];
    for path in [
        "/".to_owned(),
        format!("/invitations/{invitation}"),
        "/invitations".to_owned(),
        "/candidates".to_owned(),
        format!("/applications/{application}"),
        format!("/applications/{application}/decision/new"),
        format!("/jobs/{job}/board"),
        format!("/jobs/{job}/closing/new"),
        "/messages".to_owned(),
    ] {
        views.push(world.manager.get(&path).await.expect(200).body);
    }
    for path in ["/", "/late-answers"] {
        views.push(world.reviewer.get(path).await.expect(200).body);
    }
    let one = format!("/api/v1/invitations/{invitation}");
    for path in [
        "/api/v1/invitations".to_owned(),
        "/api/v1/invitations?status=invited".to_owned(),
        "/api/v1/invitations?status=scored".to_owned(),
        one.clone(),
        "/api/v1/people".to_owned(),
        "/api/v1/applications".to_owned(),
        format!("/api/v1/applications/{application}"),
        format!("/api/v1/applications/{application}/timeline"),
        "/api/v1/messages".to_owned(),
    ] {
        views.push(world.hr.get(&path).await.expect(200).body);
    }
    let told = events::about(&world.scope, invitation, 100).await.unwrap();
    views.extend(told.iter().map(|event| format!("{} {} {}", event.kind, event.actor, event.at)));
    views.iter().map(|view| without_chance(view)).collect()
}

/// What is answered to who takes it back, asks for another link, or invites once more.
async fn refusals(world: &World, application: &str, invitation: &str) -> Vec<String> {
    let one = format!("/api/v1/invitations/{invitation}");
    let shown = world.hr.get(&one).await.expect(200).json();
    let again = json!({ "assessment_id": shown["assessment_id"], "application_id": application });
    vec![
        world.hr.post(&format!("{one}/cancellation"), json!({})).await.problem(),
        world.hr.post(&format!("{one}/links"), json!({})).await.problem(),
        world.hr.post("/api/v1/invitations", again).await.problem(),
    ]
}

/// What is seen at each of several moments after the end. The last of them is the one from which on
/// everything is told.
async fn seen(way: Way) -> Vec<(i64, Vec<String>)> {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (invitation, link) = invited_by(&world, &application).await;
    let usual = minutes(&link).await;
    // Somebody else asks where this one does not, so that the office does the same.
    let (_, other) = invite(&world, "receptionist", "Ben Ruiz").await;
    ask_and_answer(&world, if way == Way::Longest { &link } else { &other }).await;
    world.clock.advance(OPEN - TimeDelta::minutes(1));
    world.app.work().await.unwrap();
    let switched = match way {
        Way::Longest => json!({ "time": true, "breaks": true }),
        _ => json!({}),
    };
    let sitting = if way == Way::NotAtAll { None } else { Some(begin(&link, switched).await) };

    // The whole minutes before the end of the longest sitting that there can be, breaks included.
    let all = assessments::assessments(&world.scope).await.unwrap();
    let own =
        |one: &&assessments::Assessment| one.job_id.is_none() && one.form.role == "receptionist";
    let limit = all.iter().find(own).unwrap().form.limit();
    let longest = (limit * 3 * 3 / 2 + TimeDelta::minutes(10)).num_minutes();
    let mut seen = vec![];
    let mut at = -1;
    for minute in [0, usual + 5, longest - 15, longest, longest + 3] {
        world.clock.advance(TimeDelta::minutes(minute - at));
        at = minute;
        if let (Way::Longest, Some(sitting), true) = (way, &sitting, minute == longest - 15) {
            hand_in(&link, sitting).await;
        }
        world.app.work().await.unwrap();
        let mut now = views(&world, &application, &invitation, &job.to_string()).await;
        if minute <= longest {
            now.extend(refusals(&world, &application, &invitation).await);
        }
        seen.push((minute, now));
    }
    if way != Way::NotAtAll {
        let told = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.json();
        assert_eq!(
            (&told["status"], &told["submitted_at"]),
            (&json!("scored"), &told["expires_at"])
        );
        assert!(told["result"].is_object(), "{told}");
    }
    seen
}

#[track_caller]
fn are_alike(minute: i64, one: &[String], other: &[String]) {
    for (one, other) in one.iter().zip(other) {
        let differ = one.lines().zip(other.lines()).find(|(one, other)| one != other);
        assert_eq!(differ, None, "{minute} minutes after the end");
        assert_eq!(one, other, "{minute} minutes after the end");
    }
    assert_eq!(one.len(), other.len(), "{minute} minutes after the end");
}

#[tokio::test]
async fn no_decision_view_tells_who_had_more_time_when_the_invitation_ends_meanwhile() {
    let (usual, longest) = (seen(Way::Usual).await, seen(Way::Longest).await);
    let not_at_all = seen(Way::NotAtAll).await;
    assert!(usual[0].1.len() > 20, "views to compare");
    let last = usual.last().unwrap().0;
    for ((one, other), none) in usual.iter().zip(&longest).zip(&not_at_all) {
        are_alike(one.0, &one.1, &other.1);
        // That nobody began is told at the same moment, and is seen then.
        if one.0 == last {
            assert_ne!(one.1, none.1);
        } else {
            are_alike(one.0, &one.1, &none.1);
        }
    }
}

#[tokio::test]
async fn what_is_handed_in_before_the_end_is_told_at_once() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let sitting = begin(&link, json!({})).await;
    world.clock.advance(TimeDelta::minutes(9));
    hand_in(&link, &sitting).await;
    let told = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.json();
    assert_eq!(
        (&told["status"], &told["submitted_at"]),
        (&json!("scored"), &json!("2026-11-24T15:39:00+00:00"),)
    );
}

#[tokio::test]
async fn the_candidate_has_their_score_at_once_whenever_it_is_told_to_others() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    world.clock.advance(OPEN - TimeDelta::minutes(1));
    let sitting = begin(&link, json!({})).await;
    world.clock.advance(TimeDelta::minutes(10));
    hand_in(&link, &sitting).await;
    link.get(&format!("{sitting}/score")).await.expect(200);
    let told = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.json();
    assert_eq!((&told["status"], told.get("result")), (&json!("invited"), None));
}

#[tokio::test]
async fn what_is_taken_back_while_somebody_is_at_it_stays_taken_back() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    begin(&link, json!({})).await;
    let path = format!("/api/v1/invitations/{invitation}");
    world.hr.post(&format!("{path}/cancellation"), json!({})).await.expect(200);
    let happened = world.happened_to(&invitation).await;
    world.clock.advance(TimeDelta::days(10));
    world.app.work().await.unwrap();
    let told = world.hr.get(&path).await.expect(200).json();
    assert_eq!((&told["status"], told.get("result")), (&json!("cancelled"), None));
    assert_eq!(world.happened_to(&invitation).await, happened);
}

#[tokio::test]
async fn a_late_answer_waits_until_it_is_told_that_there_was_a_sitting() {
    let world = World::new().await;
    let (_, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    world.clock.advance(OPEN - TimeDelta::minutes(1));
    let sitting = begin(&link, json!({})).await;
    let question = link.get(&format!("{sitting}/questions/1")).await.expect(200).json();
    world.clock.advance(TimeDelta::minutes(5));
    hand_in(&link, &sitting).await;
    let body = json!({ "number": 1, "client_step_id": "late", "answer": first_answer(&question) });
    link.post(&format!("{sitting}/answers"), body).await.expect(201);
    let page = format!("/late-answers/{}", sitting.rsplit('/').next().unwrap());
    let settle = [("verdict", "accepted"), ("grounds", "connection"), ("count", "1")];
    assert!(world.reviewer.get("/late-answers").await.body.contains("No answers came in late"));
    world.reviewer.get(&page).await.expect(409);
    world.reviewer.submit(&page, &settle).await.expect(409);

    world.clock.advance(TimeDelta::hours(12));
    world.app.work().await.unwrap();
    world.reviewer.get(&page).await.expect(200);
    world.reviewer.submit(&page, &settle).await.expect(303);
}

#[tokio::test]
async fn ids_of_what_has_a_secret_moment_hold_no_time() {
    let world = World::new().await;
    let (_, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    ask_and_answer(&world, &link).await;
    let request = crate::medical::first_request(&world.owner).await;
    let request: RequestId = request.rsplit('/').next().unwrap().parse().unwrap();
    let sitting: SittingId =
        begin(&link, json!({})).await.rsplit('/').next().unwrap().parse().unwrap();
    assert_eq!([request.uuid(), sitting.uuid()].map(|id| id.get_version_num()), [4, 4]);
}

#[tokio::test]
async fn who_asked_for_another_way_stands_in_no_event() {
    let world = World::new().await;
    let (_, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    ask_and_answer(&world, &link).await;
    let request = crate::medical::first_request(&world.owner).await;
    let request = request.rsplit('/').next().unwrap();
    let everything = (request, None);
    let told =
        events::about_before(&world.scope, Viewer::Compartment, everything, 9).await.unwrap();
    let asked = told.iter().find(|event| event.kind == "adjustment_request.asked").unwrap();
    assert_eq!(asked.actor, "visitor");
    assert!(events::about(&world.scope, request, 9).await.unwrap().is_empty());
}
