//! Today: what waits on whom, with the one act of each.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use muster::{
    kernel::{fault::Args, language::Language},
    platform::i18n::Locales,
    rooms::ROOMS,
};
use serde_json::json;

use crate::{
    assessments::{hand_in, invited_by},
    world::{Caller, World},
};

async fn today(caller: &Caller) -> String {
    caller.get("/").await.expect(200).body
}

/// What is listed as waiting on you.
fn yours(page: &str) -> &str {
    let from = page.find("id=\"you\"").unwrap_or(page.len());
    let to = page[from..].find("</section>").map_or(page.len(), |end| from + end);
    &page[from..to]
}

#[test]
fn each_word_of_what_waits_has_a_sentence_and_an_act_in_both_languages() {
    let locales = Locales::new().unwrap();
    let words: Vec<_> = ROOMS.waits().flat_map(|waits| waits.words).collect();
    assert!(words.len() > 5, "{words:?}");
    assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "said by two rooms");
    for &language in Language::ALL {
        for word in &words {
            let mut args = Args::new();
            args.insert("count".to_owned(), json!(2));
            args.insert("of".to_owned(), json!("Receptionist"));
            locales.say(language, &format!("waits-{word}"), &args).unwrap();
            locales.say(language, &format!("waits-act-{word}"), &Args::new()).unwrap();
        }
    }
}

#[tokio::test]
async fn where_nothing_waits_nothing_is_counted() {
    let world = World::new().await;
    let page = today(&world.manager).await;
    assert!(page.contains("Nothing is waiting on you."), "{page}");
    assert!(!page.contains("class=\"tasks\"") && !page.contains("class=\"stat\""), "{page}");
}

#[tokio::test]
async fn who_waits_for_a_decision_is_one_line_a_job_with_names_and_one_act() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    world.apply(job).await;
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("Decide on one candidate: Receptionist"), "{page}");
    assert!(yours(&page).contains("Marisol Etxeberria"));
    world.clock.advance(TimeDelta::minutes(1));
    let body = json!({ "name": "Ben Ruiz", "phone": "503 555 0148", "job_id": job.to_string() });
    world.hr.post("/api/v1/applications", body).await.expect(201);
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("Decide on 2 candidates: Receptionist"), "{page}");
    assert!(yours(&page).contains(&format!("/jobs/{job}/board")));
    let marisol = yours(&page).find("Marisol").unwrap();
    assert!(marisol < yours(&page).find("Ben Ruiz").unwrap(), "who has waited longest comes first");
}

#[tokio::test]
async fn a_test_waits_on_the_candidate_and_then_on_whoever_reads_it_and_never_on_both() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    world.clock.advance(TimeDelta::minutes(1));
    let (_, link) = invited_by(&world, &application).await;
    let page = today(&world.manager).await;
    assert!(page.contains("Waiting on candidates") && page.contains("One skills test to take"));
    assert!(!yours(&page).contains("Decide on"), "{page}");
    hand_in(&link).await;
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("Read one skills test: Receptionist"), "{page}");
    assert!(!page.contains("Waiting on candidates"), "{page}");
    world.clock.advance(TimeDelta::minutes(1));
    let moved = [("to", "interview"), ("note", "")];
    world.manager.submit(&format!("/applications/{application}/moves"), &moved).await.expect(303);
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("Decide on one candidate") && !page.contains("Read one"));
}

#[tokio::test]
async fn a_draft_waits_for_who_may_publish_and_a_message_for_who_may_send() {
    let world = World::new().await;
    crate::jobs::draft(&world).await;
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("Finish the draft"), "{page}");
    for caller in [&world.viewer, &world.reviewer] {
        let page = today(caller).await;
        assert!(!page.contains("Finish the draft") && !page.contains("/messages\">Send"), "{page}");
    }
}

#[tokio::test]
async fn a_day_with_many_costs_as_many_statements_as_one_with_few() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    world.apply(job).await;
    let ask = async || world.asked(async || today(&world.manager).await).await.0;
    ask().await;
    let few = ask().await;
    for number in 0..15 {
        let phone = format!("503 555 02{number:02}");
        let body = json!({ "name": format!("Ana Ruiz {number}"), "phone": phone, "job_id": job.to_string() });
        world.hr.post("/api/v1/applications", body).await.expect(201);
    }
    assert_eq!(ask().await, few);
    println!("Today asks {few} statements, sign-in and frame among them");
}

#[tokio::test]
async fn a_chat_waits_for_the_candidate_and_then_for_whoever_reads_it_until_they_move_on() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = crate::screening::invited(&world, job).await;
    let page = today(&world.manager).await;
    assert!(page.contains("One chat to finish") && !yours(&page).contains("Decide on"), "{page}");
    crate::screening::skips_to_the_end(&candidate).await;
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("A chat to read"), "{page}");
    assert!(!page.contains("to finish") && !yours(&page).contains("Decide on"), "once: {page}");
    let screening = made.header("location").replace("/api/v1", "");
    assert!(yours(&page).contains(&screening), "{page}");
    world.clock.advance(TimeDelta::minutes(1));
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    let moves = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&moves, json!({ "to": "screened" })).await.expect(201);
    let page = today(&world.manager).await;
    assert!(!page.contains("A chat to read") && yours(&page).contains("Decide on"), "{page}");
}

#[tokio::test]
async fn a_test_that_was_turned_in_is_to_be_read_though_the_chat_is_not_finished() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, _) = crate::screening::invited(&world, job).await;
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    let (_, link) = invited_by(&world, &application).await;
    hand_in(&link).await;
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("Read one skills test"), "{page}");
    assert!(page.contains("One chat to finish"), "{page}");
}

#[tokio::test]
async fn an_office_without_phone_or_address_is_asked_for_them_until_they_are_there() {
    let world = World::new().await;
    let gap = "Candidates can’t see your";
    assert!(today(&world.owner).await.contains(gap));
    assert!(!today(&world.manager).await.contains(gap), "who cannot change it");
    let typed = [
        ("name", "Willamette Family Medicine"),
        ("state", "OR"),
        ("city", "Salem"),
        ("zone", "pacific"),
        ("head_count", "26"),
        ("street", "412 Beaver Dam Road"),
        ("zip", "97301"),
        ("phone", "503 555 0147"),
    ];
    world.owner.submit("/settings/practice", &typed).await.expect(303);
    assert!(!today(&world.owner).await.contains(gap));
}

#[tokio::test]
async fn a_chat_that_nobody_finishes_leaves_the_candidate_to_a_decision() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    crate::screening::invited(&world, job).await;
    world.clock.advance(TimeDelta::days(8));
    let page = today(&world.manager).await;
    assert!(!page.contains("One chat to finish") && yours(&page).contains("Decide on"), "{page}");
}

#[tokio::test]
async fn a_first_day_that_is_past_waits_until_somebody_says_whether_they_came() {
    let world = World::new().await;
    let (_, _) = crate::onboarding::start(&world, "Mia Lund", "503 555 0164").await;
    let asks = "A first day is past: did they come?";
    assert!(!today(&world.manager).await.contains(asks));
    // December 8, half past midnight in Oregon: the first day was the 7th.
    world.clock.advance(TimeDelta::hours(13 * 24 + 17));
    let page = today(&world.manager).await;
    assert!(yours(&page).contains(asks) && page.contains("Mia Lund"), "{page}");
    let all = world.hr.get("/api/v1/staff").await.expect(200).json();
    let id = all["data"][0]["id"].as_str().unwrap();
    world.manager.submit(&format!("/staff/{id}/worked"), &[]).await.expect(303);
    assert!(!today(&world.manager).await.contains(asks));
}

#[tokio::test]
async fn a_staff_list_that_was_read_and_not_brought_in_waits() {
    let world = World::new().await;
    let list = b"Name,Phone,Position\nUma Roth,503 555 0165,Receptionist\n";
    world.manager.hand_in("/staff/imports", &[], list).await.expect(303);
    let page = today(&world.manager).await;
    assert!(yours(&page).contains("One staff list to finish importing"), "{page}");
}
