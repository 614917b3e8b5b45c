//! What a regrade tells of scores that are not told yet, of tests that are called alike, and of decisions that were none.

use std::collections::HashSet;

use chrono::TimeDelta;
use muster::{
    assessments::{self, Assessment},
    invitations::{self, InvitationId, Outcome},
    platform::db::Tx,
    scores,
    sittings::{self, HandedIn},
};
use serde_json::{Value, json};

use super::{counted, decisions, invitation_of, of, post, result_of, tested};
use crate::{
    assessments::{hand_in, invite, with_test},
    world::{Caller, World},
};

/// An invitation stands open for a week when nobody says.
const OPEN: TimeDelta = TimeDelta::days(7);

/// Somebody with more time, who begins a minute before the invitation ends and turns in after that: nobody is told yet.
async fn turned_in_late(world: &World, link: &Caller) {
    world.clock.advance(OPEN - TimeDelta::minutes(1));
    let switched = json!({ "time": true });
    let begun = link.post("/api/v1/sittings", switched).await.expect(201).json();
    world.clock.advance(TimeDelta::minutes(2));
    let path = format!("/api/v1/sittings/{}/submission", begun["id"].as_str().unwrap());
    link.post(&path, json!({})).await.expect(200);
}

#[tokio::test]
async fn of_who_turned_in_and_is_not_told_yet_no_number_and_no_event_says_so() {
    let world = World::new().await;
    let one = tested(&world).await;
    let (late, link) = invite(&world, "receptionist", "Somebody Slow").await;
    turned_in_late(&world, &link).await;
    let regrade = post(&world, of(&one.test, 0)).await;
    let told = counted(&world, &regrade).await;
    assert_eq!(invitation_of(&world, &late).await["status"], "invited");
    assert_eq!(told["scores_changed"], 1, "one of the two is told");
    let events = world.hr.get("/api/v1/events?type=regrade.counted").await.expect(200).json();
    assert_eq!(events["data"][0]["data"]["scores"], 1);
    world.clock.advance(TimeDelta::hours(8));
    world.app.work().await.unwrap();
    assert_eq!(result_of(&world, &late).await["left_out_count"], 1);
    let happened = world.happened_to(&late).await;
    assert!(!happened.iter().any(|kind| kind == "invitation.rescored"), "{happened:?}");
}

#[tokio::test]
async fn what_was_left_out_and_put_back_before_a_score_was_told_is_no_part_of_it() {
    let world = World::new().await;
    let one = tested(&world).await;
    let (late, link) = invite(&world, "receptionist", "Somebody Slow").await;
    turned_in_late(&world, &link).await;
    let regrade = post(&world, of(&one.test, 0)).await;
    counted(&world, &regrade).await;
    world.hr.post(&format!("/api/v1/regrades/{regrade}/undoing"), json!({})).await.expect(201);
    counted(&world, &regrade).await;
    world.clock.advance(TimeDelta::hours(8));
    world.app.work().await.unwrap();
    let result = result_of(&world, &late).await;
    assert_eq!(result["count"], one.test.form.items.len());
    assert_eq!(result["left_out_count"], Value::Null, "{result}");
}

#[tokio::test]
async fn a_decision_before_the_score_was_told_did_not_rest_on_it() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (invitation, link) = crate::assessments::invited_by(&world, &application).await;
    turned_in_late(&world, &link).await;
    world.clock.advance(TimeDelta::minutes(5));
    let manager = world.manager_again().await;
    let moves = format!("/applications/{application}/moves");
    manager.submit(&moves, &[("to", "interview")]).await.expect(303);
    world.clock.advance(TimeDelta::hours(8));
    world.app.work().await.unwrap();
    let test = invitation_of(&world, &invitation).await["assessment_id"].clone();
    let test = test.as_str().unwrap().parse().unwrap();
    let test = assessments::assessment(&world.scope, test).await.unwrap();
    let regrade = post(&world, of(&test, 0)).await;
    assert_eq!(counted(&world, &regrade).await["scores_changed"], 1);
    assert_eq!(decisions(&world, &regrade).await, [json!(null); 0]);
}

#[tokio::test]
async fn a_decision_while_the_server_stood_still_did_not_rest_on_what_it_told_later() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (invitation, link) = crate::assessments::invited_by(&world, &application).await;
    turned_in_late(&world, &link).await;
    // By the clock it would have been told hours ago. No round has come by.
    world.clock.advance(TimeDelta::hours(9));
    let manager = world.manager_again().await;
    let moves = format!("/applications/{application}/moves");
    manager.submit(&moves, &[("to", "interview")]).await.expect(303);
    world.clock.advance(TimeDelta::minutes(1));
    world.app.work().await.unwrap();
    let test = invitation_of(&world, &invitation).await["assessment_id"].clone();
    let test = test.as_str().unwrap().parse().unwrap();
    let test = assessments::assessment(&world.scope, test).await.unwrap();
    let regrade = post(&world, of(&test, 0)).await;
    assert_eq!(counted(&world, &regrade).await["scores_changed"], 1);
    assert_eq!(decisions(&world, &regrade).await, [json!(null); 0]);
}

#[tokio::test]
async fn who_lost_interest_is_not_among_the_decisions_and_who_was_passed_over_is() {
    for (reason, listed) in [("withdrew_interest", 0), ("another_chosen", 1)] {
        let world = World::new().await;
        let one = tested(&world).await;
        world.clock.advance(TimeDelta::minutes(1));
        let by = world.user.to_string();
        let decision = json!({ "reason": reason, "letter": "Thank you.", "decided_by": by });
        let path = format!("/api/v1/applications/{}/decision", one.application);
        world.hr.post(&path, decision).await.expect(201);
        world.clock.advance(TimeDelta::minutes(1));
        let regrade = post(&world, of(&one.test, 0)).await;
        counted(&world, &regrade).await;
        assert_eq!(decisions(&world, &regrade).await.len(), listed, "{reason}");
    }
}

#[tokio::test]
async fn who_is_scored_without_a_question_from_the_first_is_not_said_to_be_counted_again() {
    let world = World::new().await;
    let one = tested(&world).await;
    let regrade = post(&world, of(&one.test, 0)).await;
    counted(&world, &regrade).await;
    let (_, link) = invite(&world, "receptionist", "Ada Okoye").await;
    hand_in(&link).await;
    let done = world.nobody.get(&format!("/take/{}/done", link.secret())).await.expect(200).body;
    assert!(done.contains("1 question doesn’t count"), "{done}");
    assert!(!done.contains("ounted again") && !done.contains("no longer"), "{done}");
}

/// What a hand-in has to keep.
struct Marked {
    invitation: invitations::Invitation,
    outcome: Outcome,
}

async fn marked(world: &World) -> Marked {
    let (id, link) = invite(world, "receptionist", "Ada Okoye").await;
    link.post("/api/v1/sittings", json!({})).await.expect(201);
    let id: InvitationId = id.parse().unwrap();
    let invitation = invitations::find(&world.scope, id).await.unwrap();
    let sitting = sittings::sitting_of(&world.scope, id).await.unwrap().unwrap();
    let mark = handed_in(world).mark;
    let outcome = mark(&world.scope, &invitation, &sitting).await.unwrap();
    Marked { invitation, outcome }
}

fn handed_in(world: &World) -> &'static HandedIn {
    world.scope.platform().rooms.hooks::<HandedIn>().next().unwrap()
}

/// Returns the score that was kept.
async fn keep(world: &World, Marked { invitation, outcome }: &Marked) -> Outcome {
    let keep = handed_in(world).keep;
    world.scope.write(async |tx: &mut Tx| keep(tx, invitation, outcome).await).await.unwrap();
    scores::outcome_of(&world.scope, invitation.id).await.unwrap().unwrap()
}

#[tokio::test]
async fn what_was_marked_before_a_question_was_left_out_is_marked_again_as_it_is_kept() {
    let world = World::new().await;
    let one = tested(&world).await;
    let marked = marked(&world).await;
    post(&world, of(&one.test, 0)).await;
    let kept = keep(&world, &marked).await;
    assert_eq!(kept.left_out, Some(vec![one.test.form.items[0].item.clone()]));
    assert_eq!(kept.count, marked.outcome.count - 1);
}

#[tokio::test]
async fn what_is_left_out_of_other_tests_has_nothing_marked_again_while_the_writer_waits() {
    let world = World::new().await;
    let one = tested(&world).await;
    let all = assessments::assessments(&world.scope).await.unwrap();
    let asks = |test: &Assessment, item: &str| test.form.asks().any(|(asked, _)| asked == item);
    let others = all.iter().filter(|test| test.form.role != one.test.form.role);
    let mut elsewhere = others.flat_map(|test| test.form.items.iter().map(move |it| (test, it)));
    let (_, item) = elsewhere.find(|(_, it)| !asks(&one.test, &it.item)).unwrap();
    let body = json!({ "item": item.item, "sha256": item.sha256, "reason": "unclear" });
    post(&world, body).await;
    let mut marked = marked(&world).await;
    // Marked again, it would be what it was.
    marked.outcome.score = 77;
    assert_eq!(keep(&world, &marked).await.score, 77);
}

#[tokio::test]
async fn no_two_tests_are_called_alike_where_one_of_them_is_chosen() {
    let world = World::new().await;
    world.hr.get("/api/v1/assessments").await.expect(200);
    with_test(&world).await;
    let all = assessments::assessments(&world.scope).await.unwrap();
    let of_desk = || all.iter().filter(|test| test.form.role == "receptionist");
    let (first, last) = (of_desk().next().unwrap(), of_desk().next_back().unwrap());
    let both = last.form.items.iter().find(|one| first.form.items.contains(one)).unwrap();
    let path = format!("/reports/regrades/new?item={}&sha256={}", both.item, both.sha256);
    let page = world.manager.get(&path).await.expect(200).body;
    let option = regex::Regex::new(r#"<option value="asmt_[^>]*>([^<]*)<"#).unwrap();
    let names: Vec<_> = option.captures_iter(&page).map(|found| found[1].to_owned()).collect();
    assert_eq!(names.len(), 2, "{page}");
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), 2, "{names:?}");
}

#[tokio::test]
async fn what_every_test_leaves_out_is_asked_by_no_new_one() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let test = assessments::assessment_for(&world.scope, job).await.unwrap().unwrap();
    let gone: Vec<_> = test.form.items.iter().step_by(7).map(|one| one.item.clone()).collect();
    for asked in test.form.items.iter().filter(|one| gone.contains(&one.item)) {
        let body = json!({ "item": asked.item, "sha256": asked.sha256, "reason": "unclear" });
        post(&world, body).await;
    }
    // Each posting draws its own: of a few, one would ask it.
    for _ in 0..4 {
        let job = with_test(&world).await;
        let next = assessments::assessment_for(&world.scope, job).await.unwrap().unwrap();
        assert!(next.form.items.len() >= 10);
        assert!(!next.form.items.iter().any(|one| gone.contains(&one.item)), "{gone:?}");
    }
}
