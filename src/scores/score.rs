//! What a sitting's answers were worth (design, section 13).
//!
//! Until its items have been answered by many, a form is uncalibrated: a Rasch model with the
//! difficulties that we expect of each level. Ability is the mean of its posterior (EAP); the score
//! is the expected percent right over the form at that ability, its range the same at 1.645
//! posterior standard deviations to either side. An item without an answer is wrong.

use std::collections::HashMap;

use bank::{Level, mark};
use psychometrics::{Ability, Grid, Item as Measured, NUMBER_FROM, Score, Standing};

use crate::{
    assessments::{Contents, Form, Lost},
    error::{Error, Result},
    invitations::{Number, Outcome, Part, Word},
    sittings::Sitting,
};

/// The slope of every item while none is calibrated.
const SLOPE: f64 = 0.85;

/// One item of the form, and whether it was answered right.
struct Marked<'a> {
    group: &'a str,
    measured: Measured,
    is_right: bool,
}

/// Scores what was answered in time, by what the form has frozen.
pub fn score(contents: &Contents, form: &Form, sitting: &Sitting) -> Result<Outcome> {
    let placed = sitting.items.iter().zip(sitting.standing());
    let placed: HashMap<_, _> =
        placed.map(|(placed, stands)| (placed.item.as_str(), (placed, stands))).collect();
    let marked: Result<Vec<_>> = form
        .items
        .iter()
        .map(|frozen| {
            let content = contents.get(&frozen.item, &frozen.sha256)?;
            let found = placed.get(frozen.item.as_str());
            let (placed, stands) = found.ok_or_else(|| not_asked(&frozen.item))?;
            if placed.sha256 != frozen.sha256 {
                return Err(Lost(frozen.item.clone()).into());
            }
            let is_right = match stands.and_then(|step| step.response.as_ref()) {
                Some(response) => mark(content, &placed.drawn, response)?.is_whole(),
                None => false,
            };
            Ok(Marked { group: &frozen.group, measured: measured(content.level), is_right })
        })
        .collect();
    let marked = marked?;
    let all: Vec<_> = marked.iter().map(|one| (one.measured, one.is_right)).collect();
    let pool: Vec<_> = marked.iter().map(|one| one.measured).collect();
    let overall = Ability::estimate(&Grid::usual(), all.iter().copied());
    let whole = Score::over(&pool, overall).ok_or_else(|| Error::internal("an empty form"))?;
    Ok(Outcome {
        right: all.iter().filter(|(_, is_right)| *is_right).count(),
        answered: sitting.answered(),
        count: all.len(),
        score: whole.percent,
        low: whole.low,
        high: whole.high,
        theta: format!("{:.6}", overall.theta),
        sd: format!("{:.6}", overall.sd),
        parts: form.groups().into_iter().map(|group| part(group, &marked, overall)).collect(),
        scoring: form.scoring,
    })
}

fn part(group: &str, marked: &[Marked], overall: Ability) -> Part {
    let of_group = marked.iter().filter(|one| one.group == group);
    let answers: Vec<_> = of_group.map(|one| (one.measured, one.is_right)).collect();
    let (mut number, mut standing) = (None, None);
    if answers.len() >= NUMBER_FROM {
        let pool: Vec<_> = answers.iter().map(|(item, _)| *item).collect();
        let ability = Ability::estimate(&Grid::usual(), answers.iter().copied());
        number = Score::over(&pool, ability).map(|score| Number {
            score: score.percent,
            low: score.low,
            high: score.high,
        });
    } else {
        standing = Some(match Standing::of(answers.iter().copied(), overall) {
            Standing::Stronger => Word::Stronger,
            Standing::AsExpected => Word::AsExpected,
            Standing::Weaker => Word::Weaker,
        });
    }
    let right = answers.iter().filter(|(_, is_right)| *is_right).count();
    Part { group: group.to_owned(), right, count: answers.len(), number, standing }
}

fn measured(level: Level) -> Measured {
    Measured::rasch(SLOPE, level.difficulty())
}

fn not_asked(item: &str) -> Error {
    Error::internal(format!("the item {item} of a frozen form was not asked"))
}
