//! A board's roster, by the page and by the API.

use form_urlencoded::byte_serialize;
use poem::http::Method;
use serde_json::{Value, json};

use crate::{
    licenses::own::own_link,
    world::{World, workbook},
};

const ROSTER: &str = "Last Name,First Name,License No,Status,Expires,Board Action\r\n\
    O'BRIEN-NUNEZ,ROSA,200342,Active,03/31/2027,None\r\n\
    SMITH,ANA,777777,Revoked,,Order 12\r\n";

const TYPED: [(&str, &str); 9] = [
    ("source", "Oregon State Board of Nursing"),
    ("kind", "registered_nurse"),
    ("jurisdiction", "Oregon"),
    ("listed_on", "2026-11-20"),
    ("number", "license no"),
    ("status", "Status"),
    ("expires_on", "Expires"),
    ("names", "First Name, Last Name"),
    ("discipline", "Board Action"),
];

#[tokio::test]
async fn what_stands_in_a_roster_is_verified_by_file_and_what_does_not_is_named() {
    let world = World::new().await;
    let id = world.claim().await;
    let mut missing = world.rosas_license();
    missing["number"] = json!("200343");
    world.hr.post("/api/v1/licenses", missing).await.expect(201);

    let came = world.manager.hand_in("/licenses/roster", &TYPED, ROSTER.as_bytes()).await;
    let came = came.expect(200).body;
    for told in ["The file has 2 numbers", "Verified by the file", "Not in the file"] {
        assert!(came.contains(told), "{told} in {came}");
    }
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    let look = &license["verifications"][0];
    assert_eq!((&license["standing"], &look["method"]), (&json!("good"), &json!("file")));
    assert_eq!(look["expires_on"], "2027-03-31");
    assert!(look["raw_sha256"].is_string(), "{look}");

    let again = world.manager.hand_in("/licenses/roster", &TYPED, ROSTER.as_bytes()).await;
    assert!(again.expect(200).body.contains("Already recorded from the same file"));
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    assert_eq!(license["verifications"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_picture_from_the_holder_keeps_no_later_word_of_the_board_out() {
    let world = World::new().await;
    let id = world.claim().await;
    let page = format!("/my-licenses/{}/{id}", own_link(&world).await);
    world.nobody.hand_in(&page, &[("shows", "card")], b"%PDF-1.7 card").await.expect(303);
    let revoked = ROSTER.replace("200342,Active", "200342,Revoked");
    world.manager.hand_in("/licenses/roster", &TYPED, revoked.as_bytes()).await.expect(200);
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    assert_eq!(license["standing"], "barred");
}

#[tokio::test]
async fn a_file_that_is_no_roster_says_why_and_changes_nothing() {
    let world = World::new().await;
    let id = world.claim().await;
    for (file, told) in [
        ("<!doctype html><title>Sorry</title>", "web page"),
        ("Last Name,First Name\r\nA,B\r\n", "columns are missing"),
        ("", "Choose the file"),
        ("%PDF-1.7", "This is a PDF"),
    ] {
        let refused = world.manager.hand_in("/licenses/roster", &TYPED, file.as_bytes()).await;
        let refused = refused.expect(422).body;
        assert!(refused.contains(told) && refused.contains("license no"), "{told} in {refused}");
    }
    let far = workbook::far_apart();
    let far = world.manager.hand_in("/licenses/roster", &TYPED, &far).await.expect(422).body;
    assert!(far.contains("holds too much to be opened"), "{far}");
    let both = [&TYPED[..], &[("status_of_all", "Active")]].concat();
    let both = world.manager.hand_in("/licenses/roster", &both, ROSTER.as_bytes()).await;
    assert!(both.expect(422).body.contains("not both"));
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    assert_eq!(license["verifications"], json!([]));
}

async fn bring(world: &World, columns: Value, kind: &str, file: &str) -> crate::world::Answer {
    let columns = columns.to_string();
    let columns: String = byte_serialize(columns.as_bytes()).collect();
    let path = format!(
        "/api/v1/license-rosters?source=CMS&kind={kind}&jurisdiction=NPPES&listed_on=2026-11-20&columns={columns}"
    );
    let request = world.hr.request(Method::POST, &path).content_type("application/octet-stream");
    world.hr.send_body(request, file.as_bytes().to_vec()).await
}

#[tokio::test]
async fn a_deactivated_npi_is_not_valid_for_work() {
    let world = World::new().await;
    let mut npi = world.rosas_license();
    (npi["kind"], npi["jurisdiction"], npi["number"]) =
        (json!("npi"), json!("NPPES"), json!("1234567893"));
    let npi = world.hr.post("/api/v1/licenses", npi).await.expect(201).json();
    // The report has a title above its heading.
    let file = "CMS Deactivated NPI Report,\nNPI,NPPES Deactivation Date\n1234567893,04/13/2026\n";
    let columns = json!({ "number": "NPI", "status_of_all": "Deactivated" });
    let came = bring(&world, columns, "npi", file).await.expect(200).json();
    assert_eq!(came["recorded"], json!([npi["id"]]));
    let license = format!("/api/v1/licenses/{}", npi["id"].as_str().unwrap());
    assert_eq!(world.hr.get(&license).await.expect(200).json()["standing"], "barred");
    let wrong = bring(&world, json!({ "number": "NPI" }), "npi", file).await;
    assert_eq!(wrong.problem(), "422 request.invalid /columns");
}

/// Returns the looks at a license, the oldest first.
async fn looks(world: &World, id: &str) -> Vec<Value> {
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    license["verifications"].as_array().unwrap().clone()
}

async fn seen(world: &World, id: &str, status: &str) {
    let mut seen = crate::world::seen_active();
    (seen["status"], seen["expires_on"]) = (json!(status), json!("2027-03-31"));
    world.hr.post(&format!("/api/v1/licenses/{id}/verifications"), seen).await.expect(201);
}

#[tokio::test]
async fn a_file_of_an_earlier_day_says_nothing_over_a_later_look() {
    let world = World::new().await;
    let id = world.claim().await;
    seen(&world, &id, "Revoked").await;
    let came = world.manager.hand_in("/licenses/roster", &TYPED, ROSTER.as_bytes()).await;
    let came = came.expect(200).body;
    assert!(came.contains("Checked on a later day") && !came.contains("Verified by the"), "{came}");
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    assert_eq!(license["standing"], "barred");
}

#[tokio::test]
async fn what_a_file_says_is_the_word_of_its_day() {
    let world = World::new().await;
    let id = world.claim().await;
    let without: Vec<_> = TYPED.into_iter().filter(|(name, _)| *name != "listed_on").collect();
    let refused = world.manager.hand_in("/licenses/roster", &without, ROSTER.as_bytes()).await;
    assert!(refused.expect(422).body.contains("Enter the date of the file"));
    let ahead = [&without[..], &[("listed_on", "2026-11-25")]].concat();
    let refused = world.manager.hand_in("/licenses/roster", &ahead, ROSTER.as_bytes()).await;
    assert!(refused.expect(422).body.contains("hasn’t come yet"));
    world.manager.hand_in("/licenses/roster", &TYPED, ROSTER.as_bytes()).await.expect(200);
    assert_eq!(looks(&world, &id).await[0]["looked_on"], "2026-11-20");
}

#[tokio::test]
async fn a_row_is_recorded_once_whatever_came_between_and_whatever_its_file_is_called() {
    let world = World::new().await;
    let id = world.claim().await;
    let today = TYPED.map(|(name, value)| match name {
        "listed_on" => (name, "2026-11-24"),
        _ => (name, value),
    });
    let bring = async || {
        let came = world.manager.hand_in("/licenses/roster", &today, ROSTER.as_bytes()).await;
        came.expect(200).body
    };
    bring().await;
    seen(&world, &id, "Active").await;
    assert!(bring().await.contains("Already recorded from the same file"));
    assert_eq!(looks(&world, &id).await.len(), 2);

    let columns = json!({ "number": "License No", "status_of_all": "Active" });
    let named = async |name: &str| {
        let columns: String = byte_serialize(columns.to_string().as_bytes()).collect();
        let path = format!(
            "/api/v1/license-rosters?source=Board&kind=registered_nurse&jurisdiction=OR\
             &listed_on=2026-11-24&file={name}&columns={columns}"
        );
        let request = world.hr.request(Method::POST, &path);
        let request = request.content_type("application/octet-stream");
        world.hr.send_body(request, ROSTER.as_bytes().to_vec()).await.expect(200).json()
    };
    assert_eq!(named("roster.csv").await["recorded"], json!([id]));
    assert_eq!(named("roster%20(1).csv").await["known"], json!([id]));
}

#[tokio::test]
async fn a_number_that_is_there_twice_is_no_answer_once() {
    let world = World::new().await;
    let id = world.claim().await;
    let twice = format!("{ROSTER}O'BRIEN-NUNEZ,ROSA,200342,Revoked,,None\r\n");
    for told in ["the number is there twice", "Already recorded from the same file"] {
        let came = world.manager.hand_in("/licenses/roster", &TYPED, twice.as_bytes()).await;
        let came = came.expect(200).body;
        assert!(came.contains(told), "{told} in {came}");
    }
    let [look] = &looks(&world, &id).await[..] else { panic!("one look") };
    assert_eq!((&look["outcome"], &look["unheard"]), (&json!("no_answer"), &json!("garbled")));
}

#[tokio::test]
async fn a_roster_that_says_nothing_new_asks_few_questions_however_many_stand_in_it() {
    let world = World::new().await;
    let mut file = ROSTER.to_owned();
    for number in 300..320 {
        let mut license = world.rosas_license();
        license["number"] = json!(number.to_string());
        world.hr.post("/api/v1/licenses", license).await.expect(201);
        file.push_str(&format!("O'BRIEN-NUNEZ,ROSA,{number},Active,03/31/2027,None\r\n"));
    }
    let columns = json!({ "number": "License No", "status": "Status" }).to_string();
    let columns: String = byte_serialize(columns.as_bytes()).collect();
    let path = format!(
        "/api/v1/license-rosters?source=Board&kind=registered_nurse&jurisdiction=OR\
         &listed_on=2026-11-24&columns={columns}"
    );
    let bring = async || {
        let request = world.hr.request(Method::POST, &path);
        let request = request.content_type("application/octet-stream");
        world.hr.send_body(request, file.clone().into_bytes()).await.expect(200).json()
    };
    assert_eq!(bring().await["recorded"].as_array().unwrap().len(), 20);
    let (asked, again) = world.asked(bring).await;
    assert_eq!(again["known"].as_array().unwrap().len(), 20);
    assert!(asked <= 12, "{asked}");
}
