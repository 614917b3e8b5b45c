//! Answers are written in groups: what is queued while one transaction commits goes into the next.
//!
//! One commit costs a write to the disk, however much is in it. So a writer takes all that waits,
//! gives each job a view of one transaction under a savepoint of its own, appends the events of each
//! practice, commits once, and only then tells anybody that it is done. A job that fails undoes
//! itself and none of its neighbours. Jobs of a kind that says how are done together, in a few
//! statements for all of them.

mod job;

use std::{
    any::TypeId,
    collections::{BTreeMap, HashMap},
    panic::AssertUnwindSafe,
    time::Duration,
};

use futures_util::FutureExt;
use tokio::{
    sync::{mpsc, oneshot},
    time::Instant,
};
use uuid::Uuid;

use self::job::{AnyJob, GroupedJob, JobAndReply, Kind};
use super::{Actor, Db, PracticeId, Scope, Tx, guard::Guarded};
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        events::{self, Fact},
    },
};

pub use job::{Grouped, Job};

/// More than a hall full of people answers at once. What comes on top is told to come again.
const QUEUE: usize = 1_024;
const AT_ONCE: usize = 256;
/// SQLite's lock is not fair: who commits back to back starves everybody else. So the writer rests
/// this long after so much work.
const REST: Duration = Duration::from_millis(5);
const WORK: Duration = Duration::from_millis(50);

/// The way to the writer. Cheap to clone.
#[derive(Clone)]
pub struct Batch(mpsc::Sender<Queued>);

struct Queued {
    platform: Platform,
    practice_id: PracticeId,
    actor: Actor,
    job: Box<dyn AnyJob>,
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
        self.queue(scope, Box::new(JobAndReply::new(job, tell)))?;
        told.await.map_err(|_| Error::Busy)?
    }

    /// Like [`Batch::run`], together with others of its kind.
    pub async fn run_grouped<J: Grouped>(&self, scope: &Scope, job: J) -> Result<J::Done> {
        let (tell, told) = oneshot::channel();
        self.queue(scope, Box::new(GroupedJob(JobAndReply::new(job, tell))))?;
        told.await.map_err(|_| Error::Busy)?
    }

    fn queue(&self, scope: &Scope, job: Box<dyn AnyJob>) -> Result<()> {
        let queued = Queued {
            platform: scope.platform().clone(),
            practice_id: scope.practice_id(),
            actor: scope.actor(),
            job,
        };
        self.0.try_send(queued).map_err(|_| Error::Busy)
    }
}

async fn write(db: Db, mut queue: mpsc::Receiver<Queued>) {
    let mut group = Vec::with_capacity(AT_ONCE);
    let mut busy = Duration::ZERO;
    while queue.recv_many(&mut group, AT_ONCE).await > 0 {
        let begun = Instant::now();
        let mut jobs = std::mem::take(&mut group);
        jobs.sort_by_key(|queued| (queued.practice_id, queued.job.key()));
        let committed = AssertUnwindSafe(commit(&db, &mut jobs)).catch_unwind().await;
        let is_written = match committed {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                tracing::warn!(%error, "a group of answers was not written");
                false
            }
            // One that breaks must not take the writer with it: everybody else would wait for ever.
            Err(_) => {
                tracing::error!("a group of answers was not written: one of them panicked");
                false
            }
        };
        for queued in jobs {
            queued.job.tell(is_written);
        }
        busy += begun.elapsed();
        if busy >= WORK {
            busy = Duration::ZERO;
            tokio::time::sleep(REST).await;
        }
    }
}

async fn commit(db: &Db, jobs: &mut [Queued]) -> Result<()> {
    let mut groups = groups(jobs);
    if let [group] = groups.as_mut_slice()
        && commit_group(db, group).await?
    {
        return Ok(());
    }
    let whole = Guarded::begin(db).await?;
    // Events of one practice are appended together, practices in the order of their ids.
    let mut announced: BTreeMap<PracticeId, Vec<Announced>> = BTreeMap::new();
    for group in groups {
        for done in keep(&whole, group).await? {
            // Most announce nothing, and need no end of the practice's chain.
            if !done.facts.is_empty() {
                announced.entry(done.practice_id).or_default().push(done);
            }
        }
    }
    let mut wake = None;
    for (practice_id, all) in announced {
        for Announced { platform, actor, facts, .. } in all {
            wake = Some(platform.wake.clone());
            let mut tx = view(&whole, platform, practice_id, actor).await?;
            events::append(&mut tx, facts).await?;
            tx.end(true).await?;
        }
    }
    whole.commit().await?;
    // What happened may be work for somebody.
    if let Some(wake) = wake {
        wake.notify_one();
    }
    Ok(())
}

/// Gathers what is done together: jobs of one kind and practice, but none whose key another job of
/// this group has too, for those keep their order. Everything else stands alone.
///
/// The order of keys holds inside a group and among the rest. Between the two it may not, so two
/// processes could wait for each other if the same sittings came to both at once: the database then
/// refuses one group, and its senders come again.
fn groups(jobs: &mut [Queued]) -> Vec<Vec<&mut Queued>> {
    let mut kinds_of: HashMap<(PracticeId, Uuid), Option<TypeId>> = HashMap::new();
    for queued in jobs.iter() {
        let kind = queued.job.together().map(|kind| kind.id);
        let known = kinds_of.entry((queued.practice_id, queued.job.key())).or_insert(kind);
        if *known != kind {
            *known = None;
        }
    }
    let mut groups: Vec<Vec<&mut Queued>> = vec![];
    let mut at: HashMap<(PracticeId, TypeId), usize> = HashMap::new();
    for queued in jobs {
        let kind = kinds_of.get(&(queued.practice_id, queued.job.key())).copied().flatten();
        match kind.map(|kind| (queued.practice_id, kind)) {
            Some(of) => match at.get(&of) {
                Some(place) => groups[*place].push(queued),
                None => {
                    at.insert(of, groups.len());
                    groups.push(vec![queued]);
                }
            },
            None => groups.push(vec![queued]),
        }
    }
    groups
}

/// Runs a group under one savepoint. If it fails as a whole, each of it runs again alone: what one of
/// them brings undoes none of its neighbours.
async fn keep(whole: &Guarded, mut group: Vec<&mut Queued>) -> Result<Vec<Announced>> {
    let kind = group.first().filter(|_| group.len() > 1).and_then(|one| one.job.together());
    if let Some(kind) = kind
        && let Some(done) = together(whole, &mut group, kind).await?
    {
        return Ok(vec![done]);
    }
    let mut kept = vec![];
    for one in group {
        let (mut tx, mut done) = begin(whole, one).await?;
        let is_kept = one.job.run(&mut tx).await;
        done.facts = tx.end(is_kept).await?;
        kept.extend(is_kept.then_some(done));
    }
    Ok(kept)
}

/// Returns nothing, and has written nothing, if they failed as a whole.
async fn together(
    whole: &Guarded,
    group: &mut [&mut Queued],
    kind: Kind,
) -> Result<Option<Announced>> {
    let Some(first) = group.first_mut() else { return Ok(None) };
    let (mut tx, mut done) = begin(whole, first).await?;
    let all = group.iter_mut().map(|one| one.job.any()).collect();
    let is_kept = (kind.run)(all, &mut tx).await;
    done.facts = tx.end(is_kept).await?;
    Ok(is_kept.then_some(done))
}

/// Commits a group of one, which needs no savepoint: who else could it undo? Returns
/// whether it was done; if not, nothing was written, and each of it is to run alone.
async fn commit_group(db: &Db, group: &mut [&mut Queued]) -> Result<bool> {
    let kind = group.first().and_then(|one| one.job.together());
    let Some((kind, first)) = kind.zip(group.first()) else { return Ok(false) };
    let (platform, practice_id, actor) = (first.platform.clone(), first.practice_id, first.actor);
    let mut tx = Tx::inside(platform, practice_id, actor, Guarded::begin(db).await?);
    let all = group.iter_mut().map(|one| one.job.any()).collect();
    if (kind.run)(all, &mut tx).await {
        tx.commit().await?;
        return Ok(true);
    }
    tx.end(false).await?;
    Ok(false)
}

/// Begins a savepoint in the name of this one.
async fn begin(whole: &Guarded, one: &mut Queued) -> Result<(Tx, Announced)> {
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
    whole: &Guarded,
    platform: Platform,
    practice_id: PracticeId,
    actor: Actor,
) -> Result<Tx> {
    Ok(Tx::inside(platform, practice_id, actor, whole.savepoint().await?))
}
