//! Answers that came after hand-in: kept, and settled by somebody who does not decide.

use chrono::TimeDelta;
use muster::{
    platform::{db::Tx, keys},
    practices,
};
use serde_json::{Value, json};

use super::{first_answer, invite};
use crate::world::{Caller, World};

/// A sitting that was handed in empty, and one answer that came afterwards.
struct Late {
    world: World,
    invitation: String,
    sitting: String,
    link: Caller,
}

impl Late {
    async fn new() -> Self {
        let world = World::new().await;
        let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
        let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
        let sitting = begun["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/sittings/{sitting}");
        let question = link.get(&format!("{path}/questions/1")).await.expect(200).json();
        link.post(&format!("{path}/submission"), json!({})).await.expect(200);
        world.clock.advance(TimeDelta::minutes(3));
        let body =
            json!({ "number": 1, "client_step_id": "late", "answer": first_answer(&question) });
        let kept = link.post(&format!("{path}/answers"), body).await.expect(201).json();
        assert_eq!(kept["is_counted"], false);
        Self { world, invitation, sitting, link }
    }

    fn page(&self) -> String {
        format!("/late-answers/{}", self.sitting)
    }

    async fn settle(&self, caller: &Caller, verdict: &str) -> u16 {
        let typed = [("verdict", verdict), ("grounds", "connection"), ("count", "1")];
        caller.submit(&self.page(), &typed).await.status
    }

    async fn result(&self) -> Value {
        let path = format!("/api/v1/invitations/{}", self.invitation);
        self.world.hr.get(&path).await.expect(200).json()["result"].clone()
    }
}

#[tokio::test]
async fn a_late_answer_is_listed_without_time_or_cause_for_who_does_not_decide() {
    let late = Late::new().await;
    let list = late.world.reviewer.get("/late-answers").await.expect(200).body;
    assert!(list.contains("One answer came in late"), "{list}");
    let zone = practices::here(&late.world.scope).await.unwrap().time_zone();
    let leaked = late.world.scope.now().with_timezone(&zone).format("%-I:%M").to_string();
    assert!(list.contains("Marisol Etxeberria") && !list.contains(&leaked), "{list}");
    assert!(late.world.reviewer.get("/").await.expect(200).body.contains("/late-answers"));
    for caller in [&late.world.viewer, &late.world.manager, &late.world.owner] {
        caller.get("/late-answers").await.expect(403);
        caller.get(&late.page()).await.expect(403);
        assert_eq!(late.settle(caller, "accepted").await, 403);
        assert!(!caller.get("/").await.expect(200).body.contains("/late-answers"));
    }
    late.world.nobody.get("/late-answers").await.expect(401);
    late.world.other_manager.get(&late.page()).await.expect(404);
}

#[tokio::test]
async fn an_accepted_answer_counts_and_decision_views_show_the_score_in_force_alone() {
    let late = Late::new().await;
    let before = late.result().await;
    assert_eq!(before["answered"], 0);
    let happened = late.world.happened_to(&late.invitation).await;
    assert_eq!(late.settle(&late.world.reviewer, "accepted").await, 303);
    let after = late.result().await;
    assert_eq!(after["answered"], 1);
    assert_eq!(late.world.happened_to(&late.invitation).await, happened, "no timeline tells");
    assert_eq!(late.world.happened_to(&late.sitting).await, ["sitting.rescored"]);
    let report = format!("/invitations/{}", late.invitation);
    let report = late.world.manager.get(&report).await.expect(200).body;
    assert!(report.contains("1 of 20 answered") && !report.contains("0 of 20 answered"));
    assert!(
        late.world.reviewer.get("/late-answers").await.body.contains("No answers came in late")
    );
}

#[tokio::test]
async fn an_answer_that_is_left_out_stays_out_and_is_settled_once() {
    let late = Late::new().await;
    assert_eq!(late.settle(&late.world.reviewer, "left_out").await, 303);
    assert_eq!(late.result().await["answered"], 0);
    assert_eq!(late.world.happened_to(&late.sitting).await, ["sitting.late_left_out"]);
    assert_eq!(late.settle(&late.world.reviewer, "accepted").await, 409);
}

#[tokio::test]
async fn what_came_since_the_page_was_opened_is_not_settled_unseen() {
    let late = Late::new().await;
    let answers = format!("/api/v1/sittings/{}/answers", late.sitting);
    let more = json!({ "number": 1, "client_step_id": "later" });
    late.link.post(&answers, more).await.expect(201);
    assert_eq!(late.settle(&late.world.reviewer, "accepted").await, 409);
    assert_eq!(late.result().await["answered"], 0);
    let page = late.world.reviewer.get(&late.page()).await.expect(200).body;
    assert!(page.contains("name=\"count\" value=\"2\""), "{page}");
}

#[tokio::test]
async fn a_settlement_names_its_verdict_and_its_reason() {
    let late = Late::new().await;
    let page = late.world.reviewer.submit(&late.page(), &[]).await.expect(422).body;
    assert!(page.contains("Say whether it should count") && page.contains("Choose a reason"));
}

#[tokio::test]
async fn without_a_reviewer_the_owner_settles() {
    let late = Late::new().await;
    let retire = async |tx: &mut Tx| {
        let users = keys::users(tx).await?;
        let reviewer = users.iter().find(|user| user.role == keys::Role::Reviewer).unwrap();
        keys::retire(tx, reviewer.id).await
    };
    late.world.scope.write(retire).await.unwrap();
    late.world.manager.get("/late-answers").await.expect(403);
    assert_eq!(late.settle(&late.world.owner, "accepted").await, 303);
}
