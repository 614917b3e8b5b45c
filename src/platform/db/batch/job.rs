//! What the writer is given: jobs of any kind, each with somebody who waits for what came of it.

use std::{
    any::{Any, TypeId},
    future::Future,
};

use futures_util::future::BoxFuture;
use tokio::sync::oneshot;
use uuid::Uuid;

use super::Tx;
use crate::error::{Error, Result};

/// Something small to be written, that cannot wait and need not be alone.
pub trait Job: Send + Sync + 'static {
    type Done: Send + 'static;

    /// What it locks. Jobs of one group run in the order of these, so that two groups, of two
    /// processes, never wait for each other.
    fn key(&self) -> Uuid;

    fn run(&self, tx: &mut Tx) -> impl Future<Output = Result<Self::Done>> + Send;
}

/// A kind of job of which many are cheaper done at once than one by one.
pub trait Grouped: Send + Sync + Sized + 'static {
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

/// A job of any kind, as the writer sees it.
pub(super) trait AnyJob: Send {
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
pub(super) struct Kind {
    pub id: TypeId,
    pub run: for<'a> fn(Vec<&'a mut (dyn Any + Send)>, &'a mut Tx) -> BoxFuture<'a, bool>,
}

pub(super) struct JobAndReply<J, D> {
    job: J,
    tell: Option<oneshot::Sender<Result<D>>>,
    done: Option<Result<D>>,
}

impl<J, D> JobAndReply<J, D> {
    pub fn new(job: J, tell: oneshot::Sender<Result<D>>) -> Self {
        Self { job, tell: Some(tell), done: None }
    }

    fn settle(mut self, committed: bool) {
        let done = self.done.take().unwrap_or(Err(Error::Busy));
        let told = if committed { done } else { done.and(Err(Error::Busy)) };
        if let Some(tell) = self.tell.take() {
            // Whoever asked may have gone: it is written all the same.
            drop(tell.send(told));
        }
    }
}

impl<J: Job> AnyJob for JobAndReply<J, J::Done> {
    fn key(&self) -> Uuid {
        self.job.key()
    }

    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let done = self.job.run(tx).await;
            // What failed inside and was passed over is not kept either.
            let done = if tx.has_failed() { done.and(Err(Error::Busy)) } else { done };
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
pub(super) struct GroupedJob<J: Grouped>(pub JobAndReply<J, J::Done>);

impl<J: Grouped> AnyJob for GroupedJob<J> {
    fn key(&self) -> Uuid {
        self.0.job.key()
    }

    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool> {
        run_grouped::<J>(vec![self], tx)
    }

    fn tell(self: Box<Self>, committed: bool) {
        self.0.settle(committed);
    }

    fn together(&self) -> Option<Kind> {
        Some(Kind { id: TypeId::of::<J>(), run: run_grouped::<J> })
    }

    fn any(&mut self) -> &mut (dyn Any + Send) {
        self
    }
}

/// Does jobs of this kind together, and returns whether that is to be kept.
fn run_grouped<'a, J: Grouped>(
    all: Vec<&'a mut (dyn Any + Send)>,
    tx: &'a mut Tx,
) -> BoxFuture<'a, bool> {
    Box::pin(async move {
        let mut all: Vec<_> =
            all.into_iter().filter_map(|one| one.downcast_mut::<GroupedJob<J>>()).collect();
        let jobs: Vec<_> = all.iter().map(|one| &one.0.job).collect();
        let done = J::run(&jobs, tx).await;
        match done {
            Ok(_) if tx.has_failed() => false,
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
