//! The report of a test on paper, for those who decide and for whoever took it.

use serde_json::json;

use super::{invite, report::hand_in};
use crate::world::World;

#[tokio::test]
async fn the_report_is_printed_for_the_office_and_for_whoever_took_the_test() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    hand_in(&link).await;
    let page = world.manager.get(&format!("/invitations/{invitation}")).await.expect(200).body;
    assert!(page.contains(&format!("href=\"/invitations/{invitation}/report.pdf\"")), "{page}");
    let office = world.manager.get(&format!("/invitations/{invitation}/report.pdf")).await;
    let office = office.expect(200);
    assert!(office.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(office.header("content-type"), "application/pdf");
    let api = format!("/api/v1/invitations/{invitation}/report.pdf");
    let program = world.hr.get(&api).await.expect(200);
    assert_ne!(program.bytes, office.bytes, "it says who printed it at the desk");
    let spanish = world.hr.get(&format!("{api}?language=es")).await.expect(200);
    assert_ne!(spanish.bytes, program.bytes);

    let path = format!("/take/{}", link.secret());
    let done = world.nobody.get(&format!("{path}/done")).await.expect(200).body;
    assert!(done.contains(&format!("href=\"{path}/report.pdf\"")), "{done}");
    let own = world.nobody.get(&format!("{path}/report.pdf")).await.expect(200);
    assert_ne!(own.bytes, office.bytes, "it is told to whom it is about");
    let again = world.nobody.get(&format!("{path}/report.pdf")).await.expect(200);
    assert_eq!(again.bytes, own.bytes);
}

#[tokio::test]
async fn what_is_not_told_yet_is_not_printed() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let office = format!("/invitations/{invitation}/report.pdf");
    world.manager.get(&office).await.expect(404);
    let sitting = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let id = sitting["id"].as_str().unwrap();
    world.manager.get(&office).await.expect(404);
    world.hr.get(&format!("/api/v1{office}")).await.expect(404);
    world.nobody.get(&format!("/take/{}/report.pdf", link.secret())).await.expect(404);
    link.get(&format!("/api/v1/sittings/{id}/report.pdf")).await.expect(404);
    link.post(&format!("/api/v1/sittings/{id}/submission"), json!({})).await.expect(200);
    link.get(&format!("/api/v1/sittings/{id}/report.pdf")).await.expect(200);
    world.manager.get(&office).await.expect(200);
}
