//! What the first release left: forms that name items by the hash of all that was written about them,
//! and sittings that name them by id alone. `first_release.json` is a practice as that release wrote
//! it, row by row, with what it told: one sitting scored, one in its midst, one not begun.

use std::fs;

use bank::{Content, Files, RELEASED};
use chrono::{DateTime, Utc};
use migration::{Migrator, MigratorTrait};
use muster::{
    app::App,
    kernel::{clock::FrozenClock, randomness::SystemRandomness},
    platform::{
        db::Tx,
        events,
        keys::{self, Role},
    },
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde_json::{Value, json};

use super::first_answer;
use crate::world::{Caller, Database};

/// How many migrations the first release had.
const FIRST: u32 = 13;

fn now() -> DateTime<Utc> {
    "2026-11-28T19:00:00Z".parse().unwrap()
}

struct Left {
    database: Database,
    told: Value,
}

impl Left {
    async fn new() -> Self {
        let text = fs::read_to_string("tests/assessments/first_release.json").unwrap();
        let all: Value = serde_json::from_str(&text).unwrap();
        let database = Database::empty().await;
        let connection = database.connect().await;
        Migrator::up(&connection, Some(FIRST)).await.unwrap();
        // In the order in which one needs the other.
        for table in TABLES {
            insert(&connection, &database, table, &all["tables"][table]).await;
        }
        Self { database, told: all["told"].clone() }
    }

    async fn open(&self) -> App {
        self.database.open(FrozenClock::at(now()), SystemRandomness).await
    }

    fn caller(&self, app: &App, who: &str) -> (Caller, String) {
        let link = self.told[who]["link"].as_str().unwrap().to_owned();
        let sitting = self.told[who]["sitting"].as_str().unwrap_or_default();
        (Caller::of(app).with_key(link), format!("/api/v1/sittings/{sitting}"))
    }

    fn hr(&self, app: &App) -> Caller {
        Caller::of(app).with_key(self.told["key"].as_str().unwrap().to_owned())
    }
}

const TABLES: [&str; 19] = [
    "practices",
    "users",
    "keys",
    "identities",
    "memberships",
    "chain_heads",
    "events",
    "event_subjects",
    "people",
    "jobs",
    "job_versions",
    "job_publications",
    "messages",
    "assessments",
    "invitations",
    "sittings",
    "sitting_states",
    "sitting_steps",
    "assessment_scores",
];

#[expect(clippy::disallowed_methods, reason = "rows as another release wrote them")]
async fn insert(connection: &DatabaseConnection, database: &Database, name: &str, table: &Value) {
    let columns: Vec<_> =
        table["columns"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let written = |value: &Value| match value {
        Value::Null => "NULL".to_owned(),
        Value::String(text) => match text.strip_prefix("x:") {
            Some(hex) if database.is_postgres() => format!("'{hex}'"),
            Some(hex) => format!("x'{hex}'"),
            None => format!("'{}'", text.replace('\'', "''")),
        },
        number => format!("'{number}'"),
    };
    for row in table["rows"].as_array().unwrap() {
        let values: Vec<_> = row.as_array().unwrap().iter().map(written).collect();
        let (columns, values) = (columns.join(", "), values.join(", "));
        let sql = format!("INSERT INTO {name} ({columns}) VALUES ({values})");
        connection.execute_unprepared(&sql).await.unwrap();
    }
}

#[tokio::test]
async fn a_test_that_was_begun_before_goes_on_as_it_was_and_is_scored() {
    let left = Left::new().await;
    let app = left.open().await;
    let (link, sitting) = left.caller(&app, "open");
    for (which, number) in [("first", 1), ("next", 8)] {
        let path = format!("{sitting}/questions/{number}?language=en");
        let mut question = link.get(&path).await.expect(200).json();
        // A question of that time always had something to mark.
        assert_eq!(question.as_object_mut().unwrap().remove("may_be_none"), Some(false.into()));
        assert_eq!(question, left.told["open"][which]);
    }
    for number in 8..=20 {
        let question = link.get(&format!("{sitting}/questions/{number}")).await.expect(200).json();
        let answer = first_answer(&question);
        let body =
            json!({ "number": number, "client_step_id": format!("on-{number}"), "answer": answer });
        link.post(&format!("{sitting}/answers"), body).await.expect(201);
    }
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
    let score = link.get(&format!("{sitting}/score")).await.expect(200).json();
    assert_eq!((&score["answered"], &score["count"]), (&json!(20), &json!(20)));
    assert_eq!((&score["scoring_version"], &score["blind"]), (&json!(1), &Value::Null));

    let (link, _) = left.caller(&app, "invited");
    link.post("/api/v1/sittings", json!({})).await.expect(201);
    for scope in app.scopes().await.unwrap() {
        events::verify(&scope).await.unwrap();
    }
}

#[tokio::test]
async fn a_score_from_before_stands_and_comes_out_the_same_when_it_is_made_anew() {
    let left = Left::new().await;
    let app = left.open().await;
    let (link, sitting) = left.caller(&app, "scored");
    let score = async || link.get(&format!("{sitting}/score")).await.expect(200).json();
    let before = score().await;
    let mut told = left.told["scored"]["result"].clone();
    // Which was always so, and is said since.
    told["max_score"] = json!(100);
    assert_eq!(before, told);

    let scope = app.scopes().await.unwrap().pop().unwrap();
    let owner = keys::users(&scope).await.unwrap().pop().unwrap();
    assert_eq!(owner.role, Role::Owner);
    let session = async |tx: &mut Tx| keys::open_session(tx, owner.id).await;
    let owner = Caller::of(&app).with_session(scope.write(session).await.unwrap().secret);
    let page = format!("/late-answers/{}", left.told["scored"]["sitting"].as_str().unwrap());
    let typed = [("verdict", "accepted"), ("grounds", "connection"), ("count", "1")];
    owner.submit(&page, &typed).await.expect(303);
    let number =
        left.database.text("SELECT CAST(max(number) AS TEXT) FROM assessment_scores").await;
    assert_eq!(number, "2", "it was scored anew");
    let mut after = score().await;
    // The late answer may have been another one than the first.
    for name in ["right", "score", "low", "high", "parts"] {
        after[name] = before[name].clone();
    }
    assert_eq!(after, before);
}

#[tokio::test]
async fn an_upgrade_is_made_once_by_whoever_starts_first_and_can_be_undone() {
    let left = Left::new().await;
    let forms = async || left.database.text("SELECT min(form) || max(form) FROM assessments").await;
    let items = async || left.database.text("SELECT min(items) || max(items) FROM sittings").await;
    let read = async || {
        let placed = "SELECT count(*) || ' ' || min(item) || max(item) || min(drawn) || max(drawn) \
                      FROM sitting_items WHERE length(sha256) = 64";
        forms().await + left.database.text(placed).await.as_str()
    };
    let before = (forms().await, items().await);
    if left.database.is_postgres() {
        let (one, other) = tokio::join!(left.open(), left.open());
        drop((one, other));
    } else {
        drop(left.open().await);
    }
    let after = read().await;
    assert!(!after.contains("\"version\"") && after.contains("\"sha256\""), "{after}");
    drop(left.open().await);
    assert_eq!(read().await, after);
    let connection = left.database.connect().await;
    let made = u32::try_from(Migrator::migrations().len()).unwrap() - FIRST;
    Migrator::down(&connection, Some(made)).await.unwrap();
    assert_eq!((forms().await, items().await), before);
}

#[tokio::test]
async fn a_resume_that_came_before_gets_an_id_and_stays_at_its_application() {
    let left = Left::new().await;
    let added = "INSERT INTO applications (practice_id, id, person_id, job_id, round, stage, turn, \
                 waits_since, metadata, resume_sha256, resume_kind, applied_at, revision) \
                 SELECT p.practice_id, p.id, p.id, j.id, 1, 'applied', p.id, p.added_at, '{}', \
                 'ab12', 'pdf', p.added_at, 1 FROM people p, jobs j LIMIT 1";
    left.database.damage(added).await;
    drop(left.open().await);
    let named = "SELECT f.used_for || ' ' || r.kind || ' ' || r.sha256 || ' ' || f.added_by \
                 FROM application_resumes r JOIN files f \
                 ON f.practice_id = r.practice_id AND f.id = r.file_id AND f.person_id = f.id \
                 AND f.unnamed_since IS NULL AND f.sha256 = r.sha256";
    assert_eq!(left.database.text(named).await, "resume pdf ab12 visitor");
    let connection = left.database.connect().await;
    let made = u32::try_from(Migrator::migrations().len()).unwrap() - FIRST;
    Migrator::down(&connection, Some(made)).await.unwrap();
    let resume = "SELECT resume_kind || ' ' || resume_sha256 FROM applications";
    assert_eq!(left.database.text(resume).await, "pdf ab12");
    assert_eq!(left.database.text("SELECT CAST(count(*) AS TEXT) FROM files").await, "0");
}

#[tokio::test]
async fn a_form_of_a_bank_that_nobody_has_stops_nobody_else() {
    let left = Left::new().await;
    let damage = "UPDATE assessments SET form = replace(form, '\"version\":\"', '\"version\":\"x') \
                  WHERE role = 'medical_biller'";
    left.database.damage(damage).await;
    let app = left.open().await;
    let hr = left.hr(&app);
    let all = hr.get("/api/v1/assessments").await.expect(200).json();
    let list = all["data"].as_array().unwrap();
    let biller = list.iter().find(|one| one["role"] == "medical_biller").unwrap();
    let body = json!({
        "assessment_id": biller["id"],
        "candidate": { "name": "Devonte Whitlock", "email": "devonte@mail.example" },
    });
    let made = hr.post("/api/v1/invitations", body).await.expect(201).json();
    let lost = hr.with_key(super::secret_of(made["url"].as_str().unwrap()));
    let refused = lost.post("/api/v1/sittings", json!({})).await;
    insta::assert_snapshot!(refused.problem(), @"409 sittings.paused");
    app.work().await.unwrap();
    left.caller(&app, "invited").0.post("/api/v1/sittings", json!({})).await.expect(201);
}

#[test]
fn what_is_kept_of_the_first_bank_is_what_has_been_released() {
    let files = Files::builtin();
    let lock = files.get(RELEASED).unwrap();
    let text = fs::read_to_string("migration/src/first_items.tsv").unwrap();
    assert_eq!(text.lines().count(), 60);
    for line in text.lines() {
        let [version, id, sha256, content] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        assert!(lock.contains(&format!("\n{id}  {sha256}\n")), "{id}");
        assert_eq!((version.len(), Content::thaw(sha256, content).unwrap().id.as_str()), (16, id));
    }
}
