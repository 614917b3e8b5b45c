//! One go of a round.

use std::{
    collections::{BTreeSet, HashMap},
    panic::AssertUnwindSafe,
};

use futures_util::FutureExt;

use super::{Act, Future, Round, failure};
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        db::{Actor, PracticeId, Scope},
    },
};

/// How one go went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Went {
    pub done: usize,
    pub failed: usize,
}

/// Runs a round once, and notes in the timetable how it went.
///
/// # Errors
/// Returns why it could not be asked what is due, or why what has no practice failed. What a
/// practice's things ran into is written down with them.
pub async fn run(platform: &Platform, round: &Round) -> Result<Went> {
    platform.rounds.begin(round.name, platform.clock.now());
    let went = whole(platform, round).await;
    match &went {
        Ok(Went { done: 0, failed: 0 }) => {}
        Ok(Went { done, failed }) => tracing::debug!(round = round.name, done, failed, "round"),
        Err(error) => tell(round, None, "", error),
    }
    platform.rounds.end(round, platform.clock.now(), &went);
    went
}

async fn whole(platform: &Platform, round: &Round) -> Result<Went> {
    let whose = match round.act {
        Act::Server(run) => {
            caught(run(platform)).await?;
            return Ok(Went { done: 1, failed: 0 });
        }
        Act::Practice { whose, .. } | Act::Thing { whose, .. } => whose,
    };
    let mut practices: BTreeSet<_> = caught(whose(platform)).await?.into_iter().collect();
    practices.extend(failure::whose(platform, round).await?);
    let mut went = Went::default();
    for practice in practices {
        let scope = scope(platform, practice);
        match in_practice(&scope, round).await {
            Ok(here) => {
                went.done += here.done;
                went.failed += here.failed;
            }
            // Its things could not be asked for: that is a failure of its own, of this practice.
            Err(error) => {
                went.failed += 1;
                note(&scope, round, "", &error).await;
            }
        }
    }
    Ok(went)
}

async fn in_practice(scope: &Scope, round: &Round) -> Result<Went> {
    let failed = failure::of(scope, round).await?;
    let mut failed: HashMap<_, _> =
        failed.into_iter().map(|one| (one.thing.clone(), one)).collect();
    if failed.get("").is_some_and(|whole| whole.waits(scope.now())) {
        return Ok(Went::default());
    }
    let due = match round.act {
        Act::Thing { due, .. } => caught(due(scope)).await?,
        Act::Practice { .. } | Act::Server(_) => vec![String::new()],
    };
    let mut went = Went::default();
    let mut well = vec![];
    for thing in due {
        let before = failed.remove(&thing);
        if before.as_ref().is_some_and(|before| before.waits(scope.now())) {
            continue;
        }
        match one(scope, round, &thing).await {
            Ok(()) => {
                went.done += 1;
                well.extend(before.map(|_| thing));
            }
            Err(error) => {
                went.failed += 1;
                note(scope, round, &thing, &error).await;
            }
        }
    }
    // What is left in it is due no more: somebody else did it, or it is gone.
    well.extend(failed.into_keys());
    if !well.is_empty() {
        failure::forget(scope, round, well).await?;
    }
    Ok(went)
}

async fn one(scope: &Scope, round: &Round, thing: &str) -> Result<()> {
    match round.act {
        Act::Thing { run, .. } => caught(run(scope, thing)).await,
        Act::Practice { run, .. } => caught(run(scope)).await,
        Act::Server(_) => Ok(()),
    }
}

/// A bug in one thing must not end the round, nor its task.
async fn caught<T>(future: Future<'_, T>) -> Result<T> {
    let ended = AssertUnwindSafe(future).catch_unwind().await;
    ended.unwrap_or_else(|_| Err(Error::internal("it panicked")))
}

/// Being busy says nothing about a thing: it is simply tried again. Anything else is written down.
async fn note(scope: &Scope, round: &Round, thing: &str, error: &Error) {
    tell(round, Some(scope.practice_id()), thing, error);
    if matches!(error, Error::Busy) {
        return;
    }
    if let Err(unwritten) = failure::note(scope, round, thing, error).await {
        tracing::error!(round = round.name, thing, %unwritten, "a failure was not written down");
    }
}

fn tell(round: &Round, practice: Option<PracticeId>, thing: &str, error: &Error) {
    let practice = practice.map(tracing::field::display);
    let code = error.reason().code;
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    let cause = causes.map(ToString::to_string).collect::<Vec<_>>().join(": ");
    let round = round.name;
    tracing::error!(round, practice, thing, %code, cause, "a round failed; it is tried again");
}

#[expect(clippy::disallowed_methods, reason = "the product acts in every practice")]
fn scope(platform: &Platform, practice: PracticeId) -> Scope {
    Scope::new(platform, practice, Actor::System)
}
