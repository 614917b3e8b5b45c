//! What comes round with the clock: one thing that fails holds up nothing else, is told with its id,
//! and where nothing is due, next to nothing is done.

mod page;
mod tasks;

use chrono::TimeDelta;
use muster::{
    demo,
    kernel::language::Language,
    platform::{db::Tx, work},
};
use serde_json::{Value, json};

use crate::{
    assessments::{assessment_of, secret_of},
    world::{Caller, World},
};

/// Lets somebody begin a test of the practice whose system this is, and returns the invitation.
async fn begun(world: &World, hr: &Caller, name: &str) -> String {
    let assessment = assessment_of(hr, "receptionist").await;
    let email = format!("{}@mail.example", name.replace(' ', "."));
    let candidate = json!({ "name": name, "email": email });
    let body = json!({ "assessment_id": assessment, "candidate": candidate });
    let made = hr.post("/api/v1/invitations", body).await.expect(201).json();
    let link = world.nobody.with_key(secret_of(made["url"].as_str().unwrap()));
    link.post("/api/v1/sittings", json!({})).await.expect(201);
    // The next begins later, so that an order by the clock is the order of this story.
    world.clock.advance(TimeDelta::seconds(1));
    made["id"].as_str().unwrap().to_owned()
}

async fn status(hr: &Caller, invitation: &str) -> String {
    let shown = hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).json();
    shown["status"].as_str().unwrap().to_owned()
}

const FIRST: &str =
    "place = 0 AND sitting_id = (SELECT id FROM sittings ORDER BY started_at LIMIT 1)";

/// Damages the sitting that began first, and returns what was there.
async fn damage_first(world: &World) -> String {
    let was = world.database.text(&format!("SELECT drawn FROM sitting_items WHERE {FIRST}")).await;
    world.database.damage(&format!("UPDATE sitting_items SET drawn = 'gone' WHERE {FIRST}")).await;
    was
}

async fn mend_first(world: &World, was: &str) {
    let was = was.replace('\'', "''");
    world.database.damage(&format!("UPDATE sitting_items SET drawn = '{was}' WHERE {FIRST}")).await;
}

/// Returns how often the one thing that failed was tried.
async fn tries(world: &World) -> String {
    world.database.text("SELECT CAST(tries AS text) FROM round_failures").await
}

#[tokio::test]
async fn a_sitting_that_cannot_be_closed_keeps_no_other_from_closing_here_or_elsewhere() {
    let world = World::new().await;
    let broken = begun(&world, &world.hr, "Marisol Etxeberria").await;
    let later = begun(&world, &world.hr, "Devonte Whitlock").await;
    let elsewhere = begun(&world, &world.other_hr, "Amina Farouk").await;
    let license = world.claim().await;
    let was = damage_first(&world).await;
    // 1 March: the license has thirty days left, and everybody's time is over.
    world.clock.advance(TimeDelta::days(97));
    world.app.work().await.unwrap();
    assert_eq!(status(&world.hr, &later).await, "scored");
    assert_eq!(status(&world.other_hr, &elsewhere).await, "scored");
    assert_eq!(world.happened_to(&license).await, ["license.claimed", "license.expiring"]);
    assert_eq!(status(&world.hr, &broken).await, "invited");

    // It is tried again after a pause that grows.
    for (tried, minutes) in [("1", 1), ("2", 2), ("3", 4)] {
        assert_eq!(tries(&world).await, tried);
        world.clock.advance(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        world.app.work().await.unwrap();
        assert_eq!(tries(&world).await, tried, "too early");
        world.clock.advance(TimeDelta::seconds(1));
        world.app.work().await.unwrap();
    }
    mend_first(&world, &was).await;
    world.app.work().await.unwrap();
    assert_eq!(status(&world.hr, &broken).await, "invited", "it waits for its turn");
    world.clock.advance(TimeDelta::hours(1));
    world.app.work().await.unwrap();
    assert_eq!(status(&world.hr, &broken).await, "scored");
    let left = "SELECT CAST(count(*) AS text) FROM round_failures";
    assert_eq!(world.database.text(left).await, "0", "what went well is no failure any more");
}

#[tokio::test]
async fn a_clock_that_was_ahead_once_holds_up_nothing() {
    let world = World::new().await;
    let broken = begun(&world, &world.hr, "Marisol Etxeberria").await;
    let was = damage_first(&world).await;
    world.clock.advance(TimeDelta::days(400));
    world.app.work().await.unwrap();
    world.clock.advance(TimeDelta::days(-399));
    mend_first(&world, &was).await;
    world.app.work().await.unwrap();
    assert_eq!(status(&world.hr, &broken).await, "scored");
}

#[tokio::test]
async fn where_nothing_is_due_no_practice_is_asked_and_nothing_is_written() {
    let world = World::new().await;
    world.app.work().await.unwrap();
    let asked = async || {
        let before = world.app.platform.db.asked();
        world.app.work().await.unwrap();
        world.app.platform.db.asked() - before
    };
    let few = asked().await;
    let rounds = muster::rooms::ROOMS.rounds().count() as u64;
    assert!(few <= 2 * rounds + 3, "{few} questions in {rounds} rounds and a look for work");
    for _ in 0..5 {
        demo::open(&world.app.platform).await.unwrap();
    }
    assert_eq!(asked().await, few, "the number of practices does not matter");
    if !world.database.is_postgres() {
        let held = world.database.hold_writers().await;
        world.app.work().await.unwrap();
        held.rollback().await.unwrap();
    }
}

#[tokio::test]
async fn who_was_reminded_is_not_asked_about_again() {
    let world = World::new().await;
    let asked = async || {
        let before = world.app.platform.db.asked();
        world.app.work().await.unwrap();
        world.app.platform.db.asked() - before
    };
    asked().await;
    let idle = asked().await;
    let first = world.claim().await;
    for number in ["200343", "200344"] {
        let mut license = world.rosas_license();
        license["number"] = number.into();
        world.hr.post("/api/v1/licenses", license).await.expect(201);
    }
    world.clock.advance(TimeDelta::days(97));
    assert!(asked().await > idle, "three are due");
    assert_eq!(asked().await, idle, "and are due no more");
    assert_eq!(world.happened_to(&first).await, ["license.claimed", "license.expiring"]);

    // One that was taken back matters to nobody. That its key was used today is written down first.
    world.hr.get("/api/v1/licenses").await.expect(200);
    asked().await;
    let mut license = world.rosas_license();
    license["number"] = "200345".into();
    let id = world.hr.post("/api/v1/licenses", license).await.expect(201).json()["id"].clone();
    let path = format!("/api/v1/licenses/{}", id.as_str().unwrap());
    let read = world.hr.get(&path).await.expect(200);
    let withdraw = world.hr.request(poem::http::Method::PUT, &format!("{path}/withdrawal"));
    let withdraw = withdraw.header("If-Match", read.header("etag"));
    world.hr.send(withdraw, Some(json!({ "reason": "a mistake" }))).await.expect(200);
    assert_eq!(asked().await, idle);
}

#[tokio::test]
async fn work_that_cannot_be_read_keeps_nothing_behind_it_from_its_turn() {
    const KIND: &str = "test.greet";
    let world = World::new().await;
    let enqueue = async |tx: &mut Tx| {
        for number in 0..3 {
            let due_at = tx.now() - TimeDelta::minutes(3 - number);
            tx.enqueue(KIND, json!({ "number": number }), due_at).await?;
        }
        Ok(())
    };
    world.scope.write(enqueue).await.unwrap();
    let first = "UPDATE work SET payload = 'gone' WHERE due_at = (SELECT min(due_at) FROM work)";
    world.database.damage(first).await;
    let claimed = work::claim(&world.scope, 9).await.unwrap();
    let payloads: Vec<_> = claimed.iter().map(|work| work.payload["number"].clone()).collect();
    assert_eq!(payloads, [Value::Null, json!(1), json!(2)]);
}

#[tokio::test]
async fn every_round_and_every_kind_of_work_has_a_name_that_people_read() {
    let world = World::new().await;
    let platform = &world.app.platform;
    let rounds = platform.rounds.rounds().map(|(name, ..)| name.to_owned());
    let kinds = platform.rounds.kinds().iter().map(|kind| kind.replace('.', "_"));
    for name in rounds.chain(kinds) {
        for &language in Language::ALL {
            let args = json!({ "name": name }).as_object().unwrap().clone();
            let said = platform.locales.say(language, "background-name", &args).unwrap();
            assert_ne!(said, name, "{language}");
        }
    }
}
