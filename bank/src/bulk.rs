//! What a form weighs an item by. How much there is to read in it is counted in its texts and without drawing it: forms are put
//! together while somebody waits, and a draw costs too much for that. A value that is now long and now
//! short counts as between its mean and its longest. `muster bank blueprint check` counts what is drawn.

use std::collections::HashMap;

use crate::{content::Content, draw::Draw, item::Item, language::Language, value::Value};

/// The date of a day has four words in English, `Tue, Mar 9, 2027`, and in Spanish.
const OF_DATE: usize = 4;
/// `9:15 am`
const OF_TIME: usize = 2;

/// It costs much to find out, and many forms ask for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weight {
    /// What somebody reads who is asked this, in that of its languages in which it is longest.
    pub words: usize,
    pub points: f64,
    /// Which part of its points whoever knows nothing earns.
    pub chance: f64,
    /// Which part of its points is for choosing one of a few.
    pub singles: f64,
}

impl Item {
    /// Returns what a form weighs it by. It is found out once.
    pub(crate) fn weight(&self) -> Weight {
        *self.weight.get_or_init(|| Weight {
            words: self.words(),
            points: f64::from(self.worth()),
            chance: self.answer.chance(),
            singles: f64::from(self.answer.single_points()) / f64::from(self.worth().max(1)),
        })
    }

    fn words(&self) -> usize {
        let count = self.languages.iter().map(|language| words(self, *language)).max();
        count.unwrap_or_default()
    }
}

fn words(content: &Content, language: Language) -> usize {
    let lengths = lengths(content);
    let of = |name: &str| lengths.get(name).copied().unwrap_or(1);
    content.texts().iter().map(|text| words_of(text.text.get(language), &of)).sum()
}

/// Returns of each value in how many words it is written.
fn lengths(content: &Content) -> HashMap<&str, usize> {
    let mut lengths = HashMap::new();
    for (name, draw) in &content.draw {
        let Draw::OneOf(list) = draw else { continue };
        let of = |value: &Value| match value {
            Value::Text(text) => count(text),
            _ => 1,
        };
        lengths.insert(name.as_str(), usual(list.iter().map(|one| of(&one.0)).collect()));
    }
    for (name, expression) in &content.computed {
        let said = expression.as_str().split('"').skip(1).step_by(2).map(count);
        let used = expression.names().map(|name| lengths.get(name).copied().unwrap_or(1));
        let used = used.filter(|words| *words > 1);
        lengths.insert(name.as_str(), usual(said.chain(used).collect()));
    }
    lengths
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

/// Between the mean of these lengths and the longest.
fn usual(lengths: Vec<usize>) -> usize {
    let (sum, many) = (lengths.iter().sum::<usize>(), lengths.len().max(1));
    let longest = lengths.into_iter().max().unwrap_or(1);
    (longest * many + sum).div_ceil(2 * many).max(1)
}

/// Signs that draw a table or a list are no words, and neither is a gap.
fn words_of(text: &str, of: &dyn Fn(&str) -> usize) -> usize {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("{{") {
        let (blank, after) = after.split_once("}}").unwrap_or((after, ""));
        let words = match blank.split_whitespace().collect::<Vec<_>>()[..] {
            ["date", _] => OF_DATE,
            ["time", _] => OF_TIME,
            ["money", _] => 1,
            [name] => of(name),
            _ => 1,
        };
        plain += before;
        plain += &vec!["0"; words].join(" ");
        rest = after;
    }
    plain += rest;
    let is_word = |word: &&str| word.contains(char::is_alphanumeric) && !word.starts_with("[[");
    plain.replace('|', " ").split_whitespace().filter(is_word).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_gaps_are_no_words_and_a_value_counts_as_it_is_written() {
        let of = |name: &str| if name == "who" { 3 } else { 1 };
        assert_eq!(words_of("|Day|Who|\n|---|---|\n|{{date seen}}|{{who}}|", &of), 2 + 4 + 3);
        assert_eq!(
            words_of("Owes {{money owes}}, at {{time at}} **now** — [[gap]].", &of),
            2 + 1 + 2 + 1
        );
        assert_eq!(usual(vec![1, 1, 7]), 5);
        assert_eq!(usual(vec![]), 1);
    }

    #[test]
    fn an_item_counts_in_the_language_in_which_it_is_longest() {
        let mut item = crate::sample(crate::Kind::Single).unwrap();
        item.content.stem.en = "One two".to_owned();
        item.content.stem.es = "Uno ".repeat(80);
        let both = item.clone().words();
        item.languages = vec![Language::English];
        assert!(both > item.words(), "{both}");
    }
}
