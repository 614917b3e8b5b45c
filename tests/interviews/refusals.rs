//! What is refused, and that nothing is lost by it.

use serde_json::json;

use super::{TIMES, booked, offer, offered, rater, rates};
use crate::world::World;

#[tokio::test]
async fn what_may_not_be_asked_is_refused_with_the_words_and_what_to_ask_instead() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let typed = [
        ("ask", "Do you have kids who get sick?"),
        ("one", "Yes"),
        ("three", "Some"),
        ("five", "No"),
    ];
    let questions = format!("/jobs/{job}/interview-questions");
    let refused = world.manager.submit(&questions, &typed).await.expect(422).body;
    assert!(refused.contains("Take out “Do you have kids.”"), "{refused}");
    assert!(refused.contains("Can you work the posted hours?"), "{refused}");
    assert!(refused.contains("who get sick?</textarea>"), "what was typed stays: {refused}");
    let body = json!({ "ask": typed[0].1, "one": "1", "three": "3", "five": "5" });
    let refused = world.hr.post(&format!("/api/v1{questions}"), body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /ask");
}

#[tokio::test]
async fn a_note_on_family_is_refused_and_the_ratings_stay_on_the_page() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = booked(&world, job, 0).await;
    let path = rater(&world, &id, 0).await;
    let refused = rates(&world, &path, "4", "Might be distracted, has two kids.").await;
    let refused = refused.expect(422).body;
    assert!(refused.contains("A decision can’t be based on family"), "{refused}");
    assert!(refused.contains("value=\"4\" checked"), "{refused}");
    rates(&world, &path, "4", "Stayed calm.").await.expect(303);
}

#[tokio::test]
async fn ratings_are_submitted_whole_and_once() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = booked(&world, job, 0).await;
    let path = rater(&world, &id, 0).await;
    let gap = rates(&world, &path, "", "A good answer.").await.expect(422).body;
    assert!(gap.contains("Question 1: choose a rating from 1 to 5"), "{gap}");
    assert!(gap.contains("A good answer.</textarea>"), "{gap}");
    rates(&world, &path, "3", "").await.expect(303);
    let again = rates(&world, &path, "5", "").await.expect(409).body;
    assert!(again.contains("already submitted"), "{again}");
}

#[tokio::test]
async fn a_second_interview_beside_one_to_come_is_refused_also_at_once() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let send = || world.hr.post("/api/v1/interviews", offer(&world, &application));
    let (one, other) = tokio::join!(send(), send());
    let mut both = [one.status, other.status];
    both.sort_unstable();
    assert_eq!(both, [201, 409]);
}

#[tokio::test]
async fn a_time_that_is_held_for_one_is_not_offered_to_another() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    offered(&world, job).await;
    let mut ben = world.marisol(job);
    (ben["name"], ben["phone"]) = (json!("Ben Ruiz"), json!("503 555 0148"));
    ben.as_object_mut().unwrap().remove("external_id");
    let ben = world.hr.post("/api/v1/applications", ben).await.expect(201).json();
    let mut second = offer(&world, ben["id"].as_str().unwrap());
    second["times"] = json!(["2026-11-25T20:00:00Z", "2026-11-25T22:00:00Z"]);
    let refused = world.hr.post("/api/v1/interviews", second.clone()).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /times/0");
    // Others interview: nobody has to be in two rooms.
    second["raters"] = json!([{ "name": "Priya Raghunathan" }]);
    world.hr.post("/api/v1/interviews", second).await.expect(201);
}

#[tokio::test]
async fn all_that_is_wrong_with_an_interview_is_told_at_once() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let body = json!({
        "application_id": application,
        "kind": "video",
        "minutes": 5,
        "line": "What is your date of birth?",
        "times": [],
        "raters": [{}],
    });
    let refused = world.hr.post("/api/v1/interviews", body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /line /minutes /place /raters/0 /times");
    let mut past = offer(&world, &application);
    past["times"] = json!(["2026-11-24T15:00:00Z"]);
    let refused = world.hr.post("/api/v1/interviews", past).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /times/0");
}

#[tokio::test]
async fn links_open_what_they_are_for_and_nothing_else() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, candidate) = booked(&world, job, 0).await;
    let rating = rater(&world, &id, 0).await;
    let swapped = candidate.path.replace("/interview/", "/rate/");
    world.nobody.get(&swapped).await.expect(410);
    world.nobody.get(&rating.replace("/rate/", "/interview/")).await.expect(410);
    // A new link ends the one before.
    let newer = rater(&world, &id, 0).await;
    world.nobody.get(&rating).await.expect(410);
    world.nobody.get(&newer).await.expect(200);
}

#[tokio::test]
async fn a_closed_application_is_not_interviewed() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = offered(&world, job).await;
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    let decision = json!({
        "reason": "position_closed",
        "letter": "We are not filling the position.",
        "decided_by": world.user.to_string(),
    });
    let close = format!("/api/v1/applications/{application}/decision");
    world.hr.post(&close, decision).await.expect(201);
    let refused = candidate.sends("choice", &[("at", TIMES[1])]).await.expect(409);
    assert!(refused.body.contains("is closed"), "{}", refused.body);
}

#[tokio::test]
async fn nobody_rates_before_the_booked_time_without_saying_that_they_met_earlier() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = booked(&world, job, 0).await;
    let path = rater(&world, &id, 0).await;
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(page.contains("It took place earlier than planned"), "{page}");
    let typed = [("rating.two_at_once", "4"), ("act", "submit")];
    let refused = world.nobody.submit(&path, &typed).await.expect(409).body;
    assert!(refused.contains("booked for later"), "{refused}");
    let shown = world.hr.get(&format!("/api/v1/interviews/{id}")).await.expect(200).json();
    assert_eq!(shown["state"], "booked");
    assert_eq!(shown["starts_at"].as_str().unwrap()[..16], TIMES[0][..16]);
    let said = [&typed[..], &[("met_earlier", "yes")]].concat();
    world.nobody.submit(&path, &said).await.expect(303);
    let shown = world.hr.get(&format!("/api/v1/interviews/{id}")).await.expect(200).json();
    assert_eq!(shown["state"], "held");
}

#[tokio::test]
async fn an_interviewer_is_a_user_or_a_name_and_not_both() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let mut body = offer(&world, &application);
    body["raters"] = json!([{ "user_id": world.user.to_string(), "name": "Someone Else" }]);
    let refused = world.hr.post("/api/v1/interviews", body).await;
    assert_eq!(refused.problem(), "422 request.invalid /raters/0");
}

#[tokio::test]
async fn who_is_excused_is_so_once() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (id, _) = booked(&world, job, 0).await;
    let path = format!("/api/v1/interviews/{id}");
    let shown = world.hr.get(&path).await.expect(200).json();
    let rater = shown["raters"][1]["id"].as_str().unwrap().to_owned();
    let excuse = format!("{path}/raters/{rater}/excuse");
    let first = world.hr.post(&excuse, json!({})).await.expect(201).json();
    world.clock.advance(chrono::TimeDelta::minutes(1));
    let again = world.hr.post(&excuse, json!({})).await.expect(201).json();
    assert_eq!(first["raters"], again["raters"]);
    let happened = world.happened_to(&id).await;
    assert_eq!(happened.iter().filter(|kind| *kind == "interview.rater_excused").count(), 1);
}
