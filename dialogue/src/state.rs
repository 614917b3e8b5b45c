//! A conversation so far.

use std::{collections::BTreeMap, ops::Range};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    apart::Apart,
    facts::Facts,
    language::Language,
    message::Message,
    script::{Question, Script},
    talk::Talk,
    understanding::{Confidence, Slot},
    value::Value,
    week::Week,
};

/// The form of a written state. One that is written otherwise is made anew from its turns.
const VERSION: u32 = 1;

/// One thing that the candidate said. Turns are only ever added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub said: Said,
    /// The practice's day on which it was said.
    pub today: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Said {
    /// Typed, or a quick reply.
    Words(String),
    /// Ticked on a week.
    Hours(Week),
    /// Another answer is wanted to this question.
    Change(String),
}

/// A conversation so far. It is derived from the turns, and holds none of their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub version: u32,
    pub role: String,
    pub script_version: u32,
    pub language: Language,
    /// The ids of the questions, in their order.
    pub asked: Vec<String>,
    pub(crate) at: At,
    /// What was answered, by question.
    pub kept: BTreeMap<String, Kept>,
    pub apart: Vec<Apart>,
    /// Turns that a person has to answer.
    pub passed_on: Vec<usize>,
    pub wants_person: bool,
    /// How many turns there were.
    pub turns: usize,
}

/// Where a conversation stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum At {
    Asking {
        question: String,
        tries: u8,
    },
    /// It was said again, and waits for a yes.
    Confirming {
        question: String,
        tries: u8,
        kept: Kept,
    },
    Reviewing,
    Ended {
        how: Ending,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    Sent,
    /// The candidate stopped. They may go on.
    Stopped,
    /// It turned in circles, and went to a person.
    TooLong,
}

/// What is kept of an answer, and how it was found: enough to explain it years later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub question_version: u32,
    /// Missing if it was skipped, or if a person has to read the words.
    pub value: Option<Value>,
    pub is_skipped: bool,
    /// The turn that said it, and which of its bytes.
    pub turn: usize,
    pub span: Range<usize>,
    pub rule: String,
    pub confidence: Confidence,
    /// Whether the candidate said that it is right.
    pub is_confirmed: bool,
    /// What was kept before.
    pub corrected_from: Option<Box<Value>>,
}

impl State {
    /// Begins a conversation, and returns what is said first.
    pub fn begin(script: &Script, facts: &Facts, language: Language) -> (Self, Vec<Message>) {
        let asked: Vec<_> =
            script.questions.iter().filter(|question| is_asked(question, facts)).collect();
        let at = match asked.first() {
            Some(question) => At::Asking { question: question.id.clone(), tries: 0 },
            None => At::Reviewing,
        };
        let mut state = Self {
            version: VERSION,
            role: script.role.clone(),
            script_version: script.version,
            language,
            asked: asked.iter().map(|question| question.id.clone()).collect(),
            at,
            kept: BTreeMap::new(),
            apart: vec![],
            passed_on: vec![],
            wants_person: false,
            turns: 0,
        };
        let messages = Talk::new(&mut state, script, facts).greet();
        (state, messages)
    }

    /// Takes a turn, and returns what is said to it.
    pub fn take(&mut self, script: &Script, facts: &Facts, turn: &Turn) -> Vec<Message> {
        Talk::new(self, script, facts).take(turn)
    }

    /// Plays turns again from the beginning, and returns what was said last.
    pub fn replay<'a>(
        script: &Script,
        facts: &Facts,
        language: Language,
        turns: impl IntoIterator<Item = &'a Turn>,
    ) -> (Self, Vec<Message>) {
        let (mut state, mut messages) = Self::begin(script, facts, language);
        for turn in turns {
            messages = state.take(script, facts, turn);
        }
        (state, messages)
    }

    /// Returns how it ended, if it has.
    pub fn ending(&self) -> Option<Ending> {
        match self.at {
            At::Ended { how } => Some(how),
            _ => None,
        }
    }

    /// Returns whether all was asked, and the answers wait to be sent.
    pub fn is_reviewing(&self) -> bool {
        self.at == At::Reviewing
    }

    /// Returns how many questions have an answer, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.kept.len(), self.asked.len())
    }

    /// Returns the first question that has no answer.
    pub(crate) fn open(&self) -> Option<&String> {
        self.asked.iter().find(|id| !self.kept.contains_key(*id))
    }
}

/// Nobody is asked what the job says nothing about.
fn is_asked(question: &Question, facts: &Facts) -> bool {
    match question.slot {
        Slot::Hours => facts.hours.is_some_and(|week| !week.is_empty()),
        Slot::Pay => facts.pay.is_some(),
        Slot::Languages => !facts.languages.is_empty(),
        _ if question.quotes_schedule() => facts.schedule.is_some(),
        _ => true,
    }
}
