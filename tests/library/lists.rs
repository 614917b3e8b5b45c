//! What programs read of the bank.

use std::collections::BTreeSet;

use bank::{Bank, Tree};
use serde_json::Value;

use super::{ITEM, SKILL};
use crate::world::World;

/// Reads a list to its end, so many at once, and returns the ids.
async fn all(world: &World, path: &str, limit: usize) -> Vec<String> {
    let (mut ids, mut cursor) = (vec![], String::new());
    loop {
        let sign = if path.contains('?') { '&' } else { '?' };
        let page = format!("/api/v1{path}{sign}limit={limit}{cursor}");
        let told = world.reader.get(&page).await.expect(200).json();
        let data = told["data"].as_array().unwrap();
        let named = |one: &Value| one["id"].as_str().or(one["role"].as_str()).unwrap().to_owned();
        ids.extend(data.iter().map(named));
        assert_eq!(told["has_more"], !told["next_cursor"].is_null(), "{page}");
        let Some(next) = told["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    ids
}

#[tokio::test]
async fn lists_have_everything_once_however_they_are_read() {
    let world = World::new().await;
    let items: usize = Bank::builtin().unwrap().skills().map(|skill| skill.items.len()).sum();
    let skills = Tree::builtin().unwrap().skills().count();
    for (path, count) in [("/items", items), ("/skills", skills), ("/blueprints", 8)] {
        let (small, large) = (all(&world, path, 37).await, all(&world, path, 100).await);
        assert_eq!(small, large, "{path}");
        assert_eq!(small.iter().collect::<BTreeSet<_>>().len(), count, "{path}");
        assert_eq!(small.len(), count, "{path}");
    }
}

#[tokio::test]
async fn a_list_is_narrowed_by_each_of_its_filters() {
    let world = World::new().await;
    let one = world.reader.get(&format!("/api/v1/items/{ITEM}")).await.expect(200).json();
    let (item, area) = (&one["item"], one["item"]["area"].as_str().unwrap());
    let kind = item["kind"].as_str().unwrap();
    let role = item["roles"][0].as_str().unwrap();
    let all_of_it = all(&world, "/items", 100).await.len();
    for filter in [
        format!("area={area}"),
        format!("skill={SKILL}"),
        format!("role={role}"),
        format!("kind={kind}"),
        "state=offered".to_owned(),
        "language=es".to_owned(),
        "q=deductible".to_owned(),
    ] {
        let found = all(&world, &format!("/items?{filter}"), 100).await;
        assert!(found.iter().any(|id| id == ITEM), "{filter}");
        assert!(found.len() <= all_of_it, "{filter}");
    }
    for filter in ["area=nowhere", "skill=no.skill", "role=astronaut", "q=zzzzzz"] {
        assert_eq!(all(&world, &format!("/items?{filter}"), 100).await, [""; 0], "{filter}");
    }
    let skills = all(&world, &format!("/skills?area={area}&role={role}"), 100).await;
    assert!(skills.iter().any(|id| id == SKILL));
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_what_is_not_there_is_missing() {
    let world = World::new().await;
    for (path, status) in [
        (format!("/items/{ITEM}?draw=two"), 400),
        (format!("/items/{ITEM}?draw=0"), 400),
        (format!("/items/{ITEM}?draw=1001"), 400),
        (format!("/items/{ITEM}?draw=-1"), 400),
        (format!("/items/{ITEM}?lang=fr"), 400),
        (format!("/items/{ITEM}?draw=1000&lang=es"), 200),
        ("/items?kind=essay".to_owned(), 400),
        ("/items?state=gone".to_owned(), 400),
        ("/items?cursor=cur_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(), 422),
        ("/items/nobody.knows.this".to_owned(), 404),
        ("/skills/nobody.knows".to_owned(), 404),
        ("/blueprints/astronaut".to_owned(), 404),
    ] {
        assert_eq!(world.reader.get(&format!("/api/v1{path}")).await.status, status, "{path}");
    }
    let shouted = world.reader.get("/api/v1/items/NOPE!").await;
    assert_eq!(shouted.problem(), "400 request.unreadable /id", "{}", shouted.body);
}

#[tokio::test]
async fn a_draw_is_the_same_question_for_everybody_and_another_is_another() {
    let world = World::new().await;
    let path = |draw: u32| format!("/api/v1/items/{ITEM}?draw={draw}");
    let mine = world.hr.get(&path(3)).await.expect(200).json();
    let theirs = world.other_hr.get(&path(3)).await.expect(200).json();
    assert_eq!(mine, theirs);
    let other = world.hr.get(&path(4)).await.expect(200).json();
    assert_ne!(mine["question"], other["question"]);
    let spanish = world.hr.get(&format!("{}&lang=es", path(3))).await.expect(200).json();
    assert_ne!(mine["question"]["stem_html"], spanish["question"]["stem_html"]);
}

#[tokio::test]
async fn a_blueprint_says_its_shares_what_it_leaves_out_and_why_nobody_is_asked_it() {
    let world = World::new().await;
    let told = world.reader.get("/api/v1/blueprints").await.expect(200).json();
    let blueprints = told["data"].as_array().unwrap();
    let offered = blueprints.iter().filter(|one| one["is_offered"] == true);
    assert_eq!(offered.count(), 4);
    for one in blueprints {
        let places = one["shares"].as_array().unwrap().iter().map(|share| share["places"].as_u64());
        assert_eq!(places.map(Option::unwrap).sum::<u64>(), one["places"].as_u64().unwrap());
        assert!(!one["leaves_out"].as_str().unwrap().is_empty(), "{one}");
        assert_eq!(one["is_offered"] == true, one["why_not"].is_null(), "{one}");
        assert_eq!(one["is_offered"] == true, one["words"].is_u64(), "{one}");
    }
}
