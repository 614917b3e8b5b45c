//! Photos and files that prove what a new hire has.

use std::time::{Duration, SystemTime};

use muster::files;

use super::{somebody, started, task};
use crate::world::World;

/// A medical assistant, whose list asks for a card: the path of their page and of the office's, and the id of the list.
async fn asked_for_a_card(world: &World) -> (String, String, String) {
    let mut assistant = somebody("Mia Lund", "503 555 0164");
    assistant["role"] = "medical_assistant".into();
    let (id, welcome) = started(world, assistant).await;
    (format!("{welcome}/tasks/cpr_card"), format!("/onboardings/{id}/tasks/cpr_card"), id)
}

#[tokio::test]
async fn a_file_is_sent_back_with_a_reason_and_handed_in_again() {
    let world = World::new().await;
    let (path, task_path, id) = asked_for_a_card(&world).await;
    let wrong = world.nobody.hand_in(&path, &[], b"MZ a program").await.expect(422).body;
    assert!(wrong.contains("href=\"#file\""), "{wrong}");
    world.nobody.hand_in(&path, &[], b"%PDF-1.7 card").await.expect(303);
    let shown = world.manager.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(shown.contains("Review this"), "{shown}");
    // What no file names goes from the disk with the next sweep: this one is named.
    let files = &world.app.platform.files;
    let practice = world.scope.practice_id();
    let whenever = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40);
    let kept = files.kept_before(practice, whenever).await;
    files::drop_contents(&world.scope, &kept.unwrap()).await.unwrap();
    let record = world.manager.get(&format!("{task_path}/record")).await.expect(200).body;
    assert_eq!(record, "%PDF-1.7 card");
    let empty = world.manager.submit(&format!("{task_path}/return"), &[]).await.expect(422).body;
    assert!(empty.contains("Say why"), "{empty}");
    let why = [("reason", "The photo is too dark.")];
    world.manager.submit(&format!("{task_path}/return"), &why).await.expect(303);
    let page = world.nobody.get(path.split("/tasks").next().unwrap()).await.expect(200).body;
    assert!(page.contains("The photo is too dark."), "{page}");
    world.nobody.hand_in(&path, &[], b"%PDF-1.7 better").await.expect(303);
    world.manager.submit(&format!("{task_path}/acceptance"), &[]).await.expect(303);
    assert_eq!(task(&world, &id, "cpr_card").await["state"], "accepted");
}

#[tokio::test]
async fn nobody_accepts_a_photo_that_came_after_they_had_looked() {
    let world = World::new().await;
    let (theirs, ours, id) = asked_for_a_card(&world).await;
    let look = async || {
        let page = world.manager.get(&ours).await.expect(200).body;
        let (_, seen) = page.split_once("name=\"revision\" value=\"").unwrap();
        seen.split_once('"').unwrap().0.to_owned()
    };
    world.nobody.hand_in(&theirs, &[("so_far", "0")], b"%PDF-1.7 front").await.expect(303);
    let before = look().await;
    world.nobody.hand_in(&theirs, &[("so_far", "1")], b"%PDF-1.7 back").await.expect(303);
    let accept = format!("{ours}/acceptance");
    let refused = world.manager.submit(&accept, &[("revision", &*before)]).await.expect(409).body;
    assert!(refused.contains("Something came in"), "{refused}");
    assert_eq!(task(&world, &id, "cpr_card").await["state"], "handed_in");
    let after = look().await;
    world.manager.submit(&accept, &[("revision", &*after)]).await.expect(303);
}

#[tokio::test]
async fn both_sides_of_a_card_are_one_proof_and_the_second_may_come_later() {
    let world = World::new().await;
    let (path, task_path, id) = asked_for_a_card(&world).await;
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(page.contains("type=\"file\" multiple"), "{page}");
    let sides: &[&[u8]] = &[b"%PDF-1.7 front", b"%PDF-1.7 back"];
    world.nobody.hand_in_all(&path, &[("so_far", "0")], "file", sides).await.expect(303);
    assert_eq!(task(&world, &id, "cpr_card").await["files"], 2);
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(page.contains("You turned in 2 photos or files"), "{page}");
    // The form of before they were there is a second tap, and changes nothing.
    world.nobody.hand_in(&path, &[("so_far", "0")], b"%PDF-1.7 front").await.expect(409);
    world.nobody.hand_in(&path, &[("so_far", "2")], b"%PDF-1.7 sleeve").await.expect(303);
    let record = format!("{task_path}/record");
    let shown = world.manager.get(&record).await.expect(200).body;
    assert!(shown.contains("Open 3 of 3"), "{shown}");
    for (number, side) in [(1, "front"), (2, "back"), (3, "sleeve")] {
        let one = world.manager.get(&format!("{record}?file={number}")).await.expect(200).body;
        assert_eq!(one, format!("%PDF-1.7 {side}"));
    }
    world.manager.get(&format!("{record}?file=4")).await.expect(404);
    world.manager.submit(&format!("{task_path}/acceptance"), &[]).await.expect(303);
    let late = world.nobody.hand_in(&path, &[("so_far", "3")], b"%PDF-1.7 late").await;
    late.expect(409);
}
