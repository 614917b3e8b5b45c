//! What is right is shown to who may read keys, and to nobody else.

use bank::{Bank, Content, Originals};
use serde_json::Value;

use super::ITEM;
use crate::world::World;

/// Returns what of an item must not be in anything that somebody without keys is sent.
fn secrets(id: &str) -> Vec<String> {
    let bank = Bank::builtin().unwrap();
    let item = bank.item(id).unwrap();
    let content: &Content = item;
    let drawn = bank::draw(content, &bank::seed_of(id)).unwrap();
    let said = bank::mistakes(content, &drawn, bank::Language::English).unwrap();
    let knows = Originals::builtin().get(id).and_then(|one| one.knows.clone());
    let mut secrets: Vec<_> = said.into_iter().map(|mistake| mistake.says).collect();
    secrets.extend(knows);
    secrets.extend(item.second_read.as_ref().map(|read| read.outcome.clone()));
    secrets.extend(item.retired.as_ref().map(|retired| retired.why.clone()));
    // Of a rationale its first words, because what comes between is drawn.
    secrets.push(item.why.en.split(['{', '*', '\n']).next().unwrap().trim().to_owned());
    secrets.retain(|secret| secret.len() > 11);
    secrets
}

fn holds(text: &str, secret: &str) -> bool {
    // As JSON and HTML write it.
    let html = secret.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let json = Value::from(secret).to_string();
    [secret, html.as_str(), json.trim_matches('"')].iter().any(|form| text.contains(form))
}

#[tokio::test]
async fn no_key_is_in_anything_that_a_program_without_the_scope_is_sent() {
    let world = World::new().await;
    let bank = Bank::builtin().unwrap();
    // The first of each skill, and of each kind there are some among them.
    let items = bank.skills().filter_map(|skill| skill.items.first());
    let (mut looked, mut found) = (0, 0);
    for item in items {
        let path = format!("/api/v1/items/{}?draw=2", item.id);
        let answer = world.reader.get(&path).await.expect(200);
        assert!(answer.json()["solution"].is_null(), "{path}");
        for secret in secrets(&item.id) {
            assert!(!holds(&answer.body, &secret), "{path}: {secret}");
            looked += 1;
        }
        let whole = world.hr.get(&path).await.expect(200);
        // Where they may be, they are found: the search above would have found them.
        found += secrets(&item.id).iter().filter(|secret| holds(&whole.body, secret)).count();
        let told = whole.json();
        let answered = told["solution"]["answer"].as_array().unwrap();
        assert!(!answered.is_empty(), "{path}");
        assert!(!told["solution"]["misconceptions"].as_array().unwrap().is_empty(), "{path}");
    }
    assert!(looked > 200 && found * 2 > looked, "{found} of {looked}");
}

#[tokio::test]
async fn a_page_shows_what_is_right_to_a_manager_and_not_to_a_viewer() {
    let world = World::new().await;
    for item in Bank::builtin().unwrap().skills().filter_map(|skill| skill.items.last()) {
        let path = format!("/library/items/{}", item.id);
        let page = world.manager.get(&path).await.expect(200).body;
        assert!(page.contains("Show the answer"), "{path}");
        for reader in [&world.viewer, &world.reviewer] {
            let page = reader.get(&path).await.expect(200).body;
            assert!(!page.contains("Show the answer"), "{path}");
            for secret in secrets(&item.id) {
                assert!(!holds(&page, &secret), "{path}: {secret}");
            }
        }
    }
}

#[tokio::test]
async fn no_list_has_a_key_in_it_for_anybody() {
    let world = World::new().await;
    let mut cursor = String::new();
    loop {
        let path = format!("/api/v1/items?limit=100{cursor}");
        let answer = world.hr.get(&path).await.expect(200);
        for one in answer.json()["data"].as_array().unwrap() {
            for secret in secrets(one["id"].as_str().unwrap()) {
                assert!(!holds(&answer.body, &secret), "{secret}");
            }
        }
        let told = answer.json();
        let Some(next) = told["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
}

#[tokio::test]
async fn a_candidates_link_opens_nothing_of_the_bank() {
    let world = World::new().await;
    let (_, link) = crate::assessments::invite(&world, "receptionist", "Ben Ruiz").await;
    for path in ["/api/v1/items", &format!("/api/v1/items/{ITEM}"), "/api/v1/blueprints"] {
        link.get(path).await.expect(401);
    }
    link.get(&format!("/library/items/{ITEM}")).await.expect(401);
}
