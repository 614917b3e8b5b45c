//! Check-ins after 30, 60 and 90 days: by page, by the API, as a file, and what is refused.

use chrono::TimeDelta;
use muster::{
    auth::{self, NewUser},
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};
use serde_json::{Value, json};

use crate::{
    onboarding::{somebody, started, task},
    world::{Answer, World},
};

/// A receptionist who worked her first day twenty days ago.
async fn office() -> (World, String, String) {
    let mut world = World::new().await;
    let (onboarding, _) = started(&world, somebody("Nia Cole", "503 555 0161")).await;
    let shown = world.hr.get(&format!("/api/v1/onboardings/{onboarding}")).await.expect(200).json();
    let staff = shown["staff_id"].as_str().unwrap().to_owned();
    let worked = json!({ "on": "2026-11-24" });
    world.hr.post(&format!("/api/v1/staff/{staff}/worked"), worked).await.expect(200);
    world.clock.advance(TimeDelta::days(20));
    world.manager = world.manager_again().await;
    (world, staff, onboarding)
}

async fn hold(world: &World, staff: &str, day: i32, body: Value) -> Answer {
    let path = format!("/api/v1/staff/{staff}/check-ins/{day}");
    let request = world.hr.request(poem::http::Method::PUT, &path);
    world.hr.send(request, Some(body)).await
}

fn signs() -> Vec<String> {
    let profile = muster::jobs::profile(muster::jobs::RoleKey::Receptionist).unwrap();
    profile.kpis.iter().map(|kpi| kpi.id.to_string()).collect()
}

fn found(rating: &str) -> Value {
    json!({
        "held_on": "2026-12-10",
        "ratings": [{ "kpi": signs()[0], "rating": rating }],
        "note": "=HYPERLINK(\"x\")",
    })
}

#[tokio::test]
async fn its_form_its_day_and_its_signs_are_told_in_one_answer() {
    let (world, staff, _) = office().await;
    let ratings = json!([{ "kpi": "no_such_sign", "rating": "above" }]);
    let body = json!({ "bogus": 1, "held_on": "2026-11-01", "ratings": ratings, "note": "" });
    let refused = hold(&world, &staff, 30, body).await;
    assert_eq!(refused.problem(), "422 request.invalid /bogus /held_on /note /ratings");
}

#[tokio::test]
async fn a_check_in_keeps_every_sign_and_settles_the_task_of_the_onboarding() {
    let (world, staff, onboarding) = office().await;
    assert_eq!(task(&world, &onboarding, "check_in_30").await["state"], "open");
    let held = hold(&world, &staff, 30, found("above")).await.expect(200).json();
    assert_eq!(held["ratings"].as_array().unwrap().len(), signs().len());
    assert_eq!(
        (&held["ratings"][0]["rating"], &held["ratings"][0]["points"]),
        (&json!("above"), &json!(4))
    );
    assert_eq!(
        (&held["ratings"][1]["rating"], &held["role"]),
        (&Value::Null, &json!("receptionist"))
    );
    assert_eq!(task(&world, &onboarding, "check_in_30").await["state"], "accepted");
    assert_eq!(task(&world, &onboarding, "check_in_60").await["state"], "open");
    let listed = world.hr.get(&format!("/api/v1/check-ins?staff_id={staff}")).await.expect(200);
    assert_eq!(listed.json()["data"].as_array().unwrap().len(), 1);
    let events = world.hr.get("/api/v1/events?type=check_in.held").await.expect(200).json();
    assert_eq!(events["data"][0]["data"], json!({ "day": 30 }), "no rating is in the log");
}

#[tokio::test]
async fn who_corrects_a_rating_need_not_make_up_another_day_for_one_that_was_taken_once() {
    let (world, staff, _) = office().await;
    hold(&world, &staff, 30, found("above")).await.expect(200);
    // By the release before, which took any day.
    world.database.damage("UPDATE check_ins SET held_on = '2026-11-25'").await;
    let corrected = |on: &str| {
        let mut body = found("meets");
        (body["held_on"], body["revision"]) = (json!(on), json!(1));
        body
    };
    hold(&world, &staff, 30, corrected("2026-11-26")).await.expect(422);
    let held = hold(&world, &staff, 30, corrected("2026-11-25")).await.expect(200).json();
    assert_eq!(
        (&held["held_on"], &held["ratings"][0]["rating"]),
        (&json!("2026-11-25"), &json!("meets"))
    );
}

#[tokio::test]
async fn on_the_page_each_sign_is_rated_or_left_as_not_seen_yet() {
    let (world, staff, _) = office().await;
    let path = format!("/staff/{staff}/check-ins");
    let form = world.manager.get(&format!("{path}/30")).await.expect(200).body;
    for sign in signs() {
        assert!(form.contains(&format!("name=\"ratings.{sign}\"")), "{sign} in {form}");
    }
    let rated = format!("ratings.{}", signs()[0]);
    let typed = [("held_on", "2026-12-10"), (&*rated, "below"), ("note", "More calls.")];
    world.manager.submit(&format!("{path}/30"), &typed).await.expect(303);
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(page.contains("Below what the role needs") && page.contains("Not seen yet"), "{page}");
    let again = world.manager.get(&format!("{path}/30")).await.expect(200).body;
    assert!(again.contains("name=\"revision\" value=\"1\"") && again.contains("More calls."));
    let refused = world.manager.submit(&format!("{path}/30"), &[("note", "Kept.")]).await;
    let refused = refused.expect(422).body;
    assert!(refused.contains("Choose the day") && refused.contains("Kept."), "{refused}");
}

#[tokio::test]
async fn it_is_corrected_by_whoever_has_read_it_and_by_nobody_else() {
    let (world, staff, _) = office().await;
    hold(&world, &staff, 30, found("below")).await.expect(200);
    hold(&world, &staff, 30, found("meets")).await.expect(409);
    let mut corrected = found("meets");
    corrected["revision"] = json!(1);
    let held = hold(&world, &staff, 30, corrected.clone()).await.expect(200).json();
    assert_eq!((&held["revision"], &held["ratings"][0]["rating"]), (&json!(2), &json!("meets")));
    hold(&world, &staff, 30, corrected).await.expect(409);
    let events = world.hr.get("/api/v1/events?type=check_in.corrected").await.expect(200).json();
    assert_eq!(events["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn what_nobody_can_have_held_is_refused() {
    let (world, staff, _) = office().await;
    hold(&world, &staff, 45, found("meets")).await.expect(404);
    let on = |day: &str| json!({ "held_on": day });
    let early = hold(&world, &staff, 30, on("2026-11-23")).await.expect(422).json();
    assert_eq!(early["errors"][0]["code"], "check_ins.before_first_day");
    let late = hold(&world, &staff, 30, on("2027-03-01")).await.expect(422).json();
    assert_eq!(late["errors"][0]["code"], "check_ins.in_the_future");
    let mut strange = found("meets");
    strange["ratings"][0]["kpi"] = json!("charm");
    let strange = hold(&world, &staff, 30, strange).await.expect(422).json();
    assert_eq!(strange["errors"][0]["code"], "check_ins.no_such_sign");
    let here = crate::roster::add(&world, "Uma Roth", "503 555 0165").await;
    let role = hold(&world, &here, 30, on("2026-12-10")).await.expect(422).json();
    assert_eq!(role["errors"][0]["code"], "check_ins.role_missing");
}

#[tokio::test]
async fn nobody_holds_their_own() {
    let (world, staff, _) = office().await;
    let shown = world.hr.get(&format!("/api/v1/staff/{staff}")).await.expect(200).json();
    let person = shown["person_id"].as_str().unwrap().parse().unwrap();
    let make = async |tx: &mut Tx| {
        let (name, email) = ("Nia Cole".parse().unwrap(), "nia@mail.example".parse().unwrap());
        let user = auth::add_user(tx, NewUser { name, email, role: Role::Owner }).await?;
        let correction = muster::people::Correction {
            name: None,
            phone: None,
            email: Some(Some("Nia@mail.example".parse().unwrap())),
            language: None,
        };
        muster::people::correct(tx, person, correction).await?;
        Ok(keys::open_session(tx, user).await?.secret)
    };
    let nia = world.nobody.with_session(world.scope.write(make).await.unwrap());
    let page =
        nia.submit(&format!("/staff/{staff}/check-ins/30"), &[("held_on", "2026-12-10")]).await;
    assert!(page.expect(409).body.contains("No one holds their own check-in"));
}

#[tokio::test]
async fn the_file_has_a_row_for_each_sign_and_no_formula() {
    let (world, staff, _) = office().await;
    hold(&world, &staff, 30, found("meets")).await.expect(200);
    let file = world.manager.get("/check-ins/export").await.expect(200).body;
    assert_eq!(file.lines().filter(|line| line.starts_with("Nia Cole")).count(), signs().len());
    assert!(!file.contains(",=HYPERLINK") && !file.contains(",\"=HYPERLINK"), "{file}");
}
