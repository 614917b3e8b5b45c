//! What each rule does when it is on, and what none does while it is off.

use chrono::TimeDelta;
use serde_json::json;

use super::{rule, switch, switch_on, time_goes_on, times};
use crate::{
    assessments::{assessment, hand_in, secret_of, with_test},
    interviews, offers,
    world::World,
};

const FIRED: &str = "automation.fired";

/// Invites Marisol's application to a test. Returns the invitation and its secret.
async fn invited(world: &World, application: &str) -> (String, String) {
    let body = json!({
        "assessment_id": assessment(world, "receptionist").await,
        "application_id": application,
    });
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    (made["id"].as_str().unwrap().to_owned(), secret_of(made["url"].as_str().unwrap()))
}

async fn stage(world: &World, application: &str) -> String {
    let shown = world.hr.get(&format!("/api/v1/applications/{application}")).await.expect(200);
    shown.json()["stage"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_test_that_is_handed_in_puts_the_candidate_where_a_decision_is_due() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    switch_on(&world, "finished_tests").await;
    let (_, secret) = invited(&world, &application).await;
    time_goes_on(&world).await;
    assert_eq!(stage(&world, &application).await, "applied");
    hand_in(&world.nobody.with_key(secret)).await;
    time_goes_on(&world).await;
    assert_eq!(stage(&world, &application).await, "assessed");
    assert_eq!(times(&world, &application, FIRED).await, 1);
    assert_eq!(rule(&world, "finished_tests").await["fired"], 1);
}

#[tokio::test]
async fn nothing_happens_while_a_rule_is_off() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (_, secret) = invited(&world, &application).await;
    hand_in(&world.nobody.with_key(secret)).await;
    time_goes_on(&world).await;
    assert_eq!(stage(&world, &application).await, "applied");
    // What happened before it was on is none of its business.
    world.clock.advance(TimeDelta::minutes(5));
    switch_on(&world, "finished_tests").await;
    time_goes_on(&world).await;
    assert_eq!(stage(&world, &application).await, "applied");
}

#[tokio::test]
async fn who_does_not_answer_is_reminded_so_often_and_by_day() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let numbers = json!({ "on": true, "days": 2, "most": 2 });
    switch(&world.hr, "no_answer", numbers).await.expect(200);
    let (invitation, secret) = invited(&world, &application).await;
    let reminded = async || {
        time_goes_on(&world).await;
        times(&world, &invitation, "invitation.reminded").await
    };
    // Thursday, 7:30 in the morning: nobody is written to yet.
    world.clock.advance(TimeDelta::days(2));
    assert_eq!(reminded().await, 0);
    world.clock.advance(TimeDelta::hours(1));
    assert_eq!(reminded().await, 1);
    world.clock.advance(TimeDelta::days(1));
    assert_eq!(reminded().await, 1);
    hand_in(&world.nobody.with_key(secret)).await;
    world.clock.advance(TimeDelta::days(2));
    assert_eq!(reminded().await, 1, "who has answered is left alone");
}

#[tokio::test]
async fn an_offer_and_interview_times_that_wait_are_reminded_of_too() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    switch(&world.hr, "no_answer", json!({ "on": true, "days": 1, "most": 1 })).await.expect(200);
    let (offered, _) = offers::offered(&world, job).await;
    let offer = offered.json()["id"].as_str().unwrap().to_owned();
    let application = offered.json()["application_id"].as_str().unwrap().to_owned();
    let made = world.hr.post("/api/v1/interviews", interviews::offer(&world, &application)).await;
    let interview = made.expect(201).json()["id"].as_str().unwrap().to_owned();
    world.clock.advance(TimeDelta::hours(26));
    time_goes_on(&world).await;
    for id in [offer, interview] {
        assert_eq!(times(&world, &id, "message.written").await, 2, "{id}");
        assert_eq!(times(&world, &id, FIRED).await, 1, "{id}");
    }
}

#[tokio::test]
async fn a_license_that_expires_makes_one_task_which_somebody_does() {
    let world = World::new().await;
    let license = world.claim().await;
    let numbers = json!({ "on": true, "days": 200 });
    switch(&world.hr, "expiring_licenses", numbers).await.expect(200);
    for _ in 0..2 {
        time_goes_on(&world).await;
        world.clock.advance(TimeDelta::days(1));
    }
    assert_eq!(times(&world, &license, FIRED).await, 1);
    let dry_run = "/api/v1/automation/rules/expiring_licenses/dry-run?days=200";
    let would = world.hr.get(dry_run).await.expect(200).json();
    assert_eq!(would["count"], 0, "it does nothing twice");
    let today = world.manager.get("/").await.expect(200).body;
    assert!(
        today.contains("One task from a rule") && today.contains("/automation/tasks"),
        "{today}"
    );
    let tasks = world.manager.get("/automation/tasks").await.expect(200).body;
    assert!(tasks.contains(&format!("/licenses/{license}")), "{tasks}");
    let found = regex::Regex::new("action=\"(/automation/tasks/[^\"]+/done)\"").unwrap();
    let done = found.captures(&tasks).unwrap()[1].to_owned();
    world.manager.submit(&done, &[]).await.expect(303);
    let today = world.manager.get("/").await.expect(200).body;
    assert!(!today.contains("One task from a rule"), "{today}");
    world.manager.submit(&done, &[]).await.expect(409);
    time_goes_on(&world).await;
    assert_eq!(times(&world, &license, FIRED).await, 1, "it comes back for no reason");
}

#[tokio::test]
async fn a_task_about_a_last_day_goes_with_that_day() {
    let world = World::new().await;
    let license = world.claim().await;
    let numbers = json!({ "on": true, "days": 200 });
    switch(&world.hr, "expiring_licenses", numbers).await.expect(200);
    time_goes_on(&world).await;
    let today = async || world.manager.get("/").await.expect(200).body;
    assert!(today().await.contains("One task from a rule"));
    let mut renewed = crate::world::seen_active();
    renewed["expires_on"] = json!("2029-03-31");
    let looks = format!("/api/v1/licenses/{license}/verifications");
    world.hr.post(&looks, renewed).await.expect(201);
    assert!(!today().await.contains("One task from a rule"), "it was renewed");
    let tasks = world.manager.get("/automation/tasks").await.expect(200).body;
    assert!(!tasks.contains(&format!("/licenses/{license}")), "{tasks}");
}

#[tokio::test]
async fn an_offer_that_is_signed_starts_the_onboarding() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    switch_on(&world, "signed_offers").await;
    let (sent, candidate) = offers::offered(&world, job).await;
    let application = sent.json()["application_id"].as_str().unwrap().to_owned();
    world.clock.advance(TimeDelta::hours(1));
    candidate.signs("Marisol Etxeberria").await.expect(303);
    time_goes_on(&world).await;
    let all = world.hr.get("/api/v1/onboardings").await.expect(200).json();
    assert_eq!(all["data"][0]["application_id"], json!(application), "{all}");
    assert_eq!(all["data"].as_array().unwrap().len(), 1);
    assert_eq!(stage(&world, &application).await, "hired");
}

#[tokio::test]
async fn who_applies_is_invited_and_no_more_in_a_day_than_was_said() {
    let world = World::new().await;
    let job = with_test(&world).await;
    switch(&world.hr, "new_applications", json!({ "on": true, "most": 2 })).await.expect(200);
    for number in 0..3 {
        let mut one = world.marisol(job);
        one["name"] = json!(format!("Ana {number}"));
        one["phone"] = json!(format!("503 555 014{number}"));
        one["external_id"] = json!(format!("a{number}"));
        world.hr.post("/api/v1/applications", one).await.expect(201);
    }
    let invited = async || {
        time_goes_on(&world).await;
        let all = world.hr.get("/api/v1/invitations").await.expect(200).json();
        all["data"].as_array().unwrap().len()
    };
    assert_eq!(invited().await, 2);
    world.clock.advance(TimeDelta::days(1));
    assert_eq!(invited().await, 3, "the third has its turn the next day");
}

#[tokio::test]
async fn what_a_rule_could_not_do_uses_up_nothing_of_what_it_can() {
    let world = World::new().await;
    // Without a test there is nothing to invite anybody to.
    let (bare, tested) = (world.job("Receptionist", false).await, with_test(&world).await);
    switch(&world.hr, "new_applications", json!({ "on": true, "most": 2 })).await.expect(200);
    for (number, job) in [bare, bare, bare, tested, tested, tested].into_iter().enumerate() {
        let mut one = world.marisol(job);
        one["name"] = json!(format!("Ana {number}"));
        one["phone"] = json!(format!("503 555 014{number}"));
        one["external_id"] = json!(format!("a{number}"));
        world.hr.post("/api/v1/applications", one).await.expect(201);
    }
    time_goes_on(&world).await;
    let all = world.hr.get("/api/v1/invitations").await.expect(200).json();
    assert_eq!(all["data"].as_array().unwrap().len(), 2, "{all}");
    let tasks = world.manager.get("/automation/tasks").await.expect(200).body;
    let refused = tasks.matches("the rule couldn’t do it").count();
    assert!(refused <= 2, "no morning has more of them than of the others: {tasks}");
}

#[tokio::test]
async fn who_has_not_rated_is_reminded_a_business_day_after_the_interview() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    switch_on(&world, "missing_ratings").await;
    // Friday, November 27, from 9:00 to 9:45 in Oregon.
    let (interview, _) = interviews::booked(&world, job, 1).await;
    let path = interviews::rater(&world, &interview, 0).await;
    let shown = world.hr.get(&format!("/api/v1/interviews/{interview}")).await.expect(200).json();
    let rater = |place: usize| shown["raters"][place]["id"].as_str().unwrap().to_owned();
    let mut reminded = vec![];
    for hours in [76, 20, 28] {
        world.clock.advance(TimeDelta::hours(hours));
        if reminded.is_empty() {
            interviews::rates(&world, &path, "4", "Calm").await;
        }
        time_goes_on(&world).await;
        reminded.push(times(&world, &rater(1), FIRED).await);
    }
    // Friday at 11:30, Saturday at 7:30, Sunday at 11:30.
    assert_eq!(reminded, [0, 0, 0]);
    world.clock.advance(TimeDelta::hours(24)); // Monday at 11:30.
    time_goes_on(&world).await;
    assert_eq!(times(&world, &rater(1), FIRED).await, 1);
    assert_eq!(times(&world, &rater(1), "message.written").await, 1);
    let messages = world.manager.get("/messages").await.expect(200).body;
    assert!(messages.contains("Chidi Abara"), "whoever does not sign in is handed it: {messages}");
}

#[tokio::test]
async fn what_a_rule_could_not_do_waits_for_a_person() {
    let world = World::new().await;
    // Without a test there is nothing to invite anybody to.
    let job = world.job("Receptionist", false).await;
    switch_on(&world, "new_applications").await;
    let application = world.apply(job).await;
    for _ in 0..2 {
        time_goes_on(&world).await;
    }
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("One task from a rule"), "{today}");
    let tasks = world.manager.get("/automation/tasks").await.expect(200).body;
    assert!(tasks.contains("the rule couldn’t do it"), "{tasks}");
    assert!(tasks.contains(&format!("/applications/{application}")), "{tasks}");
}

#[tokio::test]
async fn a_reminder_of_the_office_itself_is_not_said_twice() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    switch(&world.hr, "no_answer", json!({ "on": true, "days": 1, "most": 5 })).await.expect(200);
    let (offered, _) = offers::offered(&world, job).await;
    let offer = offered.json()["id"].as_str().unwrap().to_owned();
    let mut last = times(&world, &offer, "message.written").await;
    for _ in 0..20 {
        world.clock.advance(TimeDelta::days(1));
        time_goes_on(&world).await;
        let now = times(&world, &offer, "message.written").await;
        assert!(now <= last + 1, "{now} after {last}: one letter in a day");
        last = now;
    }
}
