//! By what somebody is told apart from others of their name. It is asked for this alone, and lies sealed.

use chrono::{Datelike, NaiveDate};
use matching::{Person, birth_date::BirthDate, name::WrittenName, number};
use serde::{Deserialize, Serialize};

use crate::{error::Error, people::PersonId};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub born_on: Option<NaiveDate>,
    /// Names of former days: before a marriage, in another country.
    pub former_names: Vec<String>,
    pub npi: Option<String>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum IdentityRefused {
    BirthDate,
    Npi,
}

/// Nobody works here who is younger, or was born before this many years.
const YEARS: std::ops::RangeInclusive<i32> = 14..=110;

impl Identity {
    /// Refuses a birth date of nobody who could work, and a number that is no NPI.
    pub fn refuse_impossible(&self, today: NaiveDate) -> Result<(), IdentityRefused> {
        let is_wrong = |day: NaiveDate| !YEARS.contains(&(today.year() - day.year()));
        if self.born_on.is_some_and(is_wrong) {
            return Err(IdentityRefused::BirthDate);
        }
        match &self.npi {
            Some(npi) if !number::is_npi(npi) => Err(IdentityRefused::Npi),
            _ => Ok(()),
        }
    }

    /// Returns somebody as they are looked for. What they do says little and changes often, so it is left out:
    /// what was ruled out shall not come back with a promotion.
    pub fn sought(&self, name: &str, state: &str) -> Person {
        let former = self.former_names.join(";");
        Person {
            id: String::new(),
            name: WrittenName::from_whole(name),
            former: Person::former_names(&former),
            birth_date: self.born_on.map(|on| BirthDate { on, century_is_guessed: false }),
            state: state.to_owned(),
            npis: self.npi.iter().cloned().collect(),
            work: String::new(),
        }
    }

    /// What the seal is bound to.
    pub fn place(person: PersonId) -> String {
        format!("exclusion_identities/{person}")
    }
}

/// Returns a name in the two parts of a list's columns.
pub fn in_parts(name: &WrittenName) -> String {
    let parts = [&name.first, &name.middle, &name.last, &name.suffix];
    let parts = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

impl From<IdentityRefused> for Error {
    fn from(refused: IdentityRefused) -> Self {
        match refused {
            IdentityRefused::BirthDate => Self::fault("born_on", "exclusions.birth_date"),
            IdentityRefused::Npi => Self::fault("npi", "exclusions.npi"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born(day: &str) -> Identity {
        Identity { born_on: Some(day.parse().unwrap()), ..Identity::default() }
    }

    #[test]
    fn a_birth_date_is_of_somebody_old_enough_to_work() {
        let today = "2026-11-24".parse().unwrap();
        assert_eq!(born("1991-03-03").refuse_impossible(today), Ok(()));
        for day in ["2026-11-24", "2013-01-01", "1900-01-01"] {
            let refused = born(day).refuse_impossible(today);
            assert_eq!(refused, Err(IdentityRefused::BirthDate), "{day}");
        }
    }

    #[test]
    fn a_number_without_its_check_digit_is_no_npi() {
        let with = |npi: &str| Identity { npi: Some(npi.to_owned()), ..Identity::default() };
        let today = "2026-11-24".parse().unwrap();
        assert_eq!(with("1003000126").refuse_impossible(today), Ok(()));
        assert_eq!(with("1234567890").refuse_impossible(today), Err(IdentityRefused::Npi));
    }

    #[test]
    fn somebody_is_looked_for_under_each_name_they_had() {
        let identity = Identity {
            former_names: vec!["Ashdown".to_owned(), "Tova Lind".to_owned()],
            ..Identity::default()
        };
        let sought = identity.sought("Tova Lindgren", "OR");
        assert_eq!((sought.name.last.as_str(), sought.name.first.as_str()), ("Lindgren", "Tova"));
        let former: Vec<_> = sought.former.iter().map(|name| name.last.as_str()).collect();
        assert!(former.contains(&"Ashdown") && former.contains(&"Lind"), "{former:?}");
    }
}
