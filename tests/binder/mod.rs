//! What an auditor is handed.

use chrono::TimeDelta;
use muster::platform::{db::Tx, events, keys};
use serde_json::json;

use crate::{
    exclusions::{TESS, born, id, leie, load, matches, settle},
    roster,
    world::{World, seen_active},
};

/// Somebody who works here, with a license that was looked up.
async fn nurse(world: &World) -> String {
    let staff = roster::add(world, "Uma Roth", "503 555 0165").await;
    born(world, &staff, "1991-03-03").await;
    let staff = world.hr.get(&format!("/api/v1/staff/{staff}")).await.json();
    let license = json!({
        "person_id": staff["person_id"],
        "kind": "registered_nurse",
        "jurisdiction": "OR",
        "number": "200399",
    });
    let license = id(&world.hr.post("/api/v1/licenses", license).await.expect(201).json());
    let page = format!("/licenses/{license}/verifications");
    let typed = [("source", "Oregon State Board"), ("method", "website"), ("status", "Active")];
    world.manager.hand_in(&page, &typed, b"%PDF-1.7 proof").await.expect(303);
    staff["person_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_binder_has_looks_checks_that_found_nothing_findings_and_the_chain() {
    let world = World::new().await;
    let uma = nurse(&world).await;
    let tess = roster::add(&world, "Tess Quimby", "503 555 0166").await;
    born(&world, &tess, "1980-01-01").await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    let [one] = &matches(&world, "open").await[..] else { panic!("one match") };
    settle(&world.hr, &id(one), "not_the_same", "number_differs").await.expect(200);

    let binder = world.hr.get("/api/v1/audit-binder").await.expect(200);
    for secret in ["1991", "1980-01-01"] {
        assert!(!binder.body.contains(secret), "{secret} lies sealed: {}", binder.body);
    }
    let binder = binder.json();
    let people = binder["people"].as_array().unwrap();
    let [first, second] = &people[..] else { panic!("two people: {people:?}") };
    assert_eq!((&first["name"], &second["name"]), (&json!("Tess Quimby"), &json!("Uma Roth")));
    assert_eq!(first["matches"][0]["dispositions"][0]["finding"], "not_the_same");
    let look = &second["licenses"][0]["verifications"][0];
    let proof = look["file_sha256"].as_str().unwrap();
    assert!(proof.starts_with("02f81194561eb552"), "{look}");
    let outcomes: Vec<_> = binder["checks"][0]["checked"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["name"].clone(), one["outcome"].clone()))
        .collect();
    assert!(outcomes.contains(&(json!("Uma Roth"), json!("no_match"))), "{outcomes:?}");
    let (count, head) = events::verify(&world.scope).await.unwrap();
    assert_eq!((&binder["chain_events"], &binder["chain_head"]), (&json!(count), &json!(head)));
    let kinds: Vec<_> = second["events"].as_array().unwrap().iter().map(|it| &it["kind"]).collect();
    assert_eq!(kinds, ["license.claimed", "license.verified"]);

    let page = world.manager.get("/binder").await.expect(200).body;
    for told in ["Uma Roth", "02f81194561eb552", "Not the same person", &*head] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(!page.contains("user_0"), "people are named: {page}");
    let backwards = world.manager.get("/binder?from=2026-11-24&to=2026-11-23").await.expect(200);
    assert!(backwards.body.contains("The last day comes before the first"), "{}", backwards.body);
    let own = world.hr.get(&format!("/api/v1/audit-binder?person_id={uma}")).await.json();
    assert_eq!(own["people"].as_array().unwrap().len(), 1);
    assert_eq!(own["checks"][0]["checked"].as_array().unwrap().len(), 1, "nobody else");
}

#[tokio::test]
async fn a_span_leaves_out_what_came_before_and_after_it() {
    let world = World::new().await;
    nurse(&world).await;
    load(&world.hr, leie(&[])).await.expect(201);
    let asked = |span: &str| format!("/api/v1/audit-binder?{span}");
    let before = world.hr.get(&asked("from=2026-01-01&to=2026-11-23")).await.expect(200).json();
    assert_eq!(before["checks"], json!([]));
    assert_eq!(before["people"][0]["licenses"][0]["verifications"], json!([]));
    let standing = &before["people"][0]["licenses"][0]["standing"];
    assert_eq!(standing, "good", "as it stands today, by the look that the span leaves out");
    let page = world.manager.get("/binder?from=2026-01-01&to=2026-11-23").await.expect(200).body;
    assert!(!page.contains("Not verified"), "{page}");
    let day = world.hr.get(&asked("from=2026-11-24&to=2026-11-24")).await.expect(200).json();
    assert_eq!(day["checks"].as_array().unwrap().len(), 1);
    let refused = world.hr.get(&asked("from=2026-11-24&to=2026-11-23")).await;
    assert_eq!(refused.problem(), "422 request.invalid /to");
}

#[tokio::test]
async fn a_look_by_the_holder_proves_nothing_and_nobody_verifies_their_own_license() {
    let world = World::new().await;
    let mut own = roster::member("Dana Okafor", "503 555 0165");
    own["email"] = muster::demo::OWNER.into();
    let staff = world.hr.post("/api/v1/staff", own).await.expect(201).json();
    let license = json!({
        "person_id": staff["person_id"],
        "kind": "registered_nurse",
        "jurisdiction": "OR",
        "number": "200399",
    });
    let license = id(&world.hr.post("/api/v1/licenses", license).await.expect(201).json());
    let typed = [("source", "Oregon State Board"), ("method", "website"), ("status", "Active")];
    let page = format!("/licenses/{license}/verifications");
    let refused = world.owner.submit(&page, &typed).await.expect(409).body;
    assert!(refused.contains("No one can verify their own license"), "{refused}");
    // Nor by moving to another address first.
    let own = muster::demo::OWNER.parse().unwrap();
    let users = keys::users(&world.scope).await.unwrap();
    let user = users.iter().find(|user| user.email == own).unwrap();
    let email = "somebody@mail.example".parse().unwrap();
    world.scope.write(async |tx: &mut Tx| keys::set_email(tx, user, email).await).await.unwrap();
    world.owner.submit(&page, &typed).await.expect(409);
    let looked = format!("/api/v1/licenses/{license}/verifications");
    let mut said = seen_active();
    said["kind"] = json!("self_reported");
    let said = world.hr.post(&looked, said).await.expect(201).json();
    assert_eq!(said["standing"], "unverified");
    let mut tomorrow = seen_active();
    tomorrow["looked_on"] = json!("2026-11-25");
    let refused = world.hr.post(&looked, tomorrow).await;
    assert_eq!(refused.problem(), "422 request.invalid /looked_on");
    let seen = world.hr.post(&looked, seen_active()).await.expect(201).json();
    assert_eq!(seen["standing"], "good");
    let [first, second] = &seen["verifications"].as_array().unwrap()[..] else { panic!("two") };
    assert_eq!(second["supersedes"], first["id"]);
    assert_eq!(second["next_due_on"], "2027-03-24", "120 days");
}

#[tokio::test]
async fn a_binders_file_carries_each_entry_as_it_was_signed_and_nothing_that_loads() {
    let world = World::new().await;
    nurse(&world).await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    // In the evening of November 24 in Oregon it is the next day in Greenwich.
    world.clock.advance(TimeDelta::hours(10));
    world.hr.post("/api/v1/exclusion-checks", json!({})).await.expect(201);
    let file = world.hr.get("/api/v1/audit-binder/file").await.expect(200);
    let name = file.header("content-disposition").to_owned();
    assert!(name.contains("binder-2026-01-01-2026-11-24.html"), "{name}");
    for told in ["data-title=\"Uma Roth: Registered nurse, OR 200399", "02f81194561eb552", "evt_"] {
        assert!(file.body.contains(told), "{told} in {}", file.body);
    }
    assert!(!file.body.contains(", 2026-11-25\""), "a check is of its day here: {}", file.body);
    for outside in ["src=", "href=", "http://", "https://", "url("] {
        assert!(!file.body.contains(outside), "{outside} in {}", file.body);
    }
    assert!(!file.body.contains("1991-03-03"), "birth dates lie sealed");
    let page = world.manager.get("/binder/file").await.expect(200);
    assert!(page.body.contains("id=\"manifest\""), "{}", page.body);
    world.viewer.get("/binder/file").await.expect(403);
    let theirs = world.other_manager.get("/binder/file").await.expect(200).body;
    assert!(!theirs.contains("Uma Roth"));
}
