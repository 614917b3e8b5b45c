//! The databases of the tests on PostgreSQL: each a copy of one that has every table, which goes when its
//! test has ended.
//!
//! To make hundreds of tables from the migrations took longer than most tests, and copying files does not.

use std::{
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
        mpsc::{Sender, channel},
    },
    thread,
};

use muster::platform::db::Db;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use tokio::sync::OnceCell;

pub struct Postgres {
    /// Up to the name of a database.
    server: String,
}

impl Postgres {
    /// Takes the address of any database of the server.
    pub fn at(url: &str) -> Self {
        let (server, _) = url.rsplit_once('/').unwrap();
        Self { server: server.to_owned() }
    }

    /// Returns the address of a new database with every table and no row.
    pub async fn copy(&self) -> String {
        static MIGRATED: OnceCell<String> = OnceCell::const_new();
        let migrated = MIGRATED.get_or_init(|| self.migrated()).await;
        self.make(&format!("TEMPLATE {migrated}")).await
    }

    /// Returns the address of a new database.
    pub async fn make(&self, how: &str) -> String {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("test_{}_{next}", std::process::id());
        run(&self.server, &format!("CREATE DATABASE {name} {how}")).await;
        format!("{}/{name}", self.server)
    }

    /// Has a database removed in a while: no test waits for it.
    pub fn forget(url: &str) {
        static FORGOTTEN: OnceLock<Sender<String>> = OnceLock::new();
        let forgotten = FORGOTTEN.get_or_init(|| {
            let (sender, urls) = channel::<String>();
            thread::spawn(move || {
                let runtime = tokio::runtime::Runtime::new().unwrap();
                for url in urls {
                    let (server, name) = url.rsplit_once('/').unwrap();
                    runtime.block_on(run(server, &format!("DROP DATABASE {name} WITH (FORCE)")));
                }
            });
            sender
        });
        forgotten.send(url.to_owned()).unwrap();
    }

    /// Makes the one that is copied, and sees that nobody is connected to it: such a one is not copied.
    async fn migrated(&self) -> String {
        let url = self.make("").await;
        let folder = tempfile::tempdir().unwrap();
        drop(Db::open(&url, folder.path()).await.unwrap());
        let (_, name) = url.rsplit_once('/').unwrap();
        let alone = format!(
            "ALTER DATABASE {name} ALLOW_CONNECTIONS false; \
             SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        run(&self.server, &alone).await;
        name.to_owned()
    }
}

#[expect(clippy::disallowed_methods, reason = "databases as a whole, beside the product")]
async fn run(server: &str, sql: &str) {
    let connection: DatabaseConnection =
        sea_orm::Database::connect(format!("{server}/postgres")).await.unwrap();
    connection.execute_unprepared(sql).await.unwrap();
    connection.close().await.unwrap();
}
