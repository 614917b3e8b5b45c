//! Options that what is shown gives away by itself: whoever looks which of them stands in the table has
//! found the key, and knows nothing.

use crate::{dice::seed_of, draw::draw, fill, flaw::Flaw, item::Item, kinds::Answer, value::Drawn};

/// What holds in so many draws holds in all.
const DRAWS: usize = 12;

/// The key alone stands in the exhibit, or it alone does not.
pub(super) fn given_away(item: &Item) -> Vec<Flaw> {
    let Answer::Single(single) = &item.content.answer else { return vec![] };
    let (mut alone_in, mut alone_out) = (true, true);
    for number in 0..if item.is_generated() { DRAWS } else { 1 } {
        let Ok(drawn) = draw(item, &seed_of(&format!("exhibit {number}"))) else { return vec![] };
        let Some(exhibit) = exhibit(item, &drawn) else { return vec![] };
        let mut sides = [vec![], vec![]];
        for option in &single.options {
            let (Ok(is_key), Some(text)) =
                (option.key.value(&drawn), said(&option.text.en, &drawn))
            else {
                return vec![];
            };
            sides[usize::from(is_key)].push(exhibit.contains(&text));
        }
        let [wrong, key] = sides;
        alone_in &= key.contains(&true) && !wrong.contains(&true);
        alone_out &= !key.contains(&true) && !wrong.contains(&false);
    }
    let why = match (alone_in, alone_out) {
        (true, _) => "the key is the only option that stands in the exhibit",
        (_, true) => "the key is the only option that does not stand in the exhibit",
        _ => return vec![],
    };
    vec![Flaw::new("options", why)]
}

/// Returns the words of the tables of a stem, if it has any.
fn exhibit(item: &Item, drawn: &Drawn) -> Option<String> {
    let is_row = |line: &&str| line.trim_start().starts_with('|');
    let rows: Vec<_> = item.stem.en.lines().filter(is_row).collect();
    if rows.is_empty() { None } else { said(&rows.join("\n"), drawn) }
}

/// Returns the words of a text with a space around each, so that 4 does not stand in 14.
fn said(text: &str, drawn: &Drawn) -> Option<String> {
    let plain = fill::plain(text, drawn, crate::Language::English).ok()?.to_lowercase();
    let is_said = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '$' | '%');
    let words = plain.split(|sign: char| !is_said(sign)).map(|word| word.trim_matches('.'));
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| format!(" {} ", words.join(" ")))
}
