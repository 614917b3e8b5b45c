//! What is counted, in whole numbers: so that the order does not matter, and what is kept up to date can be
//! compared with what is made anew.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assessments::AssessmentId;

/// From how many answers on a share is said in percent, and a time.
pub const SHARE_FROM: u64 = 20;
/// From how many answers on something is made of how it goes with the rest, and of an option that hardly anybody chose.
pub const READ_FROM: u64 = 100;

/// One question of a role, in one wording.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuestionKey {
    pub role: String,
    pub item: String,
    pub sha256: String,
}

/// What somebody made of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answered {
    pub chosen: Chosen,
    pub earned: u8,
    /// How able the rest of the form showed them, in tenths of a logit.
    pub ability: i16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chosen {
    /// It was left empty, which is a wrong answer.
    Nothing,
    /// Something that is no option: a number, an order, a table.
    Other,
    Option(u8),
}

/// One answer, with all that is counted of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    pub answered: Answered,
    /// Whether all was earned that there is to earn.
    pub is_whole: bool,
    /// So many steps of [`TIME_STEP`] seconds, rounded down.
    pub time: Option<u16>,
    /// The month in which it is told that the test was turned in, the language, the device: as far as they are known.
    pub slices: Vec<Slice>,
}

/// A part of the answers that is looked at by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slice {
    /// As `2026-11`.
    Month(String),
    Language(String),
    Device(String),
}

impl Slice {
    fn is_month(&self) -> bool {
        matches!(self, Self::Month(_))
    }
}

/// How people of one ability did in one slice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sliced {
    pub people: u64,
    pub points: u64,
    /// How many earned all of it.
    pub whole: u64,
}

/// How many there are of each. Answers are counted together, some at a time: whoever looks after each test sees
/// nothing of a single answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionTally {
    pub answers: BTreeMap<Answered, u64>,
    pub times: BTreeMap<u16, u64>,
    pub slices: BTreeMap<(Slice, i16), Sliced>,
    /// The last ones, in the order of the log, until there are [`TOGETHER`].
    pub waiting: Vec<Met>,
    /// Of each language and device the last of those that are counted, until there are [`TOGETHER`] of it: one of five
    /// who count together may be its only one.
    pub apart: BTreeMap<Slice, Vec<Part>>,
}

/// What one answer adds to a slice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub ability: i16,
    pub earned: u8,
    pub is_whole: bool,
}

/// How many answers are counted at once.
pub const TOGETHER: usize = 5;
pub const TIME_STEP: u32 = 5;
/// What takes longer than an hour counts as an hour: somebody left.
const LONGEST: i64 = 3_600;

/// One form, and everybody who took it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormTally {
    pub role: String,
    pub people: u64,
    /// The points of everybody, and their squares, added up.
    pub points: u64,
    pub squares: u64,
    /// The same for each question that is scored, by its id.
    pub questions: BTreeMap<String, (u64, u64)>,
    /// Abilities in thousandths of a logit and their squares, and the squares of their doubts, added up.
    pub abilities: i64,
    pub ability_squares: i64,
    pub doubts: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    pub questions: BTreeMap<QuestionKey, QuestionTally>,
    pub forms: BTreeMap<AssessmentId, FormTally>,
}

/// What some sittings add, in the order of the log.
#[derive(Debug, Default)]
pub struct Added {
    pub questions: Vec<(QuestionKey, Met)>,
    pub forms: BTreeMap<AssessmentId, FormTally>,
}

impl Tallies {
    pub fn take(&mut self, added: Added) {
        for (id, tally) in added.forms {
            let new = || FormTally { role: tally.role.clone(), ..FormTally::default() };
            self.forms.entry(id).or_insert_with(new).merge(tally.clone());
        }
        for (key, met) in added.questions {
            self.questions.entry(key).or_default().add(met);
        }
    }
}

impl Met {
    pub fn new(answered: Answered, is_whole: bool, seconds: Option<i64>) -> Self {
        let steps = |seconds: i64| {
            let steps = seconds.clamp(0, LONGEST) / i64::from(TIME_STEP);
            u16::try_from(steps).unwrap_or(u16::MAX)
        };
        Self { answered, is_whole, time: seconds.map(steps), slices: vec![] }
    }
}

impl QuestionTally {
    pub fn add(&mut self, met: Met) {
        self.waiting.push(met);
        if self.waiting.len() >= TOGETHER {
            let five = std::mem::take(&mut self.waiting);
            // All of them in one month, so that no month moves by one answer either, and months add up to the whole.
            let months = five.iter().flat_map(|met| &met.slices).filter(|one| one.is_month());
            let month = months.max().cloned();
            for met in five {
                self.count(met, month.as_ref());
            }
        }
    }

    fn count(&mut self, met: Met, month: Option<&Slice>) {
        let Met { answered, is_whole, time, slices } = met;
        *self.answers.entry(answered).or_default() += 1;
        if let Some(steps) = time {
            *self.times.entry(steps).or_default() += 1;
        }
        let part = Part { ability: answered.ability, earned: answered.earned, is_whole };
        if let Some(month) = month {
            self.count_part(month, part);
        }
        for slice in slices.into_iter().filter(|slice| !slice.is_month()) {
            let parts = self.apart.entry(slice.clone()).or_default();
            parts.push(part);
            if parts.len() >= TOGETHER {
                let five = self.apart.remove(&slice).unwrap_or_default();
                five.into_iter().for_each(|part| self.count_part(&slice, part));
            }
        }
    }

    fn count_part(&mut self, slice: &Slice, Part { ability, earned, is_whole }: Part) {
        let sliced = self.slices.entry((slice.clone(), ability)).or_default();
        sliced.people += 1;
        sliced.points += u64::from(earned);
        sliced.whole += u64::from(is_whole);
    }

    /// Returns how many answered it, those with whom is waited among them.
    pub fn people(&self) -> u64 {
        self.counted() + self.waiting.len() as u64
    }

    /// Returns how many are counted.
    pub fn counted(&self) -> u64 {
        self.answers.values().sum()
    }
}

impl FormTally {
    /// Adds what somebody earned of each question, and the ability that their score was made of.
    pub fn add<'a>(
        &mut self,
        earned: impl Iterator<Item = (&'a str, u8)>,
        (theta, sd): (f64, f64),
    ) {
        let mut total = 0;
        for (item, earned) in earned {
            let earned = u64::from(earned);
            total += earned;
            let (points, squares) = self.questions.entry(item.to_owned()).or_default();
            *points += earned;
            *squares += earned * earned;
        }
        self.people += 1;
        self.points += total;
        self.squares += total * total;
        let (theta, sd) = (thousandths(theta), thousandths(sd));
        self.abilities += theta;
        self.ability_squares += theta * theta;
        self.doubts += sd * sd;
    }
}

impl FormTally {
    pub fn merge(&mut self, more: Self) {
        self.people += more.people;
        self.points += more.points;
        self.squares += more.squares;
        for (item, (points, squares)) in more.questions {
            let own = self.questions.entry(item).or_default();
            own.0 += points;
            own.1 += squares;
        }
        self.abilities += more.abilities;
        self.ability_squares += more.ability_squares;
        self.doubts += more.doubts;
    }
}

fn thousandths(value: f64) -> i64 {
    (value * 1_000.0).round() as i64
}

impl From<Chosen> for i16 {
    fn from(chosen: Chosen) -> Self {
        match chosen {
            Chosen::Nothing => -1,
            Chosen::Other => -2,
            Chosen::Option(option) => option.into(),
        }
    }
}

impl From<i16> for Chosen {
    fn from(kept: i16) -> Self {
        match u8::try_from(kept) {
            Ok(option) => Self::Option(option),
            Err(_) if kept == -1 => Self::Nothing,
            Err(_) => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests;
