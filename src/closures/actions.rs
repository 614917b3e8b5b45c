//! What is done with closures.

use super::{
    closure::{Closure, ClosureId, MOST, Span, refuse_far_ahead, refuse_twice},
    events::{self, Event},
    hooks, store,
};
use crate::{
    error::{Error, Result},
    platform::db::Tx,
    practices,
};

pub async fn add(tx: &mut Tx, span: Span) -> Result<Closure> {
    let today = practices::today(tx).await?;
    span.refuse_unsound()?;
    span.refuse_long_over(today)?;
    refuse_far_ahead(span.first_day, today)?;
    // One after the other: there is no row to hold yet.
    store::in_turn(tx).await?;
    let all = store::all(tx).await?;
    refuse_twice(&span, None, &all)?;
    if all.iter().filter(|closure| closure.span.last_day >= today).count() >= MOST {
        return Err(Error::fault("first_day", "closures.too_many"));
    }
    let closure = Closure { id: tx.fresh_id(), span, revision: 1 };
    store::add(tx, &closure).await?;
    told(tx, &closure, Event::Added).await?;
    Ok(closure)
}

/// Changes one that is not over, as it was at `revision`. The same again changes nothing.
pub async fn change(tx: &mut Tx, id: ClosureId, revision: i32, span: Span) -> Result<Closure> {
    let today = practices::today(tx).await?;
    store::in_turn(tx).await?;
    let mut closure = store::hold(tx, id).await?;
    closure.refuse_if_over(today)?;
    span.refuse_unsound()?;
    if closure.revision != revision {
        return Err(Error::Stale);
    }
    if closure.span == span {
        return Ok(closure);
    }
    closure.refuse_change(&span, today)?;
    if span.first_day != closure.span.first_day {
        refuse_far_ahead(span.first_day, today)?;
    }
    refuse_twice(&span, Some(&closure), &store::all(tx).await?)?;
    closure.span = span;
    closure.revision += 1;
    store::save(tx, &closure).await?;
    told(tx, &closure, Event::Changed).await?;
    Ok(closure)
}

/// Takes one away that is not over: the office is open after all.
pub async fn remove(tx: &mut Tx, id: ClosureId) -> Result<Closure> {
    store::in_turn(tx).await?;
    let closure = store::hold(tx, id).await?;
    closure.refuse_removal(practices::today(tx).await?)?;
    store::remove(tx, id).await?;
    told(tx, &closure, Event::Removed).await?;
    Ok(closure)
}

async fn told(tx: &mut Tx, closure: &Closure, event: Event) -> Result<()> {
    tx.announce(events::about(closure, event));
    hooks::changed(tx).await
}
