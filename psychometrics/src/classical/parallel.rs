use super::reliability::Interval;
use crate::{
    refused::{Refused, at_least},
    validity::Validity,
};

/// From how many people on who took two forms it is said how far the forms agree.
pub const PAIRS_FROM: usize = 50;

/// How far two forms of one test agree: the correlation of the scores of people who took both, and where it lies 19
/// times in 20 (Spearman 1910 and Brown 1910 for the idea; Fisher 1921 for the interval). If the forms are parallel, that
/// is the reliability of each of them.
///
/// Of people who come back weeks later it is a lower bound: some of them have learned in between, and only some come
/// back. Forms of unlike length are not parallel.
///
/// Refuses fewer than [`PAIRS_FROM`] people, lists of unlike lengths, numbers that are none, and lists without spread.
pub fn parallel_forms(first: &[f64], second: &[f64]) -> Result<(f64, Interval), Refused> {
    at_least("people who took two forms", PAIRS_FROM, first.len().min(second.len()))?;
    let found = Validity::of(first, second)?;
    Ok((found.r, found.interval))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(people: usize) -> (Vec<f64>, Vec<f64>) {
        let at = |person: usize| ((person * 37) % 101) as f64;
        (0..people).map(|person| (at(person), at(person) + ((person * 53) % 41) as f64)).unzip()
    }

    #[test]
    fn forms_that_rank_people_alike_are_one_and_the_interval_lies_around() {
        let (first, _) = scores(50);
        let twice: Vec<_> = first.iter().map(|score| 2.0 * score - 3.0).collect();
        let (r, _) = parallel_forms(&first, &twice).unwrap();
        assert!((r - 1.0).abs() < 1e-12);
        let (first, second) = scores(60);
        let (r, interval) = parallel_forms(&first, &second).unwrap();
        assert!(interval.low < r && r < interval.high && r < 1.0, "{r} {interval:?}");
    }

    #[test]
    fn fewer_than_fifty_say_nothing() {
        let (first, second) = scores(49);
        let refused = parallel_forms(&first, &second).unwrap_err();
        assert!(matches!(refused, Refused::TooFew { need: 50, have: 49, .. }), "{refused}");
    }

    #[test]
    fn scores_without_spread_and_numbers_that_are_none_are_refused() {
        let (first, mut second) = scores(50);
        assert!(parallel_forms(&first, &[1.0; 50]).is_err());
        second[7] = f64::NAN;
        assert!(parallel_forms(&first, &second).is_err());
        assert!(parallel_forms(&first, &scores(51).1).is_err());
    }
}
