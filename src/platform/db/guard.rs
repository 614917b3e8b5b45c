//! A transaction that says *done* only when it is.
//!
//! The drivers have ways to say so when it is not. SQLite undoes a whole transaction by itself when
//! the disk fails inside it: each further statement would then stand alone, and be kept. A savepoint
//! whose release failed leaves a count behind, by which the next `BEGIN` becomes a savepoint inside
//! of nothing and its `COMMIT` keeps nothing. PostgreSQL answers the `COMMIT` of a transaction in
//! which something failed by undoing it, and calls that a success. So one failure of anything inside
//! ends it: nothing more is asked, and it cannot be committed.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use sea_orm::{
    DatabaseExecutor, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

use super::Db;
use crate::error::{Error, Result};

/// Whether the writing connection may be used again. Whoever ended a transaction without knowing how
/// sets it, and the pool then opens another connection.
pub(super) type IsBroken = Arc<AtomicBool>;

/// Whether something has failed inside a transaction.
type HasFailed = Arc<AtomicBool>;

pub(super) struct Guarded {
    transaction: DatabaseTransaction,
    has_failed: HasFailed,
    /// The transaction that this one is a savepoint of.
    around: Option<HasFailed>,
    is_broken: IsBroken,
}

impl Guarded {
    /// Begins a transaction of whoever may write. SQLite: one that reads before it writes must hold
    /// the write lock from its first statement, or it fails when another writer comes between.
    /// PostgreSQL ignores it.
    pub async fn begin(db: &Db) -> Result<Self> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let begun = db.writer.begin_with_options(options).await;
        let transaction = begun.map_err(|cause| unsettled("begin", &cause, &db.is_broken))?;
        Ok(Self {
            transaction,
            has_failed: HasFailed::default(),
            around: None,
            is_broken: db.is_broken.clone(),
        })
    }

    /// Begins a part that can be undone by itself. Until that part has ended well, one way or the
    /// other, nobody knows what stands, and the whole counts as failed.
    pub async fn savepoint(&self) -> Result<Self> {
        let begun = self.open()?.transaction.begin().await;
        self.has_failed.store(true, Ordering::Release);
        let transaction = begun.map_err(|cause| unsettled("savepoint", &cause, &self.is_broken))?;
        Ok(Self {
            transaction,
            has_failed: HasFailed::default(),
            around: Some(self.has_failed.clone()),
            is_broken: self.is_broken.clone(),
        })
    }

    /// Returns what to ask through, while nothing has failed.
    pub fn executor(&self) -> Result<DatabaseExecutor<'_>> {
        Ok((&self.open()?.transaction).into())
    }

    /// Notes that something inside has failed, and whether the connection may be the cause.
    pub fn fail(&self, cause: &DbErr) {
        self.has_failed.store(true, Ordering::Release);
        // What a constraint refused, or a row that was not there, says nothing against it.
        let is_of_database = matches!(cause, DbErr::Conn(_) | DbErr::Exec(_) | DbErr::Query(_));
        if is_of_database && cause.sql_err().is_none() {
            self.is_broken.store(true, Ordering::Release);
        }
    }

    /// Keeps what was written: on the disk if this is the whole, within the whole if it is a part.
    pub async fn commit(self) -> Result<()> {
        self.open()?;
        let Self { transaction, around, is_broken, .. } = self;
        transaction.commit().await.map_err(|cause| unsettled("commit", &cause, &is_broken))?;
        settle(around);
        Ok(())
    }

    /// Undoes what was written. A part that was undone has not harmed the whole.
    pub async fn rollback(self) -> Result<()> {
        let Self { transaction, around, is_broken, .. } = self;
        transaction.rollback().await.map_err(|cause| unsettled("rollback", &cause, &is_broken))?;
        settle(around);
        Ok(())
    }

    pub fn has_failed(&self) -> bool {
        self.has_failed.load(Ordering::Acquire)
    }

    fn open(&self) -> Result<&Self> {
        if self.has_failed() { Err(Error::Busy) } else { Ok(self) }
    }
}

/// The part of a whole has ended well.
fn settle(around: Option<HasFailed>) {
    if let Some(around) = around {
        around.store(false, Ordering::Release);
    }
}

/// It did not begin or end as it should, and nobody knows how it stands: the same request will do
/// later, on another connection.
fn unsettled(step: &'static str, cause: &DbErr, is_broken: &IsBroken) -> Error {
    tracing::warn!(%cause, step, "a transaction did not go as it should");
    is_broken.store(true, Ordering::Release);
    Error::Busy
}
