//! One field finds people and jobs, as far as whoever searches may see them.

use muster::{
    auth::{self, NewUser},
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};
use serde_json::{Value, json};

use crate::{
    roster,
    world::{Caller, World},
};

async fn found(hr: &Caller, words: &str) -> Vec<Value> {
    let words: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
    let found = hr.get(&format!("/api/v1/search?q={words}")).await.expect(200).json();
    found["data"].as_array().unwrap().clone()
}

fn kinds(found: &[Value]) -> Vec<&str> {
    found.iter().map(|one| one["kind"].as_str().unwrap()).collect()
}

/// Marisol Etxeberria has applied, Uma Roth works here.
async fn office() -> World {
    let world = World::new().await;
    let job = world.job("Front-desk receptionist", false).await;
    world.apply(job).await;
    roster::add(&world, "Uma Röth", "503 555 0165").await;
    world
}

#[tokio::test]
async fn candidates_staff_and_jobs_are_found_by_beginnings_without_accents() {
    let world = office().await;
    for (words, expected) in [
        ("MARI", vec!["candidate"]),
        ("etx mar", vec!["candidate"]),
        ("uma roth", vec!["staff"]),
        ("Röt", vec!["staff"]),
        ("recep fro", vec!["job"]),
        ("0147", vec!["candidate"]),
        ("(503) 555-0165", vec!["staff"]),
        ("arisol", vec![]),
        ("mari roth", vec![]),
        ("rosa", vec!["person"]),
        ("m", vec![]),
        ("%_", vec![]),
    ] {
        assert_eq!(kinds(&found(&world.hr, words).await), expected, "{words}");
    }
}

#[tokio::test]
async fn who_works_here_and_has_applied_is_found_as_both() {
    let world = office().await;
    let job = world.job("Biller", false).await;
    let mut uma = world.marisol(job);
    uma["name"] = json!("Uma Röth");
    uma["phone"] = json!("503 555 0165");
    uma["external_id"] = json!("u1");
    world.hr.post("/api/v1/applications", uma).await.expect(201);
    assert_eq!(kinds(&found(&world.hr, "roth").await), ["candidate", "staff"]);
}

#[tokio::test]
async fn the_field_is_on_each_page_and_its_page_leads_on_in_two_steps() {
    let world = office().await;
    for path in ["/", "/jobs", "/settings", "/jobs/nothing"] {
        let page = world.manager.get(path).await.body;
        let form = "<form class=\"top__search\" role=\"search\" action=\"/search\" method=\"get\">";
        assert!(page.contains(form), "{path}: {page}");
    }
    let page = world.manager.get("/search?q=0147").await.expect(200).body;
    assert!(page.contains("href=\"/applications/appl_") && page.contains("Marisol"), "{page}");
    assert!(page.contains("value=\"0147\""), "what was typed stays: {page}");
    let none = world.manager.get("/search?q=zz%3Cb%3E").await.expect(200).body;
    assert!(none.contains("No one and nothing found for") && !none.contains("zz<b>"), "{none}");
    let short = world.manager.get("/search?q=m").await.expect(200).body;
    assert!(short.contains("Type a little more"), "{short}");
    world.manager.get("/search").await.expect(200);
}

#[tokio::test]
async fn a_key_finds_what_its_scopes_read_and_another_practice_nothing() {
    let world = office().await;
    let key = async |scopes: &[&'static str]| {
        let make =
            async |tx: &mut Tx| keys::make_api_key(tx, Some(world.user), None, scopes, None).await;
        world.nobody.with_key(world.scope.write(make).await.unwrap().secret)
    };
    let staff_only = key(&["search:read", "staff:read"]).await;
    assert_eq!(kinds(&found(&staff_only, "uma").await), ["staff"]);
    assert!(found(&staff_only, "mari").await.is_empty());
    assert!(found(&staff_only, "recep").await.is_empty());
    let blind = key(&["search:read"]).await;
    assert!(found(&blind, "uma").await.is_empty());
    key(&["staff:read"]).await.get("/api/v1/search?q=uma").await.expect(403);
    assert!(found(&world.other_hr, "mari").await.is_empty());
}

#[tokio::test]
async fn nobody_finds_who_else_applied_to_a_job_to_which_they_applied() {
    let world = office().await;
    let job = world.job("Office manager", false).await;
    let add = async |name: &str, email: &str| {
        let body = json!({ "name": name, "email": email, "job_id": job.to_string() });
        world.hr.post("/api/v1/applications", body).await.expect(201);
    };
    add("Ines Rival", "ines@mail.example").await;
    let (session, secret) = {
        let make = async |tx: &mut Tx| {
            let new = NewUser {
                name: "Max Ager".parse().unwrap(),
                email: "max@willamette.example".parse().unwrap(),
                role: Role::Manager,
            };
            let user = auth::add_user(tx, new).await?;
            let scopes: Vec<_> = muster::rooms::ROOMS.scopes(Role::Manager).collect();
            let key = keys::make_api_key(tx, Some(user), None, &scopes, None).await?;
            Ok((keys::open_session(tx, user).await?.secret, key.secret))
        };
        world.scope.write(make).await.unwrap()
    };
    let (max, program) = (world.nobody.with_session(session), world.nobody.with_key(secret));
    assert_eq!(kinds(&found(&program, "ines").await), ["candidate"]);
    add("Max Ager", "max@willamette.example").await;
    assert!(found(&program, "ines").await.is_empty());
    let page = max.get("/search?q=ines").await.expect(200).body;
    assert!(page.contains("No one and nothing found"), "{page}");
    assert_eq!(kinds(&found(&program, "mari").await), ["candidate"], "of another job");
    assert_eq!(kinds(&found(&world.hr, "ines").await), ["candidate"], "for everybody else");
}

#[tokio::test]
async fn of_very_many_twenty_are_shown_and_the_rest_is_said() {
    let world = World::new().await;
    let job = world.job("Biller", false).await;
    let list: String = (0..30).map(|n| format!("Ana Li{n}, a{n}@mail.example\n")).collect();
    let typed = [("job_id", &*job.to_string()), ("list", &list)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    let page = world.manager.get("/search?q=ana").await.expect(200).body;
    assert_eq!(page.matches("href=\"/applications/").count(), 20, "{page}");
    assert!(page.contains("There are more than 20"), "{page}");
}

#[tokio::test]
async fn a_search_asks_six_questions_at_most() {
    let world = office().await;
    // A page of the same session without a search asks for the session, the practice and little more.
    let key = async || world.hr.get("/api/v1/search?q=m").await.expect(200).body.len();
    let (without, _) = world.asked(key).await;
    let both = async || world.hr.get("/api/v1/search?q=mari%20etx").await.expect(200).body.len();
    let (with, _) = world.asked(both).await;
    assert!(with <= without + 6, "{with} statements, {without} without");
    assert!(with > without, "it was asked");
}
