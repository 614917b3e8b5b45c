//! A name as somebody wrote it, in the boxes of a form or a list.

use serde::{Deserialize, Serialize};

use super::Suffix;

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
    /// comma. What follows a second comma is a suffix; degrees and credentials are no part of it: “Jane Smith, RN”.
    pub fn from_whole(text: &str) -> Self {
        let text = text.trim();
        match text.split_once(',') {
            Some((name, behind)) if is_behind_name(name, behind) => {
                let name = Self::from_order_of_speech(name);
                let suffix = words_of(behind).find(|word| is_suffix(word)).map(str::to_owned);
                Self { suffix: suffix.unwrap_or(name.suffix), ..name }
            }
            Some((last, given)) => Self::from_parts(last, given),
            None => Self::from_order_of_speech(text),
        }
    }

    fn from_parts(last: &str, given: &str) -> Self {
        let (given, suffix) = match given.split_once(',') {
            // “SMITH, JR, JOHN” and “SMITH, JOHN, JR” are both met, and “SMITH, MD, JOHN”.
            Some((first, rest)) if is_suffix(first) || Suffix::is_credential(first, false) => {
                (rest, first)
            }
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
        if words.len() > 1 && words.first().is_some_and(|word| is_title(word)) {
            words.remove(0);
        }
        while let [_, .., last] = words[..] {
            let is_behind =
                is_suffix(last) || (words.len() > 2 && Suffix::is_credential(last, false));
            if !is_behind {
                break;
            }
            words.pop();
            if is_suffix(last) {
                suffix = last.to_owned();
            }
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
    Suffix::read(&super::fold(text)).is_some()
}

/// How people are addressed. It is no first name.
const TITLES: [&str; 8] = ["DR", "DRA", "MISS", "MR", "MRS", "MS", "PROF", "SRA"];

fn is_title(word: &str) -> bool {
    TITLES.contains(&&*super::fold(word))
}

/// Returns whether what stands behind a comma names nobody: a suffix, degrees, credentials.
fn is_behind_name(name: &str, behind: &str) -> bool {
    let first = name.split_whitespace().next().map(super::fold);
    let is_whole = name.split_whitespace().count() > 1
        && first.is_some_and(|first| !super::is_particle(&first));
    let mut words = words_of(behind).peekable();
    words.peek().is_some()
        && words.all(|word| is_suffix(word) || Suffix::is_credential(word, is_whole))
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|char: char| char.is_whitespace() || ",;()/&".contains(char));
    words.filter(|word| !word.is_empty())
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
    fn what_stands_behind_a_name_in_health_care_is_no_first_name() {
        for whole in [
            "Jane Smith, RN",
            "Jane Smith, RN, BSN",
            "Jane Smith RN",
            "Jane Smith, FNP-C",
            "Jane Smith, M.D.",
            "Jane Smith, DO",
            "Jane Smith, CMA (AAMA)",
            "Dr. Jane Smith",
            "Ms. Jane Smith, PA-C",
            "Smith, Jane",
        ] {
            let WrittenName { last, first, .. } = WrittenName::from_whole(whole);
            assert_eq!((&*last, &*first), ("Smith", "Jane"), "{whole}");
        }
        assert_eq!(read("Jane Smith, Jr., MD"), ["Smith", "Jane", "", "Jr."]);
        assert_eq!(read("SMITH, MD, JOHN"), ["SMITH", "JOHN", "", "MD"]);
        assert_eq!(read("Smith, RN"), ["Smith", "", "", ""]);
        // Where only a last name stands before it, it is a first name.
        assert_eq!(read("NGUYEN, DO"), ["NGUYEN", "DO", "", ""]);
        assert_eq!(read("DE LA CRUZ, MA"), ["DE LA CRUZ", "MA", "", ""]);
        assert_eq!(read("Tam Do"), ["Do", "Tam", "", ""]);
    }

    #[test]
    fn a_single_name_is_a_last_name() {
        assert_eq!(read("Suharto"), ["Suharto", "", "", ""]);
        assert_eq!(read(""), ["", "", "", ""]);
    }
}
