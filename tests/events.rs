//! The log: one chain per practice, and the same bytes on both databases.

use migration::{Migrator, MigratorTrait};
use muster::{
    demo,
    kernel::{clock::SystemClock, digest::sha256, randomness::SystemRandomness},
    platform::{
        db::{PracticeId, Tx},
        events::{self, Fact, Viewer},
    },
};
use regex::Regex;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde_json::{Value, json};

use crate::world::{Database, World};

fn fact(data: Value) -> Fact {
    Fact { kind: "license.claimed", version: 1, subjects: vec!["lic_1".to_owned()], data }
}

async fn announce_two(tx: &mut Tx) -> muster::error::Result<()> {
    tx.announce(fact(json!({ "kind": "registered_nurse", "attempt": 1 })));
    tx.announce(fact(json!({ "kind": "life_support", "renews": true })));
    Ok(())
}

#[tokio::test]
async fn what_is_announced_is_appended_and_the_chain_verifies() {
    let world = World::new().await;
    let (before, _) = events::verify(&world.scope).await.unwrap();
    world.scope.write(announce_two).await.unwrap();
    let (after, _) = events::verify(&world.scope).await.unwrap();
    assert_eq!(after, before + 2);
}

#[tokio::test]
async fn what_is_rolled_back_never_happened() {
    let world = World::new().await;
    let before = events::verify(&world.scope).await.unwrap();
    let failed = async |tx: &mut Tx| {
        announce_two(tx).await?;
        Err::<(), _>(muster::error::Error::Busy)
    };
    world.scope.write(failed).await.unwrap_err();
    assert_eq!(events::verify(&world.scope).await.unwrap(), before);
}

#[tokio::test]
async fn the_first_broken_link_is_named() {
    for damage in [
        "UPDATE events SET actor = 'somebody else' WHERE seq = 3",
        "DELETE FROM event_subjects; DELETE FROM events WHERE seq = 3",
    ] {
        let world = World::new().await;
        world.scope.write(announce_two).await.unwrap();
        run(&world, damage).await;
        let broken = events::verify(&world.scope).await.unwrap_err();
        assert_eq!(broken.reason().args["seq"], 3, "{damage}: {broken}");
    }
}

#[tokio::test]
async fn a_log_cut_short_does_not_verify() {
    for damage in
        ["DELETE FROM event_subjects; DELETE FROM events WHERE seq >= 3", "DELETE FROM chain_heads"]
    {
        let world = World::new().await;
        world.scope.write(announce_two).await.unwrap();
        run(&world, damage).await;
        assert!(events::verify(&world.scope).await.is_err(), "{damage}");
    }
}

#[expect(clippy::disallowed_methods, reason = "damages rows as no code of ours could")]
async fn run(world: &World, sql: &str) {
    world.database.connect().await.execute_unprepared(sql).await.unwrap();
}

#[tokio::test]
async fn many_writers_at_once_leave_one_chain_without_gaps() {
    let world = World::new().await;
    let (before, _) = events::verify(&world.scope).await.unwrap();
    let writers = (0..20).map(|_| world.scope.write(announce_two));
    for written in futures_util::future::join_all(writers).await {
        written.unwrap();
    }
    let (after, _) = events::verify(&world.scope).await.unwrap();
    assert_eq!(after, before + 40);
}

/// How many migrations there were when events had the first form.
const BEFORE_THE_SECOND_FORM: u32 = 13;

/// Writes an event as it was written then, by hand: its hash is that of the whole event.
#[expect(clippy::disallowed_methods, reason = "writes a row as an older version did")]
async fn write_first_form(database: &Database, connection: &DatabaseConnection) -> String {
    let nil = "0000000000000000000000000";
    let nothing = "0".repeat(64);
    let whole = format!(
        r#"{{"actor":"system","at":"2026-11-24T15:30:00.000001Z","data":"{{}}","form":1,"id":"evt_0{nil}","kind":"user.locked_out","practice":"practice_0{nil}","prev_hash":"{nothing}","seq":1,"subjects":"[]","version":1}}"#
    );
    let hash = sha256(whole);
    let id = if database.is_postgres() {
        "'00000000-0000-0000-0000-000000000000'".to_owned()
    } else {
        format!("X'{}'", "00".repeat(16))
    };
    for sql in [
        format!("INSERT INTO chain_heads (practice_id, seq, hash) VALUES ({id}, 1, '{hash}')"),
        format!(
            "INSERT INTO events (practice_id, seq, id, at, actor, kind, version, subjects, data, prev_hash, hash) VALUES ({id}, 1, {id}, '2026-11-24T15:30:00.000001+00:00', 'system', 'user.locked_out', 1, '[]', '{{}}', '{nothing}', '{hash}')"
        ),
    ] {
        connection.execute_unprepared(&sql).await.unwrap();
    }
    hash
}

#[tokio::test]
async fn a_log_of_the_first_form_verifies_for_ever_and_goes_on_in_the_second() {
    let database = Database::new().await;
    let connection = database.connect().await;
    Migrator::up(&connection, Some(BEFORE_THE_SECOND_FORM)).await.unwrap();
    let hash = write_first_form(&database, &connection).await;
    let app = database.open(SystemClock, SystemRandomness).await;
    let system = app.scope(PracticeId::SYSTEM);
    assert_eq!(events::verify(&system).await.unwrap(), (1, hash.clone()));
    let announce = async |tx: &mut Tx| {
        tx.announce(fact(json!({})));
        Ok(())
    };
    system.write(announce).await.unwrap();
    let all = events::after(&system, 0).await.unwrap();
    assert_eq!([all[0].form, all[1].form], [1, 2]);
    assert_eq!((&all[1].prev_hash, events::verify(&system).await.unwrap().0), (&hash, 2));

    assert_eq!(events::proof(&system, all[0].id).await.unwrap(), None);
    assert!(events::proof(&system, all[1].id).await.unwrap().unwrap().check().is_some());
}

#[tokio::test]
async fn whoever_changes_the_form_or_the_salt_of_an_event_breaks_the_chain() {
    for damage in [
        "UPDATE events SET form = 1 WHERE seq = 3",
        "UPDATE events SET salt = NULL WHERE seq = 3",
        "UPDATE events SET salt = '00' WHERE seq = 3",
        "UPDATE events SET prev_hash = 'x' WHERE seq = 3",
    ] {
        let world = World::new().await;
        world.scope.write(announce_two).await.unwrap();
        run(&world, damage).await;
        let broken = events::verify(&world.scope).await.unwrap_err();
        assert_eq!(broken.reason().args["seq"], 3, "{damage}: {broken}");
    }
}

#[tokio::test]
async fn one_event_is_shown_with_its_proof_and_nothing_of_its_neighbours() {
    let world = World::new().await;
    for _ in 0..3 {
        world.scope.write(announce_two).await.unwrap();
    }
    let all = events::after(&world.scope, 0).await.unwrap();
    let (shown, head) = (&all[2], events::verify(&world.scope).await.unwrap());
    let proof = events::proof(&world.scope, shown.id).await.unwrap().unwrap();
    assert_eq!((proof.head.seq, &proof.head.hash), (head.0, &head.1));
    assert_eq!(proof.check().unwrap()["id"], shown.id.to_string());
    let told = serde_json::to_string(&proof).unwrap();
    for neighbour in all.iter().filter(|event| event.id != shown.id) {
        assert!(!told.contains(&neighbour.id.to_string()), "{told}");
        assert!(!told.contains(neighbour.salt.as_deref().unwrap()), "{told}");
    }
}

#[tokio::test]
async fn what_a_compartment_hides_leaves_no_gap_in_a_timeline() {
    let world = World::new().await;
    let hidden = |tx: &mut Tx| {
        for kind in ["adjustment_request.asked", "adjustment_request.read"] {
            tx.announce(Fact { kind, ..fact(json!({})) });
        }
    };
    let announce = async |tx: &mut Tx| {
        for attempt in 0..5 {
            tx.announce(fact(json!({ "attempt": attempt })));
            hidden(tx);
        }
        Ok(())
    };
    world.scope.write(announce).await.unwrap();
    let (mut before, mut pages) = (None, vec![]);
    loop {
        let viewer = Viewer::Practice;
        let page = events::about_before(&world.scope, viewer, ("lic_1", before), 2).await.unwrap();
        let Some(last) = page.last() else { break };
        before = Some(last.id);
        pages.push(page.iter().map(|event| event.data.clone()).collect::<Vec<_>>());
    }
    let attempt = |number: i32| format!(r#"{{"attempt":{number}}}"#);
    let told = [vec![attempt(4), attempt(3)], vec![attempt(2), attempt(1)], vec![attempt(0)]];
    assert_eq!(pages, told);
    let all = ("lic_1", None);
    let all = events::about_before(&world.scope, Viewer::Compartment, all, 100).await.unwrap();
    assert_eq!(all.len(), 15);
}

/// A whole demo: nobody can read from the log what somebody is called or wrote, nor guess a hash of it.
#[tokio::test]
async fn the_log_holds_ids_closed_codes_and_days_and_nothing_to_guess_at() {
    let world = World::new().await;
    demo::tell(&world.scope, 1).await.unwrap();
    let id = Regex::new(r"^[a-z]+_[0-7][0-9a-z]{25}$").unwrap();
    let code = Regex::new(r"^([a-z][a-z0-9_]{0,40}(:[a-z]+)?|[A-Z]{2}|\d{4}-\d\d-\d\d)$").unwrap();
    // Of a list that a government has published, everybody can have the file: its hash names nobody.
    let published = Regex::new("^[0-9a-f]{64}$").unwrap();
    let mut seq = 0;
    loop {
        let batch = events::after(&world.scope, seq).await.unwrap();
        let Some(last) = batch.last() else { break };
        seq = last.seq;
        for event in &batch {
            let is_list = event.kind == "exclusion_list.loaded";
            let subjects: Vec<String> = serde_json::from_str(&event.subjects).unwrap();
            assert!(subjects.iter().all(|subject| id.is_match(subject)), "{event:?}");
            let data: Value = serde_json::from_str(&event.data).unwrap();
            let lists = data.as_object().unwrap().values().flat_map(|value| match value {
                Value::Array(many) => many.clone(),
                one => vec![one.clone()],
            });
            for value in lists {
                let is_plain = match &value {
                    Value::String(text) => {
                        id.is_match(text)
                            || code.is_match(text)
                            || (is_list && published.is_match(text))
                    }
                    value => value.is_i64() || value.is_boolean(),
                };
                assert!(is_plain, "{value} in {event:?}");
            }
        }
    }
    assert!(seq > 40, "a story to look at: {seq}");
}
