//! What is refused: by whom, twice, of what is not asked, and of too much.

use muster::{
    assessments::{self, Assessment},
    auth::{self, NewUser},
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};
use serde_json::json;

use super::{counted, of, post, result_of, tested, unasked};
use crate::{
    assessments::with_test,
    world::{Caller, World},
};

#[tokio::test]
async fn what_is_left_out_already_and_what_no_test_asks_is_refused() {
    let world = World::new().await;
    let one = tested(&world).await;
    post(&world, of(&one.test, 0)).await;
    let twice = world.hr.post("/api/v1/regrades", of(&one.test, 0)).await.expect(409);
    assert_eq!(twice.json()["code"], "regrades.already");
    let unknown = world.hr.post("/api/v1/regrades", unasked()).await.expect(409);
    assert_eq!(unknown.json()["code"], "regrades.not_asked");
    let mut other = of(&one.test, 1);
    other["sha256"] = json!("of another wording");
    let other = world.hr.post("/api/v1/regrades", other).await.expect(409);
    assert_eq!(other.json()["code"], "regrades.not_asked");
    let elsewhere = world.other_hr.post("/api/v1/regrades", of(&one.test, 1)).await.expect(409);
    assert_eq!(elsewhere.json()["code"], "regrades.not_asked");
}

#[tokio::test]
async fn a_test_keeps_eight_questions() {
    let world = World::new().await;
    let one = tested(&world).await;
    let questions = one.test.form.items.len();
    for place in 8..questions {
        post(&world, of(&one.test, place)).await;
    }
    let refused = world.hr.post("/api/v1/regrades", of(&one.test, 0)).await.expect(409).json();
    assert_eq!(refused["code"], "regrades.too_few_left");
    world.app.work().await.unwrap();
    assert_eq!(result_of(&world, &one.invitation).await["count"], 8);
}

const EMAIL: &str = "max@willamette.example";

/// A manager, in a browser.
async fn max(world: &World) -> Caller {
    let make = async |tx: &mut Tx| {
        let (name, email) = ("Max Ager".parse().unwrap(), EMAIL.parse().unwrap());
        let user = auth::add_user(tx, NewUser { name, email, role: Role::Manager }).await?;
        Ok(keys::open_session(tx, user).await?.secret)
    };
    world.nobody.with_session(world.scope.write(make).await.unwrap())
}

/// Max, who takes the test of somebody else, too.
async fn max_tested(world: &World) -> (Caller, Assessment) {
    let (one, max) = (tested(world).await, max(world).await);
    let candidate = json!({ "name": "Max Ager", "email": EMAIL });
    let body = json!({ "assessment_id": one.test.id.to_string(), "candidate": candidate });
    world.hr.post("/api/v1/invitations", body).await.expect(201);
    (max, one.test)
}

/// Neither leaves out a question of this test nor lets it count again.
async fn refuses_own(world: &World, max: &Caller, test: &Assessment) {
    let asked = &test.form.items[0];
    let sent = [("item", &*asked.item), ("sha256", &*asked.sha256), ("reason", "wrong_answer")];
    let refused = max.submit("/reports/regrades", &sent).await.expect(409).body;
    assert!(refused.contains("You took one of these tests yourself"), "{refused}");
    let made = world.owner.submit("/reports/regrades", &sent).await.expect(303);
    let undoing = format!("{}/undoing", made.header("location"));
    max.submit(&undoing, &[]).await.expect(409);
}

#[tokio::test]
async fn nobody_moves_their_own_score() {
    let world = World::new().await;
    let (max, test) = max_tested(&world).await;
    refuses_own(&world, &max, &test).await;
}

#[tokio::test]
async fn who_is_hidden_from_themselves_by_another_job_moves_no_score_of_theirs_either() {
    let world = World::new().await;
    let (max, test) = max_tested(&world).await;
    // From then on no page of theirs has whoever applied to it, and they are one of those.
    let elsewhere = world.job("Office manager", false).await;
    let body = json!({ "name": "Max Ager", "email": EMAIL, "job_id": elsewhere.to_string() });
    world.hr.post("/api/v1/applications", body).await.expect(201);
    refuses_own(&world, &max, &test).await;
}

#[tokio::test]
async fn nothing_says_that_a_question_counts_again_while_another_leaves_it_out() {
    let world = World::new().await;
    let one = tested(&world).await;
    let narrow = post(&world, of(&one.test, 0)).await;
    let mut everywhere = of(&one.test, 0);
    everywhere.as_object_mut().unwrap().remove("assessment_id");
    let wide = post(&world, everywhere).await;
    counted(&world, &wide).await;
    let undo =
        async |id: &str| world.hr.post(&format!("/api/v1/regrades/{id}/undoing"), json!({})).await;
    assert_eq!(undo(&narrow).await.expect(409).json()["code"], "regrades.wider");
    let page = async |id: &str| {
        world.manager.get(&format!("/reports/regrades/{id}")).await.expect(200).body
    };
    let shown = page(&narrow).await;
    assert!(shown.contains("left out of every test as well"), "{shown}");
    assert!(!shown.contains("Let it count again"), "{shown}");
    undo(&wide).await.expect(201);
    counted(&world, &wide).await;
    assert_eq!(result_of(&world, &one.invitation).await["left_out_count"], 1);
    let list = world.manager.get("/reports/regrades").await.expect(200).body;
    for shown in [page(&wide).await, list] {
        assert!(shown.contains("Undone") && !shown.contains("Counts again"), "{shown}");
    }
    undo(&narrow).await.expect(201);
    counted(&world, &narrow).await;
    assert!(page(&narrow).await.contains("Counts again"));
    assert_eq!(result_of(&world, &one.invitation).await["left_out_count"], 0);
}

#[tokio::test]
async fn who_applied_to_the_job_leaves_nothing_out_of_its_test() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let test = assessments::assessment_for(&world.scope, job).await.unwrap().unwrap();
    let max = max(&world).await;
    let body = json!({ "name": "Max Ager", "email": EMAIL, "job_id": job.to_string() });
    world.hr.post("/api/v1/applications", body).await.expect(201);
    let asked = &test.form.items[0];
    let sent = [("item", &*asked.item), ("sha256", &*asked.sha256), ("reason", "wrong_answer")];
    let refused = max.submit("/reports/regrades", &sent).await.expect(409).body;
    assert!(refused.contains("You took one of these tests yourself"), "{refused}");
}

#[tokio::test]
async fn who_does_not_decide_neither_leaves_out_nor_reads_who_was_decided_on() {
    let world = World::new().await;
    let one = tested(&world).await;
    let regrade = post(&world, of(&one.test, 0)).await;
    let page = format!("/reports/regrades/{regrade}");
    let asked = &one.test.form.items[1];
    let new = format!("/reports/regrades/new?item={}&sha256={}", asked.item, asked.sha256);
    let pages = [page.as_str(), &new, "/reports/regrades", "/reports/questions"];
    for path in pages {
        world.manager.get(path).await.expect(200);
    }
    for caller in [&world.viewer, &world.reviewer] {
        for path in pages {
            caller.get(path).await.expect(403);
        }
        let sent = [("item", &*asked.item), ("sha256", &*asked.sha256), ("reason", "unclear")];
        caller.submit("/reports/regrades", &sent).await.expect(403);
        caller.submit(&format!("{page}/undoing"), &[]).await.expect(403);
    }
}
