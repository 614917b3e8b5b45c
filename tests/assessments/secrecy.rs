//! What those who decide may not learn from a sitting.

use chrono::TimeDelta;
use serde_json::json;

use super::{assessment, invite, secret_of, sitting::answer_all};
use crate::world::{Caller, World};

/// Nothing that those who decide see may tell who switched something on or took longer: two
/// sittings that differ in that alone look the same, but for the moment of submission, which is when the invitation changed.
#[tokio::test]
async fn no_decision_view_tells_time_or_adjustments() {
    let mut views = vec![];
    for (adjustments, minutes, asks) in
        [(json!({}), 5, false), (json!({ "time": true, "large": true, "breaks": true }), 45, true)]
    {
        // The same world each time: the same ids, the same chance.
        let world = World::new().await;
        let job = world.job("Receptionist", false).await;
        let application = world.apply(job).await;
        let (invitation, link) = invited_by(&world, &application).await;
        // Somebody else asks where this one does not, so that chance goes the same way.
        let (_, other) = invite(&world, "receptionist", "Ben Ruiz").await;
        ask_and_answer(&world, if asks { &link } else { &other }).await;
        let begun = link.post("/api/v1/sittings", adjustments).await.expect(201).json();
        let sitting = format!("/api/v1/sittings/{}", begun["id"].as_str().unwrap());
        answer_all(&link, &sitting).await;
        world.clock.advance(TimeDelta::minutes(minutes));
        link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
        let mut view = vec![];
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
            view.push(world.manager.get(&path).await.expect(200).body);
        }
        for path in [
            "/api/v1/invitations".to_owned(),
            format!("/api/v1/invitations/{invitation}"),
            "/api/v1/people".to_owned(),
            "/api/v1/applications".to_owned(),
            format!("/api/v1/applications/{application}"),
            format!("/api/v1/applications/{application}/timeline"),
            "/api/v1/messages".to_owned(),
        ] {
            view.push(world.hr.get(&path).await.expect(200).body);
        }
        views.push(view.into_iter().map(|view| without_moments(&view)).collect::<Vec<_>>());
    }
    assert!(views[0].len() > 10, "views to compare");
    for (one, other) in views[0].iter().zip(&views[1]) {
        let differ = one.lines().zip(other.lines()).find(|(one, other)| one != other);
        assert_eq!(differ, None);
        assert_eq!(one, other);
    }
}

/// Invites whoever applied.
pub async fn invited_by(world: &World, application: &str) -> (String, Caller) {
    let assessment = assessment(world, "receptionist").await;
    let body = json!({ "assessment_id": assessment, "application_id": application });
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    let secret = secret_of(made["url"].as_str().unwrap());
    (made["id"].as_str().unwrap().to_owned(), world.nobody.with_key(secret))
}

/// The candidate asks for another way, and its reader arranges three times the time.
pub async fn ask_and_answer(world: &World, link: &Caller) {
    let words = json!({ "words": "I read with a screen reader." });
    link.post("/api/v1/adjustment-request", words).await.expect(201);
    let request = crate::medical::first_request(&world.owner).await;
    let answer = [("extra", "triple"), ("words", "You have three times the time.")];
    world.owner.submit(&request, &answer).await.expect(303);
}

/// Leaves out what may differ: the moment of submission, which is the one of the last change too, and the ids that carry a time.
fn without_moments(view: &str) -> String {
    let moment = regex::Regex::new(
        r#""((submitted|settled|updated)_)?at":"[^"]*"|name="form_token" value="[^"]*"|evt_\w+"#,
    )
    .unwrap();
    moment.replace_all(view, "").into_owned()
}
