//! What a sitting's answers were worth, by the rules that its form names (design, section 13).
//!
//! A form is frozen with the version of the rules, and everyone who takes it is scored by that one: their
//! scores can be compared, and no later version moves a score that somebody has read. Until its items
//! have been answered by many, a form is uncalibrated: each level of difficulty is what we expect of it.

use psychometrics::{Ability, Score};

use super::{
    marked::{Marked, marked},
    version_1, version_2,
};
use crate::{
    assessments::{Contents, Form},
    error::{Error, Result},
    invitations::{Number, Outcome, Part},
    sittings::Sitting,
};

/// The slope of every item while none is calibrated.
pub const SLOPE: f64 = 0.85;

/// What one version of the rules makes of marks.
pub struct Judged {
    pub ability: Ability,
    pub whole: Score,
    pub parts: Vec<Part>,
    /// What a blind choice would score, in percent. Version 1 does not say.
    pub blind: Option<u8>,
}

/// Scores what was answered in time, by what the form has frozen.
///
/// # Errors
/// Refuses a form of which an item cannot be found, and rules that only a later program knows.
pub fn score(contents: &Contents, form: &Form, sitting: &Sitting) -> Result<Outcome> {
    let (marked, groups) = (marked(contents, form, sitting)?, form.groups());
    let Judged { ability, whole, parts, blind } = match form.scoring {
        1 => version_1::judge(&marked, &groups)?,
        2 => version_2::judge(&marked, &groups)?,
        later => return Err(Error::internal(format!("scoring version {later} is not known"))),
    };
    Ok(Outcome {
        right: right(&marked),
        answered: sitting.answered(),
        count: marked.len(),
        score: whole.percent,
        low: whole.low,
        high: whole.high,
        theta: format!("{:.6}", ability.theta),
        sd: format!("{:.6}", ability.sd),
        parts,
        blind,
        scoring: form.scoring,
    })
}

/// Returns how many items have earned all that they are worth.
fn right(marked: &[Marked]) -> usize {
    marked.iter().filter(|one| one.mark.is_whole()).count()
}

/// Returns what is said of one group: each version decides between a number and a word.
pub fn part(group: &str, marked: &[Marked]) -> Part {
    let (group, count) = (group.to_owned(), marked.len());
    Part { group, right: right(marked), count, number: None, standing: None }
}

/// Returns what was marked of one group.
pub fn of_group<'a>(marked: &[Marked<'a>], group: &str) -> Vec<Marked<'a>> {
    marked.iter().filter(|one| one.group == group).copied().collect()
}

impl From<Score> for Number {
    fn from(Score { percent, low, high }: Score) -> Self {
        Self { score: percent, low, high }
    }
}

#[cfg(test)]
mod tests;
