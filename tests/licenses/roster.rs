//! A board's roster, by the page and by the API.

use form_urlencoded::byte_serialize;
use poem::http::Method;
use serde_json::{Value, json};

use crate::world::World;

const ROSTER: &str = "Last Name,First Name,License No,Status,Expires,Board Action\r\n\
    O'BRIEN-NUNEZ,ROSA,200342,Active,03/31/2027,None\r\n\
    SMITH,ANA,777777,Revoked,,Order 12\r\n";

const TYPED: [(&str, &str); 8] = [
    ("source", "Oregon State Board of Nursing"),
    ("kind", "registered_nurse"),
    ("jurisdiction", "Oregon"),
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
async fn a_file_that_is_no_roster_says_why_and_changes_nothing() {
    let world = World::new().await;
    let id = world.claim().await;
    for (file, told) in [
        ("<!doctype html><title>Sorry</title>", "web page"),
        ("Last Name,First Name\r\nA,B\r\n", "Columns are missing"),
        ("", "Choose the file"),
        ("%PDF-1.7", "This is a PDF"),
    ] {
        let refused = world.manager.hand_in("/licenses/roster", &TYPED, file.as_bytes()).await;
        let refused = refused.expect(422).body;
        assert!(refused.contains(told) && refused.contains("license no"), "{told} in {refused}");
    }
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
        "/api/v1/license-rosters?source=CMS&kind={kind}&jurisdiction=NPPES&columns={columns}"
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
