//! A template laid over a hire and a calendar: every task with its day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Anchor, Calendar, Compartment, Cycle, Doer, DueRule, Gate, Hire, HoldsFrom, List, Side, Task,
    TaskId, Template, Unit, calendar::Closed, cycle::in_order, hire::Known,
};

/// When a task is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    On {
        /// The day that the rule says.
        on: NaiveDate,
        /// The day by which to do it here: the last open day before a closed one, or the day on which the
        /// onboarding began, or a closure became known, if the rule's day had passed by then.
        do_by: NaiveDate,
        counted_from: NaiveDate,
        /// Whether what it is counted from cannot change any more: its clock runs.
        is_certain: bool,
        rule: DueRule,
    },
    /// Nobody knows yet what it is counted from.
    NotYet { rule: DueRule },
}

impl Due {
    pub fn do_by(&self) -> Option<NaiveDate> {
        match self {
            Self::On { do_by, .. } => Some(*do_by),
            Self::NotYet { .. } => None,
        }
    }

    pub fn on(&self) -> Option<NaiveDate> {
        match self {
            Self::On { on, .. } => Some(*on),
            Self::NotYet { .. } => None,
        }
    }

    pub fn is_certain(&self) -> bool {
        matches!(self, Self::On { is_certain: true, .. })
    }

    pub fn rule(&self) -> &DueRule {
        match self {
            Self::On { rule, .. } | Self::NotYet { rule } => rule,
        }
    }
}

/// A task of one hire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub task: Task,
    pub due: Due,
    /// Those of its `after` that this hire has.
    pub waits_for: Vec<TaskId>,
    /// Not before this day: required training is done in paid time.
    pub opens_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
}

impl Planned {
    /// What a manager who may not open its compartment sees of it: the task, and whether it is
    /// answered.
    pub fn is_sealed(&self) -> bool {
        self.task.compartment != Compartment::None
    }

    /// From this day on it holds its gates.
    pub(crate) fn holds_on(&self, gate: Gate, today: NaiveDate) -> bool {
        let is_time = match self.task.holds_from {
            HoldsFrom::Now => true,
            HoldsFrom::Overdue => self.due.on().is_some_and(|on| today > on),
        };
        self.task.holds.contains(&gate) && is_time
    }
}

/// What is worth knowing about the first day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    StartsInThePast,
    /// The office is closed on that day: a holiday, a weekend, a closure.
    StartsWhenClosed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub role: String,
    pub list: List,
    pub version: u32,
    /// In the order of days; on one day, in the order of the template.
    pub tasks: Vec<Planned>,
    pub notes: Vec<Note>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefused {
    #[error(transparent)]
    Cycle(#[from] Cycle),
    /// A running onboarding keeps the version that it was begun with.
    #[error("this onboarding runs with version {runs} of its checklist, not {given}")]
    OtherVersion { runs: u32, given: u32 },
    #[error("“{0}” would be due on a day that no calendar has")]
    BeyondTheCalendar(TaskId),
}

impl Plan {
    /// The same template, hire and calendar always make the same plan.
    pub fn of(template: &Template, hire: &Hire, calendar: &Calendar) -> Result<Self, PlanRefused> {
        let tasks: Vec<&Task> = template.tasks.iter().filter(|it| it.when.holds(hire)).collect();
        let order = in_order(&tasks)?;
        let mut found: BTreeMap<&TaskId, Due> = BTreeMap::new();
        for task in order.into_iter().filter_map(|place| tasks.get(place)) {
            let due = due(task, hire, calendar, &found)?;
            found.insert(&task.id, due);
        }
        let is_there = |id: &&TaskId| tasks.iter().any(|task| task.id == **id);
        let planned = |task: &&Task| {
            let due = found.get(&task.id)?.clone();
            let waits_for = task.after.iter().filter(is_there).cloned().collect();
            let opens_on = (task.paid && task.by == Doer::Hire).then(|| hire.first_day());
            let done_on = hire.done.get(&task.id).copied();
            Some(Planned { task: (*task).clone(), due, waits_for, opens_on, done_on })
        };
        let mut planned: Vec<_> = tasks.iter().filter_map(planned).collect();
        planned.sort_by_key(|it| it.due.do_by().unwrap_or(NaiveDate::MAX));
        let (role, list, version) = (template.role.clone(), template.list, template.version);
        Ok(Self {
            role,
            list,
            version,
            tasks: planned,
            notes: notes(template.list, hire, calendar),
        })
    }

    pub fn task(&self, id: &str) -> Option<&Planned> {
        self.tasks.iter().find(|planned| planned.task.id.as_str() == id)
    }
}

fn notes(list: List, hire: &Hire, calendar: &Calendar) -> Vec<Note> {
    if list != List::Joining {
        return vec![];
    }
    let is_past = hire.first_day() < hire.began_on;
    let is_closed = !calendar.is_open(hire.first_day());
    let past = is_past.then_some(Note::StartsInThePast);
    past.into_iter().chain(is_closed.then_some(Note::StartsWhenClosed)).collect()
}

fn due(
    task: &Task,
    hire: &Hire,
    calendar: &Calendar,
    found: &BTreeMap<&TaskId, Due>,
) -> Result<Due, PlanRefused> {
    let instead = task.instead.iter().find(|instead| instead.when.holds(hire));
    let rule = instead.map_or(&task.due, |instead| &instead.due).clone();
    let Some(from) = anchored((&task.id, &rule.anchor), hire, found) else {
        return Ok(Due::NotYet { rule });
    };
    let on = calendar.step(from.day, rule.offset, rule.unit, rule.side);
    let on = on.ok_or_else(|| PlanRefused::BeyondTheCalendar(task.id.clone()))?;
    let do_by = do_by(on, from.day, &rule, hire, calendar);
    let (counted_from, is_certain) = (from.day, from.is_certain);
    Ok(Due::On { on, do_by, counted_from, is_certain, rule })
}

fn anchored(
    (task, anchor): (&TaskId, &Anchor),
    hire: &Hire,
    found: &BTreeMap<&TaskId, Due>,
) -> Option<Known> {
    let expected = |id| found.get(id)?.on().map(|day| Known { day, is_certain: false });
    match anchor {
        Anchor::LastDone => {
            hire.last_done.get(task).map(|day| Known { day: *day, is_certain: true })
        }
        Anchor::Task(id) => hire.known(anchor).or_else(|| expected(id)),
        other => hire.known(other),
    }
}

fn do_by(
    on: NaiveDate,
    from: NaiveDate,
    rule: &DueRule,
    hire: &Hire,
    calendar: &Calendar,
) -> NaiveDate {
    let may_be_closed = matches!(rule.unit, Unit::Calendar | Unit::Months | Unit::Working);
    let is_counted = rule.offset > 0;
    let open = if is_counted && may_be_closed {
        // An earlier open day helps nobody if it lies before what started the clock.
        let not_before = if on >= from { from } else { NaiveDate::MIN };
        let open = calendar.last_open(on, not_before).unwrap_or(on);
        // Nor does one before anybody knew of the closure: of snow one learns on the day.
        let known = calendar.latest_known(open, on);
        if known.is_some_and(|since| open < since) { on } else { open }
    } else if rule.unit == Unit::Business && rule.side == Side::Before && is_counted {
        // Counted back over a closure, it may be a day that was over before anybody knew of it. Later than it would be without
        // the closure it is never.
        let known = calendar.latest_known(on, from).filter(|since| *since > on);
        let first = || calendar.as_known_first().step(from, rule.offset, rule.unit, rule.side);
        let was = known.and_then(|_| first());
        known.zip(was).map_or(on, |(since, was)| since.min(was))
    } else {
        on
    };
    open.max(hire.began_on)
}

impl Due {
    /// Returns the days between that did not count, without weekends: each stretch of one reason once, with its first and
    /// last day. What lies between two of its days does not count either.
    pub(crate) fn skipped(&self, calendar: &Calendar) -> Vec<(NaiveDate, NaiveDate, Closed)> {
        let Self::On { on, counted_from, rule, .. } = self else { return vec![] };
        let (first, last) = (*on.min(counted_from), *on.max(counted_from));
        let between = first.iter_days().skip(1).take_while(|day| *day < last);
        let mut stretches: Vec<(NaiveDate, NaiveDate, Closed)> = vec![];
        let mut is_unbroken = false;
        for day in between {
            match calendar.does_not_count(day, rule.unit) {
                None => is_unbroken = false,
                Some(Closed::Weekend) => {}
                Some(why) => {
                    match stretches.last_mut().filter(|(.., same)| is_unbroken && *same == why) {
                        Some((_, last, _)) => *last = day,
                        None => stretches.push((day, day, why)),
                    }
                    is_unbroken = true;
                }
            }
        }
        stretches
    }
}
