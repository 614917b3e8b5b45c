//! What an office gives away for difficulties that offices find together.

use bank::{Bank, Layout, key};
use muster::{quality, sittings};
use serde_json::json;

use super::ROLE;
use crate::{
    assessments::invite,
    world::{Caller, World},
};

/// Begins the test, and gets those of two of its questions right that are named: the first two that are right or wrong
/// as a whole. Returns their ids.
async fn took(world: &World, link: &Caller, right: [bool; 2]) -> Vec<String> {
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let id = begun["id"].as_str().unwrap().to_owned();
    let sitting = sittings::sitting(&world.scope, id.parse().unwrap()).await.unwrap();
    let bank = Bank::builtin().unwrap();
    let placed = sitting.items.iter().enumerate();
    let mut asked: Vec<_> = placed
        .filter_map(|(place, placed)| Some((place, placed, bank.item(&placed.item)?)))
        .filter(|(_, _, item)| item.worth() == 1)
        .collect();
    asked.sort_by_key(|(_, placed, _)| placed.item.clone());
    // One comes to a question by those before it.
    for (place, placed) in sitting.items.iter().enumerate() {
        let number = place + 1;
        link.get(&format!("/api/v1/sittings/{id}/questions/{number}")).await.expect(200);
        let named = asked.iter().zip(right).find(|((at, ..), right)| *at == place && *right);
        let answer = match named {
            Some(((_, _, item), _)) => {
                let layout = Layout::new(item, &placed.drawn, &sitting.seed).unwrap();
                let pairs = layout.pairs(&key(item, &placed.drawn).unwrap()).into_iter();
                pairs.map(|(name, value)| json!({ "name": name, "value": value })).collect()
            }
            None => json!([]),
        };
        let step = format!("step-{place}");
        let body = json!({ "number": number, "client_step_id": step, "answer": answer });
        link.post(&format!("/api/v1/sittings/{id}/answers"), body).await.expect(201);
    }
    link.post(&format!("/api/v1/sittings/{id}/submission"), json!({})).await.expect(200);
    asked.iter().take(2).map(|(_, placed, _)| placed.item.clone()).collect()
}

#[tokio::test]
async fn an_office_tells_of_two_questions_how_many_got_both_one_or_neither_and_nothing_else() {
    let world = World::new().await;
    let (mut items, mut office) = (vec![], String::new());
    for number in 0..44 {
        if number == 39 {
            world.app.work().await.unwrap();
            let early = quality::contribute(&world.scope).await.unwrap();
            assert_eq!(early.pairs, [], "39 people leave a count below ten");
            office = early.office;
        }
        let (_, link) = invite(&world, ROLE, &format!("Candidate {number}")).await;
        items = took(&world, &link, [number % 2 == 0, number % 4 < 2]).await;
    }
    world.app.work().await.unwrap();
    let told = quality::contribute(&world.scope).await.unwrap();
    // Of 44 people 40 are counted: ten at a time.
    assert_eq!(told.pairs, [(0, 1, 10, 10, 10, 10)]);
    assert_eq!(told.items.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>(), items);
    assert_eq!(told.sound(), Ok(()));
    assert_eq!(told.office, office, "each file of an office says that it is of the same");
    // Chance may put any digits into a hash.
    let text = serde_json::to_string(&told).unwrap().replace(&office, "");
    let practice = world.scope.practice_id().to_string();
    for private in ["Candidate", "2026", "inv_", "prac_", ROLE, practice.as_str()] {
        assert!(!text.contains(private), "{private}: {text}");
    }
}
