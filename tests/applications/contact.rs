//! A name that was misheard, and a number that has changed.

use muster::platform::events;
use serde_json::{Value, json};

use crate::world::World;

/// Marisol's application, its page of contact, and who she is.
async fn marisol(world: &World) -> (String, String, String) {
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let shown = world.hr.get(&format!("/api/v1/applications/{application}")).await.expect(200);
    let person = shown.json()["person_id"].as_str().unwrap().to_owned();
    (format!("/applications/{application}"), format!("/applications/{application}/contact"), person)
}

async fn finds(world: &World, typed: &str) -> bool {
    let list = world.manager.get(&format!("/candidates?q={typed}")).await.expect(200).body;
    list.contains("/applications/appl_")
}

#[tokio::test]
async fn a_name_that_was_misheard_is_mended_wherever_it_stands_and_in_every_search() {
    let world = World::new().await;
    let (page, contact, _) = marisol(&world).await;
    assert!(world.manager.get(&page).await.expect(200).body.contains(&contact), "it is offered");
    let fields = [("name", "Maribel Zubiri"), ("phone", "503 555 0147"), ("email", "")];
    world.manager.submit(&contact, &fields).await.expect(303);
    let shown = world.manager.get(&page).await.expect(200).body;
    assert!(shown.contains("Maribel Zubiri") && !shown.contains("Marisol"), "{shown}");
    assert!(finds(&world, "zubiri").await && !finds(&world, "etxeberria").await);
    let other = json!({ "name": "Oscar Ruiz", "phone": "503 555 0199", "job_id": world.job("Biller", false).await.to_string() });
    world.hr.post("/api/v1/applications", other).await.expect(201);
    let sorted = world.manager.get("/candidates?sort=name").await.expect(200).body;
    assert!(sorted.find("Maribel").unwrap() < sorted.find("Oscar").unwrap());
}

#[tokio::test]
async fn the_log_says_that_it_was_changed_and_not_how() {
    let world = World::new().await;
    let (_, contact, person) = marisol(&world).await;
    let fields = [("name", "Maribel Zubiri"), ("phone", "503 555 0148"), ("language", "es")];
    world.manager.submit(&contact, &fields).await.expect(303);
    let happened = events::about(&world.scope, &person, 10).await.unwrap();
    let corrected: Vec<_> = happened.iter().filter(|one| one.kind == "person.corrected").collect();
    assert_eq!(corrected.len(), 1);
    assert_eq!(corrected[0].data, "{}");
    world.manager.submit(&contact, &fields).await.expect(303);
    let again = events::about(&world.scope, &person, 10).await.unwrap();
    assert_eq!(again.len(), happened.len(), "the same again is no change");
}

#[tokio::test]
async fn the_language_of_letters_can_be_changed_and_is_shown_nowhere() {
    let world = World::new().await;
    let (_, contact, person) = marisol(&world).await;
    let body = json!({ "language": "es" });
    let changed = world.hr.patch(&format!("/api/v1/people/{person}"), body).await.expect(200);
    assert!(changed.json().get("language").is_none(), "{}", changed.body);
    let page = world.manager.get(&contact).await.expect(200).body;
    assert!(!page.contains("value=\"es\" selected") && page.contains("Leave as it is"), "{page}");
}

#[tokio::test]
async fn nobody_is_left_without_a_way_to_reach_them_by_either_door() {
    let world = World::new().await;
    let (_, contact, person) = marisol(&world).await;
    let fields = [("name", "Marisol"), ("phone", ""), ("email", "")];
    let refused = world.manager.submit(&contact, &fields).await.expect(422).body;
    assert!(refused.contains("one is enough") && refused.contains("href=\"#phone\""), "{refused}");
    let path = format!("/api/v1/people/{person}");
    let none = world.hr.patch(&path, json!({ "phone": Value::Null })).await;
    assert_eq!(none.problem(), "422 request.invalid /phone");
    let other = json!({ "phone": Value::Null, "email": "marisol@mail.example" });
    let changed = world.hr.patch(&path, other).await.expect(200).json();
    assert_eq!(
        (&changed["phone"], &changed["email"]),
        (&Value::Null, &json!("marisol@mail.example"))
    );
}

#[tokio::test]
async fn who_may_only_read_mends_nothing_and_is_offered_nothing() {
    let world = World::new().await;
    let (page, contact, person) = marisol(&world).await;
    for caller in [&world.viewer, &world.reviewer] {
        caller.get(&contact).await.expect(403);
        assert!(!caller.get(&page).await.expect(200).body.contains(&contact));
    }
    let body = json!({ "name": "Somebody" });
    world.reader.patch(&format!("/api/v1/people/{person}"), body.clone()).await.expect(403);
    world.other_hr.patch(&format!("/api/v1/people/{person}"), body).await.expect(404);
}

#[tokio::test]
async fn the_address_of_somebody_else_is_refused_with_who_that_is() {
    let world = World::new().await;
    let (_, contact, person) = marisol(&world).await;
    let other = json!({ "name": "Oscar Ruiz", "email": "oscar@mail.example", "job_id": world.job("Biller", false).await.to_string() });
    let oscar = world.hr.post("/api/v1/applications", other).await.expect(201).json();
    let path = format!("/api/v1/people/{person}");
    let taken = world.hr.patch(&path, json!({ "email": "Oscar@mail.example" })).await;
    assert_eq!(taken.problem(), "409 people.email_taken");
    assert_eq!(taken.json()["existing"]["id"], oscar["person_id"]);
    let fields = [("name", "Marisol"), ("phone", "503 555 0147"), ("email", "oscar@mail.example")];
    let refused = world.manager.submit(&contact, &fields).await.expect(409).body;
    assert!(refused.contains("Another person has this email address"), "{refused}");
    let own = oscar["person_id"].as_str().unwrap();
    let again = json!({ "email": "OSCAR@mail.example" });
    world.hr.patch(&format!("/api/v1/people/{own}"), again).await.expect(200);
}

#[tokio::test]
async fn a_name_has_a_letter() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    for name in [".", "-", "😀😀", "12"] {
        let body = json!({ "name": name, "phone": "503 555 0147", "job_id": job });
        let refused = world.hr.post("/api/v1/applications", body).await;
        assert_eq!(refused.problem(), "422 request.invalid /name", "{name}");
    }
    let body = json!({ "name": "林", "phone": "503 555 0147", "job_id": job });
    world.hr.post("/api/v1/applications", body).await.expect(201);
}
