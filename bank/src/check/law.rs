//! What a kind complains with: the place of its item, and the rules that many kinds have.

use std::ops::RangeInclusive;

use super::Page;
use crate::{item::Item, kinds::Kind};

pub(crate) struct Law<'a, 'p> {
    page: &'a mut Page<'p>,
    /// Where the item stands in its file.
    at: String,
    kind: Kind,
    pub is_generated: bool,
    item: &'a Item,
}

impl<'a, 'p> Law<'a, 'p> {
    pub fn new(page: &'a mut Page<'p>, at: &str, item: &'a Item) -> Self {
        let (at, kind) = (at.to_owned(), item.kind());
        Self { page, at, kind, is_generated: item.is_generated(), item }
    }

    /// Returns the law of something that stands in the item at a path.
    pub fn of(&mut self, path: &str, kind: Kind) -> Law<'_, 'p> {
        let at = format!("{}/{path}", self.at);
        Law { page: &mut *self.page, at, kind, is_generated: self.is_generated, item: self.item }
    }

    /// Returns whether the item draws or computes a value of that name.
    pub fn knows(&self, name: &str) -> bool {
        self.item.draw.contains_key(name) || self.item.computed.contains_key(name)
    }

    pub fn error(&mut self, path: &str, message: impl Into<String>) {
        self.page.error(&format!("{}/{path}", self.at), message);
    }

    pub fn warning(&mut self, path: &str, message: impl Into<String>) {
        self.page.warning(&format!("{}/{path}", self.at), message);
    }

    pub fn count(&mut self, path: &str, what: &str, are: usize, may: RangeInclusive<usize>) {
        if !may.contains(&are) {
            let (least, most) = (may.start(), may.end());
            self.error(path, format!("there are {least} to {most} {what}, not {are}"));
        }
    }

    pub fn marks(&mut self, marks: u8) {
        if !(1..=2).contains(&marks) {
            self.error("marks", "an item of this kind is worth 1 or 2");
        }
    }

    /// What a mistake says is not empty.
    pub fn says(&mut self, path: &str, says: &str) {
        if says.trim().is_empty() {
            self.error(path, "say what a person who answers so has not understood");
        }
    }

    /// An item whose choices do not say it says itself what its mistakes stand for.
    pub fn needs_says(&mut self, says: Option<&str>) {
        match says {
            Some(says) => self.says("says", says),
            None => self.error("", format!("an item of kind `{}` needs `says`", self.kind)),
        }
    }

    /// A row says what somebody who gets it wrong has not understood.
    pub fn needs_says_at(&mut self, path: &str, says: Option<&str>) {
        match says {
            Some(says) => self.says(&format!("{path}/says"), says),
            None => self.error(path, "this `says` what getting it wrong stands for"),
        }
    }

    /// A name that is used is one of those that are given.
    pub fn is_one_of<'n>(
        &mut self,
        path: &str,
        name: &str,
        mut given: impl Iterator<Item = &'n String>,
    ) {
        if given.all(|one| one != name) {
            self.error(path, format!("there is no `{name}` to choose"));
        }
    }
}
