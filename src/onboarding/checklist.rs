//! The list of a kind of work as this practice has it: what the packs ask, and what the practice made of it.
//! Each saving makes a version, and whoever is starting keeps the one that they began with.

use checklists::{
    Additions, AdditionsRefused, Anchor, Evidence, List, Side, TaskId, Template, Unit,
};
use chrono::{DateTime, Utc};

use super::catalogue::{self, tongue};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, language::Language},
};

#[derive(Clone, Debug, PartialEq)]
pub struct Checklist {
    pub role: String,
    /// 1 is the list as the packs have it.
    pub version: i32,
    pub additions: Additions,
    pub saved_at: Option<DateTime<Utc>>,
    pub saved_by: Option<String>,
}

impl Checklist {
    /// As the packs have it.
    pub fn as_shipped(role: &str) -> Self {
        let (role, additions) = (role.to_owned(), Additions::default());
        Self { role, version: 1, additions, saved_at: None, saved_by: None }
    }

    /// Composes it for a state.
    pub fn template(&self, state: &str, list: List) -> Result<Template> {
        let role = catalogue::role(&self.role)?;
        let version = u32::try_from(self.version).unwrap_or(1);
        let additions = &self.additions;
        Ok(additions.template(catalogue::catalogue()?, role, state, (list, version)))
    }

    /// Returns whether this is a task of the practice's own.
    pub fn has_own(&self, task: &str) -> bool {
        self.additions.own.iter().any(|own| own.id.as_str() == task)
    }
}

crate::words! {
    /// Which days are counted.
    pub enum DayUnit {
        Calendar = "calendar",
        /// Days on which this office is open.
        Business = "business",
        /// Monday to Friday without federal holidays.
        Working = "working",
        Months = "months",
    }
}

crate::words! {
    /// Whether a day comes before or after what it is counted from.
    pub enum DaySide {
        After = "after",
        Before = "before",
    }
}

crate::words! {
    /// What the day of a task is counted from.
    pub enum CountedFrom {
        /// The first day that was agreed.
        Start = "start",
        /// The first day that was worked; until then the agreed one.
        FirstDayWorked = "first_day_worked",
        /// Of who is no employee.
        AccessEnds = "access_ends",
        /// The last day, of who leaves.
        Separation = "separation",
    }
}

crate::words! {
    /// What shows that a task of the practice's own is done.
    pub enum Proof {
        Tick = "tick",
        File = "file",
        Signature = "signature",
        Words = "words",
        /// A person looked, and says so.
        Check = "check",
    }
}

impl From<DayUnit> for Unit {
    fn from(unit: DayUnit) -> Self {
        match unit {
            DayUnit::Calendar => Self::Calendar,
            DayUnit::Business => Self::Business,
            DayUnit::Working => Self::Working,
            DayUnit::Months => Self::Months,
        }
    }
}

impl From<Unit> for DayUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Calendar => Self::Calendar,
            Unit::Business => Self::Business,
            Unit::Working => Self::Working,
            Unit::Months => Self::Months,
        }
    }
}

impl From<Side> for DaySide {
    fn from(side: Side) -> Self {
        match side {
            Side::After => Self::After,
            Side::Before => Self::Before,
        }
    }
}

impl From<DaySide> for Side {
    fn from(side: DaySide) -> Self {
        match side {
            DaySide::After => Self::After,
            DaySide::Before => Self::Before,
        }
    }
}

impl From<CountedFrom> for Anchor {
    fn from(from: CountedFrom) -> Self {
        match from {
            CountedFrom::Start => Self::Start,
            CountedFrom::FirstDayWorked => Self::FirstDayWorked,
            CountedFrom::AccessEnds => Self::AccessEnds,
            CountedFrom::Separation => Self::Separation,
        }
    }
}

impl CountedFrom {
    /// Returns the word for it, if offices count from it.
    pub fn of(anchor: &Anchor) -> Option<Self> {
        Self::ALL.iter().copied().find(|from| Anchor::from(*from) == *anchor)
    }
}

impl From<Proof> for Evidence {
    fn from(proof: Proof) -> Self {
        match proof {
            Proof::Tick => Self::None,
            Proof::File => Self::File,
            Proof::Signature => Self::Signature,
            Proof::Words => Self::Form,
            Proof::Check => Self::Check,
        }
    }
}

impl Proof {
    pub fn of(evidence: Evidence) -> Self {
        match evidence {
            Evidence::None => Self::Tick,
            Evidence::File => Self::File,
            Evidence::Signature => Self::Signature,
            Evidence::Form => Self::Words,
            Evidence::Check | Evidence::Score => Self::Check,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum ChecklistRefused {
    /// Somebody has saved another version meanwhile.
    Changed,
    /// It would open a gate to everybody who begins.
    OpensAGate(String),
    /// It is the list as we ship it.
    NothingToUndo,
}

impl ChecklistRefused {
    /// Returns whether this tells somebody that another has saved meanwhile.
    pub fn is_change(error: &Error) -> bool {
        matches!(error, Error::Conflict(why) if why.code == "onboarding.checklist_changed")
    }
}

impl From<ChecklistRefused> for Error {
    fn from(refused: ChecklistRefused) -> Self {
        Self::Conflict(match refused {
            ChecklistRefused::Changed => Reason::new("onboarding.checklist_changed"),
            ChecklistRefused::OpensAGate(task) => {
                Reason::new("onboarding.opens_a_gate").with("task", task)
            }
            ChecklistRefused::NothingToUndo => Reason::new("onboarding.nothing_to_undo"),
        })
    }
}

/// What a task is called, in a list that is being saved.
pub fn title(additions: &Additions, id: &TaskId, language: Language) -> String {
    let own = additions.own.iter().find(|task| task.id == *id);
    let shipped = catalogue::catalogue().ok();
    let packs = || shipped?.tasks().find(|task| task.id == *id);
    let task = own.or_else(packs);
    task.map_or(id.to_string(), |task| task.title.get(tongue(language)).to_owned())
}

/// Says of a list that cannot be so which task it is, as people call it.
pub fn refused(why: &AdditionsRefused, title: &dyn Fn(&TaskId) -> String) -> Error {
    use AdditionsRefused as Refused;

    let about = |reason: Reason, task: &TaskId| reason.with("task", title(task));
    let of_pack = |reason: Reason, pack: &str| reason.with("pack", pack);
    Error::Conflict(match why {
        Refused::NoSuchTask(task) => about(Reason::new("onboarding.no_such_task"), task),
        Refused::NotAnOwnId(task) => about(Reason::new("onboarding.not_an_own_id"), task),
        Refused::Twice(task) => about(Reason::new("onboarding.task_twice"), task),
        Refused::TooMany => Reason::new("onboarding.too_many_tasks"),
        Refused::RestsOnLaw(task) => about(Reason::new("onboarding.rests_on_law"), task),
        Refused::Needed { task, by } => {
            about(Reason::new("onboarding.needed_by"), task).with("by", title(by))
        }
        Refused::NoSuchPack(pack) => of_pack(Reason::new("onboarding.no_such_pack"), pack),
        Refused::PackTwice(pack) => of_pack(Reason::new("onboarding.pack_twice"), pack),
        Refused::PackOfAState(pack) => of_pack(Reason::new("onboarding.pack_of_a_state"), pack),
        Refused::PackRestsOnLaw(pack) => of_pack(Reason::new("onboarding.pack_rests_on_law"), pack),
        Refused::LawSaysWho(task) => about(Reason::new("onboarding.law_says_who"), task),
        Refused::TheirsAlone(task) => about(Reason::new("onboarding.theirs_alone"), task),
        Refused::TheOffices(task) => about(Reason::new("onboarding.the_offices"), task),
        Refused::LiesApart(task) => about(Reason::new("onboarding.lies_apart"), task),
        Refused::LaterThanLaw(task) => about(Reason::new("onboarding.later_than_law"), task),
        Refused::BeforePaidTime(task) => about(Reason::new("onboarding.before_paid_time"), task),
        Refused::OpensWithTheStart(task) => {
            about(Reason::new("onboarding.opens_with_the_start"), task)
        }
        Refused::OtherList(task) => about(Reason::new("onboarding.counts_from_other_list"), task),
        Refused::WaitsForOtherList { task, on } => {
            about(Reason::new("onboarding.waits_for_other_list"), task).with("on", title(on))
        }
        Refused::WaitsForVoluntary { task, on } => {
            about(Reason::new("onboarding.waits_for_voluntary"), task).with("on", title(on))
        }
        Refused::Cycle(ring) => {
            let names: Vec<_> = ring.0.iter().map(title).collect();
            Reason::new("onboarding.ring").with("tasks", names.join(" → "))
        }
        Refused::HoldsWhoLeaves(task) => about(Reason::new("onboarding.holds_who_leaves"), task),
        Refused::HandedInByNobody(task) => {
            about(Reason::new("onboarding.handed_in_by_nobody"), task)
        }
        Refused::NamesAPaper { task, paper } => {
            about(Reason::new("onboarding.task_names_a_paper"), task).with("paper", paper.as_str())
        }
        Refused::SecretNumber { task, number } => {
            let reason = about(Reason::new("onboarding.task_secret_number"), task);
            reason.with("number", number.as_str())
        }
    })
}
