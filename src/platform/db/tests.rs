//! Commits that fail, one or two running: what was acknowledged is there, and nothing else is.

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use sea_orm::sqlx::{self, Sqlite, pool::PoolConnection};
use uuid::Uuid;

use super::{Job, PracticeId, Scope, Tx};
use crate::{
    app::{App, Parts},
    error::{Error, Result},
    kernel::{clock::SystemClock, randomness::SystemRandomness},
    platform::{callback::Callbacks, home::Home, mail::Mail, outward::Outward},
};

const ROUNDS: u32 = 250;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "heartbeats")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        pub number: i64,
        pub at: DateTimeUtc,
    }

    impl crate::platform::db::SharedTable for Entity {}

    crate::shared_rows!();
}

struct Office {
    app: App,
    scope: Scope,
    /// How many of the next commits fail.
    failing: Arc<AtomicU32>,
    /// How many have.
    failed: Arc<AtomicU32>,
    _files: tempfile::TempDir,
}

impl Office {
    async fn new() -> Self {
        let files = tempfile::tempdir().unwrap();
        let app = App::open(Parts {
            home: Home::open(files.path().to_owned()).unwrap(),
            database: format!("sqlite:{}/muster.db?mode=rwc", files.path().display()),
            outward: Outward::default(),
            mail: Mail::none(),
            callbacks: Callbacks::new(true),
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
        })
        .await
        .unwrap();
        let scope = app.scope(PracticeId::SYSTEM);
        Self { app, scope, failing: Arc::default(), failed: Arc::default(), _files: files }
    }

    /// Has so many commits fail, on whatever connection writes now: SQLite then undoes the
    /// transaction by itself, as it does when the disk fails.
    async fn fail_next(&self, count: u32) {
        self.failing.store(count, Ordering::SeqCst);
        let mut writing = self.writing().await;
        let mut handle = writing.lock_handle().await.unwrap();
        let (failing, failed) = (self.failing.clone(), self.failed.clone());
        handle.set_commit_hook(move || {
            let fails =
                failing.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1));
            failed.fetch_add(u32::from(fails.is_ok()), Ordering::SeqCst);
            fails.is_err()
        });
    }

    async fn writing(&self) -> PoolConnection<Sqlite> {
        self.app.platform.db.writer.get_sqlite_connection_pool().acquire().await.unwrap()
    }

    /// What stands in the file, as another program reads it.
    async fn written(&self) -> BTreeSet<Uuid> {
        let path = self.app.home.database();
        let url = format!("sqlite:{}?mode=ro", path.display());
        let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
        let rows: Vec<Uuid> =
            sqlx::query_scalar("SELECT process FROM heartbeats").fetch_all(&pool).await.unwrap();
        rows.into_iter().collect()
    }
}

struct Add(Uuid);

impl Job for Add {
    type Done = ();

    fn key(&self) -> Uuid {
        self.0
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        tx.insert_shared(row::Model { process: self.0, number: 1, at: tx.now() }).await
    }
}

/// Some are written by the writer of answers, some by a transaction of their own.
async fn write(office: &Office, id: Uuid, in_a_group: bool) -> Result<()> {
    if in_a_group {
        return office.app.platform.batch.run(&office.scope, Add(id)).await;
    }
    office.scope.write(async |tx: &mut Tx| Add(id).run(tx).await).await
}

#[tokio::test]
async fn what_is_acknowledged_is_there_however_many_commits_fail() {
    let office = Office::new().await;
    let (mut acknowledged, mut id) = (BTreeSet::new(), 0);
    for round in 0..ROUNDS {
        let running = 1 + round % 3;
        office.fail_next(running).await;
        // Those that fail, and three after them.
        for each in 0..running + 3 {
            id += 1;
            let id = Uuid::from_u128(id);
            match write(&office, id, (round + each) % 2 == 0).await {
                Ok(()) => drop(acknowledged.insert(id)),
                Err(error) => assert!(matches!(error, Error::Busy), "{error:?}"),
            }
            // A connection that was closed took the hook with it.
            if office.failing.load(Ordering::SeqCst) > 0 {
                office.fail_next(office.failing.load(Ordering::SeqCst)).await;
            }
        }
    }
    let written = office.written().await;
    assert!(office.failed.load(Ordering::SeqCst) >= 2 * ROUNDS - 1);
    assert_eq!(acknowledged.difference(&written).count(), 0, "acknowledged and not there");
    assert_eq!(written.difference(&acknowledged).count(), 0, "there and not acknowledged");
    assert_eq!(acknowledged.len(), 3 * ROUNDS as usize);
}

/// The driver's count of open transactions can be wrong, and the connection inside one that nobody
/// will ever commit.
#[tokio::test]
async fn a_connection_inside_a_transaction_is_not_handed_out() {
    let office = Office::new().await;
    let mut left = office.writing().await;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *left).await.unwrap();
    drop(left);
    let lost = write(&office, Uuid::from_u128(1), false).await;
    assert!(matches!(lost, Err(Error::Busy)), "{lost:?}");
    write(&office, Uuid::from_u128(2), false).await.unwrap();
    assert_eq!(office.written().await, BTreeSet::from([Uuid::from_u128(2)]));
}
