//! What may be so of a hire or of the office, as boxes to tick.

use serde::Serialize;

use crate::{kernel::field::Field, onboarding::particular::Particular};

/// Boxes that belong together.
#[derive(Serialize)]
pub struct Group {
    word: &'static str,
    boxes: Vec<Ticked>,
}

#[derive(Serialize)]
struct Ticked {
    word: &'static str,
    is_ticked: bool,
}

impl Group {
    /// Returns those that are asked, with what was ticked.
    pub fn all(sent: &[Field<Particular>], is_asked: impl Fn(Particular) -> bool) -> Vec<Self> {
        let ticked = |one: Particular| {
            let is = |field: &Field<Particular>| matches!(field, Field::Read(it) if *it == one);
            Ticked { word: one.word(), is_ticked: sent.iter().any(is) }
        };
        let group = |(word, all): (&'static str, &'static [Particular])| {
            let asked = all.iter().copied().filter(|one| is_asked(*one));
            Self { word, boxes: asked.map(&ticked).collect() }
        };
        let mut groups: Vec<_> = Particular::GROUPS.into_iter().map(group).collect();
        groups.retain(|group| !group.boxes.is_empty());
        groups
    }
}
