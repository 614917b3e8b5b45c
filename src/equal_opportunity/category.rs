//! What somebody may say of themselves: the categories of the EEO-1 report, which Local Law 144 of New York City
//! takes over. Each can be left out.

use serde::{Deserialize, Serialize};

crate::words! {
    /// A sex, as the EEO-1 report has it since 2024.
    pub enum CategorySex {
        Female = "female",
        Male = "male",
    }
}

crate::words! {
    /// A race or ethnicity, as the EEO-1 report has it.
    pub enum CategoryRace {
        Hispanic = "hispanic",
        White = "white",
        Black = "black",
        Pacific = "pacific",
        Asian = "asian",
        Native = "native",
        TwoOrMore = "two_or_more",
    }
}

/// By what people are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    Sex,
    Race,
    /// Both at once.
    Both,
}

/// What somebody said of themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub sex: Option<CategorySex>,
    pub race: Option<CategoryRace>,
}

/// Who said nothing of it.
pub const UNKNOWN: &str = "unknown";

impl Dimension {
    pub const ALL: [Self; 3] = [Self::Sex, Self::Race, Self::Both];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::Race => "race",
            Self::Both => "both",
        }
    }

    /// Returns the group of somebody: a word, or two with a point between them.
    pub fn group(self, said: Said) -> String {
        let sex = said.sex.map(CategorySex::word);
        let race = said.race.map(CategoryRace::word);
        let both = || Some(format!("{}.{}", sex?, race?));
        let group = match self {
            Self::Sex => sex.map(str::to_owned),
            Self::Race => race.map(str::to_owned),
            Self::Both => both(),
        };
        group.unwrap_or_else(|| UNKNOWN.to_owned())
    }
}

impl Said {
    /// Returns the word of whoever said the one and not the other.
    pub fn half(self) -> Option<String> {
        let word = match (self.sex, self.race) {
            (Some(sex), None) => sex.word(),
            (None, Some(race)) => race.word(),
            _ => return None,
        };
        Some(word.to_owned())
    }

    /// As it is sealed: the two words, of which each may be missing.
    pub fn words(self) -> String {
        let sex = self.sex.map_or("", CategorySex::word);
        let race = self.race.map_or("", CategoryRace::word);
        format!("{sex}/{race}")
    }

    pub fn of_words(words: &str) -> Self {
        let (sex, race) = words.split_once('/').unwrap_or_default();
        Self { sex: sex.parse().ok(), race: race.parse().ok() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_read_back_and_what_was_left_out_is_unknown() {
        let said = Said { sex: Some(CategorySex::Female), race: None };
        assert_eq!(Said::of_words(&said.words()), said);
        assert_eq!(Dimension::ALL.map(|by| by.group(said)), ["female", UNKNOWN, UNKNOWN]);
        let both = Said { race: Some(CategoryRace::TwoOrMore), ..said };
        assert_eq!(Dimension::Both.group(both), "female.two_or_more");
        assert_eq!(Said::of_words(""), Said::default());
        assert_eq!((said.half().as_deref(), both.half()), (Some("female"), None));
    }
}
