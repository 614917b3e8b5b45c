//! One question as it is shown to one candidate, and what they send back.

use bank::{Flaw, Layout, Response, Seed, Shown};

use super::sitting::{Placed, Sitting};
use crate::{
    assessments::Contents,
    error::{Error, Result},
    kernel::language::Language,
};

pub struct Question {
    pub shown: Shown,
    pub layout: Layout,
}

impl Question {
    /// Returns the question at a place that may be shown.
    pub fn of(
        sitting: &Sitting,
        place: usize,
        contents: &Contents,
        language: Language,
    ) -> Result<Self> {
        let (placed, seed) = (sitting.shown(place)?, &sitting.seed);
        let content = contents.get(&placed.item, &placed.sha256)?;
        let layout = Layout::new(content, &placed.drawn, seed).map_err(wrong)?;
        let shown = Shown::new(content, &placed.drawn, language, seed).map_err(wrong)?;
        Ok(Self { shown, layout })
    }
}

/// Reads what was sent to an item, without writing the question out; an empty answer is none.
pub fn read(
    placed: &Placed,
    contents: &Contents,
    seed: &Seed,
    pairs: &[(String, String)],
) -> Result<Option<Response>> {
    if pairs.iter().all(|(_, value)| value.trim().is_empty()) {
        return Ok(None);
    }
    let content = contents.get(&placed.item, &placed.sha256)?;
    let layout = Layout::new(content, &placed.drawn, seed).map_err(wrong)?;
    let read = layout.read(content, pairs);
    read.map(Some).map_err(|why| Error::fault("answer", why.code()))
}

fn wrong(flaw: Flaw) -> Error {
    Error::internal(flaw.to_string())
}
