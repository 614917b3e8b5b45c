//! Scoring version 1: an item is right or wrong.
//!
//! A Rasch model with the difficulties that we expect of each level. Ability is the mean of its posterior
//! (EAP); the score is the expected percent right over the form at that ability, its range the same at
//! 1.645 posterior standard deviations to either side. It stands as it is: forms that name it were scored
//! by it, and are scored by it still.

use psychometrics::{Ability, Grid, Item, NUMBER_FROM, Score, Standing};

use super::{
    judged::{Judged, SLOPE, of_group, part},
    marked::Marked,
};
use crate::{
    error::{Error, Result},
    invitations::{Part, Word},
};

/// # Errors
/// Refuses a form without items.
pub fn judge(marked: &[Marked], groups: &[&str]) -> Result<Judged> {
    let answers = answers(marked);
    let ability = Ability::estimate(&Grid::usual(), answers.iter().copied());
    let whole = over(&answers, ability).ok_or_else(|| Error::internal("an empty form"))?;
    let said = |group: &&str| said(group, &of_group(marked, group), ability);
    let parts = groups.iter().map(said).collect();
    Ok(Judged { ability, whole, parts, blind: None })
}

fn said(group: &str, marked: &[Marked], overall: Ability) -> Part {
    let (answers, part) = (answers(marked), part(group, marked));
    if answers.len() >= NUMBER_FROM {
        let ability = Ability::estimate(&Grid::usual(), answers.iter().copied());
        return Part { number: over(&answers, ability).map(Into::into), ..part };
    }
    let standing = match Standing::of(answers, overall) {
        Standing::Stronger => Word::Stronger,
        Standing::AsExpected => Word::AsExpected,
        Standing::Weaker => Word::Weaker,
    };
    Part { standing: Some(standing), ..part }
}

fn answers(marked: &[Marked]) -> Vec<(Item, bool)> {
    let answer = |one: &Marked| (Item::rasch(SLOPE, one.level.difficulty()), one.mark.is_whole());
    marked.iter().map(answer).collect()
}

fn over(answers: &[(Item, bool)], ability: Ability) -> Option<Score> {
    let pool: Vec<_> = answers.iter().map(|(item, _)| *item).collect();
    Score::over(&pool, ability)
}
