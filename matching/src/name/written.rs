//! A name as somebody wrote it, in the boxes of a form or a list.

use serde::{Deserialize, Serialize};

/// The parts of a name as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WrittenName {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub last: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub middle: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

impl WrittenName {
    /// Reads a name that stands in one cell: “LAST, FIRST MIDDLE”, or “First Middle Last” without a
    /// comma. What follows a second comma is a suffix.
    pub fn from_whole(text: &str) -> Self {
        let text = text.trim();
        match text.split_once(',') {
            Some((last, given)) if !is_suffix(given) => Self::from_parts(last, given),
            Some((name, suffix)) => {
                Self { suffix: suffix.trim().to_owned(), ..Self::from_order_of_speech(name) }
            }
            None => Self::from_order_of_speech(text),
        }
    }

    fn from_parts(last: &str, given: &str) -> Self {
        let (given, suffix) = match given.split_once(',') {
            // “SMITH, JR, JOHN” and “SMITH, JOHN, JR” are both met.
            Some((first, rest)) if is_suffix(first) => (rest, first),
            Some((first, rest)) => (first, rest),
            None => (given, ""),
        };
        let given = given.trim();
        let (first, middle) = given.split_once(' ').unwrap_or((given, ""));
        let own = |text: &str| text.trim().to_owned();
        Self { last: own(last), first: own(first), middle: own(middle), suffix: own(suffix) }
    }

    /// Particles belong to the word behind them.
    fn from_order_of_speech(text: &str) -> Self {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let mut suffix = String::new();
        while words.len() > 1 && words.last().is_some_and(|word| is_suffix(word)) {
            suffix = words.pop().unwrap_or_default().to_owned();
        }
        let mut from = words.len().saturating_sub(1);
        while from > 1 && super::is_particle(&super::fold(words[from - 1])) {
            from -= 1;
        }
        let given = words.get(..from).unwrap_or_default();
        let (first, middle) = given.split_first().unwrap_or((&"", &[]));
        Self {
            last: words[from..].join(" "),
            first: (*first).to_owned(),
            middle: middle.join(" "),
            suffix,
        }
    }

    /// Returns whether nobody is named.
    pub fn is_empty(&self) -> bool {
        super::fold(&self.last).is_empty() && super::fold(&self.first).is_empty()
    }
}

fn is_suffix(text: &str) -> bool {
    super::Suffix::read(&super::fold(text)).is_some()
}

#[cfg(test)]
mod tests {
    use super::WrittenName;

    fn read(text: &str) -> [String; 4] {
        let WrittenName { last, first, middle, suffix } = WrittenName::from_whole(text);
        [last, first, middle, suffix]
    }

    #[test]
    fn one_cell_is_read_with_and_without_a_comma() {
        assert_eq!(read("ORDEÑANA RUIZ, JOSÉ"), ["ORDEÑANA RUIZ", "JOSÉ", "", ""]);
        assert_eq!(read("Smith, John Q, Jr."), ["Smith", "John", "Q", "Jr."]);
        assert_eq!(read("SMITH, JR, JOHN"), ["SMITH", "JOHN", "", "JR"]);
        assert_eq!(read("John Smith, Jr"), ["Smith", "John", "", "Jr"]);
        assert_eq!(read("María Luisa de la Cruz"), ["de la Cruz", "María", "Luisa", ""]);
        assert_eq!(read("John Smith III"), ["Smith", "John", "", "III"]);
    }

    #[test]
    fn a_single_name_is_a_last_name() {
        assert_eq!(read("Suharto"), ["Suharto", "", "", ""]);
        assert_eq!(read(""), ["", "", "", ""]);
    }
}
