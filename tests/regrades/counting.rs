//! What becomes of scores, of who was decided on by them, and of what candidates and other systems are told.

use chrono::TimeDelta;
use muster::quality;
use serde_json::json;

use super::{counted, decisions, invitation_of, of, post, result_of, tested};
use crate::{assessments::hand_in, world::World};

#[tokio::test]
async fn a_manager_leaves_a_question_out_and_sees_who_was_decided_on_by_the_score_before() {
    let world = World::new().await;
    let one = tested(&world).await;
    let before = result_of(&world, &one.invitation).await;
    world.clock.advance(TimeDelta::minutes(1));
    let moves = format!("/applications/{}/moves", one.application);
    world.manager.submit(&moves, &[("to", "interview")]).await.expect(303);
    world.clock.advance(TimeDelta::minutes(1));

    let asked = &one.test.form.items[3];
    let wording = format!("item={}&sha256={}", asked.item, asked.sha256);
    let form = world.manager.get(&format!("/reports/regrades/new?{wording}")).await;
    let form = form.expect(200).body;
    assert!(form.contains("1 score was made with it"), "{form}");
    let sent = [("item", &*asked.item), ("sha256", &*asked.sha256), ("note", "Kept")];
    let refused = world.manager.submit("/reports/regrades", &sent).await.expect(422).body;
    assert!(refused.contains("Choose a reason") && refused.contains("Kept"), "{refused}");
    let sent = [&sent[..], &[("reason", "wrong_answer")]].concat();
    let made = world.manager.submit("/reports/regrades", &sent).await.expect(303);
    let page = made.header("location").to_owned();
    let shown = world.manager.get(&page).await.expect(200).body;
    assert!(shown.contains("Scores are being counted again"), "{shown}");

    world.app.work().await.unwrap();
    let now = result_of(&world, &one.invitation).await;
    assert_eq!(now["count"], before["count"].as_u64().unwrap() - 1);
    assert_eq!((&now["left_out_count"], &before["left_out_count"]), (&1.into(), &json!(null)));
    let shown = world.manager.get(&page).await.expect(200).body;
    for part in
        ["Left out", "Marisol", "Interview", &format!("{}–{}", before["low"], before["high"])]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let path = format!("/reports/questions/{}?role={}", asked.item, one.test.form.role);
    let question = world.manager.get(&path).await.expect(200).body;
    assert!(question.contains("Left out of the scores of every test"), "{question}");
    let answers = format!("/invitations/{}/answers", one.invitation);
    let answers = world.manager.get(&answers).await.expect(200).body;
    assert!(answers.contains("Not scored"), "{answers}");
}

#[tokio::test]
async fn other_systems_are_told_once_and_the_candidate_reads_that_a_question_does_not_count() {
    let world = World::new().await;
    let one = tested(&world).await;
    let updated = invitation_of(&world, &one.invitation).await["updated_at"].clone();
    world.clock.advance(TimeDelta::minutes(1));
    let regrade = post(&world, of(&one.test, 0)).await;
    let told = counted(&world, &regrade).await;
    assert_eq!((&told["state"], &told["scores_changed"]), (&"counted".into(), &1.into()));
    world.app.work().await.unwrap();
    let happened = world.happened_to(&one.invitation).await;
    let rescored = happened.iter().filter(|kind| *kind == "invitation.rescored");
    assert_eq!(rescored.count(), 1, "{happened:?}");
    assert_ne!(invitation_of(&world, &one.invitation).await["updated_at"], updated);
    let page = format!("/take/{}/done", one.link.secret());
    let done = world.nobody.get(&page).await.expect(200).body;
    assert!(done.contains("1 question doesn’t count"), "{done}");
    let item = &one.test.form.items[0].item;
    assert!(!done.contains(item.as_str()), "which one is not told");
    let events = world.hr.get("/api/v1/events?limit=100").await.expect(200).body;
    assert!(!events.contains("B is right since May"), "{events}");
}

#[tokio::test]
async fn undone_the_score_is_what_it_was_and_the_list_says_who_was_decided_on_between() {
    let world = World::new().await;
    let one = tested(&world).await;
    let before = result_of(&world, &one.invitation).await;
    world.clock.advance(TimeDelta::minutes(1));
    let regrade = post(&world, of(&one.test, 0)).await;
    counted(&world, &regrade).await;
    assert!(decisions(&world, &regrade).await.is_empty(), "nobody was decided on");
    world.clock.advance(TimeDelta::minutes(1));
    let moves = format!("/applications/{}/moves", one.application);
    world.manager.submit(&moves, &[("to", "interview")]).await.expect(303);
    assert!(decisions(&world, &regrade).await.is_empty(), "decided by the score in force");
    world.clock.advance(TimeDelta::minutes(1));
    let undoing = format!("/reports/regrades/{regrade}/undoing");
    world.manager.submit(&undoing, &[]).await.expect(303);
    assert_eq!(counted(&world, &regrade).await["state"], "restored");
    let now = result_of(&world, &one.invitation).await;
    for same in ["score", "low", "high", "right", "answered", "count", "parts"] {
        assert_eq!(now[same], before[same], "{same}");
    }
    assert_eq!(now["left_out_count"], 0);
    let listed = decisions(&world, &regrade).await;
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["application_id"], one.application.as_str());
    world.manager.submit(&undoing, &[]).await.expect(409);
}

#[tokio::test]
async fn who_turns_in_later_is_scored_without_it_at_once() {
    let world = World::new().await;
    let one = tested(&world).await;
    let body = json!({
        "assessment_id": one.test.id.to_string(),
        "candidate": { "name": "Ada Okoye", "email": "ada@mail.example" },
    });
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    let secret = crate::assessments::secret_of(made["url"].as_str().unwrap());
    let link = world.nobody.with_key(secret);
    link.post("/api/v1/sittings", json!({})).await.expect(201);
    let regrade = post(&world, of(&one.test, 0)).await;
    counted(&world, &regrade).await;
    hand_in(&link).await;
    let invitation = made["id"].as_str().unwrap();
    let result = result_of(&world, invitation).await;
    assert_eq!(result["left_out_count"], 1);
    assert_eq!(result["count"], one.test.form.items.len() - 1);
    // What was answered of it is no part of what was answered.
    assert_eq!(result["answered"], result["count"]);
    let happened = world.happened_to(invitation).await;
    assert!(!happened.iter().any(|kind| kind == "invitation.rescored"), "{happened:?}");
}

#[tokio::test]
async fn what_is_counted_of_questions_is_what_the_scores_say_after_it_too() {
    let world = World::new().await;
    let one = tested(&world).await;
    world.app.work().await.unwrap();
    let regrade = post(&world, of(&one.test, 0)).await;
    counted(&world, &regrade).await;
    world.app.work().await.unwrap();
    let kept = quality::check(&world.scope).await.unwrap();
    assert_eq!((kept.tests, kept.differing.len()), (1, 0), "{kept:?}");
    assert_eq!(kept.questions, one.test.form.items.len(), "its page goes on");
}

#[tokio::test]
async fn two_questions_at_once_are_both_left_out_and_one_of_them_comes_back() {
    let world = World::new().await;
    let one = tested(&world).await;
    let (first, second) =
        (post(&world, of(&one.test, 0)).await, post(&world, of(&one.test, 1)).await);
    counted(&world, &first).await;
    assert_eq!(result_of(&world, &one.invitation).await["left_out_count"], 2);
    world.hr.post(&format!("/api/v1/regrades/{first}/undoing"), json!({})).await.expect(201);
    assert_eq!(counted(&world, &second).await["state"], "counted");
    assert_eq!(result_of(&world, &one.invitation).await["left_out_count"], 1);
}
