//! Whom an item compares: people of one ability.

use super::common_odds::{CommonOdds, Stratum, Verdict};
use crate::{
    answers::Answers,
    refused::{Refused, at_least, finite, paired},
};

/// From how many people of the focal group on an item has a verdict of its own. With fewer, items
/// of one kind are looked at [together](super::pooled).
pub const FOCAL_FROM: usize = 200;

/// By what people are matched.
#[derive(Clone, Debug, PartialEq)]
pub enum Matching {
    /// By the total, the item included: for a form that everybody was given whole.
    Total,
    /// By abilities, cut into so many strata of equal size: for drawn forms, where a total means
    /// nothing. For each item, everybody's ability from the other items.
    Ability { rest: Vec<Vec<f64>>, strata: usize },
}

/// What is found of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDif {
    pub item: usize,
    pub reference: usize,
    pub focal: usize,
    /// The odds and their class, or why there are none.
    pub odds: Result<CommonOdds, Refused>,
    /// The class, from [`FOCAL_FROM`] of the focal group on; else a person sees what is missing.
    pub verdict: Result<Verdict, Refused>,
}

/// Compares, for each item, the focal group with the reference group at equal ability. The total
/// is purified once: items of class C are taken out of it, and everything is matched again (each
/// item stays in its own total).
///
/// `is_focal` says for each person to which group they belong. Refuses a list of another length,
/// an empty group, items that are not right or wrong, a total over a table with gaps, and an
/// ability that is no number.
pub fn item_dif(
    answers: &Answers,
    is_focal: &[bool],
    matching: &Matching,
    is_purified: bool,
) -> Result<Vec<ItemDif>, Refused> {
    paired("people and groups", answers.people(), is_focal.len())?;
    let focal = is_focal.iter().filter(|is_focal| **is_focal).count();
    at_least("people of the focal group", 1, focal)?;
    at_least("people of the reference group", 1, is_focal.len() - focal)?;
    if let Some(item) = (0..answers.items()).find(|&item| answers.counts(item).len() > 2) {
        return Err(Refused::NotBinary { item, category: answers.counts(item).len() - 1 });
    }
    let compare = |dropped: &[bool]| -> Result<Vec<ItemDif>, Refused> {
        let strata = |item| strata(answers, is_focal, matching, dropped, item);
        (0..answers.items()).map(|item| Ok(judged(item, &strata(item)?))).collect()
    };
    let first = compare(&vec![false; answers.items()])?;
    if !is_purified || *matching != Matching::Total {
        return Ok(first);
    }
    let is_c = |dif: &ItemDif| matches!(&dif.odds, Ok(odds) if odds.verdict() == Verdict::C);
    compare(&first.iter().map(is_c).collect::<Vec<_>>())
}

fn judged(item: usize, strata: &[Stratum]) -> ItemDif {
    let count = |of: &dyn Fn(&Stratum) -> f64| strata.iter().map(of).sum::<f64>() as usize;
    let reference = count(&|one| one.reference_right + one.reference_wrong);
    let focal = count(&|one| one.focal_right + one.focal_wrong);
    let odds = CommonOdds::of(strata);
    let verdict = at_least("people of the focal group who met the item", FOCAL_FROM, focal)
        .and_then(|()| odds.as_ref().map(CommonOdds::verdict).map_err(Clone::clone));
    ItemDif { item, reference, focal, odds, verdict }
}

fn strata(
    answers: &Answers,
    is_focal: &[bool],
    matching: &Matching,
    dropped: &[bool],
    item: usize,
) -> Result<Vec<Stratum>, Refused> {
    let places = match matching {
        Matching::Total => by_total(answers, dropped, item)?,
        Matching::Ability { rest, strata } => {
            paired("items and lists of abilities", answers.items(), rest.len())?;
            by_ability(&rest[item], answers.people(), *strata)?
        }
    };
    let mut strata = vec![Stratum::default(); places.iter().max().map_or(0, |last| last + 1)];
    for ((place, answer), is_focal) in places.into_iter().zip(answers.to(item)).zip(is_focal) {
        let Some(right) = answer else { continue };
        let stratum = &mut strata[place];
        *match (is_focal, right > 0) {
            (false, true) => &mut stratum.reference_right,
            (false, false) => &mut stratum.reference_wrong,
            (true, true) => &mut stratum.focal_right,
            (true, false) => &mut stratum.focal_wrong,
        } += 1.0;
    }
    Ok(strata)
}

fn by_total(answers: &Answers, dropped: &[bool], item: usize) -> Result<Vec<usize>, Refused> {
    answers.complete()?;
    let counts = |&(other, _): &(usize, usize)| !dropped[other] || other == item;
    let total = |person| {
        answers.of(person).flatten().enumerate().filter(counts).map(|(_, right)| right).sum()
    };
    Ok((0..answers.people()).map(total).collect())
}

/// Cuts people into strata of equal size. Equal abilities are never cut apart.
fn by_ability(abilities: &[f64], people: usize, strata: usize) -> Result<Vec<usize>, Refused> {
    paired("people and abilities", people, abilities.len())?;
    at_least("strata", 2, strata)?;
    for &ability in abilities {
        finite("an ability", ability)?;
    }
    let mut sorted = abilities.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = |ability: &f64| sorted.partition_point(|other| other < ability) * strata / people;
    Ok(abilities.iter().map(place).collect())
}
