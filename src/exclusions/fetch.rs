//! The federal list comes by itself, where whoever runs Muster has named its address: while a newer one may be there, it is
//! fetched once a day. What came goes through the same door as a file that somebody brings; what did not come, or is no
//! list, changes nothing and is written down.

use chrono::{NaiveDate, TimeDelta};
use matching::list::sha256;

use super::{
    check::FEDERAL,
    edition::{Incoming, ListSource},
    load::{self, Pace, load},
    run, store,
};
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        db::{PracticeId, Scope},
        inquiry::{Inquiries, Unheard},
        rounds::{Act, Pause, Round},
    },
    practices,
};

pub const FETCH: Round = Round {
    name: "fetch_exclusion_list",
    every: TimeDelta::hours(24),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| Box::pin(whose(platform)),
        run: |scope| Box::pin(fetch(scope)),
    },
};

/// The full list has some 16 MB.
const LONGEST: u64 = 64 * 1024 * 1024;
/// It comes once a month.
const A_MONTH: i64 = 28;

async fn whose(platform: &Platform) -> Result<Vec<PracticeId>> {
    if !platform.exclusion_list.is_on() {
        return Ok(vec![]);
    }
    let all = practices::all(&platform.db).await?;
    Ok(all.into_iter().map(|practice| practice.id).collect())
}

async fn fetch(scope: &Scope) -> Result<()> {
    let today = practices::today(scope).await?;
    let (address, before) = (address(scope).await?, store::in_force(scope, FEDERAL).await?);
    let is_due = before.as_ref().is_none_or(|before| before.age(today) >= A_MONTH);
    if !address.is_on() || !is_due || !has_anybody(scope, today).await? {
        return Ok(());
    }
    match address.fetch(LONGEST, scope.now()).await? {
        Ok(bytes) => bring(scope, bytes, before.map(|before| before.sha256)).await,
        // Nobody was asked: it has failed before, and that is written down.
        Err(Unheard::Resting | Unheard::Off) => Ok(()),
        Err(why) => load::not_fetched(scope, ListSource::Leie, why).await,
    }
}

/// A demo's people are made up: nobody outside is asked about them.
async fn address(scope: &Scope) -> Result<Inquiries> {
    let address = scope.platform().exclusion_list.clone();
    let is_demo = practices::here(scope).await?.is_demo();
    Ok(if is_demo && address.leaves() { Inquiries::off() } else { address })
}

async fn has_anybody(scope: &Scope, today: NaiveDate) -> Result<bool> {
    Ok(!run::whom(scope, today).await?.is_empty())
}

/// Loads what came, unless it is what is in force. Everybody is checked against it by the next round.
async fn bring(scope: &Scope, bytes: Vec<u8>, before: Option<String>) -> Result<()> {
    // Some megabytes are hashed: nobody else waits for that.
    let hash = move || {
        let hash = sha256(&bytes);
        (bytes, hash)
    };
    let (bytes, hash) = tokio::task::spawn_blocking(hash).await.map_err(Error::internal)?;
    if before.is_some_and(|before| before == hash) {
        return Ok(());
    }
    let incoming = Incoming {
        source: ListSource::Leie,
        file: load::FETCHED.parse().map_err(Error::internal)?,
        bytes,
        mapping: None,
        listed_on: None,
        is_smaller: false,
    };
    match load(scope, incoming, Pace::BesideOthers).await {
        // Why it is no list is written down already.
        Err(Error::Invalid(_)) => Ok(()),
        loaded => loaded.map(drop),
    }
}
