//! What is due, and what would have been: read from the log or from today's dates, and decided by the engine.

use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    dates,
    engine::{self, Due, Line, Numbers, Trigger},
    ready_rule::ReadyRule,
    store,
    switch::Switch,
};
use crate::{
    error::Result,
    invitations,
    platform::{db::Scope, events},
};

/// How far back a dry run looks.
pub const LOOKED_BACK: TimeDelta = TimeDelta::days(90);
/// How late a rule still acts: after a server that stood still, and on what a day had no room for.
const LATEST: TimeDelta = TimeDelta::days(7);
/// How many lines are read. Of more, the latest.
const MOST_LINES: u64 = 10_000;

/// Returns what a rule would have done in the last 90 days, the first first. A rule on expiry: what it would do now, and
/// has not done.
pub async fn dry_run(scope: &Scope, rule: ReadyRule, numbers: Numbers) -> Result<Vec<Due>> {
    let all = since(scope, rule, numbers, scope.now() - LOOKED_BACK).await?;
    match rule {
        ReadyRule::ExpiringLicenses => undone(scope, rule, all).await,
        _ => Ok(all),
    }
}

/// Returns what a rule that is on should do now and has not done, as far as it is of the time since it is.
pub async fn due(scope: &Scope, switch: &Switch, on_since: DateTime<Utc>) -> Result<Vec<Due>> {
    let from = on_since.max(scope.now() - LATEST);
    let all = since(scope, switch.rule, switch.numbers(), from).await?;
    undone(scope, switch.rule, all).await
}

async fn undone(scope: &Scope, rule: ReadyRule, mut all: Vec<Due>) -> Result<Vec<Due>> {
    let fired = store::fired(scope, rule, &all).await?;
    all.retain(|one| !fired.contains(&(one.subject.clone(), one.mark.clone())));
    Ok(all)
}

async fn since(
    scope: &Scope,
    rule: ReadyRule,
    numbers: Numbers,
    from: DateTime<Utc>,
) -> Result<Vec<Due>> {
    let trigger = rule.spec().trigger;
    let mut all = match (trigger, rule) {
        (Trigger::Dates, ReadyRule::ExpiringLicenses) => {
            dates::expiring(scope, numbers.days).await?
        }
        (Trigger::Dates, _) => dates::unrated(scope, numbers.days, from).await?,
        // What waits so long began so much earlier.
        (Trigger::Silence { .. }, _) => {
            let waited = TimeDelta::days((numbers.days * numbers.most).into());
            let log = lines(scope, trigger, from - waited).await?;
            engine::due(&trigger, numbers, &log, scope.now())
        }
        (Trigger::Happens { .. }, _) => {
            let mut log = lines(scope, trigger, from).await?;
            if rule == ReadyRule::NewApplications {
                leave_out_everyone(scope, &mut log).await?;
            }
            engine::due(&trigger, numbers, &log, scope.now())
        }
    };
    all.retain(|one| from <= one.at);
    Ok(all)
}

async fn lines(scope: &Scope, trigger: Trigger, from: DateTime<Utc>) -> Result<Vec<Line>> {
    let kinds = trigger.kinds();
    let found = events::of_kinds(scope, &kinds, (from, scope.now()), MOST_LINES).await?;
    let line = |event: events::Event| {
        let subjects = serde_json::from_str(&event.subjects).unwrap_or_default();
        Line { kind: event.kind, at: event.at, subjects }
    };
    Ok(found.into_iter().map(line).collect())
}

/// Whoever applies to a job of which everyone is invited is invited already.
async fn leave_out_everyone(scope: &Scope, log: &mut Vec<Line>) -> Result<()> {
    let jobs = invitations::jobs_with_everyone(scope).await?;
    let jobs: HashSet<String> = jobs.iter().map(ToString::to_string).collect();
    log.retain(|line| !line.subjects.iter().any(|subject| jobs.contains(subject)));
    Ok(())
}
