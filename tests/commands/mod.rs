//! The commands, as a person types them: each refusal is one line that says what to do.

mod commons;
mod psychometrics;
#[cfg(unix)]
mod serve;

use std::{
    fs,
    net::TcpListener,
    path::Path,
    process::{Command, Output},
};

use muster::kernel::typed_id;
use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};
use serde_json::Value;

/// Runs the binary in an empty environment on a data folder.
pub fn muster(data: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_muster"));
    command.env_clear().env("MUSTER_LOG", "off").args(words).arg("--data").arg(data);
    command.output().unwrap()
}

#[track_caller]
pub fn said(output: &Output) -> String {
    let refused = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{refused}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The one line of a refusal.
#[track_caller]
pub fn refused(output: &Output) -> String {
    assert!(!output.status.success() && output.stdout.is_empty(), "{output:?}");
    let line = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(line.lines().count(), 1, "{line}");
    line
}

#[test]
fn a_demo_is_told_as_json_alone_and_the_same_each_time() {
    let tell = |seed: &str| {
        let folder = tempfile::tempdir().unwrap();
        let told = muster(folder.path(), &["demo", "--json", "--exit", "--seed", seed]);
        let told: Value = serde_json::from_str(&said(&told)).unwrap();
        said(&muster(folder.path(), &["verify-log"]));
        told
    };
    let (one, again) = (tell("7"), tell("7"));
    assert_eq!(one["counts"], again["counts"]);
    let count = |name: &str| one["counts"][name].as_u64().unwrap();
    assert!(count("jobs") >= 3 && count("candidates") >= 12 && count("sittings") >= 5, "{one}");
    assert!(count("staff") >= 8 && count("onboardings") >= 2, "{one}");
    for drawn_afresh in ["/api_key", "/sign_in/password"] {
        assert_ne!(one.pointer(drawn_afresh), again.pointer(drawn_afresh), "{drawn_afresh}");
    }
}

/// Returns the id of the first event of the log, which no command lists.
#[expect(clippy::disallowed_methods, reason = "looks beside the product, not through it")]
async fn first_event(data: &Path) -> String {
    let url = format!("sqlite:{}", data.join("muster.db").display());
    let connection = Database::connect(url).await.unwrap();
    let sql = "SELECT id FROM events WHERE kind = 'practice.opened' ORDER BY seq LIMIT 1";
    let row = connection.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await;
    typed_id::write("evt", row.unwrap().unwrap().try_get_by_index(0).unwrap())
}

#[tokio::test]
async fn one_event_is_shown_with_a_proof_that_anybody_can_check() {
    let folder = tempfile::tempdir().unwrap();
    said(&muster(folder.path(), &["demo", "--exit"]));
    let log = said(&muster(folder.path(), &["verify-log"]));
    let event = first_event(folder.path()).await;
    let proof = said(&muster(folder.path(), &["event-proof", &event]));
    let file = folder.path().join("proof.json");
    fs::write(&file, &proof).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let checked =
        said(&muster(elsewhere.path(), &["event-proof", "--check", file.to_str().unwrap()]));
    let head = log.split_whitespace().last().unwrap();
    assert!(checked.contains(&event) && checked.contains(head), "{checked}");

    // The head of the log, kept and held against it later.
    let signed = said(&muster(folder.path(), &["verify-log", "--sign"]));
    let kept = folder.path().join("HEAD.json");
    fs::write(&kept, &signed).unwrap();
    let since = ["verify-log", "--since", kept.to_str().unwrap()];
    let unbroken = said(&muster(folder.path(), &since));
    assert!(unbroken.contains("unbroken from event") && unbroken.contains(head), "{unbroken}");
    fs::write(&kept, signed.replace(head, &"0".repeat(64))).unwrap();
    let line = refused(&muster(folder.path(), &since));
    assert!(line.contains("signature does not fit"), "{line}");

    fs::write(&file, proof.replace("seq", "sez")).unwrap();
    let line = refused(&muster(folder.path(), &["event-proof", "--check", file.to_str().unwrap()]));
    assert!(line.contains("no proof of an event"), "{line}");
    fs::write(&file, proof.replace("practice.opened", "practice.changed")).unwrap();
    let line = refused(&muster(folder.path(), &["event-proof", "--check", file.to_str().unwrap()]));
    assert!(line.contains("this proves nothing"), "{line}");
    let nobody = "evt_00000000000000000000000000";
    let line = refused(&muster(folder.path(), &["event-proof", nobody]));
    assert!(line.contains("there is no event"), "{line}");
    assert!(!muster(folder.path(), &["event-proof"]).status.success());
}

#[test]
fn a_backup_is_proved_before_it_replaces_anything() {
    let folder = tempfile::tempdir().unwrap();
    said(&muster(folder.path(), &["demo", "--exit"]));
    let log = said(&muster(folder.path(), &["verify-log"]));
    let made = said(&muster(folder.path(), &["backup"]));
    let backup = made.lines().next().unwrap();
    assert_eq!(made.lines().nth(1), log.lines().next(), "the head of the chain is printed");

    said(&muster(
        folder.path(),
        &[
            "practice",
            "add",
            "--name",
            "Later",
            "--state",
            "OR",
            "--city",
            "Salem",
            "--zone",
            "pacific",
            "--head-count",
            "3",
        ],
    ));
    assert_ne!(said(&muster(folder.path(), &["verify-log"])), log);

    let damaged = folder.path().join("damaged");
    fs::create_dir(&damaged).unwrap();
    for file in ["manifest.json", "muster.db"] {
        fs::copy(Path::new(backup).join(file), damaged.join(file)).unwrap();
    }
    fs::write(damaged.join("muster.db"), b"not what was copied").unwrap();
    let line = refused(&muster(folder.path(), &["restore", damaged.to_str().unwrap()]));
    assert!(line.contains("has changed since it was made"), "{line}");
    assert_ne!(said(&muster(folder.path(), &["verify-log"])), log, "nothing was replaced");

    said(&muster(folder.path(), &["restore", backup]));
    assert_eq!(said(&muster(folder.path(), &["verify-log"])), log);
}

#[test]
fn files_and_keys_are_whole_after_a_restore_here_and_in_the_backup() {
    let folder = tempfile::tempdir().unwrap();
    said(&muster(folder.path(), &["demo", "--exit"]));
    let files = folder.path().join("files").join("practice_1");
    fs::create_dir_all(&files).unwrap();
    let proof = b"%PDF-1.7 proof";
    let name = muster::kernel::digest::sha256(proof);
    fs::write(files.join(&name), proof).unwrap();
    fs::write(files.join(".tmpAbc123"), b"half of some").unwrap();
    let made = said(&muster(folder.path(), &["backup", "--with-keys"]));
    let backup = Path::new(made.lines().next().unwrap());
    let key = fs::read(folder.path().join("keys/data.key")).unwrap();
    said(&muster(folder.path(), &["restore", backup.to_str().unwrap()]));
    let copy = backup.join("files").join("practice_1");
    for kept in [&files, &copy] {
        assert_eq!(fs::read(kept.join(&name)).unwrap(), proof, "{}", kept.display());
    }
    assert!(!copy.join(".tmpAbc123").exists());
    for kept in [folder.path(), backup] {
        assert_eq!(fs::read(kept.join("keys/data.key")).unwrap(), key, "{}", kept.display());
    }
}

#[test]
fn what_keeps_a_server_from_starting_is_said_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().to_string();
    let line = refused(&muster(folder.path(), &["serve", "--listen", &port]));
    assert!(line.contains("is taken by another program"), "{line}");
    let line = refused(&muster(folder.path(), &["serve", "--listen", "0.0.0.0:8080"]));
    assert!(line.contains("without encryption"), "{line}");
    let line = refused(&muster(folder.path(), &["serve", "--listen", "8080"]));
    assert!(line.contains("write host:port"), "{line}");
    let file = folder.path().join("a file");
    fs::write(&file, b"").unwrap();
    let line = refused(&muster(&file, &["verify-log"]));
    assert!(line.contains("cannot write to the data folder"), "{line}");
}

#[test]
fn a_practice_a_user_and_a_key_are_made_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let line = refused(&muster(
        folder.path(),
        &["user", "add", "--name", "Dana", "--email", "d@x.example"],
    ));
    assert!(line.contains("there is no practice yet"), "{line}");
    let add = [
        "practice",
        "add",
        "--name",
        "Cedar Hollow",
        "--state",
        "OR",
        "--city",
        "Eugene",
        "--zone",
        "pacific",
        "--head-count",
        "14",
    ];
    assert_eq!(said(&muster(folder.path(), &add)), "cedar-hollow\n");
    let mut wrong = add;
    wrong[5] = "Oregon";
    assert!(refused(&muster(folder.path(), &wrong)).contains("--state: Choose one of:"));
    let user = [
        "user",
        "add",
        "--name",
        "Dana Whitfield",
        "--email",
        "dana@cedar.example",
        "--role",
        "owner",
    ];
    assert!(said(&muster(folder.path(), &user)).contains("/password/password_"));
    let line = refused(&muster(folder.path(), &user));
    assert!(line.contains("There’s already a user with this address."), "{line}");
    let key = ["api-key", "create", "--user", "dana@cedar.example", "--scopes", "jobs:read"];
    assert!(said(&muster(folder.path(), &key)).starts_with("api_"));
    let beyond = ["api-key", "create", "--user", "dana@cedar.example", "--scopes", "users:write"];
    assert!(refused(&muster(folder.path(), &beyond)).contains("this user may grant"));
}
