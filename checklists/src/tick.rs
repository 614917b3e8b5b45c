//! The proof of a step that is done elsewhere: a person's tick. It says which form, when, and where
//! the paper lies; never a number that is a secret, and never which papers were shown.

use chrono::NaiveDate;
use serde::Serialize;

use crate::check::Unasked;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// As it is printed on the form: `01/20/25, expires 05/31/2027`.
    edition: String,
    on: NaiveDate,
    paper_lies: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TickRefused {
    #[error("Say where the paper lies")]
    WithoutPlace,
    #[error("The day lies in the future")]
    InTheFuture,
    #[error("Leave out Social Security and account numbers: they stay on the form")]
    SecretNumber,
    #[error("Leave out which papers were shown: the person chooses them, and the form says it")]
    NamesAPaper,
    #[error("Write it shorter, up to 200 letters")]
    TooLong,
}

impl Tick {
    /// `edition` may be empty for what has no form.
    pub fn new(
        edition: &str,
        on: NaiveDate,
        paper_lies: &str,
        today: NaiveDate,
    ) -> Result<Self, TickRefused> {
        let (edition, paper_lies) = (edition.trim().to_owned(), paper_lies.trim().to_owned());
        let texts = [&edition, &paper_lies];
        match () {
            () if paper_lies.is_empty() => Err(TickRefused::WithoutPlace),
            () if on > today => Err(TickRefused::InTheFuture),
            () if texts.iter().any(|text| text.chars().count() > 200) => Err(TickRefused::TooLong),
            () if texts.iter().any(|text| has_secret_number(text)) => {
                Err(TickRefused::SecretNumber)
            }
            () if texts.iter().any(|text| Unasked::paper(text).is_some()) => {
                Err(TickRefused::NamesAPaper)
            }
            () => Ok(Self { edition, on, paper_lies }),
        }
    }
}

/// Nine digits in a row, also with blanks or hyphens between them. The date of an edition has
/// slashes, which end a row.
fn has_secret_number(text: &str) -> bool {
    let mut row = 0;
    for letter in text.chars() {
        match letter {
            _ if letter.is_numeric() => row += 1,
            ' ' | '-' | '–' | '\u{a0}' | '.' => {}
            _ => row = 0,
        }
        if row >= 9 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tick(edition: &str, place: &str) -> Result<Tick, TickRefused> {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        Tick::new(edition, day(3), place, day(4))
    }

    #[test]
    fn a_tick_says_the_edition_and_where_the_paper_lies() {
        assert!(tick("01/20/25, expires 05/31/2027", "Gray cabinet, I-9 folder").is_ok());
        assert_eq!(tick("01/20/25", " "), Err(TickRefused::WithoutPlace));
    }

    #[test]
    fn a_tick_takes_no_secret_number_however_it_is_spaced() {
        for number in ["078-05-1120", "078 05 1120", "078051120", "acct 000 123.456.789"] {
            assert_eq!(tick("", number), Err(TickRefused::SecretNumber), "{number}");
        }
    }

    #[test]
    fn a_tick_names_no_paper_that_somebody_showed() {
        for paper in ["saw the passport", "Licencia de conducir", "copy of Social Security card"] {
            assert_eq!(tick("", paper), Err(TickRefused::NamesAPaper), "{paper}");
        }
    }

    #[test]
    fn a_tick_for_tomorrow_is_refused() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        let early = Tick::new("", day(5), "Gray cabinet", day(4));
        assert_eq!(early, Err(TickRefused::InTheFuture));
    }
}
