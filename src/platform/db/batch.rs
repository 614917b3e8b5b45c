//! Answers are written in groups: what is queued while one transaction commits goes into the next.
//!
//! One commit costs a write to the disk, however much is in it. So a writer takes all that waits,
//! gives each job a view of one transaction under a savepoint of its own, appends the events of each
//! practice, commits once, and only then tells anybody that it is done. A job that fails undoes
//! itself and none of its neighbours. Jobs of a kind that says how are done together, in a few
//! statements for all of them.

use std::{
    any::{Any, TypeId},
    collections::{BTreeMap, HashMap},
    future::Future,
    time::Duration,
};

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

/// A kind of job of which many are cheaper done at once than one by one.
pub trait Together: Send + Sync + Sized + 'static {
    type Done: Send + 'static;

    /// What it locks, as for a [`Job`].
    fn key(&self) -> Uuid;

    /// Does all of these, of one practice and in the order of their keys, and returns what came of
    /// each. What one of them is refused is no error of all: it has written nothing. The transaction
    /// has the first one's actor, so nothing is announced here that names who acted.
    fn run(
        jobs: &[&Self],
        tx: &mut Tx,
    ) -> impl Future<Output = Result<Vec<Result<Self::Done>>>> + Send;
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
        self.queue(scope, Box::new(Telling { job, tell: Some(tell), done: None }))?;
        told.await.map_err(|_| Error::Busy)?
    }

    /// Like [`Batch::run`], together with others of its kind.
    pub async fn run_together<J: Together>(&self, scope: &Scope, job: J) -> Result<J::Done> {
        let (tell, told) = oneshot::channel();
        self.queue(scope, Box::new(Sharing(Telling { job, tell: Some(tell), done: None })))?;
        told.await.map_err(|_| Error::Busy)?
    }

    fn queue(&self, scope: &Scope, job: Box<dyn Erased>) -> Result<()> {
        let queued = Queued {
            platform: scope.platform().clone(),
            practice_id: scope.practice_id(),
            actor: scope.actor(),
            job,
        };
        self.0.try_send(queued).map_err(|_| Error::Busy)
    }
}

/// A job of any kind, as the writer sees it.
trait Erased: Send {
    fn key(&self) -> Uuid;
    /// Runs it and keeps what came of it. Returns whether it is to be kept.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool>;
    /// Tells what came of it: after the commit, or that there was none.
    fn tell(self: Box<Self>, committed: bool);
    /// How it is done with others, if its kind can be.
    fn together(&self) -> Option<Kind> {
        None
    }
    fn any(&mut self) -> &mut (dyn Any + Send);
}

/// Jobs that can be done together, and how.
#[derive(Clone, Copy)]
struct Kind {
    id: TypeId,
    run: for<'a> fn(Vec<&'a mut (dyn Any + Send)>, &'a mut Tx) -> BoxFuture<'a, bool>,
}

struct Telling<J, D> {
    job: J,
    tell: Option<oneshot::Sender<Result<D>>>,
    done: Option<Result<D>>,
}

impl<J, D> Telling<J, D> {
    fn settle(mut self, committed: bool) {
        let done = self.done.take().unwrap_or(Err(Error::Busy));
        let told = if committed { done } else { done.and(Err(Error::Busy)) };
        if let Some(tell) = self.tell.take() {
            // Whoever asked may have gone: it is written all the same.
            drop(tell.send(told));
        }
    }
}

impl<J: Job> Erased for Telling<J, J::Done> {
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

    fn tell(self: Box<Self>, committed: bool) {
        self.settle(committed);
    }

    fn any(&mut self) -> &mut (dyn Any + Send) {
        self
    }
}

/// A job that is done with others of its kind.
struct Sharing<J: Together>(Telling<J, J::Done>);

impl<J: Together> Erased for Sharing<J> {
    fn key(&self) -> Uuid {
        self.0.job.key()
    }

    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool> {
        run_together::<J>(vec![self], tx)
    }

    fn tell(self: Box<Self>, committed: bool) {
        self.0.settle(committed);
    }

    fn together(&self) -> Option<Kind> {
        Some(Kind { id: TypeId::of::<J>(), run: run_together::<J> })
    }

    fn any(&mut self) -> &mut (dyn Any + Send) {
        self
    }
}

/// Does jobs of this kind together, and returns whether that is to be kept.
fn run_together<'a, J: Together>(
    all: Vec<&'a mut (dyn Any + Send)>,
    tx: &'a mut Tx,
) -> BoxFuture<'a, bool> {
    Box::pin(async move {
        let mut all: Vec<_> =
            all.into_iter().filter_map(|one| one.downcast_mut::<Sharing<J>>()).collect();
        let jobs: Vec<_> = all.iter().map(|one| &one.0.job).collect();
        let done = J::run(&jobs, tx).await;
        match done {
            Ok(done) => {
                for (one, done) in all.iter_mut().zip(done) {
                    one.0.done = Some(done);
                }
                true
            }
            Err(error) => {
                tracing::warn!(%error, count = all.len(), "not done together");
                false
            }
        }
    })
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
    for herd in herds(jobs) {
        for done in keep(&whole, herd).await? {
            announced.entry(done.practice_id).or_default().push(done);
        }
    }
    for (practice_id, all) in announced {
        for Announced { platform, actor, facts, .. } in all {
            let tx = view(&whole, platform, practice_id, actor).await?;
            events::append(&tx, facts).await?;
            tx.end(true).await?;
        }
    }
    Ok(whole.commit().await?)
}

/// Gathers what is done together: jobs of one kind and practice, but none whose key another job of
/// this group has too, for those keep their order. Everything else stands alone.
///
/// The order of keys holds inside a herd and among the rest. Between the two it may not, so two
/// processes could wait for each other if the same sittings came to both at once: the database then
/// refuses one group, and its senders come again.
fn herds(jobs: &mut [Queued]) -> Vec<Vec<&mut Queued>> {
    let mut kinds_of: HashMap<(PracticeId, Uuid), Option<TypeId>> = HashMap::new();
    for queued in jobs.iter() {
        let kind = queued.job.together().map(|kind| kind.id);
        let known = kinds_of.entry((queued.practice_id, queued.job.key())).or_insert(kind);
        if *known != kind {
            *known = None;
        }
    }
    let mut herds: Vec<Vec<&mut Queued>> = vec![];
    let mut at: HashMap<(PracticeId, TypeId), usize> = HashMap::new();
    for queued in jobs {
        let kind = kinds_of.get(&(queued.practice_id, queued.job.key())).copied().flatten();
        match kind.map(|kind| (queued.practice_id, kind)) {
            Some(of) => match at.get(&of) {
                Some(place) => herds[*place].push(queued),
                None => {
                    at.insert(of, herds.len());
                    herds.push(vec![queued]);
                }
            },
            None => herds.push(vec![queued]),
        }
    }
    herds
}

/// Runs a herd under one savepoint. If it fails as a whole, each of it runs again alone: what one of
/// them brings undoes none of its neighbours.
async fn keep(whole: &DatabaseTransaction, mut herd: Vec<&mut Queued>) -> Result<Vec<Announced>> {
    let kind = herd.first().filter(|_| herd.len() > 1).and_then(|one| one.job.together());
    if let Some(kind) = kind
        && let Some(done) = together(whole, &mut herd, kind).await?
    {
        return Ok(vec![done]);
    }
    let mut kept = vec![];
    for one in herd {
        let (mut tx, mut done) = begin(whole, one).await?;
        let is_kept = one.job.run(&mut tx).await;
        done.facts = tx.end(is_kept).await?;
        kept.extend(is_kept.then_some(done));
    }
    Ok(kept)
}

/// Returns nothing, and has written nothing, if they failed as a whole.
async fn together(
    whole: &DatabaseTransaction,
    herd: &mut [&mut Queued],
    kind: Kind,
) -> Result<Option<Announced>> {
    let Some(first) = herd.first_mut() else { return Ok(None) };
    let (mut tx, mut done) = begin(whole, first).await?;
    let all = herd.iter_mut().map(|one| one.job.any()).collect();
    let is_kept = (kind.run)(all, &mut tx).await;
    done.facts = tx.end(is_kept).await?;
    Ok(is_kept.then_some(done))
}

/// Begins a savepoint in the name of this one.
async fn begin(whole: &DatabaseTransaction, one: &mut Queued) -> Result<(Tx, Announced)> {
    let Queued { platform, practice_id, actor, .. } = one;
    let done = Announced {
        platform: platform.clone(),
        practice_id: *practice_id,
        actor: *actor,
        facts: vec![],
    };
    let tx = view(whole, done.platform.clone(), done.practice_id, done.actor).await?;
    Ok((tx, done))
}

struct Announced {
    platform: Platform,
    practice_id: PracticeId,
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
