//! A cursor leads on in the walk that gave it: the same practice, the same list, the same filters.

use serde_json::json;

use crate::world::{Answer, Caller, World};

/// Two drafts, so that a list of one a page goes on.
async fn drafts(caller: &Caller) {
    for _ in 0..2 {
        caller.post("/api/v1/jobs", json!({ "role": "receptionist" })).await.expect(201);
    }
}

async fn cursor_of(caller: &Caller, list: &str) -> String {
    let page = caller.get(&format!("/api/v1/{list}")).await.expect(200).json();
    page["next_cursor"].as_str().unwrap_or_else(|| panic!("{list} ends: {page}")).to_owned()
}

fn is_refused(answer: &Answer, told: &str) {
    assert_eq!(answer.problem(), "422 request.invalid /cursor", "{told}");
    let fault = answer.json()["errors"][0].clone();
    assert_eq!(fault["code"], "cursor.of_another_list", "{told}");
    assert!(
        fault["detail"].as_str().unwrap().ends_with("Start again without “cursor”."),
        "{fault}"
    );
}

#[tokio::test]
async fn a_cursor_of_another_practice_is_refused() {
    let world = World::new().await;
    drafts(&world.hr).await;
    drafts(&world.other_hr).await;
    let theirs = cursor_of(&world.other_hr, "jobs?limit=1").await;
    is_refused(&world.hr.get(&format!("/api/v1/jobs?limit=1&cursor={theirs}")).await, "theirs");
    world.other_hr.get(&format!("/api/v1/jobs?limit=1&cursor={theirs}")).await.expect(200);
}

#[tokio::test]
async fn a_cursor_of_other_filters_is_refused_and_another_limit_is_none() {
    let world = World::new().await;
    drafts(&world.hr).await;
    let cursor = cursor_of(&world.hr, "jobs?limit=1&role=receptionist").await;
    let ask =
        async |query: &str| world.hr.get(&format!("/api/v1/jobs?{query}&cursor={cursor}")).await;
    for same in ["limit=1&role=receptionist", "role=receptionist&limit=9", "role=receptionist"] {
        let rest = ask(same).await.expect(200).json();
        assert_eq!(rest["data"].as_array().unwrap().len(), 1, "{same}");
    }
    for other in ["limit=1", "role=medical_biller", "role=receptionist&stage=draft"] {
        is_refused(&ask(other).await, other);
    }
    let changed = "updated_after=2026-11-01T00:00:00Z";
    is_refused(&ask(&format!("role=receptionist&{changed}")).await, changed);
}

#[tokio::test]
async fn a_cursor_of_another_thing_s_list_is_refused() {
    let world = World::new().await;
    let mut applications = vec![];
    for (title, number) in [("Receptionist", 1), ("Biller", 2)] {
        let mut marisol = world.marisol(world.job(title, false).await);
        marisol["external_id"] = json!(number.to_string());
        let added = world.hr.post("/api/v1/applications", marisol).await.expect(201).json();
        applications.push(added["id"].as_str().unwrap().to_owned());
    }
    let timeline = |id: &str| format!("applications/{id}/timeline?limit=1");
    for stage in ["screened", "interview"] {
        let path = format!("/api/v1/applications/{}/moves", applications[0]);
        world.hr.post(&path, json!({ "to": stage })).await.expect(201);
    }
    let cursor = cursor_of(&world.hr, &timeline(&applications[0])).await;
    let ask = async |list: String| world.hr.get(&format!("/api/v1/{list}&cursor={cursor}")).await;
    ask(timeline(&applications[0])).await.expect(200);
    is_refused(&ask(timeline(&applications[1])).await, "of another application");
    is_refused(&ask("people?limit=1".to_owned()).await, "of another list");
}

#[tokio::test]
async fn a_changed_letter_an_old_one_an_empty_one_and_junk_are_refused() {
    let world = World::new().await;
    drafts(&world.hr).await;
    let cursor = cursor_of(&world.hr, "jobs?limit=1").await;
    let ask =
        async |cursor: &str| world.hr.get(&format!("/api/v1/jobs?limit=1&cursor={cursor}")).await;
    for at in [5, 20, cursor.len() - 1] {
        let was = &cursor[at..=at];
        let other = if was == "1" { "2" } else { "1" };
        let changed = format!("{}{other}{}", &cursor[..at], &cursor[at + 1..]);
        is_refused(&ask(&changed).await, &changed);
    }
    // As releases before this one gave them: a row alone, and with four digits for the list.
    let row = &cursor[..30];
    for old in [row.to_owned(), format!("{row}0a1b"), format!("{row}0a1b00062f3a5b1c2d")] {
        is_refused(&ask(&old).await, &old);
    }
    for junk in ["", "cur_", "job_01h2xcejqtf2nbrexx3vqjhp41", &"c".repeat(10_000)] {
        let refused = ask(junk).await;
        assert_eq!(refused.problem(), "400 request.unreadable /cursor", "{} letters", junk.len());
        assert_eq!(refused.json()["errors"][0]["code"], "cursor.form");
    }
}

#[tokio::test]
async fn a_cursor_leads_on_at_another_process() {
    let world = World::new().await;
    drafts(&world.hr).await;
    let cursor = cursor_of(&world.hr, "jobs?limit=1").await;
    let there = world.hr.at(&world.second_server().await);
    there.get(&format!("/api/v1/jobs?limit=1&cursor={cursor}")).await.expect(200);
}

#[tokio::test]
async fn no_page_breaks_over_a_place_that_is_none_of_its_list() {
    let world = World::new().await;
    let junk = "c".repeat(10_000);
    let foreign = "after.u018bac74afa78aabc3bbd1eef28d881";
    for page in ["jobs", "candidates", "licenses", "staff", "offers", "log"] {
        for place in ["", "after.", "after.nobody", "cur_1", "after.n1.n2", foreign, &junk] {
            let answer = world.owner.get(&format!("/{page}?cursor={place}")).await;
            assert!(answer.status < 500, "{page} {place}: {}", answer.status);
            assert!(!answer.body.contains("Seek"), "{page} {place}");
        }
    }
}
