//! Files of the NPI Registry, by the page, by the API and by the command.

use poem::http::Method;
use serde_json::{Value, json};

use crate::world::{
    Answer, World,
    workbook::{self, text, workbook},
};

const HEADING: &str = "\"NPI\",\"Entity Type Code\",\"Provider Organization Name (Legal Business Name)\",\"Provider Last Name (Legal Name)\",\
    \"Provider First Name\",\"Provider Other Last Name\",\"Provider Other First Name\",\"NPI Deactivation Date\",\"NPI Reactivation Date\"\n";
const ROSAS: &str = "\"1234567893\",\"1\",\"\",\"O'BRIEN-NUNEZ\",\"ROSA\",\"\",\"\",\"\",\"\"\n";
const SOMEBODYS: &str = "\"1003000126\",\"1\",\"\",\"SMITH\",\"ANA\",\"\",\"\",\"\",\"\"\n";
const ENDED: &str = "\"1234567893\",\"\",\"\",\"\",\"\",\"\",\"\",\"04/13/2026\",\"\"\n";

/// Rosa's NPI is claimed.
async fn claimed(world: &World) -> String {
    let mut npi = world.rosas_license();
    (npi["kind"], npi["jurisdiction"], npi["number"]) =
        (json!("npi"), json!("NPPES"), json!("123 456 7893"));
    let npi = world.hr.post("/api/v1/licenses", npi).await.expect(201).json();
    npi["id"].as_str().unwrap().to_owned()
}

async fn license(world: &World, id: &str) -> Value {
    world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json()
}

async fn bring(world: &World, query: &str, file: impl Into<Vec<u8>>) -> Answer {
    let path = format!("/api/v1/npi-files?{query}");
    let request = world.hr.request(Method::POST, &path).content_type("application/octet-stream");
    world.hr.send_body(request, file.into()).await
}

/// The report of deactivated numbers: a title, its heading in the second row, a number as text or as a number.
fn report(rows: &[(&str, &str)]) -> Vec<u8> {
    let mut sheet = format!(
        "<row>{}</row><row>{}{}</row>",
        text("CMS Deactivated NPI Report"),
        text("NPI"),
        text("NPPES Deactivation Date")
    );
    for (number, day) in rows {
        sheet.push_str(&format!("<row><c><v>{number}</v></c>{}</row>", text(day)));
    }
    workbook(&sheet)
}

#[tokio::test]
async fn a_weekly_file_verifies_the_numbers_on_file_with_its_row_day_and_hash() {
    let world = World::new().await;
    let id = claimed(&world).await;
    let mut other = world.rosas_license();
    (other["kind"], other["jurisdiction"], other["number"]) =
        (json!("npi"), json!("NPPES"), json!("1003000126"));
    let other = world.hr.post("/api/v1/licenses", other).await.expect(201).json();
    let file = format!("\u{feff}{HEADING}{ROSAS}").replace('\n', "\r\n");
    let came = bring(&world, "file=npidata_pfile_20261109-20261115.csv", file.clone()).await;
    let came = came.expect(200).json();
    assert_eq!((&came["recorded"], &came["missing"]), (&json!([id]), &json!([other["id"]])));
    let shown = license(&world, &id).await;
    let look = &shown["verifications"][0];
    assert_eq!((&shown["standing"], &look["method"]), (&json!("good"), &json!("file")));
    assert_eq!(
        (&look["looked_on"], &look["evidence"]),
        (&json!("2026-11-15"), &json!("npidata_pfile_20261109-20261115.csv"))
    );
    let page = format!("/licenses/{id}/verifications/{}/answer", look["id"].as_str().unwrap());
    let answer = world.manager.get(&page).await.expect(200).body;
    let hash = muster::kernel::digest::sha256(file);
    for told in ["\"row\":1", hash.as_str(), "NUNEZ"] {
        assert!(answer.contains(told), "{told} in {answer}");
    }
    assert_eq!(license(&world, other["id"].as_str().unwrap()).await["verifications"], json!([]));
    let again = bring(
        &world,
        "listed_on=2026-11-15",
        format!("\u{feff}{HEADING}{ROSAS}").replace('\n', "\r\n"),
    )
    .await;
    assert_eq!(again.expect(200).json()["known"], json!([id]), "the same row of the same file");
}

#[tokio::test]
async fn a_number_that_was_deactivated_is_for_a_person_to_review_by_either_file() {
    for (name, file) in [
        (
            "npidata_pfile_20261109-20261115.csv",
            format!("{HEADING}{SOMEBODYS}{ENDED}").into_bytes(),
        ),
        (
            "Report%2020261109.csv",
            b"CMS Deactivated NPI Report,\nNPI,NPPES Deactivation Date\n1234567893,04/13/2026\n"
                .to_vec(),
        ),
        (
            "Report%2020261109.xlsx",
            report(&[("1003000126", "01/02/2020"), ("1234567893", "04/13/2026")]),
        ),
    ] {
        let world = World::new().await;
        let id = claimed(&world).await;
        let mut seen = crate::world::seen_active();
        seen["looked_on"] = json!("2026-11-01");
        world.hr.post(&format!("/api/v1/licenses/{id}/verifications"), seen).await.expect(201);
        assert_eq!(license(&world, &id).await["standing"], "good");
        let came = bring(&world, &format!("file={name}"), file).await.expect(200).json();
        assert_eq!(came["recorded"], json!([id]), "{name}");
        let shown = license(&world, &id).await;
        assert_eq!(shown["standing"], "review", "{name}");
        assert_eq!(shown["verifications"][1]["status"], "Deactivated on 04/13/2026", "{name}");
    }
}

/// Excel makes a number of a day, and a number may stand in the report twice: it is deactivated all the same.
#[tokio::test]
async fn a_deactivated_number_does_not_stay_good_because_its_day_cannot_be_read() {
    for (rows, status) in [
        (&[("1234567893", "soon")][..], "Deactivated on a day that can’t be read"),
        (&[("1234567893", "45393000")], "Deactivated on a day that can’t be read"),
        (
            &[("1234567893", "04/13/2020"), ("1234567893", "04/13/2026")],
            "Deactivated on 04/13/2026",
        ),
    ] {
        let world = World::new().await;
        let id = claimed(&world).await;
        let mut seen = crate::world::seen_active();
        seen["looked_on"] = json!("2026-11-01");
        world.hr.post(&format!("/api/v1/licenses/{id}/verifications"), seen).await.expect(201);
        let came = bring(&world, "file=Report%2020261109.xlsx", report(rows)).await;
        assert_eq!(came.expect(200).json()["recorded"], json!([id]), "{rows:?}");
        let shown = license(&world, &id).await;
        let status_shown = &shown["verifications"][1]["status"];
        assert_eq!((&shown["standing"], status_shown), (&json!("review"), &json!(status)));
    }
}

/// The register itself says of such a row that it is somebody else's.
#[tokio::test]
async fn a_row_that_names_nobody_verifies_nobody() {
    let world = World::new().await;
    let id = claimed(&world).await;
    let nameless = ROSAS.replace("O'BRIEN-NUNEZ", "").replace("ROSA", "");
    bring(&world, "listed_on=2026-11-15", format!("{HEADING}{nameless}")).await.expect(200);
    let shown = license(&world, &id).await;
    assert_eq!(shown["verifications"][0]["status"], "Listed without any details");
    assert_ne!(shown["standing"], "good");
}

#[tokio::test]
async fn what_is_no_file_of_the_registry_is_refused_in_words_and_changes_nothing() {
    let world = World::new().await;
    let id = claimed(&world).await;
    let whole = format!("{HEADING}{ROSAS}{SOMEBODYS}");
    let utf16: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (file, code, told) in [
        (whole.as_bytes()[..whole.len() - 12].to_vec(), "roster_file.cut_off", "cut off in row 2"),
        (whole.as_bytes()[..whole.len() - 5].to_vec(), "roster_file.cut_off", "cut off in row 2"),
        (b"<!doctype html><title>Sorry</title>".to_vec(), "roster_file.web_page", "web page"),
        (
            b"NPI,Last Name\n1234567893,ROE\n".to_vec(),
            "npi_file.columns_missing",
            "isn’t a file of NPI numbers",
        ),
        (HEADING.as_bytes().to_vec(), "npi_file.no_rows", "nothing below it"),
        (utf16, "roster_file.utf16", "UTF-16"),
        (b"PK\x03\x04 an archive".to_vec(), "roster_file.archive", "zip file"),
        (b"%PDF-1.7".to_vec(), "npi_file.pdf", "PDF"),
        (workbook::far_apart(), "roster_file.too_large", "holds too much to be opened"),
        (
            report(&[("1234567893", "01/02/2020"), ("ROE", "1003000126")]),
            "roster_file.nameless",
            "The columns may be mixed up",
        ),
        (report(&[])[..400].to_vec(), "roster_file.workbook", "can’t be read"),
        (
            whole.replace("\"1\"", "\"1\",\"2\"").into_bytes(),
            "roster_file.ragged",
            "Row 1 has 10 columns",
        ),
    ] {
        let refused = bring(&world, "listed_on=2026-11-15", file.clone()).await;
        assert!(
            refused.problem().starts_with("422 request.invalid /file"),
            "{code}: {}",
            refused.body
        );
        assert!(refused.body.contains(code), "{code} in {}", refused.body);
        let typed = [("listed_on", "2026-11-15")];
        let page =
            world.manager.hand_in("/licenses/npi-file", &typed, &file).await.expect(422).body;
        assert!(page.contains(told), "{told} in {page}");
    }
    let undated = bring(&world, "file=npi.csv", whole.clone()).await;
    assert_eq!(undated.problem(), "422 request.invalid /listed_on");
    let ahead = bring(&world, "listed_on=2026-11-25", whole).await;
    assert_eq!(ahead.problem(), "422 request.invalid /listed_on");
    assert_eq!(license(&world, &id).await["verifications"], json!([]));
}

#[tokio::test]
async fn the_page_says_what_came_of_it() {
    let world = World::new().await;
    claimed(&world).await;
    let file = format!("{HEADING}{SOMEBODYS}{ROSAS}");
    let typed = [("listed_on", "2026-11-15")];
    let came = world.manager.hand_in("/licenses/npi-file", &typed, file.as_bytes()).await;
    let came = came.expect(200).body;
    for told in ["The file has 2 rows", "Verified by the file", "Rosa"] {
        assert!(came.contains(told), "{told} in {came}");
    }
    world.viewer.get("/licenses/npi-file").await.expect(403);
}

#[tokio::test]
async fn a_file_that_is_refused_or_has_to_be_chosen_again_says_so_at_the_file() {
    let world = World::new().await;
    for (file, told) in [
        (&b"%PDF-1.7"[..], "This is a PDF. Choose the CSV or XLSX file."),
        (b"", "This file is empty"),
        (b"NPI,and,no,date", "Choose the file again"),
    ] {
        let page = world.manager.hand_in("/licenses/npi-file", &[], file).await.expect(422).body;
        assert!(page.contains(told) && page.contains("href=\"#file\""), "{told} in {page}");
    }
}
