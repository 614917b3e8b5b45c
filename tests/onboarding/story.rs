//! From an application to the roster.

use chrono::TimeDelta;
use serde_json::json;

use super::{known, somebody, start, started, task};
use crate::world::World;

#[tokio::test]
async fn an_applicant_becomes_staff_by_pages() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let page = format!("/applications/{application}");
    let applied = world.manager.get(&page).await.expect(200).body;
    assert!(!applied.contains("/onboardings/new"), "nothing has been offered: {applied}");
    let moves = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&moves, json!({ "to": "offer" })).await.expect(201);
    let page = world.manager.get(&page).await.expect(200).body;
    let way = format!("/onboardings/new?application={application}");
    assert!(page.contains(&way), "{page}");
    let form = world.manager.get(&way).await.expect(200).body;
    assert!(
        form.contains("Marisol Etxeberria") && form.contains("value=\"Receptionist\""),
        "{form}"
    );

    let typed = [
        ("application_id", &*application),
        ("role", "receptionist"),
        ("position", "Receptionist"),
        ("location", "Mill Street"),
        ("state", "OR"),
        ("kind", "employee"),
    ];
    let empty = world.manager.submit("/onboardings", &typed).await.expect(422).body;
    assert!(empty.contains("Enter the first day"), "{empty}");
    let with = |day: &'static str| [&typed[..], &[("starts_on", day)]].concat();
    let feb = world.manager.submit("/onboardings", &with("2027-02-30")).await.expect(422).body;
    assert!(feb.contains("href=\"#starts_on\""), "{feb}");
    let look = [&with("2026-12-25")[..], &[("do", "look")]].concat();
    let look = world.manager.submit("/onboardings", &look).await.expect(200).body;
    assert!(look.contains("The practice is closed that day"), "{look}");

    let begun = world.manager.submit("/onboardings", &with("2026-12-07")).await.expect(303);
    let page = begun.header("location").to_owned();
    let shown = world.manager.get(&page).await.expect(200).body;
    for told in ["Before they can start", "1 business day before Mon, Dec 7 &#x3D; Fri, Dec 4"] {
        assert!(shown.contains(told), "{told} in {shown}");
    }
    let hired = world.hr.get(&format!("/api/v1/applications/{application}")).await.expect(200);
    assert_eq!(hired.json()["stage"], "hired");
    let again = world.manager.submit("/onboardings", &with("2026-12-07")).await.expect(409).body;
    assert!(again.contains("onboarding is already under way."), "{again}");
    assert!(again.contains(&format!("href=\"{page}\"")), "the refusal leads there: {again}");
    let applied = world.manager.get(&format!("/applications/{application}")).await.expect(200);
    assert!(applied.body.contains(&format!("href=\"{page}\"")), "{}", applied.body);
    assert!(!applied.body.contains("/onboardings/new"), "{}", applied.body);
    let board = world.manager.get("/onboardings").await.expect(200).body;
    assert!(board.contains("Marisol Etxeberria"), "{board}");
    let roster = world.manager.get("/staff?stage=starting").await.expect(200).body;
    assert!(roster.contains("Marisol Etxeberria"), "the same person: {roster}");
}

#[tokio::test]
async fn an_onboarding_is_lived_through_by_api() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("/api/v1/onboardings/{id}");
    let section_2 = task(&world, &id, "i9_section_2").await;
    let said = &section_2["due_because"];
    assert_eq!(said, "3 business days after Mon, Dec 7 = Thu, Dec 10");
    assert_eq!(section_2["is_sealed"], true);

    let checked = format!("{path}/tasks/exclusion_lists/completion");
    world.hr.post(&checked, json!({ "note": "LEIE, SAM, Oregon" })).await.expect(201);
    let again = world.hr.post(&checked, json!({})).await;
    assert_eq!(again.problem(), "409 onboarding.settled");

    let moved = world.hr.request(poem::http::Method::PUT, &format!("{path}/start"));
    world.hr.send(moved, Some(json!({ "on": "2026-12-14" }))).await.expect(200);
    let section_2 = task(&world, &id, "i9_section_2").await;
    assert_eq!(section_2["due_on"], "2026-12-17");
    let page = world.manager.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(page.contains("First day moved from") && page.contains("What moved"), "{page}");

    let staff = world.hr.get(&path).await.json()["staff_id"].as_str().unwrap().to_owned();
    world.clock.advance(TimeDelta::days(20));
    let shown = world.hr.get(&format!("/api/v1/staff/{staff}")).await.json();
    assert_eq!(shown["stage"], "active", "nothing held the start, and the day has come");
    world.hr.post(&format!("/api/v1/staff/{staff}/worked"), json!({ "on": "2026-12-14" })).await;
    let section_2 = task(&world, &id, "i9_section_2").await;
    assert_eq!(section_2["is_certain"], true, "the clock of the law runs");
    let happened = world.happened_to(&id).await;
    assert_eq!(
        happened,
        [
            "onboarding.started",
            "message.written",
            "onboarding.task_done",
            "onboarding.moved",
            "onboarding.clocks_started"
        ]
    );
}

#[tokio::test]
async fn a_preview_writes_nothing() {
    let world = World::new().await;
    let path = "/api/v1/checklists/medical_assistant?starts_on=2026-12-07&state=CA";
    let preview = world.reader.get(path).await.expect(200).json();
    let tasks = preview["data"].as_array().unwrap().len();
    assert!((20..=32).contains(&tasks), "{tasks}");
    assert_eq!(world.hr.get("/api/v1/onboardings").await.json()["data"], json!([]));
    let agency = world.reader.get(&format!("{path}&kind=agency")).await.expect(200).body;
    assert!(!agency.contains("i9_section_1"), "an agency does the papers of employment");
    world.reader.get("/api/v1/checklists/astronaut").await.expect(404);
}

#[tokio::test]
async fn what_cannot_be_started_is_said_kindly() {
    let world = World::new().await;
    let with = |name: &str, value: &str| {
        let mut body = somebody("Mia Lund", "503 555 0164");
        body[name] = json!(value);
        body
    };
    let refused = world.hr.post("/api/v1/onboardings", with("role", "astronaut")).await;
    assert_eq!(refused.problem(), "422 request.invalid /role");
    let refused = world.hr.post("/api/v1/onboardings", with("starts_on", "2027-02-30")).await;
    assert_eq!(refused.problem(), "422 request.invalid /starts_on");
    for day in ["1901-01-01", "2199-01-01"] {
        let refused = world.hr.post("/api/v1/onboardings", with("starts_on", day)).await;
        assert_eq!(refused.problem(), "422 request.invalid /starts_on", "{day}");
    }
    let past = world.hr.post("/api/v1/onboardings", with("starts_on", "2026-11-23")).await;
    past.expect(201);
    assert_eq!(world.hr.get("/api/v1/staff").await.json()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn who_never_came_has_no_link_and_no_clock() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    world.nobody.get(&welcome).await.expect(200);
    world.manager.submit(&format!("/onboardings/{id}/no-show"), &[]).await.expect(303);
    world.nobody.get(&welcome).await.expect(410);
    let refused = world.manager.submit(&format!("/onboardings/{id}/worked"), &[]).await;
    assert!(refused.expect(409).body.contains("doesn’t work here anymore"));
}

#[tokio::test]
async fn who_leaves_has_another_list_and_the_first_one_stops() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let staff = world.hr.get(&format!("/api/v1/onboardings/{id}")).await.json()["staff_id"].clone();
    let staff = staff.as_str().unwrap();
    world.manager.submit(&format!("/onboardings/{id}/worked"), &[]).await.expect(303);
    let today = [("last_day", "2026-11-24")];
    world.manager.submit(&format!("/staff/{staff}/departure"), &today).await.expect(303);
    world.nobody.get(&welcome).await.expect(410);
    let told = world.happened_to(&id).await;
    assert!(told.contains(&"message.expired".to_owned()), "its link opens nothing: {told:?}");
    let lists = world.hr.get(&format!("/api/v1/onboardings?staff_id={staff}")).await.json();
    let of = |place: usize| {
        (lists["data"][place]["list"].clone(), lists["data"][place]["state"].clone())
    };
    assert_eq!(of(0), (json!("joining"), json!("stopped")));
    assert_eq!(of(1), (json!("leaving"), json!("running")));
    let leaving = lists["data"][1]["id"].as_str().unwrap();
    let records = task(&world, leaving, "close_records").await;
    assert_eq!(records["do_by"], "2026-11-24", "the records of patients first");
}

#[tokio::test]
async fn who_stays_after_all_goes_on_with_what_the_notice_had_stopped() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let staff = world.hr.get(&format!("/api/v1/onboardings/{id}")).await.json()["staff_id"].clone();
    let staff = staff.as_str().unwrap();
    world.manager.submit(&format!("/onboardings/{id}/worked"), &[]).await.expect(303);
    let departure = format!("/staff/{staff}/departure");
    let withdrawal = format!("/api/v1{departure}/withdrawal");
    let slip = json!({ "reason": "A slip of the hand." });
    let none = world.hr.post(&withdrawal, slip.clone()).await;
    assert_eq!(none.problem(), "409 roster.not_leaving");
    let today = [("last_day", "2026-11-24")];
    world.manager.submit(&departure, &today).await.expect(303);
    let stays = world.hr.post(&withdrawal, slip).await.expect(200).json();
    assert_eq!((&stays["stage"], &stays["span"]["last_day"]), (&json!("active"), &json!(null)));
    let states = async || {
        let lists = world.hr.get(&format!("/api/v1/onboardings?staff_id={staff}")).await.json();
        let lists = lists["data"].as_array().unwrap().clone();
        let state = |one: &serde_json::Value| format!("{} {}", one["list"], one["state"]);
        let mut states: Vec<_> = lists.iter().map(|one| state(one).replace('"', "")).collect();
        states.sort();
        states
    };
    assert_eq!(states().await, ["joining running", "leaving stopped"]);
    assert!(world.happened_to(staff).await.contains(&"staff.stays".to_owned()));
    assert!(world.happened_to(&id).await.contains(&"onboarding.resumed".to_owned()));

    // The same by the page, and as often as somebody errs.
    world.manager.submit(&departure, &today).await.expect(303);
    let page = world.manager.get(&format!("/staff/{staff}")).await.expect(200).body;
    assert!(page.contains(&format!("{departure}/withdrawal/new")), "{page}");
    world.manager.get(&format!("{departure}/withdrawal/new")).await.expect(200);
    let path = format!("{departure}/withdrawal");
    let why = world.manager.submit(&path, &[("reason", "")]).await.expect(422).body;
    assert!(why.contains("Say why"), "{why}");
    world.manager.submit(&path, &[("reason", "She stays.")]).await.expect(303);
    assert_eq!(states().await, ["joining running", "leaving stopped", "leaving stopped"]);
    let page = world.manager.get(&format!("/staff/{staff}")).await.expect(200).body;
    assert!(page.contains("She stays.") && !page.contains("withdrawal/new"), "{page}");
}

#[tokio::test]
async fn who_came_back_and_stays_goes_on_with_the_list_of_this_time_alone() {
    let world = World::new().await;
    let (first, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let shown = world.hr.get(&format!("/api/v1/onboardings/{first}")).await.expect(200).json();
    let departure = format!("/staff/{}/departure", shown["staff_id"].as_str().unwrap());
    world.manager.submit(&format!("/onboardings/{first}/worked"), &[]).await.expect(303);
    world.manager.submit(&departure, &[("last_day", "2026-11-24")]).await.expect(303);
    let mut again = known(shown["person_id"].as_str().unwrap());
    again["starts_on"] = json!("2026-11-25");
    let (second, _) = started(&world, again).await;
    world.manager.submit(&departure, &[("last_day", "2026-12-04")]).await.expect(303);
    let stays = json!({ "reason": "She stays." });
    world.hr.post(&format!("/api/v1{departure}/withdrawal"), stays).await.expect(200);
    for (id, state) in [(first, "stopped"), (second, "running")] {
        let shown = world.hr.get(&format!("/api/v1/onboardings/{id}")).await.expect(200).json();
        assert_eq!(shown["state"], state, "{shown}");
    }
}

#[tokio::test]
async fn who_is_named_by_an_id_is_not_named_once_more() {
    let world = World::new().await;
    let mut named = somebody("Mia Lund", "503 555 0164");
    named["person_id"] = json!(world.rosa.to_string());
    let refused = world.hr.post("/api/v1/onboardings", named.clone()).await;
    assert_eq!(refused.problem(), "422 request.invalid /name");
    for told in ["name", "phone"] {
        named.as_object_mut().unwrap().remove(told);
    }
    world.hr.post("/api/v1/onboardings", named).await.expect(201);
}

#[tokio::test]
async fn nothing_was_done_a_century_before_the_list_began() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let done = format!("/api/v1/onboardings/{id}/tasks/exclusion_lists/completion");
    let refused = world.hr.post(&done, json!({ "on": "1900-01-01" })).await;
    assert_eq!(refused.problem(), "422 request.invalid /on");
    assert_eq!(refused.json()["errors"][0]["code"], "onboarding.too_early");
    world.hr.post(&done, json!({ "on": "2026-11-02" })).await.expect(201);
}
