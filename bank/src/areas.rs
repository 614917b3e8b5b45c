//! The skill tree as people read it: areas, and in each what somebody can be good at, whether the bank has
//! items for it or not. How it is written is in `question-banks/tree/README.md`.

use std::sync::LazyLock;

use indexmap::IndexMap;
use serde::Deserialize;

use super::{
    Unreadable, complaint::Complaint, files::Files, language::Language, local_text::LocalText,
    page::Page, words::words,
};

/// What the order of the areas is in, and the roles that have no profile.
const ORDER: &str = "tree.yaml";

/// All areas in the order in which they are shown, with their skills.
pub struct Tree {
    areas: Vec<Area>,
    roles: Vec<TreeRole>,
    /// Of each skill the area, and its place there.
    places: IndexMap<String, (usize, usize)>,
}

/// A part of the work, as a practice would name it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    #[serde(rename = "area")]
    pub id: String,
    pub title: LocalText,
    pub skills: Vec<TreeSkill>,
}

/// A role that the tree names and of which there is no profile yet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreeRole {
    pub role: String,
    pub title: LocalText,
    /// The occupation that it lies closest to in O*NET.
    pub onet: String,
}

words! {
    /// How much a role needs a skill.
    pub enum Need {
        Essential = "essential",
        Useful = "useful",
    }
}

/// What somebody can be good at.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreeSkill {
    pub id: String,
    name: String,
    says: String,
    /// The wider skill that holds it.
    pub part_of: Option<String>,
    /// The roles that need it, and how much.
    pub roles: IndexMap<String, String>,
    /// Which duties of which role profile it serves.
    pub duties: IndexMap<String, Vec<String>>,
    pub from: Origin,
    levels: Option<Levels>,
    es: Option<InSpanish>,
}

/// Where a skill was seen.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Origin {
    /// An element or the task of an occupation of O*NET.
    Onet { onet: String, name: String },
    /// What we know of the trade.
    Practice(String),
}

/// What a person who has it can do. Higher levels include the lower ones.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    pub entry: String,
    pub working: String,
    pub advanced: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct InSpanish {
    name: String,
    says: String,
    levels: Option<Levels>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    areas: Vec<String>,
    roles: Vec<TreeRole>,
}

impl TreeSkill {
    /// Returns what it is called. A skill that is not written in Spanish yet is read in English.
    pub fn name(&self, language: impl Into<Language>) -> &str {
        self.spanish(language).map_or(&self.name, |es| &es.name)
    }

    /// Returns what somebody does who has it, in a sentence.
    pub fn says(&self, language: impl Into<Language>) -> &str {
        self.spanish(language).map_or(&self.says, |es| &es.says)
    }

    /// Returns what it is at each level, as far as that is written.
    pub fn levels(&self, language: impl Into<Language>) -> Option<&Levels> {
        let spanish = self.spanish(language).and_then(|es| es.levels.as_ref());
        spanish.or(self.levels.as_ref())
    }

    fn spanish(&self, language: impl Into<Language>) -> Option<&InSpanish> {
        self.es.as_ref().filter(|_| language.into() == Language::Spanish)
    }
}

static BUILTIN: LazyLock<Result<Tree, Unreadable>> = LazyLock::new(|| {
    Tree::read(&Files::builtin()).map_err(|complaints| Unreadable::of(&complaints))
});

impl Tree {
    /// Returns the tree that we ship. It is read once.
    pub fn builtin() -> Result<&'static Self, Unreadable> {
        BUILTIN.as_ref().map_err(Clone::clone)
    }

    /// Reads a tree, or returns what cannot be read.
    pub fn read(files: &Files) -> Result<Self, Vec<Complaint>> {
        let (mut complaints, mut areas) = (vec![], vec![]);
        let (page, order) = match files.get(ORDER) {
            Some(text) => Page::read::<Order>(ORDER, text),
            None => (Page::missing(ORDER), None),
        };
        complaints.extend(page.into_complaints());
        let Order { areas: named, roles } = order.unwrap_or(Order { areas: vec![], roles: vec![] });
        for area in named {
            let file = format!("tree/{area}.yaml");
            let (page, read) = match files.get(&file) {
                Some(text) => Page::read::<Area>(&file, text),
                None => (Page::missing(&file), None),
            };
            complaints.extend(page.into_complaints());
            areas.extend(read);
        }
        if complaints.is_empty() { Ok(Self::of(areas, roles)) } else { Err(complaints) }
    }

    fn of(areas: Vec<Area>, roles: Vec<TreeRole>) -> Self {
        let places = areas.iter().enumerate().flat_map(|(at, area)| {
            let skills = area.skills.iter().enumerate();
            skills.map(move |(place, skill)| (skill.id.clone(), (at, place)))
        });
        Self { places: places.collect(), areas, roles }
    }

    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// Returns the roles that have no profile.
    pub fn roles(&self) -> &[TreeRole] {
        &self.roles
    }

    /// Returns a skill with its area.
    pub fn skill(&self, id: &str) -> Option<(&Area, &TreeSkill)> {
        let (area, place) = self.places.get(id)?;
        let area = self.areas.get(*area)?;
        Some((area, area.skills.get(*place)?))
    }

    /// Returns all skills with their areas, in the order in which they are shown.
    pub fn skills(&self) -> impl Iterator<Item = (&Area, &TreeSkill)> {
        self.areas.iter().flat_map(|area| area.skills.iter().map(move |skill| (area, skill)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Bank;

    #[test]
    fn every_skill_with_items_stands_in_an_area_and_every_need_is_a_word() {
        let tree = Tree::builtin().unwrap();
        let bank = Bank::builtin().unwrap();
        for skill in bank.skills() {
            assert!(tree.skill(&skill.id).is_some(), "{}", skill.id);
        }
        for (_, skill) in tree.skills() {
            let is_word = |need: &String| need.parse::<Need>().is_ok();
            assert!(skill.roles.values().all(is_word), "{}", skill.id);
        }
        assert!(tree.areas().len() >= 20 && tree.roles().len() >= 5);
    }

    #[test]
    fn a_skill_without_spanish_words_is_read_in_english() {
        let tree = Tree::builtin().unwrap();
        let (_, with) = tree.skills().find(|(_, skill)| skill.es.is_some()).unwrap();
        assert_ne!(with.name(Language::Spanish), with.name(Language::English));
        let (_, without) = tree.skills().find(|(_, skill)| skill.es.is_none()).unwrap();
        assert_eq!(without.says(Language::Spanish), without.says(Language::English));
    }

    #[test]
    fn an_area_that_is_not_there_is_named() {
        let order = ("tree.yaml".to_owned(), "areas: [nowhere]\nroles: []\n".to_owned());
        let complaints = Tree::read(&[order].into_iter().collect()).err().unwrap();
        assert_eq!(complaints[0].file, "tree/nowhere.yaml");
    }
}
