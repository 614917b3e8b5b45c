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
}

impl Question {
    /// Returns the question at a place that may be shown.
    pub fn of(sitting: &Sitting, place: usize, language: Language) -> Result<Self> {
        let placed = sitting.shown(place)?;
        let (item, layout) = laid_out(placed, &sitting.seed)?;
        let shown = Shown::new(item, &placed.drawn, language, &sitting.seed).map_err(wrong)?;
        Ok(Self { shown, layout })
    }
}

/// Reads what was sent to an item, without writing the question out; an empty answer is none.
pub fn read(placed: &Placed, seed: &Seed, pairs: &[(String, String)]) -> Result<Option<Response>> {
    if pairs.iter().all(|(_, value)| value.trim().is_empty()) {
        return Ok(None);
    }
    let (item, layout) = laid_out(placed, seed)?;
    let read = layout.read(item, pairs);
    read.map(Some).map_err(|why| Error::Invalid(vec![Fault::new("answer", why)]))
}

fn laid_out(placed: &Placed, seed: &Seed) -> Result<(&'static Item, Layout)> {
    let item = Bank::builtin()?.item(&placed.item).ok_or(Error::Missing("item"))?;
    Ok((item, Layout::new(item, &placed.drawn, seed).map_err(wrong)?))
}

fn wrong(flaw: Flaw) -> Error {
    Error::internal(flaw.to_string())
}
