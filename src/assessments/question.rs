//! One question as it is shown to one candidate, and what they send back.

use super::{
    bank::{Bank, Item, Layout, Response, Shown},
    sitting::Sitting,
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Fault, language::Language},
};

pub struct Question<'a> {
    pub item: &'a Item,
    pub shown: Shown,
    pub layout: Layout,
}

impl Question<'static> {
    /// Returns the question at a place that may be shown.
    pub fn of(sitting: &Sitting, place: usize, language: Language) -> Result<Self> {
        let placed = sitting.shown(place)?;
        let item = Bank::builtin()?.item(&placed.item).ok_or(Error::Missing("item"))?;
        let wrong = |flaw: super::bank::Flaw| Error::internal(flaw.to_string());
        let shown = Shown::new(item, &placed.drawn, language, &sitting.seed).map_err(wrong)?;
        let layout = Layout::new(item, &placed.drawn, &sitting.seed).map_err(wrong)?;
        Ok(Self { item, shown, layout })
    }

    /// Reads what was sent; an empty answer is none.
    pub fn read(&self, pairs: &[(String, String)]) -> Result<Option<Response>> {
        if pairs.iter().all(|(_, value)| value.trim().is_empty()) {
            return Ok(None);
        }
        let read = self.layout.read(self.item, pairs);
        read.map(Some).map_err(|why| Error::Invalid(vec![Fault::new("answer", why)]))
    }
}
