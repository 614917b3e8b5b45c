//! What people say of themselves, and the counts that alone leave the room.

use std::ops::Range;

use chrono::TimeDelta;
use muster::{
    applications::{self, ApplicationId},
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};
use serde_json::{Value, json};

use crate::world::{Caller, World};

/// An office of fifteen that asks, and a job.
async fn asking() -> (World, muster::jobs::JobId) {
    let world = World::new().await;
    staffed(&world, 0..15).await;
    world.owner.submit("/reports/rates", &[("on", "yes")]).await.expect(303);
    let job = world.job("Receptionist", false).await;
    (world, job)
}

async fn staffed(world: &World, numbers: Range<usize>) {
    for number in numbers {
        let phone = format!("503 555 {:04}", 2000 + number);
        let name = format!("Staff {number}");
        world.hr.post("/api/v1/staff", crate::roster::member(&name, &phone)).await.expect(201);
    }
}

/// The page on which the candidate of an application reads how it stands.
async fn status_page(world: &World, application: &str) -> String {
    let id: ApplicationId = application.parse().unwrap();
    let made = world.scope.write(async |tx: &mut Tx| applications::link(tx, id).await).await;
    format!("/status/{}", made.unwrap().secret)
}

async fn says(world: &World, application: &str, sex: &str, race: &str) {
    let page = format!("{}/about-you", status_page(world, application).await);
    let said = [("said", "yes"), ("sex", sex), ("race", race)];
    world.nobody.submit(&page, &said).await.expect(303);
}

/// Somebody who applied, and said this of themselves, unless it is nothing.
async fn applied(world: &World, job: muster::jobs::JobId, number: usize, sex: &str) -> String {
    let phone = format!("503 556 {number:04}");
    let name = format!("Candidate {number}");
    let body = json!({ "name": name, "phone": phone, "job_id": job.to_string() });
    let added = world.hr.post("/api/v1/applications", body).await.expect(201).json();
    let id = added["id"].as_str().unwrap().to_owned();
    if !sex.is_empty() {
        says(world, &id, sex, "").await;
    }
    id
}

async fn close(world: &World, application: &str) {
    let decision = json!({
        "reason": "position_closed",
        "letter": "We are not filling the position.",
        "decided_by": world.user.to_string(),
    });
    world
        .hr
        .post(&format!("/api/v1/applications/{application}/decision"), decision)
        .await
        .expect(201);
}

async fn hire(world: &World, application: &str) {
    let path = format!("/api/v1/applications/{application}/moves");
    for stage in ["offer", "hired"] {
        world.hr.post(&path, json!({ "to": stage })).await.expect(201);
    }
}

/// So many of each sex are turned down and hired, and the quarter closes.
async fn quarter(
    world: &World,
    job: muster::jobs::JobId,
    of: &[(&str, usize, usize)],
    from: usize,
) {
    let mut number = from;
    for (sex, closed, hired) in of {
        for at in 0..closed + hired {
            let id = applied(world, job, number, sex).await;
            number += 1;
            if at < *closed { close(world, &id).await } else { hire(world, &id).await }
        }
    }
    world.clock.advance(TimeDelta::days(100));
    world.app.work().await.unwrap();
}

/// The manager, signed in again after so long.
async fn manager(world: &World) -> Caller {
    let open = async |tx: &mut Tx| keys::open_session(tx, world.user).await;
    world.nobody.with_session(world.scope.write(open).await.unwrap().secret)
}

/// The owner, likewise.
async fn owner(world: &World) -> Caller {
    let open = async |tx: &mut Tx| {
        let id = world.user_with(tx, Role::Owner).await;
        keys::open_session(tx, id).await
    };
    world.nobody.with_session(world.scope.write(open).await.unwrap().secret)
}

async fn rates(program: &Caller) -> Value {
    program.get("/api/v1/analytics/selection-rates").await.expect(200).json()
}

/// Says how many people work for the practice.
async fn head_count(world: &World, count: &str) {
    let typed = [
        ("name", "Willamette Family Medicine"),
        ("city", "Salem"),
        ("state", "OR"),
        ("zone", "pacific"),
        ("head_count", count),
    ];
    world.owner.submit("/settings/practice", &typed).await.expect(303);
}

#[tokio::test]
async fn an_office_whose_list_is_short_goes_by_its_head_count() {
    let world = World::new().await;
    head_count(&world, "14").await;
    world.owner.submit("/reports/rates", &[("on", "yes")]).await.expect(409);
    head_count(&world, "15").await;
    world.owner.submit("/reports/rates", &[("on", "yes")]).await.expect(303);
}

#[tokio::test]
async fn an_office_of_fourteen_is_told_why_it_is_off_and_one_of_fifteen_may_ask() {
    let world = World::new().await;
    head_count(&world, "14").await;
    staffed(&world, 0..14).await;
    let page = world.owner.get("/reports/rates").await.expect(200).body;
    assert!(
        page.contains("Below 15 staff we don’t ask") && !page.contains("Ask candidates</button>")
    );
    let refused = world.owner.submit("/reports/rates", &[("on", "yes")]).await.expect(409).body;
    assert!(refused.contains("can’t be turned on"), "{refused}");
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let status = status_page(&world, &application).await;
    assert!(!world.nobody.get(&status).await.expect(200).body.contains("about-you"));
    world.nobody.get(&format!("{status}/about-you")).await.expect(410);
    staffed(&world, 14..15).await;
    world.manager.submit("/reports/rates", &[("on", "yes")]).await.expect(403);
    world.owner.submit("/reports/rates", &[("on", "yes")]).await.expect(303);
    assert!(world.nobody.get(&status).await.expect(200).body.contains("about-you"));
}

#[tokio::test]
async fn nobody_who_decides_can_read_what_somebody_said_or_that_they_did() {
    let (world, job) = asking().await;
    let application = world.apply(job).await;
    let shown = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    let person = shown["person_id"].as_str().unwrap().to_owned();
    let paths = [
        format!("/applications/{application}"),
        format!("/applications/{application}/decision/new"),
        format!("/jobs/{job}/board"),
        "/candidates".to_owned(),
        "/audit".to_owned(),
        "/reports".to_owned(),
        "/reports/rates".to_owned(),
        format!("/rights/{person}"),
    ];
    let read = async || {
        let mut bodies = vec![];
        for path in &paths {
            bodies.push(world.owner.get(path).await.expect(200).body);
        }
        for path in [format!("/api/v1/applications/{application}"), "/api/v1/events".to_owned()] {
            bodies.push(world.owner_hr.get(&path).await.expect(200).body);
        }
        bodies
    };
    // Its link is made before, which is an event.
    let page = format!("{}/about-you", status_page(&world, &application).await);
    let before = read().await;
    let said = [("said", "yes"), ("sex", "female"), ("race", "native")];
    world.nobody.submit(&page, &said).await.expect(303);
    // The link lies in a letter that the office can read: whoever opens it is not told what was said.
    for reader in [&world.nobody, &world.owner] {
        let again = reader.get(&page).await.expect(200).body;
        assert!(again.contains("You’ve been here before"), "{again}");
        assert!(!again.contains(" checked"), "{again}");
    }
    let hashes = regex::Regex::new("[0-9a-f]{32,}").unwrap();
    let bare = |body: &str| hashes.replace_all(body, "").into_owned();
    for (now, before) in read().await.iter().zip(&before) {
        assert_eq!(bare(now), bare(before), "nothing is different than before");
    }
    let export = world.owner.get(&format!("/rights/{person}/export.json")).await.expect(200).body;
    for told in ["female", "native"] {
        assert!(!export.contains(told), "{told}");
    }
    let kept = world.database.text("SELECT sealed FROM self_identifications").await;
    assert!(!kept.is_empty() && !kept.contains("female") && !kept.contains("native"), "{kept}");
}

#[tokio::test]
async fn a_small_office_reads_too_few_and_its_people_wait_for_the_next_quarter() {
    let (world, job) = asking().await;
    quarter(&world, job, &[("female", 5, 2), ("male", 5, 3)], 0).await;
    let told = rates(&world.hr).await;
    assert_eq!((&told["is_on"], &told["editions"]), (&json!(true), &json!([])));
    let page = manager(&world).await.get("/reports/rates").await.expect(200).body;
    assert!(
        page.contains("Too few to say") && page.contains("15 applications have ended"),
        "{page}"
    );
    assert!(!page.contains("Female"), "{page}");
    quarter(&world, job, &[("female", 1, 3), ("male", 1, 3)], 100).await;
    let told = rates(&world.hr).await;
    assert_eq!((&told["people"], told["editions"].as_array().unwrap().len()), (&json!(23), 1));
}

#[tokio::test]
async fn an_edition_shows_counts_rates_and_what_one_person_would_change_and_never_changes() {
    let (world, job) = asking().await;
    quarter(&world, job, &[("female", 9, 6), ("male", 5, 7)], 0).await;
    let told = rates(&world.hr).await;
    let step = &told["tables"][0]["steps"][0];
    let group = |at: usize| step["groups"][at].clone();
    assert_eq!((&group(0)["group"], &group(0)["people"]), (&json!("female"), &json!(15)));
    assert_eq!((&group(0)["percent"], &group(0)["ratio"]), (&json!(40.0), &json!(0.69)));
    assert_eq!(group(0)["reading"], "one_person_changes_it");
    assert_eq!(group(1)["ratio"], Value::Null);
    let page = manager(&world).await.get("/reports/rates").await.expect(200).body;
    assert!(
        page.contains("Inconclusive: one person changes it")
            && page.contains("independent auditor")
    );
    let file = manager(&world).await.get("/reports/rates.csv").await.expect(200).body;
    assert!(file.contains(",sex,female,applied,hired,15,6,0.4,0.686\n"), "{file}");
    // Who changes their mind later, and who ends later, is not in it.
    owner(&world).await.submit("/reports/rates", &[("on", "no")]).await.expect(303);
    owner(&world).await.submit("/reports/rates", &[("on", "yes")]).await.expect(303);
    quarter(&world, job, &[("female", 1, 1)], 100).await;
    assert_eq!(rates(&world.hr).await["tables"], told["tables"]);
    world.hr.get("/api/v1/analytics/selection-rates?until=2019-01-01").await.expect(404);
    assert_eq!(rates(&world.other_hr).await["editions"], json!([]));
}

#[tokio::test]
async fn a_form_that_was_made_up_is_refused_and_one_that_is_empty_leads_to_the_questions() {
    let (world, job) = asking().await;
    let application = world.apply(job).await;
    let page = format!("{}/about-you", status_page(&world, &application).await);
    let led = world.nobody.submit(&page, &[]).await.expect(303);
    assert!(led.header("location").ends_with("/about-you"));
    world.nobody.submit(&page, &[("said", "yes"), ("sex", "martian")]).await.expect(422);
    // Nothing of both is an answer, too.
    world.nobody.submit(&page, &[("said", "yes")]).await.expect(303);
}

#[tokio::test]
async fn what_cannot_be_unsealed_any_more_stops_no_status_page_and_can_be_said_anew() {
    let (world, job) = asking().await;
    let application = world.apply(job).await;
    says(&world, &application, "female", "asian").await;
    // As after a restore without keys.
    world.database.damage("UPDATE self_identifications SET sealed = '00000000.AAAA'").await;
    let status = status_page(&world, &application).await;
    world.nobody.get(&status).await.expect(200);
    world.nobody.get(&format!("{status}/about-you")).await.expect(200);
    says(&world, &application, "female", "asian").await;
}
