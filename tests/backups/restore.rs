//! A backup takes the place of what is there, whatever that is.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use muster::{
    kernel::digest::sha256,
    platform::{home::Home, seal::Seal},
};
use sea_orm::ConnectionTrait;
use serde_json::Value;

use crate::{
    commands::{muster, refused, said},
    world::Database,
};

const LATER: [&str; 12] = [
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
];

/// A data folder with a practice, a backup of it, and something that happened since.
struct Office {
    folder: tempfile::TempDir,
    backup: PathBuf,
    /// What `verify-log` said when it was backed up.
    log: String,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut first = LATER;
        first[3] = "Cedar Hollow";
        said(&muster(folder.path(), &first));
        let log = said(&muster(folder.path(), &["verify-log"]));
        let made = said(&muster(folder.path(), &["backup", "--with-keys"]));
        let backup = PathBuf::from(made.lines().next().unwrap());
        said(&muster(folder.path(), &LATER));
        Self { folder, backup, log }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn log(&self) -> String {
        said(&muster(self.path(), &["verify-log"]))
    }

    fn restore(&self) -> Output {
        muster(self.path(), &["restore", self.backup.to_str().unwrap()])
    }

    /// The folders in which a restore keeps what was there.
    fn asides(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().path());
        let is_aside = |path: &PathBuf| path.to_str().unwrap().contains("before-restore-");
        entries.filter(is_aside).collect()
    }
}

#[test]
fn the_same_backup_is_restored_twice_and_what_was_there_is_kept_each_time() {
    let office = Office::new();
    let later = office.log();
    for times in 1..=2 {
        said(&office.restore());
        assert_eq!(office.log(), office.log);
        assert_eq!(office.asides().len(), times);
    }
    // The first has what happened since, all in one file.
    let mut asides = office.asides();
    asides.sort();
    assert_eq!(fs::read_dir(&asides[0]).unwrap().count(), 1);
    fs::copy(asides[0].join("muster.db"), office.path().join("muster.db")).unwrap();
    assert_eq!(office.log(), later);
}

#[test]
fn a_damaged_database_is_put_aside_as_it_is_with_what_belongs_to_it() {
    let office = Office::new();
    for (name, bytes) in [("muster.db", "no database"), ("muster.db-wal", "nor its log")] {
        fs::write(office.path().join(name), bytes).unwrap();
    }
    said(&office.restore());
    assert_eq!(office.log(), office.log);
    let aside = office.asides().pop().unwrap();
    assert_eq!(fs::read(aside.join("muster.db")).unwrap(), b"no database");
    assert_eq!(fs::read(aside.join("muster.db-wal")).unwrap(), b"nor its log");
}

#[test]
fn a_start_in_between_makes_no_fresh_database_and_names_what_finishes_it() {
    let office = Office::new();
    fs::remove_file(office.path().join("muster.db")).unwrap();
    let backup = office.backup.to_str().unwrap();
    fs::write(office.path().join("restore-unfinished"), backup).unwrap();
    let line = refused(&muster(office.path(), &["verify-log"]));
    assert!(line.contains(&format!("finish it with: muster restore '{backup}' --data")), "{line}");
    assert!(!office.path().join("muster.db").exists());
    said(&office.restore());
    assert_eq!(office.log(), office.log);
}

#[test]
fn nothing_is_replaced_while_another_command_has_the_old_database_open() {
    let office = Office::new();
    let later = office.log();
    let home = Home::open(office.path()).unwrap();
    let held = home.share().unwrap();
    let line = refused(&office.restore());
    assert!(line.contains("another muster uses the data folder"), "{line}");
    drop(held);
    let held = home.alone().unwrap();
    let line = refused(&muster(office.path(), &["verify-log"]));
    assert!(line.contains("a backup is being put into the data folder"), "{line}");
    drop(held);
    assert_eq!(office.log(), later);
}

#[test]
fn keys_are_added_and_what_was_sealed_since_still_opens() {
    let office = Office::new();
    let key = office.path().join("keys/data.key");
    let old = fs::read_to_string(&key).unwrap();
    fs::remove_file(&key).unwrap();
    let sealed = Seal::open_or_make(&key).unwrap().seal("a/1", "since").unwrap();
    let new = fs::read_to_string(&key).unwrap();
    said(&office.restore());
    assert_eq!(fs::read_to_string(&key).unwrap(), format!("{new}{old}"));
    assert_eq!(Seal::open_or_make(&key).unwrap().unseal("a/1", &sealed).unwrap(), "since");
}

#[test]
fn a_backup_that_an_older_version_made_is_restored() {
    let office = Office::new();
    let path = office.backup.join("manifest.json");
    let mut manifest: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let older = manifest.as_object_mut().unwrap();
    for since in ["files", "damaged"] {
        older.remove(since).unwrap();
    }
    older["heads"].as_array_mut().unwrap().pop();
    fs::write(&path, manifest.to_string()).unwrap();
    said(&office.restore());
    assert_eq!(office.log(), office.log);
}

#[test]
fn what_ends_elsewhere_than_its_manifest_says_is_refused_and_leaves_nothing() {
    let office = Office::new();
    let later = office.log();
    let path = office.backup.join("manifest.json");
    let mut manifest: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    manifest["heads"][0]["seq"] = 7.into();
    fs::write(&path, manifest.to_string()).unwrap();
    let line = refused(&office.restore());
    assert!(line.contains("the backup's log ends elsewhere than its manifest says"), "{line}");
    assert!(!office.path().join("muster.db.new").exists());
    assert_eq!(office.log(), later);
}

#[test]
fn a_database_that_lies_elsewhere_is_restored_where_it_lies() {
    let office = Office::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", elsewhere.path().join("office.db").display());
    let there = |words: &[&str]| muster(office.path(), &[words, &["--database", &url]].concat());
    let untouched = office.log();
    said(&there(&["restore", office.backup.to_str().unwrap()]));
    assert_eq!(said(&there(&["verify-log"])), office.log);
    assert_eq!(office.log(), untouched);
}

/// As the README says it: the database by its own tools, the rest by ours.
#[tokio::test]
async fn on_postgresql_a_dump_and_the_files_bring_everything_back() {
    let database = Database::new().await;
    if !database.is_postgres() {
        return;
    }
    let run = |words: &[&str]| {
        let words = [words, &["--database", &database.url]].concat();
        said(&muster(&database.home(), &words))
    };
    run(&["demo", "--exit"]);
    let log = run(&["verify-log"]);
    let files = database.files().join("practice_1");
    fs::create_dir_all(&files).unwrap();
    let file = files.join(sha256(b"handed in"));
    fs::write(&file, b"handed in").unwrap();

    let dump = database.home().join("muster.dump");
    tool("pg_dump", &["--format=custom", "--file"], &dump, &database.url);
    let made = run(&["backup", "--with-keys"]);
    assert!(made.contains("The database is not in it"), "{made}");
    let backup = made.lines().next().unwrap();

    run(&LATER);
    forget(&database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public").await;
    fs::remove_dir_all(&files).unwrap();
    fs::remove_file(database.home().join("keys/data.key")).unwrap();
    tool("pg_restore", &["--exit-on-error", "--dbname", &database.url], &dump, "");
    run(&["restore", backup]);
    assert_eq!(run(&["verify-log"]), log);
    assert_eq!(fs::read(&file).unwrap(), b"handed in");
}

#[expect(clippy::disallowed_methods, reason = "nothing of the product would do that")]
async fn forget(database: &Database, sql: &str) {
    database.connect().await.execute_unprepared(sql).await.unwrap();
}

#[track_caller]
fn tool(name: &str, words: &[&str], dump: &Path, server: &str) {
    let mut tool = Command::new(name);
    tool.args(words).arg(dump).args(Some(server).filter(|server| !server.is_empty()));
    let done = tool.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
