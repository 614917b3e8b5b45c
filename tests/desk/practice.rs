//! What the practice says of itself, as an owner changes it.

use muster::practices;

use crate::world::World;

const TYPED: [(&str, &str); 9] = [
    ("name", "Cedar Hollow Family Medicine"),
    ("street", "412 Beaver Dam Road"),
    ("city", "Salem"),
    ("state", "OR"),
    ("zip", "97301"),
    ("phone", "(503) 555-0100"),
    ("website", "cedarhollow.example"),
    ("head_count", "26"),
    ("zone", "pacific"),
];

async fn change(world: &World) {
    world.owner.submit("/settings/practice", &TYPED).await.expect(303);
}

#[tokio::test]
async fn candidates_see_whom_to_call() {
    let world = World::new().await;
    let careers = format!("/careers/{}", world.slug);
    assert!(!world.nobody.get(&careers).await.expect(200).body.contains("tel:"));
    change(&world).await;
    let page = world.nobody.get(&careers).await.expect(200).body;
    for told in [
        "Cedar Hollow Family Medicine",
        "href=\"tel:+15035550100\"",
        "412 Beaver Dam Road, Salem, OR\u{a0}97301",
        "href=\"https://cedarhollow.example/\"",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[tokio::test]
async fn another_name_leaves_the_address_of_the_jobs_page_where_it_was() {
    let world = World::new().await;
    change(&world).await;
    let practice = practices::here(&world.scope).await.unwrap();
    assert_eq!(practice.slug, world.slug);
    assert_eq!(practice.name(), "Cedar Hollow Family Medicine");
}

#[tokio::test]
async fn what_is_wrong_is_told_at_once_and_what_was_typed_stays() {
    let world = World::new().await;
    let before = practices::here(&world.scope).await.unwrap();
    let typed = [("name", ""), ("city", "Salem"), ("zip", "9730"), ("website", "cedar")];
    let refused = world.owner.submit("/settings/practice", &typed).await.expect(422).body;
    for told in [
        "href=\"#name\"",
        "href=\"#state\"",
        "href=\"#zip\"",
        "href=\"#website\"",
        "value=\"9730\"",
        "value=\"cedar\"",
    ] {
        assert!(refused.contains(told), "{told} in {refused}");
    }
    assert_eq!(practices::here(&world.scope).await.unwrap(), before);
}

#[tokio::test]
async fn the_same_again_changes_nothing() {
    let world = World::new().await;
    change(&world).await;
    let once = practices::here(&world.scope).await.unwrap().revision;
    change(&world).await;
    assert_eq!(practices::here(&world.scope).await.unwrap().revision, once);
}

#[tokio::test]
async fn the_page_shows_what_there_is_to_change() {
    let world = World::new().await;
    change(&world).await;
    let page = world.owner.get("/settings/practice").await.expect(200).body;
    for shown in ["412 Beaver Dam Road", "97301", "503 555 0100", "cedarhollow.example"] {
        assert!(page.contains(&format!("value=\"{shown}\"")), "{shown} in {page}");
    }
    world.owner.submit("/settings/practice", &TYPED).await.expect(303);
    let page = world.owner.get("/settings").await.expect(200).body;
    assert!(page.contains("412 Beaver Dam Road, Salem, OR\u{a0}97301"), "{page}");
}
