//! The content of items, as forms have frozen it. A sitting is laid out, drawn, marked and scored
//! from it and from nothing else: the bank of this program may be another by now.

use std::{collections::HashMap, sync::Arc};

use bank::{Bank, Content, Flaw, Unreadable};

use super::form::Form;
use crate::{error::Error, kernel::language::Language};

/// What can be found, by hash.
#[derive(Clone, Default)]
pub struct Contents(HashMap<String, Arc<Content>>);

/// The id of an item whose content is not there, is damaged, or is more than this program can read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lost(pub String);

impl Contents {
    /// Returns what a form asks that was made from this bank.
    pub fn of(form: &Form, bank: &Bank) -> Self {
        let contents = form.items.iter().filter_map(|frozen| {
            let item = bank.item(&frozen.item).filter(|item| item.sha256 == frozen.sha256)?;
            Some((frozen.sha256.clone(), Arc::new(item.content.clone())))
        });
        Self(contents.collect())
    }

    pub fn add(&mut self, sha256: &str, content: Arc<Content>) {
        self.0.insert(sha256.to_owned(), content);
    }

    /// Returns what this item asks and keys.
    pub fn get(&self, item: &str, sha256: &str) -> Result<&Content, Lost> {
        let content = self.0.get(sha256).filter(|content| content.id == item);
        content.map(Arc::as_ref).ok_or_else(|| Lost(item.to_owned()))
    }

    /// Returns the ids of the items that cannot be found, of those with these ids and hashes.
    pub fn lost<'a>(&self, asks: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
        asks.filter_map(|(item, sha256)| self.get(item, sha256).err()).map(|Lost(id)| id).collect()
    }
}

/// The bank is complete in every language that we speak.
impl From<Language> for bank::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::English => Self::English,
            Language::Spanish => Self::Spanish,
        }
    }
}

/// Released content has none, so whoever meets one cannot do anything about it.
impl From<Flaw> for Error {
    fn from(flaw: Flaw) -> Self {
        Self::internal(flaw)
    }
}

impl From<Unreadable> for Error {
    fn from(why: Unreadable) -> Self {
        Self::internal(why)
    }
}
