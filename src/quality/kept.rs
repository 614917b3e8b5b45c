//! A question's tally as it is kept: short, because it is written again with each batch.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::tally::{Answered, Met, Part, QuestionTally, Slice, Sliced};

#[derive(Serialize, Deserialize)]
struct Kept {
    answers: Vec<(i16, u8, i16, u64)>,
    times: Vec<(u16, u64)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    slices: Vec<(String, i16, u64, u64, u64)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    waiting: Vec<Waiting>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    apart: Vec<(String, Vec<Earned>)>,
}

/// By which ability, what was earned, and whether that was all.
type Earned = (i16, u8, bool);

/// What was chosen, earned, by which ability, whether all was earned, how long it took, and its slices.
type Waiting = (i16, u8, i16, bool, Option<u16>, Vec<String>);

impl From<QuestionTally> for Kept {
    fn from(tally: QuestionTally) -> Self {
        let answer =
            |(one, people): (Answered, u64)| (one.chosen.into(), one.earned, one.ability, people);
        let slice = |((slice, ability), one): ((Slice, i16), Sliced)| {
            (slice.word(), ability, one.people, one.points, one.whole)
        };
        let waiting = |met: Met| {
            let Answered { chosen, earned, ability } = met.answered;
            let slices = met.slices.iter().map(Slice::word).collect();
            (chosen.into(), earned, ability, met.is_whole, met.time, slices)
        };
        let part = |one: Part| (one.ability, one.earned, one.is_whole);
        let apart = |(slice, parts): (Slice, Vec<Part>)| {
            (slice.word(), parts.into_iter().map(part).collect())
        };
        Self {
            answers: tally.answers.into_iter().map(answer).collect(),
            times: tally.times.into_iter().collect(),
            slices: tally.slices.into_iter().map(slice).collect(),
            waiting: tally.waiting.into_iter().map(waiting).collect(),
            apart: tally.apart.into_iter().map(apart).collect(),
        }
    }
}

impl From<Kept> for QuestionTally {
    fn from(kept: Kept) -> Self {
        let answered =
            |chosen: i16, earned, ability| Answered { chosen: chosen.into(), earned, ability };
        let answer =
            |(chosen, earned, ability, people)| (answered(chosen, earned, ability), people);
        let slice = |(word, ability, people, points, whole): (String, _, _, _, _)| {
            Some(((Slice::read(&word)?, ability), Sliced { people, points, whole }))
        };
        let waiting = |(chosen, earned, ability, is_whole, time, slices): Waiting| Met {
            answered: answered(chosen, earned, ability),
            is_whole,
            time,
            slices: slices.iter().filter_map(|word| Slice::read(word)).collect(),
        };
        let part = |(ability, earned, is_whole)| Part { ability, earned, is_whole };
        let apart = |(word, parts): (String, Vec<_>)| {
            Some((Slice::read(&word)?, parts.into_iter().map(part).collect()))
        };
        Self {
            answers: kept.answers.into_iter().map(answer).collect(),
            times: kept.times.into_iter().collect(),
            slices: kept.slices.into_iter().filter_map(slice).collect(),
            waiting: kept.waiting.into_iter().map(waiting).collect(),
            apart: kept.apart.into_iter().filter_map(apart).collect(),
        }
    }
}

impl Serialize for QuestionTally {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Kept::from(self.clone()).serialize(to)
    }
}

impl<'de> Deserialize<'de> for QuestionTally {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Kept::deserialize(from).map(Self::from)
    }
}

impl Slice {
    fn word(&self) -> String {
        match self {
            Self::Month(month) => format!("m{month}"),
            Self::Language(language) => format!("l{language}"),
            Self::Device(device) => format!("d{device}"),
        }
    }

    fn read(word: &str) -> Option<Self> {
        let mut letters = word.chars();
        let kind = letters.next()?;
        let rest = letters.as_str().to_owned();
        match kind {
            'm' => Some(Self::Month(rest)),
            'l' => Some(Self::Language(rest)),
            'd' => Some(Self::Device(rest)),
            _ => None,
        }
    }
}
