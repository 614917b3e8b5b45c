//! A practice takes a question out of its new tests, and brings it back.

use bank::{Bank, Skill, seed_of};
use muster::assessments::{self, Form};
use poem::http::Method;
use serde_json::{Value, json};

use super::ITEM;
use crate::{
    assessments::with_test,
    jobs,
    world::{Answer, Caller, World},
};

async fn put(caller: &Caller, item: &str, body: Value) -> Answer {
    let path = format!("/api/v1/items/{item}/retirement");
    caller.send(caller.request(Method::PUT, &path), Some(body)).await
}

async fn delete(caller: &Caller, item: &str) -> Answer {
    let path = format!("/api/v1/items/{item}/retirement");
    caller.send(caller.request(Method::DELETE, &path), None).await
}

/// What is retired needs a reason, and nothing else.
fn because() -> Value {
    json!({ "reason": "not_our_work" })
}

/// A question that new tests ask, of a skill that has enough of them.
fn spare() -> &'static str {
    let bank = Bank::builtin().unwrap();
    let most = |skill: &Skill| {
        let places = bank.blueprints().iter().filter_map(|one| one.skills.get(&skill.id));
        places.max().copied().unwrap_or_default()
    };
    let skill = bank.skills().find(|skill| skill.offered().count() > most(skill) + 2).unwrap();
    &skill.offered().next().unwrap().id
}

#[tokio::test]
async fn a_manager_takes_a_question_out_with_a_reason_and_brings_it_back() {
    let world = World::new().await;
    let path = format!("/library/items/{}", spare());
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(page.contains(&format!("{path}/retirement/new")), "{page}");
    assert!(!world.viewer.get(&path).await.expect(200).body.contains("retirement/new"));
    let asked = world.manager.get(&format!("{path}/retirement/new")).await.expect(200).body;
    assert!(asked.contains("Tests that are already published keep it"), "{asked}");
    let without = world.manager.submit(&format!("{path}/retirement"), &[("note", "Kept")]).await;
    let without = without.expect(422).body;
    assert!(without.contains("Choose a reason") && without.contains("Kept"), "{without}");

    let sent = [("reason", "not_our_work"), ("note", "We send no paper claims.")];
    world.manager.submit(&format!("{path}/retirement"), &sent).await.expect(303);
    let page = world.manager.get(&path).await.expect(200).body;
    for part in ["Taken out of your tests", "We don’t do this work", "We send no paper claims."] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let page = world.viewer.get(&path).await.expect(200).body;
    assert!(page.contains("Taken out of your tests") && !page.contains("paper claims"), "{page}");
    let listed = world.viewer.get("/library?state=taken_out").await.expect(200).body;
    assert!(listed.contains(&path) && listed.contains("1 question"), "{listed}");

    world.manager.submit(&format!("{path}/retirement/undoing"), &[]).await.expect(303);
    let listed = world.viewer.get("/library?state=taken_out").await.expect(200).body;
    assert!(listed.contains("No question fits"), "{listed}");
    let twice = world.manager.submit(&format!("{path}/retirement/undoing"), &[]).await;
    twice.expect(409);
}

#[tokio::test]
async fn no_new_test_asks_it_and_one_that_was_published_goes_on_with_it() {
    let world = World::new().await;
    let bank = Bank::builtin().unwrap();
    let published = with_test(&world).await;
    let before = assessments::assessment_for(&world.scope, published).await;
    let before = before.unwrap().unwrap().form;
    let item = before.items[0].item.clone();
    put(&world.hr, &item, because()).await.expect(200);
    let after = assessments::assessment_for(&world.scope, published).await;
    assert_eq!(after.unwrap().unwrap().form, before);

    let out = assessments::left_out(&world.scope).await.unwrap();
    assert!(out.contains(&item), "{out:?}");
    // Of new jobs some would have it, and what they freeze is what is drawn without it.
    for _ in 0..3 {
        let job = with_test(&world).await;
        let frozen = assessments::assessment_for(&world.scope, job).await;
        let form = frozen.unwrap().unwrap().form;
        assert!(form.asks().all(|(id, _)| id != item), "{item}");
        let shown = world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json();
        let duties = shown["description"]["duties"].as_array().unwrap();
        let is_ticked = |duty: &&Value| duty["essential"] == true || duty["day_one"] == true;
        let ticked = duties.iter().filter(is_ticked).filter_map(|duty| duty["id"].as_str());
        let ticked: Vec<_> = ticked.collect();
        let drawn =
            Form::of_posting(bank, "receptionist", &ticked, (&out, &seed_of(&job.to_string())));
        assert_eq!(drawn, Ok(form));
    }
    assert!(assessments::left_out(&world.scope).await.unwrap().len() == 1);
}

#[tokio::test]
async fn a_draft_shows_the_questions_that_publishing_would_freeze_without_what_is_out() {
    let world = World::new().await;
    let job = jobs::draft(&world).await;
    let page = format!("/jobs/{job}/questions?number=1");
    let first = world.manager.get(&page).await.expect(200).body;
    let bank = Bank::builtin().unwrap();
    let blueprint = bank.blueprint("receptionist").unwrap();
    let asked = bank.items_of(blueprint, &seed_of(&job));
    let mut taken = 0;
    for item in asked {
        taken += usize::from(put(&world.hr, &item.id, because()).await.status == 200);
    }
    assert!(taken > 5, "{taken}");
    assert_ne!(world.manager.get(&page).await.expect(200).body, first);
}

#[tokio::test]
async fn what_a_test_needs_is_not_taken_out() {
    let world = World::new().await;
    let bank = Bank::builtin().unwrap();
    let (skill, _) = bank.blueprint("receptionist").unwrap().skills.iter().next().unwrap();
    let mut refused = None;
    for item in bank.skill(skill).unwrap().offered() {
        let answer = put(&world.hr, &item.id, because()).await;
        if answer.status != 200 {
            refused = Some((item.id.clone(), answer.expect(409)));
            break;
        }
    }
    let (item, answer) = refused.unwrap();
    let told = answer.json();
    assert_eq!(told["code"], "library.needed");
    assert!(told["detail"].as_str().unwrap().contains("Bring another one back first"), "{told}");
    let page = world.manager.get(&format!("/library/items/{item}/retirement/new")).await;
    assert!(page.expect(409).body.contains("Bring another one back first"));
}

#[tokio::test]
async fn a_practice_takes_questions_out_for_itself_alone_and_only_once() {
    let world = World::new().await;
    let item = spare();
    let told = put(&world.hr, item, json!({ "reason": "other", "note": "Ours." })).await;
    let told = told.expect(200).json();
    assert_eq!(
        (&told["item"]["state"], &told["retirement"]["reason"]),
        (&"taken_out".into(), &"other".into())
    );
    assert_eq!(told["retirement"]["note"], "Ours.");
    put(&world.hr, item, because()).await.expect(409);
    let elsewhere = world.other_hr.get(&format!("/api/v1/items/{item}")).await.expect(200).json();
    assert_eq!(
        (&elsewhere["item"]["state"], elsewhere["retirement"].is_null()),
        (&"offered".into(), true)
    );
    delete(&world.other_hr, item).await.expect(409);
    // Who may read no keys is told the reason, and not the note.
    let read = world.reader.get(&format!("/api/v1/items/{item}")).await.expect(200).json();
    assert!(read["retirement"]["note"].is_null() && read["retirement"]["reason"] == "other");
    put(&world.reader, ITEM, because()).await.expect(403);
    put(&world.hr, "nobody.knows.this", because()).await.expect(404);
    put(&world.hr, item, json!({ "reason": "boredom" })).await.expect(422);
    put(&world.hr, item, json!({})).await.expect(422);
    delete(&world.hr, item).await.expect(200);
    delete(&world.hr, item).await.expect(409);
    let retired = Bank::builtin().unwrap();
    let mut items = retired.skills().flat_map(|skill| &skill.items);
    let old = items.find(|item| item.retired.is_some()).unwrap();
    put(&world.hr, &old.id, because()).await.expect(409);
}

#[tokio::test]
async fn the_log_says_which_question_and_why_and_has_no_note() {
    let world = World::new().await;
    let item = spare();
    put(&world.hr, item, json!({ "reason": "unclear", "note": "Secret words." })).await.expect(200);
    delete(&world.hr, item).await.expect(200);
    let log = world.hr.get("/api/v1/events?limit=100").await.expect(200);
    assert!(!log.body.contains("Secret words"), "{}", log.body);
    let told = log.json();
    let events = told["data"].as_array().unwrap();
    let of =
        |kind: &str| events.iter().find(|event| event["kind"] == kind || event["type"] == kind);
    let retired = of("item.retired").unwrap();
    assert_eq!(retired["data"], json!({ "item": item, "reason": "unclear" }), "{retired}");
    assert!(of("item.brought_back").is_some());
}

#[tokio::test]
async fn a_selection_is_a_file_with_keys_for_who_may_read_them_and_not_the_whole_bank() {
    let world = World::new().await;
    let path = "/library/questions.yaml?state=offered&skill=insurance.patient_share";
    let file = world.manager.get(path).await.expect(200);
    assert!(file.header("content-disposition").contains("questions.yaml"));
    let skill = Bank::builtin().unwrap().skill("insurance.patient_share").unwrap();
    for item in &skill.items {
        let is_there = file.body.contains(&format!("- id: {}\n", item.id));
        assert_eq!(is_there, item.retired.is_none(), "{}", item.id);
    }
    assert!(file.body.contains("CC BY 4.0") && file.body.contains("says:"), "{}", file.body);
    let all = world.manager.get("/library/questions.yaml?state=").await.expect(409).body;
    assert!(all.contains("100 at most"), "{all}");
    let list = world.manager.get("/library?skill=insurance.patient_share").await.expect(200).body;
    assert!(list.contains("Download with answers"), "{list}");
    let list = world.viewer.get("/library?skill=insurance.patient_share").await.expect(200).body;
    assert!(!list.contains("Download with answers"), "{list}");
}

#[tokio::test]
async fn what_a_regrade_keeps_out_of_new_tests_is_said_where_the_question_is_read() {
    let world = World::new().await;
    world.hr.get("/api/v1/assessments").await.expect(200);
    let tests = assessments::assessments(&world.scope).await.unwrap();
    let asked =
        tests.iter().find(|one| one.form.role == "receptionist").unwrap().form.items[0].clone();
    let path = format!("/library/items/{}", asked.item);
    let shown = format!("/api/v1/items/{}", asked.item);
    assert!(!world.manager.get(&path).await.expect(200).body.contains("Left out of every score"));
    let body = json!({ "item": asked.item, "sha256": asked.sha256, "reason": "wrong_answer" });
    let regrade = world.hr.post("/api/v1/regrades", body).await.expect(201).json();
    let id = regrade["id"].as_str().unwrap();

    let page = world.manager.get(&path).await.expect(200).body;
    assert!(
        page.contains("Left out of every score") && page.contains("no new test of yours"),
        "{page}"
    );
    assert!(page.contains(&format!("/reports/regrades/{id}")), "{page}");
    assert!(!page.contains("retirement/new"), "it is out already: {page}");
    let page = world.viewer.get(&path).await.expect(200).body;
    assert!(
        page.contains("Left out of every score") && !page.contains("/reports/regrades/"),
        "{page}"
    );
    let told = world.hr.get(&shown).await.expect(200).json();
    assert_eq!((&told["regrade_id"], &told["item"]["state"]), (&json!(id), &json!("regraded")));
    let listed = world.hr.get("/api/v1/items?state=regraded").await.expect(200).json();
    assert_eq!(listed["data"].as_array().unwrap().len(), 1, "{listed}");
    put(&world.hr, &asked.item, because()).await.expect(409);

    world.hr.post(&format!("/api/v1/regrades/{id}/undoing"), json!({})).await.expect(201);
    let told = world.hr.get(&shown).await.expect(200).json();
    assert_eq!((&told["regrade_id"], &told["item"]["state"]), (&Value::Null, &json!("offered")));
}
