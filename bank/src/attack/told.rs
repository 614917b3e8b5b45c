//! A key as it can be carried from one sitting to another: by words, and where words are new, by what is
//! alike: the same words around other numbers, or the same rank among amounts and days.

use crate::{
    guess::found_value,
    sight::{Seen, Sight, Step},
};

/// Names and values of a form, with the words of what they name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told {
    pairs: Vec<(Name, Value)>,
    /// Of what is asked one after the other, each by itself.
    steps: Vec<Told>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Answer,
    Choice(String),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Choice(String),
    Offer(String),
    /// A place, a number or words that are typed.
    Itself(String),
}

/// The same without the numbers of one sitting, so that it can be counted over many.
pub(super) type Code = Vec<(String, String)>;

const ANSWER: &str = "answer";

impl Told {
    pub fn new(pairs: &[(String, String)], sight: &Sight) -> Self {
        if !sight.steps.is_empty() {
            let step = |step: &Step| Self::new(&step.sent.inward(pairs), &step.sight);
            return Self { pairs: vec![], steps: sight.steps.iter().map(step).collect() };
        }
        let words = |list: &[Seen], key: &str| {
            list.iter().find(|seen| seen.key == key).map(|seen| seen.text.clone())
        };
        let pair = |(name, value): &(String, String)| {
            if name == ANSWER {
                let chosen = words(&sight.choices, value).map(Value::Choice);
                return (Name::Answer, chosen.unwrap_or_else(|| Value::Itself(value.clone())));
            }
            let row = words(&sight.choices, name).unwrap_or_default();
            let given = offered(sight, value).map(Value::Offer);
            (Name::Choice(row), given.unwrap_or_else(|| Value::Itself(value.clone())))
        };
        Self { pairs: pairs.iter().map(pair).collect(), steps: vec![] }
    }

    /// Returns the form that says the same where other words are shown.
    pub fn carried(&self, from: &Sight, to: &Sight) -> Vec<(String, String)> {
        let steps = self.steps.iter().zip(from.steps.iter().zip(&to.steps));
        let steps = steps
            .flat_map(|(told, (from, to))| to.sent.outward(told.carried(&from.sight, &to.sight)));
        let pairs = self.pairs.iter().filter_map(|(name, value)| {
            let name = match name {
                Name::Answer => ANSWER.to_owned(),
                Name::Choice(text) => same(text, &from.choices, &to.choices)?,
            };
            let value = match value {
                Value::Choice(text) => same(text, &from.choices, &to.choices)?,
                Value::Offer(text) => same(text, &from.offers, &to.offers)?,
                Value::Itself(text) => text.clone(),
            };
            Some((name, value))
        });
        once(pairs.chain(steps).collect())
    }

    pub fn code(&self, sight: &Sight) -> Code {
        let steps = self.steps.iter().zip(&sight.steps);
        let steps = steps.flat_map(|(told, step)| step.sent.outward(told.code(&step.sight)));
        let pair = |(name, value): &(Name, Value)| {
            let name = match name {
                Name::Answer => ANSWER.to_owned(),
                Name::Choice(text) => code(text, &sight.choices),
            };
            let value = match value {
                Value::Choice(text) => code(text, &sight.choices),
                Value::Offer(text) => code(text, &sight.offers),
                Value::Itself(text) => text.clone(),
            };
            (name, value)
        };
        let mut code: Code = self.pairs.iter().map(pair).chain(steps).collect();
        code.sort();
        code
    }
}

/// Returns the form of a code, where such words are shown.
pub(super) fn decoded(wanted: &Code, sight: &Sight) -> Vec<(String, String)> {
    if !sight.steps.is_empty() {
        let step = |step: &Step| step.sent.outward(decoded(&step.sent.inward(wanted), &step.sight));
        return once(sight.steps.iter().flat_map(step).collect());
    }
    let key = |wanted: &str, list: &[Seen]| {
        list.iter().find(|seen| code(&seen.text, list) == wanted).map(|seen| seen.key.clone())
    };
    let pairs = wanted.iter().filter_map(|(name, value)| {
        if name == ANSWER {
            let value = key(value, &sight.choices).unwrap_or_else(|| value.clone());
            return Some((name.clone(), value));
        }
        let row = key(name, &sight.choices)?;
        Some((row, key(value, &sight.offers).unwrap_or_else(|| value.clone())))
    });
    once(pairs.collect())
}

/// Returns the words of an offer, unless it is only its name: a place says itself.
fn offered(sight: &Sight, key: &str) -> Option<String> {
    let offer = sight.offers.iter().find(|seen| seen.key == key)?;
    (offer.text != offer.key).then(|| offer.text.clone())
}

/// Returns the key under which the same is shown: the same words, or else what is like them.
fn same(text: &str, from: &[Seen], to: &[Seen]) -> Option<String> {
    let exact = to.iter().find(|seen| seen.text == text);
    let wanted = code(text, from);
    let found = exact.or_else(|| to.iter().find(|seen| code(&seen.text, to) == wanted));
    found.map(|seen| seen.key.clone())
}

/// Returns the rank of a text, if all have a number, or its words without numbers.
fn code(text: &str, list: &[Seen]) -> String {
    let values: Option<Vec<_>> = list.iter().map(|seen| found_value(&seen.text)).collect();
    if let (Some(values), Some(value)) = (values, found_value(text)) {
        return format!("#{}", values.iter().filter(|other| **other < value).count());
    }
    text.chars().filter(|sign| !sign.is_ascii_digit()).collect()
}

/// What is chosen twice is chosen once.
fn once(mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    pairs.sort();
    pairs.dedup();
    pairs
}
