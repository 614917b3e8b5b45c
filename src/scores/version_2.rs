//! Scoring version 2: an item may be worth several steps, and one choice among some may be a guess.
//!
//! The steps of an item are a binomial of its one difficulty, weighted by how much they hang together. The
//! range is wider by the doubt that comes of difficulties which nobody has measured. A part with few
//! items is as expected or worth asking about, and never stronger or weaker: so few call most even people
//! uneven. Steps of one difficulty each (generalized partial credit) are for calibrated items alone.

use std::num::NonZeroU16;

use bank::Measured;
use psychometrics::{
    Ability, Bond, Grid, Item, NUMBER_FROM, Refused, Remark, Score, Stepped, blind_percent,
};

use super::{
    judged::{Judged, SLOPE, of_group, part},
    marked::Marked,
};
use crate::{
    error::{Error, Result},
    invitations::{Part, Word},
};

/// # Errors
/// Refuses a form of which nothing is scored.
pub fn judge(marked: &[Marked], groups: &[&str]) -> Result<Judged> {
    let answers = answers(marked)?;
    let ability = believed(&answers).map_err(wrong)?;
    let whole = over(&answers, ability).ok_or_else(|| Error::internal("an empty form"))?;
    let said = |group: &&str| said(group, &of_group(marked, group), ability);
    let parts: Result<Vec<_>> = groups.iter().map(said).collect();
    Ok(Judged { ability, whole, parts: parts?, blind: blind(marked) })
}

fn said(group: &str, marked: &[Marked], overall: Ability) -> Result<Part> {
    let (answers, part) = (answers(marked)?, part(group, marked));
    if answers.len() >= NUMBER_FROM {
        let ability = believed(&answers).map_err(wrong)?;
        return Ok(Part { number: over(&answers, ability).map(Into::into), ..part });
    }
    let standing = match Remark::of(steps(&answers), overall).map_err(wrong)? {
        Remark::AsExpected => Word::AsExpected,
        Remark::WorthAskingAbout => Word::WorthAskingAbout,
    };
    Ok(Part { standing: Some(standing), ..part })
}

/// Returns what these answers say of ability, and how little is known of their difficulties.
fn believed(answers: &[Earned]) -> Result<Ability, Refused> {
    let form: Vec<_> = answers.iter().map(|one| (one.item, one.error)).collect();
    Ability::of_steps(&Grid::usual(), steps(answers))?.widened_where(&form)
}

/// What is scored, and how much of it was earned.
struct Earned {
    item: Stepped,
    earned: u16,
    /// Of its difficulty, where that was measured.
    error: Option<f64>,
}

fn steps(answers: &[Earned]) -> impl Iterator<Item = (Stepped, u16)> + '_ {
    answers.iter().map(|one| (one.item, one.earned))
}

fn answers(marked: &[Marked]) -> Result<Vec<Earned>> {
    let answer = |one: &Marked| {
        let item = stepped(one).transpose()?;
        let (earned, error) = (one.mark.earned.into(), one.measured.map(|it| thousand(it.error)));
        Some(item.map(|item| Earned { item, earned, error }).map_err(wrong))
    };
    marked.iter().filter_map(answer).collect()
}

/// Returns as what an item is reckoned with. None if it is not scored.
///
/// # Errors
/// Refuses one choice among fewer than 2 options.
pub fn stepped(one: &Marked) -> Result<Option<Stepped>, Refused> {
    let Some(of) = NonZeroU16::new(one.mark.of.into()) else { return Ok(None) };
    // It was measured by a model in which nobody hits it blindly.
    if let Some(Measured { slope, difficulty, .. }) = one.measured {
        return Ok(Some(Stepped::one(Item::rasch(thousand(slope), thousand(difficulty)))));
    }
    let difficulty = one.level.difficulty();
    match one.one_of {
        Some(options) => Stepped::single(SLOPE, difficulty, options).map(Some),
        // No kind is a case of several questions yet.
        None => Ok(Some(Stepped { item: Item::rasch(SLOPE, difficulty), of, bond: Bond::Task })),
    }
}

/// Every step of an item is as hard as the item, so the expected share of steps is that of one.
fn over(answers: &[Earned], ability: Ability) -> Option<Score> {
    let pool: Vec<_> = answers.iter().map(|one| one.item.item).collect();
    Score::over(&pool, ability)
}

fn blind(marked: &[Marked]) -> Option<u8> {
    let scored = marked.iter().filter(|one| one.mark.of > 0);
    let options: Vec<_> = scored.map(|one| one.one_of.and_then(NonZeroU16::new)).collect();
    blind_percent(&options)
}

fn thousand(thousandths: i32) -> f64 {
    f64::from(thousandths) / 1_000.0
}

fn wrong(why: Refused) -> Error {
    Error::internal(why)
}

#[cfg(test)]
mod tests {
    use bank::{Level, Mark};

    use super::*;

    fn marked(earned: u8, of: u8) -> Marked<'static> {
        let (group, level, mark) = ("billing", Level::Working, Mark { earned, of });
        Marked { group, level, one_of: None, measured: None, mark }
    }

    fn choice(earned: u8) -> Marked<'static> {
        Marked { one_of: Some(4), ..marked(earned, 1) }
    }

    fn judged(marked: &[Marked]) -> Judged {
        judge(marked, &["billing"]).unwrap()
    }

    #[test]
    fn each_step_that_is_earned_raises_the_score() {
        let scores: Vec<_> = (0..=4).map(|earned| judged(&[marked(earned, 4); 8])).collect();
        assert!(scores.is_sorted_by(|less, more| less.ability.theta < more.ability.theta));
        assert!(scores.is_sorted_by(|less, more| less.whole.percent < more.whole.percent));
    }

    #[test]
    fn steps_of_one_item_tell_less_than_as_many_items() {
        let together = judged(&[marked(2, 2); 10]).ability;
        let apart = judged(&[marked(1, 1); 20]).ability;
        assert!(together.theta < apart.theta && together.sd > apart.sd);
    }

    #[test]
    fn whoever_knows_nothing_is_expected_to_guess_some() {
        let guessing = judged(&[choice(0); 20]).whole.percent;
        assert!(guessing > judged(&[marked(0, 1); 20]).whole.percent);
        assert!(guessing >= 12, "an eighth: {guessing}");
    }

    #[test]
    fn what_a_blind_choice_would_score_is_said() {
        let mixed = [[choice(1); 3], [marked(1, 1); 3]].concat();
        assert_eq!(judged(&mixed).blind, Some(13));
    }

    #[test]
    fn what_was_measured_counts_as_it_was_found_and_leaves_less_doubt() {
        let found = |difficulty, error| {
            let measured = Some(Measured { slope: 850, difficulty, error });
            Marked { measured, ..marked(1, 1) }
        };
        let (hard, easy) = (judged(&[found(1_500, 100); 12]), judged(&[found(-1_500, 100); 12]));
        assert!(hard.ability.theta > easy.ability.theta + 1.0);
        let (guessed, sure) = (judged(&[marked(1, 1); 12]), judged(&[found(0, 100); 12]));
        assert!((guessed.ability.theta - sure.ability.theta).abs() < 1e-12);
        assert!(guessed.ability.sd > sure.ability.sd);
        let mixed = [[marked(1, 1); 6], [found(0, 100); 6]].concat();
        let between = judged(&mixed).ability.sd;
        assert!(sure.ability.sd < between && between < guessed.ability.sd);
    }

    #[test]
    fn what_is_worth_nothing_is_not_scored() {
        let asked = [vec![marked(1, 1); 12], vec![marked(0, 0); 5]].concat();
        assert_eq!(judged(&asked).whole, judged(&[marked(1, 1); 12]).whole);
        assert!(judge(&[marked(0, 0)], &["billing"]).is_err());
    }

    #[test]
    fn a_part_has_a_number_from_ten_items_on_and_a_careful_word_below() {
        let part = |marked: &[Marked]| judged(marked).parts.remove(0);
        let long = part(&[marked(1, 1); 10]);
        assert!(long.number.is_some() && long.standing.is_none());
        let short = part(&[marked(1, 1); 9]);
        assert_eq!((short.number, short.standing), (None, Some(Word::AsExpected)));
        let odd = Marked { group: "phones", ..marked(0, 1) };
        let uneven = [vec![marked(1, 1); 16], vec![odd; 4]].concat();
        let parts = judge(&uneven, &["billing", "phones"]).unwrap().parts;
        assert_eq!(parts[1].standing, Some(Word::WorthAskingAbout));
    }
}
