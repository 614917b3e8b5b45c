//! The facts that this room announces.

use serde_json::json;

use super::{
    firing::Firing,
    ready_rule::ReadyRule,
    switch::{StopCause, Switch},
};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to rules.
    pub enum Event {
        SwitchedOn = "automation.switched_on",
        SwitchedOff = "automation.switched_off",
        /// Whoever turned it on has no right to it any more.
        Stopped = "automation.stopped",
        Fired = "automation.fired",
        TaskDone = "automation.task_done",
    }
}

pub fn switched_on(switch: &Switch) -> Fact {
    let rule = switch.rule;
    let mut data = json!({ "rule": rule.word(), "rule_version": rule.spec().version });
    for (name, number) in [("days", switch.days), ("most", switch.most)] {
        if let Some(number) = number {
            data[name] = number.into();
        }
    }
    let subjects = vec![switch.user_id.to_string()];
    Fact { kind: Event::SwitchedOn.word(), version: 1, subjects, data }
}

pub fn switched_off(rule: ReadyRule) -> Fact {
    let data = json!({ "rule": rule.word() });
    Fact { kind: Event::SwitchedOff.word(), version: 1, subjects: vec![], data }
}

pub fn stopped(switch: &Switch, cause: StopCause) -> Fact {
    let data = json!({ "rule": switch.rule.word(), "because": cause.word() });
    let subjects = vec![switch.user_id.to_string()];
    Fact { kind: Event::Stopped.word(), version: 1, subjects, data }
}

/// With the version of the rule, and with whose rights it acted.
pub fn fired(firing: &Firing) -> Fact {
    about(firing, Event::Fired)
}

pub fn task_done(firing: &Firing) -> Fact {
    about(firing, Event::TaskDone)
}

fn about(firing: &Firing, event: Event) -> Fact {
    let mut subjects = vec![firing.id.to_string(), firing.subject.clone()];
    subjects.extend(firing.person_id.map(|id| id.to_string()));
    let data = json!({
        "rule": firing.rule.word(),
        "rule_version": firing.version,
        "outcome": firing.outcome.word(),
        "for": firing.user_id.to_string(),
    });
    Fact { kind: event.word(), version: 1, subjects, data }
}
