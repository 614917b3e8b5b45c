//! Where something is wrong with what is sent of a list.

use serde_json::{Value, json};

use super::lists::{put, tour, with};
use crate::world::World;

#[tokio::test]
async fn all_that_is_wrong_with_a_list_is_told_at_once_each_at_its_place_in_the_body() {
    let world = World::new().await;
    let due = |due: Value| json!({ "due": due });
    let body = json!({
        "version": 1,
        "tasks": [
            tour(),
            with(tour(), due(json!({ "count": 3, "unit": "business", "side": "after" }))),
            with(tour(), json!({ "task": "Own B", "after": "Own C", "title": "" })),
            with(tour(), due(json!({ "count": 3, "from": "start" }))),
        ],
        "left_out": ["check_in_60", "X Y"],
        "days": [{ "task": "handbook", "due": { "count": 2 } }, { "task": "Y", "due": { "count": 0 } }],
    });
    let told = put(&world.hr, body).await.problem();
    let places = [
        "/days/0/due/side",
        "/days/0/due/unit",
        "/days/1/task",
        "/left_out/1",
        "/tasks/1/due/from",
        "/tasks/2/after",
        "/tasks/2/task",
        "/tasks/2/title",
        "/tasks/3/due/side",
        "/tasks/3/due/unit",
    ];
    assert_eq!(told, format!("422 request.invalid {}", places.join(" ")));
    let day = json!({ "task": "no_such", "due": { "count": 0 } });
    let told = put(&world.hr, json!({ "version": 1, "days": [day] })).await.expect(409).json();
    assert_eq!(told["code"], "onboarding.no_such_task");
}

#[tokio::test]
async fn a_number_that_is_none_is_told_beside_it_on_the_page_of_a_task() {
    let world = World::new().await;
    let sent = [("version", "1"), ("due.count", "soon")];
    let page = world.manager.submit("/checklists/receptionist/tasks/handbook", &sent).await;
    let page = page.expect(422).body;
    assert!(page.contains("id=\"due.count-e\"") && page.contains("value=\"soon\""), "{page}");
}

#[tokio::test]
async fn a_day_that_is_none_is_shown_as_the_usual_one() {
    let world = World::new().await;
    let list = "/checklists/receptionist";
    let usual = world.manager.get(list).await.expect(200).body;
    let usual = usual.split("name=\"starts_on\" value=\"").nth(1).unwrap()[..10].to_owned();
    for day in ["", "2026-02-30", "soon", "-1000-01-01", "9999-12-30"] {
        let page = world.manager.get(&format!("{list}?starts_on={day}")).await.expect(200).body;
        assert!(page.contains(&format!("name=\"starts_on\" value=\"{usual}\"")), "{day}");
    }
    let page = world.manager.get(&format!("{list}?starts_on=2027-01-04")).await.expect(200).body;
    assert!(page.contains("value=\"2027-01-04\""), "{page}");
}
