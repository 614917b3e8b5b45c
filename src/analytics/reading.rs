//! The log is read as it grows, and what it says is counted. A reading that is cut off goes on where it was:
//! how far it came is saved together with what was counted.

use std::collections::HashMap;

use super::{
    happened::{Happened, What, is_counted},
    path::{Path, Stay},
    store,
    tally::Tally,
};
use crate::{
    applications::{self, ApplicationId},
    error::Result,
    platform::{
        db::{Scope, Tx},
        events::{self, Event},
    },
};

/// How many applications are asked about by one statement.
const AT_ONCE: usize = 1_000;

/// Notes in the transaction of an event that there is something to count.
pub async fn note(tx: &mut Tx, events: &[Event]) -> Result<()> {
    let counted = events.iter().filter(|event| is_counted(&event.kind));
    match counted.map(|event| event.seq).max() {
        Some(seen) => store::note_seen(tx, seen).await,
        None => Ok(()),
    }
}

/// Counts what has happened since it was last read, a batch of events in each transaction.
pub async fn catch_up(scope: &Scope) -> Result<()> {
    while scope.write(async |tx: &mut Tx| read_some(tx).await).await? {}
    Ok(())
}

/// Counts everything anew, from the first event on.
pub async fn rebuild(scope: &Scope) -> Result<()> {
    let forget = async |tx: &mut Tx| {
        store::begin_again(tx).await?;
        store::forget(tx).await
    };
    scope.write(forget).await?;
    catch_up(scope).await
}

/// Reads one batch. Returns whether there may be more.
async fn read_some(tx: &Tx) -> Result<bool> {
    let batch = events::after(tx, store::hold_reading(tx).await?).await?;
    let Some(last) = batch.last() else { return Ok(false) };
    let happened: Vec<_> = batch.iter().filter_map(Happened::of).collect();
    let mut ids: Vec<_> = happened.iter().map(|one| one.application).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut tally = Tally::of(store::paths_of(tx, &ids).await?);
    let sources = sources(tx, &happened).await?;
    happened.iter().for_each(|one| tally.take(one, &sources));
    store::save_paths(tx, &tally.changed()).await?;
    let stays: Vec<_> = tally.stays.into_values().collect();
    store::save_stays(tx, &stays).await?;
    store::save_read(tx, last.seq).await?;
    Ok(true)
}

async fn sources(
    scope: &Scope,
    happened: &[Happened],
) -> Result<HashMap<ApplicationId, Option<String>>> {
    let received = happened.iter().filter(|one| matches!(one.what, What::Received(_)));
    let ids: Vec<_> = received.map(|one| one.application).collect();
    let found = applications::these(scope, &ids).await?;
    let source = |one: applications::Application| {
        (one.id, one.arrival.source.map(|source| source.to_string()))
    };
    Ok(found.into_iter().map(source).collect())
}

/// How what is kept compares with what the log says, up to where it was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Checked {
    pub applications: usize,
    pub stays: usize,
    /// Whose path or stays are kept otherwise, or not at all.
    pub differing: Vec<ApplicationId>,
}

/// Makes everything anew beside what is kept, and compares. Nothing is written.
pub async fn check(scope: &Scope) -> Result<Checked> {
    let mut anew = anew(scope, store::read_up_to(scope).await?).await?;
    let (mut checked, mut after) = (Checked::default(), None);
    loop {
        let kept = store::all_paths(scope, after).await?;
        let Some(last) = kept.last().map(|path| path.application) else { break };
        after = Some(last);
        let ids: Vec<_> = kept.iter().map(|path| path.application).collect();
        compare(&mut anew, kept, store::all_stays(scope, &ids).await?, &mut checked);
    }
    checked.differing.extend(anew.paths.into_keys());
    checked.differing.extend(anew.stays.into_keys().map(|(id, _)| id));
    checked.differing.sort_unstable();
    checked.differing.dedup();
    Ok(checked)
}

/// Takes away what is alike.
fn compare(anew: &mut Tally, paths: Vec<Path>, stays: Vec<Stay>, checked: &mut Checked) {
    checked.applications += paths.len();
    checked.stays += stays.len();
    for path in paths {
        if anew.paths.remove(&path.application).as_ref() != Some(&path) {
            checked.differing.push(path.application);
        }
    }
    for stay in stays {
        if anew.stays.remove(&(stay.application, stay.number)).as_ref() != Some(&stay) {
            checked.differing.push(stay.application);
        }
    }
}

async fn anew(scope: &Scope, up_to: i64) -> Result<Tally> {
    let (mut tally, mut seq) = (Tally::default(), 0);
    while seq < up_to {
        let batch = events::after(scope, seq).await?;
        let Some(last) = batch.last() else { break };
        seq = last.seq;
        let read = batch.iter().filter(|event| event.seq <= up_to);
        let happened: Vec<_> = read.filter_map(Happened::of).collect();
        for some in happened.chunks(AT_ONCE) {
            let sources = sources(scope, some).await?;
            some.iter().for_each(|one| tally.take(one, &sources));
        }
    }
    Ok(tally)
}
