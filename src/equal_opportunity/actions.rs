//! What is done: somebody says something of themselves, an owner begins or stops to ask.

use super::{
    advice::Advice,
    category::Said,
    events::{self, Event},
    quarter,
    store::{self, Setting},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::fault::Reason,
    platform::db::{Scope, Tx},
    practices::{self, Practice},
    roster,
};

/// Keeps what somebody said. It is announced to nobody.
pub async fn say(tx: &mut Tx, id: ApplicationId, said: Said) -> Result<()> {
    // Held: who stops to ask while somebody answers comes first or second.
    store::hold_setting(tx).await?.ok_or(Error::Spent)?;
    store::keep(tx, id, said).await
}

/// Returns how many work for the practice: as it says itself, or as many as its staff list has, if those are more. A
/// list that nobody has filled makes no office small.
pub async fn how_many_work(scope: &Scope, practice: &Practice) -> Result<u64> {
    let said = u64::try_from(practice.particulars.head_count).unwrap_or_default();
    let listed = roster::how_many_work(scope, practice.today(scope.now())).await?;
    Ok(said.max(listed))
}

/// Begins to ask, and to count whose application ends from now on.
pub async fn begin(tx: &mut Tx) -> Result<()> {
    let staff = how_many_work(tx, &practices::here(tx).await?).await?;
    if Advice::for_staff(staff) == Advice::Off {
        return Err(Error::Conflict(Reason::new("selection_rates.too_small")));
    }
    let now = tx.now();
    if store::begin(tx, Setting { counted_from: now, closes_at: quarter::end(now) }).await? {
        tx.announce(events::switched(Event::On));
    }
    Ok(())
}

/// Stops to ask. What was frozen stays.
pub async fn stop(tx: &mut Tx) -> Result<()> {
    if store::hold_setting(tx).await?.is_some() {
        store::stop(tx).await?;
        tx.announce(events::switched(Event::Off));
    }
    Ok(())
}
