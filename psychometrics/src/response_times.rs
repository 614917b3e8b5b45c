//! How long answers took. It helps to keep items in order; it never makes a score.

use crate::{
    list::{mean, variance},
    refused::{Refused, at_least},
};

/// Returns from how many seconds on an answer may have been thought about: 10 % of the item's mean
/// time, at most 10 s (NT10: Wise & Ma 2012). Quicker ones are rapid guesses.
///
/// Refuses fewer than 10 times, and times that are not above 0.
pub fn rapid_below(seconds: &[f64]) -> Result<f64, Refused> {
    at_least("times of an item", 10, seconds.len())?;
    seconds.iter().try_for_each(|&time| positive(time))?;
    Ok((0.1 * mean(seconds)).min(10.0))
}

/// Returns for each time how far it lies from what the person and the item let expect, in standard
/// deviations: the log-normal model of van der Linden (2006), ln T ~ N(β − τ, 1/α²), with β the
/// item's mean of ln T, τ the person's mean haste, and 1/α the item's spread around both. Rows are
/// people, columns items.
///
/// Refuses fewer than 10 people or 2 items, ragged rows, times that are not above 0, and an item
/// whose times leave no spread.
pub fn surprises(seconds: &[Vec<f64>]) -> Result<Vec<Vec<f64>>, Refused> {
    at_least("people with times", 10, seconds.len())?;
    let items = seconds[0].len();
    at_least("items with times", 2, items)?;
    for row in seconds {
        crate::refused::paired("times of two people", items, row.len())?;
        row.iter().try_for_each(|&time| positive(time))?;
    }
    let lns: Vec<Vec<f64>> =
        seconds.iter().map(|row| row.iter().map(|time| time.ln()).collect()).collect();
    let item = |k: usize| -> Vec<f64> { lns.iter().map(|row| row[k]).collect() };
    let labor: Vec<_> = (0..items).map(|k| mean(&item(k))).collect();
    let haste =
        |row: &Vec<f64>| mean(&row.iter().zip(&labor).map(|(t, b)| b - t).collect::<Vec<_>>());
    let rest: Vec<Vec<f64>> = lns
        .iter()
        .map(|row| {
            let haste = haste(row);
            row.iter().zip(&labor).map(|(t, b)| t - (b - haste)).collect()
        })
        .collect();
    let mut spreads = Vec::with_capacity(items);
    for k in 0..items {
        let spread = variance(&rest.iter().map(|row| row[k]).collect::<Vec<_>>()).sqrt();
        if spread <= 1e-12 {
            return Err(Refused::NoSpread("times of an item"));
        }
        spreads.push(spread);
    }
    let divided = |row: Vec<f64>| row.iter().zip(&spreads).map(|(rest, s)| rest / s).collect();
    Ok(rest.into_iter().map(divided).collect())
}

fn positive(time: f64) -> Result<(), Refused> {
    if time > 0.0 && time.is_finite() {
        return Ok(());
    }
    Err(Refused::OutOfRange { what: "a time", must: "above 0", is: time })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_of_the_mean_but_never_more_than_ten_seconds() {
        assert_eq!(rapid_below(&[40.0; 10]), Ok(4.0));
        assert_eq!(rapid_below(&[400.0; 10]), Ok(10.0));
        assert!(rapid_below(&[40.0; 9]).is_err() && rapid_below(&[-1.0; 10]).is_err());
    }

    #[test]
    fn who_is_quick_everywhere_is_no_surprise_but_one_quick_answer_is() {
        let noise = |person: usize, item: usize| 1.0 + 0.1 * ((person * 7 + item * 3) % 5) as f64;
        let mut seconds: Vec<Vec<f64>> = (0..40)
            .map(|p| (0..8).map(|i| noise(p, i) * 20.0 / (1.0 + (p % 3) as f64)).collect())
            .collect();
        seconds[5][2] /= 12.0;
        let surprises = surprises(&seconds).unwrap();
        let smallest = surprises.iter().flatten().copied().fold(f64::INFINITY, f64::min);
        assert_eq!(smallest, surprises[5][2]);
        assert!(smallest < -3.0);
    }
}
