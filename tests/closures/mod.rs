//! Days on which the office is closed, by page and by API.

use chrono::TimeDelta;
use poem::http::Method;
use serde_json::{Value, json};

use crate::{
    onboarding::{somebody, started, task},
    world::{Answer, World},
};

async fn add(world: &World, first: &str, last: &str, name: &str) -> Value {
    let closure = json!({ "first_day": first, "last_day": last, "name": name });
    world.hr.post("/api/v1/office-closures", closure).await.expect(201).json()
}

/// Adds one, and returns its id.
pub async fn begin(world: &World) -> String {
    id(&add(world, "2026-12-04", "2026-12-04", "Team day").await)
}

/// As it stands now.
async fn send(world: &World, method: Method, id: &str, body: Option<Value>) -> Answer {
    let path = format!("/api/v1/office-closures/{id}");
    world.hr.revise(method, &path, body).await
}

/// Adds one of a day, and returns its id.
async fn close(world: &World, day: &str, name: &str) -> String {
    id(&add(world, day, day, name).await)
}

async fn shown(world: &World, onboarding: &str) -> String {
    world.manager.get(&format!("/onboardings/{onboarding}")).await.expect(200).body
}

fn id(of: &Value) -> String {
    of["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn days_closed_are_entered_changed_and_removed_by_the_page() {
    let world = World::new().await;
    let settings = world.manager.get("/settings").await.expect(200).body;
    assert!(settings.contains("/settings/closures"), "{settings}");
    let typed = [("name", "Winter break"), ("first_day", "2026-12-24"), ("last_day", "2027-01-03")];
    world.manager.submit("/settings/closures", &typed).await.expect(303);
    let one = [("name", "Team day"), ("first_day", "2026-12-04")];
    world.manager.submit("/settings/closures", &one).await.expect(303);
    let page = world.manager.get("/settings/closures").await.expect(200).body;
    for told in ["Winter break", "Dec 24", "Jan 3, 2027", "Team day"] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(page.find("Team day") < page.find("Winter break"), "the nearest first");
    let all = world.hr.get("/api/v1/office-closures").await.expect(200).json();
    let team = id(&all["data"][0]);
    assert_eq!(all["data"][0]["last_day"], "2026-12-04", "{all}");
    let other = [("name", "Team day"), ("first_day", "2026-12-11"), ("revision", "1")];
    world.manager.submit(&format!("/settings/closures/{team}"), &other).await.expect(303);
    let shown = world.hr.get(&format!("/api/v1/office-closures/{team}")).await.expect(200).json();
    assert_eq!(shown["first_day"], "2026-12-11");
    world.manager.submit(&format!("/settings/closures/{team}/removal"), &[]).await.expect(303);
    world.hr.get(&format!("/api/v1/office-closures/{team}")).await.expect(404);
    let read = world.viewer.get("/settings/closures").await.expect(200).body;
    assert!(read.contains("Winter break") && !read.contains("<form class=\"form\""), "{read}");
}

#[tokio::test]
async fn what_is_no_closure_is_refused_with_the_words_for_it() {
    let world = World::new().await;
    for (first, last, told) in [
        ("2026-12-24", "2026-12-23", "comes before the first"),
        ("2026-12-01", "2027-03-01", "at most 62 days"),
        ("2026-10-01", "2026-10-02", "more than two weeks ago"),
        ("2026-10-01", "2026-11-27", "more than two weeks ago"),
        ("2027-02-30", "", "year-month-day"),
    ] {
        let typed = [("name", "Break"), ("first_day", first), ("last_day", last)];
        let page = world.manager.submit("/settings/closures", &typed).await.expect(422).body;
        assert!(page.contains(told) && page.contains("Break"), "{told} in {page}");
    }
    let nameless =
        world.hr.post("/api/v1/office-closures", json!({ "first_day": "2026-12-24" })).await;
    assert_eq!(nameless.problem(), "422 request.invalid /name");
    let all = world.hr.get("/api/v1/office-closures").await.expect(200).json();
    assert_eq!(all["data"], json!([]));
}

#[tokio::test]
async fn what_is_over_for_two_weeks_stays_as_it_was() {
    let world = World::new().await;
    let snow = id(&add(&world, "2026-11-20", "2026-11-20", "Snow").await);
    let renamed = json!({ "first_day": "2026-11-20", "name": "Snow day" });
    world.clock.advance(TimeDelta::days(10));
    let changed = send(&world, Method::PUT, &snow, Some(renamed.clone())).await.expect(200).json();
    assert_eq!(changed["name"], "Snow day");
    world.clock.advance(TimeDelta::days(1));
    let refused = send(&world, Method::PUT, &snow, Some(renamed)).await;
    assert_eq!(refused.problem(), "409 closures.over");
    assert_eq!(send(&world, Method::DELETE, &snow, None).await.problem(), "409 closures.over");
    let page = format!("/settings/closures/{snow}");
    world.manager.submit(&format!("{page}/removal"), &[]).await.expect(409);
    let list = world.manager.get("/settings/closures").await.expect(200).body;
    assert!(list.contains("Snow day") && !list.contains(&page), "{list}");
}

#[tokio::test]
async fn days_that_are_over_for_two_weeks_stay_closed_though_others_are_ahead() {
    let world = World::new().await;
    let long = id(&add(&world, "2026-11-20", "2026-12-18", "Move").await);
    world.clock.advance(TimeDelta::days(11));
    let days = |first: &str, last: &str| {
        Some(json!({ "first_day": first, "last_day": last, "name": "Move" }))
    };
    let put = async |first, last| send(&world, Method::PUT, &long, days(first, last)).await;
    for (first, place) in [("2026-11-21", "/first_day"), ("2026-11-19", "/first_day")] {
        let refused = put(first, "2026-12-18").await;
        assert_eq!(refused.problem(), format!("422 request.invalid {place}"));
    }
    let removed = send(&world, Method::DELETE, &long, None).await;
    assert_eq!(removed.problem(), "409 closures.partly_over");
    let page = world.manager.get(&format!("/settings/closures/{long}")).await.expect(200).body;
    assert!(!page.contains("/removal"), "{page}");
    put("2026-11-20", "2026-12-11").await.expect(200);
}

#[tokio::test]
async fn whoever_changes_what_another_has_changed_since_is_told() {
    let world = World::new().await;
    let team = close(&world, "2026-12-04", "Team day").await;
    let path = format!("/api/v1/office-closures/{team}");
    let read = world.hr.get(&path).await.expect(200);
    let body = |day: &str| Some(json!({ "first_day": day, "name": "Team day" }));
    let put = async |tag: &str, day| {
        let request = world.hr.request(Method::PUT, &path).header("If-Match", tag);
        world.hr.send(request, body(day)).await
    };
    let again = world.hr.request(Method::GET, &path).header("If-None-Match", read.header("etag"));
    world.hr.send(again, None).await.expect(304);
    put(read.header("etag"), "2026-12-11").await.expect(200);
    put(read.header("etag"), "2026-12-18").await.expect(412);
    let blind = world.hr.request(Method::PUT, &path);
    world.hr.send(blind, body("2026-12-18")).await.expect(428);
    let typed = [("name", "Team day"), ("first_day", "2026-12-18"), ("revision", "1")];
    world.manager.submit(&format!("/settings/closures/{team}"), &typed).await.expect(412);
    assert_eq!(world.hr.get(&path).await.expect(200).json()["first_day"], "2026-12-11");
}

#[tokio::test]
async fn business_days_of_an_onboarding_skip_them_and_the_page_says_what_moved() {
    let world = World::new().await;
    let (onboarding, _) = started(&world, somebody("Uma Roth", "503 555 0165")).await;
    let section_2 = async || task(&world, &onboarding, "i9_section_2").await;
    assert_eq!(section_2().await["due_on"], "2026-12-10");
    let said = async || {
        let events = muster::platform::events::about(&world.scope, &onboarding, 100).await.unwrap();
        let said = events.into_iter().filter(|event| event.kind == "onboarding.recounted");
        said.count()
    };
    let training = id(&add(&world, "2026-12-09", "2026-12-09", "Training day").await);
    let moved = section_2().await;
    assert_eq!(moved["due_on"], "2026-12-11");
    let because =
        "3 business days after Mon, Dec 7 = Fri, Dec 11. Wed, Dec 9 (Training day) does not count";
    assert_eq!(moved["due_because"], because);
    assert_eq!(said().await, 1);
    let page = world.manager.get(&format!("/onboardings/{onboarding}")).await.expect(200).body;
    for told in ["Due dates moved on", "days when you’re closed", "Complete your part of Form I-9"]
    {
        assert!(page.contains(told), "{told} in {page}");
    }
    // A day on which nothing is counted moves nothing, and is not said.
    let far = id(&add(&world, "2028-03-01", "2028-03-03", "Move").await);
    assert_eq!(said().await, 1);
    send(&world, Method::DELETE, &far, None).await.expect(200);
    send(&world, Method::DELETE, &training, None).await.expect(200);
    assert_eq!((&section_2().await["due_on"], said().await), (&json!("2026-12-10"), 2));
    let (late, _) = started(&world, somebody("Tess Quimby", "503 555 0166")).await;
    add(&world, "2026-12-08", "2026-12-08", "Move").await;
    assert_eq!(task(&world, &late, "i9_section_2").await["due_on"], "2026-12-11");
}

#[tokio::test]
async fn several_closures_of_one_day_are_one_note_and_one_that_is_taken_back_is_none() {
    let world = World::new().await;
    let (onboarding, _) = started(&world, somebody("Uma Roth", "503 555 0165")).await;
    close(&world, "2026-12-08", "Move").await;
    let training = close(&world, "2026-12-09", "Training day").await;
    let page = shown(&world, &onboarding).await;
    assert!(page.contains("Dec 10, 2026 → Dec 14, 2026"), "from where it was at first: {page}");
    assert_eq!(page.matches("Due dates moved on").count(), 1, "{page}");
    send(&world, Method::DELETE, &training, None).await.expect(200);
    assert!(shown(&world, &onboarding).await.contains("Dec 10, 2026 → Dec 11, 2026"));
    let all = world.hr.get("/api/v1/office-closures").await.expect(200).json();
    send(&world, Method::DELETE, &id(&all["data"][0]), None).await.expect(200);
    let page = shown(&world, &onboarding).await;
    assert!(!page.contains("Due dates moved on"), "all is where it was: {page}");
}

#[tokio::test]
async fn a_closure_hides_no_note_of_a_first_day_that_moved() {
    let world = World::new().await;
    let (onboarding, _) = started(&world, somebody("Uma Roth", "503 555 0165")).await;
    let to = [("on", "2026-12-14")];
    world.manager.submit(&format!("/onboardings/{onboarding}/start"), &to).await.expect(303);
    close(&world, "2026-12-15", "Training day").await;
    let page = shown(&world, &onboarding).await;
    assert!(page.contains("First day moved from") && page.contains("Due dates moved on"), "{page}");
}

#[tokio::test]
async fn snow_makes_nothing_late_that_was_due_on_its_day() {
    let world = World::new().await;
    let (onboarding, _) = started(&world, somebody("Uma Roth", "503 555 0165")).await;
    // One business day before Monday, December 7.
    let handbook = async || task(&world, &onboarding, "handbook").await;
    assert_eq!(handbook().await["do_by"], "2026-12-04");
    world.clock.advance(TimeDelta::days(10));
    close(&world, "2026-12-04", "Snow").await;
    let late = handbook().await;
    assert_eq!((&late["due_on"], &late["do_by"]), (&json!("2026-12-03"), &json!("2026-12-04")));
    let told = late["due_because"].as_str().unwrap();
    assert!(told.contains("That day has passed: do it on Fri, Dec 4"), "{told}");
}

#[tokio::test]
async fn a_list_that_begins_knows_what_is_closed() {
    let world = World::new().await;
    add(&world, "2026-12-08", "2026-12-09", "Move").await;
    let (onboarding, _) = started(&world, somebody("Uma Roth", "503 555 0165")).await;
    assert_eq!(task(&world, &onboarding, "i9_section_2").await["due_on"], "2026-12-14");
    let page = world.manager.get(&format!("/onboardings/{onboarding}")).await.expect(200).body;
    assert!(!page.contains("Due dates moved"), "it was so from the beginning");
}

#[tokio::test]
async fn reminders_that_a_closure_sent_early_say_how_many_days_are_left_and_come_again_without_it()
{
    let world = World::new().await;
    let mut license = world.rosas_license();
    license["expires_on"] = json!("2027-01-20");
    let license = id(&world.hr.post("/api/v1/licenses", license).await.expect(201).json());
    let said = async || {
        world.app.work().await.unwrap();
        let events = muster::platform::events::about(&world.scope, &license, 100).await.unwrap();
        let said = events.into_iter().filter(|event| event.kind == "license.expiring");
        let mut days: Vec<_> = said
            .map(|event| {
                serde_json::from_str::<Value>(&event.data).unwrap()["days"].as_u64().unwrap()
            })
            .collect();
        days.sort_unstable();
        days
    };
    assert_eq!(said().await, [60]);
    // Tuesday, November 24: the next open day is after the last day of the license.
    let long = id(&add(&world, "2026-11-25", "2027-01-25", "Move").await);
    assert_eq!(said().await, [57, 60]);
    send(&world, Method::DELETE, &long, None).await.expect(200);
    assert_eq!(said().await, [57, 60], "nothing of it is due again");
    // Thirty days before is Monday, December 21.
    world.clock.advance(TimeDelta::days(27));
    assert_eq!(said().await, [30, 57, 60]);
}

#[tokio::test]
async fn a_reminder_that_falls_on_a_closed_day_goes_out_on_the_last_open_day_before() {
    let world = World::new().await;
    let mut license = world.rosas_license();
    // Ninety days before is Thursday, December 31.
    license["expires_on"] = json!("2027-03-31");
    let license = id(&world.hr.post("/api/v1/licenses", license).await.expect(201).json());
    add(&world, "2026-12-28", "2026-12-31", "Winter break").await;
    let reminded = async || {
        world.app.work().await.unwrap();
        world.happened_to(&license).await.iter().any(|kind| kind == "license.expiring")
    };
    world.clock.advance(TimeDelta::days(29));
    assert!(!reminded().await, "Wednesday, December 23");
    world.clock.advance(TimeDelta::days(1));
    assert!(reminded().await, "Thursday, December 24: Christmas and the weekend are closed, too");
}

#[tokio::test]
async fn no_day_is_closed_twice_and_what_closes_it_is_named() {
    let world = World::new().await;
    let winter = id(&add(&world, "2026-12-24", "2027-01-03", "Winter break").await);
    let typed = [("name", "Inventory"), ("first_day", "2026-12-31")];
    let page = world.manager.submit("/settings/closures", &typed).await.expect(409).body;
    assert!(page.contains("Winter break. Change that one instead"), "{page}");
    let same = json!({ "first_day": "2027-01-03", "last_day": "2027-01-05", "name": "Move" });
    let refused = world.hr.post("/api/v1/office-closures", same).await;
    assert_eq!(refused.problem(), "409 closures.closed_already");
    assert_eq!(refused.json()["existing"]["id"], winter);
    let team = close(&world, "2026-12-04", "Team day").await;
    let moved = json!({ "first_day": "2026-12-24", "name": "Team day" });
    let refused = send(&world, Method::PUT, &team, Some(moved)).await;
    assert_eq!(refused.problem(), "409 closures.closed_already");
    // What stays on its own days meets nobody but itself.
    let longer = json!({ "first_day": "2026-12-24", "last_day": "2027-01-04", "name": "Winter" });
    send(&world, Method::PUT, &winter, Some(longer)).await.expect(200);
}

#[tokio::test]
async fn a_year_that_nobody_plans_for_yet_is_refused_by_page_and_api() {
    let world = World::new().await;
    let far = json!({ "first_day": "2199-12-31", "name": "Winter break" });
    let refused = world.hr.post("/api/v1/office-closures", far).await.expect(422);
    assert!(refused.body.contains("closures.far_ahead"), "{}", refused.body);
    let typed = [("name", "Winter break"), ("first_day", "2199-12-31")];
    let page = world.manager.submit("/settings/closures", &typed).await.expect(422).body;
    assert!(page.contains("within the next two years"), "{page}");
    let id = close(&world, "2027-12-24", "Winter break").await;
    let moved = json!({ "first_day": "2199-12-24", "name": "Winter break" });
    send(&world, Method::PUT, &id, Some(moved)).await.expect(422);
}
