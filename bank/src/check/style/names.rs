//! Names of people that decide what is right: whoever has seen one sitting knows it by the name.

use std::collections::BTreeSet;

use crate::{draw::Draw, flaw::Flaw, item::Item, value::Value};

/// Before a name stands how somebody is spoken to.
const TITLES: [&str; 8] = ["Ms.", "Mr.", "Mrs.", "Dr.", "Sra.", "Sr.", "Srta.", "Dra."];

/// What decides the key follows from a name that is drawn.
pub(super) fn tied_to_keys(item: &Item) -> Vec<Flaw> {
    let deciding = deciding(item);
    let names = item.draw.iter().filter(|(name, draw)| is_person(item, name, draw));
    let tied = names.filter(|(name, _)| deciding.contains(name.as_str()));
    let why = "what is right follows from somebody's name: draw it by itself";
    tied.map(|(name, _)| Flaw::new(format!("draw/{name}"), why)).collect()
}

/// Returns the values from which the key follows, near and far.
fn deciding(item: &Item) -> BTreeSet<&str> {
    let own = item.answer.expressions();
    let mut found: BTreeSet<&str> = own.iter().flat_map(|(_, one)| one.names()).collect();
    for (name, expression) in item.computed.iter().rev() {
        if found.contains(name.as_str()) {
            found.extend(expression.names());
        }
    }
    found
}

/// Whether words are drawn that are written like a name, and one is spoken to by it.
fn is_person(item: &Item, name: &str, draw: &Draw) -> bool {
    let Draw::OneOf(list) = draw else { return false };
    let is_name = |word: &str| {
        let mut signs = word.chars();
        signs.next().is_some_and(char::is_uppercase) && signs.all(|sign| sign.is_lowercase())
    };
    let are_names =
        list.iter().all(|one| matches!(&one.0, Value::Text(text) if text.split(' ').all(is_name)));
    let is_spoken_to = |text: &str| {
        let spoken = TITLES.iter().map(|title| format!("{title} {{{{{name}}}}}"));
        spoken.into_iter().any(|spoken| text.contains(&spoken))
    };
    are_names && item.texts().iter().any(|text| is_spoken_to(&text.text.en))
}
