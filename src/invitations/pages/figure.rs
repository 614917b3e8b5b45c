//! A result as the figure that pages show.

use bank::Bank;

use crate::{
    applications::{Figure, InNumbers, InWords, edge, guessed},
    assessments::group_title,
    error::Result,
    invitations::result::{Outcome, Part},
    kernel::language::Language,
};

/// Returns what is shown of a result, its parts called as they are in this language.
pub fn figure(outcome: &Outcome, language: Language) -> Result<Figure> {
    let bank = Bank::builtin()?;
    let title = |part: &Part| group_title(bank, &part.group, language);
    let in_numbers = |part: &Part| {
        let number = part.number?;
        let (title, right, count) = (title(part), part.right, part.count);
        let (score, low, high) = (number.score, number.low, number.high);
        Some(InNumbers { title, score, low, high, right, count })
    };
    let in_words = |part: &Part| {
        let standing = part.said()?.word();
        Some(InWords { title: title(part), standing, right: part.right, count: part.count })
    };
    let guessed = guessed(outcome.blind, outcome.count);
    let Outcome { score, low, high, right, answered, count, scoring, .. } = *outcome;
    Ok(Figure {
        score,
        low,
        high,
        right,
        answered,
        count,
        scoring,
        provisional: outcome.is_provisional(),
        guessed,
        edge: edge(right, count, guessed),
        left_out: outcome.left_out.as_ref().map(Vec::len),
        is_in_office: false,
        numbers: outcome.parts.iter().filter_map(in_numbers).collect(),
        words: outcome.parts.iter().filter_map(in_words).collect(),
    })
}
