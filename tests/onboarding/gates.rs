//! Gates hold permission, never records.

use super::{start, task};
use crate::world::World;

#[tokio::test]
async fn a_gate_holds_and_a_day_worked_can_be_entered_all_the_same() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let page = world.manager.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(page.contains("Not yet"), "{page}");
    world.manager.submit(&format!("/onboardings/{id}/worked"), &[]).await.expect(303);
    let staff = world.hr.get("/api/v1/staff").await.json()["data"][0].clone();
    assert_eq!(
        (&staff["stage"], &staff["span"]["worked_on"]),
        (&"active".into(), &"2026-11-24".into())
    );
    let held = task(&world, &id, "exclusion_lists").await;
    assert_eq!(held["state"], "open", "what holds the gate still does");
    let section_2 = task(&world, &id, "i9_section_2").await;
    assert_eq!(
        (&section_2["is_certain"], &section_2["due_on"]),
        (&true.into(), &"2026-11-30".into())
    );
}

#[tokio::test]
async fn an_owner_lets_it_happen_with_a_reason_and_nobody_else_does() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("/onboardings/{id}/override");
    let typed = [("gate", "start"), ("reason", "The lists are down; checked by phone.")];
    world.manager.submit(&path, &typed).await.expect(403);
    let bare = world.owner.submit(&path, &typed[..1]).await.expect(422).body;
    assert!(bare.contains("Say why"), "{bare}");
    world.owner.submit(&path, &typed).await.expect(303);
    let page = world.owner.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(
        page.contains("checked by phone") && page.contains("though not everything is done"),
        "{page}"
    );
    assert!(world.happened_to(&id).await.contains(&"onboarding.gate_overridden".to_owned()));
    let again = world.owner.submit(&path, &typed).await;
    again.expect(303);
}

#[tokio::test]
async fn what_holds_a_gate_only_an_owner_skips_and_nobody_their_own() {
    let world = World::new().await;
    let (id, _) = start(&world, "Mia Lund", "503 555 0164").await;
    let skip = format!("/onboardings/{id}/tasks/exclusion_lists/skip");
    let why = [("reason", "Checked by the agency.")];
    let refused = world.manager.submit(&skip, &why).await.expect(409).body;
    assert!(refused.contains("only an owner"), "{refused}");
    world.owner.submit(&skip, &why).await.expect(303);

    // The owner begins in their own practice: by their own address.
    let mut own = super::somebody("Dana Okafor", "503 555 0167");
    own["email"] = muster::demo::OWNER.into();
    let (id, _) = super::started(&world, own).await;
    let skip = format!("/onboardings/{id}/tasks/exclusion_lists/skip");
    let refused = world.owner.submit(&skip, &why).await.expect(409).body;
    assert!(refused.contains("your own onboarding"), "{refused}");
    let overriding = [("gate", "start"), ("reason", "I know myself.")];
    let path = format!("/onboardings/{id}/override");
    world.owner.submit(&path, &overriding).await.expect(409);
    let complete = format!("/onboardings/{id}/tasks/exclusion_lists/completion");
    world.owner.submit(&complete, &[]).await.expect(409);
}
