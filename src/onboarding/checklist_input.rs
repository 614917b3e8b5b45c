//! What the doors are sent of a list, before a word of it is checked.

use checklists::{
    Additions, Anchor, DueRule, List, OtherDay, OtherDoer, PackFor, Side, Task, TaskId, Unit, Words,
};
use poem_openapi::Object;
use validator::Validate;

use super::{
    checklist::{CountedFrom, DaySide, DayUnit, Proof},
    course::GateKind,
    onboarding::ListKind,
    output::DoneBy,
};
use crate::{
    error::{Error, Result},
    kernel::{
        boolean::Boolean,
        bounded_int::BoundedInt,
        fault::{Fault, Reason},
        field::Field,
        prose::Prose,
        text::Text,
    },
    roster::StaffKind,
};

/// On which day a task is due: so many days before or after another day, or on it.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "ChecklistDueIn", deny_unknown_fields)]
pub struct DueIn {
    /// How many; 0 is the day itself.
    #[validate(nested)]
    pub count: Field<BoundedInt<0, 3653>>,
    /// Which days are counted, unless it is the day itself.
    #[validate(nested)]
    pub unit: Option<Field<DayUnit>>,
    /// On which side of it, unless it is the day itself.
    #[validate(nested)]
    pub side: Option<Field<DaySide>>,
    /// What it is counted from; a task of the packs stays with what it is counted from already.
    #[validate(nested)]
    pub from: Option<Field<CountedFrom>>,
}

impl DueIn {
    /// As it is now, to be changed.
    pub fn of(due: &DueRule) -> Self {
        let is_counted = due.offset > 0;
        Self {
            count: Field::Read(BoundedInt(i32::from(due.offset))),
            unit: is_counted.then(|| Field::Read(due.unit.into())),
            side: is_counted.then(|| Field::Read(due.side.into())),
            from: CountedFrom::of(&due.anchor).map(Field::Read),
        }
    }

    /// Returns the rule; what it counts from, if it is not said, is what `before` counts from.
    pub fn check(self, before: Option<&DueRule>) -> Result<DueRule> {
        refuse(below("due", [wrong(&self), self.gaps(before.is_some())].concat()))?;
        let from = self.from.map(Field::checked).transpose()?.map(Into::into);
        let anchor = from.or_else(|| before.map(|rule| rule.anchor.clone()));
        let anchor = anchor.unwrap_or(Anchor::Start);
        let offset = u16::try_from(self.count.checked()?.0).unwrap_or_default();
        let unit = self.unit.map(Field::checked).transpose()?;
        let side = self.side.map(Field::checked).transpose()?;
        let (unit, side) = match (unit, side) {
            (Some(unit), Some(side)) if offset > 0 => (unit.into(), side.into()),
            _ => (Unit::Calendar, Side::After),
        };
        Ok(DueRule { offset, unit, side, anchor })
    }

    /// Returns what is missing because of what else is said.
    fn gaps(&self, may_stay: bool) -> Vec<Fault> {
        let is_counted = self.count.value().is_some_and(|count| count.0 > 0);
        let gaps = [
            ("from", self.from.is_none() && !may_stay),
            ("unit", self.unit.is_none() && is_counted),
            ("side", self.side.is_none() && is_counted),
        ];
        let missing = gaps.into_iter().filter_map(|(name, is_missing)| is_missing.then_some(name));
        Fault::at_each(missing, "value.missing")
    }
}

/// A task of the practice's own.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OwnTaskIn", deny_unknown_fields)]
pub struct OwnTaskIn {
    /// Names it in addresses and for good. It begins with `own_`; what has one name on two lists is one
    /// document to sign.
    #[validate(nested)]
    pub task: Field<Text<48>>,
    /// Whether it is for who begins or for who leaves; for who begins, if it is not said.
    #[validate(nested)]
    pub list: Option<Field<ListKind>>,
    #[validate(nested)]
    pub title: Field<Text<120>>,
    /// For who reads Spanish; without it they read the English one.
    #[validate(nested)]
    pub title_es: Option<Field<Text<120>>>,
    /// Why it is asked, for whoever does it.
    #[validate(nested)]
    pub why: Field<Prose<1000>>,
    /// For who reads Spanish; without it they read the English one.
    #[validate(nested)]
    pub why_es: Option<Field<Prose<1000>>>,
    #[validate(nested)]
    pub by: Field<DoneBy>,
    #[validate(nested)]
    pub due: DueIn,
    /// What shows that it is done; what is not the hire's is checked by a person.
    #[validate(nested)]
    pub proof: Option<Field<Proof>>,
    /// It opens once this one is done.
    #[validate(nested)]
    pub after: Option<Field<Text<48>>>,
    /// What it holds back as long as it is open.
    #[validate(nested)]
    #[oai(default)]
    pub holds: Vec<Field<GateKind>>,
    /// Whether it is training or work: it then opens on the first day, in paid time.
    #[validate(nested)]
    pub paid: Option<Field<Boolean>>,
    /// How many minutes it takes, unhurried.
    #[validate(nested)]
    pub minutes: Field<BoundedInt<1, 480>>,
}

impl OwnTaskIn {
    /// As it is now, to be changed.
    pub fn of(task: &Task) -> Self {
        Self {
            task: Field::read(task.id.as_str()),
            list: Some(Field::Read(task.list.into())),
            title: Field::read(&task.title.en),
            title_es: task.title.es.as_deref().map(Field::read),
            why: Field::read(&task.why.en),
            why_es: task.why.es.as_deref().map(Field::read),
            by: Field::Read(task.by.into()),
            due: DueIn::of(&task.due),
            proof: Some(Field::Read(Proof::of(task.evidence))),
            after: task.after.first().map(|id| Field::read(id.as_str())),
            holds: task.holds.iter().map(|gate| Field::Read(GateKind::from(*gate))).collect(),
            paid: task.paid.then_some(Field::Read(Boolean(true))),
            minutes: Field::Read(BoundedInt(i32::from(task.minutes))),
        }
    }

    /// Returns what its values do not tell of themselves.
    fn gaps(&self) -> Vec<Fault> {
        let after = self.after.as_ref().and_then(|after| unnamed(after, "after"));
        let mut gaps: Vec<_> = unnamed(&self.task, "task").into_iter().chain(after).collect();
        gaps.extend(below("due", self.due.gaps(false)));
        gaps
    }

    pub fn check(self) -> Result<Task> {
        refuse([wrong(&self), self.gaps()].concat())?;
        let proof = self.proof.map(Field::checked).transpose()?.unwrap_or(Proof::Check);
        let list = self.list.map(Field::checked).transpose()?.unwrap_or(ListKind::Joining);
        let holds: Result<Vec<_>> =
            self.holds.into_iter().map(|gate| Ok(gate.checked()?.into())).collect();
        let paid = self.paid.map(Field::checked).transpose()?.unwrap_or_default().0;
        Ok(Task {
            id: id(self.task)?,
            list: match list {
                ListKind::Joining => List::Joining,
                ListKind::Leaving => List::Leaving,
                ListKind::Again => return Err(Error::fault("list", "onboarding.no_own_list")),
            },
            title: words(self.title, self.title_es)?,
            why: words(self.why, self.why_es)?,
            law: vec![],
            by: self.by.checked()?.into(),
            due: self.due.check(None)?,
            instead: vec![],
            evidence: proof.into(),
            after: self.after.map(id).transpose()?.into_iter().collect(),
            holds: holds?,
            holds_from: Default::default(),
            repeats: None,
            keep: Default::default(),
            compartment: Default::default(),
            paid,
            minutes: u16::try_from(self.minutes.checked()?.0).unwrap_or(1),
            voluntary: false,
            outside: None,
            training: None,
            when: Default::default(),
        })
    }
}

fn words<T: ToString>(en: Field<T>, es: Option<Field<T>>) -> Result<Words> {
    let es = es.map(Field::checked).transpose()?.map(|text| text.to_string());
    Ok(Words { en: en.checked()?.to_string(), es })
}

fn id(field: Field<Text<48>>) -> Result<TaskId> {
    let wrong = |_| Error::fault("task", "onboarding.no_task_name");
    field.checked()?.as_str().parse().map_err(wrong)
}

fn on_start() -> DueRule {
    DueRule { offset: 0, unit: Unit::Calendar, side: Side::After, anchor: Anchor::Start }
}

/// Returns that a text is no name of a task.
fn unnamed(field: &Field<Text<48>>, at: &str) -> Option<Fault> {
    let is_none = |name: &&Text<48>| name.as_str().parse::<TaskId>().is_err();
    field.value().filter(is_none).map(|_| Fault::new(at, Reason::new("onboarding.no_task_name")))
}

fn below(above: &str, faults: Vec<Fault>) -> Vec<Fault> {
    let deeper = |fault: Fault| Fault { path: format!("{above}.{}", fault.path), ..fault };
    faults.into_iter().map(deeper).collect()
}

/// Returns what the values report of themselves.
fn wrong(sent: &impl Validate) -> Vec<Fault> {
    sent.validate().err().map(|errors| Fault::all(&errors)).unwrap_or_default()
}

fn refuse(faults: Vec<Fault>) -> Result<()> {
    let faults = Fault::together(vec![], faults);
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// A task of the packs that is due on another day here.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OtherDayIn", deny_unknown_fields)]
pub struct OtherDayIn {
    /// The task, as the packs name it.
    #[validate(nested)]
    pub task: Field<Text<48>>,
    #[validate(nested)]
    pub due: DueIn,
}

/// A task of the packs that somebody else does here.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OtherDoerIn", deny_unknown_fields)]
pub struct OtherDoerIn {
    /// The task, as the packs name it.
    #[validate(nested)]
    pub task: Field<Text<48>>,
    #[validate(nested)]
    pub by: Field<DoneBy>,
}

/// A pack that is asked of others here than it is shipped for.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "PackForIn", deny_unknown_fields)]
pub struct PackForIn {
    /// The pack, as `/checklists/{role}/packs` names it.
    #[validate(nested)]
    pub pack: Field<Text<48>>,
    /// The kinds of workers of whom it is asked; none switches it off.
    #[validate(nested)]
    #[oai(default)]
    pub kinds: Vec<Field<StaffKind>>,
}

impl PackForIn {
    fn check(self) -> Result<PackFor> {
        let kinds = self.kinds.into_iter().map(|kind| Ok(kind.checked()?.into()));
        let workers = kinds.collect::<Result<_>>()?;
        Ok(PackFor { pack: self.pack.checked()?.to_string(), workers })
    }
}

/// What the practice makes of a list: all of it.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "ChecklistAdditionsIn", deny_unknown_fields)]
pub struct AdditionsIn {
    /// The version that this was decided on, as it was read. Another one is refused.
    #[validate(nested)]
    pub version: Field<BoundedInt<1, 1_000_000>>,
    /// The practice's own tasks, in their order.
    #[validate(nested)]
    #[oai(default)]
    pub tasks: Vec<OwnTaskIn>,
    /// Tasks of the packs that are not asked here. What rests on a law stays.
    #[validate(nested)]
    #[oai(default)]
    pub left_out: Vec<Field<Text<48>>>,
    /// Tasks of the packs that are due on another day here: where a law stands, never on a later one.
    #[validate(nested)]
    #[oai(default)]
    pub days: Vec<OtherDayIn>,
    /// Packs that are asked of others here than they are shipped for. What a law asks for in a pack that is shipped for the
    /// role stays.
    #[validate(nested)]
    #[oai(default)]
    pub packs: Vec<PackForIn>,
    /// Tasks of the packs that somebody else does here. Where a law says who, it stays so.
    #[validate(nested)]
    #[oai(default)]
    pub doers: Vec<OtherDoerIn>,
}

impl AdditionsIn {
    /// Returns the version that was read, and the list as it shall be. `now` says what a task of the packs
    /// counts from.
    pub fn check(self, now: impl Fn(&TaskId) -> Option<DueRule>) -> Result<(i32, Additions)> {
        refuse([wrong(&self), self.gaps()].concat())?;
        let day = |day: OtherDayIn| {
            let task = id(day.task)?;
            // What is no task is refused as that, whatever it would count from.
            let before = now(&task).unwrap_or_else(on_start);
            Ok(OtherDay { due: day.due.check(Some(&before))?, task })
        };
        let doer = |doer: OtherDoerIn| {
            Ok(OtherDoer { task: id(doer.task)?, by: doer.by.checked()?.into() })
        };
        let additions = Additions {
            own: self.tasks.into_iter().map(OwnTaskIn::check).collect::<Result<_>>()?,
            left_out: self.left_out.into_iter().map(id).collect::<Result<_>>()?,
            days: self.days.into_iter().map(day).collect::<Result<_>>()?,
            packs: self.packs.into_iter().map(PackForIn::check).collect::<Result<_>>()?,
            doers: self.doers.into_iter().map(doer).collect::<Result<_>>()?,
        };
        Ok((self.version.checked()?.0, additions))
    }

    /// Returns what the values do not tell of themselves, each at its place in the body.
    fn gaps(&self) -> Vec<Fault> {
        let of = |list: &str, at: usize, gaps| below(&format!("{list}.{at}"), gaps);
        let tasks = self.tasks.iter().enumerate();
        let tasks = tasks.flat_map(|(at, task)| of("tasks", at, task.gaps()));
        let left_out = self.left_out.iter().enumerate();
        let left_out = left_out.filter_map(|(at, task)| unnamed(task, &format!("left_out.{at}")));
        let days = self.days.iter().enumerate().flat_map(|(at, day)| {
            let due = below("due", day.due.gaps(true));
            of("days", at, unnamed(&day.task, "task").into_iter().chain(due).collect())
        });
        let doers = self.doers.iter().enumerate();
        let doers = doers.filter_map(|(at, it)| unnamed(&it.task, &format!("doers.{at}.task")));
        tasks.chain(left_out).chain(days).chain(doers).collect()
    }
}
