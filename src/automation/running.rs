//! Rules run: what is due is done, one thing after the other, each in a transaction of its own.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    acting,
    due::due,
    engine::Due,
    events::{self},
    firing::{Firing, FiringOutcome},
    ready_rule::ReadyRule,
    store::{self, Acted},
    switch::{StopCause, Switch},
};
use crate::{
    error::{Error, Result},
    kernel::{awake::is_awake, day::begins},
    platform::{
        db::{Scope, Tx},
        keys,
        rounds::{self, Act, Pause, Round},
    },
    practices,
};

/// Lets each rule that is on do what is due.
pub const RUN: Round = Round {
    name: "run_rules",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_rules_are_on(&platform.db)),
        due: |scope| Box::pin(rules(scope)),
        run: |scope, rule| Box::pin(async move { run(scope, rounds::id(rule)?).await }),
    },
};

async fn rules(scope: &Scope) -> Result<Vec<String>> {
    let on = store::switches(scope).await?.into_iter().filter(|one| one.on_since.is_some());
    Ok(rounds::ids(on.map(|one| one.rule.word())))
}

/// Does what is due of a rule, if it is on.
pub async fn run(scope: &Scope, rule: ReadyRule) -> Result<()> {
    let Some(switch) = store::switch(scope, rule).await? else { return Ok(()) };
    let Some(on_since) = switch.on_since else { return Ok(()) };
    if stopped(scope, &switch).await?.is_some() {
        return scope.write(async |tx: &mut Tx| stop(tx, rule).await).await;
    }
    let practice = practices::here(scope).await?;
    if rule.spec().writes && !is_awake(scope.now(), practice.time_zone()) {
        return Ok(());
    }
    let all = due(scope, &switch, on_since).await?;
    let began = begins(practice.today(scope.now()), practice.time_zone());
    let mut left = Left::of(&switch, store::acted_since(scope, rule, began).await?);
    // One that fails holds up none of the others, and is tried again.
    let mut outcome = Ok(());
    for one in all.into_iter().take(MOST_TRIED) {
        if left.done == 0 {
            break;
        }
        match fire(scope, (rule, began), &one, left.refused > 0).await {
            Ok(Fired::Done) => left.done -= 1,
            Ok(Fired::Refused) => left.refused = left.refused.saturating_sub(1),
            Ok(Fired::Nothing) => {}
            Err(error) => outcome = Err(error),
        }
    }
    outcome
}

/// So many are tried in one round, whatever becomes of them.
const MOST_TRIED: usize = 200;

/// What a rule may still do today. What is refused uses up nothing of what can be done: it has as much for itself, so
/// that no morning has more tasks than a person can look at.
struct Left {
    done: u64,
    refused: u64,
}

impl Left {
    fn of(switch: &Switch, Acted { done, refused }: Acted) -> Self {
        let most = u64::try_from(switch.most_a_day()).unwrap_or(0);
        Self { done: most.saturating_sub(done), refused: most.saturating_sub(refused) }
    }
}

/// What became of one thing that was due.
enum Fired {
    Done,
    Refused,
    /// There was nothing to do any more, or somebody else has done it.
    Nothing,
}

/// Returns why a rule must not act any more, if that is so.
async fn stopped(scope: &Scope, switch: &Switch) -> Result<Option<StopCause>> {
    let user = keys::user(scope, Some(switch.user_id)).await?;
    Ok(switch.must_stop(user.as_ref(), scope.platform().rooms))
}

async fn stop(tx: &mut Tx, rule: ReadyRule) -> Result<()> {
    let Some(mut switch) = store::hold(tx, rule).await? else { return Ok(()) };
    let Some(cause) = stopped(tx, &switch).await? else { return Ok(()) };
    if switch.on_since.take().is_some() {
        switch.stopped = Some((cause, tx.now()));
        store::save(tx, &switch).await?;
        tx.announce(events::stopped(&switch, cause));
    }
    Ok(())
}

/// Acts on one thing. What a room refuses is not tried again: it is a task, because a person has to look.
async fn fire(
    scope: &Scope,
    (rule, began): (ReadyRule, DateTime<Utc>),
    due: &Due,
    may_note: bool,
) -> Result<Fired> {
    let act = async |tx: &mut Tx| fire_once(tx, (rule, began), due).await;
    let refusal = match scope.write(act).await {
        // Somebody has done it by hand.
        Err(Error::Conflict(reason)) if reason.code == "onboarding.already_running" => {
            String::new()
        }
        Err(Error::Conflict(reason)) => reason.code.into_owned(),
        Err(Error::Invalid(faults)) => {
            faults.first().map(|fault| fault.reason.code.to_string()).unwrap_or_default()
        }
        // It is gone, and nobody has to look.
        Err(Error::Missing(_)) => String::new(),
        other => return other,
    };
    let because = Some(refusal).filter(|code| !code.is_empty());
    if because.is_some() && !may_note {
        // It waits for another day, and others have their turn.
        return Ok(Fired::Nothing);
    }
    let note = async |tx: &mut Tx| {
        let Some(switch) = may_act(tx, rule).await? else { return Ok(Fired::Nothing) };
        let outcome = if because.is_some() { FiringOutcome::Task } else { FiringOutcome::Left };
        let firing = Firing { because, ..firing(tx, &switch, due, outcome) };
        if !store::add(tx, &firing).await? || firing.because.is_none() {
            return Ok(Fired::Nothing);
        }
        tx.announce(events::fired(&firing));
        Ok(Fired::Refused)
    };
    scope.write(note).await
}

async fn fire_once(
    tx: &mut Tx,
    (rule, began): (ReadyRule, DateTime<Utc>),
    due: &Due,
) -> Result<Fired> {
    // Held: whoever switches it off, and another process that runs it, come before or after.
    let Some(switch) = may_act(tx, rule).await? else { return Ok(Fired::Nothing) };
    // What another process has done of it today counts.
    if Left::of(&switch, store::acted_since(tx, rule, began).await?).done == 0 {
        return Ok(Fired::Nothing);
    }
    let firing = firing(tx, &switch, due, FiringOutcome::Left);
    if !store::add(tx, &firing).await? {
        return Ok(Fired::Nothing);
    }
    let outcome = acting::act(tx, rule, due).await?;
    let firing = Firing { outcome, ..firing };
    if outcome == FiringOutcome::Left {
        return Ok(Fired::Nothing);
    }
    store::save_outcome(tx, &firing).await?;
    tx.announce(events::fired(&firing));
    Ok(Fired::Done)
}

/// Returns the switch if it is on and whoever turned it on may still do what it does.
async fn may_act(tx: &mut Tx, rule: ReadyRule) -> Result<Option<Switch>> {
    let Some(switch) = store::hold(tx, rule).await? else { return Ok(None) };
    let is_stopped = stopped(tx, &switch).await?.is_some();
    Ok(Some(switch).filter(|switch| switch.on_since.is_some() && !is_stopped))
}

fn firing(tx: &Tx, switch: &Switch, due: &Due, outcome: FiringOutcome) -> Firing {
    Firing {
        id: tx.fresh_id(),
        rule: switch.rule,
        version: switch.rule.spec().version,
        subject: due.subject.clone(),
        mark: due.mark.clone(),
        person_id: due.person.as_deref().and_then(|id| id.parse().ok()),
        due_at: due.at,
        fired_at: tx.now(),
        user_id: switch.user_id,
        outcome,
        because: None,
        settled: None,
    }
}
