//! A request that is sent twice happens once.

use chrono::TimeDelta;
use muster::platform::{
    db::Tx,
    http::idempotency::{Answer, Idempotent},
    keys,
};
use poem::http::Method;
use poem_openapi::{Object, types::ToJSON};
use serde_json::{Value, json};

use crate::world::{self, Caller, World};

async fn claim(hr: &Caller, key: &str, body: Value) -> world::Answer {
    let request = hr.request(Method::POST, "/api/v1/licenses");
    hr.send(request.header("Idempotency-Key", key), Some(body)).await
}

#[tokio::test]
async fn a_repeated_request_gets_the_first_answer_again() {
    let world = World::new().await;
    let first = claim(&world.hr, "friday", world.rosas_license()).await.expect(201);
    world.clock.advance(TimeDelta::hours(71));
    let again = claim(&world.hr, "friday", world.rosas_license()).await.expect(201);
    assert_eq!(first.json(), again.json());
    assert_eq!(first.header("idempotency-replayed"), "false");
    assert_eq!(again.header("idempotency-replayed"), "true");
    let make = async |tx: &mut Tx| {
        keys::make_api_key(tx, Some(world.user), None, &["licenses:write"], None).await
    };
    let other = world.nobody.with_key(world.scope.write(make).await.unwrap().secret);
    let third = claim(&other, "friday", world.rosas_license()).await.expect(201);
    assert_eq!(third.header("idempotency-replayed"), "true", "it belongs to the practice");
    let listed = world.hr.get("/api/v1/licenses").await.json();
    assert_eq!(listed["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn after_three_days_a_key_is_forgotten() {
    let world = World::new().await;
    claim(&world.hr, "friday", world.rosas_license()).await.expect(201);
    world.clock.advance(TimeDelta::hours(73));
    world.app.work().await.unwrap();
    let again = claim(&world.hr, "friday", world.rosas_license()).await;
    insta::assert_snapshot!(again.problem(), @"409 licenses.already_claimed");
}

#[tokio::test]
async fn a_key_belongs_to_one_request() {
    let world = World::new().await;
    claim(&world.hr, "friday", world.rosas_license()).await.expect(201);
    let mut other = world.rosas_license();
    other["number"] = json!("200343");
    insta::assert_snapshot!(claim(&world.hr, "friday", other).await.problem(), @"422 request.key_reused");
}

#[tokio::test]
async fn two_api_keys_under_one_idempotency_key_ask_for_the_same_or_are_refused() {
    let world = World::new().await;
    claim(&world.hr, "friday", world.rosas_license()).await.expect(201);
    let mut other = world.rosas_license();
    other["number"] = json!("200343");
    let refused = claim(&world.owner_hr, "friday", other).await;
    assert_eq!(refused.problem(), "422 request.key_reused");
    // Another practice has keys of its own: nothing of ours is told to it.
    let theirs = claim(&world.other_hr, "friday", world.rosas_license()).await;
    assert_eq!(theirs.problem(), "422 request.invalid /person_id");
}

#[tokio::test]
async fn a_body_of_the_wrong_form_claims_no_key() {
    let world = World::new().await;
    let mut wrong = world.rosas_license();
    wrong["bogus"] = json!(1);
    claim(&world.hr, "friday", wrong).await.expect(422);
    assert_eq!(world.hr.get("/api/v1/licenses").await.json()["data"], json!([]), "nothing stays");
    let right = claim(&world.hr, "friday", world.rosas_license()).await.expect(201);
    assert_eq!(right.header("idempotency-replayed"), "false");
}

#[tokio::test]
async fn a_refused_request_may_be_corrected_under_the_same_key() {
    let world = World::new().await;
    let mut wrong = world.rosas_license();
    wrong["number"] = json!("");
    claim(&world.hr, "friday", wrong).await.expect(422);
    claim(&world.hr, "friday", world.rosas_license()).await.expect(201);
}

#[tokio::test]
async fn a_request_sent_again_too_soon_waits_for_the_answer_to_the_first() {
    let world = World::new().await;
    let send = || claim(&world.hr, "friday", world.rosas_license());
    let (one, other) = tokio::join!(send(), send());
    let replayed = [&one, &other].map(|answer| answer.header("idempotency-replayed").to_owned());
    assert!(replayed.contains(&"false".to_owned()) && replayed.contains(&"true".to_owned()));
    assert_eq!(one.expect(201).json(), other.expect(201).json());
}

#[tokio::test]
async fn two_servers_on_one_database_do_it_once_between_them() {
    let world = World::new().await;
    let elsewhere = world.hr.at(&world.second_server().await);
    let (one, other) = tokio::join!(
        claim(&world.hr, "friday", world.rosas_license()),
        claim(&elsewhere, "friday", world.rosas_license()),
    );
    assert_eq!(one.expect(201).json(), other.expect(201).json());
}

/// What an answer looks like that shows a secret: once, and never from the database.
#[derive(Object)]
struct Invited {
    id: String,
    url: Option<String>,
}

impl Answer for Invited {
    fn without_secrets(&self) -> Option<Value> {
        Self { id: self.id.clone(), url: None }.to_json()
    }
}

#[tokio::test]
async fn a_secret_is_shown_once_and_never_kept() {
    let world = World::new().await;
    let invite = async || {
        let once = Idempotent::named("friday", "POST /invitations");
        let act = async |_: &mut Tx, _: String| {
            Ok(Invited { id: "inv_1".to_owned(), url: Some("https://secret".to_owned()) })
        };
        once.run(&world.scope, String::new(), act).await.unwrap()
    };
    let (first, again) = (invite().await, invite().await);
    assert_eq!((first.replayed, first.answer.url.is_some()), (false, true));
    assert_eq!((again.replayed, again.answer.url, &*again.answer.id), (true, None, "inv_1"));
}

#[tokio::test]
async fn a_key_is_one_and_all_of_it_can_be_seen() {
    let world = World::new().await;
    let spaced = claim(&world.hr, "a b", world.rosas_license()).await;
    assert_eq!(spaced.problem(), "400 request.unreadable");
    let request = world.hr.request(Method::POST, "/api/v1/licenses");
    let request = request.header("Idempotency-Key", "one").header("Idempotency-Key", "other");
    let two = world.hr.send(request, Some(world.rosas_license())).await;
    assert_eq!(two.problem(), "400 request.unreadable");
}
