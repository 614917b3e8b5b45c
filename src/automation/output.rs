//! What the API shows.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    engine::Due,
    ready_rule::ReadyRule,
    switch::{StopCause, Switch},
};
use crate::platform::keys::UserId;

/// A rule, and whether it is on.
#[derive(Object)]
#[oai(rename = "AutomationRule")]
pub struct RuleOut {
    rule: ReadyRule,
    /// Raised when what the rule does, or when it does it, changes. It stands in each of its events.
    version: i32,
    is_on: bool,
    /// Since when, if it is.
    #[oai(skip_serializing_if_is_none)]
    on_since: Option<DateTime<Utc>>,
    /// Who turned it on: it acts with their rights.
    #[oai(skip_serializing_if_is_none)]
    user_id: Option<UserId>,
    /// Of a rule that has one: how many days it waits, or looks ahead.
    #[oai(skip_serializing_if_is_none)]
    days: Option<i32>,
    /// Of a rule that has one: how often it acts on one thing, or in a day.
    #[oai(skip_serializing_if_is_none)]
    most: Option<i32>,
    /// Why it stopped by itself, if it did.
    #[oai(skip_serializing_if_is_none)]
    stopped_because: Option<StopCause>,
    /// How often it has done something.
    fired: u64,
}

impl RuleOut {
    pub fn new(rule: ReadyRule, switch: Option<&Switch>, fired: u64) -> Self {
        let spec = rule.spec();
        let of = |number: Option<super::ready_rule::Number>| number.map(|number| number.usual);
        let on_since = switch.and_then(|it| it.on_since);
        Self {
            rule,
            version: spec.version,
            is_on: on_since.is_some(),
            on_since,
            user_id: switch.filter(|_| on_since.is_some()).map(|it| it.user_id),
            days: switch.map_or_else(|| of(spec.days), |it| it.days),
            most: switch.map_or_else(|| of(spec.most), |it| it.most),
            stopped_because: switch.and_then(|it| it.stopped).map(|(cause, _)| cause),
            fired,
        }
    }
}

/// The rules that there are.
#[derive(Object)]
#[oai(rename = "AutomationRules")]
pub struct RulesOut {
    pub data: Vec<RuleOut>,
}

/// What a rule would have done.
#[derive(Object)]
#[oai(rename = "AutomationDryRun")]
pub struct DryRunOut {
    rule: ReadyRule,
    version: i32,
    /// How often it would have acted.
    count: usize,
    /// Whether it is counted by the dates as they stand today, and not by the log of the last 90 days.
    by_dates_of_today: bool,
    /// The latest of it, the first first: at most 100.
    firings: Vec<WouldOut>,
}

/// One thing that a rule would have done.
#[derive(Object)]
#[oai(rename = "AutomationWouldFire")]
pub struct WouldOut {
    /// On what it would have acted, by id.
    subject: String,
    at: DateTime<Utc>,
}

/// As many are listed.
const LISTED: usize = 100;

impl DryRunOut {
    pub fn new(rule: ReadyRule, due: Vec<Due>) -> Self {
        let (count, spec) = (due.len(), rule.spec());
        let latest = due.into_iter().skip(count.saturating_sub(LISTED));
        Self {
            rule,
            version: spec.version,
            count,
            by_dates_of_today: spec.trigger == super::engine::Trigger::Dates,
            firings: latest.map(|one| WouldOut { subject: one.subject, at: one.at }).collect(),
        }
    }
}
