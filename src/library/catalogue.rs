//! What the bank holds, in the order of its tree, and how it is narrowed down.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use bank::{Area, Bank, Item, Language as Spoken, Originals, Skill, Tree, TreeSkill};
use chrono::NaiveDate;

use super::{item_state::ItemState, out::Out, place::Named};
use crate::error::{Error, Result};

/// More words than these are not looked for.
const MOST_WORDS: usize = 8;

/// An item with the skill that it asks for and where that stands.
#[derive(Clone, Copy)]
pub struct Entry {
    pub item: &'static Item,
    pub skill: &'static Skill,
    pub area: &'static Area,
    pub branch: &'static TreeSkill,
    /// Whether no new test of the practice asks it, and why.
    out: Option<ItemState>,
}

/// A skill of the tree, with what the bank has about it.
#[derive(Clone, Copy)]
pub struct Branch {
    pub area: &'static Area,
    pub branch: &'static TreeSkill,
    /// None where nothing asks for it yet.
    pub skill: Option<&'static Skill>,
    /// How many questions new tests can choose from.
    pub offered: usize,
}

/// By what a list is narrowed. What is none of these narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub area: Option<String>,
    pub skill: Option<String>,
    pub role: Option<String>,
    pub kind: Option<String>,
    pub language: Option<String>,
    pub state: Option<ItemState>,
    /// As somebody typed them.
    pub words: Option<String>,
}

impl Named for Entry {
    fn name(&self) -> &str {
        &self.item.id
    }
}

impl Named for Branch {
    #[expect(clippy::misnamed_getters, reason = "it is told by its id, and has a name beside")]
    fn name(&self) -> &str {
        &self.branch.id
    }
}

impl Entry {
    pub fn state(&self) -> ItemState {
        match self.item.retired {
            Some(_) => ItemState::Retired,
            None => self.out.unwrap_or(ItemState::Offered),
        }
    }

    /// Returns when somebody should read it again, because rules change.
    pub fn review_by(&self) -> NaiveDate {
        self.skill.review_by
    }

    /// Returns the fact that somebody has to know for it, as its author put it. It gives the answer away.
    pub fn knows(&self) -> Option<&'static str> {
        Originals::builtin().get(&self.item.id)?.knows.as_deref()
    }

    fn has(&self, words: &[String]) -> bool {
        let text = TEXTS.get(&self.item.id).map_or("", String::as_str);
        words.iter().all(|word| text.contains(word))
    }
}

impl Branch {
    fn new(area: &'static Area, branch: &'static TreeSkill, out: &Out) -> Result<Self> {
        let skill = Bank::builtin()?.skill(&branch.id);
        Ok(Self { area, branch, skill, offered: skill.map_or(0, |skill| offered(skill, out)) })
    }
}

/// Returns how many questions about a skill new tests can choose from.
pub fn offered(skill: &Skill, out: &HashSet<String>) -> usize {
    skill.offered().filter(|item| !out.contains(&item.id)).count()
}

/// The words of each item in all languages, folded, each behind a space.
static TEXTS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let items = Bank::builtin().ok().into_iter().flat_map(|bank| bank.skills());
    let items = items.flat_map(|skill| &skill.items);
    items.map(|item| (item.id.clone(), text(item))).collect()
});

fn text(item: &Item) -> String {
    let said = Spoken::ALL.iter().map(|one| [item.title.get(*one), &item.said(*one)].join(" "));
    let words = folding::parts(&format!("{} {}", item.id, said.collect::<Vec<_>>().join(" ")));
    words.into_iter().map(|word| format!(" {word}")).collect()
}

/// Returns every item, in the order of the tree and of the files. `out` are those that the practice has taken out.
pub fn entries(out: &Out) -> Result<Vec<Entry>> {
    let bank = Bank::builtin()?;
    let of_skill = |(area, branch): (&'static Area, &'static TreeSkill)| {
        let skill = bank.skill(&branch.id);
        skill.into_iter().flat_map(move |skill| {
            let entry = move |item: &'static Item| Entry {
                item,
                skill,
                area,
                branch,
                out: why_out(&item.id, out),
            };
            skill.items.iter().map(entry)
        })
    };
    Ok(Tree::builtin()?.skills().flat_map(of_skill).collect())
}

fn why_out(id: &str, out: &Out) -> Option<ItemState> {
    if out.regraded.contains(id) {
        return Some(ItemState::Regraded);
    }
    out.contains(id).then_some(ItemState::TakenOut)
}

/// Returns the item of this id.
pub fn entry(id: &str, out: &Out) -> Result<Entry> {
    let bank = Bank::builtin()?;
    let found = bank.item(id).zip(bank.skill_of(id));
    let (item, skill) = found.ok_or(Error::Missing("item"))?;
    let (area, branch) = Tree::builtin()?.skill(&skill.id).ok_or(Error::Missing("item"))?;
    Ok(Entry { item, skill, area, branch, out: why_out(id, out) })
}

/// Returns every skill of the tree.
pub fn branches(out: &Out) -> Result<Vec<Branch>> {
    let all = Tree::builtin()?.skills();
    all.map(|(area, branch)| Branch::new(area, branch, out)).collect()
}

/// Returns the skill of this id.
pub fn branch(id: &str, out: &Out) -> Result<Branch> {
    let (area, branch) = Tree::builtin()?.skill(id).ok_or(Error::Missing("skill"))?;
    Branch::new(area, branch, out)
}

fn fits<T: PartialEq + ?Sized>(wanted: Option<&T>, is: &T) -> bool {
    wanted.is_none_or(|wanted| wanted == is)
}

impl Filter {
    /// Returns the items that are all of this.
    pub fn items(&self, all: Vec<Entry>) -> Vec<Entry> {
        let words: Vec<_> = self.words.iter().flat_map(|typed| folding::parts(typed)).collect();
        let words: Vec<_> =
            words.into_iter().take(MOST_WORDS).map(|word| format!(" {word}")).collect();
        let is_it = |one: &Entry| {
            let speaks = |word: &String| one.item.languages.iter().any(|own| own.word() == word);
            fits(self.area.as_deref(), one.area.id.as_str())
                && fits(self.skill.as_deref(), one.skill.id.as_str())
                && fits(self.kind.as_deref(), one.item.kind().word())
                && fits(self.state.as_ref(), &one.state())
                && self.role.as_ref().is_none_or(|role| one.branch.roles.contains_key(role))
                && self.language.as_ref().is_none_or(speaks)
                && one.has(&words)
        };
        all.into_iter().filter(is_it).collect()
    }

    /// Returns the skills that are all of this, as far as it is said of a skill.
    pub fn skills(&self, all: Vec<Branch>) -> Vec<Branch> {
        let is_it = |one: &Branch| {
            fits(self.area.as_deref(), one.area.id.as_str())
                && self.role.as_ref().is_none_or(|role| one.branch.roles.contains_key(role))
        };
        all.into_iter().filter(is_it).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(filter: Filter) -> Vec<Entry> {
        filter.items(entries(&Out::default()).unwrap())
    }

    #[test]
    fn the_catalogue_lists_every_item_of_the_bank_once() {
        let count = Bank::builtin().unwrap().skills().map(|skill| skill.items.len()).sum::<usize>();
        let mut ids: Vec<_> =
            entries(&Out::default()).unwrap().iter().map(|one| one.item.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    #[test]
    fn each_filter_leaves_what_it_names_and_all_together_leave_what_is_all_of_it() {
        let one =
            found(Filter::default()).into_iter().find(|one| one.state() == ItemState::Offered);
        let one = one.unwrap();
        let word = |text: &str| Some(text.to_owned());
        let role = one.branch.roles.keys().next().cloned();
        let filter = Filter {
            area: word(&one.area.id),
            skill: word(&one.skill.id),
            kind: word(one.item.kind().word()),
            language: word("en"),
            state: Some(ItemState::Offered),
            role,
            words: Some(one.item.title.en.clone()),
        };
        let left = found(filter.clone());
        assert!(left.iter().any(|left| left.item.id == one.item.id));
        assert!(left.iter().all(|left| left.skill.id == one.skill.id));
        let nowhere = Filter { area: word("nowhere"), ..filter };
        assert!(found(nowhere).is_empty());
    }

    #[test]
    fn words_are_found_by_their_beginnings_in_both_languages_and_without_accents() {
        let (english, spanish) = (found_by("deduct"), found_by("recepcion"));
        assert!(!english.is_empty() && !spanish.is_empty());
        assert!(found_by("zzzz").is_empty());
        assert_eq!(found_by("  ").len(), entries(&Out::default()).unwrap().len());
        let both = found_by("deductible zzzz");
        assert!(both.is_empty());
    }

    fn found_by(words: &str) -> Vec<Entry> {
        found(Filter { words: Some(words.to_owned()), ..Filter::default() })
    }
}
