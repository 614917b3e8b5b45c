//! What a sitting's answers were worth, by the rules that its form names (design, section 13).
//!
//! A form is frozen with the version of the rules, and everyone who takes it is scored by that one: their
//! scores can be compared, and no later version moves a score that somebody has read. Until its items
//! have been answered by many, a form is uncalibrated: each level of difficulty is what we expect of it. What was
//! measured when the form was frozen is reckoned with as it was then: versions 3 and 4 are version 2 with that.

use std::collections::HashSet;

use super::{
    judged::{Judged, right},
    marked::marked,
    version_1, version_2,
};
use crate::{
    assessments::{ALL_MEASURED, Contents, Form, SOME_MEASURED},
    error::{Error, Result},
    invitations::Outcome,
    sittings::Sitting,
};

/// Scores what was answered in time, by what the form has frozen.
///
/// # Errors
/// Refuses a form of which an item cannot be found, and rules that only a later program knows.
pub fn score(contents: &Contents, form: &Form, sitting: &Sitting) -> Result<Outcome> {
    let (marked, groups) = (marked(contents, form, sitting)?, form.groups());
    let Judged { ability, whole, parts, blind } = match form.scoring {
        1 => version_1::judge(&marked, &groups)?,
        2 | SOME_MEASURED | ALL_MEASURED => version_2::judge(&marked, &groups)?,
        later => return Err(Error::internal(format!("scoring version {later} is not known"))),
    };
    Ok(Outcome {
        right: right(&marked),
        answered: answered(form, sitting),
        count: marked.len(),
        score: whole.percent,
        low: whole.low,
        high: whole.high,
        theta: format!("{:.6}", ability.theta),
        sd: format!("{:.6}", ability.sd),
        parts,
        blind,
        scoring: form.scoring,
        left_out: None,
    })
}

/// Of what is scored, how much was answered.
fn answered(form: &Form, sitting: &Sitting) -> usize {
    let asked: HashSet<_> = form.asks().map(|(item, _)| item).collect();
    let placed = sitting.items.iter().zip(sitting.standing());
    let counts = placed.filter(|(placed, _)| asked.contains(placed.item.as_str()));
    counts.filter(|(_, step)| step.is_some_and(|step| step.response.is_some())).count()
}

#[cfg(test)]
pub(super) mod tests;
