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
    platform::db::Tx,
    practices, roster,
};

/// Keeps what somebody said. It is announced to nobody.
pub async fn say(tx: &mut Tx, id: ApplicationId, said: Said) -> Result<()> {
    // Held: who stops to ask while somebody answers comes first or second.
    store::hold_setting(tx).await?.ok_or(Error::Spent)?;
    store::keep(tx, id, said).await
}

/// Begins to ask, and to count whose application ends from now on.
pub async fn begin(tx: &mut Tx) -> Result<()> {
    let staff = roster::how_many_work(tx, practices::today(tx).await?).await?;
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
