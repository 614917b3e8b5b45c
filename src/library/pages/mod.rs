//! The door for people.

pub mod blueprint;
pub mod blueprints;
pub mod comments;
pub mod export;
pub mod new_retirement;
pub mod opinion;
pub mod question;
pub mod questions;
pub mod row;
pub mod skill;
pub mod skills;

use serde::Serialize;

use super::{catalogue::Branch, roles, room::ReadItems};
use crate::{
    error::Result,
    kernel::language::Language,
    platform::{house::Tab, http::principal::Permission},
};

/// More than these are the whole bank, which is a repository.
pub const MOST: usize = 100;

pub const TAB: Tab = Tab {
    at: 56,
    is_at_foot: false,
    word: "library",
    path: "/library",
    icon: "help",
    needs: Some(ReadItems::RULE),
};

/// What a list can be narrowed to.
#[derive(Clone, Serialize)]
pub struct Choice {
    word: String,
    title: String,
    is_chosen: bool,
}

impl Choice {
    fn new(word: &str, title: String, chosen: Option<&String>) -> Self {
        Self { word: word.to_owned(), title, is_chosen: chosen.is_some_and(|one| one == word) }
    }

    /// Returns the areas of the tree.
    fn areas(language: Language, chosen: Option<&String>) -> Result<Vec<Self>> {
        let areas = bank::Tree::builtin()?.areas().iter();
        let choice =
            |area: &bank::Area| Self::new(&area.id, area.title.get(language).to_owned(), chosen);
        Ok(areas.map(choice).collect())
    }

    fn roles(language: Language, chosen: Option<&String>) -> Result<Vec<Self>> {
        let choice = |role: &str| Ok(Self::new(role, roles::title(role, language)?, chosen));
        roles::all()?.into_iter().map(choice).collect()
    }

    fn sample(word: &str) -> Self {
        Self { word: word.to_owned(), title: "Billing".to_owned(), is_chosen: word == "billing" }
    }
}

/// What somebody left empty narrows nothing.
fn said(value: Option<String>) -> Option<String> {
    value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// Returns the part of an address that asks for the same again.
fn asked_again(pairs: &[(&str, Option<&str>)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.iter().filter_map(|(name, value)| Some((*name, (*value)?))));
    query.finish()
}

/// Returns how many questions of each area new tests can choose from.
fn count_in(all: &[Branch], area: &str) -> usize {
    all.iter().filter(|one| one.area.id == area).map(|one| one.offered).sum()
}
