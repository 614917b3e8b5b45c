//! What every version of the rules has in common.

use psychometrics::{Ability, Score};

use super::marked::Marked;
use crate::invitations::{Number, Part};

/// The slope of every item while none is calibrated.
pub const SLOPE: f64 = 0.85;

/// What one version of the rules makes of marks.
pub struct Judged {
    pub ability: Ability,
    pub whole: Score,
    pub parts: Vec<Part>,
    /// How much a blind choice gets right, in percent of what is scored. Version 1 does not say.
    pub blind: Option<u8>,
}

/// Returns how many items have earned all that they are worth.
pub fn right(marked: &[Marked]) -> usize {
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
