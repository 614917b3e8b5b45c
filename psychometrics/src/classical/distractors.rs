//! What the wrong options of a choice do.

use std::collections::BTreeMap;

use crate::{
    list::{correlation, mean, pairs},
    refused::Refused,
};

/// One option of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub option: String,
    pub is_key: bool,
    pub people: usize,
    pub share: f64,
    /// The mean of the rest of the form among those who chose it.
    pub mean_rest: f64,
    /// How choosing it goes with the rest. None if nobody chose it, or everybody.
    pub rest_correlation: Option<f64>,
}

/// An item's options, and what is doubtful about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Distractors {
    pub choices: Vec<Choice>,
    pub doubts: Vec<Doubt>,
}

/// What should be looked at by a person. None of it proves that a key is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The key goes with the rest by less than .15.
    WeakKey,
    /// This option goes with the rest as the key should.
    Attractive(String),
    /// This option goes with the rest better than the key.
    BetterThanKey(String),
    /// Fewer than 5 % chose this option.
    Unused(String),
    /// Nobody chose the key.
    NobodyChoseKey,
}

const WEAK: f64 = 0.15;
const UNUSED: f64 = 0.05;

impl Distractors {
    /// Sets what people chose beside their points in the rest of the form.
    ///
    /// Refuses fewer than 2 people, lists of unlike lengths, and rests that are no numbers.
    pub fn of(chosen: &[&str], rest: &[f64], key: &str) -> Result<Self, Refused> {
        pairs("choices and rests", &vec![0.0; chosen.len()], rest, 2)?;
        let mut people: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for (option, rest) in chosen.iter().zip(rest) {
            people.entry(option).or_default().push(*rest);
        }
        let choice = |(option, rests): (&&str, &Vec<f64>)| {
            let is_chosen: Vec<_> =
                chosen.iter().map(|other| f64::from(u8::from(other == option))).collect();
            Choice {
                option: (*option).to_owned(),
                is_key: *option == key,
                people: rests.len(),
                share: rests.len() as f64 / chosen.len() as f64,
                mean_rest: mean(rests),
                rest_correlation: correlation(&is_chosen, rest),
            }
        };
        let choices: Vec<_> = people.iter().map(choice).collect();
        let doubts = doubts(&choices);
        Ok(Self { choices, doubts })
    }
}

fn doubts(choices: &[Choice]) -> Vec<Doubt> {
    let Some(key) = choices.iter().find(|choice| choice.is_key) else {
        return vec![Doubt::NobodyChoseKey];
    };
    let own = key.rest_correlation.unwrap_or_default();
    let mut doubts = Vec::new();
    if own < WEAK {
        doubts.push(Doubt::WeakKey);
    }
    for choice in choices.iter().filter(|choice| !choice.is_key) {
        let (r, name) = (choice.rest_correlation.unwrap_or_default(), choice.option.clone());
        if choice.share < UNUSED {
            doubts.push(Doubt::Unused(name));
        } else if r > own {
            doubts.push(Doubt::BetterThanKey(name));
        } else if r > 0.0 {
            doubts.push(Doubt::Attractive(name));
        }
    }
    doubts
}
