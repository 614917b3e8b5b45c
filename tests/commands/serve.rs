//! More than one `muster serve` on the same data folder.

use std::{process::Command, thread, time::Duration};

use serde_json::Value;

use super::{muster, said};
use crate::world::{Database, Server};

/// Starts a server on that database, which has the data folder beside it.
fn serve(database: &Database, name: &str) -> Server {
    let mut serve = Command::new(env!("CARGO_BIN_EXE_muster"));
    serve.env_clear().arg("serve").arg("--data").arg(database.home());
    serve.arg("--database").arg(&database.url);
    Server::start(serve, &database.home().join(name))
}

/// Runs another command beside them, and returns what it answers.
#[track_caller]
fn run(database: &Database, words: &[&str]) -> String {
    let mut words = words.to_vec();
    words.extend(["--database", database.url.as_str()]);
    said(&muster(&database.home(), &words))
}

/// A program with a key, over a real connection.
struct Program {
    agent: ureq::Agent,
    authorization: String,
}

impl Program {
    fn with(key: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(30)));
        Self { agent: config.build().into(), authorization: format!("Bearer {key}") }
    }

    fn read(&self, url: &str, path: &str) -> Value {
        let request = self.agent.get(format!("{url}/api/v1{path}"));
        let mut answer = request.header("Authorization", &self.authorization).call().unwrap();
        let body = answer.body_mut().read_to_string().unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{body}");
        serde_json::from_str(&body).unwrap()
    }

    /// Drafts a job, and returns it and whether the answer is one that was given before.
    fn draft(&self, url: &str, once: &str) -> (Value, bool) {
        let request = self.agent.post(format!("{url}/api/v1/jobs"));
        let request = request.header("Authorization", &self.authorization);
        let request = request.header("Content-Type", "application/json");
        let request = request.header("Idempotency-Key", once);
        let mut answer = request.send(r#"{ "role": "receptionist" }"#).unwrap();
        let body = answer.body_mut().read_to_string().unwrap();
        assert_eq!(answer.status().as_u16(), 201, "{body}");
        let replayed = answer.headers().get("idempotency-replayed").unwrap() == "true";
        (serde_json::from_str(&body).unwrap(), replayed)
    }

    fn is_answered(&self, url: &str) -> bool {
        self.agent.get(format!("{url}/readyz")).call().unwrap().status().is_success()
    }
}

/// Sets a practice up from the command line, and returns a key to its jobs.
fn set_up(database: &Database) -> String {
    let practice = ["practice", "add", "--name", "Cedar Hollow", "--state", "OR"];
    let where_it_is = ["--city", "Eugene", "--zone", "pacific", "--head-count", "14"];
    run(database, &[&practice[..], &where_it_is[..]].concat());
    let dana = ["--name", "Dana Whitfield", "--email", "dana@cedar.example", "--role", "owner"];
    run(database, &[&["user", "add"][..], &dana[..]].concat());
    let holder = ["api-key", "create", "--user", "dana@cedar.example"];
    let key = run(database, &[&holder[..], &["--scopes", "jobs:read,jobs:write"][..]].concat());
    key.trim().to_owned()
}

/// On SQLite there is one process; PostgreSQL is asked when `MUSTER_TEST_POSTGRES` names one.
#[tokio::test]
async fn two_servers_that_start_at_once_share_a_postgresql_and_a_data_folder() {
    let database = Database::new().await;
    if !database.is_postgres() {
        return;
    }
    // Both find an empty database and an empty folder.
    let [first, second] = ["first.log", "second.log"].map(|log| serve(&database, log));
    for server in [&first, &second] {
        assert_eq!(server.line(), "Muster is ready. Set it up here:");
        assert!(server.line().starts_with(&server.url));
    }
    let program = &Program::with(&set_up(&database));
    let (one, other) = (first.url.as_str(), second.url.as_str());
    assert!(program.is_answered(one) && program.is_answered(other));

    let (job, _) = program.draft(one, "sunday");
    assert_eq!(program.read(other, &format!("/jobs/{}", job["id"].as_str().unwrap())), job);
    for once in ["monday", "tuesday", "wednesday"] {
        let [drafted, again] = thread::scope(|threads| {
            [one, other]
                .map(|url| threads.spawn(move || program.draft(url, once)))
                .map(|sent| sent.join().unwrap())
        });
        assert_eq!(drafted.0, again.0);
        assert_ne!(drafted.1, again.1, "one did it, and the other tells what was done");
    }
    assert_eq!(program.read(one, "/jobs")["data"].as_array().unwrap().len(), 4);

    assert!(first.stop().success(), "it was told to stop, and that is no failure");
    assert_eq!(program.read(other, "/jobs")["data"].as_array().unwrap().len(), 4);
    assert!(second.stop().success());
    let verified = run(&database, &["verify-log"]);
    assert!(verified.contains(" events "), "{verified}");
}

/// On PostgreSQL there may be several.
#[tokio::test]
async fn a_database_that_is_a_file_has_one_server_and_a_second_is_refused() {
    let database = Database::new().await;
    if database.is_postgres() {
        return;
    }
    let first = serve(&database, "first.log");
    assert_eq!(first.line(), "Muster is ready. Set it up here:");
    let mut second = serve(&database, "second.log");
    assert!(!second.end().success());
    assert!(second.log().contains("another muster serves the data folder"), "{}", second.log());
    assert!(first.stop().success());
}
