//! A possible match: a row of a list that may be about somebody, and what a person found.

use chrono::{DateTime, Utc};
use matching::{Person, Tier, list::Listed};

use super::edition::EditionId;
use crate::{error::Error, kernel::text::Text, people::PersonId};

crate::typed_id!(MatchId, "xmatch");

crate::words! {
    /// How sure a match is. None of them says that somebody is excluded.
    pub enum MatchTier {
        /// Little more than a name: it is shown, and nobody has to look.
        Weak = "weak",
        Possible = "possible",
        Strong = "strong",
    }
}

crate::words! {
    /// How a match stands.
    pub enum MatchState {
        /// Nobody has looked yet.
        Open = "open",
        RuledOut = "ruled_out",
        Confirmed = "confirmed",
        /// Somebody looked, and could not tell.
        Undecided = "undecided",
        /// The row is no longer on the list, and nobody had looked.
        Gone = "gone",
    }
}

crate::words! {
    /// What a person found.
    pub enum MatchFinding {
        NotTheSame = "not_the_same",
        TheSame = "the_same",
        CouldNotTell = "could_not_tell",
    }
}

crate::words! {
    /// How they know.
    pub enum MatchMeans {
        /// The list's owner said on their site that the Social Security number is another one.
        NumberDiffers = "number_differs",
        /// The list's owner said on their site that the Social Security number is that of the row.
        NumberFits = "number_fits",
        BirthDate = "birth_date",
        Other = "other",
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    pub id: MatchId,
    pub person_id: PersonId,
    /// The short name of the list.
    pub list: String,
    /// The edition in which it was seen last.
    pub edition_id: EditionId,
    /// Tells the row apart, whatever number it has in the next edition.
    pub row_key: String,
    pub listed: Listed,
    /// Whom it was compared with.
    pub sought: Person,
    pub tier: MatchTier,
    pub score: i32,
    /// The codes of [`matching::Reason`].
    pub reasons: Vec<String>,
    pub state: MatchState,
    /// Oldest first.
    pub dispositions: Vec<Disposition>,
    pub opened_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Counts the changes.
    pub revision: i32,
}

/// What a person found, and how they know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disposition {
    pub finding: MatchFinding,
    pub means: MatchMeans,
    pub words: Option<Text<500>>,
    pub found_at: DateTime<Utc>,
    pub found_by: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum MatchRefused {
    /// What was found, and how, do not go together.
    Contradiction,
    /// Only the list's owner can say that it is the same person.
    NotConfirmed,
    WithoutWords,
    SecretNumber,
}

impl From<Tier> for MatchTier {
    fn from(tier: Tier) -> Self {
        match tier {
            Tier::Weak => Self::Weak,
            Tier::Possible => Self::Possible,
            Tier::Strong => Self::Strong,
        }
    }
}

impl Match {
    /// Returns whether it keeps somebody from beginning.
    pub fn holds(&self) -> bool {
        match self.state {
            MatchState::Confirmed => true,
            MatchState::Open | MatchState::Undecided => self.tier != MatchTier::Weak,
            MatchState::RuledOut | MatchState::Gone => false,
        }
    }

    /// Returns whether somebody has to look.
    pub fn is_waiting(&self) -> bool {
        self.holds() && self.state != MatchState::Confirmed
    }

    /// It was found again: compared with the same person it stays as it was settled. Returns whether it
    /// is open anew.
    pub fn find_again(&mut self, sought: &Person) -> bool {
        let is_changed = self.sought != *sought;
        let reopens = match self.state {
            MatchState::Open | MatchState::Confirmed => false,
            MatchState::RuledOut | MatchState::Undecided => is_changed,
            MatchState::Gone => true,
        };
        if reopens {
            self.state = MatchState::Open;
            self.revision += 1;
        }
        self.sought = sought.clone();
        reopens
    }

    /// It was looked for and is not there any more. What a person found stays.
    pub fn lose(&mut self) -> bool {
        let is_news = self.state == MatchState::Open;
        if is_news {
            self.state = MatchState::Gone;
            self.revision += 1;
        }
        is_news
    }

    /// Returns whether the same person has found the same of it last, and in the same words.
    pub fn is_settled_so(&self, found: &Disposition) -> bool {
        let said =
            |one: &Disposition| (one.finding, one.means, one.words.clone(), one.found_by.clone());
        let last = self.dispositions.last().filter(|_| self.state != MatchState::Open);
        last.is_some_and(|last| said(last) == said(found))
    }

    /// Writes down what a person found.
    pub fn settle(&mut self, found: Disposition) -> Result<(), MatchRefused> {
        refuse_means(found.finding, found.means)?;
        refuse_words(found.means, found.words.as_ref())?;
        self.state = match found.finding {
            MatchFinding::NotTheSame => MatchState::RuledOut,
            MatchFinding::TheSame => MatchState::Confirmed,
            MatchFinding::CouldNotTell => MatchState::Undecided,
        };
        self.dispositions.push(found);
        self.revision += 1;
        Ok(())
    }
}

/// Refuses what cannot be found by these means.
pub fn refuse_means(finding: MatchFinding, means: MatchMeans) -> Result<(), MatchRefused> {
    use MatchFinding::{CouldNotTell, NotTheSame, TheSame};
    use MatchMeans::{NumberDiffers, NumberFits};

    match (finding, means) {
        (NotTheSame | CouldNotTell, NumberFits) | (TheSame | CouldNotTell, NumberDiffers) => {
            Err(MatchRefused::Contradiction)
        }
        (TheSame, means) if means != NumberFits => Err(MatchRefused::NotConfirmed),
        _ => Ok(()),
    }
}

/// Refuses means that nobody knows without words, and words with a secret number.
pub fn refuse_words(means: MatchMeans, words: Option<&Text<500>>) -> Result<(), MatchRefused> {
    match words {
        None if means == MatchMeans::Other => Err(MatchRefused::WithoutWords),
        Some(words) if has_secret_number(words.as_str()) => Err(MatchRefused::SecretNumber),
        _ => Ok(()),
    }
}

/// Returns whether a text has just as many digits in a row as a Social Security number, whatever stands
/// between them. An NPI has ten.
fn has_secret_number(text: &str) -> bool {
    const DIGITS: usize = 9;
    let is_between = |char: char| " -–.\u{a0}\u{2011}".contains(char);
    let rows = text.split(|char: char| !char.is_numeric() && !is_between(char));
    rows.map(|row| row.chars().filter(|char| char.is_numeric()).count())
        .any(|count| count == DIGITS)
}

impl From<MatchRefused> for Error {
    fn from(refused: MatchRefused) -> Self {
        match refused {
            MatchRefused::Contradiction => Self::fault("means", "exclusions.contradiction"),
            MatchRefused::NotConfirmed => Self::fault("means", "exclusions.not_confirmed"),
            MatchRefused::WithoutWords => Self::fault("words", "exclusions.without_words"),
            MatchRefused::SecretNumber => Self::fault("words", "exclusions.secret_number"),
        }
    }
}

#[cfg(test)]
mod tests;
