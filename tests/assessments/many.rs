//! Many are invited at once, or everyone who applies.

use muster::jobs::JobId;
use poem::http::Method;
use serde_json::{Value, json};

use crate::{applications::apply_page, world::World};

async fn invitations(world: &World) -> Vec<Value> {
    let all = world.hr.get("/api/v1/invitations").await.expect(200).json();
    all["data"].as_array().unwrap().clone()
}

/// Publishes a job whose posting has a test.
pub async fn with_test(world: &World) -> JobId {
    let made = world.hr.post("/api/v1/jobs", json!({ "role": "receptionist" })).await.expect(201);
    let (id, mut whole) = (made.json()["id"].clone(), made.json()["description"].clone());
    let id = id.as_str().unwrap();
    whole["pay"] = json!({ "min_cents": 1900, "max_cents": 2300, "period": "hour" });
    for duty in whole["duties"].as_array_mut().unwrap() {
        (duty["essential"], duty["day_one"]) = (json!(true), json!(true));
    }
    let changed = crate::jobs::change(world, id, whole).await.expect(200);
    let path = format!("/api/v1/jobs/{id}/publication");
    let publish = world.hr.request(Method::POST, &path).header("If-Match", changed.header("etag"));
    world.hr.send(publish, Some(json!({}))).await.expect(201);
    id.parse().unwrap()
}

/// Board, invite, send: three steps for ten people.
#[tokio::test]
async fn all_who_wait_are_invited_after_a_look_and_nobody_twice() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let list: String = (0..10).map(|n| format!("Ana {n}, a{n}@mail.example\n")).collect();
    let typed = [("job_id", &*job.to_string()), ("list", &list)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    let board = world.manager.get(&format!("/jobs/{job}/board")).await.expect(200).body;
    let all = format!("/jobs/{job}/invitations/new?all=yes");
    assert!(board.replace("&#x3D;", "=").contains(&all), "{board}");
    let look = world.manager.get(&all).await.expect(200).body;
    for told in ["Invite 10 people to the skills test", "A skills test for you", "(their own link)"]
    {
        assert!(look.contains(told), "{told} in {look}");
    }
    assert_eq!(invitations(&world).await.len(), 0, "nothing was sent yet");
    let found = regex::Regex::new("name=\"appl\" value=\"([^\"]+)\"").unwrap();
    let ids: Vec<_> = found.captures_iter(&look).map(|one| one[1].to_owned()).collect();
    assert_eq!(ids.len(), 10);
    let typed: Vec<_> = ids.iter().map(|id| ("appl", &**id)).collect();
    let path = format!("/jobs/{job}/invitations");
    let done = world.manager.submit(&path, &typed).await.expect(303);
    let board = world.manager.get(done.header("location")).await.expect(200).body;
    assert!(board.contains("10 people were invited"), "{board}");
    world.manager.submit(&path, &typed).await.expect(303);
    assert_eq!(invitations(&world).await.len(), 10, "nobody is invited twice");
    let look = world.manager.get(&all).await.expect(200).body;
    assert!(look.contains("Already invited.") && look.contains("No one to invite"), "{look}");

    let other = with_test(&world).await;
    world.manager.submit(&format!("/jobs/{other}/invitations"), &typed).await.expect(303);
    assert_eq!(invitations(&world).await.len(), 10, "they applied to another job");
}

#[tokio::test]
async fn the_look_at_whom_it_invites_asks_the_database_no_more_often_for_twenty_than_for_two() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let look = format!("/jobs/{job}/invitations/new?all=yes");
    let mut asked = vec![];
    for numbers in [0..2, 2..20] {
        let list: String = numbers.map(|n| format!("Ana {n}, a{n}@mail.example\n")).collect();
        let typed = [("job_id", &*job.to_string()), ("list", &list)];
        world.manager.submit("/candidates/pasted", &typed).await.expect(303);
        let seen = world.asked(async || world.manager.get(&look).await.expect(200)).await;
        asked.push(seen.0);
    }
    assert_eq!(asked[0], asked[1]);
}

#[tokio::test]
async fn everyone_who_applies_by_the_form_is_invited_while_the_switch_is_on() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let typed = |name: &'static str, phone: &'static str| {
        [("name", name), ("phone", phone), ("language", "en"), ("consent", "yes"), ("form", name)]
    };
    let apply = apply_page(&world, job).await;
    let send = async |name, phone| {
        world.nobody.submit(&apply, &typed(name, phone)).await.expect(303);
        world.app.work().await.unwrap();
        invitations(&world).await.len()
    };
    assert_eq!(send("Ana Ruiz", "503 555 0141").await, 0, "it is off by itself");

    let path = format!("/jobs/{job}/invitations/everyone");
    world.manager.submit(&path, &[("everyone", "yes")]).await.expect(303);
    let api = format!("/api/v1/jobs/{job}/everyone-invited");
    assert_eq!(world.hr.get(&api).await.expect(200).json()["everyone"], true);
    assert_eq!(send("Bo Lind", "503 555 0142").await, 1);
    let one = &invitations(&world).await[0];
    assert_eq!(one["status"], "invited");
    world.hr.post("/api/v1/applications", world.marisol(job)).await.expect(201);
    world.app.work().await.unwrap();
    assert_eq!(invitations(&world).await.len(), 1, "whom the office adds, it invites itself");
    let id = one["application_id"].as_str().unwrap();
    let page = world.manager.get(&format!("/applications/{id}")).await.expect(200).body;
    assert!(page.contains("Invited to a skills test"), "{page}");
    let shown = world.manager.get(&format!("/jobs/{job}")).await.expect(200).body;
    assert!(shown.contains("From now on, everyone who applies"), "{shown}");

    let off =
        world.hr.send(world.hr.request(Method::PUT, &api), Some(json!({ "everyone": false })));
    off.await.expect(200);
    assert_eq!(send("Cy Orr", "503 555 0143").await, 1, "it is off again");
}

#[tokio::test]
async fn to_the_test_of_a_closed_posting_only_who_applied_before_is_invited() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let application = world.apply(job).await;
    let found = world.hr.get(&format!("/api/v1/assessments?job_id={job}")).await.json();
    let assessment = found["data"][0]["id"].clone();
    let title = found["data"][0]["title"].as_str().unwrap().to_owned();
    assert!(title.starts_with("Medical receptionist, Nov 24, 2026"), "{title}");
    let path = format!("/api/v1/jobs/{job}");
    let read = world.hr.get(&path).await;
    let closing = world.hr.request(Method::POST, &format!("{path}/closing"));
    let closing = closing.header("If-Match", read.header("etag"));
    world.hr.send(closing, Some(json!({ "reason": "Found somebody." }))).await.expect(201);
    let invite = async |mut body: Value| {
        body["assessment_id"] = assessment.clone();
        world.hr.post("/api/v1/invitations", body).await
    };
    let stranger = json!({ "candidate": { "name": "Bo Lind", "email": "bo@mail.example" } });
    assert_eq!(invite(stranger).await.problem(), "409 assessments.closed");
    let known = json!({ "person_id": world.rosa.to_string() });
    assert_eq!(invite(known).await.problem(), "409 assessments.closed");
    invite(json!({ "application_id": application })).await.expect(201);
}

#[tokio::test]
async fn what_is_wrong_with_where_to_lead_on_is_no_fault_of_a_callback() {
    let world = World::new().await;
    let assessment = super::assessment(&world, "receptionist").await;
    for (url, code) in [
        ("http://hr.example/done", "redirect_url.plain"),
        ("ftp://hr.example/", "redirect_url.form"),
        ("https://169.254.169.254/latest", "redirect_url.private"),
    ] {
        let body = json!({ "assessment_id": assessment, "person_id": world.rosa.to_string(), "redirect_url": url });
        let refused = world.hr.post("/api/v1/invitations", body).await;
        assert_eq!(refused.problem(), "422 request.invalid /redirect_url", "{url}");
        assert_eq!(refused.json()["errors"][0]["code"], code, "{url}");
    }
}
