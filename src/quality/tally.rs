//! What is counted, in whole numbers: so that the order does not matter, and what is kept up to date can be
//! compared with what is made anew.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assessments::AssessmentId;

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

/// How many there are of each, as `[chosen, earned, ability, people]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct QuestionTally {
    pub answers: BTreeMap<Answered, u64>,
    /// How many needed so many steps of [`TIME_STEP`] seconds, rounded down.
    pub times: BTreeMap<u16, u64>,
}

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

impl QuestionTally {
    pub fn add(&mut self, answered: Answered, seconds: Option<i64>) {
        *self.answers.entry(answered).or_default() += 1;
        if let Some(seconds) = seconds {
            let steps = seconds.clamp(0, LONGEST) / i64::from(TIME_STEP);
            *self.times.entry(u16::try_from(steps).unwrap_or(u16::MAX)).or_default() += 1;
        }
    }

    pub fn people(&self) -> u64 {
        self.answers.values().sum()
    }

    pub fn merge(&mut self, more: Self) {
        more.answers.into_iter().for_each(|(one, n)| *self.answers.entry(one).or_default() += n);
        more.times.into_iter().for_each(|(one, n)| *self.times.entry(one).or_default() += n);
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

/// A tally as it is kept: short, because it is written again with each batch.
#[derive(Serialize, Deserialize)]
struct Kept {
    answers: Vec<(i16, u8, i16, u64)>,
    times: Vec<(u16, u64)>,
}

impl From<QuestionTally> for Kept {
    fn from(tally: QuestionTally) -> Self {
        let answer =
            |(one, people): (Answered, u64)| (one.chosen.into(), one.earned, one.ability, people);
        Self {
            answers: tally.answers.into_iter().map(answer).collect(),
            times: tally.times.into_iter().collect(),
        }
    }
}

impl From<Kept> for QuestionTally {
    fn from(kept: Kept) -> Self {
        let answer = |(chosen, earned, ability, people): (i16, u8, i16, u64)| {
            (Answered { chosen: chosen.into(), earned, ability }, people)
        };
        Self {
            answers: kept.answers.into_iter().map(answer).collect(),
            times: kept.times.into_iter().collect(),
        }
    }
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
mod tests {
    use super::*;

    #[test]
    fn a_tally_is_read_back_as_it_was_written() {
        let mut tally = QuestionTally::default();
        for chosen in [Chosen::Nothing, Chosen::Other, Chosen::Option(3), Chosen::Option(3)] {
            tally.add(Answered { chosen, earned: 1, ability: -12 }, Some(64));
        }
        let kept = serde_json::to_string(&tally).unwrap();
        assert_eq!(kept, r#"{"answers":[[-1,1,-12,1],[-2,1,-12,1],[3,1,-12,2]],"times":[[12,4]]}"#);
        assert_eq!(serde_json::from_str::<QuestionTally>(&kept).unwrap(), tally);
        assert_eq!(tally.people(), 4);
    }

    #[test]
    fn who_left_for_a_day_counts_as_an_hour_and_a_clock_set_back_as_nothing() {
        let mut tally = QuestionTally::default();
        let answered = Answered { chosen: Chosen::Other, earned: 0, ability: 0 };
        tally.add(answered, Some(86_400));
        tally.add(answered, Some(-7));
        assert_eq!(tally.times.into_iter().collect::<Vec<_>>(), [(0, 1), (720, 1)]);
    }

    #[test]
    fn the_order_of_people_does_not_matter() {
        let people = [([1, 0], (0.25, 0.5)), ([2, 1], (-1.1, 0.6)), ([0, 0], (0.0, 0.7))];
        let added = |order: [usize; 3]| {
            let mut tally = FormTally::default();
            for at in order {
                let (earned, ability) = people[at];
                tally.add(["a", "b"].into_iter().zip(earned), ability);
            }
            tally
        };
        let tally = added([0, 1, 2]);
        assert_eq!(tally, added([2, 0, 1]));
        assert_eq!((tally.people, tally.points, tally.squares), (3, 4, 10));
        assert_eq!(tally.questions["a"], (3, 5));
    }
}
