//! What is done with switches and tasks: load → ask the noun → save → announce.

use super::{
    events,
    firing::{Firing, FiringId},
    ready_rule::ReadyRule,
    store,
    switch::{Chosen, Switch},
};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::{
        db::{Actor, Tx},
        keys::{self, UserId},
    },
};

/// Switches a rule on, or changes its numbers: from now on it acts with the rights of whoever does this.
pub async fn switch_on(tx: &mut Tx, rule: ReadyRule, chosen: Chosen) -> Result<Switch> {
    let Chosen { days, most } = chosen.checked(rule)?;
    let user_id = who(tx)?;
    let user = keys::user(tx, Some(user_id)).await?;
    let standing = store::hold(tx, rule).await?;
    let on_since = standing.as_ref().and_then(|it| it.on_since).unwrap_or(tx.now());
    let switch = Switch { rule, on_since: Some(on_since), user_id, days, most, stopped: None };
    if switch.must_stop(user.as_ref(), tx.platform().rooms).is_some() {
        return Err(Error::Conflict(Reason::new("automation.may_not")));
    }
    if standing.as_ref() == Some(&switch) {
        return Ok(switch);
    }
    if !store::put(tx, &switch).await? {
        store::save(tx, &switch).await?;
    }
    tx.announce(events::switched_on(&switch));
    Ok(switch)
}

/// Switches a rule off. What it made stays.
pub async fn switch_off(tx: &mut Tx, rule: ReadyRule) -> Result<()> {
    let Some(mut switch) = store::hold(tx, rule).await? else { return Ok(()) };
    let was_on = switch.on_since.take().is_some();
    if was_on || switch.stopped.take().is_some() {
        switch.stopped = None;
        store::save(tx, &switch).await?;
    }
    if was_on {
        tx.announce(events::switched_off(rule));
    }
    Ok(())
}

/// Somebody has done a task.
pub async fn settle(tx: &mut Tx, id: FiringId) -> Result<Firing> {
    let mut task = store::hold_task(tx, id).await?;
    task.settle(tx.now(), tx.actor().to_string())?;
    store::save_settled(tx, &task).await?;
    tx.announce(events::task_done(&task));
    Ok(task)
}

/// A rule acts for a person: a key that nobody of the practice made has none.
fn who(tx: &Tx) -> Result<UserId> {
    match tx.actor() {
        Actor::User { id, .. } | Actor::ApiKey { user: Some(id), .. } => Ok(id),
        _ => Err(Error::Conflict(Reason::new("automation.nobody"))),
    }
}
