//! Which skills a test of a role asks for, and whether it is offered.

use std::collections::HashSet;

use bank::{Assembly, Bank, Blueprint, Draft, Language as Spoken, LocalText, Tree};

use super::{catalogue, place::Named, roles};
use crate::{
    error::{Error, Result},
    kernel::language::Language,
};

/// What a person is asked for a role, or would be.
pub struct Plan {
    pub role: &'static str,
    pub shares: Vec<Share>,
    pub places: usize,
    pub leaves_out: Option<&'static LocalText>,
    pub standing: Standing,
}

/// Whether anybody can be asked it.
pub enum Standing {
    Offered {
        /// In which languages each place has a question.
        languages: Vec<Spoken>,
        /// How many words somebody reads in a test, on average.
        words: usize,
    },
    /// Nobody can be invited to it, and why.
    Draft(&'static LocalText),
}

/// How much of a test is about one skill.
pub struct Share {
    pub skill: &'static str,
    pub places: usize,
    /// How many questions a new test can choose from.
    pub offered: usize,
    /// Whether it carries no points until a licensed expert has read its questions.
    pub is_unscored: bool,
}

impl Share {
    /// Returns its share of all places, in percent.
    pub fn percent(&self, of: usize) -> u8 {
        u8::try_from((200 * self.places + of) / (2 * of.max(1))).unwrap_or(100)
    }

    pub fn title(&self, language: Language) -> String {
        let found = Tree::builtin().ok().and_then(|tree| tree.skill(self.skill));
        found.map_or(self.skill, |(_, skill)| skill.name(language)).to_owned()
    }
}

impl Named for Plan {
    fn name(&self) -> &str {
        self.role
    }
}

impl Plan {
    pub fn title(&self, language: Language) -> Result<String> {
        let draft = Bank::builtin()?.drafts().iter().find(|draft| draft.role == self.role);
        match draft {
            Some(draft) => Ok(draft.title.get(language).to_owned()),
            None => roles::title(self.role, language),
        }
    }

    pub fn is_offered(&self) -> bool {
        matches!(self.standing, Standing::Offered { .. })
    }

    fn offered(bank: &'static Bank, blueprint: &'static Blueprint, out: &HashSet<String>) -> Self {
        let words = Assembly::new(bank, blueprint, out).words();
        Self {
            role: &blueprint.role,
            shares: shares(bank, &blueprint.skills, &[], out),
            places: blueprint.places(),
            leaves_out: blueprint.leaves_out.as_ref(),
            standing: Standing::Offered { languages: bank.languages_of(blueprint, out), words },
        }
    }

    fn draft(bank: &'static Bank, draft: &'static Draft, out: &HashSet<String>) -> Self {
        Self {
            role: &draft.role,
            shares: shares(bank, &draft.skills, &draft.unscored_until_reviewed, out),
            places: draft.places(),
            leaves_out: Some(&draft.leaves_out),
            standing: Standing::Draft(&draft.why),
        }
    }
}

fn shares(
    bank: &'static Bank,
    skills: impl IntoIterator<Item = (&'static String, &'static usize)>,
    unscored: &[String],
    out: &HashSet<String>,
) -> Vec<Share> {
    let share = |(skill, places): (&'static String, &'static usize)| Share {
        skill,
        places: *places,
        offered: bank.skill(skill).map_or(0, |skill| catalogue::offered(skill, out)),
        is_unscored: unscored.contains(skill),
    };
    skills.into_iter().map(share).collect()
}

/// Returns all of them, those that are offered first. `out` are items that the practice has taken out.
pub fn all(out: &HashSet<String>) -> Result<Vec<Plan>> {
    let bank = Bank::builtin()?;
    let offered = bank.blueprints().iter().map(|one| Plan::offered(bank, one, out));
    Ok(offered.chain(bank.drafts().iter().map(|one| Plan::draft(bank, one, out))).collect())
}

/// Returns the one for a role.
pub fn of(role: &str, out: &HashSet<String>) -> Result<Plan> {
    let bank = Bank::builtin()?;
    let offered = bank.blueprint(role).map(|one| Plan::offered(bank, one, out));
    let draft =
        || bank.drafts().iter().find(|one| one.role == role).map(|one| Plan::draft(bank, one, out));
    offered.or_else(draft).ok_or(Error::Missing("blueprint"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_are_offered_and_four_are_drafts_and_each_says_what_it_leaves_out() {
        let plans = all(&HashSet::new()).unwrap();
        let offered = plans.iter().filter(|plan| plan.is_offered()).count();
        assert_eq!((offered, plans.len()), (4, 8));
        for plan in plans {
            assert!(plan.leaves_out.is_some_and(|text| !text.es.is_empty()), "{}", plan.role);
            assert_ne!(plan.title(Language::Spanish).unwrap(), plan.role);
        }
    }

    #[test]
    fn a_share_is_said_in_whole_percent() {
        let share = Share { skill: "a", places: 3, offered: 9, is_unscored: false };
        assert_eq!((share.percent(20), share.percent(7), share.percent(0)), (15, 43, 100));
    }

    #[test]
    fn a_test_that_is_offered_has_fewer_words_than_can_be_read() {
        for plan in all(&HashSet::new()).unwrap() {
            let Standing::Offered { words, languages } = plan.standing else { continue };
            assert!((1_000..=1_800).contains(&words), "{}: {words}", plan.role);
            assert!(!languages.is_empty(), "{}", plan.role);
        }
    }
}
