//! The score beside the decision, and the questions behind it.

use serde_json::json;

use super::{secrecy::invited_by, sitting::answer_all};
use crate::world::{Caller, World};

/// Marisol has applied, was invited, and has handed in one right answer.
async fn tested(world: &World) -> (String, String, String) {
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (invitation, link) = invited_by(world, &application).await;
    hand_in(&link).await;
    (job.to_string(), application, invitation)
}

/// The candidate answers every question and turns in.
pub async fn hand_in(link: &Caller) {
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let sitting = format!("/api/v1/sittings/{}", begun["id"].as_str().unwrap());
    answer_all(link, &sitting).await;
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
}

#[tokio::test]
async fn the_score_stands_wherever_somebody_decides_with_its_range_and_as_provisional() {
    let world = World::new().await;
    let (job, application, invitation) = tested(&world).await;
    for path in [
        format!("/applications/{application}"),
        format!("/applications/{application}/decision/new"),
        format!("/jobs/{job}/board"),
        "/candidates".to_owned(),
    ] {
        let page = world.manager.get(&path).await.expect(200).body;
        assert!(page.contains("likely"), "{path} has no range");
        assert!(page.contains("Provisional"), "{path} says nothing of how sure it is");
    }
    let person = world.manager.get(&format!("/applications/{application}")).await.expect(200).body;
    assert!(person.contains("See the report"), "{person}");
    assert!(person.contains(&format!("/invitations/{invitation}\"")));
    assert!(!person.contains("Invite to the skills test"), "everyone gets one try");
}

#[tokio::test]
async fn who_got_nothing_right_reads_why_the_score_is_not_0_and_how_many_guessing_gets() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let (invitation, link) = invited_by(&world, &application).await;
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let sitting = format!("/api/v1/sittings/{}", begun["id"].as_str().unwrap());
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
    let path = format!("/api/v1/invitations/{invitation}");
    let result = world.hr.get(&path).await.expect(200).json()["result"].clone();
    assert_eq!(result["right"], 0);
    assert!(result["score"].as_u64().unwrap() > 0, "{result}");
    let page = world.manager.get(&format!("/invitations/{invitation}")).await.expect(200).body;
    assert!(page.contains("No question was fully right. The score isn’t 0 because"), "{page}");
    let (blind, count) = (result["blind"].as_u64().unwrap(), result["count"].as_u64().unwrap());
    let is_told = page.contains("Random guessing gets about");
    assert_eq!(is_told, blind * count >= 50, "{blind} % of {count}: {page}");
    assert!(!page.contains("would score"), "guessing is counted in questions, and no score");
}

#[tokio::test]
async fn the_table_of_a_score_stands_in_a_box_and_stacks_on_a_phone() {
    let world = World::new().await;
    let (_, application, invitation) = tested(&world).await;
    for path in [format!("/invitations/{invitation}"), format!("/applications/{application}")] {
        let page = world.manager.get(&path).await.expect(200).body;
        let (_, table) = page.split_once("Show as table</summary>").unwrap();
        let (table, _) = table.split_once("</table>").unwrap();
        let begins = "<div class=\"table-box\"><table class=\"table table--plain table--list\"";
        assert!(table.starts_with(begins), "{path}: {table}");
        let cells = table.matches("<td role=\"cell\"").count();
        assert!(cells >= 3 && cells == table.matches("data-label=").count(), "{path}: {table}");
    }
}

#[tokio::test]
async fn an_open_test_is_said_to_wait_and_one_that_was_taken_back_is_not() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let page = format!("/applications/{application}");
    let read = async || world.manager.get(&page).await.expect(200).body;
    assert!(read().await.contains("Invite to the skills test"));
    let (invitation, _) = invited_by(&world, &application).await;
    let open = read().await;
    assert!(open.contains("Waiting on them until") && !open.contains("Invite to the skills test"));
    world.manager.submit(&format!("/invitations/{invitation}/cancellation"), &[]).await.expect(303);
    let taken_back = read().await;
    assert!(!taken_back.contains("Waiting on them") && taken_back.contains("Invite to the skills"));
}

#[tokio::test]
async fn a_list_of_candidates_cannot_be_sorted_by_score() {
    let world = World::new().await;
    tested(&world).await;
    let page = world.manager.get("/candidates?sort=score").await.expect(200).body;
    assert!(!page.contains("value=\"score\""), "{page}");
    assert!(page.contains("<option value=\"waiting\" selected>"));
}

#[tokio::test]
async fn who_may_reads_what_was_answered_what_is_right_and_why() {
    let world = World::new().await;
    let (_, _, invitation) = tested(&world).await;
    let report = world.manager.get(&format!("/invitations/{invitation}")).await.expect(200).body;
    let path = format!("/invitations/{invitation}/answers");
    assert!(report.contains(&path), "the report leads there");
    let page = world.manager.get(&path).await.expect(200).body;
    for part in ["Answered", "Right answer", "Why", "Question 1"] {
        assert!(page.contains(part), "{part}");
    }
    for caller in [&world.viewer, &world.reviewer] {
        caller.get(&path).await.expect(403);
        let report = caller.get(&format!("/invitations/{invitation}")).await.expect(200).body;
        assert!(!report.contains("/answers"), "what is refused is not offered");
    }
    world.other_manager.get(&path).await.expect(404);
    let scopes: Vec<_> = muster::rooms::ROOMS.scopes(muster::platform::keys::Role::Owner).collect();
    assert!(!scopes.contains(&"answers:read"), "no program carries the keys away");
}

#[tokio::test]
async fn the_candidate_never_sees_a_key() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (invitation, link) = invited_by(&world, &application).await;
    hand_in(&link).await;
    link.get(&format!("/invitations/{invitation}/answers")).await.expect(401);
    world.nobody.get(&format!("/invitations/{invitation}/answers")).await.expect(401);
}

#[tokio::test]
async fn nothing_is_shown_of_answers_before_it_is_told_that_they_were_turned_in() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (invitation, link) = invited_by(&world, &application).await;
    link.post("/api/v1/sittings", json!({})).await.expect(201);
    world.manager.get(&format!("/invitations/{invitation}/answers")).await.expect(404);
}

#[tokio::test]
async fn a_list_of_many_costs_as_many_statements_as_one_of_few() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    invited_by(&world, &application).await;
    let ask =
        async || world.asked(async || world.manager.get("/candidates").await.expect(200)).await.0;
    ask().await;
    let few = ask().await;
    for number in 0..12 {
        let body = json!({ "name": format!("Ana Ruiz {number}"), "phone": format!("503 555 02{number:02}"), "job_id": job.to_string() });
        let added = world.hr.post("/api/v1/applications", body).await.expect(201).json();
        invited_by(&world, added["id"].as_str().unwrap()).await;
    }
    assert_eq!(ask().await, few);
}
