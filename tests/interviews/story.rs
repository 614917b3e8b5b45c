//! The story of an interview, told through each door.

use chrono::TimeDelta;
use serde_json::json;

use super::{Candidate, TIMES, booked, offer, offered, rater, rates};
use crate::world::World;

#[tokio::test]
async fn times_are_offered_by_api_and_one_is_picked_and_moved_on_a_phone() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = offered(&world, job).await;
    let interview = made.header("location").to_owned();
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    let stage = world.hr.get(&format!("/api/v1/applications/{application}")).await.expect(200);
    assert_eq!(stage.json()["stage"], "interview");

    let page = candidate.reads().await.expect(200).body;
    for said in ["Wednesday, November 25, 2026", "11:30 am to 12:15 pm", "Chidi Abara", "side door"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    candidate.sends("choice", &[("at", TIMES[1])]).await.expect(303);
    candidate.sends("choice", &[("at", TIMES[1])]).await.expect(303);
    candidate.sends("choice", &[("at", TIMES[2])]).await.expect(303);
    let shown = world.hr.get(&interview).await.expect(200).json();
    assert_eq!(
        (&shown["state"], &shown["starts_at"]),
        (&"booked".into(), &"2026-11-30T19:30:00+00:00".into())
    );
    assert!(shown["url"].is_null(), "the link is shown once");
    let happened = world.happened_to(shown["id"].as_str().unwrap()).await;
    let ours: Vec<_> = happened.iter().filter(|kind| kind.starts_with("interview")).collect();
    assert_eq!(ours, ["interview.offered", "interview.booked", "interview.moved"]);

    let file = world.nobody.get(&format!("{}/interview.ics", candidate.path)).await.expect(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert!(
        file.body.contains("DTSTART:20261130T193000Z\r\nDTEND:20261130T201500Z\r\n"),
        "{}",
        file.body
    );
}

#[tokio::test]
async fn an_interview_is_offered_and_rated_by_pages() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let person = world.manager.get(&format!("/applications/{application}")).await.expect(200).body;
    let new = format!("/applications/{application}/interviews/new");
    assert!(person.contains(&format!("href=\"{new}\"")), "{person}");
    let form = world.manager.get(&new).await.expect(200).body;
    assert!(form.contains("Wednesday, November 25, 2026"), "{form}");
    assert!(!form.contains("November 26"), "the office is closed on Thanksgiving: {form}");
    let user = world.user.to_string();
    let typed = [
        ("kind", "phone"),
        ("minutes", "30"),
        ("users", &*user),
        ("others", "Chidi Abara"),
        ("times", "2026-11-25T17:00:00Z"),
        ("other_date", "2026-11-28"),
        ("other_time", "10:15"),
    ];
    let sent =
        world.manager.submit(&format!("/applications/{application}/interviews"), &typed).await;
    let sent = sent.expect(200).body;
    let at = sent.find("/interview/link_").expect("the link is shown");
    let path = sent[at..].split(['<', '"']).next().unwrap().to_owned();
    let candidate = Candidate { phone: world.nobody.clone(), path };
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("10:15 am to 10:45 am") && page.contains("Saturday"), "{page}");
    let list = world.manager.get("/interviews").await.expect(200).body;
    assert!(list.contains("Marisol Etxeberria"), "{list}");
    candidate.sends("choice", &[("at", "2026-11-25T17:00:00Z")]).await.expect(303);

    let shown = world.hr.get(&format!("/api/v1/interviews?application_id={application}")).await;
    let id = shown.expect(200).json()["data"][0]["id"].as_str().unwrap().to_owned();
    let to = world.manager.submit(&format!("/interviews/{id}/rating"), &[]).await.expect(303);
    let own = to.header("location").to_owned();
    let draft = [("rating.two_at_once", "4"), ("act", "draft")];
    world.nobody.submit(&own, &draft).await.expect(303);
    let page = world.nobody.get(&own).await.expect(200).body;
    assert!(page.contains("Draft saved") && page.contains("1 of 1 questions rated"), "{page}");

    // As the script sends it while somebody types, and as the button does.
    let keep = format!("{own}/draft");
    assert!(page.contains(&format!("formaction=\"{keep}\"")), "{page}");
    let typed =
        [("rating.two_at_once", "2"), ("note.two_at_once", "Let it ring."), ("act", "submit")];
    world.nobody.submit(&keep, &typed).await.expect(204);
    let pressed = [&typed[..], &[("draft_leaves", "yes")]].concat();
    world.nobody.submit(&keep, &pressed).await.expect(303);
    let page = world.nobody.get(&own).await.expect(200).body;
    assert!(page.contains("Draft saved") && page.contains("Let it ring."), "{page}");
    let barred = [("note.two_at_once", "Has two kids.")];
    world.nobody.submit(&keep, &barred).await.expect(422);
    let page = world.nobody.get(&own).await.expect(200).body;
    assert!(page.contains("Let it ring.") && !page.contains("two kids"), "{page}");
}

#[tokio::test]
async fn nobody_sees_a_rating_before_everybody_has_submitted() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = booked(&world, job, 0).await;
    let api = format!("/api/v1/interviews/{id}");
    let (dana, chidi) = (rater(&world, &id, 0).await, rater(&world, &id, 1).await);
    rates(&world, &dana, "4", "Greeted both at once.").await.expect(303);

    for place in [&chidi, &format!("/interviews/{id}")] {
        let caller = if place.starts_with("/rate") { &world.nobody } else { &world.manager };
        let page = caller.get(place).await.expect(200).body;
        assert!(!page.contains("Greeted both"), "{place}: {page}");
        assert!(!page.contains("4 of 5"), "{place}: {page}");
    }
    let shown = world.hr.get(&api).await.expect(200);
    assert!(!shown.body.contains("Greeted both"), "{}", shown.body);
    assert!(shown.json()["questions"][0]["ratings"].is_null());

    rates(&world, &chidi, "2", "Let the phone ring.").await.expect(303);
    for place in [&dana, &chidi] {
        let page = world.nobody.get(place).await.expect(200).body;
        assert!(page.contains("Greeted both") && page.contains("Let the phone ring"), "{page}");
        assert!(page.contains("Two or more apart"), "{page}");
    }
    let shown = world.hr.get(&api).await.expect(200).json();
    assert_eq!(shown["state"], "held");
    assert_eq!(shown["questions"][0]["agreement"], "apart");
    assert_eq!(shown["questions"][0]["ratings"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn who_never_rates_is_excused_and_the_others_are_read() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = booked(&world, job, 0).await;
    let dana = rater(&world, &id, 0).await;
    rates(&world, &dana, "4", "").await.expect(303);
    let shown = world.hr.get(&format!("/api/v1/interviews/{id}")).await.json();
    let [own, other] =
        [0, 1].map(|place| shown["raters"][place]["id"].as_str().unwrap().to_owned());
    let excuse = async |rater: String| {
        world.manager.submit(&format!("/interviews/{id}/raters/{rater}/excuse"), &[]).await
    };
    excuse(own).await.expect(409);
    excuse(other).await.expect(303);
    let page = world.manager.get(&format!("/interviews/{id}")).await.expect(200).body;
    assert!(page.contains("4 of 5") && page.contains("All ratings are in"), "{page}");
}

#[tokio::test]
async fn who_does_not_come_is_put_down_by_a_person_and_can_be_asked_again() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, candidate) = booked(&world, job, 0).await;
    let miss = format!("/interviews/{id}/no-show");
    let early = world.manager.submit(&miss, &[]).await.expect(409);
    assert!(early.body.contains("hasn’t started"), "{}", early.body);
    world.clock.advance(TimeDelta::hours(30));
    world.manager.submit(&miss, &[]).await.expect(303);
    let again = json!({ "times": [TIMES[2]] });
    let again = world.hr.post(&format!("/api/v1/interviews/{id}/times"), again).await.expect(201);
    candidate.reads().await.expect(410);
    let candidate = Candidate::of(&world, &again);
    candidate.sends("choice", &[("at", TIMES[2])]).await.expect(303);
}

#[tokio::test]
async fn who_asks_for_other_times_is_shown_on_today_and_offered_some() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = offered(&world, job).await;
    let id = made.json()["id"].as_str().unwrap().to_owned();
    candidate.sends("wish", &[("wish", "Mornings before 10, please")]).await.expect(303);
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("One candidate asked for another interview time"), "{today}");
    world.app.work().await.unwrap();
    let report = world.manager.get("/reports").await.expect(200).body;
    assert!(report.contains("You: offer other interview times"), "as Today says it: {report}");
    let desk = world.manager.get(&format!("/interviews/{id}/times/new")).await.expect(200).body;
    assert!(desk.contains("Mornings before 10, please"), "{desk}");
    let typed = [("times", "2026-11-27T17:00:00Z")];
    let sent = world.manager.submit(&format!("/interviews/{id}/times"), &typed).await.expect(200);
    assert!(sent.body.contains("/interview/link_"), "{}", sent.body);
}

#[tokio::test]
async fn a_candidate_declines_and_the_application_stays_open() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = offered(&world, job).await;
    let ask = world.nobody.get(&format!("{}/decline/new", candidate.path)).await.expect(200).body;
    assert!(ask.contains("Decline the interview?"), "{ask}");
    candidate.sends("decline", &[]).await.expect(303);
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    let stage = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    assert_eq!(stage["stage"], "interview");
    // Another one can be offered now.
    world.hr.post("/api/v1/interviews", offer(&world, &application)).await.expect(201);
}

#[tokio::test]
async fn an_office_adds_a_question_and_those_offered_before_keep_theirs() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, _) = offered(&world, job).await;
    let typed = [
        ("ask", "How would you explain our parking to a patient who is late?"),
        ("one", "Sends them away"),
        ("three", "Explains it"),
        ("five", "Also tells the provider"),
    ];
    let questions = format!("/jobs/{job}/interview-questions");
    world.manager.submit(&questions, &typed).await.expect(303);
    let page = world.manager.get(&format!("/jobs/{job}/interview-kit")).await.expect(200).body;
    assert!(page.contains("explain our parking"), "{page}");
    let kit = world.hr.get(&format!("/api/v1/jobs/{job}/interview-kit")).await.expect(200).json();
    let asked: Vec<_> =
        kit["questions"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert_eq!(asked, ["talk", "own"]);
    let before = world.hr.get(made.header("location")).await.expect(200).json();
    assert_eq!(before["questions"].as_array().unwrap().len(), 1);
    let own = kit["questions"][1]["id"].as_str().unwrap();
    world.manager.submit(&format!("{questions}/{own}/removal"), &[]).await.expect(303);
    let kit = world.hr.get(&format!("/api/v1/jobs/{job}/interview-kit")).await.json();
    assert_eq!(kit["questions"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_interview_leads_back_to_the_status_page() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (interview, _) = booked(&world, job, 0).await;
    let shown = world.hr.get(&format!("/api/v1/interviews/{interview}")).await.expect(200).json();
    let application = shown["application_id"].as_str().unwrap();
    let status = crate::applications::ways_on::status(&world, application).await;
    // By a link of their own: the one that was sent is known to the program that offered the times.
    let own = world.nobody.submit(&format!("{status}/interviews/{interview}"), &[]).await;
    let own = own.expect(303).header("location").to_owned();
    let page = world.nobody.get(&own).await.expect(200).body;
    assert!(page.contains(&format!("action=\"{own}/status\"")), "{page}");
    let led = world.nobody.submit(&format!("{own}/status"), &[]).await.expect(303);
    let status = world.nobody.get(led.header("location")).await.expect(200).body;
    assert!(status.contains("Your application: Receptionist"), "{status}");
}
