//! Files become editions, or change nothing.

use std::time::Duration;

use chrono::TimeDelta;
use muster::platform::inquiry::{Inquiries, Patience};
use poem::http::Method;

use super::{TESS, born, id, leie, load, load_of, matches, settle};
use crate::{
    roster,
    world::{Register, Reply, World, workbook},
};

#[tokio::test]
async fn a_file_that_is_no_list_leaves_the_old_edition_in_force_and_says_why() {
    let world = World::new().await;
    let first = load(&world.hr, leie(&[])).await.expect(201).json();
    let whole = leie(&[TESS]);
    let half = &whole[..whole.len() - 60];
    let long: String = (0..200).map(|n| format!("\nX{n},A")).collect();
    let wide: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = String::from_utf8_lossy(&wide[..wide.len() - 1]).into_owned();
    for (text, word) in [
        (String::new(), "exclusions.file_empty"),
        (whole.lines().next().unwrap().to_owned(), "exclusions.no_rows"),
        ("<!doctype html><title>Sorry</title>".to_owned(), "exclusions.web_page"),
        ("{\"error\":429}".to_owned(), "exclusions.web_page"),
        (half.to_owned(), "exclusions.cut_off"),
        (format!("LASTNAME,FIRSTNAME{long}"), "exclusions.other_columns"),
        (wide, "exclusions."),
        ("%PDF-1.7".to_owned(), "exclusions.pdf"),
    ] {
        let refused = load(&world.hr, text).await.expect(422);
        let why = refused.json()["errors"][0]["code"].clone();
        assert!(why.as_str().unwrap().starts_with(word), "{word}: {}", refused.body);
    }
    let far = world.hr.request(Method::POST, "/api/v1/exclusion-lists?list=leie&file=far.xlsx");
    let far = far.content_type("application/octet-stream");
    let refused = world.hr.send_body(far, workbook::far_apart()).await.expect(422);
    assert!(refused.body.contains("exclusions.too_large"), "{}", refused.body);
    let lists = world.hr.get("/api/v1/exclusion-lists").await.expect(200).json();
    let lists = lists["data"].as_array().unwrap();
    let in_force: Vec<_> = lists.iter().filter(|one| one["state"] == "in_force").collect();
    assert_eq!((in_force.len(), id(in_force[0])), (1, id(&first)));
    assert_eq!(lists.iter().filter(|one| one["state"] == "refused").count(), 9);
    let page = world.manager.get("/exclusions").await.expect(200).body;
    assert!(page.contains("This is a web page, not a list"), "{page}");
}

/// An office manager reads what is wrong, and neither parts of archives nor a list of names in capitals.
#[tokio::test]
async fn a_damaged_workbook_and_another_list_are_named_in_plain_words() {
    let world = World::new().await;
    let damaged = workbook::far_apart();
    let request = world.hr.request(Method::POST, "/api/v1/exclusion-lists?list=leie&file=a.xlsx");
    let request = request.content_type("application/octet-stream");
    let cut = damaged[..damaged.len() / 2].to_vec();
    let refused = world.hr.send_body(request, cut).await.expect(422).json();
    assert_eq!(refused["errors"][0]["code"], "exclusions.workbook");
    let rows: String = (0..200).map(|n| format!("\nX{n},A")).collect();
    load(&world.hr, format!("LASTNAME,FIRSTNAME{rows}")).await.expect(422);
    let page = world.manager.get("/exclusions").await.expect(200).body;
    assert!(page.contains("damaged, or the download was cut off"), "{page}");
    assert!(page.contains("more of its columns aren’t in this file"), "{page}");
    assert!(!page.contains("_rels") && !page.contains("EXCLDATE"), "{page}");
}

#[tokio::test]
async fn a_newer_edition_replaces_the_old_and_half_a_list_needs_a_word() {
    let world = World::new().await;
    let first = load(&world.hr, leie(&[])).await.expect(201).json();
    assert_eq!(load(&world.hr, leie(&[])).await.problem(), "422 request.invalid /file");
    let short: String = leie(&[]).lines().take(20).map(|line| format!("{line}\n")).collect();
    let refused = load(&world.hr, short).await.expect(422);
    assert!(refused.body.contains("exclusions.smaller"), "{}", refused.body);
    load(&world.hr, leie(&[TESS])).await.expect(201);
    let old = world.hr.get(&format!("/api/v1/exclusion-lists/{}", id(&first))).await.json();
    assert_eq!(old["state"], "replaced");
    let rows = world.database.text("SELECT CAST(count(*) AS TEXT) FROM exclusion_chunks").await;
    assert_eq!(rows, "1", "the rows of what was replaced are gone");
}

#[tokio::test]
async fn an_older_list_replaces_no_newer_one_and_no_list_is_of_a_day_that_has_not_come() {
    let world = World::new().await;
    roster::add(&world, "Tess Quimby", "503 555 0165").await;
    load(&world.hr, leie(&[TESS])).await.expect(201);
    assert_eq!(matches(&world, "open").await.len(), 1);
    let older = load_of(&world.hr, leie(&[]), "2026-10-10").await.expect(422);
    assert!(older.body.contains("exclusions.older"), "{}", older.body);
    assert_eq!(matches(&world, "open").await.len(), 1, "she is not gone");
    let ahead = load_of(&world.hr, leie(&[]), "2062-11-10").await;
    assert_eq!(ahead.problem(), "422 request.invalid /listed_on");
    let typed = [("list", "leie"), ("listed_on", "2026-10-10")];
    let page = world.manager.hand_in("/exclusions", &typed, leie(&[]).as_bytes()).await.expect(422);
    assert!(page.body.contains("This list is older than the one in use"), "{}", page.body);
    let typed = [&typed[..], &[("smaller", "yes")]].concat();
    world.manager.hand_in("/exclusions", &typed, leie(&[]).as_bytes()).await.expect(303);
}

#[tokio::test]
async fn the_federal_list_is_fetched_where_its_address_is_named_and_what_is_none_changes_nothing() {
    let world = World::new().await;
    let staff = roster::add(&world, "Tess Quimby", "503 555 0165").await;
    born(&world, &staff, "1980-01-01").await;
    let register = Register::answering(vec![
        Reply::With("503 Service Unavailable", String::new()),
        Reply::With("200 OK", "<!doctype html><title>Sorry</title>".to_owned()),
        Reply::With("200 OK", leie(&[TESS])),
    ]);
    let patience = Patience { each: Duration::from_secs(2), pauses: vec![] };
    let mut server = world.app.clone();
    server.platform.exclusion_list = Inquiries::to(&register.url, patience).unwrap();
    server.work().await.unwrap();
    let page = world.manager.get("/exclusions").await.expect(200).body;
    assert!(page.contains("The list couldn’t be downloaded"), "{page}");
    server.work().await.unwrap();
    let page = world.manager.get("/exclusions").await.expect(200).body;
    assert!(page.contains("This is a web page, not a list"), "{page}");
    for _ in 0..3 {
        server.work().await.unwrap();
    }
    assert_eq!(register.asked().len(), 3, "a list of these weeks is not fetched again");
    assert_eq!(matches(&world, "open").await.len(), 1, "everybody was checked against it");
}

#[tokio::test]
async fn a_list_is_loaded_by_the_page_with_what_the_file_was_called() {
    let world = World::new().await;
    let typed = [("list", "leie"), ("listed_on", "2026-11-10")];
    let bare = world.manager.submit("/exclusions", &typed).await.expect(422).body;
    assert!(bare.contains("Choose the file"), "{bare}");
    let sent = world.manager.hand_in("/exclusions", &typed, leie(&[]).as_bytes()).await.expect(303);
    let page = world.manager.get(sent.header("location")).await.expect(200).body;
    assert!(page.contains("Edition of") && page.contains("SHA-256"), "{page}");
    let lists = world.manager.get("/exclusions").await.expect(200).body;
    assert!(lists.contains("In use") && !lists.contains(">leie<"), "{lists}");
}

#[tokio::test]
async fn what_one_practice_loads_checks_nobody_in_another() {
    let world = World::new().await;
    roster::add(&world, "Tess Quimby", "503 555 0165").await;
    load(&world.other_hr, leie(&[TESS])).await.expect(201);
    let lists = world.hr.get("/api/v1/exclusion-lists").await.expect(200).json();
    assert_eq!(lists["data"], serde_json::json!([]));
    let refused = world.hr.post("/api/v1/exclusion-checks", serde_json::json!({})).await;
    assert_eq!(refused.problem(), "409 exclusions.no_list");
}

#[tokio::test]
async fn everybody_is_checked_each_month_and_when_somebody_is_new() {
    let world = World::new().await;
    roster::add(&world, "Uma Roth", "503 555 0165").await;
    load(&world.hr, leie(&[])).await.expect(201);
    let checks = async || {
        let all = world.hr.get("/api/v1/exclusion-checks").await.expect(200).json();
        let all = all["data"].as_array().unwrap().clone();
        all.iter().map(|one| one["cause"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    world.app.work().await.unwrap();
    assert_eq!(checks().await, ["new_list"], "nothing is new");
    roster::add(&world, "Ben Cole", "503 555 0166").await;
    world.app.work().await.unwrap();
    assert_eq!(checks().await, ["new_list", "new_people"]);
    world.clock.advance(TimeDelta::days(31));
    world.app.work().await.unwrap();
    world.app.work().await.unwrap();
    assert_eq!(checks().await, ["new_list", "new_people", "monthly"]);
    let latest = world.hr.get("/api/v1/exclusion-checks").await.json()["data"][2].clone();
    let latest = world.hr.get(&format!("/api/v1/exclusion-checks/{}", id(&latest))).await.json();
    assert_eq!(latest["checked"].as_array().unwrap().len(), 2, "those without a match too");
    assert_eq!(latest["checked"][0]["outcome"], "no_match");
}

#[tokio::test]
async fn who_is_known_by_another_name_is_looked_for_again_and_is_not_settled_until_then() {
    let world = World::new().await;
    let staff = roster::add(&world, "Tess Quimby", "503 555 0165").await;
    let shown = world.hr.get(&format!("/api/v1/staff/{staff}")).await.expect(200).json();
    let person = shown["person_id"].as_str().unwrap().to_owned();
    load(&world.hr, leie(&[("ASHDOWN", "TESS", "19800101", "00000000")])).await.expect(201);
    let objections = async || {
        let path = format!("/api/v1/people/{person}/patient-contact?role=receptionist");
        world.hr.get(&path).await.expect(200).json()["objections"].clone()
    };
    assert_eq!(objections().await, serde_json::json!([]));
    let put = world.hr.request(Method::PUT, &format!("/api/v1/staff/{staff}/identity"));
    let told = serde_json::json!({ "born_on": "1980-01-01", "former_names": ["Ashdown"] });
    world.hr.send(put, Some(told)).await.expect(200);
    let not_settled = serde_json::json!(["exclusions.not_settled"]);
    assert_eq!(objections().await, not_settled, "nobody has looked for an Ashdown");
    for _ in 0..2 {
        world.app.work().await.unwrap();
    }
    let all = world.hr.get("/api/v1/exclusion-checks").await.expect(200).json();
    let causes: Vec<_> = all["data"].as_array().unwrap().iter().map(|one| &one["cause"]).collect();
    assert_eq!(causes, ["new_list", "new_facts"], "once");
    assert_eq!(matches(&world, "open").await.len(), 1, "by the name that was told since");
}

#[tokio::test]
async fn today_says_that_the_federal_list_is_missing_and_later_that_it_is_old() {
    let world = World::new().await;
    let today = async || world.owner.get("/").await.expect(200).body;
    assert!(!today().await.contains("federal exclusion list"), "nobody works here");
    roster::add(&world, "Uma Roth", "503 555 0165").await;
    assert!(
        today().await.contains("No one is being checked against the federal exclusion list yet")
    );
    load_of(&world.hr, leie(&[]), "2026-10-09").await.expect(201);
    assert!(today().await.contains("The federal exclusion list is old"), "46 days");
    load(&world.hr, leie(&[TESS])).await.expect(201);
    assert!(!today().await.contains("federal exclusion list"));
}

#[tokio::test]
async fn today_says_that_the_extract_of_sam_is_old() {
    let world = World::new().await;
    let heading = "Classification,Name,First,Middle,Last,Suffix,City,State / Province,Excluding Agency,\
                   Exclusion Type,Active Date,Termination Date,Cross-Reference,NPI";
    let row =
        "Individual,,Tess,,Quimby,,Salem,OR,HHS,Prohibition/Restriction,01/15/2024,Indefinite,,";
    let path = "/api/v1/exclusion-lists?list=sam";
    let sent = world.hr.request(Method::POST, path).content_type("application/octet-stream");
    world.hr.send_body(sent, format!("{heading}\n{row}\n").into_bytes()).await.expect(201);
    let told = "The SAM.gov exclusion list is old";
    assert!(!world.manager.get("/").await.expect(200).body.contains(told));
    world.clock.advance(TimeDelta::days(46));
    let today = world.manager_again().await.get("/").await.expect(200).body;
    assert!(today.contains(told), "{today}");
}

#[tokio::test]
async fn today_says_that_a_check_is_late_beside_that_its_list_is_old() {
    let world = World::new().await;
    roster::add(&world, "Uma Roth", "503 555 0165").await;
    load(&world.hr, leie(&[])).await.expect(201);
    let before = world.manager.get("/").await.expect(200).body;
    assert!(!before.contains("exclusion check is late"), "{before}");
    // The server stood still, or its checks failed.
    world.clock.advance(TimeDelta::days(34));
    let manager = world.manager_again().await;
    let today = async || manager.get("/").await.expect(200).body;
    let late = today().await;
    assert!(late.contains("This month’s exclusion check is late"), "{late}");
    assert!(late.contains("The federal exclusion list is old"), "{late}");
    world.app.work().await.unwrap();
    assert!(!today().await.contains("exclusion check is late"));
}

#[tokio::test]
async fn who_has_signed_an_offer_is_checked_before_they_are_on_the_staff_list() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = crate::offers::offered(&world, job).await;
    load(&world.hr, leie(&[])).await.expect(201);
    let checked = async || {
        let made = world.hr.post("/api/v1/exclusion-checks", serde_json::json!({})).await;
        made.expect(201).json()["people"].clone()
    };
    assert_eq!(checked().await, 0, "an offer that is open is asked for nothing");
    candidate.signs("Marisol Etxeberria").await.expect(303);
    assert_eq!(checked().await, 1);
}

#[tokio::test]
async fn a_supplement_adds_to_the_list_until_the_full_one_has_it() {
    let world = World::new().await;
    let tess = roster::add(&world, "Tess Quimby", "503 555 0166").await;
    born(&world, &tess, "1980-01-01").await;
    load(&world.hr, leie(&[])).await.expect(201);
    assert_eq!(matches(&world, "open").await.len(), 0);
    let path = "/api/v1/exclusion-lists?list=leie_supplement&listed_on=2026-11-05";
    // This month's supplement writes birth dates in another form than the full list.
    let added = leie(&[("QUIMBY", "TESS", "01/01/80", "00000000")]);
    let only: Vec<_> = added.lines().filter(|line| !line.starts_with("FILLER")).collect();
    let sent = world.hr.request(Method::POST, path).content_type("application/octet-stream");
    world.hr.send_body(sent, only.join("\n").into_bytes()).await.expect(201);
    let [found] = &matches(&world, "open").await[..] else { panic!("one match") };
    assert_eq!(found["list"], "leie");
    settle(&world.hr, &id(found), "not_the_same", "number_differs").await.expect(200);

    load(&world.hr, leie(&[TESS])).await.expect(201);
    let lists = world.hr.get("/api/v1/exclusion-lists").await.expect(200).json();
    let lists = lists["data"].as_array().unwrap();
    let in_force = lists.iter().filter(|one| one["state"] == "in_force").count();
    assert_eq!(in_force, 1, "the full list has the supplement in it");
    assert_eq!(matches(&world, "open").await.len(), 0, "what was ruled out stays quiet");
}

#[tokio::test]
async fn a_supplement_of_reinstatements_is_of_the_day_of_the_latest_one() {
    let world = World::new().await;
    let path = "/api/v1/exclusion-lists?list=leie_supplement";
    let back = leie(&[("QUIMBY", "TESS", "19800101", "20261120")]);
    let only: Vec<_> = back.lines().filter(|line| !line.starts_with("FILLER")).collect();
    let sent = world.hr.request(Method::POST, path).content_type("application/octet-stream");
    let loaded = world.hr.send_body(sent, only.join("\n").into_bytes()).await.expect(201).json();
    assert_eq!(loaded["listed_on"], "2026-11-20", "she was excluded before");

    // A full list of an earlier day has nothing of it.
    load(&world.hr, leie(&[])).await.expect(201);
    let shown = world.hr.get(&format!("/api/v1/exclusion-lists/{}", id(&loaded))).await.json();
    assert_eq!(shown["state"], "in_force");
}
