//! People who have been counted: how many of each group and ability got an item right.

use super::common_odds::Stratum;
use crate::refused::{Refused, at_least, finite};

/// Cuts counted people into so many strata of about equal size, from the least able up. Who is counted at one ability
/// is never cut apart. `counted` has for each ability, in any order, the four counts of a [`Stratum`].
///
/// Refuses fewer than 2 strata, abilities that are no numbers, and nobody at all.
pub fn strata_of_counts(
    counted: &[(f64, Stratum)],
    strata: usize,
) -> Result<Vec<Stratum>, Refused> {
    at_least("strata", 2, strata)?;
    let mut sorted = counted.to_vec();
    for (ability, _) in &sorted {
        finite("an ability", *ability)?;
    }
    sorted.sort_by(|left, right| left.0.total_cmp(&right.0));
    let people: f64 = sorted.iter().map(|(_, one)| one.people()).sum();
    if people <= 0.0 {
        return Err(Refused::TooFew { what: "people", need: 1, have: 0 });
    }
    let (mut cut, mut below, mut at) = (vec![Stratum::default(); strata], 0.0, 0);
    let mut before = f64::NEG_INFINITY;
    for (ability, one) in sorted {
        if ability > before {
            at = ((below * strata as f64 / people) as usize).min(strata - 1);
            before = ability;
        }
        cut[at] = cut[at].with(&one);
        below += one.people();
    }
    Ok(cut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Answers,
        dif::{CommonOdds, Matching, item_dif},
    };

    fn one(focal: bool, right: bool) -> Stratum {
        let count = |is: bool| if is { 1.0 } else { 0.0 };
        Stratum {
            reference_right: count(!focal && right),
            reference_wrong: count(!focal && !right),
            focal_right: count(focal && right),
            focal_wrong: count(focal && !right),
        }
    }

    #[test]
    fn counted_people_are_cut_like_a_list_of_them() {
        // Forty people of seven abilities, who answer by no pattern.
        let person = |at: usize| (at % 7, at.is_multiple_of(3), (at * at) % 5 > 1);
        let people: Vec<_> = (0..40).map(person).collect();
        let abilities: Vec<_> = people.iter().map(|one| one.0 as f64).collect();
        let focal: Vec<_> = people.iter().map(|one| one.1).collect();
        let rows: Vec<_> = people.iter().map(|one| vec![Some(u16::from(one.2))]).collect();
        let answers = Answers::new(rows).unwrap();
        let matching = Matching::Ability { rest: vec![abilities.clone()], strata: 4 };
        let listed = item_dif(&answers, &focal, &matching, false).unwrap()[0].odds.clone().unwrap();
        let counted =
            people.iter().map(|(ability, focal, right)| (*ability as f64, one(*focal, *right)));
        let counted = strata_of_counts(&counted.collect::<Vec<_>>(), 4).unwrap();
        assert_eq!(CommonOdds::of(&counted), Ok(listed));
    }

    #[test]
    fn nobody_and_one_stratum_are_refused() {
        assert!(strata_of_counts(&[], 4).is_err());
        assert!(strata_of_counts(&[(0.0, one(true, true))], 1).is_err());
        assert!(strata_of_counts(&[(f64::NAN, one(true, true))], 4).is_err());
    }
}
