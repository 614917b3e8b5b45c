//! Two who change one list at once are told of each other, and nothing typed is lost.

use serde_json::json;

use super::lists::{filled, put, tour, version};
use crate::world::World;

const OWN: &str = "/checklists/receptionist/own/own_tour";

/// Returns the version that a page would send.
fn hidden(page: &str) -> String {
    let rest = page.split("name=\"version\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_look_or_a_slip_of_the_hand_makes_no_stale_page_fresh() {
    let world = World::new().await;
    put(&world.hr, json!({ "version": 1, "tasks": [tour()] })).await.expect(200);
    world.manager.submit(OWN, &filled("2", "What another typed")).await.expect(303);
    let mut look = filled("2", "Mine");
    look.push(("do", "look"));
    let looked = world.manager.submit(OWN, &look).await.expect(200).body;
    assert_eq!(hidden(&looked), "2");
    let mut slip = filled("2", "Mine");
    slip.iter_mut().find(|(name, _)| *name == "minutes").unwrap().1 = "x";
    let slipped = world.manager.submit(OWN, &slip).await.expect(422).body;
    assert_eq!(hidden(&slipped), "2");
    let told = world.manager.submit(OWN, &filled("2", "Mine")).await.expect(409).body;
    assert!(told.contains("Someone saved this checklist") && told.contains("Mine"), "{told}");
    assert_eq!(hidden(&told), "3", "who was told may save");
    let packs = "/checklists/receptionist/tasks/handbook";
    let day = |act| {
        [
            ("version", "2"),
            ("due.count", "2"),
            ("due.unit", "business"),
            ("due.side", "before"),
            ("do", act),
        ]
    };
    let looked = world.manager.submit(packs, &day("look")).await.expect(200).body;
    assert_eq!(hidden(&looked), "2");
    let wrong = [("version", "2"), ("due.count", "2")];
    assert_eq!(hidden(&world.manager.submit(packs, &wrong).await.expect(422).body), "2");
    let told = world.manager.submit(packs, &day("save")).await.expect(409).body;
    assert_eq!(hidden(&told), "3");
}

#[tokio::test]
async fn who_changes_what_another_removed_keeps_what_they_typed_and_can_add_it() {
    let world = World::new().await;
    put(&world.hr, json!({ "version": 1, "tasks": [tour()] })).await.expect(200);
    put(&world.hr, json!({ "version": 2 })).await.expect(200);
    let told = world.manager.submit(OWN, &filled("2", "Mine")).await.expect(409).body;
    assert!(told.contains("Someone saved this checklist") && told.contains("Mine"), "{told}");
    assert!(told.contains("action=\"/checklists/receptionist/own\""), "it would be a new one");
    let now = hidden(&told);
    world.manager.submit("/checklists/receptionist/own", &filled(&now, "Mine")).await.expect(303);
    assert_eq!(version(&world).await, 4);
    world.manager.submit(OWN, &filled("4", "Mine")).await.expect(404);
}
