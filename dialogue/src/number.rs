//! Numbers, in digits and in words.

use std::sync::LazyLock;

use crate::{
    language::Language,
    lexicon::Lexicon,
    text::{Kind, Text},
};

static WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../grammar/number.txt")));

/// A number in a message: hundredths, so that cents are exact, and the token behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub hundredths: i64,
    pub to: usize,
}

impl Number {
    /// Returns the whole number, if it is one.
    pub fn whole(self) -> Option<i64> {
        (self.hundredths % 100 == 0).then_some(self.hundredths / 100)
    }
}

/// Returns the number that begins at a token: `21.50`, `45,000`, *twenty-two*, *treinta y uno*.
pub(crate) fn at(text: &Text, at: usize, language: Language) -> Option<Number> {
    let token = text.tokens.get(at)?;
    match token.kind {
        Kind::Number => Some(Number { hundredths: digits(&token.text)?, to: at + 1 }),
        Kind::Word => words(text, at, language),
        Kind::Mark => None,
    }
}

/// `21.50` and `21,50` are the same; `45,000` and `45.000` are thousands.
fn digits(text: &str) -> Option<i64> {
    if text.contains(':') {
        return None;
    }
    let parts: Vec<&str> = text.split(['.', ',']).collect();
    let (last, before) = parts.split_last()?;
    let is_grouped = !before.is_empty() && last.len() == 3;
    let (whole, hundredths) = match (before.is_empty(), is_grouped, last.len()) {
        (true, ..) => ((*last).to_owned(), 0),
        (_, true, _) => (parts.concat(), 0),
        (_, _, 1) => (before.concat(), last.parse::<i64>().ok()? * 10),
        (_, _, 2) => (before.concat(), last.parse::<i64>().ok()?),
        _ => return None,
    };
    whole
        .parse::<i64>()
        .ok()
        .filter(|whole| *whole < 100_000_000)
        .map(|whole| whole * 100 + hundredths)
}

fn words(text: &Text, at: usize, language: Language) -> Option<Number> {
    let (first, mut to) = word(text, at, language)?;
    let mut total = first;
    if (20..=90).contains(&first) && first % 10 == 0 {
        let skips = usize::from(matches!(text.word(to), "-" | "y"));
        if let Some((unit, behind)) =
            word(text, to + skips, language).filter(|(unit, _)| (1..10).contains(unit))
        {
            (total, to) = (first + unit, behind);
        }
    }
    Some(Number { hundredths: total * 100, to })
}

fn word(text: &Text, at: usize, language: Language) -> Option<(i64, usize)> {
    let hit = WORDS.exact(text, at, language)?;
    Some((hit.class.parse().ok()?, hit.to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<i64> {
        at(&Text::read(text), 0, Language::Spanish).map(|number| number.hundredths)
    }

    #[test]
    fn points_and_commas_are_read_by_what_stands_behind_them() {
        assert_eq!(read("21.50"), Some(2150));
        assert_eq!(read("21,5"), Some(2150));
        assert_eq!(read("45,000"), Some(4_500_000));
        assert_eq!(read("45.000,50"), Some(4_500_050));
        assert_eq!(read("3:30"), None);
        assert_eq!(read("99999999999999999999"), None);
    }

    #[test]
    fn numbers_are_read_in_words() {
        assert_eq!(read("twenty-two"), Some(2200));
        assert_eq!(read("treinta y uno"), Some(3100));
        assert_eq!(read("quince"), Some(1500));
    }
}
