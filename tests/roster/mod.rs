//! Who works here, by each door.

use chrono::TimeDelta;
use poem::http::Method;
use serde_json::{Value, json};

use crate::world::{Caller, World};

/// What an HR system says of somebody who works here.
pub fn member(name: &str, phone: &str) -> Value {
    json!({
        "name": name,
        "phone": phone,
        "position": "Receptionist",
        "location": "Mill Street",
        "kind": "employee",
        "starts_on": "2024-03-04",
    })
}

/// Adds somebody who works here and returns their id.
pub async fn add(world: &World, name: &str, phone: &str) -> String {
    let added = world.hr.post("/api/v1/staff", member(name, phone)).await.expect(201);
    added.json()["id"].as_str().unwrap().to_owned()
}

async fn put(caller: &Caller, path: &str, body: Value) -> crate::world::Answer {
    caller.send(caller.request(Method::PUT, path), Some(body)).await
}

#[tokio::test]
async fn somebody_works_changes_and_leaves_by_api() {
    let world = World::new().await;
    let id = add(&world, "Uma Roth", "503 555 0165").await;
    let path = format!("/api/v1/staff/{id}");
    let shown = world.hr.get(&path).await.expect(200).json();
    assert_eq!((&shown["stage"], &shown["span"]["number"]), (&json!("active"), &json!(1)));

    let ahead = json!({ "effective_on": "2026-12-01", "position": "Lead receptionist", "hours_a_week": 40 });
    world.hr.post(&format!("{path}/changes"), ahead).await.expect(200);
    assert_eq!(world.hr.get(&path).await.json()["position"], "Receptionist", "it waits");
    world.clock.advance(TimeDelta::days(7));
    world.app.work().await.unwrap();
    let changed = world.hr.get(&path).await.json();
    assert_eq!(
        (&changed["position"], &changed["hours_a_week"]),
        (&json!("Lead receptionist"), &json!(40))
    );

    let departure = format!("{path}/departure");
    let early = put(&world.hr, &departure, json!({ "last_day": "2024-03-03" })).await;
    assert_eq!(early.problem(), "422 request.invalid /last_day");
    let today = json!({ "last_day": "2026-12-01", "reason": "Moved away." });
    let mistyped = put(&world.hr, &departure, json!({ "last_day": "2199-12-31" })).await;
    assert_eq!(mistyped.problem(), "422 request.invalid /last_day");
    assert!(mistyped.body.contains("roster.far_ahead"), "{}", mistyped.body);
    let left = put(&world.hr, &departure, today).await.expect(200);
    assert_eq!(left.json()["stage"], "active", "the last day still counts");
    assert!(!left.body.contains("Moved"), "why is nobody's business: {}", left.body);
    world.clock.advance(TimeDelta::days(1));
    assert_eq!(world.hr.get(&path).await.json()["stage"], "left");
    let lists = world.hr.get(&format!("/api/v1/onboardings?staff_id={id}")).await.expect(200);
    assert_eq!(lists.json()["data"][0]["list"], "leaving", "the same day");
}

#[tokio::test]
async fn a_day_without_sense_and_a_manager_who_is_not_there_are_refused_when_they_are_said() {
    let world = World::new().await;
    let id = add(&world, "Uma Roth", "503 555 0165").await;
    let path = format!("/api/v1/staff/{id}");
    let nobody = "staff_00000000000000000000000000";
    let other = json!({ "effective_on": "2026-12-24", "position": "Lead", "manager_id": nobody });
    let refused = world.hr.post(&format!("{path}/changes"), other).await;
    assert_eq!(refused.problem(), "422 request.invalid /manager_id", "not on the day itself");
    for day in ["1999-01-01", "2199-01-01"] {
        let change = json!({ "effective_on": day, "position": "Lead" });
        let refused = world.hr.post(&format!("{path}/changes"), change).await;
        assert_eq!(refused.problem(), "422 request.invalid /effective_on", "{day}");
    }
    let worked = json!({ "on": "1990-01-01" });
    let refused = world.hr.post(&format!("{path}/worked"), worked).await;
    assert_eq!(refused.problem(), "422 request.invalid /on");

    put(&world.hr, &format!("{path}/departure"), json!({ "last_day": "2026-11-24" }))
        .await
        .expect(200);
    world.clock.advance(TimeDelta::days(1));
    let late = json!({ "effective_on": "2026-11-25", "position": "Lead" });
    let refused = world.hr.post(&format!("{path}/changes"), late).await;
    assert_eq!(refused.problem(), "409 roster.has_left");
}

#[tokio::test]
async fn a_person_is_staff_once() {
    let world = World::new().await;
    let uma = add(&world, "Uma Roth", "503 555 0165").await;
    let again = world.hr.post("/api/v1/staff", member("Uma Roth", "503 555 0165")).await;
    assert_eq!(again.problem(), "409 roster.already_here");
    assert_eq!(again.json()["existing"]["id"], uma);
}

#[tokio::test]
async fn the_list_is_searched_filtered_and_written_out_with_its_formulas_defused() {
    let world = World::new().await;
    let uma = add(&world, "Uma Roth", "503 555 0165").await;
    let mut odd = member("=cmd|'/C calc'!A0", "503 555 0166");
    odd["location"] = json!("Beaver Dam Road");
    world.hr.post("/api/v1/staff", odd).await.expect(201);

    let found = world.manager.get("/staff?q=uma").await.expect(200).body;
    assert!(found.contains(&format!("/staff/{uma}")) && !found.contains("calc"), "{found}");
    let there = world.manager.get("/staff?location=Beaver+Dam+Road").await.expect(200).body;
    assert!(!there.contains(&format!("/staff/{uma}")), "{there}");
    let nobody = world.manager.get("/staff?q=zzz").await.expect(200).body;
    assert!(nobody.contains("No one matches"), "{nobody}");

    let file = world.manager.get("/staff/export").await.expect(200).body;
    assert!(file.starts_with("name,phone,email,position,"), "{file}");
    assert!(file.contains("'=cmd|") && file.contains("Uma Roth,503 555 0165"), "{file}");
}

#[tokio::test]
async fn whose_name_is_corrected_stands_where_the_new_name_belongs() {
    let world = World::new().await;
    let uma = add(&world, "Uma Roth", "503 555 0165").await;
    let ben = add(&world, "Ben Cole", "503 555 0166").await;
    let is_first = async |one: &str, other: &str| {
        let list = world.manager.get("/staff").await.expect(200).body;
        let at = |id: &str| list.find(&format!("/staff/{id}")).unwrap();
        at(one) < at(other)
    };
    assert!(is_first(&ben, &uma).await, "by name, whoever was added first");
    let person = world.hr.get(&format!("/api/v1/staff/{uma}")).await.json()["person_id"].clone();
    let person = format!("/api/v1/people/{}", person.as_str().unwrap());
    world.hr.patch(&person, json!({ "name": "Álma Roth" })).await.expect(200);
    assert!(is_first(&uma, &ben).await);
}

#[tokio::test]
async fn a_list_asks_the_database_few_questions() {
    let world = World::new().await;
    for number in 0..12 {
        add(&world, &format!("Uma Roth {number}"), &format!("503 555 01{:02}", number + 20)).await;
    }
    let (asked, _) =
        world.asked(async || world.manager.get("/staff?q=uma").await.expect(200)).await;
    assert!(asked <= 8, "{asked}");
}

#[tokio::test]
async fn who_leaves_and_comes_back_stays_the_same() {
    let world = World::new().await;
    let id = add(&world, "Uma Roth", "503 555 0165").await;
    let person = world.hr.get(&format!("/api/v1/staff/{id}")).await.json()["person_id"].clone();
    let departure = format!("/staff/{id}/departure");
    world.manager.submit(&departure, &[("last_day", "2026-11-24")]).await.expect(303);
    let mut again = crate::onboarding::somebody("Uma Roth", "503 555 0165");
    for told in ["name", "phone"] {
        again.as_object_mut().unwrap().remove(told);
    }
    again["person_id"] = person.clone();
    again["i9_completed_on"] = json!("2024-03-05");
    let started = world.hr.post("/api/v1/onboardings", again).await.expect(201).json();
    assert_eq!(started["onboarding"]["staff_id"], json!(id));
    let staff = world.hr.get(&format!("/api/v1/staff/{id}")).await.json();
    assert_eq!((&staff["stage"], &staff["span"]["number"]), (&json!("starting"), &json!(2)));
    let page = world.manager.get(&format!("/staff/{id}")).await.expect(200).body;
    assert!(page.contains("Mar 4, 2024") || page.contains("2024-03-04"), "{page}");
}

#[tokio::test]
async fn the_list_for_the_wall_has_whom_to_call() {
    let world = World::new().await;
    let id = add(&world, "Uma Roth", "503 555 0165").await;
    let contact = [("name", "Iker"), ("phone", "503 555 0163")];
    let kept = world.manager.submit(&format!("/staff/{id}/emergency-contact"), &contact).await;
    kept.expect(303);
    let wall = world.manager.get("/staff/emergency").await.expect(200).body;
    assert!(wall.contains("Iker") && wall.contains("503 555 0163"), "{wall}");
    let page = world.viewer.get(&format!("/staff/{id}")).await.expect(200).body;
    assert!(!page.contains("Iker"), "a viewer is not told");
}

#[tokio::test]
async fn an_office_brings_its_list_in_and_nobody_twice() {
    let world = World::new().await;
    add(&world, "Uma Roth", "503 555 0165").await;
    // As Excel writes it in Windows: semicolons, and letters of Windows-1252.
    let list = b"Name;Phone;Title;Hire date\r\nZo\xeb N\xfa\xf1ez;503 555 0171;Nurse;3/4/2024\r\n\
        Uma Roth;503 555 0165;Receptionist;2024-03-04\r\n=cmd;503 555 0172;Nurse;\r\n\
        Zo\xeb N\xfa\xf1ez;503 555 0171;Nurse;3/4/2024\r\nAna Ruiz;soon;Nurse;\r\n";
    let read = world.manager.hand_in("/staff/imports", &[], list).await.expect(303);
    let page = read.header("location").to_owned();
    let look = world.manager.get(&page).await.expect(200).body;
    let found = "2 new, 1 already on the staff list, 1 twice in this list, 1 with a problem";
    for told in [found, "Zoë Núñez"] {
        assert!(look.contains(told), "{told} in {look}");
    }
    let lost = world.manager.submit(&page, &[("columns.0", "nothing")]).await.expect(422).body;
    assert!(lost.contains("which column has the name"), "{lost}");
    world.manager.submit(&page, &[("do", "import")]).await.expect(303);
    let staff = world.hr.get("/api/v1/staff").await.json()["data"].as_array().unwrap().len();
    assert_eq!(staff, 3);
    world.manager.get(&page).await.expect(404);
    world.manager.submit(&page, &[("do", "import")]).await.expect(404);

    let empty = world.manager.hand_in("/staff/imports", &[], b"Name,Title\n").await;
    assert!(empty.expect(422).body.contains("This list has no rows"));
    let nothing = world.manager.hand_in("/staff/imports", &[], b"").await.expect(422).body;
    assert!(
        nothing.contains("This file is empty") && !nothing.contains("Choose a file"),
        "{nothing}"
    );
}

/// The id is for programs. An office manager is led to whom it means.
#[tokio::test]
async fn who_is_there_already_is_a_link_on_the_page_and_an_id_in_the_api() {
    let world = World::new().await;
    let id = add(&world, "Uma Roth", "503 555 0165").await;
    let typed = [
        ("name", "Uma Roth"),
        ("phone", "503 555 0165"),
        ("position", "Nurse"),
        ("kind", "employee"),
        ("starts_on", "2026-11-24"),
    ];
    let page = world.manager.submit("/staff", &typed).await.expect(409).body;
    assert!(page.contains("already on the staff list.</a>"), "{page}");
    assert!(page.contains(&format!("<a href=\"/staff/{id}\">Open it</a>")), "{page}");
    let again = world.hr.post("/api/v1/staff", member("Uma Roth", "503 555 0165")).await;
    let again = again.expect(409).json();
    assert_eq!(again["existing"]["id"], id.as_str());
    assert!(!again["detail"].as_str().unwrap().contains(&id), "{again}");
}

#[tokio::test]
async fn a_first_day_whose_year_is_mistyped_is_not_taken() {
    let world = World::new().await;
    let begun = |day: &str| {
        let mut uma = member("Uma Roth", "503 555 0165");
        uma["starts_on"] = json!(day);
        uma
    };
    for day in ["1900-01-01", "2199-01-01"] {
        let refused = world.hr.post("/api/v1/staff", begun(day)).await;
        assert_eq!(refused.problem(), "422 request.invalid /starts_on", "{day}");
    }
    let list = b"Name,Phone,Title,Hire date\nUma Roth,503 555 0165,Nurse,1/1/1900\n";
    let read = world.manager.hand_in("/staff/imports", &[], list).await.expect(303);
    let look = world.manager.get(read.header("location")).await.expect(200).body;
    assert!(look.contains("First day. Check the year"), "{look}");
    world.hr.post("/api/v1/staff", begun("1981-06-01")).await.expect(201);
}

const LISTED: &[u8] = b"Name,Phone,Title\nUma Roth,503 555 0165,Nurse\n";

#[tokio::test]
async fn a_list_that_brings_nobody_can_be_discarded() {
    let world = World::new().await;
    add(&world, "Uma Roth", "503 555 0165").await;
    let read = world.manager.hand_in("/staff/imports", &[], LISTED).await.expect(303);
    let page = read.header("location").to_owned();
    let look = world.manager.get(&page).await.expect(200).body;
    assert!(look.contains("Discard this list") && !look.contains("value=\"import\""), "{look}");
    let today = async || world.owner.get("/").await.expect(200).body;
    assert!(today().await.contains("One staff list to finish importing"));
    world.manager.submit(&page, &[("do", "discard")]).await.expect(303);
    assert!(!today().await.contains("One staff list to finish importing"));
    assert_eq!(world.database.text("SELECT content FROM staff_imports").await, "");
    let again = world.manager.submit(&page, &[("do", "discard")]).await.expect(303);
    assert_eq!(again.header("location"), "/staff", "the second tap finds it gone, and says so");
    let list = page.rsplit('/').next().unwrap();
    let told = world.happened_to(list).await;
    assert_eq!(told.iter().filter(|it| *it == "staff.list_discarded").count(), 1, "{told:?}");
}

#[tokio::test]
async fn a_list_that_was_brought_in_is_not_said_to_be_discarded() {
    let world = World::new().await;
    let read = world.manager.hand_in("/staff/imports", &[], LISTED).await.expect(303);
    let page = read.header("location").to_owned();
    let bring = [("columns.0", "name"), ("columns.1", "phone"), ("columns.2", "position")];
    let bring = [&bring[..], &[("do", "import")]].concat();
    world.manager.submit(&page, &bring).await.expect(303);
    let told = world.manager.submit(&page, &[("do", "discard")]).await.expect(409).body;
    assert!(told.contains("already added"), "{told}");
    let staff = world.manager.get("/staff").await.expect(200).body;
    assert!(staff.contains("Uma Roth"), "{staff}");
}

#[tokio::test]
async fn a_list_that_nobody_brings_in_is_emptied_after_a_week() {
    let world = World::new().await;
    let read = world.manager.hand_in("/staff/imports", &[], LISTED).await.expect(303);
    let page = read.header("location").to_owned();
    world.clock.advance(TimeDelta::days(6));
    world.app.work().await.unwrap();
    world.manager.get(&page).await.expect(200);
    world.clock.advance(TimeDelta::days(1));
    world.app.work().await.unwrap();
    world.manager.get(&page).await.expect(404);
    assert_eq!(world.database.text("SELECT content FROM staff_imports").await, "");
}
