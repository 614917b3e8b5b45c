//! How fast and how exactly somebody typed a text. A word is five keystrokes, spaces included.

use crate::refused::{Refused, at_least};

/// What was typed, measured against what should have been.
#[derive(Clone, Debug, PartialEq)]
pub struct Typing {
    /// Characters typed.
    pub typed: usize,
    /// Errors against that beginning of the text that fits best, so that running out of time is no
    /// error: the least number of characters to change, add or leave out (Levenshtein 1966).
    pub errors: usize,
    /// The same against the whole text.
    pub errors_in_all: usize,
    /// The same, where two neighbors exchanged are one error and not two.
    pub errors_with_exchanges: usize,
    pub gross_wpm: f64,
    /// Gross less a word a minute for each error; not below 0.
    pub net_wpm: f64,
    /// Words of those keystrokes alone that were no error; not below 0.
    pub net_wpm_by_keystroke: f64,
    /// The share of what was typed that was no error. 0 if nothing was typed.
    pub accuracy: f64,
    /// Errors in all as a share of the longer text (Soukoreff & MacKenzie 2001).
    pub distance_rate: f64,
}

/// The longest text that is measured, in characters: the time to measure grows with the square.
pub const LONGEST: usize = 20_000;

impl Typing {
    /// Measures what was typed in some seconds. Bring both texts to one form first: composed
    /// letters, straight quotes, plain spaces ([`plain`]).
    ///
    /// Refuses an empty text to type, one longer than [`LONGEST`], and a time that is not above 0.
    pub fn of(text: &str, typed: &str, seconds: f64) -> Result<Self, Refused> {
        let (text, typed): (Vec<_>, Vec<_>) = (text.chars().collect(), typed.chars().collect());
        at_least("characters to type", 1, text.len())?;
        let longest = text.len().max(typed.len());
        if longest > LONGEST {
            let what = "characters of a text";
            return Err(Refused::TooMany { what, most: LONGEST, have: longest });
        }
        if !(seconds > 0.0 && seconds.is_finite()) {
            return Err(Refused::OutOfRange { what: "seconds", must: "above 0", is: seconds });
        }
        let minutes = seconds / 60.0;
        let distances = distances(&text, &typed);
        let errors = distances.to_prefixes.iter().copied().min().unwrap_or_default();
        let (keys, wrong) = (typed.len() as f64, errors as f64);
        let gross_wpm = keys / 5.0 / minutes;
        Ok(Self {
            typed: typed.len(),
            errors,
            errors_in_all: distances.to_prefixes[text.len()],
            errors_with_exchanges: distances.with_exchanges,
            gross_wpm,
            net_wpm: (gross_wpm - wrong / minutes).max(0.0),
            net_wpm_by_keystroke: ((keys - wrong) / 5.0 / minutes).max(0.0),
            accuracy: if typed.is_empty() { 0.0 } else { 1.0 - wrong / keys },
            distance_rate: distances.to_prefixes[text.len()] as f64 / longest as f64,
        })
    }
}

struct Distances {
    /// From what was typed to each beginning of the text.
    to_prefixes: Vec<usize>,
    /// From what was typed to the whole, exchanges counted once (optimal string alignment).
    with_exchanges: usize,
}

fn distances(text: &[char], typed: &[char]) -> Distances {
    let first: Vec<usize> = (0..=text.len()).collect();
    let (mut plain, mut before, mut row) = (first.clone(), first.clone(), first.clone());
    for (place, &key) in typed.iter().enumerate() {
        let next_plain = next(&plain, text, key);
        let mut next_row = next(&row, text, key);
        let earlier = place.checked_sub(1).map(|earlier| typed[earlier]);
        for at in 2..=text.len() {
            if earlier == Some(text[at - 1]) && key == text[at - 2] {
                next_row[at] = next_row[at].min(before[at - 2] + 1);
            }
            // A later cell may be reached from the one that just became cheaper.
            if at < text.len() {
                next_row[at + 1] = next_row[at + 1].min(next_row[at] + 1);
            }
        }
        plain = next_plain;
        before = std::mem::replace(&mut row, next_row);
    }
    Distances { with_exchanges: row[text.len()], to_prefixes: plain }
}

/// The next row of Levenshtein's table.
fn next(row: &[usize], text: &[char], key: char) -> Vec<usize> {
    let mut next = Vec::with_capacity(row.len());
    next.push(row[0] + 1);
    for at in 1..row.len() {
        let kept = row[at - 1] + usize::from(text[at - 1] != key);
        next.push(kept.min(row[at] + 1).min(next[at - 1] + 1));
    }
    next
}

/// Brings what phones write by themselves back to what a keyboard has: straight quotes and plain
/// spaces. Double spaces stay two.
pub fn plain(text: &str) -> String {
    let one = |letter| match letter {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201C}' | '\u{201D}' => '"',
        '\u{A0}' | '\u{202F}' => ' ',
        other => other,
    };
    text.chars().map(one).collect()
}

/// Returns keystrokes an hour, as data entry counts.
///
/// Refuses a time that is not above 0.
pub fn keystrokes_per_hour(keystrokes: u64, seconds: f64) -> Result<f64, Refused> {
    if seconds > 0.0 && seconds.is_finite() {
        return Ok(keystrokes as f64 * 3600.0 / seconds);
    }
    Err(Refused::OutOfRange { what: "seconds", must: "above 0", is: seconds })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_exchanged_are_two_errors_or_one() {
        let typing = Typing::of("form", "from", 60.0).unwrap();
        assert_eq!((typing.errors_in_all, typing.errors_with_exchanges), (2, 1));
    }

    #[test]
    fn running_out_of_time_is_no_error() {
        let typing = Typing::of("one two three", "one two", 60.0).unwrap();
        assert_eq!((typing.errors, typing.accuracy, typing.errors_in_all), (0, 1.0, 6));
    }

    #[test]
    fn quotes_of_a_phone_become_those_of_a_keyboard() {
        assert_eq!(plain("patient\u{2019}s \u{201C}file\u{201D}"), "patient's \"file\"");
    }

    #[test]
    fn no_time_and_no_text_are_refused() {
        assert!(Typing::of("a", "a", 0.0).is_err());
        assert!(Typing::of("a", "a", f64::NAN).is_err());
        assert!(Typing::of("", "a", 1.0).is_err());
    }
}
