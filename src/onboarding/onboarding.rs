//! An onboarding, and how far each of its tasks has come.

use std::collections::BTreeMap;

use checklists::{Calendar, Hire, List, TaskId, Template};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    applications::ApplicationId,
    closures::{self, Closed},
    error::Error,
    files::{MOST_SHEETS, SheetsRefused},
    kernel::{
        fault::{Fault, Reason},
        labels::Labels,
        text::Text,
    },
    people::PersonId,
    practices::Practice,
    roster::StaffId,
};

crate::typed_id!(OnboardingId, "onb");
crate::typed_id!(OwnTaskId, "own");

/// More photos or files than that no proof has.
pub const MOST_FILES: usize = 10;

crate::words! {
    /// How far an onboarding or offboarding has come.
    pub enum OnboardingState {
        Running = "running",
        Finished = "finished",
        DidNotStart = "did_not_start",
        /// They left before it was done: what is open is no longer asked of them.
        Stopped = "stopped",
    }
}

crate::words! {
    /// How far a task has come.
    pub enum TaskState {
        Open = "open",
        HandedIn = "handed_in",
        SentBack = "sent_back",
        Accepted = "accepted",
        Skipped = "skipped",
    }
}

crate::words! {
    /// Whether somebody begins or leaves, or works here and has something to do again.
    pub enum ListKind {
        Joining = "joining",
        Leaving = "leaving",
        Again = "again",
    }
}

impl From<List> for ListKind {
    fn from(list: List) -> Self {
        match list {
            List::Joining => Self::Joining,
            List::Leaving => Self::Leaving,
            List::Again => Self::Again,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Onboarding {
    pub id: OnboardingId,
    pub staff_id: StaffId,
    pub person_id: PersonId,
    pub application_id: Option<ApplicationId>,
    /// Whole, as it was begun with.
    pub template: Template,
    /// What is known of the hire, as far as days follow from it.
    pub hire: Hire,
    pub state: OnboardingState,
    pub buddy: Option<Text<120>>,
    pub first_day: FirstDay,
    /// The closed days of the office by which its days are counted.
    pub closed: Closed,
    /// Since when it is counted by those of them that were entered after it had begun.
    pub closed_since: BTreeMap<NaiveDate, NaiveDate>,
    /// What moved when the first day was moved last, or on the last day on which days closed were entered.
    pub moved: Option<Moved>,
    pub labels: Labels,
    pub began_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    /// Counts the changes.
    pub revision: i32,
}

impl Onboarding {
    /// Returns on which days the office is open, as far as its days are counted by it.
    pub fn calendar(&self, practice: &Practice) -> Calendar {
        let known = self.closed_since.iter().map(|(day, since)| (*day, *since));
        closures::calendar(practice, &self.closed).known_since(known)
    }

    /// Is counted by these closed days from now on. Those that it did not have, nobody knew of before.
    pub fn count_by(&mut self, closed: &Closed, today: NaiveDate) {
        let since = |day: &NaiveDate| match self.closed_since.get(day) {
            Some(since) => Some((*day, *since)),
            None => (!self.closed.contains_key(day)).then_some((*day, today)),
        };
        self.closed_since = closed.keys().filter_map(since).collect();
        self.closed.clone_from(closed);
    }

    /// Notes what days closed moved. What they moved earlier on the same day is part of it, and what a first day moved is
    /// still said.
    pub fn note_recounted(&mut self, moved: Moved) {
        let (first_day, earlier) = match self.moved.take() {
            Some(note) if note.is_by_closures => (None, Some(note)),
            Some(mut note) => {
                let earlier = note.recounted.take().map(|earlier| *earlier);
                (Some(note), earlier)
            }
            None => (None, None),
        };
        let moved = match earlier.filter(|earlier| earlier.on == moved.on) {
            Some(earlier) => moved.after(earlier),
            None => moved,
        };
        let moved = Some(moved).filter(|moved| !moved.tasks.is_empty());
        self.moved = match first_day {
            Some(note) => Some(Moved { recounted: moved.map(Box::new), ..note }),
            None => moved,
        };
    }

    /// Notes what another first day moved. What days closed moved is still said.
    pub fn note_moved(&mut self, moved: Moved) {
        let recounted = match self.moved.take() {
            Some(note) if note.is_by_closures => Some(Box::new(note)),
            Some(note) => note.recounted,
            None => None,
        };
        self.moved = Some(Moved { recounted, ..moved });
    }
}

impl Moved {
    /// What both moved together: from where it was before the earlier one. What is back where it was did not move.
    fn after(self, earlier: Self) -> Self {
        let mut tasks = earlier.tasks;
        for later in self.tasks {
            match tasks.iter_mut().find(|task| task.task == later.task) {
                Some(task) => task.to = later.to,
                None => tasks.push(later),
            }
        }
        let (back, tasks): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|it| it.from == it.to);
        let mut stayed = self.stayed;
        stayed.retain(|task| !tasks.iter().any(|it| it.task == *task));
        stayed.extend(back.into_iter().map(|it| it.task));
        stayed.sort_unstable();
        stayed.dedup();
        Self { tasks, stayed, ..self }
    }
}

/// What a new hire is told of their first day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstDay {
    pub at: String,
    pub place: String,
    pub ask_for: String,
    pub bring: String,
}

/// The first day is another one, or the office is closed on other days, and these days with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub on: NaiveDate,
    pub tasks: Vec<MovedTask>,
    pub stayed: Vec<TaskId>,
    /// Days on which the office is closed moved them, and the first day is the same.
    #[serde(default)]
    pub is_by_closures: bool,
    /// What days closed moved, beside what the first day did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recounted: Option<Box<Moved>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedTask {
    pub task: TaskId,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// One task of an onboarding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub task: TaskId,
    pub state: TaskState,
    pub done_on: Option<NaiveDate>,
    /// Why it was sent back or skipped.
    pub reason: Option<Text<500>>,
    pub decided_by: Option<String>,
    pub nudged_at: Option<DateTime<Utc>>,
    /// What shows it, as [`super::Record`] writes it: sealed, if it lies apart.
    pub record: Option<String>,
    /// From which day on it is looked at whether it comes again.
    pub again_on: Option<NaiveDate>,
    pub revision: i32,
}

impl Step {
    pub fn open(task: TaskId) -> Self {
        let state = TaskState::Open;
        let (done_on, reason, decided_by, nudged_at, record) = (None, None, None, None, None);
        let (again_on, revision) = (None, 1);
        Self { task, state, done_on, reason, decided_by, nudged_at, record, again_on, revision }
    }

    pub fn is_settled(&self) -> bool {
        matches!(self.state, TaskState::Accepted | TaskState::Skipped)
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum OnboardingRefused {
    /// It is over, or was never begun.
    NotRunning,
    AlreadyRunning(OnboardingId),
    /// Somebody else does this task.
    NotTheirs,
    Settled,
    /// Required training is done in paid time.
    OpensOn(NaiveDate),
    WaitsFor(TaskId),
    /// It is signed under a document that the office has not written.
    NoText,
    /// It is not the text that they were shown.
    TextChanged,
    NothingHandedIn,
    /// What was handed in is a signed sheet, at which somebody has to look.
    SheetWaits,
    /// No signed sheet waits.
    NoSheet,
    /// Another sheet or photo has come since somebody looked, or one was decided about.
    SheetsChanged,
    /// More wait than any document has.
    TooManySheets,
    /// More than any proof has.
    TooManyFiles,
    /// What was signed is not the text that is to be signed.
    OtherText,
    /// The day on the paper is before they began.
    SignedBefore(NaiveDate),
    /// The day on the paper had not come when the sheet was handed in.
    SignedAfter(NaiveDate),
    /// Evidence of another kind than the task asks for.
    WrongEvidence,
    /// It lies in a compartment that this reader may not open.
    Sealed,
    Own,
    OnlyAnOwner,
    GateIsOpen,
    HasStarted,
    Failed {
        right: usize,
        of: usize,
        pass: usize,
    },
}

impl From<OnboardingRefused> for Error {
    fn from(refused: OnboardingRefused) -> Self {
        use OnboardingRefused as Refused;

        Self::Conflict(match refused {
            Refused::NotRunning => Reason::new("onboarding.not_running"),
            Refused::AlreadyRunning(id) => Reason::new("onboarding.already_running")
                .with("onboarding", id.to_string())
                .with("existing", id.to_string()),
            Refused::NotTheirs => Reason::new("onboarding.not_theirs"),
            Refused::Settled => Reason::new("onboarding.settled"),
            Refused::OpensOn(day) => Reason::new("onboarding.opens_on").with("on", day.to_string()),
            Refused::WaitsFor(task) => {
                Reason::new("onboarding.waits_for").with("task", task.to_string())
            }
            Refused::NoText => Reason::new("onboarding.no_text"),
            Refused::TextChanged => Reason::new("onboarding.text_changed"),
            Refused::NothingHandedIn => Reason::new("onboarding.nothing_handed_in"),
            Refused::SheetWaits => Reason::new("onboarding.sheet_waits"),
            Refused::NoSheet => Reason::new("onboarding.no_sheet"),
            Refused::SheetsChanged => Reason::new("onboarding.sheets_changed"),
            Refused::TooManySheets => {
                Reason::new("onboarding.too_many_sheets").with("most", MOST_SHEETS)
            }
            Refused::TooManyFiles => {
                Reason::new("onboarding.too_many_files").with("most", MOST_FILES)
            }
            Refused::OtherText => return Self::fault("code", "onboarding.other_text"),
            Refused::SignedBefore(day) => {
                let reason = Reason::new("onboarding.signed_before").with("day", day.to_string());
                return Self::Invalid(vec![Fault::new("signed_on", reason)]);
            }
            Refused::SignedAfter(day) => {
                let reason = Reason::new("onboarding.signed_after").with("day", day.to_string());
                return Self::Invalid(vec![Fault::new("signed_on", reason)]);
            }
            Refused::WrongEvidence => Reason::new("onboarding.wrong_evidence"),
            Refused::Sealed => Reason::new("onboarding.sealed"),
            Refused::Own => Reason::new("onboarding.own"),
            Refused::OnlyAnOwner => Reason::new("onboarding.only_an_owner"),
            Refused::GateIsOpen => Reason::new("onboarding.gate_is_open"),
            Refused::HasStarted => Reason::new("onboarding.has_started"),
            Refused::Failed { right, of, pass } => {
                let reason = Reason::new("onboarding.failed").with("right", right);
                reason.with("of", of).with("pass", pass)
            }
        })
    }
}

impl From<SheetsRefused> for OnboardingRefused {
    fn from(refused: SheetsRefused) -> Self {
        match refused {
            SheetsRefused::None => Self::NoSheet,
            SheetsRefused::Changed => Self::SheetsChanged,
        }
    }
}
