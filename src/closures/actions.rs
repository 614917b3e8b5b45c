//! What is done with closures.

use super::{
    closure::{Closure, ClosureId, MOST, Span},
    events::{self, Event},
    hooks, store,
};
use crate::{
    error::{Error, Result},
    platform::db::Tx,
    practices,
};

pub async fn add(tx: &mut Tx, span: Span) -> Result<Closure> {
    span.refuse_unsound(practices::today(tx).await?)?;
    // One after the other: there is no row to hold yet.
    tx.in_turn("closures").await?;
    if store::all(tx).await?.len() >= MOST {
        return Err(Error::fault("first_day", "closures.too_many"));
    }
    let closure = Closure { id: tx.fresh_id(), span };
    store::add(tx, &closure).await?;
    told(tx, &closure, Event::Added).await?;
    Ok(closure)
}

/// Changes one that is not over. The same again changes nothing.
pub async fn change(tx: &mut Tx, id: ClosureId, span: Span) -> Result<Closure> {
    let today = practices::today(tx).await?;
    let mut closure = store::hold(tx, id).await?;
    closure.refuse_if_over(today)?;
    span.refuse_unsound(today)?;
    if closure.span == span {
        return Ok(closure);
    }
    closure.span = span;
    store::save(tx, &closure).await?;
    told(tx, &closure, Event::Changed).await?;
    Ok(closure)
}

/// Takes one away that is not over: the office is open after all.
pub async fn remove(tx: &mut Tx, id: ClosureId) -> Result<Closure> {
    let closure = store::hold(tx, id).await?;
    closure.refuse_if_over(practices::today(tx).await?)?;
    store::remove(tx, id).await?;
    told(tx, &closure, Event::Removed).await?;
    Ok(closure)
}

async fn told(tx: &mut Tx, closure: &Closure, event: Event) -> Result<()> {
    tx.announce(events::about(closure, event));
    hooks::changed(tx).await
}
