//! Reasons on one side only: whoever knows nothing chooses what explains itself, or leaves it out.

use crate::{
    dice::seed_of,
    draw::draw,
    flaw::Flaw,
    guess::words,
    item::Item,
    kinds::{Alternative, Answer, Response},
    local_text::LocalText,
    value::Drawn,
};

const REASONS: [&str; 5] = ["because", "therefore", "hence", "since", "otherwise"];
/// In lines of a document and rows, *since* is a time and *otherwise* an instruction.
const OF_ROWS: usize = 3;
/// A side that gives reasons in each of so many draws does so always.
const DRAWS: usize = 12;

/// Texts of which each is on a side, with their paths.
type Sides<'a> = Vec<(String, &'a str, usize)>;

/// Reasons stand on all sides or on none: among options, lines, rows, messages, and choices of a gap.
pub(super) fn on_one_side(item: &Item) -> Vec<Flaw> {
    let mut first = None;
    let is_options = matches!(item.content.answer, Answer::Single(_) | Answer::Multiple(_));
    let reasons = if is_options { &REASONS[..] } else { &REASONS[..OF_ROWS] };
    for number in 0..if item.is_generated() { DRAWS } else { 1 } {
        let seed = seed_of(&format!("reason {number}"));
        let Ok(drawn) = draw(item, &seed) else { return vec![] };
        let told = groups(item, &drawn).into_iter().find_map(|group| lopsided(&group, reasons));
        let Some(path) = told else { return vec![] };
        first.get_or_insert(path);
    }
    let why = "only one side gives its reason: all of them do, or none";
    first.map(|path| Flaw::new(path, why)).into_iter().collect()
}

/// Returns the first reason, if all of them are on one of several sides.
fn lopsided(group: &Sides, reasons: &[&str]) -> Option<String> {
    let gives = |text: &str| words(text).iter().any(|word| reasons.contains(&word.as_str()));
    let mut with = group.iter().filter(|(_, text, _)| gives(text));
    let (path, _, side) = with.next()?;
    let is_one = with.all(|(_, _, other)| other == side);
    let others = group.iter().any(|(_, _, other)| other != side);
    (is_one && others).then(|| path.clone())
}

fn groups<'a>(item: &'a Item, drawn: &Drawn) -> Vec<Sides<'a>> {
    let Ok(key) = item.answer.key(drawn) else { return vec![] };
    match (&item.content.answer, key) {
        (Answer::Single(single), Response::Single(key)) => {
            vec![sides("options", &single.options, |one| &one.text, |at| usize::from(at == key))]
        }
        (Answer::Multiple(multiple), Response::Multiple(keys)) => {
            let of = |at: usize| usize::from(keys.contains(&at));
            vec![sides("options", &multiple.options, |one| &one.text, of)]
        }
        (Answer::FindErrors(it), Response::FindErrors(wrong)) => {
            let of = |at: usize| usize::from(wrong.contains(&at));
            vec![sides("document", &it.document, |one| &one.text, of)]
        }
        (Answer::Grid(grid), Response::Grid(key)) => {
            vec![sides("rows", &grid.rows, |one| &one.text, side_of(&key))]
        }
        (Answer::Inbox(inbox), Response::Inbox(key)) => {
            vec![sides("messages", &inbox.messages, |one| &one.text, side_of(&key))]
        }
        (Answer::Cloze(cloze), Response::Cloze(key)) => {
            let gaps = cloze.gaps.iter().zip(key);
            let gap = |((name, choices), key): ((&String, &'a Vec<_>), Option<usize>)| {
                let of = |at: usize| usize::from(Some(at) == key);
                sides(&format!("gaps/{name}"), choices, |one: &Alternative| &one.text, of)
            };
            gaps.map(gap).collect()
        }
        _ => vec![],
    }
}

fn side_of(key: &[Option<usize>]) -> impl Fn(usize) -> usize {
    move |at| key.get(at).copied().flatten().unwrap_or_default()
}

fn sides<'a, T>(
    name: &str,
    all: &'a [T],
    text: impl Fn(&'a T) -> &'a LocalText,
    of: impl Fn(usize) -> usize,
) -> Sides<'a> {
    let side = |(at, one)| (format!("{name}/{at}/text/en"), text(one).en.as_str(), of(at));
    all.iter().enumerate().map(side).collect()
}
