//! The hours that somebody can work, as a week.
//!
//! A message becomes a row of atoms, the row becomes clauses, and the clauses are laid over the
//! week one after the other: *Mon-Fri 8 to 5* | *but not Thursday after 3*.

mod atom;
mod clause;
mod clock;

use crate::{
    grammar::yes_no,
    language::Language,
    text::Text,
    understanding::{Confidence, Understood},
    value::{Hours, Reach, Value},
    week::Week,
};
use atom::{Atom, Atoms};
use clause::{Clause, Clauses};

/// How many strange words hours suffer.
const SUFFERED: usize = 3;

pub(crate) fn read(text: &Text, language: Language) -> Understood {
    let atoms = Atoms::read(text, language);
    let says_hours =
        atoms.row.iter().any(|atom| matches!(atom, Atom::Days(_) | Atom::Times(..) | Atom::Any));
    if !says_hours {
        return answer(text, language, &atoms);
    }
    if atoms.strange > SUFFERED || atoms.has_number || is_doubtful(&atoms.row) {
        return Understood::nothing("hours.unclear");
    }
    let Some(hours) = Clauses::read(&atoms.row).and_then(|clauses| hours(&clauses)) else {
        return Understood::nothing("hours.clash");
    };
    let surely = match (atoms.has_typo, atoms.strange > 0 || atoms.has_filler) {
        (true, _) => Confidence::Fuzzy,
        (_, true) => Confidence::Normalized,
        _ => Confidence::Exact,
    };
    let span = text.place(atoms.from.unwrap_or(0)..atoms.to);
    Understood::of(Value::Hours(hours), surely, span, "hours.week")
}

/// Without hours it can be a plain yes or no to the posted ones.
fn answer(text: &Text, language: Language, atoms: &Atoms) -> Understood {
    let answer = yes_no::read(text, language);
    if atoms.has_number { Understood::nothing("hours.number") } else { answer }
}

/// A doubt does not count where it only gives the reason, behind a comma: *no puedo los martes,
/// tengo clase*.
fn is_doubtful(row: &[Atom]) -> bool {
    let Some(doubt) = row.iter().position(|atom| *atom == Atom::Doubt) else { return false };
    let (before, behind) = row.split_at(doubt);
    let is_reason = before.iter().any(|atom| matches!(atom, Atom::Comma | Atom::Stop))
        && before.iter().any(|atom| matches!(atom, Atom::Not | Atom::Except))
        && !behind
            .iter()
            .any(|atom| matches!(atom, Atom::Days(_) | Atom::Times(..) | Atom::Any | Atom::But));
    !is_reason
}

/// Lays the clauses over the week.
fn hours(clauses: &Clauses) -> Option<Hours> {
    let (first, others) = clauses.all.split_first()?;
    let begins_whole = clauses.says_yes || first.is_not || first.is_any || first.is_every_day();
    let mut week = if first.is_not || (clauses.says_yes && first.is_after_but) {
        Week::ALL
    } else {
        first.week()
    };
    if first.is_not || first.is_after_but {
        week = laid(week, first, begins_whole)?;
    }
    for clause in others {
        week = laid(week, clause, begins_whole)?;
    }
    let reach = reach(clauses, first, others)?;
    (!week.is_empty()).then_some(Hours { week, reach })
}

fn laid(week: Week, clause: &Clause, begins_whole: bool) -> Option<Week> {
    if clause.is_not {
        // “Not only mornings” says nothing.
        return (!clause.is_only).then(|| week.without(clause.week()));
    }
    let is_bare = clause.times.is_none() && !clause.is_only;
    match (clause.is_after_but, clause.days.is_empty()) {
        // “Any day but Sunday.”
        (true, _) if is_bare || (clause.is_part && !clause.is_only && begins_whole) => {
            begins_whole.then(|| week.without(clause.week()))
        }
        (true, true) => Some(week.and(clause.week())),
        (true, false) => {
            let here = week.on(clause.days.iter().copied());
            let met = if here.is_empty() { clause.week() } else { here.and(clause.week()) };
            (!met.is_empty()).then(|| week.without(here).or(met))
        }
        (false, true) => None,
        (false, false) => {
            let here = week.on(clause.days.iter().copied());
            Some(if clause.times.is_some() {
                week.without(here).or(clause.week())
            } else {
                week.or(clause.week())
            })
        }
    }
}

/// Returns how far the hours go; nothing if a single day was named, which can mean the one day
/// that is possible or the one that is not.
fn reach(clauses: &Clauses, first: &Clause, others: &[Clause]) -> Option<Reach> {
    if clauses.is_wish {
        return Some(Reach::Wish);
    }
    // “Saturday is fine, but never Sunday” tells nothing of the other days.
    let adds_nothing = others.iter().all(|clause| clause.is_not);
    let is_one_day =
        adds_nothing && first.days.len() == 1 && !first.is_not && !clauses.says_yes_first;
    match (is_one_day, first.times.is_some(), first.is_only_days) {
        (true, true, false) => Some(Reach::Part),
        (true, false, false) => None,
        _ => Some(Reach::Whole),
    }
}
