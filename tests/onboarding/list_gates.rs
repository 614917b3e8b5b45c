//! What a list holds back is opened to everybody by an owner alone, in whatever way it would open.

use serde_json::{Value, json};

use super::lists::{filled, put, tour, with};
use crate::world::World;

fn later<'a>(version: &'a str, count: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("due.count", count),
        ("due.unit", "calendar"),
        ("due.side", "after"),
        ("due.from", "start"),
    ]
}

#[tokio::test]
async fn a_manager_moves_no_day_from_which_on_somebody_is_held_back() {
    let world = World::new().await;
    let page = "/checklists/registered_nurse/tasks/scope_of_practice";
    let refused = world.manager.submit(page, &later("1", "3653")).await.expect(409).body;
    assert!(refused.contains("Only an owner can change that."), "{refused}");
    let sooner =
        [("version", "1"), ("due.count", "4"), ("due.unit", "business"), ("due.side", "after")];
    world.manager.submit(page, &sooner).await.expect(303);
    let back = [("version", "2"), ("do", "as_written")];
    world.manager.submit(page, &back).await.expect(409);
    world.owner.submit(page, &later("2", "3653")).await.expect(303);
}

#[tokio::test]
async fn what_a_person_looked_at_becomes_the_hires_own_tick_by_an_owner_alone() {
    let world = World::new().await;
    let list = |version: i32, more: Value| {
        let held = with(tour(), json!({ "holds": ["patient_contact"] }));
        json!({ "version": version, "tasks": [with(held, more)] })
    };
    put(&world.hr, list(1, json!({}))).await.expect(200);
    let ticked = json!({ "by": "hire", "proof": "tick" });
    let told = put(&world.hr, list(2, ticked.clone())).await.expect(409).json();
    assert_eq!(told["code"], "onboarding.opens_a_gate");
    put(&world.hr, list(2, json!({ "by": "buddy" }))).await.expect(200);
    put(&world.owner_hr, list(3, ticked)).await.expect(200);
}

#[tokio::test]
async fn what_a_release_took_away_or_put_a_law_under_stands_in_the_way_of_nothing() {
    let world = World::new().await;
    put(&world.hr, json!({ "version": 1, "left_out": ["check_in_60"] })).await.expect(200);
    let saved = r#"{"own":[],"left_out":["w4","retired","check_in_60"],"days":[{"task":"retired","due":"on start"}]}"#;
    world.database.damage(&format!("UPDATE checklist_versions SET additions = '{saved}'")).await;
    let list = "/checklists/receptionist";
    let page = world.manager.get(list).await.expect(200).body;
    let out = page.split("id=\"out\"").nth(1).unwrap();
    assert!(
        out.contains("check_in_60") && !out.contains("retired") && !out.contains("w4"),
        "{out}"
    );
    world.manager.submit(&format!("{list}/own"), &filled("2", "Tour")).await.expect(303);
    let now = world.hr.get(super::lists::PATH).await.expect(200).json();
    assert_eq!((&now["left_out"], &now["days"]), (&json!(["check_in_60"]), &json!([])));
    let page = world.manager.get(&format!("{list}/tasks/w4")).await.expect(200).body;
    assert!(page.contains("The law requires this"), "{page}");
}

#[tokio::test]
async fn of_a_task_without_a_law_the_page_says_what_we_list_and_not_what_the_law_is() {
    let world = World::new().await;
    let page = "/checklists/receptionist/tasks/state_withholding";
    let page = world.manager.get(page).await.expect(200).body;
    assert!(page.contains("We list no law for this task.") && !page.contains("No law"), "{page}");
    let page = "/checklists/receptionist/tasks/close_accounts";
    let page = world.manager.get(page).await.expect(200).body;
    assert!(page.contains("164.308(a)(3)(ii)(C)") && !page.contains("leave_out"), "{page}");
}
