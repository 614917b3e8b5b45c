//! The story of one license, told through each door.

use chrono::TimeDelta;
use muster::platform::events;
use poem::http::Method;
use serde_json::json;

use crate::world::{World, seen_active};

#[tokio::test]
async fn a_license_is_claimed_verified_and_withdrawn_by_api() {
    let world = World::new().await;

    let claimed = world.hr.post("/api/v1/licenses", world.rosas_license()).await.expect(201);
    assert_eq!(claimed.json()["standing"], "unverified");
    let license = claimed.header("location").to_owned();

    let verifications = format!("{license}/verifications");
    let verified = world.hr.post(&verifications, seen_active()).await.expect(201);
    assert_eq!(verified.json()["standing"], "good");

    world.clock.advance(TimeDelta::days(128)); // Rosa's license expired yesterday.
    let shown = world.hr.get(&license).await.expect(200);
    assert_eq!(shown.json()["standing"], "expired");

    let withdrawal = world.hr.request(Method::PUT, &format!("{license}/withdrawal"));
    let withdrawal = withdrawal.header("If-Match", shown.header("etag"));
    let reason = json!({ "reason": "She holds a California license; this number was a mistake." });
    let withdrawn = world.hr.send(withdrawal, Some(reason)).await.expect(200);
    assert_eq!(withdrawn.json()["standing"], "withdrawn");

    let refused = world.hr.post(&verifications, seen_active()).await;
    insta::assert_snapshot!(refused.problem(), @"409 licenses.withdrawn");

    let happened = world.happened_to(claimed.json()["id"].as_str().unwrap()).await;
    assert_eq!(happened, ["license.claimed", "license.verified", "license.withdrawn"]);
}

#[tokio::test]
async fn a_license_is_verified_by_pages() {
    let world = World::new().await;
    let id = world.claim().await;

    let list = world.manager.get("/licenses").await.expect(200);
    assert!(list.body.contains(&format!("/licenses/{id}")), "{}", list.body);
    assert!(list.body.contains("Rosa O&#x27;Brien-Núñez"), "{}", list.body);

    let form = world.manager.get(&format!("/licenses/{id}/verifications/new")).await.expect(200);
    assert!(form.body.contains("name=\"form_token\""), "{}", form.body);

    let verifications = format!("/licenses/{id}/verifications");
    let typed = [("source", "Oregon State Board"), ("status", "Active"), ("expires_on", "soon")];
    let refused = world.manager.submit(&verifications, &typed).await.expect(422);
    let (method, expiry) = (refused.body.find("#method"), refused.body.find("#expires_on"));
    assert!(method < expiry, "in the order of the page: {}", refused.body);
    for kept_or_told in [
        "value=\"Oregon State Board\"",
        "value=\"soon\"",
        "href=\"#method\"",
        "href=\"#expires_on\"",
    ] {
        assert!(refused.body.contains(kept_or_told), "{kept_or_told} in {}", refused.body);
    }

    let typed = [
        ("source", "Oregon State Board"),
        ("method", "website"),
        ("status", "Active"),
        ("expires_on", ""),
    ];
    let recorded = world.manager.submit(&verifications, &typed).await.expect(303);
    assert_eq!(recorded.header("location"), format!("/licenses/{id}"));

    let shown = world.manager.get(&format!("/licenses/{id}")).await.expect(200);
    assert!(shown.body.contains("tag--good"), "{}", shown.body);
}

#[tokio::test]
async fn a_license_is_claimed_and_withdrawn_by_pages() {
    let world = World::new().await;
    let asked = world.manager.get("/licenses/new").await.expect(200).body;
    assert!(asked.contains("name=\"q\"") && !asked.contains("person_id"), "{asked}");
    let nobody = world.manager.get("/licenses/new?q=Smith").await.expect(200).body;
    assert!(nobody.contains("No one matches"), "{nobody}");
    let found = world.manager.get("/licenses/new?q=brien+Rosa").await.expect(200).body;
    let rosa = world.rosa.to_string();
    assert!(found.contains(&format!("value=\"{rosa}\"")), "{found}");

    let typed = [("q", "Rosa"), ("person_id", &*rosa), ("number", "200342")];
    let refused = world.manager.submit("/licenses", &typed).await.expect(422).body;
    let checked = format!("value=\"{rosa}\" checked");
    for kept_or_told in [&*checked, "value=\"200342\"", "href=\"#kind\"", "Choose what kind it is"]
    {
        assert!(refused.contains(kept_or_told), "{kept_or_told} in {refused}");
    }
    let typed = [&typed[..], &[("kind", "registered_nurse"), ("jurisdiction", "OR")]].concat();
    let claimed = world.manager.submit("/licenses", &typed).await.expect(303);
    let page = claimed.header("location").to_owned();
    let twice = world.manager.submit("/licenses", &typed).await.expect(409).body;
    assert!(twice.contains("already on file"), "{twice}");

    let shown = world.manager.get(&page).await.expect(200).body;
    assert!(shown.contains(&format!("href=\"{page}/withdrawal/new\"")), "{shown}");
    let form = world.manager.get(&format!("{page}/withdrawal/new")).await.expect(200).body;
    assert!(form.contains("name=\"revision\" value=\"1\""), "{form}");
    let withdrawal = format!("{page}/withdrawal");
    let empty = world.manager.submit(&withdrawal, &[("revision", "1")]).await.expect(422).body;
    assert!(empty.contains("Say what the mistake was"), "{empty}");
    let reason = ("reason", "She holds a California license.");
    world.manager.submit(&withdrawal, &[reason, ("revision", "7")]).await.expect(412);
    let done = world.manager.submit(&withdrawal, &[reason, ("revision", "1")]).await.expect(303);
    let shown = world.manager.get(done.header("location")).await.expect(200).body;
    assert!(shown.contains("California") && !shown.contains("withdrawal/new"), "{shown}");
    let again = world.manager.submit(&withdrawal, &[reason, ("revision", "2")]).await;
    assert!(again.expect(409).body.contains("has been withdrawn"));
}

#[tokio::test]
async fn what_the_rules_refuse_is_said_on_the_form_that_was_sent() {
    let world = World::new().await;
    let id = world.claim().await;
    let withdrawal = format!("/api/v1/licenses/{id}/withdrawal");
    let withdrawal = world.hr.request(Method::PUT, &withdrawal);
    let withdrawal = withdrawal.header("If-Match", "\"1.2026-11-24\"");
    world.hr.send(withdrawal, Some(json!({ "reason": "a mistake" }))).await.expect(200);

    let typed = [("source", "Oregon State Board"), ("method", "website"), ("status", "Active")];
    let verifications = format!("/licenses/{id}/verifications");
    let refused = world.manager.submit(&verifications, &typed).await.expect(409);
    for kept_or_told in ["value=\"Oregon State Board\"", "This license has been withdrawn."] {
        assert!(refused.body.contains(kept_or_told), "{kept_or_told} in {}", refused.body);
    }
}

#[tokio::test]
async fn a_look_up_takes_its_proof_along() {
    let world = World::new().await;
    let id = world.claim().await;
    let verifications = format!("/licenses/{id}/verifications");
    let typed = [("source", "Oregon State Board"), ("method", "file"), ("status", "Active")];

    let refused = world.manager.hand_in(&verifications, &typed[..2], b"MZ a program").await;
    let refused = refused.expect(422).body;
    for told in ["href=\"#status\"", "href=\"#file\"", "Choose a PDF", "value=\"Oregon State"] {
        assert!(refused.contains(told), "{told} in {refused}");
    }

    let recorded = world.manager.hand_in(&verifications, &typed, b"%PDF-1.7 proof").await;
    let shown = world.manager.get(recorded.expect(303).header("location")).await.expect(200);
    let sha256 = "SHA-256 02f81194561eb552";
    assert!(shown.body.contains(sha256), "{}", shown.body);
    let files =
        std::fs::read_dir(world.database.files().join(world.scope.practice_id().to_string()))
            .unwrap();
    assert_eq!(files.count(), 1, "what was refused is not kept");
}

#[tokio::test]
async fn the_timeline_says_what_happened_and_who_did_it() {
    let world = World::new().await;
    let id = world.claim().await;
    let typed = [("source", "Oregon State Board"), ("method", "website"), ("status", "Active")];
    let verifications = format!("/licenses/{id}/verifications");
    world.manager.submit(&verifications, &typed).await.expect(303);
    let shown = world.manager.get(&format!("/licenses/{id}")).await.expect(200).body;
    let (verified, claimed) = (shown.find("Verified: active"), shown.find("Added<"));
    assert!(verified.is_some() && verified < claimed, "newest first: {shown}");
    for by in ["by Mona Ager", "by an HR system"] {
        assert!(shown.contains(by), "{by} in {shown}");
    }
    let events = events::about(&world.scope, &id, 9).await.unwrap();
    assert_eq!(events[0].actor, world.user.to_string(), "a user, not the key of a session");
}

#[tokio::test]
async fn the_same_license_is_claimed_once() {
    let world = World::new().await;
    world.claim().await;
    let again = world.hr.post("/api/v1/licenses", world.rosas_license()).await;
    insta::assert_snapshot!(again.problem(), @"409 licenses.already_claimed");
}

#[tokio::test]
async fn a_change_decided_on_an_old_reading_is_refused() {
    let world = World::new().await;
    let license = format!("/api/v1/licenses/{}", world.claim().await);
    let read = world.hr.get(&license).await;
    world.hr.post(&format!("{license}/verifications"), seen_active()).await.expect(201);

    let withdrawal = || world.hr.request(Method::PUT, &format!("{license}/withdrawal"));
    let reason = json!({ "reason": "a mistake" });
    let blind = world.hr.send(withdrawal(), Some(reason.clone())).await;
    insta::assert_snapshot!(blind.problem(), @"428 request.blind");
    let stale = withdrawal().header("If-Match", read.header("etag"));
    let stale = world.hr.send(stale, Some(reason)).await;
    insta::assert_snapshot!(stale.problem(), @"412 request.stale");
}

#[tokio::test]
async fn a_look_at_the_source_is_guided_and_compared_with_the_claim() {
    let world = World::new().await;
    let id = world.claim().await;
    let verifications = format!("/licenses/{id}/verifications");
    let form = world.manager.get(&format!("{verifications}/new")).await.expect(200).body;
    for told in ["https://www.nursys.com", "Claimed:", "value=\"200342\"", "120 days"] {
        assert!(form.contains(told), "{told} in {form}");
    }

    // Another name wants to be told, with the reason.
    let looked = [("source", "Oregon State Board"), ("kind", "primary"), ("method", "website")];
    let seen = [("status", "Active"), ("name", "different"), ("number", "same")];
    let typed = [&looked[..], &seen].concat();
    let refused = world.manager.submit(&verifications, &typed).await.expect(422).body;
    for wanted in ["Enter the name the source shows", "Choose why the name is different"] {
        assert!(refused.contains(wanted), "{wanted} in {refused}");
    }

    // A site that is down says nothing about the license.
    let silent = [&looked[..], &[("status", ""), ("outcome", "no_answer")]].concat();
    world.manager.submit(&verifications, &silent).await.expect(303);
    let license = format!("/api/v1/licenses/{id}");
    let shown = world.hr.get(&license).await.expect(200).json();
    assert_eq!(
        (&shown["standing"], &shown["verifications"][0]["outcome"]),
        (&json!("unverified"), &json!("no_answer"))
    );

    let unknown = [("name_shown", "Rosa Smith"), ("name_because", "not_known")];
    let asked = [&typed[..], &unknown].concat();
    world.manager.submit(&verifications, &asked).await.expect(303);
    assert_eq!(world.hr.get(&license).await.json()["standing"], "review");
    let former = [("name_shown", "Rosa Smith"), ("name_because", "former_name")];
    let known = [("expires_on", "2027-03-31"), ("discipline", "nothing_shown")];
    let settled = [&typed[..], &former, &known, &[("multistate", "single_state")]].concat();
    world.manager.submit(&verifications, &settled).await.expect(303);
    assert_eq!(world.hr.get(&license).await.json()["standing"], "good");
    let page = world.manager.get(&format!("/licenses/{id}")).await.expect(200).body;
    for told in
        ["Claimed and verified", "Rosa Smith", "Former name, on file", "Couldn’t be checked"]
    {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[tokio::test]
async fn what_was_typed_is_doubted_and_kept() {
    let world = World::new().await;
    let mut npi = world.rosas_license();
    (npi["kind"], npi["jurisdiction"], npi["number"]) =
        (json!("npi"), json!("NPPES"), json!("1234567890"));
    let claimed = world.hr.post("/api/v1/licenses", npi).await.expect(201).json();
    assert_eq!(claimed["hints"], json!(["npi_digits"]));
    let page = format!("/licenses/{}", claimed["id"].as_str().unwrap());
    let page = world.manager.get(&page).await.expect(200).body;
    assert!(page.contains("may be mistyped"), "{page}");
}

#[tokio::test]
async fn patient_contact_needs_what_the_work_asks_for_and_nothing_else_open() {
    let world = World::new().await;
    let contact = format!("/api/v1/people/{}/patient-contact", world.rosa);
    let nurse = format!("{contact}?role=registered_nurse&state=OR");
    let missing = world.hr.get(&nurse).await.expect(200).json();
    assert_eq!(
        (&missing["answer"], &missing["requirements"][0]["met"]),
        (&json!("no"), &json!("missing"))
    );

    let id = world.claim().await;
    let verifications = format!("/api/v1/licenses/{id}/verifications");
    world.hr.post(&verifications, seen_active()).await.expect(201);
    let held = world.hr.get(&nurse).await.expect(200).json();
    assert_eq!(
        (&held["answer"], &held["requirements"][0]["license_id"]),
        (&json!("yes"), &json!(id))
    );
    let elsewhere = format!("{contact}?role=registered_nurse&state=TX");
    let elsewhere = world.hr.get(&elsewhere).await.expect(200).json();
    assert_eq!(elsewhere["requirements"][0]["met"], "other_state");
    let assistant = format!("{contact}?role=medical_assistant&state=NY&task=injections");
    let assistant = world.hr.get(&assistant).await.expect(200).json();
    assert_eq!(assistant["requirements"][0]["met"], "somebody_else");

    let page = format!("/people/{}/patient-contact?role=registered_nurse&state=OR", world.rosa);
    let page = world.viewer.get(&page).await.expect(200).body;
    assert!(page.contains("May start") && page.contains("has the last word"), "{page}");

    // Lapsed: the same day the answer is another one.
    world.clock.advance(TimeDelta::days(128));
    assert_eq!(world.hr.get(&nurse).await.expect(200).json()["answer"], "no");
}

#[tokio::test]
async fn a_nurse_who_has_moved_has_sixty_days_in_the_compact_and_none_outside_it() {
    let world = World::new().await;
    let mut license = world.rosas_license();
    (license["jurisdiction"], license["number"]) = (json!("WA"), json!("RN60001"));
    license["expires_on"] = json!("2028-03-31");
    let license = world.hr.post("/api/v1/licenses", license).await.expect(201).json();
    let looked = format!("/api/v1/licenses/{}/verifications", license["id"].as_str().unwrap());
    let mut seen = seen_active();
    seen["multistate"] = json!("multistate");
    world.hr.post(&looked, seen).await.expect(201);
    let asked = "role=registered_nurse&state=ID";
    let contact = format!("/api/v1/people/{}/patient-contact?{asked}", world.rosa);
    for (moved, met, answer) in [
        ("", "by_compact", "yes"),
        ("&lives_in=ID&lives_since=2026-11-01", "moved", "ask"),
        ("&lives_in=ID&lives_since=2026-09-01", "other_state", "no"),
        ("&lives_in=OR&lives_since=2026-11-01", "other_state", "no"),
    ] {
        let told = world.hr.get(&format!("{contact}{moved}")).await.expect(200).json();
        assert_eq!(told["requirements"][0]["met"], met, "{moved}");
        assert_eq!(told["answer"], answer, "{moved}");
    }
    let moved = format!("{asked}&lives_in=ID&lives_since=2026-11-01");
    let page = format!("/people/{}/patient-contact?{moved}", world.rosa);
    let page = world.viewer.get(&page).await.expect(200).body;
    assert!(page.contains("Moved to another state") && page.contains("Dec 31, 2026"), "{page}");
}

#[tokio::test]
async fn a_license_begins_with_anybody_known_or_new_and_its_day_as_people_write_it() {
    let world = World::new().await;
    let from = format!("/licenses/new?person_id={}", world.rosa);
    let chosen = world.manager.get(&from).await.expect(200).body;
    assert!(chosen.contains(&format!("value=\"{}\" checked", world.rosa)), "{chosen}");

    let nobody = world.manager.get("/licenses/new?q=Uma+Roth").await.expect(200).body;
    assert!(nobody.contains("name=\"name\"") && nobody.contains("type=\"date\""), "{nobody}");
    let card = [
        ("kind", "physician"),
        ("jurisdiction", "OR"),
        ("number", "MD12345"),
        ("expires_on", "3/31/2027"),
    ];
    let rosa = world.rosa.to_string();
    let both = [&card[..], &[("name", "Uma Roth"), ("person_id", &*rosa)]].concat();
    let both = world.manager.submit("/licenses", &both).await.expect(422).body;
    assert!(both.contains("not both"), "{both}");
    let new = [&card[..], &[("name", "Uma Roth"), ("phone", "503 555 0165")]].concat();
    let there = world.manager.submit("/licenses", &new).await.expect(303);
    let page = world.manager.get(there.header("location")).await.expect(200).body;
    assert!(page.contains("Uma Roth") && page.contains("2027-03-31"), "{page}");
    let again = [&card[..], &[("name", "Uma Roth"), ("phone", "503 555 0165")]].concat();
    world.manager.submit("/licenses", &again).await.expect(409);
    let wrong = [&card[..], &[("name", "Ana"), ("phone", "12")]].concat();
    let wrong = world.manager.submit("/licenses", &wrong).await.expect(422).body;
    assert!(wrong.contains("area code") && wrong.contains("value=\"Ana\""), "{wrong}");
}
