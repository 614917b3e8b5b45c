//! Who orders a test is told of its score, and can tell that it is us.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::{Arc, Mutex},
    thread::spawn,
};

use chrono::TimeDelta;
use muster::platform::{callback, db::Tx, keys};
use serde_json::{Value, json};

use super::{assessment_of, secret_of};
use crate::world::{Caller, Receiver, World};

/// An HR system that orders a test and wants to be told.
struct Order {
    world: World,
    key: keys::Issued,
    invitation: String,
}

impl Order {
    /// Orders a test, and lets it be handed in at once.
    async fn handed_in(callback_url: &str) -> Self {
        Self::handed_in_with("", callback_url).await
    }

    /// The same, with secrets of keys that have this before what was sealed.
    async fn handed_in_with(before: &str, callback_url: &str) -> Self {
        let world = World::new().await;
        let everything: Vec<_> = muster::rooms::ROOMS.scopes(keys::Role::Manager).collect();
        let make = async |tx: &mut Tx| {
            keys::make_api_key(tx, Some(world.user), None, &everything, None).await
        };
        let key = world.scope.write(make).await.unwrap();
        let hr = world.nobody.with_key(key.secret.clone());
        let sealed = format!("UPDATE keys SET callback_secret = '{before}' || callback_secret");
        world.database.damage_schema(&sealed).await;
        let invitation = hand_in(&world, &hr, callback_url).await;
        Self { world, key, invitation }
    }

    async fn work_for(&self, rounds: usize, apart: TimeDelta) {
        for _ in 0..rounds {
            self.world.app.do_work().await.unwrap();
            self.world.clock.advance(apart);
        }
    }

    async fn deliveries(&self, webhook: &Value) -> Value {
        let path = format!("/api/v1/webhooks/{}/deliveries", webhook["id"].as_str().unwrap());
        self.world.hr.get(&path).await.expect(200).json()["data"].clone()
    }

    async fn happened(&self) -> Vec<String> {
        self.world.happened_to(&self.invitation).await
    }
}

/// Orders a test by that system, and lets it be handed in at once.
async fn hand_in(world: &World, hr: &Caller, callback_url: &str) -> String {
    let ordered = order(hr, callback_url).await.expect(201).json();
    assert_eq!(ordered["callback_url"], callback_url);
    let taker = world.nobody.with_key(secret_of(ordered["url"].as_str().unwrap()));
    let sitting = taker.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let path = format!("/api/v1/sittings/{}/submission", sitting["id"].as_str().unwrap());
    taker.post(&path, json!({})).await.expect(200);
    ordered["id"].as_str().unwrap().to_owned()
}

async fn order(hr: &Caller, callback_url: &str) -> crate::world::Answer {
    let body = json!({
        "assessment_id": assessment_of(hr, "receptionist").await,
        "candidate": { "name": "Marisol Etxeberria", "phone": "503 555 0147" },
        "external_id": "4711",
        "callback_url": callback_url,
    });
    hr.post("/api/v1/invitations", body).await
}

#[tokio::test]
async fn who_ordered_a_test_is_told_of_its_score_and_of_nothing_else() {
    let receiver = Receiver::answering(&["204 No Content"]);
    let order = Order::handed_in(&receiver.url).await;
    assert!(receiver.received().is_empty(), "nothing leaves before the commit");
    order.work_for(2, TimeDelta::days(1)).await;

    let received = receiver.received();
    assert_eq!(received.len(), 1);
    let body: Value = serde_json::from_str(&received[0].body).unwrap();
    assert_eq!(body["type"], "invitation.scored");
    assert_eq!(body["timestamp"], "2026-11-24T15:30:00+00:00");
    let data = json!({ "id": order.invitation, "external_id": "4711", "number": 1 });
    assert_eq!(
        body["data"], data,
        "what was told before callbacks were webhooks, and the event's own"
    );
    assert_eq!(body["id"], received[0].header("webhook-id"));
    let path = format!("/api/v1/webhooks?invitation_id={}", order.invitation);
    let webhook = order.world.hr.get(&path).await.expect(200).json()["data"][0].clone();
    assert_eq!(webhook["types"], json!(["invitation.scored"]));
    assert_eq!(order.deliveries(&webhook).await[0]["state"], "delivered");
}

#[tokio::test]
async fn of_a_test_that_outlasts_its_invitation_nobody_is_called_before_it_is_told() {
    let receiver = Receiver::answering(&["204 No Content"]);
    let world = World::new().await;
    let make = async |tx: &mut Tx| {
        let held: Vec<_> = muster::rooms::ROOMS.scopes(keys::Role::Manager).collect();
        keys::make_api_key(tx, Some(world.user), None, &held, None).await
    };
    let hr = world.nobody.with_key(world.scope.write(make).await.unwrap().secret);
    let ordered = order(&hr, &receiver.url).await.expect(201).json();
    let taker = world.nobody.with_key(secret_of(ordered["url"].as_str().unwrap()));
    world.clock.advance(TimeDelta::days(7) - TimeDelta::minutes(1));
    let sitting = taker.post("/api/v1/sittings", json!({})).await.expect(201).json();
    world.clock.advance(TimeDelta::minutes(20));
    let path = format!("/api/v1/sittings/{}/submission", sitting["id"].as_str().unwrap());
    taker.post(&path, json!({})).await.expect(200);
    world.app.work().await.unwrap();
    world.app.do_work().await.unwrap();
    assert!(receiver.received().is_empty());
    world.clock.advance(TimeDelta::hours(8));
    world.app.work().await.unwrap();
    world.app.do_work().await.unwrap();
    let body: Value = serde_json::from_str(&receiver.received()[0].body).unwrap();
    assert_eq!(body["timestamp"], "2026-12-01T23:49:00+00:00", "when it was told, and no sooner");
}

#[tokio::test]
async fn a_callback_is_signed_with_the_secret_that_was_shown_with_the_key() {
    let receiver = Receiver::answering(&["200 OK"]);
    let order = Order::handed_in(&receiver.url).await;
    order.work_for(1, TimeDelta::zero()).await;
    let received = &receiver.received()[0];
    let secret = order.key.callback_secret.as_deref().unwrap();
    let (id, seconds) = (received.header("webhook-id"), received.header("webhook-timestamp"));
    assert_eq!(seconds, order.world.scope.now().timestamp().to_string());
    let signature = callback::sign(secret, id, seconds.parse().unwrap(), &received.body).unwrap();
    assert_eq!(received.header("webhook-signature"), signature);
}

#[tokio::test]
async fn a_callback_that_fails_is_tried_again_under_the_same_name() {
    let receiver = Receiver::answering(&["503 Service Unavailable", "302 Found", "200 OK"]);
    let order = Order::handed_in(&receiver.url).await;
    order.work_for(1, TimeDelta::zero()).await;
    order.work_for(1, TimeDelta::zero()).await;
    assert_eq!(receiver.received().len(), 1, "a pause lies between two tries");
    order.work_for(5, TimeDelta::hours(1)).await;
    let received = receiver.received();
    let mut names: Vec<_> = received.iter().map(|one| one.header("webhook-id")).collect();
    names.dedup();
    assert_eq!((received.len(), names.len()), (3, 1), "no redirect is followed");
}

#[tokio::test]
async fn who_says_gone_is_told_no_more_and_whose_key_has_ended_is_still_told() {
    let gone = Receiver::answering(&["410 Gone"]);
    let order = Order::handed_in(&gone.url).await;
    order.work_for(3, TimeDelta::days(1)).await;
    assert_eq!(gone.received().len(), 1);

    let receiver = Receiver::answering(&["200 OK"]);
    let order = Order::handed_in(&receiver.url).await;
    let close = async |tx: &mut Tx| keys::revoke(tx, order.key.id).await;
    order.world.scope.write(close).await.unwrap();
    order.work_for(1, TimeDelta::zero()).await;
    assert_eq!(receiver.received().len(), 1, "who changes their key loses no score");
}

#[tokio::test]
async fn what_an_earlier_release_had_ordered_and_queued_is_still_told() {
    let receiver = Receiver::answering(&["200 OK"]);
    let order = Order::handed_in(&receiver.url).await;
    // As the earlier release left it: with its work queued, and no webhook.
    for statement in ["DELETE FROM work", "DELETE FROM webhook_deliveries", "DELETE FROM webhooks"]
    {
        order.world.database.damage_schema(statement).await;
    }
    let queued = json!({ "invitation": order.invitation, "at": "2026-11-24T15:30:00.000000Z" });
    let queue = async |tx: &mut Tx| {
        let now = tx.now();
        tx.enqueue("assessments.call_back", queued.clone(), now).await
    };
    order.world.scope.write(queue).await.unwrap();
    order.work_for(2, TimeDelta::zero()).await;
    let received = receiver.received();
    let body: Value = serde_json::from_str(&received[0].body).unwrap();
    assert_eq!((received.len(), &body["data"]["id"]), (1, &json!(order.invitation)));
}

#[tokio::test]
async fn what_cannot_be_signed_after_a_restore_without_keys_is_seen_and_told_once_they_are_back() {
    let receiver = Receiver::answering(&["200 OK"]);
    let order = Order::handed_in_with("gone", &receiver.url).await;
    order.work_for(1, TimeDelta::zero()).await;
    assert_eq!(order.happened().await.last().unwrap(), "invitation.scored");
    let work = order.world.owner.get("/settings/background").await.expect(200).body;
    assert!(work.contains("Tell another system that there is a score"), "{work}");
    let back = "UPDATE keys SET callback_secret = substr(callback_secret, 5)";
    order.world.database.damage_schema(back).await;
    order.world.clock.advance(TimeDelta::days(1));
    order.work_for(2, TimeDelta::zero()).await;
    assert_eq!(receiver.received().len(), 1);
}

#[tokio::test]
async fn a_receiver_whose_certificate_nobody_vouches_for_is_told_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/hooks", listener.local_addr().unwrap());
    let heard = spawn(move || {
        let mut caller = listener.accept().unwrap().0;
        let mut heard = [0; 5];
        caller.read_exact(&mut heard).unwrap();
        // No server hello comes back: the caller is left with what it has said so far.
        heard
    });
    let order = Order::handed_in(&url).await;
    order.work_for(1, TimeDelta::zero()).await;
    assert_eq!(heard.join().unwrap()[..2], [0x16, 0x03], "a TLS handshake, and no request");
    assert_eq!(order.happened().await.last().unwrap(), "invitation.scored");
}

#[tokio::test]
async fn a_callback_that_would_lead_inside_is_refused_at_once() {
    let world = World::new().await;
    for (url, code) in [
        ("http://hr.example/hooks", "callback_url.plain"),
        ("https://169.254.169.254/latest", "callback_url.private"),
        ("ftp://hr.example/", "callback_url.form"),
        ("https://me:pw@hr.example/", "callback_url.form"),
    ] {
        let refused = order(&world.hr, url).await.expect(422).json();
        let fault = (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]);
        assert_eq!(fault, (&"/callback_url".into(), &code.into()), "{url}");
    }
}

#[tokio::test]
async fn a_secret_for_callbacks_lies_sealed_in_the_database() {
    let world = World::new().await;
    let make = async |tx: &mut Tx| keys::make_api_key(tx, None, None, &[], None).await;
    let key = world.scope.write(make).await.unwrap();
    let secret = key.callback_secret.unwrap();
    assert!(secret.starts_with("whsec_"));
    let signing = keys::callback_secret(&world.scope, key.id).await.unwrap();
    assert!(matches!(signing, keys::Signing::With(found) if found == secret));
    let row = "SELECT callback_secret FROM keys ORDER BY id DESC LIMIT 1";
    let kept = world.database.text(row).await;
    assert!(!kept.is_empty() && !kept.contains(secret.strip_prefix("whsec_").unwrap()), "{kept}");
}

/// Keeps what is logged while it lives.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_callback_that_fails_is_told_with_its_host_and_status_and_none_of_its_secrets() {
    let receiver = Receiver::answering(&["503 Service Unavailable", "200 OK"]);
    let url = format!("{}/whk_0123?token=s3cret", receiver.url);
    let order = Order::handed_in(&url).await;
    let (log, kept) = (Log::default(), "SELECT last_error FROM work");
    let made = log.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || made.clone());
    let quiet = tracing::subscriber::set_default(subscriber.finish());
    order.world.app.do_work().await.unwrap();
    drop(quiet);

    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for part in ["work failed", "id=work_", "host=\"127.0.0.1\"", "status=503"] {
        assert!(logged.contains(part), "{part}: {logged}");
    }
    let queued = order.world.database.text(kept).await;
    assert_eq!(queued, "server.failed: 127.0.0.1: answered 503");
    let page = order.world.owner.get("/settings/background").await.expect(200).body;
    assert!(page.contains("127.0.0.1 answered 503 and didn’t accept it."), "{page}");
    assert!(page.contains("Next try today, 7:30 am."), "{page}");
    for text in [&logged, &queued, &page] {
        assert!(!text.contains("s3cret") && !text.contains("whk_"), "{text}");
    }

    let work = page.split("/settings/background/work/").nth(1).unwrap().split('/').next().unwrap();
    let again = format!("/settings/background/work/{work}/attempt");
    order.world.owner.submit(&again, &[]).await.expect(303);
    order.work_for(1, TimeDelta::zero()).await;
    assert_eq!(receiver.received().len(), 2, "nobody waits for the pause");
    let page = order.world.owner.get("/settings/background").await.expect(200).body;
    assert!(page.contains("Nothing has failed"), "{page}");
}

#[tokio::test]
async fn a_practice_whose_receiver_is_deaf_holds_up_no_other() {
    let world = World::new().await;
    // It takes what comes in and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let deaf = format!("http://{}/hooks", silent.local_addr().unwrap());
    let receiver = Receiver::answering(&["200 OK"]);
    let scopes = world.app.scopes().await.unwrap();
    let first = scopes.iter().map(|scope| scope.practice_id()).min().unwrap();
    let (before, behind) = if first == world.scope.practice_id() {
        (&world.hr, &world.other_hr)
    } else {
        (&world.other_hr, &world.hr)
    };
    hand_in(&world, before, &deaf).await;
    hand_in(&world, behind, &receiver.url).await;

    let (_stop, stopping) = tokio::sync::watch::channel(false);
    let look = std::time::Duration::from_millis(50);
    let worker = tokio::spawn(world.app.clone().keep_working(look, stopping));
    while receiver.received().is_empty() {
        tokio::time::sleep(look).await;
    }
    let failed = "SELECT CAST(count(*) AS text) FROM work WHERE last_error IS NOT NULL";
    assert_eq!(world.database.text(failed).await, "0", "the deaf one is still waited for");
    worker.abort();
}
