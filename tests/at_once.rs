//! What several do at once is done as if one came after the other, on PostgreSQL too, where many write side by side.

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::{
    assessments, interviews, onboarding,
    screening::{invited, named},
    world::{Answer, Caller, World},
};

/// Sends this so often at once. Who is told that the database is busy sends again, as they are asked to.
async fn at_once(hr: &Caller, path: &str, bodies: &[Value]) -> Vec<Answer> {
    let send = async |body: &Value| loop {
        let answer = hr.post(path, body.clone()).await;
        if answer.status != 503 {
            return answer;
        }
    };
    join_all(bodies.iter().map(send)).await
}

/// How many of these were answered so.
fn told(answers: &[Answer], status: u16) -> usize {
    answers.iter().filter(|answer| answer.status == status).count()
}

async fn count(hr: &Caller, path: &str) -> usize {
    hr.get(path).await.expect(200).json()["data"].as_array().unwrap().len()
}

#[tokio::test]
async fn who_is_invited_by_several_is_invited_once() {
    let world = World::new().await;
    let person = world.rosa.to_string();
    let assessment = assessments::assessment(&world, "receptionist").await;
    let body = json!({ "assessment_id": assessment, "person_id": person });
    let answers = at_once(&world.hr, "/api/v1/invitations", &vec![body; 4]).await;
    assert_eq!([told(&answers, 201), told(&answers, 409)], [1, 3]);
    assert_eq!(count(&world.hr, &format!("/api/v1/invitations?person_id={person}")).await, 1);
}

#[tokio::test]
async fn who_applies_for_several_jobs_is_one_person() {
    let world = World::new().await;
    let mut bodies = vec![];
    for title in ["Receptionist", "Front desk", "Medical assistant"] {
        let mut body = world.marisol(world.job(title, false).await);
        body.as_object_mut().unwrap().remove("external_id");
        bodies.push(body);
    }
    let answers = at_once(&world.hr, "/api/v1/applications", &bodies).await;
    let people: Vec<_> = answers.iter().map(|one| one.json()["person_id"].clone()).collect();
    assert_eq!(told(&answers, 201), 3);
    assert!(people.iter().all(|one| *one == people[0]), "{people:?}");
}

#[tokio::test]
async fn a_list_that_is_brought_in_by_two_brings_everybody_once() {
    let world = World::new().await;
    let list = b"Name,Phone,Title\nAna Ruiz,503 555 0171,Nurse\nBo Lind,503 555 0172,Nurse\n";
    let read = world.manager.hand_in("/staff/imports", &[], list).await.expect(303);
    let page = read.header("location").to_owned();
    let bring = async || world.manager.submit(&page, &[("do", "import")]).await.status;
    let (one, other) = tokio::join!(bring(), bring());
    assert!([one, other].contains(&303), "{one} and {other}");
    assert_eq!(count(&world.hr, "/api/v1/staff").await, 2);
}

#[tokio::test]
async fn one_hour_of_an_interviewer_is_offered_to_one_candidate() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let mut bodies = vec![];
    for (name, phone) in [("Ana Ruiz", "503 555 0171"), ("Bo Lind", "503 555 0172")] {
        let body = json!({ "name": name, "phone": phone, "job_id": job.to_string() });
        let made = world.hr.post("/api/v1/applications", body).await.expect(201).json();
        bodies.push(interviews::offer(&world, made["id"].as_str().unwrap()));
    }
    let answers = at_once(&world.hr, "/api/v1/interviews", &bodies).await;
    assert_eq!([told(&answers, 201), told(&answers, 422)], [1, 1]);
}

/// The one comes from the list to its person, the other from the person to the list.
#[tokio::test]
async fn a_day_worked_and_a_gate_let_open_do_not_wait_for_each_other() {
    let world = World::new().await;
    let (id, _) = onboarding::start(&world, "Ana Ruiz", "503 555 0171").await;
    let staff = world.hr.get("/api/v1/staff").await.expect(200).json();
    let worked = format!("/api/v1/staff/{}/worked", staff["data"][0]["id"].as_str().unwrap());
    let opened = format!("/onboardings/{id}/override");
    let why = [("gate", "start"), ("reason", "She has worked here before.")];
    let (gate, day) = tokio::join!(
        world.owner.submit(&opened, &why),
        world.hr.post(&worked, json!({ "on": "2026-11-24" }))
    );
    assert!([303, 409].contains(&gate.status), "{} {}", gate.status, gate.body);
    assert_eq!(day.status, 200, "{}", day.body);
}

/// The round finds that a check is over, and the office opens it again before it ends it.
#[tokio::test]
async fn a_team_check_that_is_opened_again_while_the_round_ends_it_stays_open() {
    let world = World::new().await;
    let job = assessments::with_test(&world).await;
    let path = format!("/api/v1/jobs/{job}/team-check");
    for _ in 0..4 {
        world.hr.post(&path, json!({ "days": 1 })).await.expect(201);
        world.clock.advance(chrono::TimeDelta::days(3));
        let anew = [json!({})];
        let (_, opened) = tokio::join!(world.app.work(), at_once(&world.hr, &path, &anew));
        assert_eq!(opened[0].status, 201, "{}", opened[0].body);
        let url = opened[0].json()["url"].as_str().unwrap().to_owned();
        let link = &url[url.find("/team/").unwrap()..];
        world.nobody.get(link).await.expect(200);
        assert_eq!(world.hr.get(&path).await.expect(200).json()["state"], "open");
        world.hr.post(&format!("{path}/ending"), json!({})).await.expect(200);
    }
}

/// All of them took a test of the role, so each of them waits for the same other form.
#[tokio::test]
async fn who_invites_many_and_who_invites_one_of_them_do_not_wait_for_each_other() {
    let world = World::new().await;
    let job = assessments::with_test(&world).await;
    let mut ids = vec![];
    for name in ["Ana Ruiz", "Bo Lind", "Cy Orr"] {
        let (_, link) = assessments::invite(&world, "receptionist", name).await;
        assessments::hand_in(&link).await;
        let email = format!("{}@mail.example", name.replace(' ', "."));
        let body = json!({ "name": name, "email": email, "job_id": job.to_string() });
        let made = world.hr.post("/api/v1/applications", body).await.expect(201).json();
        ids.push(made["id"].as_str().unwrap().to_owned());
    }
    world.clock.advance(chrono::TimeDelta::days(14));
    let manager = world.manager_again().await;
    let found = world.hr.get(&format!("/api/v1/assessments?job_id={job}")).await.json();
    let test = &found["data"][0]["id"];
    let ticked: Vec<_> = ids.iter().map(|id| ("appl", &**id)).collect();
    let path = format!("/jobs/{job}/invitations");
    let alone = ids.iter().map(|id| {
        let body = json!({ "assessment_id": test, "application_id": id });
        world.hr.post("/api/v1/invitations", body)
    });
    let (many, alone) = tokio::join!(manager.submit(&path, &ticked), join_all(alone));
    assert_eq!(many.status, 303, "{}", many.body);
    assert_eq!(told(&alone, 201) + told(&alone, 409), 3);
    for id in &ids {
        assert_eq!(count(&world.hr, &format!("/api/v1/invitations?application_id={id}")).await, 1);
    }
}

#[tokio::test]
async fn a_license_whose_number_is_written_in_two_ways_is_one() {
    let world = World::new().await;
    let bodies: Vec<_> = ["200342", "20-0342", "200 342"]
        .map(|number| {
            let mut body = world.rosas_license();
            body["number"] = json!(number);
            body
        })
        .into();
    let answers = at_once(&world.hr, "/api/v1/licenses", &bodies).await;
    assert_eq!([told(&answers, 201), told(&answers, 409)], [1, 2]);
}

#[tokio::test]
async fn a_turn_is_kept_that_is_said_while_the_office_sends_the_link_again() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = invited(&world, job).await;
    let application = made.json()["application_id"].clone();
    let (turn, after) = named(&candidate.reads().await);
    let say = [("turn", &*turn), ("after", &*after), ("reply", "Yes")];
    let send = [json!({ "application_id": application })];
    let (said, sent) = tokio::join!(
        candidate.phone.submit(&candidate.path, &say),
        at_once(&world.hr, "/api/v1/screenings", &send)
    );
    assert!(sent[0].status < 300, "{}", sent[0].body);
    let url = sent[0].json()["url"].as_str().unwrap().to_owned();
    let path = url[url.find("/chat/").unwrap()..].to_owned();
    let page = candidate.phone.get(&path).await.expect(200).body;
    // The link that was sent before may be closed by then; what is said by it is told so.
    let counted = if said.status == 303 { "1" } else { "0" };
    assert_eq!(named(&page).1, counted, "{} {page}", said.status);
}
