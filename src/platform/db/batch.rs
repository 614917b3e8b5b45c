//! Answers are written in groups: what is queued while one transaction commits goes into the next.
//!
//! One commit costs a write to the disk, however much is in it. So a writer takes all that waits,
//! gives each job a view of one transaction under a savepoint of its own, appends the events of each
//! practice, commits once, and only then tells anybody that it is done. A job that fails undoes
//! itself and none of its neighbours.

use std::{collections::BTreeMap, future::Future, time::Duration};

use futures_util::future::BoxFuture;
use sea_orm::{DatabaseTransaction, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use tokio::{
    sync::{mpsc, oneshot},
    time::Instant,
};
use uuid::Uuid;

use super::{Actor, Db, PracticeId, Scope, Tx};
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        events::{self, Fact},
    },
};

/// More than a hall full of people answers at once. What comes on top is told to come again.
const QUEUE: usize = 1_024;
const AT_ONCE: usize = 256;
/// SQLite's lock is not fair: who commits back to back starves everybody else. So the writer rests
/// this long after so much work.
const REST: Duration = Duration::from_millis(5);
const WORK: Duration = Duration::from_millis(50);

/// Something small to be written, that cannot wait and need not be alone.
pub trait Job: Send + Sync + 'static {
    type Done: Send + 'static;

    /// What it locks. Jobs of one group run in the order of these, so that two groups, of two
    /// processes, never wait for each other.
    fn key(&self) -> Uuid;

    fn run(&self, tx: &mut Tx) -> impl Future<Output = Result<Self::Done>> + Send;
}

/// The way to the writer. Cheap to clone.
#[derive(Clone)]
pub struct Batch(mpsc::Sender<Queued>);

struct Queued {
    platform: Platform,
    practice_id: PracticeId,
    actor: Actor,
    job: Box<dyn Erased>,
}

impl Batch {
    /// Starts the writer. It ends when nobody holds a way to it any more and all is written.
    pub fn start(db: &Db) -> Self {
        let (sender, queue) = mpsc::channel(QUEUE);
        tokio::spawn(write(db.clone(), queue));
        Self(sender)
    }

    /// Runs a job in the next group, and returns once it is on the disk.
    pub async fn run<J: Job>(&self, scope: &Scope, job: J) -> Result<J::Done> {
        let (tell, told) = oneshot::channel();
        let queued = Queued {
            platform: scope.platform().clone(),
            practice_id: scope.practice_id(),
            actor: scope.actor(),
            job: Box::new(Telling { job, tell: Some(tell), done: None }),
        };
        self.0.try_send(queued).map_err(|_| Error::Busy)?;
        told.await.map_err(|_| Error::Busy)?
    }
}

/// A job of any kind, as the writer sees it.
trait Erased: Send {
    fn key(&self) -> Uuid;
    /// Runs it and keeps what came of it. Returns whether it is to be kept.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool>;
    /// Tells what came of it: after the commit, or that there was none.
    fn tell(self: Box<Self>, committed: bool);
}

struct Telling<J: Job> {
    job: J,
    tell: Option<oneshot::Sender<Result<J::Done>>>,
    done: Option<Result<J::Done>>,
}

impl<J: Job> Erased for Telling<J> {
    fn key(&self) -> Uuid {
        self.job.key()
    }

    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let done = self.job.run(tx).await;
            let is_kept = done.is_ok();
            self.done = Some(done);
            is_kept
        })
    }

    fn tell(mut self: Box<Self>, committed: bool) {
        let done = self.done.take().unwrap_or(Err(Error::Busy));
        let told = if committed { done } else { done.and(Err(Error::Busy)) };
        if let Some(tell) = self.tell.take() {
            // Whoever asked may have gone: it is written all the same.
            drop(tell.send(told));
        }
    }
}

async fn write(db: Db, mut queue: mpsc::Receiver<Queued>) {
    let mut group = Vec::with_capacity(AT_ONCE);
    let mut busy = Duration::ZERO;
    while queue.recv_many(&mut group, AT_ONCE).await > 0 {
        let begun = Instant::now();
        let mut jobs = std::mem::take(&mut group);
        jobs.sort_by_key(|queued| (queued.practice_id, queued.job.key()));
        let committed = commit(&db, &mut jobs).await;
        if let Err(error) = &committed {
            tracing::warn!(%error, "a group of answers was not written");
        }
        for queued in jobs {
            queued.job.tell(committed.is_ok());
        }
        busy += begun.elapsed();
        if busy >= WORK {
            busy = Duration::ZERO;
            tokio::time::sleep(REST).await;
        }
    }
}

async fn commit(db: &Db, jobs: &mut [Queued]) -> Result<()> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let whole = db.writer.begin_with_options(options).await?;
    // Events of one practice are appended together, practices in the order of their ids.
    let mut announced: BTreeMap<PracticeId, Vec<Announced>> = BTreeMap::new();
    for queued in jobs.iter_mut() {
        let mut tx =
            view(&whole, queued.platform.clone(), queued.practice_id, queued.actor).await?;
        let is_kept = queued.job.run(&mut tx).await;
        let facts = tx.end(is_kept).await?;
        if is_kept && !facts.is_empty() {
            let (platform, actor) = (queued.platform.clone(), queued.actor);
            let of_practice = announced.entry(queued.practice_id).or_default();
            of_practice.push(Announced { platform, actor, facts });
        }
    }
    for (practice_id, all) in announced {
        for Announced { platform, actor, facts } in all {
            let tx = view(&whole, platform, practice_id, actor).await?;
            events::append(&tx, facts).await?;
            tx.end(true).await?;
        }
    }
    Ok(whole.commit().await?)
}

struct Announced {
    platform: Platform,
    actor: Actor,
    facts: Vec<Fact>,
}

/// Returns a transaction inside the whole one, which can be undone by itself.
async fn view(
    whole: &DatabaseTransaction,
    platform: Platform,
    practice_id: PracticeId,
    actor: Actor,
) -> Result<Tx> {
    Ok(Tx::inside(platform, practice_id, actor, whole.begin().await?))
}
