//! When two claims are of one license: by who issued it and its number, however both are written.

use crate::{
    kernel::{
        brought::{plain, said},
        text::Text,
    },
    licenses::license::Claim,
    practices::State,
};

/// Returns who issued a license: a state by its two letters, whether they were typed or its name
/// was, and anybody else as they were named.
pub fn jurisdiction(typed: Text<60>) -> Text<60> {
    let sought = key(typed.as_str());
    let sought = sought.strip_prefix("stateof").unwrap_or(&sought);
    let is_meant = |state: &&State| {
        // Its name in our code is the postal service's, without spaces.
        [state.word(), &format!("{state:?}")].map(str::to_lowercase).contains(&sought.to_owned())
    };
    let meant = State::ALL.iter().find(is_meant).and_then(|state| state.word().parse().ok());
    meant.unwrap_or(typed)
}

/// Returns a number in the signs of a keyboard and in capitals, as boards write it.
pub fn number(typed: Text<40>) -> Text<40> {
    plain(typed.as_str()).to_uppercase().parse().unwrap_or(typed)
}

/// Returns whether both are claims of one license. Who holds it says nothing: two people may
/// have typed the number of one.
pub fn is_same(one: &Claim, other: &Claim) -> bool {
    let keys = |claim: &Claim| {
        let by = jurisdiction(claim.jurisdiction.clone());
        (claim.kind, key(by.as_str()), key(claim.number.as_str()))
    };
    keys(one) == keys(other)
}

/// Returns what two spellings of one identifier have in common: its letters and digits.
pub fn key(identifier: &str) -> String {
    said(identifier).chars().filter(|char| char.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_itself_however_it_is_written() {
        for typed in ["OR", "or", "Or", "OR.", "O.R.", "Oregon", " OREGON ", "State of Oregon"] {
            assert_eq!(jurisdiction(typed.parse().unwrap()).as_str(), "OR", "{typed}");
        }
        for (typed, kept) in
            [("New  Mexico", "NM"), ("d.c.", "DC"), ("AAPC", "AAPC"), ("Ore", "Ore")]
        {
            assert_eq!(jurisdiction(typed.parse().unwrap()).as_str(), kept);
        }
    }

    #[test]
    fn a_number_is_written_in_capitals_and_compared_by_its_letters_and_digits() {
        assert_eq!(number("2003–42\u{200b}rn".parse().unwrap()).as_str(), "2003-42RN");
        for spelling in ["200342RN", "2003-42 rn", "#2003 42\u{2011}RN"] {
            assert_eq!(key(spelling), "200342rn");
        }
        assert_ne!(key("0200342RN"), key("200342RN"));
    }
}
