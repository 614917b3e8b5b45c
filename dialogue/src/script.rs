//! Scripts: what is asked for one kind of work.
//!
//! They are files, so that an office manager can read them aloud and argue with them:
//! `questions.yaml` has every question once, `phrases.yaml` what is said around them, and a file
//! for each role names its questions in their order.

mod phrases;
mod read;

use std::{collections::BTreeMap, fmt, sync::Arc};

use serde::Deserialize;

use crate::{language::Local, understanding::Slot};

pub(crate) use phrases::{Phrases, Says, fill};

/// All scripts, by role.
#[derive(Clone, Debug)]
pub struct Library {
    scripts: BTreeMap<String, Script>,
}

/// The script of one role.
#[derive(Clone, Debug)]
pub struct Script {
    pub role: String,
    /// Counts up when the order or choice of questions changes.
    pub version: u32,
    pub(crate) questions: Vec<Question>,
    pub(crate) phrases: Arc<Phrases>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Never changes.
    pub id: String,
    /// Counts up when the words change.
    pub version: u32,
    pub slot: Slot,
    /// Whether the work cannot be done without. The others help.
    pub must: bool,
    /// A word or two: how the answer is headed.
    pub title: Local,
    /// What the finding is about.
    pub requirement: Local,
    pub ask: Local,
    /// The same again, with examples, for whom we did not understand.
    pub again: Local,
    pub why: Local,
    pub replies: Vec<Local>,
}

/// What is wrong with a script, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// 0 where the file as a whole is at fault.
    pub line: u64,
    pub problem: String,
}

impl Library {
    /// Reads scripts from their files, by name. Lists every fault that it finds.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<Fault>> {
        read::library(&files.into_iter().collect())
    }

    pub fn script(&self, role: &str) -> Option<&Script> {
        self.scripts.get(role)
    }

    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.scripts.keys().map(String::as_str)
    }
}

impl Script {
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    pub(crate) fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl Question {
    /// Whether it asks about the hours as the posting says them.
    pub(crate) fn quotes_schedule(&self) -> bool {
        self.ask.en.contains("{schedule}")
    }

    /// Whether its answer is meant by somebody who names this slot.
    pub(crate) fn is_about(&self, slot: Slot) -> bool {
        self.slot == slot || (slot == Slot::Hours && self.quotes_schedule())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.problem),
            line => write!(f, "{}:{line}: {}", self.file, self.problem),
        }
    }
}
