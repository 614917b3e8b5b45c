//! A way back from what was just done: the act that undoes it, by the same door, as a button on the page that says
//! what was done. Nothing of it is kept; whoever leaves the page leaves the offer.

use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Undo {
    /// Where its form goes.
    act: String,
    fields: Vec<Hidden>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Hidden {
    name: &'static str,
    value: String,
}

impl Undo {
    /// Returns the way back by this act, with what its form sends.
    pub fn by<V: ToString>(
        act: String,
        fields: impl IntoIterator<Item = (&'static str, V)>,
    ) -> Self {
        let hidden = |(name, value): (_, V)| Hidden { name, value: value.to_string() };
        Self { act, fields: fields.into_iter().map(hidden).collect() }
    }

    /// An example for the samples of pages.
    pub fn sample() -> Self {
        Self::by("/applications/appl_01/moves".to_owned(), [("to", "applied")])
    }
}
