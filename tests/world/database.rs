//! A database for one test: a file, or one of a server that the tests are told of.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use muster::{
    app::{App, Parts},
    kernel::{clock::Clock, randomness::Randomness},
    platform::{callback::Callbacks, db::Db, home::Home, mail::Mail, outward::Outward},
};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait,
};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::postgres::Postgres;

pub struct Database {
    pub url: String,
    /// Removed with the world.
    files: TempDir,
}

impl Database {
    /// Up to date, as a first start leaves it: a copy of one that every test shares.
    pub async fn new() -> Self {
        let files = tempfile::tempdir().unwrap();
        let url = match postgres() {
            Some(server) => Postgres::at(&server).copy().await,
            None => {
                std::fs::copy(migrated().await, files.path().join("muster.db")).unwrap();
                sqlite(&files)
            }
        };
        Self { url, files }
    }

    /// As nobody has started on it yet.
    pub async fn empty() -> Self {
        let files = tempfile::tempdir().unwrap();
        let url = match postgres() {
            Some(server) => Postgres::at(&server).make("").await,
            None => sqlite(&files),
        };
        Self { url, files }
    }

    /// Builds the product on it.
    pub async fn open(
        &self,
        clock: impl Clock + 'static,
        randomness: impl Randomness + 'static,
    ) -> App {
        self.try_open(clock, randomness).await.unwrap()
    }

    pub async fn try_open(
        &self,
        clock: impl Clock + 'static,
        randomness: impl Randomness + 'static,
    ) -> anyhow::Result<App> {
        let outward = Outward { own_url: "http://127.0.0.1:8080".to_owned(), ..Outward::default() };
        App::open(Parts {
            home: Home::open(self.home())?,
            database: self.url.clone(),
            outward,
            mail: Mail::none(),
            callbacks: Callbacks::new(true),
            clock: Arc::new(clock),
            randomness: Arc::new(randomness),
        })
        .await
    }

    pub fn home(&self) -> PathBuf {
        self.files.path().to_owned()
    }

    /// Where the product keeps what people hand in.
    pub fn files(&self) -> PathBuf {
        self.files.path().join("files")
    }

    /// A bare connection, to read the catalogue or to damage a row on purpose.
    #[expect(clippy::disallowed_methods, reason = "beside the product, not through it")]
    pub async fn connect(&self) -> DatabaseConnection {
        sea_orm::Database::connect(&self.url).await.unwrap()
    }

    /// Returns the one text that a question asks for, as it lies in the database.
    #[expect(clippy::disallowed_methods, reason = "what no page and no operation shows")]
    pub async fn text(&self, sql: &str) -> String {
        let backend = if self.is_postgres() { DbBackend::Postgres } else { DbBackend::Sqlite };
        let asked = Statement::from_string(backend, sql);
        let row = self.connect().await.query_one_raw(asked).await.unwrap().unwrap();
        row.try_get_by_index(0).unwrap()
    }

    /// Damages a row on purpose.
    #[expect(clippy::disallowed_methods, reason = "nothing of the product would do that")]
    pub async fn damage(&self, sql: &str) {
        let done = self.connect().await.execute_unprepared(sql).await.unwrap();
        assert_eq!(done.rows_affected(), 1, "{sql}");
    }

    /// Changes a table on purpose.
    #[expect(clippy::disallowed_methods, reason = "nothing of the product would do that")]
    pub async fn damage_schema(&self, sql: &str) {
        self.connect().await.execute_unprepared(sql).await.unwrap();
    }

    /// Holds up every writer until it is dropped.
    #[expect(clippy::disallowed_methods, reason = "beside the product, not through it")]
    pub async fn hold_writers(&self) -> DatabaseTransaction {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let held = self.connect().await.begin_with_options(options).await.unwrap();
        if self.is_postgres() {
            held.execute_unprepared("LOCK TABLE licenses, kept_answers").await.unwrap();
        }
        held
    }

    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres:")
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if self.is_postgres() {
            Postgres::forget(&self.url);
        }
    }
}

/// A file that has every table and no row. It lies beside what else is temporary until the machine
/// tidies up: nobody knows which test is the last.
async fn migrated() -> &'static Path {
    static MIGRATED: OnceCell<PathBuf> = OnceCell::const_new();
    let make = async || {
        let folder = tempfile::tempdir().unwrap().keep();
        let url = format!("sqlite:{}/first.db?mode=rwc", folder.display());
        let copy = folder.join("muster.db");
        Db::open(&url, &folder).await.unwrap().copy_to(&copy).await.unwrap();
        copy
    };
    MIGRATED.get_or_init(make).await
}

#[expect(clippy::disallowed_methods, reason = "tests are told here where their server is")]
fn postgres() -> Option<String> {
    std::env::var("MUSTER_TEST_POSTGRES").ok()
}

fn sqlite(files: &TempDir) -> String {
    format!("sqlite:{}/muster.db?mode=rwc", files.path().display())
}
