//! What an office makes of a checklist: for whoever begins next, and never against a law.

use poem::http::Method;
use serde_json::{Value, json};

use super::{somebody, start, task};
use crate::world::{Answer, Caller, World};

pub(super) const PATH: &str = "/api/v1/checklists/receptionist/additions";

pub(super) async fn put(caller: &Caller, body: Value) -> Answer {
    caller.send(caller.request(Method::PUT, PATH), Some(body)).await
}

pub(super) fn tour() -> Value {
    json!({
        "task": "own_tour",
        "title": "Tour of both offices",
        "why": "So that you find the crash cart before you need it.",
        "by": "manager",
        "due": { "count": 3, "unit": "business", "side": "after", "from": "start" },
        "minutes": 20,
    })
}

pub(super) fn with(mut task: Value, more: Value) -> Value {
    task.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    task
}

/// The form of an own task, as a browser sends it.
pub(super) fn filled<'a>(version: &'a str, title: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("title", title),
        ("why", "So that nobody gets lost."),
        ("list", "joining"),
        ("by", "manager"),
        ("due.count", "3"),
        ("due.unit", "business"),
        ("due.side", "after"),
        ("due.from", "start"),
        ("proof", "check"),
        ("minutes", "20"),
    ]
}

pub(super) async fn version(world: &World) -> Value {
    world.hr.get(PATH).await.expect(200).json()["version"].clone()
}

#[tokio::test]
async fn whoever_begins_next_has_the_offices_task_and_who_is_starting_keeps_theirs() {
    let world = World::new().await;
    let (before, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let body = json!({ "version": 1, "tasks": [tour()], "left_out": ["check_in_60"] });
    let saved = put(&world.hr, body.clone()).await.expect(200).json();
    assert_eq!((&saved["version"], &saved["tasks"][0]["task"]), (&2.into(), &"own_tour".into()));
    let (after, _) = start(&world, "Ola Berg", "503 555 0165").await;
    let told = task(&world, &after, "own_tour").await;
    assert_eq!(told["due_because"], "3 business days after Mon, Dec 7 = Thu, Dec 10");
    let tasks = async |id: &str| {
        world.hr.get(&format!("/api/v1/onboardings/{id}/tasks")).await.expect(200).body
    };
    let (before, after) = (tasks(&before).await, tasks(&after).await);
    assert!(before.contains("check_in_60") && !before.contains("own_tour"), "{before}");
    assert!(!after.contains("check_in_60") && after.contains("check_in_90"), "{after}");
    let preview = world.hr.get("/api/v1/checklists/receptionist").await.expect(200).body;
    assert!(preview.contains("own_tour") && !preview.contains("check_in_60"), "{preview}");
    let other = world.hr.get("/api/v1/checklists/medical_biller").await.expect(200).body;
    assert!(!other.contains("own_tour"), "{other}");
    let elsewhere = world.other_hr.get(PATH).await.expect(200).json();
    assert_eq!((&elsewhere["version"], &elsewhere["tasks"]), (&1.into(), &json!([])));
}

#[tokio::test]
async fn what_a_law_asks_for_stays_and_never_comes_later() {
    let world = World::new().await;
    let refused = async |body: Value, code: &str| {
        let told = put(&world.owner_hr, with(json!({ "version": 1 }), body)).await.expect(409);
        assert_eq!(told.json()["code"], code, "{}", told.body);
        told.json()["detail"].as_str().unwrap().to_owned()
    };
    let out = refused(json!({ "left_out": ["w4"] }), "onboarding.rests_on_law").await;
    assert!(out.contains("Fill in Form W-4"), "{out}");
    let days = |count: i32, unit: &str| {
        let due = json!({ "count": count, "unit": unit, "side": "after" });
        json!({ "days": [{ "task": "i9_section_2", "due": due }] })
    };
    refused(days(4, "business"), "onboarding.later_than_law").await;
    refused(days(3, "working"), "onboarding.later_than_law").await;
    refused(json!({ "left_out": ["no_such"] }), "onboarding.no_such_task").await;
    assert_eq!(version(&world).await, 1);
    put(&world.hr, with(json!({ "version": 1 }), days(2, "business"))).await.expect(200);
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let told = task(&world, &id, "i9_section_2").await;
    assert_eq!(told["due_because"], "2 business days after Mon, Dec 7 = Wed, Dec 9");
    let page = world.manager.get("/checklists/receptionist/tasks/w4").await.expect(200).body;
    assert!(page.contains("can’t be left out") && page.contains("31.3402"), "{page}");
    assert!(!page.contains("value=\"leave_out\""), "{page}");
}

#[tokio::test]
async fn a_ring_is_refused_by_the_names_that_people_know_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let keys = with(tour(), json!({ "task": "own_keys", "title": "Keys", "after": "own_tour" }));
    let ring =
        json!({ "version": 1, "tasks": [with(tour(), json!({ "after": "own_keys" })), keys] });
    let told = put(&world.hr, ring).await.expect(409).json();
    assert_eq!(told["code"], "onboarding.ring");
    let said = "Tour of both offices → Keys → Tour of both offices";
    assert!(told["detail"].as_str().unwrap().contains(said), "{told}");
    put(&world.hr, json!({ "version": 1, "tasks": [tour(), keys] })).await.expect(200);
    let mut sent = filled("2", "Tour of <both> offices");
    sent.push(("after", "own_keys"));
    let page = world.manager.submit("/checklists/receptionist/own/own_tour", &sent).await;
    let page = page.expect(409).body;
    assert!(page.contains("Tour of &lt;both&gt; offices → Keys"), "{page}");
    assert!(page.contains("So that nobody gets lost."), "{page}");
}

#[tokio::test]
async fn a_manager_adds_looks_changes_and_removes_by_page() {
    let world = World::new().await;
    let list = "/checklists/receptionist";
    let mut looked = filled("1", "Tour of both offices");
    looked.push(("do", "look"));
    let page = world.manager.submit(&format!("{list}/own"), &looked).await.expect(200).body;
    assert!(page.contains("3 business days after Mon, Dec 7 &#x3D; Thu, Dec 10"), "{page}");
    assert_eq!(version(&world).await, 1, "a look saves nothing");
    let sent = filled("1", "Tour of both offices");
    world.manager.submit(&format!("{list}/own"), &sent).await.expect(303);
    let page = world.manager.get(list).await.expect(200).body;
    assert!(page.contains("Tour of both offices") && page.contains("Version 2"), "{page}");
    let own = page.split("href=\"").find(|path| path.starts_with(&format!("{list}/own/own_")));
    let own = own.unwrap().split('"').next().unwrap().to_owned();
    world.manager.submit(&own, &filled("2", "Tour of one office")).await.expect(303);
    let stale = world.manager.submit(&own, &filled("2", "Tour at noon")).await.expect(409).body;
    assert!(stale.contains("Someone saved this checklist"), "{stale}");
    assert!(stale.contains("Tour at noon"), "{stale}");
    let remove = [("version", "3"), ("do", "remove")];
    world.manager.submit(&own, &remove).await.expect(303);
    world.manager.get(&own).await.expect(404);
    let page = world.manager.get(list).await.expect(200).body;
    assert!(!page.contains("Tour of one office") && page.contains("Version 4"), "{page}");
    world.viewer.get(list).await.expect(403);
}

#[tokio::test]
async fn a_task_of_the_packs_is_left_out_and_put_back_and_has_its_own_day_and_the_old_one_again() {
    let world = World::new().await;
    let (list, handbook) = ("/checklists/receptionist", "/checklists/receptionist/tasks/handbook");
    let press = async |version: &str, what: &str| {
        world.manager.submit(handbook, &[("version", version), ("do", what)]).await.expect(303);
        world.manager.get(list).await.expect(200).body
    };
    assert!(press("1", "leave_out").await.contains("Left out"));
    assert!(!press("2", "put_back").await.contains("Left out"));
    let day =
        [("version", "3"), ("due.count", "2"), ("due.unit", "business"), ("due.side", "before")];
    world.manager.submit(handbook, &day).await.expect(303);
    let page = world.manager.get(list).await.expect(200).body;
    assert!(page.contains("2 business days before") && page.contains("Your date"), "{page}");
    assert!(!press("4", "as_written").await.contains("Your date"));
    let wrong = [("version", "5"), ("due.count", "2")];
    let wrong = world.manager.submit(handbook, &wrong).await.expect(422).body;
    assert!(wrong.contains("Choose which days are counted"), "{wrong}");
    world.manager.get("/checklists/astronaut").await.expect(404);
    world.manager.get("/checklists/receptionist/tasks/own_tour").await.expect(404);
}

#[tokio::test]
async fn only_an_owner_takes_away_what_holds_somebody_back() {
    let world = World::new().await;
    let held = with(tour(), json!({ "holds": ["start"] }));
    put(&world.hr, json!({ "version": 1, "tasks": [held] })).await.expect(200);
    let told = put(&world.hr, json!({ "version": 2, "tasks": [tour()] })).await.expect(409).json();
    assert_eq!(told["code"], "onboarding.opens_a_gate");
    let told = put(&world.hr, json!({ "version": 2, "left_out": ["placement_agreement"] })).await;
    told.expect(409);
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let page = world.manager.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(page.contains("Tour of both offices"), "{page}");
    put(&world.owner_hr, json!({ "version": 2, "tasks": [tour()] })).await.expect(200);
}

#[tokio::test]
async fn what_the_hire_signs_of_the_offices_own_has_a_document_and_is_read_in_spanish() {
    let world = World::new().await;
    let signed = json!({
        "by": "hire", "proof": "signature", "title": "Sign the parking rules",
        "title_es": "Firmar las reglas del estacionamiento",
        "due": { "count": 0, "from": "start" },
    });
    put(&world.hr, json!({ "version": 1, "tasks": [with(tour(), signed)] })).await.expect(200);
    let page = world.manager.get("/policies").await.expect(200).body;
    assert!(page.contains("Sign the parking rules"), "{page}");
    let text = [("english", "Park behind the building.")];
    world.manager.submit("/policies/own_tour", &text).await.expect(303);
    let mut mia = somebody("Mia Lund", "503 555 0164");
    mia["language"] = "es".into();
    let (id, link) = super::started(&world, mia).await;
    let shown = world.nobody.get(&format!("{link}/tasks/own_tour")).await.expect(200).body;
    assert!(shown.contains("Park behind the building."), "{shown}");
    let request = world.nobody.request(Method::GET, &format!("{link}/tasks/own_tour"));
    let shown = world.nobody.send(request.header("Accept-Language", "es"), None).await;
    assert!(shown.expect(200).body.contains("Firmar las reglas del estacionamiento"));
    assert_eq!(task(&world, &id, "own_tour").await["by"], "hire");
}

#[tokio::test]
async fn what_makes_no_sense_is_said_at_its_place_and_the_same_again_makes_no_version() {
    let world = World::new().await;
    put(&world.reader, json!({ "version": 1 })).await.expect(403);
    let wrong = |more: Value| json!({ "version": 1, "tasks": [with(tour(), more)] });
    for more in [
        json!({ "title": "" }),
        json!({ "minutes": 0 }),
        json!({ "task": "Own Tour" }),
        json!({ "due": { "count": 3, "from": "start" } }),
        json!({ "due": { "count": 3, "unit": "business", "side": "after" } }),
        json!({ "due": { "count": 3, "unit": "bank", "side": "after", "from": "start" } }),
        json!({ "holds": ["pay"] }),
        json!({ "list": "again" }),
    ] {
        put(&world.hr, wrong(more.clone())).await.expect(422);
    }
    for (more, code) in [
        (json!({ "why": "Send us your SSN." }), "onboarding.task_secret_number"),
        (json!({ "why": "Bring your passport." }), "onboarding.task_names_a_paper"),
        (
            json!({ "why": "Please write your Social Security # here" }),
            "onboarding.task_secret_number",
        ),
        (
            json!({ "why_es": "Escriba su número del Seguro Social" }),
            "onboarding.task_secret_number",
        ),
        (json!({ "why": "Bring your drivers license" }), "onboarding.task_names_a_paper"),
        (
            json!({ "by": "hire", "paid": true, "holds": ["start"] }),
            "onboarding.opens_with_the_start",
        ),
        (json!({ "task": "tour" }), "onboarding.not_an_own_id"),
        (json!({ "proof": "file" }), "onboarding.handed_in_by_nobody"),
        (json!({ "list": "leaving" }), "onboarding.counts_from_other_list"),
        (json!({ "after": "direct_deposit" }), "onboarding.waits_for_voluntary"),
    ] {
        assert_eq!(put(&world.hr, wrong(more)).await.expect(409).json()["code"], code);
    }
    put(&world.hr, wrong(json!({}))).await.expect(200);
    let again = json!({ "version": 2, "tasks": [tour()] });
    assert_eq!(put(&world.hr, again.clone()).await.expect(200).json()["version"], 2);
    let late = put(&world.hr, wrong(json!({}))).await.expect(409).json();
    assert_eq!(late["code"], "onboarding.checklist_changed");
    let log = world.hr.get("/api/v1/events?limit=100").await.expect(200);
    assert!(!log.body.contains("crash cart"), "{}", log.body);
    let log = log.json();
    let changed: Vec<_> = log["data"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|event| {
            event["type"] == "checklist.changed" || event["kind"] == "checklist.changed"
        })
        .collect();
    assert_eq!(changed.len(), 1);
    let data = json!({ "role": "receptionist", "version": 2, "own": ["own_tour"], "left_out": [],
        "days": [], "packs": [], "doers": [] });
    assert_eq!(changed[0]["data"], data);
}

#[tokio::test]
async fn who_leaves_has_the_offices_tasks_for_leaving() {
    let world = World::new().await;
    let badge = with(
        tour(),
        json!({
            "task": "own_badge", "list": "leaving", "title": "Badge back",
            "due": { "count": 0, "from": "separation" },
        }),
    );
    put(&world.hr, json!({ "version": 1, "tasks": [badge] })).await.expect(200);
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let tasks = format!("/api/v1/onboardings/{id}/tasks");
    assert!(!world.hr.get(&tasks).await.expect(200).body.contains("own_badge"));
    let page = world.manager.get("/checklists/receptionist").await.expect(200).body;
    assert!(page.contains("Badge back"), "{page}");
}
