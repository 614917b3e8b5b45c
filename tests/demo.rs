//! The demo practice goes as a whole, and nothing else does.

use std::collections::BTreeSet;

use muster::{
    demo,
    platform::{events, files::File},
    practices::{self, PracticeIn, Purpose},
    rooms::ROOMS,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::world::World;

#[tokio::test]
async fn every_table_of_a_practice_is_listed_by_its_room() {
    let world = World::new().await;
    let connection = world.database.connect().await;
    let there = rows(&world, &connection).await.into_iter().map(|(table, _)| table);
    // The row of the practice itself has an id.
    let there: BTreeSet<_> = there.chain(["practices".to_owned()]).collect();
    let listed = ROOMS.tables().map(|table| table.name().to_owned()).collect();
    assert_eq!(there, listed);
}

/// Returns the practice's tables with how many rows of it they have. The practice is told by the
/// tail of its id, which the databases write differently.
#[expect(clippy::disallowed_methods, reason = "every table, whatever room it belongs to")]
async fn rows(world: &World, connection: &DatabaseConnection) -> Vec<(String, i64)> {
    let is_postgres = world.database.is_postgres();
    let backend = if is_postgres { DbBackend::Postgres } else { DbBackend::Sqlite };
    let tables = if is_postgres {
        "SELECT table_name FROM information_schema.columns WHERE column_name = 'practice_id' \
         AND table_schema = current_schema()"
    } else {
        "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND c.name = 'practice_id'"
    };
    let found = connection.query_all_raw(Statement::from_string(backend, tables)).await.unwrap();
    let mut rows = vec![];
    for table in found {
        let table: String = table.try_get_by_index(0).unwrap();
        let count = format!("SELECT count(*) FROM {table} WHERE practice_id = $1");
        let id = [sea_orm::Value::from(world.scope.practice_id())];
        let count = Statement::from_sql_and_values(backend, count, id);
        let count = connection.query_one_raw(count).await.unwrap().unwrap();
        rows.push((table, count.try_get_by_index(0).unwrap()));
    }
    rows
}

#[tokio::test]
async fn a_removed_demo_leaves_no_row_behind_and_another_practice_stays() {
    let world = World::new().await;
    demo::tell(&world.scope, 1).await.unwrap();
    let connection = world.database.connect().await;
    let filled = rows(&world, &connection).await.into_iter().filter(|(_, count)| *count > 0);
    assert!(filled.count() > 15, "the story fills most tables");
    let files = &world.app.platform.files;
    let pdf = || File::sniff(b"%PDF-1.7 proof".to_vec()).unwrap();
    let all = world.app.scopes().await.unwrap().into_iter().map(|scope| scope.practice_id());
    let elsewhere = all.into_iter().find(|one| *one != world.scope.practice_id()).unwrap();
    let ours = files.keep(world.scope.practice_id(), pdf()).await.unwrap();
    let theirs = files.keep(elsewhere, pdf()).await.unwrap();

    let page = world.owner.get("/settings/removal").await.expect(200).body;
    assert!(page.contains("Everyone in it, its log, and the uploaded files are deleted"), "{page}");
    let gone = world.owner.submit("/settings/removal", &[]).await.expect(303);
    assert_eq!(gone.header("location"), "/sign-in", "another practice is there");
    let left = rows(&world, &connection).await.into_iter().filter(|(_, count)| *count > 0);
    assert_eq!(left.collect::<Vec<_>>(), []);
    assert!(files.read(world.scope.practice_id(), &ours).await.is_err());
    assert!(files.read(elsewhere, &theirs).await.is_ok(), "the same file of another practice");
    world.owner.get("/").await.expect(401);
    world.hr.get("/api/v1/jobs").await.expect(401);
    world.other_manager.get("/jobs").await.expect(200);
    for scope in world.app.scopes().await.unwrap() {
        events::verify(&scope).await.unwrap();
    }
}

#[tokio::test]
async fn whoever_removes_the_last_practice_goes_on_to_set_up() {
    let world = World::new().await;
    world.other_manager.submit("/settings/removal", &[]).await.expect(303);
    let gone = world.owner.submit("/settings/removal", &[]).await.expect(303);
    let set_up = gone.header("location").to_owned();
    assert!(set_up.starts_with("/set-up/setup_"), "{set_up}");
    world.nobody.get(&set_up).await.expect(200);
}

#[tokio::test]
async fn a_real_practice_is_never_removed() {
    let world = World::new().await;
    let scope = world.app.scope(muster::kernel::randomness::fresh_id(
        world.scope.now(),
        &*world.app.platform.randomness,
    ));
    let particulars = PracticeIn {
        name: muster::kernel::field::Field::read("Cedar Hollow"),
        state: muster::kernel::field::Field::read("OR"),
        city: muster::kernel::field::Field::read("Salem"),
        zone: muster::kernel::field::Field::read("pacific"),
        head_count: muster::kernel::field::Field::read("26"),
    };
    let open = async |tx: &mut _| practices::open(tx, particulars.check()?, Purpose::Real).await;
    scope.write(open).await.unwrap();
    let refused = demo::remove(&scope).await;
    assert_eq!(refused.err().unwrap().to_string(), "practices.is_real");
    assert!(practices::here(&scope).await.is_ok());
}

#[tokio::test]
async fn nobody_begins_on_a_weekend() {
    let world = World::new().await;
    // Told on a Sunday: each time that is whole weeks from it would be one, too.
    world.clock.advance(chrono::TimeDelta::days(5));
    demo::tell(&world.scope, 1).await.unwrap();
    let staff = world.hr.get("/api/v1/staff?limit=100").await.expect(200).json();
    let days: Vec<chrono::NaiveDate> = staff["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["span"]["starts_on"].as_str().unwrap().parse().unwrap())
        .collect();
    assert!(days.len() > 10, "{staff}");
    let weekend = [chrono::Weekday::Sat, chrono::Weekday::Sun];
    assert!(days.iter().all(|day| !weekend.contains(&chrono::Datelike::weekday(day))), "{days:?}");
}

#[tokio::test]
async fn in_a_demo_a_sitting_is_played_and_its_result_is_there() {
    let world = World::new().await;
    let (invitation, taker) = crate::assessments::invite(&world, "receptionist", "Ada Okoye").await;
    let begun = taker.post("/api/v1/sittings", serde_json::json!({})).await.expect(201).json();
    let path = format!("/api/v1/test/sittings/{}/play", begun["id"].as_str().unwrap());
    let played = world.hr.post(&path, serde_json::json!({})).await.expect(201).json();
    assert_eq!(played["invitation_id"], invitation);
    let shown = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.json();
    assert_eq!((&shown["status"], &shown["result"]["max_score"]), (&"scored".into(), &100.into()));
    let again = world.hr.post(&path, serde_json::json!({})).await.expect(201).json();
    assert_eq!(again, played);
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "no page makes a practice of a demo")]
async fn in_a_practice_of_somebodys_nothing_is_played() {
    let world = World::new().await;
    let (_, taker) = crate::assessments::invite(&world, "receptionist", "Ada Okoye").await;
    let begun = taker.post("/api/v1/sittings", serde_json::json!({})).await.expect(201).json();
    let connection = world.database.connect().await;
    connection.execute_unprepared("UPDATE practices SET purpose = 'real'").await.unwrap();
    let path = format!("/api/v1/test/sittings/{}/play", begun["id"].as_str().unwrap());
    let refused = world.hr.post(&path, serde_json::json!({})).await;
    assert_eq!(refused.problem(), "404 request.not_found");
}
