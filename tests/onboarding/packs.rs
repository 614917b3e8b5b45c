//! Packs by page and by API: which apply and why, switched for a kind of worker, and who does what of them.

use poem::http::Method;
use serde_json::{Value, json};

use super::{
    lists::{PATH, put, tour, version, with},
    start, task,
};
use crate::world::World;

const LIST: &str = "/checklists/receptionist";

async fn pack(world: &World, role: &str, pack: &str) -> Value {
    let path = format!("/api/v1/checklists/{role}/packs");
    let all = world.hr.get(&path).await.expect(200).json();
    let all = all["data"].as_array().unwrap().clone();
    all.into_iter().find(|one| one["pack"] == pack).unwrap_or_else(|| panic!("{pack} is missing"))
}

/// The address to which a page was left.
fn to(answer: &crate::world::Answer) -> String {
    answer.header("location").to_owned()
}

#[tokio::test]
async fn an_office_reads_which_packs_apply_and_why() {
    let world = World::new().await;
    let base = pack(&world, "receptionist", "base").await;
    assert_eq!((&base["reason"], &base["may_be_switched"]), (&json!("role"), &json!(true)));
    let w4 = base["tasks"].as_array().unwrap().iter().find(|it| it["task"] == "w4").unwrap();
    assert_eq!((&w4["rests_on_law"], &w4["is_kept"]), (&json!(true), &json!(true)));
    let blood = pack(&world, "receptionist", "blood").await;
    assert_eq!((&blood["reason"], &blood["kinds"]), (&json!("absent"), &json!([])));
    let kept = pack(&world, "medical_assistant", "blood").await;
    assert_eq!((&kept["reason"], &kept["may_be_switched"]), (&json!("role"), &json!(false)));
    let state = pack(&world, "receptionist", "california").await;
    assert_eq!((&state["reason"], &state["state"]), (&json!("state"), &json!("CA")));
    let page = world.manager.get(&format!("{LIST}/packs")).await.expect(200).body;
    for said in ["Blood exposure", "Not on this list.", "Comes with this kind of work."] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let page = world.manager.get("/checklists/medical_assistant/packs/blood").await.expect(200);
    assert!(page.body.contains("so it stays") && !page.body.contains("name=\"kinds\""));
    let page = world.manager.get(&format!("{LIST}/packs/california")).await.expect(200).body;
    assert!(page.contains("comes with the state") && !page.contains("name=\"kinds\""), "{page}");
    world.manager.get(&format!("{LIST}/packs/surgery")).await.expect(404);
}

#[tokio::test]
async fn a_manager_looks_switches_a_pack_on_and_undoes_it() {
    let world = World::new().await;
    let blood = format!("{LIST}/packs/blood");
    let all = |act| {
        let kinds = ["employee", "agency", "contractor", "student"].map(|kind| ("kinds", kind));
        [vec![("version", "1"), ("do", act)], kinds.to_vec()].concat()
    };
    let looked = world.manager.submit(&blood, &all("look")).await.expect(200).body;
    assert!(looked.contains("What would change") && looked.contains("Added"), "{looked}");
    assert_eq!(version(&world).await, 1, "a look saves nothing");
    let (before, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let saved = world.manager.submit(&blood, &all("save")).await.expect(303);
    assert_eq!(to(&saved), format!("{LIST}?saved=2"));
    let (after, _) = start(&world, "Ola Berg", "503 555 0165").await;
    task(&world, &after, "blood_training").await;
    let path = format!("/api/v1/onboardings/{before}/tasks");
    let running = world.hr.get(&path).await.expect(200).body;
    assert!(!running.contains("blood_training"), "who is starting keeps theirs: {running}");
    let page = world.manager.get(&to(&saved)).await.expect(200).body;
    assert!(page.contains("Saved as version 2.") && page.contains("/undo\""), "{page}");
    let later = world.manager.get(LIST).await.expect(200).body;
    assert!(!later.contains("/undo\""), "the way back is offered once");
    let undo = format!("{LIST}/undo");
    // What the pack brought holds patient contact, so only an owner takes it away again.
    world.manager.submit(&undo, &[("version", "2")]).await.expect(409);
    world.owner.submit(&undo, &[("version", "2")]).await.expect(303);
    assert_eq!(version(&world).await, 3);
    assert_eq!(pack(&world, "receptionist", "blood").await["reason"], "absent");
    world.owner.submit(&undo, &[("version", "2")]).await.expect(409);
}

#[tokio::test]
async fn a_pack_is_asked_of_one_kind_of_worker_and_the_law_of_all() {
    let world = World::new().await;
    let base = format!("{LIST}/packs/base");
    let students = |act| [("version", "1"), ("kinds", "student"), ("do", act)];
    let looked = world.owner.submit(&base, &students("look")).await.expect(200).body;
    let went = looked.split("Taken off").nth(1).unwrap().split("</ul>").next().unwrap();
    assert!(went.contains("handbook"), "it was for employees alone: {went}");
    assert!(looked.contains("Stays, because the law requires it"), "{looked}");
    world.manager.submit(&base, &students("save")).await.expect(409);
    world.owner.submit(&base, &students("save")).await.expect(303);
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("/api/v1/onboardings/{id}/tasks");
    let tasks = world.hr.get(&path).await.expect(200).body;
    assert!(!tasks.contains("first_day_note") && tasks.contains("exclusion_lists"), "{tasks}");
    let page = world.manager.get(&format!("{LIST}/packs")).await.expect(200).body;
    assert!(page.contains("Only for:") && page.contains("Student"), "{page}");
    let students = "/api/v1/checklists/receptionist?kind=student";
    let preview = world.hr.get(students).await.expect(200).body;
    assert!(preview.contains("first_day_note"), "{preview}");
}

#[tokio::test]
async fn a_look_says_what_only_an_owner_saves() {
    let world = World::new().await;
    let base = format!("{LIST}/packs/base");
    let students = [("version", "1"), ("kinds", "student"), ("do", "look")];
    let looked = world.manager.submit(&base, &students).await.expect(200).body;
    let (_, only) = looked.split_once("Only an owner can save this").unwrap();
    assert!(only.split("</ul>").next().unwrap().contains("<li>"), "{looked}");
    let all = ["employee", "agency", "contractor", "student"].map(|kind| ("kinds", kind));
    let same = [vec![("version", "1"), ("do", "look")], all.to_vec()].concat();
    let looked = world.manager.submit(&base, &same).await.expect(200).body;
    assert!(!looked.contains("Only an owner can save this"), "{looked}");
}

#[tokio::test]
async fn a_look_is_refused_what_nobody_saves() {
    let world = World::new().await;
    let waits = with(tour(), json!({ "after": "claims_walkthrough" }));
    let biller = json!({ "pack": "biller", "kinds": ["employee", "student"] });
    let body = json!({ "version": 1, "tasks": [waits], "packs": [biller] });
    put(&world.owner_hr, body).await.expect(200);
    for act in ["look", "save"] {
        let none = [("version", "2"), ("do", act)];
        let told = world.manager.submit(&format!("{LIST}/packs/biller"), &none).await;
        let told = told.expect(409).body;
        assert!(told.contains("“Tour of both offices” waits for"), "{told}");
    }
    assert_eq!(version(&world).await, 2);
}

#[tokio::test]
async fn who_does_a_task_is_chosen_by_page_and_by_program() {
    let world = World::new().await;
    let note = format!("{LIST}/tasks/first_day_note");
    let choose = |version, by| [("version", version), ("by", by), ("do", "doer")];
    world.manager.submit(&note, &choose("1", "buddy")).await.expect(303);
    let page = world.manager.get(LIST).await.expect(200).body;
    assert!(page.contains("Your choice"), "{page}");
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    assert_eq!(task(&world, &id, "first_day_note").await["by"], "buddy");
    world.manager.submit(&note, &choose("2", "manager")).await.expect(303);
    let list = world.hr.get(PATH).await.expect(200).json();
    assert_eq!((&list["version"], &list["doers"]), (&json!(3), &json!([])));
    let before = world.hr.get(&format!("{PATH}?version=2")).await.expect(200).json();
    assert_eq!(before["doers"], json!([{ "task": "first_day_note", "by": "buddy" }]));
    world.hr.get(&format!("{PATH}?version=9")).await.expect(404);
    let wrong = world.manager.submit(&note, &choose("3", "nobody")).await.expect(422).body;
    assert!(wrong.contains("id=\"by-e\""), "{wrong}");
    for (name, by, code) in [
        ("handbook", "manager", "onboarding.theirs_alone"),
        ("exclusion_lists", "hire", "onboarding.the_offices"),
        ("i9_section_2", "buddy", "onboarding.lies_apart"),
        ("nothing_at_all", "buddy", "onboarding.no_such_task"),
    ] {
        let body = json!({ "version": 3, "doers": [{ "task": name, "by": by }] });
        let told = put(&world.owner_hr, body).await.expect(409).json();
        assert_eq!(told["code"], code);
    }
    let page = world.manager.get(&format!("{LIST}/tasks/handbook")).await.expect(200).body;
    assert!(page.contains("can’t be someone else") && !page.contains("name=\"by\""), "{page}");
}

#[tokio::test]
async fn a_program_is_told_what_would_change_and_nothing_is_written() {
    let world = World::new().await;
    let compare = async |body: Value| {
        let path = format!("{PATH}/comparison");
        world.hr.send(world.hr.request(Method::POST, &path), Some(body)).await
    };
    let body = json!({
        "version": 1,
        "tasks": [tour()],
        "left_out": ["placement_agreement"],
        "packs": [{ "pack": "biller", "kinds": ["contractor"] }],
        "doers": [{ "task": "first_day_note", "by": "owner" }],
    });
    let told = compare(body).await.expect(200).json();
    let names = |list: &str| -> Vec<String> {
        let rows = told[list].as_array().unwrap();
        rows.iter().map(|row| row["task"].as_str().unwrap().to_owned()).collect()
    };
    assert!(names("comes").contains(&"own_tour".to_owned()), "{told}");
    let refunds = told["comes"].as_array().unwrap().iter().find(|it| it["task"] == "refunds_rule");
    assert_eq!(refunds.unwrap()["kinds"], json!(["contractor"]));
    assert_eq!(names("goes"), ["placement_agreement"]);
    assert_eq!(names("changes"), ["first_day_note"]);
    assert_eq!(names("opens"), ["placement_agreement"]);
    assert_eq!(version(&world).await, 1);
    let refused = async |more: Value, code: &str| {
        let told = compare(with(json!({ "version": 1 }), more)).await.expect(409).json();
        assert_eq!(told["code"], code);
    };
    let pack = |pack: &str| json!({ "packs": [{ "pack": pack, "kinds": ["student"] }] });
    refused(pack("california"), "onboarding.pack_of_a_state").await;
    refused(pack("surgery"), "onboarding.no_such_pack").await;
    let twice = json!({ "pack": "biller", "kinds": ["student"] });
    refused(json!({ "packs": [twice, twice] }), "onboarding.pack_twice").await;
    let kinds = json!({ "version": 1, "packs": [{ "pack": "biller", "kinds": ["robot"] }] });
    compare(kinds).await.expect(422);
}

#[tokio::test]
async fn two_who_change_a_list_at_once_are_told_of_each_other_at_a_pack_too() {
    let world = World::new().await;
    put(&world.hr, json!({ "version": 1, "tasks": [tour()] })).await.expect(200);
    let late = [("version", "1"), ("kinds", "employee")];
    let told = world.manager.submit(&format!("{LIST}/packs/biller"), &late).await.expect(409).body;
    assert!(told.contains("Someone saved this checklist"), "{told}");
    assert!(told.contains("value=\"employee\" checked"), "what was ticked is kept: {told}");
    let undo = [("version", "1")];
    world.manager.submit(&format!("{LIST}/undo"), &undo).await.expect(409);
}
