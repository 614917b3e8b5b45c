//! What the doors are sent of a list, before a word of it is checked.

use checklists::{Additions, DueRule, List, OtherDay, Side, Task, TaskId, Unit, Words};
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
    kernel::{boolean::Boolean, bounded_int::BoundedInt, field::Field, prose::Prose, text::Text},
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
        self.validate()?;
        let from = self.from.map(Field::checked).transpose()?.map(Into::into);
        let anchor = from.or_else(|| before.map(|rule| rule.anchor.clone()));
        let anchor = anchor.ok_or_else(|| Error::fault("due.from", "value.missing"))?;
        let offset = u16::try_from(self.count.checked()?.0).unwrap_or_default();
        if offset == 0 {
            return Ok(DueRule { offset, unit: Unit::Calendar, side: Side::After, anchor });
        }
        let unit = self.unit.map(Field::checked).transpose()?;
        let side = self.side.map(Field::checked).transpose()?;
        Ok(DueRule {
            offset,
            unit: unit.ok_or_else(|| Error::fault("due.unit", "value.missing"))?.into(),
            side: side.ok_or_else(|| Error::fault("due.side", "value.missing"))?.into(),
            anchor,
        })
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

    pub fn check(self) -> Result<Task> {
        self.validate()?;
        let proof = self.proof.map(Field::checked).transpose()?.unwrap_or(Proof::Check);
        let list = self.list.map(Field::checked).transpose()?.unwrap_or(ListKind::Joining);
        let holds: Result<Vec<_>> =
            self.holds.into_iter().map(|gate| Ok(gate.checked()?.into())).collect();
        let paid = self.paid.map(Field::checked).transpose()?.unwrap_or_default().0;
        Ok(Task {
            id: id(self.task, "task")?,
            list: match list {
                ListKind::Joining => List::Joining,
                ListKind::Leaving => List::Leaving,
            },
            title: words(self.title, self.title_es)?,
            why: words(self.why, self.why_es)?,
            law: vec![],
            by: self.by.checked()?.into(),
            due: self.due.check(None)?,
            instead: vec![],
            evidence: proof.into(),
            after: self.after.map(|after| id(after, "after")).transpose()?.into_iter().collect(),
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

fn id(field: Field<Text<48>>, at: &str) -> Result<TaskId> {
    let wrong = |_| Error::fault(at, "onboarding.no_task_name");
    field.checked()?.as_str().parse().map_err(wrong)
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
}

impl AdditionsIn {
    /// Returns the version that was read, and the list as it shall be. `now` says what a task of the packs
    /// counts from.
    pub fn check(self, now: impl Fn(&TaskId) -> Option<DueRule>) -> Result<(i32, Additions)> {
        self.validate()?;
        let day = |day: OtherDayIn| {
            let task = id(day.task, "days")?;
            let due = day.due.check(now(&task).as_ref())?;
            Ok(OtherDay { task, due })
        };
        let left_out = self.left_out.into_iter().map(|task| id(task, "left_out"));
        let additions = Additions {
            own: self.tasks.into_iter().map(OwnTaskIn::check).collect::<Result<_>>()?,
            left_out: left_out.collect::<Result<_>>()?,
            days: self.days.into_iter().map(day).collect::<Result<_>>()?,
        };
        Ok((self.version.checked()?.0, additions))
    }
}
