//! What somebody showed alone is confirmed on a screen of the office, and nothing else follows from it.

use bank::{Bank, Layout, key};
use muster::{assessments, sittings};
use serde_json::{Value, json};

use super::*;
use crate::{
    assessments::{secret_of, with_test},
    world::Caller,
};

/// Somebody who knows everything, or nothing.
async fn take(world: &World, link: &Caller, knows: bool) {
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let id = begun["id"].as_str().unwrap().to_owned();
    let sitting = sittings::sitting(&world.scope, id.parse().unwrap()).await.unwrap();
    let bank = Bank::builtin().unwrap();
    for (place, placed) in sitting.items.iter().enumerate() {
        let number = place + 1;
        link.get(&format!("/api/v1/sittings/{id}/questions/{number}")).await.expect(200);
        let item = bank.item(&placed.item).unwrap();
        let layout = Layout::new(item, &placed.drawn, &sitting.seed).unwrap();
        let right = layout.pairs(&key(item, &placed.drawn).unwrap()).into_iter();
        let right = right.map(|(name, value)| json!({ "name": name, "value": value }));
        let answer: Vec<Value> = right.filter(|_| knows).collect();
        let step = format!("step-{place}");
        let body = json!({ "number": number, "client_step_id": step, "answer": answer });
        link.post(&format!("/api/v1/sittings/{id}/answers"), body).await.expect(201);
    }
    link.post(&format!("/api/v1/sittings/{id}/submission"), json!({})).await.expect(200);
}

/// Marisol, who has turned in the test of a posting from home: her application, and the invitation.
async fn tested(world: &World, knows: bool) -> (String, String) {
    let (application, first, link) = invited(world).await;
    take(world, &link, knows).await;
    (application, first)
}

/// Marisol, who is invited to the test of a posting: her application, the invitation, and her link.
async fn invited(world: &World) -> (String, String, Caller) {
    let job = with_test(world).await;
    let application = world.apply(job).await;
    let test = assessments::assessment_for(&world.scope, job).await.unwrap().unwrap().id;
    let body = json!({ "assessment_id": test.to_string(), "application_id": application });
    let made = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    let link = world.nobody.with_key(secret_of(made["url"].as_str().unwrap()));
    (application, made["id"].as_str().unwrap().to_owned(), link)
}

async fn ask(world: &World, first: &str) -> Value {
    let path = format!("/api/v1/invitations/{first}/confirmation");
    world.hr.post(&path, json!({})).await.expect(201).json()
}

/// Takes it on a screen of the office, by a code.
async fn at_the_office(world: &World, application: &str, asked: &Value, knows: bool) {
    let (mut here, start, mark) = led_to(world, application, asked).await;
    here.get(&start).await.expect(200);
    answer_here(world, &mut here, (&start, &mark), (asked, knows)).await;
}

/// A screen of the office on which a code led to the test: its browser, the test's address, and the mark of the turn.
async fn led_to(world: &World, application: &str, asked: &Value) -> (Browser, String, String) {
    let path = format!("/applications/{application}/code");
    let made = world.manager.submit(&path, &[]).await.expect(200);
    let code = between(&made.body, "class=\"key-code\" role=\"status\">", "<").to_owned();
    let mut here = handed_over(world).await;
    let begun = here.submit("/kiosk", &[("code", &code)]).await.expect(303);
    let status = begun.header("location").to_owned();
    let shown = here.get(&status).await.expect(200).body;
    let way = format!("/tests/{}", asked["id"].as_str().unwrap());
    let mark = between(&shown, &format!("{way}?"), "\"").to_owned();
    let led = here.submit(&format!("{status}{way}?{mark}"), &[]).await.expect(303);
    let start = led.header("location").to_owned();
    (here, start, mark)
}

/// Answers every question in a browser, by its pages.
async fn answer_here(
    world: &World,
    here: &mut Browser,
    (start, mark): (&str, &str),
    (asked, knows): (&Value, bool),
) {
    here.submit(&format!("{start}/start?{mark}"), &[]).await.expect(303);
    let invitation = asked["id"].as_str().unwrap().parse().unwrap();
    let sitting = sittings::sitting_of(&world.scope, invitation).await.unwrap().unwrap();
    let bank = Bank::builtin().unwrap();
    for (place, placed) in sitting.items.iter().enumerate() {
        let page = format!("{start}/questions/{}", place + 1);
        here.get(&page).await.expect(200);
        let item = bank.item(&placed.item).unwrap();
        let layout = Layout::new(item, &placed.drawn, &sitting.seed).unwrap();
        let right = layout.pairs(&key(item, &placed.drawn).unwrap());
        let step = format!("step-at-{place}");
        let mut typed = vec![("go", "next"), ("step", &*step)];
        typed.extend(right.iter().filter(|_| knows).map(|(name, value)| (&**name, &**value)));
        here.submit(&format!("{page}?{mark}"), &typed).await.expect(303);
    }
    here.submit(&format!("{start}/submission?{mark}"), &[]).await.expect(303);
}

async fn told(world: &World, asked: &Value) -> Value {
    let path = format!("/api/v1/invitations/{}", asked["id"].as_str().unwrap());
    world.hr.get(&path).await.expect(200).json()
}

#[tokio::test]
async fn a_short_test_of_other_questions_is_taken_in_the_office_and_what_is_lower_is_said() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let report = world.manager.get(&format!("/invitations/{first}")).await.expect(200).body;
    assert!(report.contains("Ask for a short test at the office"), "{report}");
    let asked = ask(&world, &first).await;
    assert_eq!((&asked["confirms"], asked.get("url")), (&json!(first), None));
    let test = format!("/api/v1/assessments/{}", asked["assessment_id"].as_str().unwrap());
    let test = world.hr.get(&test).await.expect(200).json();
    assert_eq!((&test["count"], &test["is_short"]), (&json!(10), &json!(true)));
    at_the_office(&world, &application, &asked, false).await;

    let told = told(&world, &asked).await;
    assert_eq!(told["confirmation"]["is_lower"], true, "{told}");
    assert!(told["confirmation"]["z"].as_f64().unwrap() < -1.645, "{told}");
    for id in [&*first, told["id"].as_str().unwrap()] {
        let report = world.owner.get(&format!("/invitations/{id}")).await.expect(200).body;
        assert!(report.contains("Lower at the office than chance alone would explain"), "{report}");
        assert!(report.contains("It decides nothing"), "{report}");
    }
    // Nothing has moved, and the first score stands where somebody decides.
    let path = format!("/api/v1/applications/{application}");
    assert_eq!(world.hr.get(&path).await.expect(200).json()["stage"], "applied");
    let page = world.owner.get(&format!("/applications/{application}")).await.expect(200).body;
    assert!(page.contains("At the office:") && page.contains(&format!("/invitations/{first}\"")));
}

/// The first one was read, and somebody moved them on.
#[tokio::test]
async fn what_comes_in_from_the_office_waits_to_be_read() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    world.clock.advance(TimeDelta::minutes(1));
    let moves = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&moves, json!({ "to": "interview" })).await.expect(201);
    let today = async || world.owner.get("/").await.expect(200).body;
    assert!(!today().await.contains("Read one skills test"), "{}", today().await);
    at_the_office(&world, &application, &asked, true).await;
    assert!(today().await.contains("Read one skills test"), "{}", today().await);
}

#[tokio::test]
async fn in_the_reports_a_short_test_is_no_other_person_and_its_questions_are_counted() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    world.app.work().await.unwrap();
    at_the_office(&world, &application, &asked, true).await;
    world.app.work().await.unwrap();
    let told = world.hr.get("/api/v1/analytics/items").await.expect(200).json();
    let of = |name: &str| told[name].as_array().unwrap().len();
    assert_eq!((&told["tests"], of("forms")), (&json!(1), 1), "{told}");
    assert!(of("items") > 20, "{told}");
    let compared = muster::quality::check(&world.scope).await.unwrap();
    assert_eq!(compared.differing, [""; 0]);
}

#[tokio::test]
async fn who_does_as_well_as_before_is_not_flagged() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    at_the_office(&world, &application, &asked, true).await;
    let told = told(&world, &asked).await;
    assert_eq!(told["confirmation"]["is_lower"], false, "{told}");
    let report = world.owner.get(&format!("/invitations/{first}")).await.expect(200).body;
    assert!(report.contains("did about as well as before"), "{report}");
}

#[tokio::test]
async fn what_was_taken_in_the_office_is_said_to_be_on_the_page_and_to_its_candidate() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    let (mut here, start, mark) = led_to(&world, &application, &asked).await;
    answer_here(&world, &mut here, (&start, &mark), (&asked, true)).await;
    let (there, alone) = ("Taken at the office", "Taken without supervision");
    let second = format!("/invitations/{}", asked["id"].as_str().unwrap());
    let report = world.owner.get(&second).await.expect(200).body;
    assert!(report.contains(there) && !report.contains(alone), "{report}");
    let done = world.nobody.get(&format!("{start}/done")).await.expect(200).body;
    assert!(done.contains(there) && !done.contains(alone), "{done}");
    let report = world.owner.get(&format!("/invitations/{first}")).await.expect(200).body;
    assert!(report.contains(alone) && !report.contains(there), "{report}");
}

#[tokio::test]
async fn on_paper_those_who_decide_read_how_the_two_compare_and_the_candidate_does_not() {
    let world = World::new().await;
    let (application, first, link) = invited(&world).await;
    take(&world, &link, true).await;
    let office = format!("/api/v1/invitations/{first}/report.pdf");
    let own = format!("/take/{}/report.pdf", link.secret());
    let before = world.hr.get(&office).await.expect(200).bytes;
    let own_before = world.nobody.get(&own).await.expect(200).bytes;
    let asked = ask(&world, &first).await;
    at_the_office(&world, &application, &asked, false).await;
    assert!(world.hr.get(&office).await.expect(200).bytes != before, "the other stands beside it");
    assert!(world.nobody.get(&own).await.expect(200).bytes == own_before);
}

#[tokio::test]
async fn from_home_nothing_leads_to_it_and_no_letter_is_written() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    let id = asked["id"].as_str().unwrap();
    let made = world.manager.submit(&format!("/applications/{application}/code"), &[]).await;
    let code =
        between(&made.expect(200).body, "class=\"key-code\" role=\"status\">", "<").to_owned();
    let mut here = handed_over(&world).await;
    let status = here.submit("/kiosk", &[("code", &code)]).await.expect(303);
    let status = status.header("location").to_owned();
    // The same page, on a phone at home.
    let page = world.nobody.get(&status).await.expect(200).body;
    assert!(page.contains("A short test to take at the office"), "{page}");
    let way = format!("{status}/tests/{id}");
    let refused = world.nobody.submit(&way, &[]).await.expect(409).body;
    assert!(refused.contains("taken at the office, on a screen there"), "{refused}");
    let link = world.hr.post(&format!("/api/v1/invitations/{id}/links"), json!({})).await;
    assert_eq!(link.problem(), "409 invitations.in_office");
    let letters = world.owner.get("/messages").await.expect(200).body;
    assert!(!letters.contains(id), "{letters}");
}

/// The address of a page on the office's screen can be read off it, and typed into a phone.
#[tokio::test]
async fn the_link_that_was_made_in_the_office_opens_nothing_at_home_before_it_is_turned_in() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    let (mut here, start, mark) = led_to(&world, &application, &asked).await;
    let link = world.nobody.with_key(secret_of(&start));
    let refused = "409 invitations.in_office";
    assert_eq!(link.post("/api/v1/sittings", json!({})).await.problem(), refused);
    for path in [start.clone(), format!("{start}/try"), format!("{start}/request")] {
        world.nobody.get(&path).await.expect(409);
    }
    world.nobody.submit(&format!("{start}/start"), &[]).await.expect(409);
    let id = asked["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(sittings::sitting_of(&world.scope, id).await.unwrap(), None);

    here.submit(&format!("{start}/start?{mark}"), &[]).await.expect(303);
    here.get(&format!("{start}/questions/1")).await.expect(200);
    let begun = sittings::sitting_of(&world.scope, id).await.unwrap().unwrap();
    let sitting = format!("/api/v1/sittings/{}", begun.id);
    let question = link.get(&format!("{sitting}/questions/1")).await;
    assert_eq!(question.problem(), refused);
    let body = json!({ "number": 1, "client_step_id": "at-home" });
    assert_eq!(link.post(&format!("{sitting}/answers"), body).await.problem(), refused);
    assert_eq!(link.post(&format!("{sitting}/submission"), json!({})).await.problem(), refused);
    let typed = [("go", "next"), ("step", "at-home-1")];
    world.nobody.submit(&format!("{start}/questions/1"), &typed).await.expect(409);
    world.nobody.submit(&format!("{start}/submission"), &[]).await.expect(409);
    let still = sittings::sitting_of(&world.scope, id).await.unwrap().unwrap();
    assert_eq!((still.steps.len(), still.submitted_at), (begun.steps.len(), None));

    here.submit(&format!("{start}/submission?{mark}"), &[]).await.expect(303);
    world.nobody.get(&format!("{start}/done")).await.expect(200);
}

#[tokio::test]
async fn who_had_more_time_at_home_has_it_in_the_office_and_is_not_asked_for_it_again() {
    let world = World::new().await;
    let (application, first, link) = invited(&world).await;
    let wanted = json!({ "helps": ["double_time"] });
    link.post("/api/v1/adjustment-request", wanted).await.expect(201);
    let request = crate::medical::first_request(&world.owner).await;
    let answer = [("extra", "double"), ("words", "Take your time.")];
    world.owner.submit(&request, &answer).await.expect(303);
    take(&world, &link, true).await;

    let asked = ask(&world, &first).await;
    let (mut here, start, mark) = led_to(&world, &application, &asked).await;
    let page = here.get(&start).await.expect(200).body;
    assert!(page.contains("You don’t have to ask again"), "{page}");
    assert!(!page.contains("Take your time."), "{page}");
    here.submit(&format!("{start}/start?{mark}"), &[]).await.expect(303);
    let id = asked["id"].as_str().unwrap().parse().unwrap();
    let begun = sittings::sitting_of(&world.scope, id).await.unwrap().unwrap();
    let test = asked["assessment_id"].as_str().unwrap().parse().unwrap();
    let limit = assessments::assessment(&world.scope, test).await.unwrap().form.limit();
    assert_eq!(begun.deadline - begun.started_at, limit * 2);
}

#[tokio::test]
async fn before_they_begin_they_read_that_it_is_compared_with_the_first() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let asked = ask(&world, &first).await;
    let (mut here, start, _) = led_to(&world, &application, &asked).await;
    let page = here.get(&start).await.expect(200).body;
    assert!(page.contains("compares the two results and keeps both"), "{page}");
    assert!(!page.contains("You don’t have to ask again"), "nothing was arranged: {page}");
}

#[tokio::test]
async fn only_a_result_of_an_open_application_is_confirmed_and_once() {
    let world = World::new().await;
    let (application, first) = tested(&world, true).await;
    let path = format!("/api/v1/invitations/{first}/confirmation");
    let asked = ask(&world, &first).await;
    let id = asked["id"].as_str().unwrap();
    let twice = world.hr.post(&path, json!({})).await;
    assert_eq!(twice.problem(), "409 invitations.already_invited");
    let of_it = world.hr.post(&format!("/api/v1/invitations/{id}/confirmation"), json!({})).await;
    assert_eq!(of_it.problem(), "409 invitations.nothing_to_confirm");
    at_the_office(&world, &application, &asked, true).await;
    let again = world.hr.post(&format!("/api/v1/invitations/{id}/confirmation"), json!({})).await;
    assert_eq!(again.problem(), "409 invitations.nothing_to_confirm");
    let (own, link) = crate::assessments::invite(&world, "receptionist", "Bo Lind").await;
    take(&world, &link, true).await;
    let alone = world.hr.post(&format!("/api/v1/invitations/{own}/confirmation"), json!({})).await;
    assert_eq!(alone.problem(), "409 invitations.without_application");
}
