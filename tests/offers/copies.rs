//! The letter on paper, and whether a copy is what was signed.

use muster::kernel::digest::sha256;

use super::{Candidate, offered, terms};
use crate::world::{Answer, World};

/// A PDF to keep, the same whoever asks for it.
async fn printed(world: &World, offer: &str) -> Answer {
    world.manager.get(&format!("/offers/{offer}/letter.pdf")).await.expect(200)
}

/// What the page says of a file.
async fn said_of(world: &World, offer: &str, file: &[u8]) -> String {
    world.manager.hand_in(&format!("/offers/{offer}/copy"), &[], file).await.expect(200).body
}

const SIGNED: &str = "Yes, this is what was signed";
const UNSIGNED: &str = "This is the offer, but not proof of a signature";
const UNKNOWN: &str = "No, this isn’t a copy of this offer";

#[tokio::test]
async fn the_letter_is_printed_for_both_sides_and_is_the_same_bytes_each_time() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    let offer = sent.json()["id"].as_str().unwrap().to_owned();
    let before = printed(&world, &offer).await;
    assert!(before.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(before.header("content-type"), "application/pdf");
    assert!(before.header("content-disposition").starts_with("attachment;"));
    candidate.signs("Marisol Etxeberria").await.expect(303);

    let office = printed(&world, &offer).await;
    assert_ne!(office.bytes, before.bytes, "the record of the signature is in it");
    let own = world.nobody.get(&format!("{}/letter.pdf", candidate.path)).await.expect(200);
    assert_eq!(own.bytes, office.bytes);
    let api = format!("/api/v1/offers/{offer}/letter.pdf");
    assert_eq!(world.hr.get(&api).await.expect(200).bytes, office.bytes);
    let spanish = world.hr.get(&format!("{api}?language=es")).await.expect(200);
    assert_ne!(spanish.bytes, office.bytes);
    world.viewer.get(&format!("/offers/{offer}/letter.pdf")).await.expect(403);
}

#[tokio::test]
async fn a_copy_is_known_again_and_one_in_which_anything_was_changed_is_not() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    let offer = sent.json()["id"].as_str().unwrap().to_owned();
    let letter = sent.json()["letter"].as_str().unwrap().to_owned();
    let before = printed(&world, &offer).await.bytes;
    assert!(said_of(&world, &offer, letter.as_bytes()).await.contains(UNSIGNED));
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let after = printed(&world, &offer).await.bytes;

    assert!(said_of(&world, &offer, &after).await.contains(SIGNED));
    assert!(said_of(&world, &offer, &before).await.contains(UNSIGNED), "a paper from before");
    let windows = format!("\u{feff}{}\r\n", letter.replace('\n', "\r\n"));
    assert!(said_of(&world, &offer, windows.as_bytes()).await.contains(SIGNED), "lines of Windows");
    let mut changed = after.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert!(said_of(&world, &offer, &changed).await.contains(UNKNOWN));
    let dearer = letter.replace("$22.50", "$32.50");
    assert!(said_of(&world, &offer, dearer.as_bytes()).await.contains(UNKNOWN));
    let spaced = letter.replace("\n\n", "\n");
    let spaced = said_of(&world, &offer, spaced.as_bytes()).await;
    assert!(spaced.contains("The same words, but not an exact copy"), "{spaced}");
}

#[tokio::test]
async fn what_is_pasted_is_a_letter_or_a_fingerprint_and_the_candidate_may_ask_too() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let letter = sent.json()["letter"].as_str().unwrap().to_owned();
    let shown = sha256(&letter).to_uppercase();
    for pasted in [&*letter, &shown] {
        let said = candidate.sends("copy", &[("text", pasted)]).await.expect(200).body;
        assert!(said.contains(SIGNED), "{said}");
    }
    let said = candidate.sends("copy", &[("text", "Dear me:")]).await.expect(200).body;
    assert!(said.contains(UNKNOWN), "{said}");
    assert!(said.contains("Dear me:"), "what was pasted stays");
}

#[tokio::test]
async fn a_copy_of_another_offer_is_told_to_the_office_alone() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (first, _) = offered(&world, job).await;
    let id = first.json()["id"].as_str().unwrap().to_owned();
    let letter = first.json()["letter"].as_str().unwrap().to_owned();
    let mut changed = terms(first.json()["application_id"].as_str().unwrap());
    changed["pay_cents"] = serde_json::json!(2300);
    changed["replaces"] = first.json()["id"].clone();
    let second = world.hr.post("/api/v1/offers", changed).await.expect(201);
    let candidate = Candidate::of(&world, &second);
    let newer = second.json()["id"].as_str().unwrap().to_owned();

    let said = said_of(&world, &newer, letter.as_bytes()).await;
    assert!(said.contains("This is a copy of another offer"), "{said}");
    assert!(said.contains(&format!("href=\"/offers/{id}\"")), "{said}");
    let said = candidate.sends("copy", &[("text", &letter)]).await.expect(200).body;
    assert!(said.contains(UNKNOWN) && !said.contains(&id), "{said}");
}

#[tokio::test]
async fn what_is_no_copy_of_anything_is_refused_in_words() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, _) = offered(&world, job).await;
    let page = format!("/offers/{}/copy", sent.json()["id"].as_str().unwrap());
    let nothing = world.manager.submit(&page, &[("text", " ")]).await.expect(422).body;
    assert!(nothing.contains("Choose a file, or paste the letter or its fingerprint"), "{nothing}");
    let picture = world.manager.hand_in(&page, &[], b"\x89PNG\r\n\x1a\n\0\0").await.expect(422);
    assert!(picture.body.contains("neither a PDF nor a text file"), "{}", picture.body);
    let huge = vec![b'a'; 11 * 1024 * 1024];
    let huge = world.manager.hand_in(&page, &[], &huge).await.expect(413).body;
    assert!(huge.contains("at most"), "{huge}");
}

#[tokio::test]
async fn programs_ask_by_the_fingerprint() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let offer = sent.header("location").to_owned();
    let paper = world.hr.get(&format!("{offer}/letter.pdf")).await.expect(200).bytes;
    let known =
        world.hr.get(&format!("{offer}/copies/{}", sha256(&paper))).await.expect(200).json();
    assert_eq!((&known["copy_of"], &known["is_signed"]), (&"pdf".into(), &true.into()));
    let letter = sent.json()["letter_sha256"].as_str().unwrap().to_owned();
    let known = world.hr.get(&format!("{offer}/copies/{letter}")).await.expect(200).json();
    assert_eq!((&known["copy_of"], &known["is_signed"]), (&"letter".into(), &true.into()));
    let unknown = world.hr.get(&format!("{offer}/copies/{}", "0".repeat(64))).await;
    insta::assert_snapshot!(unknown.problem(), @"404 request.not_found");
    let said = unknown.json()["detail"].as_str().unwrap().to_owned();
    assert!(said.contains("Something in it was changed"), "{said}");
}
