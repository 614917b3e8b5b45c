//! Items that ask nearly the same: whoever has one has both.

use std::collections::BTreeSet;

use super::TWIN;
use crate::{
    check::Page,
    guess::{stems, words},
    item::Item,
};

/// So much of the words of both together is in each.
const ALIKE: f64 = 0.8;
/// Shorter items are alike by chance.
const ENOUGH: usize = 8;

/// The items that were seen before.
#[derive(Default)]
pub(in crate::check) struct Twins(Vec<(String, BTreeSet<String>)>);

impl Twins {
    /// Warns of an item that is like one before it.
    pub fn check(&mut self, page: &mut Page, at: &str, item: &Item) {
        if item.retired.is_some() {
            return;
        }
        let texts = item.texts();
        let own = stems(&texts.iter().flat_map(|text| words(&text.text.en)).collect::<Vec<_>>());
        if own.len() < ENOUGH {
            return;
        }
        let twin = self.0.iter().find(|(_, other)| {
            let both = own.intersection(other).count() as f64;
            both / (own.union(other).count() as f64) >= ALIKE
        });
        if let Some((other, _)) = twin.filter(|_| !item.stands.contains_key(TWIN)) {
            let why = format!("this asks nearly what `{other}` does: {TWIN}");
            page.warning(&format!("{at}/id"), why);
        }
        self.0.push((item.id.clone(), own));
    }
}
