//! What states want told: notices that are read, a letter before a rejection, and answers to who asked.

use chrono::TimeDelta;
use muster::{
    jobs::JobId,
    platform::{db::Tx, keys},
};
use serde_json::{Value, json};

use crate::{
    applications::{between, way_back::applied},
    screening::{Candidate, skips_to_the_end},
    world::{Caller, World},
};

/// An office in this state, some weeks later, with a job and its manager in a browser.
async fn office(state: &str) -> (World, JobId, Caller) {
    let world = World::new().await;
    let typed = [
        ("name", "Cedar Hollow Family Medicine"),
        ("street", "412 Beaver Dam Road"),
        ("city", "Salem"),
        ("state", state),
        ("zip", "97301"),
        ("phone", "(503) 555-0100"),
        ("website", "cedarhollow.example"),
        ("head_count", "26"),
        ("zone", "pacific"),
    ];
    world.owner.submit("/settings/practice", &typed).await.expect(303);
    let job = world.job("Receptionist", false).await;
    world.clock.advance(TimeDelta::days(45));
    let open = async |tx: &mut Tx| keys::open_session(tx, world.user).await;
    let session = world.scope.write(open).await.unwrap().secret;
    let manager = world.nobody.with_session(session);
    (world, job, manager)
}

/// Somebody whose chat was sent and sorted.
async fn chatted(world: &World, application: &str) {
    let body = json!({ "application_id": application });
    let made = world.hr.post("/api/v1/screenings", body).await.expect(201);
    skips_to_the_end(&Candidate::of(world, &made)).await;
}

fn decision(world: &World, reason: &str) -> Value {
    json!({ "reason": reason, "letter": "Thank you.", "decided_by": world.user.to_string() })
}

fn explained() -> Value {
    json!({ "counted": "One of three things.", "reasons": "Another fits better.", "looked": true })
}

async fn notices(world: &World, application: &str) -> Value {
    let path = format!("/api/v1/applications/{application}/notices");
    world.hr.get(&path).await.expect(200).json()
}

async fn decide(world: &World, application: &str, body: Value) -> crate::world::Answer {
    world.hr.post(&format!("/api/v1/applications/{application}/decision"), body).await
}

#[tokio::test]
async fn whoever_applies_by_the_form_reads_the_notice_of_the_state_and_has_it_acknowledged() {
    let (world, job, _) = office("CO").await;
    let form = world.nobody.get(&crate::applications::apply_page(&world, job).await).await;
    assert!(form.expect(200).body.contains("Colorado: before we turn you down"));
    let (id, status) = applied(&world, job).await;
    let told = notices(&world, &id).await;
    assert_eq!(told["acknowledged"][0]["law"], "colorado");
    let page = world.nobody.get(&format!("{status}/notices")).await.expect(200).body;
    assert!(page.contains("You’ve read this."), "{page}");
}

#[tokio::test]
async fn whom_the_office_added_reads_it_on_their_own_page() {
    let (world, job, _) = office("CO").await;
    let id = world.apply(job).await;
    let link = async |tx: &mut Tx| muster::applications::link(tx, id.parse().unwrap()).await;
    let status = format!("/status/{}", world.scope.write(link).await.unwrap().secret);
    assert!(notices(&world, &id).await["acknowledged"].as_array().unwrap().is_empty());
    let page = world.nobody.get(&status).await.expect(200).body;
    assert!(page.contains("Please read how the test and the chat count"), "{page}");
    world.nobody.submit(&format!("{status}/notices"), &[]).await.expect(303);
    world.nobody.submit(&format!("{status}/notices/acknowledgment"), &[]).await.expect(303);
    world.nobody.submit(&format!("{status}/notices/acknowledgment"), &[]).await.expect(303);
    let told = notices(&world, &id).await;
    assert_eq!(told["acknowledged"].as_array().unwrap().len(), 1, "however often it is pressed");
}

#[tokio::test]
async fn in_colorado_no_rejection_leaves_before_the_letter_that_explains() {
    let (world, job, manager) = office("CO").await;
    let (id, _) = applied(&world, job).await;
    chatted(&world, &id).await;
    let refused = decide(&world, &id, decision(&world, "another_chosen")).await.expect(409).json();
    assert_eq!(refused["code"], "notices.letter_first");
    let page = manager.get(&format!("/applications/{id}/decision/new")).await.expect(200).body;
    assert!(page.contains(&format!("href=\"/applications/{id}/notices\"")), "{page}");
    let typed =
        [("appl", &*id), ("reason", "another_chosen"), ("letter", "Dear {name}"), ("seen", "yes")];
    let many = manager.submit(&format!("/jobs/{job}/decisions"), &typed).await.expect(422).body;
    assert!(many.contains("before Marisol is turned down"), "{many}");
    let explain = format!("/api/v1/applications/{id}/outcome-letter");
    let unseen = json!({ "counted": "One.", "reasons": "Two.", "looked": false });
    world.hr.post(&explain, unseen).await.expect(422);
    let told = world.hr.post(&explain, explained()).await.expect(201).json();
    assert_eq!(
        (&told["against_rejecting"], &told["outcome_letter"]["law"]),
        (&Value::Null, &json!("colorado"))
    );
    world.hr.post(&explain, explained()).await.expect(409);
    let messages = world.hr.get("/api/v1/messages").await.expect(200).json();
    let kinds: Vec<_> =
        messages["data"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert!(kinds.contains(&&json!("state_notice")), "{kinds:?}");
    decide(&world, &id, decision(&world, "another_chosen")).await.expect(201);
}

#[tokio::test]
async fn the_link_of_a_letter_that_a_program_has_written_leads_on_as_any() {
    let (world, job, _) = office("CO").await;
    let (id, _) = applied(&world, job).await;
    chatted(&world, &id).await;
    let explain = format!("/api/v1/applications/{id}/outcome-letter");
    world.hr.post(&explain, explained()).await.expect(201);
    let messages = world.hr.get("/api/v1/messages").await.expect(200).json();
    let written = messages["data"].as_array().unwrap();
    let notice = written.iter().find(|one| one["kind"] == "state_notice").unwrap();
    let notice = format!("/api/v1/messages/{}", text(&notice["id"]));
    let letter = text(&world.hr.get(&notice).await.expect(200).json()["text"]);
    let status = format!("/status/{}", between(&letter, "/status/", "/notices"));
    world.nobody.submit(&format!("{status}/screening"), &[]).await.expect(303);
}

#[tokio::test]
async fn where_no_state_wants_it_or_nothing_was_scored_a_rejection_leaves_as_before() {
    for state in ["OR", "IL"] {
        let (world, job, _) = office(state).await;
        let (id, _) = applied(&world, job).await;
        chatted(&world, &id).await;
        decide(&world, &id, decision(&world, "another_chosen")).await.expect(201);
    }
    let (world, job, _) = office("CO").await;
    let (id, _) = applied(&world, job).await;
    decide(&world, &id, decision(&world, "another_chosen")).await.expect(201);
}

#[tokio::test]
async fn that_somebody_is_no_longer_interested_lifts_nothing_if_the_office_alone_says_so() {
    let (world, job, _) = office("CO").await;
    let (id, status) = applied(&world, job).await;
    chatted(&world, &id).await;
    let gone = decision(&world, "withdrew_interest");
    let refused = decide(&world, &id, gone.clone()).await.expect(409).json();
    assert_eq!(refused["code"], "notices.letter_first");
    assert!(refused["detail"].as_str().unwrap().contains("can withdraw on their status page"));
    let typed = [("kind", "review"), ("said", "Please look again.")];
    world.nobody.submit(&format!("{status}/notices/requests"), &typed).await.expect(303);
    let refused = decide(&world, &id, gone).await.expect(409).json();
    assert_eq!(refused["code"], "notices.answer_first");
    world.nobody.submit(&format!("{status}/withdrawal"), &[]).await.expect(200);
}

#[tokio::test]
async fn who_declined_an_offer_said_it_themselves_and_is_turned_down_by_nobody() {
    let (world, job, _) = office("CO").await;
    let id = world.apply(job).await;
    chatted(&world, &id).await;
    let later = json!({ "first_day": "2027-02-15", "answer_by": "2027-01-22" });
    let mut terms = crate::offers::terms(&id);
    terms.as_object_mut().unwrap().extend(later.as_object().unwrap().clone());
    let sent = world.hr.post("/api/v1/offers", terms).await.expect(201);
    let gone = decision(&world, "withdrew_interest");
    decide(&world, &id, gone.clone()).await.expect(409);
    crate::offers::Candidate::of(&world, &sent).sends("decline", &[]).await.expect(303);
    decide(&world, &id, decision(&world, "another_chosen")).await.expect(409);
    decide(&world, &id, gone).await.expect(201);
}

#[tokio::test]
async fn whoever_asked_for_a_person_is_answered_before_any_rejection() {
    let (world, job, manager) = office("CO").await;
    let (id, status) = applied(&world, job).await;
    let ask = format!("{status}/notices/requests");
    world.nobody.submit(&ask, &[("kind", "review")]).await.expect(422);
    let typed = [("kind", "review"), ("said", "Please look again.")];
    world.nobody.submit(&ask, &typed).await.expect(303);
    let refused = decide(&world, &id, decision(&world, "another_chosen")).await.expect(409).json();
    assert_eq!(refused["code"], "notices.answer_first");
    let today = manager.get("/").await.expect(200).body;
    assert!(today.contains("asked for a correction or a second look"), "{today}");
    let request = text(&notices(&world, &id).await["requests"][0]["id"]);
    let answer = format!("/applications/{id}/notice-requests/{request}/answer");
    let typed = [("outcome", "unchanged"), ("answer", "We looked again, all of us.")];
    manager.submit(&answer, &typed).await.expect(303);
    manager.submit(&answer, &typed).await.expect(409);
    let page = world.nobody.get(&format!("{status}/notices")).await.expect(200).body;
    assert!(page.contains("We looked again, all of us."), "{page}");
    decide(&world, &id, decision(&world, "another_chosen")).await.expect(201);
}

#[tokio::test]
async fn nobody_asks_where_no_state_gives_it() {
    let (world, job, _) = office("OR").await;
    let (_, own) = applied(&world, job).await;
    let typed = [("kind", "review"), ("said", "Please look again.")];
    world.nobody.submit(&format!("{own}/notices/requests"), &typed).await.expect(409);
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
