//! Possible matches, and what a person makes of them.

use chrono::TimeDelta;
use serde_json::json;

use super::{TESS, born, id, leie, load, matches, settle};
use crate::{roster, world::World};

#[tokio::test]
async fn a_match_is_shown_with_both_values_and_clears_or_bars_nobody_by_itself() {
    let world = World::new().await;
    let staff = roster::add(&world, "Tess Quimby", "503 555 0165").await;
    born(&world, &staff, "1980-01-01").await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    let [one] = &matches(&world, "open").await[..] else { panic!("one match") };
    assert_eq!((&one["tier"], &one["holds"]), (&json!("strong"), &json!(true)));
    let page = world.manager.get(&format!("/exclusions/matches/{}", id(one))).await.expect(200);
    for told in ["Tess Quimby", "TESS QUIMBY", "Jan 1, 1980", "The birth dates are the same."] {
        assert!(page.body.contains(told), "{told} in {}", page.body);
    }
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("One possible match on an exclusion list"), "{today}");
    let seen = world.viewer.get(&format!("/staff/{staff}")).await.expect(200).body;
    assert!(!seen.contains("match"), "who only looks is not told: {seen}");
    world.viewer.get("/exclusions").await.expect(403);
}

/// A list with another alphabet's marks, as bugs of others had it.
#[tokio::test]
async fn accents_and_a_second_surname_hide_nobody() {
    let world = World::new().await;
    for (number, name) in
        ["José Ordeñana Ruiz", "Jose Ordenana Ruiz", "José Ordeñana"].iter().enumerate()
    {
        let staff = roster::add(&world, name, &format!("503 555 017{number}")).await;
        born(&world, &staff, "1980-01-01").await;
    }
    let list = leie(&[("ORDEÑANA RUIZ", "JOSÉ", "19800101", "00000000")]);
    load(&world.hr, list).await.expect(201);
    assert_eq!(matches(&world, "open").await.len(), 3);
}

#[tokio::test]
async fn a_number_of_zeros_is_nobodys_and_who_is_reinstated_is_shown_as_past() {
    let world = World::new().await;
    let staff = roster::add(&world, "Uma Roth", "503 555 0165").await;
    born(&world, &staff, "1991-03-03").await;
    let tess = roster::add(&world, "Tess Quimby", "503 555 0166").await;
    born(&world, &tess, "1980-01-01").await;
    load(&world.hr, leie(&[("QUIMBY", "TESS", "19800101", "20261110")])).await.expect(201);
    let open = matches(&world, "open").await;
    assert_eq!(open.len(), 1, "zeros match nobody: {open:?}");
    assert!(open[0]["reasons"].as_array().unwrap().contains(&json!("list.past")), "{open:?}");
    assert_eq!(open[0]["tier"], "weak", "it holds nobody: {open:?}");
}

#[tokio::test]
async fn what_was_ruled_out_stays_quiet_until_the_row_or_the_person_changes() {
    let world = World::new().await;
    let staff = roster::add(&world, "Tess Quimby", "503 555 0165").await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    let [one] = &matches(&world, "open").await[..] else { panic!("one match") };
    settle(&world.hr, &id(one), "not_the_same", "number_differs").await.expect(200);
    world.hr.post("/api/v1/exclusion-checks", json!({})).await.expect(201);
    let moved = leie(&[("ADDED", "SOMEBODY", "19700101", "00000000"), TESS]);
    load(&world.hr, moved).await.expect(201);
    assert_eq!(matches(&world, "open").await.len(), 0, "its row has moved, and says the same");
    let changed = leie(&[
        ("QUIMBY", "TESS", "19800101", "00000000"),
        ("QUIMBY", "TESSA", "19800101", "00000000"),
    ]);
    load(&world.hr, changed).await.expect(201);
    assert_eq!(matches(&world, "open").await.len(), 1, "a row that was not there");
    born(&world, &staff, "1980-01-01").await;
    world.hr.post("/api/v1/exclusion-checks", json!({})).await.expect(201);
    let again = world.hr.get(&format!("/api/v1/exclusion-matches/{}", id(one))).await.json();
    assert_eq!(again["state"], "open", "the person is known otherwise");
    assert_eq!(again["dispositions"].as_array().unwrap().len(), 1, "what was found stays");
}

#[tokio::test]
async fn nobody_settles_a_match_about_themselves_and_no_number_is_kept() {
    let world = World::new().await;
    let mut own = roster::member("Dana Okafor", "503 555 0165");
    own["email"] = muster::demo::OWNER.into();
    let staff = id(&world.hr.post("/api/v1/staff", own).await.expect(201).json());
    born(&world, &staff, "1980-01-01").await;
    load(&world.hr, leie(&[("OKAFOR", "DANA", "19800101", "00000000")])).await.expect(201);
    let [one] = &matches(&world, "open").await[..] else { panic!("one match") };
    let path = format!("/exclusions/matches/{}", id(one));
    let typed = [("finding", "not_the_same"), ("means", "number_differs")];
    let refused = world.owner.submit(&path, &typed).await.expect(409).body;
    assert!(refused.contains("You can’t decide about yourself"), "{refused}");
    let secret = [&typed[..], &[("words", "Her number is 078-05-1120")]].concat();
    let refused = world.manager.submit(&path, &secret).await.expect(422).body;
    assert!(refused.contains("looks like a Social Security number"), "{refused}");
    world.manager.submit(&path, &typed).await.expect(303);
    assert_eq!(matches(&world, "ruled_out").await.len(), 1);
}

#[tokio::test]
async fn a_birth_date_lies_sealed_and_is_shown_to_nobody_again() {
    let world = World::new().await;
    let staff = roster::add(&world, "Tova Lindgren", "503 555 0165").await;
    let path = format!("/staff/{staff}/identity");
    let wrong = [("born_on", "2025-01-01"), ("npi", "1234567890")];
    let refused = world.manager.submit(&path, &wrong).await.expect(422).body;
    assert!(refused.contains("Check the birth date"), "{refused}");
    let typed = [("born_on", "1991-03-03"), ("former_names", "Ashdown\nTova Lind")];
    world.manager.submit(&path, &typed).await.expect(303);
    world.manager.submit(&path, &[("npi", "1003000126")]).await.expect(303);
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(page.contains("On file") && page.contains("2 on file"), "{page}");
    assert!(!page.contains("1991") && !page.contains("Ashdown"), "{page}");
    let kept = world.database.text("SELECT sealed FROM exclusion_identities").await;
    assert!(!kept.contains("1991") && !kept.contains("Ashdown"), "{kept}");
    load(&world.hr, leie(&[("ASHDOWN", "TOVA", "19910303", "00000000")])).await.expect(201);
    assert_eq!(matches(&world, "open").await.len(), 1, "by a former name");
}

#[tokio::test]
async fn a_check_that_finds_the_same_moves_no_match_and_the_same_finding_is_written_once() {
    let world = World::new().await;
    roster::add(&world, "Tess Quimby", "503 555 0165").await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    let [before] = &matches(&world, "open").await[..] else { panic!("one match") };
    world.clock.advance(TimeDelta::hours(1));
    let made = world.hr.post("/api/v1/exclusion-checks", json!({})).await.expect(201).json();
    let check = world.hr.get(&format!("/api/v1/exclusion-checks/{}", id(&made))).await.json();
    assert_eq!(made["updated_at"], check["updated_at"]);
    assert_eq!(matches(&world, "open").await, std::slice::from_ref(before));
    let settled = settle(&world.hr, &id(before), "not_the_same", "number_differs").await;
    let again = settle(&world.hr, &id(before), "not_the_same", "number_differs").await;
    assert_eq!(settled.expect(200).json(), again.expect(200).json());
    let other = settle(&world.hr, &id(before), "could_not_tell", "birth_date").await;
    assert!(other.status < 500, "{}", other.body);
}

#[tokio::test]
async fn what_cannot_be_found_so_is_told_beside_a_fault_of_form() {
    let world = World::new().await;
    let staff = roster::add(&world, "Tess Quimby", "503 555 0165").await;
    born(&world, &staff, "1980-01-01").await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    let path =
        format!("/api/v1/exclusion-matches/{}/disposition", id(&matches(&world, "open").await[0]));
    let put = || world.hr.request(poem::http::Method::PUT, &path);
    let body = json!({ "bogus": 1, "finding": "not_the_same", "means": "number_fits", "words": "It is 123-45-6789." });
    let refused = world.hr.send(put(), Some(body)).await;
    assert_eq!(refused.problem(), "422 request.invalid /bogus /means /words");
    let body = json!({ "finding": "maybe", "means": "other" });
    let refused = world.hr.send(put(), Some(body)).await;
    assert_eq!(refused.problem(), "422 request.invalid /finding /words");
}
