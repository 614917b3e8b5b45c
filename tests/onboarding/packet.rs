//! An onboarding on paper.

use super::start;
use crate::world::World;

#[tokio::test]
async fn the_packet_names_each_task_and_who_settled_it_and_shows_nothing_that_lies_apart() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let shown = world.hr.get(&format!("/api/v1/onboardings/{id}/tasks")).await.expect(200).json();
    let tasks = shown["data"].as_array().unwrap();
    let page = world.manager.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(page.contains(&format!("href=\"/onboardings/{id}/packet\"")), "{page}");
    let packet = world.manager.get(&format!("/onboardings/{id}/packet")).await.expect(200).body;
    let rows = packet.matches("role=\"rowheader\"").count();
    assert_eq!(rows, tasks.len(), "{packet}");
    assert!(packet.contains("Mia Lund") && packet.contains("To do"), "{packet}");
    assert!(!packet.contains("/record"), "it leads to no record: {packet}");
}
