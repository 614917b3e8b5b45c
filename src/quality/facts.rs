//! What a question's tally says, where people are enough for it.

use psychometrics::{key_check::KeyCheck, validity::Validity};

use super::{
    drift::Drift,
    leads::Compared,
    moments::Moments,
    question_flag::QuestionFlag,
    tally::{Answered, Chosen, QuestionTally, READ_FROM, SHARE_FROM, TIME_STEP},
};
use crate::scores::SLOPE;

/// From how many answers on it is said how a question goes with the rest.
pub const REST_FROM: u64 = 30;

const HARD: f64 = 0.25;
const EASY: f64 = 0.95;
const WEAK: f64 = 0.15;
const UNUSED: f64 = 0.05;

/// The options of a question that asks for one of them, and which one is right, in the order of the bank.
#[derive(Clone, Copy, Debug)]
pub struct Keyed {
    pub options: usize,
    pub key: usize,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// How many answered it. All else is of those that are counted, five at a time.
    pub answers: u64,
    pub counted: u64,
    pub empty: u64,
    /// How many earned all of it.
    pub whole: u64,
    /// How much of what there was to earn was earned, from 0 to 1.
    pub share: f64,
    /// How its points go with the ability that the rest of the form shows: a correlation with its interval.
    pub rest: Option<Validity>,
    /// What the middle one needed, in seconds.
    pub seconds: Option<u32>,
    pub options: Vec<OptionFacts>,
    /// The option for which the answers speak, if not for the key.
    pub suspect: Option<usize>,
    pub drift: Drift,
    /// By language and by device. Empty until it is set beside the other questions of its role.
    pub compared: Vec<Compared>,
    pub flags: Vec<QuestionFlag>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OptionFacts {
    pub is_key: bool,
    pub people: u64,
    /// The middle ability of who chose it, in logits: the mean. None if nobody did.
    pub ability: Option<f64>,
}

impl Facts {
    /// Makes them of a tally. `worth` is what can be earned; options are known where they are the same for
    /// everybody.
    pub fn of(tally: &QuestionTally, worth: u8, keyed: Option<Keyed>) -> Self {
        let answers = tally.counted();
        let share_of = |one: &Answered| f64::from(one.earned) / f64::from(worth.max(1));
        let earned = |(one, people): (&Answered, &u64)| share_of(one) * *people as f64;
        let total: f64 = tally.answers.iter().map(earned).sum();
        let pair = |(one, people): (&Answered, &u64)| ((share_of(one), ability(one)), *people);
        let r = Moments::of(tally.answers.iter().map(pair)).correlation();
        let people = usize::try_from(answers).unwrap_or(usize::MAX);
        let rest = r.filter(|_| answers >= REST_FROM);
        let lower = keyed.map_or(0.0, |keyed| 1.0 / keyed.options.max(1) as f64);
        let facts = Self {
            answers: tally.people(),
            counted: answers,
            empty: chosen_by(tally, Chosen::Nothing),
            whole: whole(tally, worth),
            share: total / answers.max(1) as f64,
            rest: rest.and_then(|r| Validity::known(r, people).ok()),
            seconds: seconds(tally),
            options: keyed.map(|keyed| options(tally, keyed)).unwrap_or_default(),
            suspect: keyed.and_then(|keyed| suspect(tally, keyed)),
            drift: Drift::of(tally, worth, lower),
            compared: vec![],
            flags: vec![],
        };
        facts.set_beside(vec![])
    }

    /// Sets it beside the other questions of its role.
    pub fn set_beside(mut self, compared: Vec<Compared>) -> Self {
        self.compared = compared;
        self.flags = self.flagged();
        self
    }

    /// Returns the share in whole percent. None where people are too few.
    pub fn percent(&self) -> Option<u8> {
        (self.counted >= SHARE_FROM).then(|| (100.0 * self.share).round() as u8)
    }

    fn flagged(&self) -> Vec<QuestionFlag> {
        let (has_share, is_read) = (self.counted >= SHARE_FROM, self.counted >= READ_FROM);
        let r = self.rest.map(|rest| rest.r).filter(|_| is_read);
        let is_unused =
            |one: &OptionFacts| !one.is_key && (one.people as f64) < UNUSED * self.counted as f64;
        let found = [
            (self.suspect.is_some(), QuestionFlag::CheckKey),
            (r.is_some_and(|r| r < 0.0), QuestionFlag::Reversed),
            (self.drift.by.is_some(), QuestionFlag::Drifted),
            (self.compared.iter().any(Compared::is_lead), QuestionFlag::Uneven),
            (r.is_some_and(|r| (0.0..WEAK).contains(&r)), QuestionFlag::Weak),
            (has_share && self.share < HARD, QuestionFlag::VeryHard),
            (has_share && self.share > EASY, QuestionFlag::VeryEasy),
            (is_read && self.options.iter().any(is_unused), QuestionFlag::Unused),
        ];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, flag)| flag).collect()
    }
}

fn ability(one: &Answered) -> f64 {
    f64::from(one.ability) / 10.0
}

fn whole(tally: &QuestionTally, worth: u8) -> u64 {
    tally.answers.iter().filter(|(one, _)| one.earned == worth).map(|(_, people)| people).sum()
}

fn chosen_by(tally: &QuestionTally, chosen: Chosen) -> u64 {
    tally.answers.iter().filter(|(one, _)| one.chosen == chosen).map(|(_, people)| people).sum()
}

/// The least time within which half were through, which somebody needed.
fn seconds(tally: &QuestionTally) -> Option<u32> {
    let people: u64 = tally.times.values().sum();
    let mut through = 0;
    let is_half = |(_, then): &(&u16, &u64)| {
        through += **then;
        2 * through >= people
    };
    let (steps, _) = tally.times.iter().find(is_half)?;
    (people >= SHARE_FROM).then(|| u32::from(*steps) * TIME_STEP)
}

fn options(tally: &QuestionTally, Keyed { options, key }: Keyed) -> Vec<OptionFacts> {
    let of = |option: usize| {
        let chose = |one: &Answered| one.chosen == Chosen::Option(option as u8);
        let these = tally.answers.iter().filter(|(one, _)| chose(one));
        let (people, sum) = these.fold((0, 0.0), |(people, sum), (one, more)| {
            (people + more, sum + ability(one) * *more as f64)
        });
        let ability = (people > 0).then(|| sum / people as f64);
        OptionFacts { is_key: option == key, people, ability }
    };
    (0..options).map(of).collect()
}

/// Asks whether another option is the right one. Of those who left it empty nothing is known.
fn suspect(tally: &QuestionTally, Keyed { options, key }: Keyed) -> Option<usize> {
    let mut counted: Vec<(f64, Vec<u64>)> = vec![];
    let mut chosen: Vec<_> = tally.answers.iter().collect();
    chosen.sort_by_key(|(one, _)| one.ability);
    for (one, people) in chosen {
        let Chosen::Option(option) = one.chosen else { continue };
        if counted.last().is_none_or(|(theta, _)| *theta != ability(one)) {
            counted.push((ability(one), vec![0; options]));
        }
        let last = counted.last_mut().and_then(|(_, chose)| chose.get_mut(usize::from(option)));
        if let Some(chose) = last {
            *chose += people;
        }
    }
    KeyCheck::of_counts(&counted, key, SLOPE).ok()?.suspect()
}

#[cfg(test)]
mod tests;
