//! What people of a practice write down about questions.

use serde_json::json;

use super::ITEM;
use crate::world::World;

#[tokio::test]
async fn a_note_on_a_question_is_read_by_who_may_read_keys_in_the_same_practice_alone() {
    let world = World::new().await;
    let page = format!("/library/items/{ITEM}/comments");
    let empty = world.manager.submit(&page, &[("text", " ")]).await.expect(422).body;
    assert!(empty.contains("Write something"), "{empty}");
    world.manager.submit(&page, &[("text", "Ask our <biller>.")]).await.expect(303);
    let read = world.manager.get(&page).await.expect(200).body;
    assert!(read.contains("Ask our &lt;biller&gt;.") && read.contains("Mona Ager"), "{read}");
    world.viewer.get(&page).await.expect(403);
    let elsewhere = world.other_manager.get(&page).await.expect(200).body;
    assert!(!elsewhere.contains("Ask our"), "{elsewhere}");
    world.manager.get("/library/items/nobody.knows.this/comments").await.expect(404);
}

#[tokio::test]
async fn programs_write_and_read_notes_and_the_log_has_none_of_their_words() {
    let world = World::new().await;
    let path = format!("/api/v1/items/{ITEM}/comments");
    let made = world.hr.post(&path, json!({ "text": "Secret words." })).await.expect(201).json();
    assert_eq!(made["text"], "Secret words.");
    let told = world.hr.get(&path).await.expect(200).json();
    assert_eq!((told["data"].as_array().unwrap().len(), &told["data"][0]["id"]), (1, &made["id"]));
    world.reader.get(&path).await.expect(403);
    world.hr.post(&path, json!({ "text": "" })).await.expect(422);
    world.hr.post("/api/v1/items/nobody.knows/comments", json!({ "text": "a" })).await.expect(404);
    let log = world.hr.get("/api/v1/events?limit=100").await.expect(200).body;
    assert!(log.contains("item.commented") && !log.contains("Secret words"), "{log}");
}
