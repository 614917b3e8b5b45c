//! The scoring rate of New York City's Local Law 144 (6 RCNY § 5-300): for tools that score.

use crate::refused::{Refused, at_least, finite};

/// A category, and how many of it scored above the median of all.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoringRate {
    pub category: String,
    pub people: usize,
    pub above: usize,
    pub rate: f64,
    /// Its rate as a share of the highest. None if nobody is above the median, and for who is set beside nobody.
    pub ratio: Option<f64>,
}

/// Returns the rate of each category, in the order in which they appear, with the median and how
/// many people scored exactly that. *Above* is strict: many ties make every rate small, so that
/// their number belongs beside the rates.
///
/// Of whom no category is known belongs to the sample, and is counted; but it is no category, and is set beside none
/// (`is_known` says of which it is one).
///
/// Refuses fewer than 2 people and scores that are no numbers.
pub fn scoring_rates(
    people: &[(String, f64)],
    is_known: impl Fn(&str) -> bool,
) -> Result<(Vec<ScoringRate>, f64, usize), Refused> {
    at_least("people with a score", 2, people.len())?;
    let mut scores = Vec::with_capacity(people.len());
    for (_, score) in people {
        scores.push(finite("a score", *score)?);
    }
    scores.sort_by(f64::total_cmp);
    let middle = scores.len() / 2;
    let median = match scores.len() % 2 {
        0 => scores[middle - 1].midpoint(scores[middle]),
        _ => scores[middle],
    };
    let mut rates: Vec<ScoringRate> = Vec::new();
    for (category, score) in people {
        let place = rates.iter().position(|rate| rate.category == *category);
        let place = place.unwrap_or_else(|| {
            let category = category.clone();
            rates.push(ScoringRate { category, people: 0, above: 0, rate: 0.0, ratio: None });
            rates.len() - 1
        });
        rates[place].people += 1;
        rates[place].above += usize::from(*score > median);
    }
    rates.iter_mut().for_each(|rate| rate.rate = rate.above as f64 / rate.people as f64);
    let known = |rate: &&mut ScoringRate| is_known(&rate.category);
    let highest = rates.iter_mut().filter(known).map(|rate| rate.rate).fold(0.0, f64::max);
    for rate in rates.iter_mut().filter(known) {
        rate.ratio = (highest > 0.0).then(|| rate.rate / highest);
    }
    let ties = scores.iter().filter(|&&score| score == median).count();
    Ok((rates, median, ties))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn above_the_median_is_strict_and_ties_are_counted() {
        let person = |category: &str, score| (category.to_owned(), score);
        let people = [
            person("a", 3.0),
            person("b", 2.0),
            person("a", 2.0),
            person("b", 1.0),
            person("a", 4.0),
        ];
        let (rates, median, ties) = scoring_rates(&people, |_| true).unwrap();
        assert_eq!((median, ties), (2.0, 2));
        assert_eq!((rates[0].people, rates[0].above, rates[0].ratio), (3, 2, Some(1.0)));
        assert_eq!((rates[1].people, rates[1].above, rates[1].ratio), (2, 0, Some(0.0)));
        assert!(scoring_rates(&[person("a", f64::NAN), person("b", 1.0)], |_| true).is_err());
    }

    #[test]
    fn who_is_not_known_is_counted_and_set_beside_nobody() {
        let person = |category: &str, score| (category.to_owned(), score);
        let people = [
            person("a", 1.0),
            person("a", 4.0),
            person("b", 2.0),
            person("b", 3.0),
            person("?", 5.0),
            person("?", 5.0),
        ];
        let (rates, median, _) = scoring_rates(&people, |category| category != "?").unwrap();
        assert_eq!(median, 3.5);
        let ratios: Vec<_> = rates.iter().map(|rate| (rate.above, rate.ratio)).collect();
        assert_eq!(ratios, [(1, Some(1.0)), (0, Some(0.0)), (2, None)]);
    }
}
