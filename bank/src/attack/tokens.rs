//! The words of a text as a cheat compares them: what is a name, a number or a day can be left aside.

use std::collections::HashMap;

use crate::guess::found;

/// What a word of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Word,
    /// With a capital inside of a sentence, and not in most draws.
    Name,
    Number,
    /// How many days after the first day of the text.
    Day,
}

/// A word, by its number.
pub(super) type Token = u32;

/// All words that were seen, each with its number.
#[derive(Default)]
pub(super) struct Tokens {
    numbers: HashMap<String, Token>,
    sorts: Vec<Sort>,
    /// What is a name has been settled.
    is_settled: bool,
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Tokens {
    pub const fn len(&self) -> usize {
        self.sorts.len()
    }

    pub fn sort(&self, token: Token) -> Sort {
        self.sorts.get(token as usize).copied().unwrap_or(Sort::Word)
    }

    /// Calls what is capitalized a name only where `is_rare`.
    pub fn keep_names(&mut self, is_rare: impl Fn(Token) -> bool) {
        self.is_settled = true;
        for (token, sort) in (0..).zip(&mut self.sorts) {
            if *sort == Sort::Name && !is_rare(token) {
                *sort = Sort::Word;
            }
        }
    }

    /// Returns the words of a text, each once and by rising numbers. Days are told from the first one of `all`.
    pub fn of(&mut self, text: &str, first_day: Option<i64>) -> Vec<Token> {
        let words: Vec<_> = text.split_whitespace().collect();
        let mut tokens = vec![];
        let mut begins = true;
        for (at, word) in words.iter().enumerate() {
            let bare = bare(word);
            if bare.is_empty() {
                continue;
            }
            let next = words.get(at + 1).copied().unwrap_or_default();
            tokens.push(self.number_of(bare.to_lowercase(), sort_of(bare, next, begins)));
            begins = word.ends_with(['.', '?', '!', ':', '|']);
        }
        if let Some(first) = first_day {
            for day in days(text) {
                tokens.push(self.number_of(format!("day {}", day - first), Sort::Day));
            }
        }
        tokens.sort_unstable();
        tokens.dedup();
        tokens
    }

    fn number_of(&mut self, text: String, sort: Sort) -> Token {
        if let Some(token) = self.numbers.get(&text) {
            // What was a name inside of a sentence is one at its beginning too.
            if sort == Sort::Name && !self.is_settled {
                self.sorts[*token as usize] = sort;
            }
            return *token;
        }
        let token = Token::try_from(self.sorts.len()).unwrap_or(Token::MAX);
        self.numbers.insert(text, token);
        self.sorts.push(sort);
        token
    }
}

/// Returns the days of a text, in its order, counted in days.
pub(super) fn days(text: &str) -> Vec<i64> {
    let days = found(text).into_iter().filter(|one| one.is_day);
    days.filter_map(|one| i64::try_from(one.value).ok()).collect()
}

/// Returns the word without the signs around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '$' | '%' | '−'))
}

fn sort_of(word: &str, next: &str, begins: bool) -> Sort {
    let short: String = word.chars().take(3).collect::<String>().to_lowercase();
    let is_month =
        MONTHS.contains(&&*short) && next.starts_with(|sign: char| sign.is_ascii_digit());
    let is_weekday = word.len() == 3 && DAYS.contains(&&*short);
    if is_month || is_weekday || word.contains(|sign: char| sign.is_ascii_digit()) {
        return Sort::Number;
    }
    let is_capital = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    if is_capital && !begins { Sort::Name } else { Sort::Word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_numbers_and_days_are_told_from_words() {
        let mut tokens = Tokens::default();
        let sorts = |tokens: &mut Tokens, text: &str, first| -> Vec<Sort> {
            tokens.of(text, first).into_iter().map(|token| tokens.sort(token)).collect()
        };
        use Sort::{Day, Name, Number, Word};
        assert_eq!(sorts(&mut tokens, "Faxed to Ana, 34.", None), [Word, Word, Name, Number]);
        // At the beginning of a sentence too.
        assert_eq!(sorts(&mut tokens, "Ana may", None), [Name, Word]);
        let first = days("Tue, Mar 9, 2027").first().copied();
        assert_eq!(sorts(&mut tokens, "Mar 11, 2027", first), [Number, Number, Number, Day]);
        assert_eq!(tokens.of("day 2", None).len(), 2);
    }
}
