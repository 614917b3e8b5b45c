//! What programs are shown of a list.

use checklists::{Difference, DueRule, Task, TaskId, Worker};
use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    checklist::{Checklist, CountedFrom, DaySide, DayUnit, Proof, title},
    course::GateKind,
    onboarding::ListKind,
    output::DoneBy,
    packs::{Beside, PackReason},
};
use crate::{kernel::language::Language, roster::StaffKind};

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

/// A task of the packs that somebody else does here.
#[derive(Object)]
pub struct OtherDoerOut {
    /// The task, as the packs name it.
    task: String,
    by: DoneBy,
}

/// A pack that is asked of others here than it is shipped for.
#[derive(Object)]
pub struct PackForOut {
    pack: String,
    /// The kinds of workers of whom it is asked; of nobody if there are none.
    kinds: Vec<StaffKind>,
}

/// A task of a pack.
#[derive(Object)]
pub struct PackTaskOut {
    /// The task, as the packs name it.
    task: String,
    title: String,
    /// Who does it here.
    by: DoneBy,
    rests_on_law: bool,
    /// Whether it stays for everybody, whatever is decided about the pack.
    is_kept: bool,
}

/// A pack, and why it is on a list.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct PackOut {
    pack: String,
    title: String,
    /// What is in it, and what is not.
    about: String,
    /// Two letters, if it comes with a state.
    state: Option<String>,
    reason: PackReason,
    /// The kinds of workers of whom it is asked; of the others only what a law asks for.
    kinds: Vec<StaffKind>,
    /// Whether it can be asked of others.
    may_be_switched: bool,
    tasks: Vec<PackTaskOut>,
}

#[derive(Object)]
pub struct PacksOut {
    pub data: Vec<PackOut>,
}

impl PackOut {
    pub fn new(beside: &Beside, list: &Checklist) -> Self {
        let kept: Vec<_> = beside.kept().map(|task| &task.id).collect();
        let task = |task: &Task| PackTaskOut {
            task: task.id.to_string(),
            title: task.title.en.clone(),
            by: list.additions.doer(&task.id).unwrap_or(task.by).into(),
            rests_on_law: !task.law.is_empty(),
            is_kept: kept.contains(&&task.id),
        };
        Self {
            pack: beside.pack.pack.clone(),
            title: beside.pack.title.en.clone(),
            about: beside.pack.about.en.clone(),
            state: beside.pack.state.clone(),
            reason: beside.reason,
            kinds: beside.kinds().collect(),
            may_be_switched: beside.may_be_switched(),
            tasks: beside.pack.tasks.iter().map(task).collect(),
        }
    }
}

/// A task that would be asked otherwise.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ChangedTaskOut {
    task: String,
    title: String,
    /// The kinds of workers of whom it would be asked, if it is not everybody.
    kinds: Option<Vec<StaffKind>>,
}

/// What would be asked otherwise in the practice's state.
#[derive(Object)]
pub struct DifferenceOut {
    /// Tasks that would be asked anew.
    comes: Vec<ChangedTaskOut>,
    /// Tasks that would not be asked any more.
    goes: Vec<ChangedTaskOut>,
    /// Tasks that would be asked of others.
    is_for: Vec<ChangedTaskOut>,
    /// Tasks with another day, in other hands, or with other words.
    changes: Vec<ChangedTaskOut>,
    /// Tasks by which a gate would open to everybody: only an owner saves that.
    opens: Vec<ChangedTaskOut>,
}

impl DifferenceOut {
    pub fn new(
        found: &Difference,
        opens: impl IntoIterator<Item = TaskId>,
        (before, to): (&checklists::Additions, &checklists::Additions),
    ) -> Self {
        let title = |id: &TaskId| match to.own.iter().any(|own| own.id == *id) {
            true => title(to, id, Language::English),
            false => title(before, id, Language::English),
        };
        let plain =
            |id: &TaskId| ChangedTaskOut { task: id.to_string(), title: title(id), kinds: None };
        let of = |(id, workers): &(TaskId, Vec<Worker>)| {
            let kinds: Vec<_> = workers.iter().copied().map(StaffKind::from).collect();
            ChangedTaskOut { kinds: (!kinds.is_empty()).then_some(kinds), ..plain(id) }
        };
        Self {
            comes: found.comes.iter().map(of).collect(),
            goes: found.goes.iter().map(plain).collect(),
            is_for: found.is_for.iter().map(of).collect(),
            changes: found.changes.iter().map(plain).collect(),
            opens: opens.into_iter().map(|id| plain(&id)).collect(),
        }
    }
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
    /// Packs that are asked of others here than they are shipped for.
    packs: Vec<PackForOut>,
    /// Tasks of the packs that somebody else does here.
    doers: Vec<OtherDoerOut>,
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
        let pack = |it: &checklists::PackFor| PackForOut {
            pack: it.pack.clone(),
            kinds: it.workers.iter().copied().map(StaffKind::from).collect(),
        };
        let doer = |it: &checklists::OtherDoer| OtherDoerOut {
            task: it.task.to_string(),
            by: it.by.into(),
        };
        Self {
            role: it.role,
            version: it.version,
            tasks: it.additions.own.iter().map(OwnTaskOut::from).collect(),
            left_out: it.additions.left_out.iter().map(ToString::to_string).collect(),
            days: it.additions.days.iter().map(day).collect(),
            packs: it.additions.packs.iter().map(pack).collect(),
            doers: it.additions.doers.iter().map(doer).collect(),
            saved_at: it.saved_at,
            saved_by: it.saved_by,
        }
    }
}
