//! Everybody can be shown all that is held of them, and be forgotten: in every table that there is.

mod retention;

use std::{collections::BTreeSet, fs, sync::Arc};

use chrono::TimeDelta;
use muster::{
    app::{App, Parts},
    demo,
    kernel::{
        clock::FrozenClock, fault::Args, language::Language, randomness::SystemRandomness,
        typed_id::TypedId,
    },
    people::PersonId,
    platform::{
        callback::Callbacks,
        db::held::{Holds, Keeping},
        events,
        home::Home,
        i18n::Locales,
        keys::{self, Role},
        mail::Mail,
        outward::Outward,
    },
    rooms::ROOMS,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement, Value};
use serde_json::json;

use crate::world::{Caller, World};

/// An owner who signs in today, by both doors.
pub async fn owner(world: &World) -> (Caller, Caller) {
    let users = keys::users(&world.scope).await.unwrap();
    let owner = users.iter().find(|user| user.role == Role::Owner).unwrap();
    let (key, session) = demo::ways_in(&world.scope, owner.id).await.unwrap();
    (world.nobody.with_session(session), world.nobody.with_key(key))
}

fn backend(world: &World) -> DbBackend {
    if world.database.is_postgres() { DbBackend::Postgres } else { DbBackend::Sqlite }
}

/// Returns the tables of the schema with their columns, whatever room they belong to.
#[expect(clippy::disallowed_methods, reason = "the catalogue belongs to no room")]
async fn columns(world: &World, connection: &DatabaseConnection) -> Vec<(String, String)> {
    let asked = match backend(world) {
        DbBackend::Postgres => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns \
             WHERE table_schema = current_schema()"
        }
        _ => {
            "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
             WHERE m.type = 'table'"
        }
    };
    let rows = connection.query_all_raw(Statement::from_string(backend(world), asked)).await;
    let pair = |row: &sea_orm::QueryResult| {
        (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap())
    };
    rows.unwrap().iter().map(pair).collect()
}

/// Returns all that stands in a column of this practice, as text.
#[expect(clippy::disallowed_methods, reason = "every table, whatever room it belongs to")]
async fn texts(
    world: &World,
    connection: &DatabaseConnection,
    (table, column): (&str, &str),
) -> Vec<String> {
    // SQLite keeps an id as its bytes, which are no text.
    let bytes = if world.database.is_postgres() {
        format!("convert_to(CAST(\"{column}\" AS TEXT), 'UTF8')")
    } else {
        format!("CAST(\"{column}\" AS BLOB)")
    };
    let asked = format!(
        "SELECT {bytes} FROM \"{table}\" WHERE practice_id = $1 AND \"{column}\" IS NOT NULL"
    );
    let id = [Value::from(world.scope.practice_id())];
    let asked = Statement::from_sql_and_values(backend(world), asked, id);
    let rows = connection.query_all_raw(asked).await.unwrap();
    let texts = rows.iter().map(|row| row.try_get_by_index::<Vec<u8>>(0).unwrap());
    texts.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

/// Returns the ids of everybody of this practice.
#[expect(clippy::disallowed_methods, reason = "past the program, as what is erased is looked for")]
async fn ids(world: &World, connection: &DatabaseConnection) -> Vec<PersonId> {
    let id = [Value::from(world.scope.practice_id())];
    let asked = "SELECT id FROM people WHERE practice_id = $1";
    let asked = Statement::from_sql_and_values(backend(world), asked, id);
    let rows = connection.query_all_raw(asked).await.unwrap();
    rows.iter().map(|row| TypedId::from_uuid(row.try_get_by_index(0).unwrap())).collect()
}

#[tokio::test]
async fn every_table_says_what_it_holds_of_people_and_those_that_name_one_hold_something() {
    let world = World::new().await;
    let unsaid = ROOMS.tables().filter(|table| matches!(table.holds, Holds::Unsaid));
    assert_eq!(unsaid.map(|table| table.name()).collect::<Vec<_>>(), [""; 0]);
    let locales = Locales::new().unwrap();
    for table in ROOMS.tables().filter(|table| !table.parts().is_empty()) {
        let is_shown = table.parts().iter().any(|part| part.keeping != Keeping::Passing);
        let key = format!("held-{}", table.name());
        for language in Language::ALL.iter().filter(|_| is_shown) {
            locales.say(*language, &key, &Args::new()).unwrap();
        }
    }
    let connection = world.database.connect().await;
    let whose = ["person_id", "application_id", "invitation_id", "sitting_id", "staff_id"];
    let names_one = columns(&world, &connection).await.into_iter();
    let names_one = names_one.filter(|(_, column)| whose.contains(&column.as_str()));
    let silent = names_one.filter(|(table, _)| {
        let table = ROOMS.tables().find(|one| one.name() == table).unwrap();
        matches!(table.holds, Holds::Nobody)
    });
    // How many came how far is counted by ids alone, and so is who was forgotten. A webhook of one
    // invitation knows no more of it.
    let counted = ["application_paths", "application_stays", "forgotten", "webhooks"];
    let silent: BTreeSet<_> = silent.map(|(table, _)| table).collect();
    assert_eq!(silent, counted.map(str::to_owned).into());
    let files = ROOMS.tables().find(|table| table.name() == "files").unwrap();
    let told: Vec<_> = files.parts().iter().filter_map(|part| part.word_in("used_for")).collect();
    assert_eq!(told, muster::files::FileUse::WORDS, "a file of each use is kept for some reason");
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "forty years end what nobody has ended in the story")]
async fn whoever_is_forgotten_is_in_no_table_no_file_and_no_byte_of_the_database() {
    let world = World::new().await;
    demo::tell(&world.scope, 1).await.unwrap();
    let connection = world.database.connect().await;
    let people = texts(&world, &connection, ("people", "name")).await;
    let colleagues = texts(&world, &connection, ("users", "name")).await;
    let mut theirs: BTreeSet<_> = people.into_iter().collect();
    for column in ["email", "phone"] {
        theirs.extend(texts(&world, &connection, ("people", column)).await);
    }
    // Each practice has a Rosa, and some who work here sign in as well.
    theirs.retain(|text| !text.starts_with("Rosa") && !colleagues.contains(text));
    assert!(theirs.len() > 60, "{theirs:?}");
    let before = world.app.back_up(false).await.unwrap().0;
    for end in
        ["UPDATE applications SET is_open = false", "UPDATE staff SET last_day = '2027-01-01'"]
    {
        connection.execute_unprepared(end).await.unwrap();
    }
    world.clock.advance(TimeDelta::days(40 * 366));
    let (owner, program) = owner(&world).await;
    let ids = ids(&world, &connection).await;
    for id in &ids {
        let seen = program.get(&format!("/api/v1/people/{id}/erasure")).await.expect(200).json();
        assert_eq!(seen["is_all"], true, "{seen:#}");
        owner.submit(&format!("/rights/{id}/erasure"), &[]).await.expect(303);
        program.get(&format!("/api/v1/people/{id}")).await.expect(404);
    }

    for (table, column) in columns(&world, &connection).await {
        let Some(listed) = ROOMS.tables().find(|one| one.name() == table) else { continue };
        if ["practices", "memberships"].contains(&table.as_str()) {
            continue;
        }
        let there = texts(&world, &connection, (&table, &column)).await;
        let is_kept = |one: &muster::platform::db::held::Part| one.keeping != Keeping::Passing;
        if !listed.parts().is_empty()
            && listed.parts().iter().all(is_kept)
            && table != "staff_imports"
        {
            assert!(there.is_empty(), "{table} still holds {there:?}");
        }
        let found = there.iter().find(|text| theirs.iter().any(|one| text.contains(one.as_str())));
        assert_eq!(found, None, "in {table}.{column}");
    }
    if !world.database.is_postgres() {
        for file in ["muster.db", "muster.db-wal"] {
            let bytes = fs::read(world.database.home().join(file)).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let found: Vec<_> = theirs.iter().filter(|one| text.contains(one.as_str())).collect();
            assert_eq!(found, [""; 0], "in {file}");
        }
    }
    events::verify(&world.scope).await.unwrap();
    comes_not_back(&world, &before, ids.len()).await;
}

/// The backup has everybody, and the list beside the database does not let them come back.
async fn comes_not_back(world: &World, backup: &std::path::Path, people: usize) {
    if world.database.is_postgres() {
        return;
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let home = Home::open(elsewhere.path()).unwrap();
    fs::copy(backup.join("muster.db"), home.database()).unwrap();
    fs::copy(world.app.platform.home.data_key(), home.data_key()).unwrap();
    fs::copy(world.app.platform.home.forgotten(), home.forgotten()).unwrap();
    let app = App::open(Parts {
        database: format!("sqlite:{}", home.database().display()),
        home,
        outward: Outward::default(),
        mail: Mail::none(),
        callbacks: Callbacks::new(false),
        clock: Arc::new(FrozenClock::at(world.scope.now())),
        randomness: Arc::new(SystemRandomness),
    })
    .await
    .unwrap();
    assert_eq!(app.forget_again().await.unwrap(), people);
    assert_eq!(app.forget_again().await.unwrap(), 0, "once is enough");
    let (_, key) = owner(world).await;
    let left = key.at(&app).get("/api/v1/people").await;
    assert_eq!(left.status, 401, "the key of today is not in the backup");
    let db = fs::read(elsewhere.path().join("muster.db")).unwrap();
    assert!(!String::from_utf8_lossy(&db).contains("Marisol Etxeberria"));
}

#[tokio::test]
async fn what_a_law_keeps_stays_until_its_day_and_a_legal_hold_keeps_all_of_it() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let shown = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    let id = shown["person_id"].as_str().unwrap().to_owned();
    let erasure = format!("/api/v1/people/{id}/erasure");
    let page = format!("/rights/{id}/erasure");
    let seen = world.owner_hr.get(&erasure).await.expect(200).json();
    assert_eq!((&seen["is_all"], &seen["kept"][0]["may_go"]), (&json!(false), &json!(false)));
    let refused = world.owner.submit(&page, &[]).await;
    assert!(refused.status == 409 && refused.body.contains("Nothing can be erased yet"));

    let decided = json!({
        "reason": "another_chosen", "letter": "Thank you.", "decided_by": world.user.to_string(),
    });
    let path = format!("/api/v1/applications/{application}/decision");
    world.hr.post(&path, decided).await.expect(201);
    let seen = world.owner_hr.get(&erasure).await.expect(200).json();
    assert_eq!(seen["kept"][0]["until"], "2027-11-24", "{seen:#}");

    let given = world.owner_hr.get(&format!("/api/v1/people/{id}/export")).await.expect(200).json();
    let of = |table: &str| {
        let all = given["records"].as_array().unwrap().iter();
        all.filter(|one| one["table"] == table)
            .map(|one| one["rows"].to_string())
            .collect::<String>()
    };
    assert!(of("people").contains("Marisol Etxeberria"), "{given:#}");
    assert!(of("application_closings").contains("Thank you."), "{given:#}");
    assert!(!given.to_string().contains("\"hash\""), "no secret leaves");
    let read = world.owner.get(&format!("/rights/{id}/export")).await.expect(200).body;
    assert!(read.contains("Marisol Etxeberria") && read.contains("Thank you."));

    world.clock.advance(TimeDelta::days(366));
    let (owner, program) = owner(&world).await;
    let hold = format!("/api/v1/people/{id}/legal-hold");
    let reason = json!({ "reason": "Charge filed" });
    let owner_hold =
        program.send(program.request(poem::http::Method::PUT, &hold), Some(reason.clone()));
    let set = owner_hold.await.expect(200).json();
    let put = async |reason: &str| {
        let request = program.request(poem::http::Method::PUT, &hold);
        program.send(request, Some(json!({ "reason": reason }))).await
    };
    assert_eq!(
        put("Charge filed").await.expect(200).json(),
        set,
        "the same again is the same hold"
    );
    assert_eq!(put("Another charge").await.status, 409);
    let refused = owner.submit(&page, &[]).await;
    assert!(refused.status == 409 && refused.body.contains("There’s a legal hold"));
    let seen = program.post(&format!("{hold}/lifting"), reason).await.expect(200).json();
    assert_eq!(seen["is_all"], true, "{seen:#}");
    owner.submit(&page, &[]).await.expect(303);
    program.get(&erasure).await.expect(404);
    let log = owner.get(&format!("/audit?about={id}&kind=person.forgotten")).await.expect(200).body;
    assert!(log.contains("Their data was erased") && !log.contains("Marisol"), "{log}");
    let backwards = owner.get("/audit?from=2026-11-02&to=2026-11-01").await.expect(200).body;
    assert!(backwards.contains("The last day comes before the first"), "{backwards}");
    owner.get("/audit?from=2026-13-99").await.expect(400);
    let csv = owner.get(&format!("/audit.csv?about={id}")).await.expect(200).body;
    assert!(csv.starts_with("id,at,type") && csv.contains("legal_hold.lifted"), "{csv}");
}

/// The names of the tables of which a copy has rows, and all of it.
fn copied(copy: &str) -> (BTreeSet<String>, serde_json::Value) {
    let copy: serde_json::Value = serde_json::from_str(copy).unwrap();
    let all = copy["records"].as_array().unwrap().iter();
    (all.map(|one| one["table"].as_str().unwrap().to_owned()).collect(), copy)
}

#[tokio::test]
async fn a_copy_for_a_program_tells_nothing_of_a_test_that_the_api_does_not_and_an_owners_tells_all()
 {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let shown = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    let id = shown["person_id"].as_str().unwrap().to_owned();
    let (_, link) = crate::assessments::invited_by(&world, &application).await;
    let by_program = format!("/api/v1/people/{id}/export");
    let preview = format!("/api/v1/people/{id}/erasure");
    let previewed = world.owner_hr.get(&preview).await.expect(200).json();
    let (before, _) = copied(&world.owner_hr.get(&by_program).await.expect(200).body);
    link.post("/api/v1/sittings", json!({ "time": true })).await.expect(201);

    let (tables, copy) = copied(&world.owner_hr.get(&by_program).await.expect(200).body);
    assert_eq!(tables, before, "that somebody has begun adds nothing");
    assert_eq!(world.owner_hr.get(&preview).await.expect(200).json(), previewed, "nor here");
    let people = copy["records"].as_array().unwrap().iter().find(|one| one["table"] == "people");
    assert_eq!(people.unwrap()["rows"][0]["language"], "kept apart");
    let whole = world.owner.get(&format!("/rights/{id}/export.json")).await.expect(200).body;
    let (tables, whole) = copied(&whole);
    assert!(tables.contains("sittings"), "{tables:?}");
    assert!(whole.to_string().contains("started_at"));
}

#[tokio::test]
async fn how_long_a_law_has_something_kept_tells_no_program_when_somebody_was_at_a_test() {
    let world = World::new().await;
    let (invitation, link) = crate::assessments::invite(&world, "receptionist", "Ana Ruiz").await;
    let shown = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).json();
    let preview = format!("/api/v1/people/{}/erasure", shown["person_id"].as_str().unwrap());
    let before = world.owner_hr.get(&preview).await.expect(200).json();
    assert!(before["kept"].to_string().contains("until"), "{before}");
    world.clock.advance(TimeDelta::days(2));
    link.post("/api/v1/sittings", json!({})).await.expect(201);
    assert_eq!(world.owner_hr.get(&preview).await.expect(200).json(), before);
}

#[tokio::test]
async fn a_birth_date_is_in_no_copy_for_a_program() {
    let world = World::new().await;
    let staff = crate::roster::add(&world, "Uma Roth", "503 555 0165").await;
    crate::exclusions::born(&world, &staff, "1980-01-01").await;
    let shown = world.hr.get(&format!("/api/v1/staff/{staff}")).await.expect(200).json();
    let id = shown["person_id"].as_str().unwrap();
    let copy = world.owner_hr.get(&format!("/api/v1/people/{id}/export")).await.expect(200).body;
    assert!(copy.contains("exclusion_identities") && !copy.contains("1980-01-01"), "{copy}");
    let whole = world.owner.get(&format!("/rights/{id}/export.json")).await.expect(200).body;
    assert!(whole.contains("1980-01-01"), "{whole}");
}
