//! A question that a practice has taken out of its new tests, and why. The bank keeps it, other practices
//! ask it, and tests that have been published before go on with it.

use std::collections::HashSet;

use bank::{Bank, Blueprint, Item, Language as Spoken};
use chrono::{DateTime, Utc};

use crate::{
    error::Error,
    kernel::{fault::Reason, text::Text},
};

crate::words! {
    /// Why a practice takes a question out.
    pub enum RetirementReason {
        WrongAnswer = "wrong_answer",
        OutOfDate = "out_of_date",
        Unclear = "unclear",
        NotOurWork = "not_our_work",
        /// Candidates are known to have it.
        Known = "known",
        Other = "other",
    }
}

/// A question that is taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retirement {
    pub item: String,
    pub reason: RetirementReason,
    /// For the office alone.
    pub note: Option<Text<300>>,
    pub retired_at: DateTime<Utc>,
    pub retired_by: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum RetirementRefused {
    /// No new test asks it anyhow.
    ByTheBank,
    Already,
    NotOut,
    /// The test of this role could not be filled any more.
    Needed {
        role: String,
        places: usize,
    },
}

/// Returns the blueprints that may ask an item.
fn asking<'a>(bank: &'a Bank, item: &'a Item) -> impl Iterator<Item = (&'a Blueprint, usize)> {
    let skill = bank.skill_of(&item.id).map(|skill| skill.id.as_str());
    let places = move |one: &'a Blueprint| Some((one, *one.skills.get(skill?)?));
    bank.blueprints().iter().filter_map(places)
}

/// Refuses to take out what a test needs: of its skill at least as many questions are left as a test has
/// places, in every role that asks for it.
pub fn refuse_if_needed(
    bank: &Bank,
    item: &Item,
    out: &HashSet<String>,
) -> Result<(), RetirementRefused> {
    if item.retired.is_some() {
        return Err(RetirementRefused::ByTheBank);
    }
    if out.contains(&item.id) {
        return Err(RetirementRefused::Already);
    }
    let skill = bank.skill_of(&item.id);
    let left = skill.into_iter().flat_map(|skill| skill.offered());
    let left = left.filter(|one| one.id != item.id && !out.contains(&one.id)).count();
    match asking(bank, item).find(|(_, places)| left < *places) {
        Some((blueprint, places)) => {
            Err(RetirementRefused::Needed { role: blueprint.role.clone(), places })
        }
        None => Ok(()),
    }
}

/// Returns the roles whose tests could not be offered in Spanish any more without this item.
pub fn spanish_lost<'a>(bank: &'a Bank, item: &'a Item, out: &HashSet<String>) -> Vec<&'a str> {
    let mut then = out.clone();
    then.insert(item.id.clone());
    let speaks = |blueprint: &Blueprint, without: &HashSet<String>| {
        bank.languages_of(blueprint, without).contains(&Spoken::Spanish)
    };
    let lost = asking(bank, item).filter(|(one, _)| speaks(one, out) && !speaks(one, &then));
    lost.map(|(blueprint, _)| blueprint.role.as_str()).collect()
}

impl From<RetirementRefused> for Error {
    fn from(refused: RetirementRefused) -> Self {
        Self::Conflict(match refused {
            RetirementRefused::ByTheBank => Reason::new("library.retired_by_bank"),
            RetirementRefused::Already => Reason::new("library.out_already"),
            RetirementRefused::NotOut => Reason::new("library.not_out"),
            RetirementRefused::Needed { role, places } => {
                Reason::new("library.needed").with("role", role).with("places", places)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A skill that a blueprint asks for, with its places.
    fn skill() -> (&'static Bank, &'static bank::Skill, usize) {
        let bank = Bank::builtin().unwrap();
        let (id, places) = bank.blueprint("receptionist").unwrap().skills.iter().next().unwrap();
        (bank, bank.skill(id).unwrap(), *places)
    }

    #[test]
    fn questions_go_until_as_many_are_left_as_a_test_has_places() {
        let (bank, skill, _) = skill();
        let most = bank.blueprints().iter().filter_map(|one| one.skills.get(&skill.id)).max();
        let mut out = HashSet::new();
        let mut refused = None;
        for item in skill.offered() {
            match refuse_if_needed(bank, item, &out) {
                Ok(()) => drop(out.insert(item.id.clone())),
                Err(why) => {
                    refused = Some(why);
                    break;
                }
            }
        }
        assert!(matches!(refused, Some(RetirementRefused::Needed { .. })), "{refused:?}");
        assert_eq!(skill.offered().count() - out.len(), *most.unwrap());
    }

    #[test]
    fn what_is_out_already_and_what_the_bank_retired_is_refused() {
        let (bank, skill, _) = skill();
        let item = skill.offered().next().unwrap();
        let out = [item.id.clone()].into();
        assert_eq!(refuse_if_needed(bank, item, &out), Err(RetirementRefused::Already));
        let mut items = bank.skills().flat_map(|skill| &skill.items);
        let old = items.find(|item| item.retired.is_some()).unwrap();
        let none = HashSet::new();
        assert_eq!(refuse_if_needed(bank, old, &none), Err(RetirementRefused::ByTheBank));
    }

    #[test]
    fn it_is_told_when_a_test_loses_its_spanish() {
        let (bank, skill, places) = skill();
        let speaking = |item: &&Item| item.languages.contains(&Spoken::Spanish);
        let all: Vec<_> = skill.offered().filter(speaking).collect();
        assert_eq!(spanish_lost(bank, all[0], &HashSet::new()), [""; 0]);
        let out: HashSet<_> = all[places..].iter().map(|item| item.id.clone()).collect();
        assert!(spanish_lost(bank, all[0], &out).contains(&"receptionist"));
    }
}
