//! What is known of a hire when they begin, and what becomes known later.

use serde_json::json;

use super::{known, somebody, start, started, task};
use crate::world::World;

#[tokio::test]
async fn what_somebody_does_beside_their_kind_of_work_adds_its_tasks() {
    let world = World::new().await;
    let mut assistant = somebody("Mia Lund", "503 555 0164");
    assistant["role"] = "medical_assistant".into();
    assistant["particulars"] = json!(["moderate_tests"]);
    let (id, _) = started(&world, assistant).await;
    let competency = task(&world, &id, "lab_competency").await;
    assert_eq!(competency["holds"], json!(["patient_contact"]), "before the first test");
}

#[tokio::test]
async fn a_mismatch_that_is_told_later_adds_its_task_with_ten_federal_working_days() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let told = json!({ "particulars": ["e_verify"], "mismatch_on": "2026-11-24" });
    world.hr.post(&format!("/api/v1/onboardings/{id}/facts"), told).await.expect(200);
    let mismatch = task(&world, &id, "e_verify_mismatch").await;
    assert_eq!(mismatch["due_on"], "2026-12-09", "{mismatch}");
}

#[tokio::test]
async fn a_mismatch_that_has_not_come_yet_is_refused_at_its_field() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let told = [("mismatch_on", "2027-11-24")];
    let page = world.manager.submit(&format!("/onboardings/{id}/facts"), &told).await.expect(422);
    assert!(page.body.contains("href=\"#mismatch_on\""), "{}", page.body);
}

#[tokio::test]
async fn the_end_of_a_work_authorization_adds_the_day_to_look_again() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let told = [("work_permission_ends_on", "2027-06-30")];
    world.manager.submit(&format!("/onboardings/{id}/facts"), &told).await.expect(303);
    assert_eq!(task(&world, &id, "i9_reverify").await["due_on"], "2027-06-30");
}

#[tokio::test]
async fn what_is_so_of_the_practice_is_ticked_when_the_next_one_begins() {
    let world = World::new().await;
    let mut first = somebody("Mia Lund", "503 555 0164");
    first["particulars"] = json!(["e_verify", "minor"]);
    started(&world, first).await;
    let form = world.manager.get("/onboardings/new").await.expect(200).body;
    assert!(form.contains("value=\"e_verify\" checked"), "{form}");
    assert!(!form.contains("value=\"minor\" checked"), "that is of the person: {form}");
}

#[tokio::test]
async fn somebody_without_an_offer_here_has_its_tasks_counted_from_today() {
    let world = World::new().await;
    let mut physician = somebody("Ada Lund", "503 555 0165");
    physician["role"] = "physician".into();
    let (id, _) = started(&world, physician).await;
    assert_eq!(task(&world, &id, "caqh_profile").await["due_on"], "2026-12-09");
}

#[tokio::test]
async fn whoever_leaves_the_health_plan_is_owed_the_notice_about_keeping_it() {
    let world = World::new().await;
    let mut hire = somebody("Mia Lund", "503 555 0164");
    hire["particulars"] = json!(["health_plan"]);
    let (id, _) = started(&world, hire).await;
    let leaving = left(&world, &id).await;
    task(&world, &leaving, "cobra_notice").await;
}

#[tokio::test]
async fn whoever_had_no_health_plan_here_is_owed_no_such_notice() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let leaving = left(&world, &id).await;
    let tasks = format!("/api/v1/onboardings/{leaving}/tasks");
    let tasks = world.hr.get(&tasks).await.expect(200).body;
    assert!(!tasks.contains("cobra_notice"), "{tasks}");
}

/// Lets somebody who works here leave, and returns the list that begins.
async fn left(world: &World, id: &str) -> String {
    let shown = world.hr.get(&format!("/api/v1/onboardings/{id}")).await.expect(200).json();
    let staff = shown["staff_id"].as_str().unwrap().to_owned();
    let worked = json!({ "on": "2026-11-24" });
    world.hr.post(&format!("/api/v1/staff/{staff}/worked"), worked).await.expect(200);
    let request =
        world.hr.request(poem::http::Method::PUT, &format!("/api/v1/staff/{staff}/departure"));
    world.hr.send(request, Some(json!({ "last_day": "2026-12-31" }))).await.expect(200);
    let all = world.hr.get(&format!("/api/v1/onboardings?staff_id={staff}")).await.expect(200);
    let all = all.json()["data"].as_array().unwrap().clone();
    let leaving = all.iter().find(|one| one["list"] == "leaving").unwrap();
    leaving["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_office_with_e_verify_takes_a_new_form_of_who_comes_back_unless_the_old_case_was_good() {
    for (particulars, has_new_form) in
        [(json!(["e_verify"]), true), (json!(["e_verify", "earlier_case_authorized"]), false)]
    {
        let world = World::new().await;
        let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
        left(&world, &id).await;
        let shown = world.hr.get(&format!("/api/v1/onboardings/{id}")).await.expect(200).json();
        let mut again = known(shown["person_id"].as_str().unwrap());
        again["starts_on"] = "2027-01-04".into();
        again["i9_completed_on"] = "2026-11-24".into();
        again["particulars"] = particulars;
        let (back, _) = started(&world, again).await;
        let tasks = format!("/api/v1/onboardings/{back}/tasks");
        let tasks = world.hr.get(&tasks).await.expect(200).body;
        assert_eq!(tasks.contains("\"i9_section_2\""), has_new_form, "{tasks}");
    }
}

#[tokio::test]
async fn of_whom_no_list_began_here_a_health_plan_is_supposed_when_they_leave() {
    let world = World::new().await;
    let staff = json!({
        "name": "Uma Roth", "phone": "503 555 0165", "kind": "employee",
        "position": "Receptionist", "starts_on": "2024-03-04",
    });
    let staff = world.hr.post("/api/v1/staff", staff).await.expect(201).json();
    let id = staff["id"].as_str().unwrap();
    let path = format!("/api/v1/staff/{id}/departure");
    let request = world.hr.request(poem::http::Method::PUT, &path);
    world.hr.send(request, Some(json!({ "last_day": "2026-12-31" }))).await.expect(200);
    let all = world.hr.get(&format!("/api/v1/onboardings?staff_id={id}")).await.expect(200);
    let leaving = all.json()["data"][0]["id"].as_str().unwrap().to_owned();
    task(&world, &leaving, "cobra_notice").await;
}

#[tokio::test]
async fn whoever_switches_a_pack_reads_what_its_tasks_hang_on() {
    let world = World::new().await;
    let page = world.manager.get("/checklists/receptionist/packs/clinical").await.expect(200).body;
    assert!(page.contains("Takes X-rays"), "{page}");
}
