//! One question as it is shown to one candidate, and what they send back.

use super::{
    bank::{Bank, Flaw, Item, Layout, Response, Seed, Shown},
    sitting::{Placed, Sitting},
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Fault, language::Language},
};

pub struct Question {
    pub shown: Shown,
    pub layout: Layout,
    item: &'static Item,
}

impl Question {
    /// Returns the question at a place that may be shown.
    pub fn of(sitting: &Sitting, place: usize, language: Language) -> Result<Self> {
        let placed = sitting.shown(place)?;
        let (item, layout) = laid_out(placed, &sitting.seed)?;
        let shown = Shown::new(item, &placed.drawn, language, &sitting.seed).map_err(wrong)?;
        Ok(Self { shown, layout, item })
    }

    /// Reads what was sent; an empty answer is none.
    pub fn read(&self, pairs: &[(String, String)]) -> Result<Option<Response>> {
        read_by(&self.layout, self.item, pairs)
    }
}

/// Reads what was sent to an item without writing the question out: nobody looks at it.
pub fn read(placed: &Placed, seed: &Seed, pairs: &[(String, String)]) -> Result<Option<Response>> {
    let (item, layout) = laid_out(placed, seed)?;
    read_by(&layout, item, pairs)
}

fn laid_out(placed: &Placed, seed: &Seed) -> Result<(&'static Item, Layout)> {
    let item = Bank::builtin()?.item(&placed.item).ok_or(Error::Missing("item"))?;
    Ok((item, Layout::new(item, &placed.drawn, seed).map_err(wrong)?))
}

fn read_by(layout: &Layout, item: &Item, pairs: &[(String, String)]) -> Result<Option<Response>> {
    if pairs.iter().all(|(_, value)| value.trim().is_empty()) {
        return Ok(None);
    }
    let read = layout.read(item, pairs);
    read.map(Some).map_err(|why| Error::Invalid(vec![Fault::new("answer", why)]))
}

fn wrong(flaw: Flaw) -> Error {
    Error::internal(flaw.to_string())
}
