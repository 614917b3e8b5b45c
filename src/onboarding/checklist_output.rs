//! What programs are shown of a list.

use checklists::{DueRule, Task};
use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    checklist::{Checklist, CountedFrom, DaySide, DayUnit, Proof},
    course::GateKind,
    onboarding::ListKind,
    output::DoneBy,
};

/// On which day a task is due: so many days before or after another day, or on it.
#[derive(Object)]
#[oai(rename = "ChecklistDueOut", skip_serializing_if_is_none)]
pub struct DueOut {
    /// How many; 0 is the day itself.
    count: i32,
    unit: DayUnit,
    side: DaySide,
    /// What it is counted from, if it is a day that a practice counts from.
    from: Option<CountedFrom>,
}

impl From<&DueRule> for DueOut {
    fn from(due: &DueRule) -> Self {
        let (unit, side) = (due.unit.into(), due.side.into());
        Self { count: i32::from(due.offset), unit, side, from: CountedFrom::of(&due.anchor) }
    }
}

/// A task of the practice's own.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct OwnTaskOut {
    /// Names it in addresses and for good.
    task: String,
    list: ListKind,
    title: String,
    /// For who reads Spanish.
    title_es: Option<String>,
    /// Why it is asked, for whoever does it.
    why: String,
    /// For who reads Spanish.
    why_es: Option<String>,
    by: DoneBy,
    due: DueOut,
    proof: Proof,
    /// It opens once this one is done.
    after: Option<String>,
    /// What it holds back as long as it is open.
    holds: Vec<GateKind>,
    /// Whether it is training or work, which is done in paid time.
    paid: bool,
    /// How many minutes it takes, unhurried.
    minutes: i32,
}

impl From<&Task> for OwnTaskOut {
    fn from(task: &Task) -> Self {
        Self {
            task: task.id.to_string(),
            list: task.list.into(),
            title: task.title.en.clone(),
            title_es: task.title.es.clone(),
            why: task.why.en.clone(),
            why_es: task.why.es.clone(),
            by: task.by.into(),
            due: (&task.due).into(),
            proof: Proof::of(task.evidence),
            after: task.after.first().map(ToString::to_string),
            holds: task.holds.iter().map(|gate| GateKind::from(*gate)).collect(),
            paid: task.paid,
            minutes: i32::from(task.minutes),
        }
    }
}

/// A task of the packs that is due on another day here.
#[derive(Object)]
pub struct OtherDayOut {
    /// The task, as the packs name it.
    task: String,
    due: DueOut,
}

/// What the practice makes of a list.
#[derive(Object)]
#[oai(rename = "ChecklistAdditionsOut", skip_serializing_if_is_none)]
pub struct AdditionsOut {
    role: String,
    /// 1 is the list as the packs have it; each saving makes the next. Whoever is starting keeps theirs.
    version: i32,
    /// The practice's own tasks, in their order.
    tasks: Vec<OwnTaskOut>,
    /// Tasks of the packs that are not asked here.
    left_out: Vec<String>,
    /// Tasks of the packs that are due on another day here.
    days: Vec<OtherDayOut>,
    /// When this version was saved.
    saved_at: Option<DateTime<Utc>>,
    /// Who saved this version: a user, or an API key.
    saved_by: Option<String>,
}

impl From<Checklist> for AdditionsOut {
    fn from(it: Checklist) -> Self {
        let day = |day: &checklists::OtherDay| OtherDayOut {
            task: day.task.to_string(),
            due: (&day.due).into(),
        };
        Self {
            role: it.role,
            version: it.version,
            tasks: it.additions.own.iter().map(OwnTaskOut::from).collect(),
            left_out: it.additions.left_out.iter().map(ToString::to_string).collect(),
            days: it.additions.days.iter().map(day).collect(),
            saved_at: it.saved_at,
            saved_by: it.saved_by,
        }
    }
}
