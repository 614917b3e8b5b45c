//! One thing to do: who, when, why, and what waits for it.

use std::{borrow::Borrow, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{DueRule, Law, Repeat, When, Words};

/// Lower-case words joined by `_`, the same in all files and for good.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TaskId(String);

impl TaskId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TaskId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is_letter =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let is_id = (1..=48).contains(&text.len()) && text.bytes().all(is_letter);
        if is_id { Ok(Self(text.to_owned())) } else { Err(format!("`{text}` is no task id")) }
    }
}

impl TryFrom<String> for TaskId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<TaskId> for String {
    fn from(id: TaskId) -> Self {
        id.0
    }
}

impl Borrow<str> for TaskId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TaskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which checklist a task stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    #[default]
    Joining,
    Leaving,
    /// What was done and comes again while somebody works here. No pack names it: it is made of tasks that repeat.
    Again,
}

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doer {
    Hire,
    Manager,
    Owner,
    Buddy,
    /// A person whom the office names for this task.
    Named,
    /// A named person who knows the subject and the workplace (29 CFR 1910.1030(g)(2)(viii)).
    Knowledgeable,
    /// Somebody outside: a clinic, an agency, a payer.
    Outside,
}

impl Doer {
    pub const ALL: [Self; 7] = [
        Self::Hire,
        Self::Manager,
        Self::Owner,
        Self::Buddy,
        Self::Named,
        Self::Knowledgeable,
        Self::Outside,
    ];
}

/// What shows that it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    None,
    File,
    Signature,
    Form,
    /// A person looked, and says so.
    Check,
    Score,
}

/// What may not begin before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    Start,
    PatientContact,
    EhrAccess,
}

impl Gate {
    pub const ALL: [Self; 3] = [Self::Start, Self::PatientContact, Self::EhrAccess];
}

/// From when on an open task holds its gates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldsFrom {
    #[default]
    Now,
    /// The day after it was due.
    Overdue,
}

/// Which records it is kept with; each class has its own length and its own law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// A year from the record or what was done with it (29 CFR 1602.14); some states ask for 4 or 5.
    #[default]
    Personnel,
    /// Three years (29 CFR 516.5), taxes four from when they were due or paid (26 CFR 31.6001-1); some states more.
    Payroll,
    /// The later of 3 years after hire and 1 year after the end (8 CFR 274a.2(b)(2)).
    I9,
    /// Six years (45 CFR 164.316(b)(2), 164.530(j)).
    Hipaa,
    /// Three years from the training (29 CFR 1910.1030(h)(2)).
    OshaTraining,
    /// The employment and 30 years (29 CFR 1910.1020, 1910.1030(h)(1)).
    Medical,
    /// Until the next test (29 CFR 1910.134(m)).
    FitTest,
    /// As the hiring record, and destroyed so that nobody can read it (16 CFR 682).
    Background,
    /// Ten years, the outer limit of the False Claims Act.
    ExclusionProof,
    /// Six years (Texas Health & Safety Code 181.101).
    TexasPrivacy,
}

/// Where its record lies apart, and who alone reads it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compartment {
    #[default]
    None,
    Medical,
    Background,
    I9,
}

/// A step that is done elsewhere. Here a person ticks that it was: with the edition of the form,
/// the day, and where the paper lies. It takes no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outside {
    #[serde(rename = "i9_section_1")]
    I9Section1,
    #[serde(rename = "i9_section_2")]
    I9Section2,
    I9SupplementB,
    EVerify,
    EVerifyMismatch,
    W4,
    StateWithholding,
    DirectDeposit,
    Payroll,
    NewHireReport,
}

impl Outside {
    /// What goes into the compartment for Form I-9.
    pub fn is_i9(self) -> bool {
        use Outside::{EVerify, EVerifyMismatch, I9Section1, I9Section2, I9SupplementB};
        matches!(self, I9Section1 | I9Section2 | I9SupplementB | EVerify | EVerifyMismatch)
    }
}

/// Another day under another condition. The first that applies counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    pub when: When,
    pub due: DueRule,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub id: TaskId,
    #[serde(default)]
    pub list: List,
    pub title: Words,
    pub why: Words,
    /// Empty where it is good practice, and no law.
    pub law: Vec<Law>,
    pub by: Doer,
    pub due: DueRule,
    #[serde(default)]
    pub instead: Vec<Instead>,
    pub evidence: Evidence,
    /// It opens once these are done.
    #[serde(default)]
    pub after: Vec<TaskId>,
    #[serde(default)]
    pub holds: Vec<Gate>,
    #[serde(default)]
    pub holds_from: HoldsFrom,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Repeat>,
    #[serde(default)]
    pub keep: Keep,
    #[serde(default)]
    pub compartment: Compartment,
    /// Whether the hire is paid for the time. Such training opens on the first day.
    #[serde(default)]
    pub paid: bool,
    /// What it takes whoever does it, unhurried.
    pub minutes: u16,
    /// Whether the person may leave it without a reason. Nothing may wait for it.
    #[serde(default)]
    pub voluntary: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<Outside>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<String>,
    #[serde(default)]
    pub when: When,
}

impl Task {
    /// Returns the tasks that it needs to be there: those that it waits for or counts from.
    pub fn needs(&self) -> impl Iterator<Item = &TaskId> {
        let rules = self.instead.iter().map(|instead| &instead.due).chain([&self.due]);
        let anchors = rules.filter_map(|rule| match &rule.anchor {
            crate::Anchor::Task(id) => Some(id),
            _ => None,
        });
        self.after.iter().chain(anchors)
    }
}
