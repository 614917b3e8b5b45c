//! How a ratio is read, in a word.

use psychometrics::impact::Reading;

crate::words! {
    /// What a ratio may be read as.
    pub enum RatioReading {
        /// Below four fifths, whichever one person had been taken in place of another.
        Below = "below_four_fifths",
        /// Not below four fifths, whichever one person had been taken in place of another.
        NotBelow = "not_below",
        /// One person changes it: it is inconclusive.
        OnePerson = "one_person_changes_it",
    }
}

impl From<Reading> for RatioReading {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::BelowFourFifths => Self::Below,
            Reading::NotBelow => Self::NotBelow,
            Reading::OnePersonChangesIt => Self::OnePerson,
        }
    }
}
