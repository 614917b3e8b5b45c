//! What a look-up cheat earns of one item, and by which way.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    Sources, Tries, kept_seed,
    library::{Library, Sitting},
    told::decoded,
};
use crate::{
    dice::seed_of, draw::draw, flaw::Flaw, guess::tenths, item::Item, kinds::Kind, kinds::mean,
    layout::Layout,
};

/// All shares are of 100 points of the item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Copied {
    pub item: String,
    pub kind: Kind,
    pub generated: bool,
    /// How many different keys there are among the draws that the cheat keeps.
    pub keys: usize,
    /// What the best policy earns that sees kind, counts and instructions.
    pub guesser: f64,
    /// What the key of the nearest draw earns.
    pub nearest: f64,
    /// What the key earns that the template has most often.
    pub usual: f64,
    /// The better of the two.
    pub cheat: f64,
}

impl Copied {
    pub(super) fn of(item: &Item, tries: Tries, sources: &Sources) -> Result<Self, Flaw> {
        let kept = if item.is_generated() { tries.kept } else { 1 };
        let draws = (0..kept).map(|number| Sitting::new(item, &kept_seed(number)));
        let library = Library::new(draws.collect::<Result<_, _>>()?);
        let (nearest, usual) = earned(item, &library, tries, sources)?;
        Ok(Self {
            item: item.id.clone(),
            kind: item.kind(),
            generated: item.is_generated(),
            keys: library.keys().collect::<BTreeSet<_>>().len(),
            guesser: tenths(item.answer.chance() * 100.0),
            nearest: tenths(nearest * 100.0),
            usual: tenths(usual * 100.0),
            cheat: tenths(nearest.max(usual) * 100.0),
        })
    }

    /// Returns what the cheat earns, from 0 to 1.
    pub(super) const fn share(&self) -> f64 {
        self.cheat / 100.0
    }
}

/// Returns which share of its points each way earns of an item, on average.
fn earned(
    item: &Item,
    library: &Library,
    tries: Tries,
    sources: &Sources,
) -> Result<(f64, f64), Flaw> {
    let usual = library.usual();
    let (mut nearest, mut frequent) = (vec![], vec![]);
    for number in 0..tries.sittings {
        let seed = seed_of(&format!("a sitting {number}"));
        let shown = Sitting::new(item, &seed)?;
        if sources.find(&shown.sight) != Some(&*item.id) {
            // The wrong source has nothing to copy from.
            nearest.push(0.0);
            frequent.push(0.0);
            continue;
        }
        let drawn = draw(item, &seed)?;
        let layout = Layout::new(item, &drawn, &seed)?;
        let earned = |pairs: Vec<(String, String)>| match layout.read(item, &pairs) {
            Ok(response) => Ok(item.answer.mark(&drawn, &response)?.share()),
            Err(_) => Ok(0.0),
        };
        if let Some(from) = library.nearest(&shown) {
            nearest.push(earned(from.told.carried(&from.sight, &shown.sight))?);
        }
        if let Some(code) = &usual {
            frequent.push(earned(decoded(code, &shown.sight))?);
        }
    }
    Ok((mean(nearest.into_iter()), mean(frequent.into_iter())))
}
