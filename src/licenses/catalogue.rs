//! What is known of each kind of license: the files of `templates/credentials/`, read once.

use std::sync::LazyLock;

use chrono::NaiveDate;
use credentials::{Catalogue, Credential, Doubt, Family};

use super::license::{Kind, License};
use crate::error::{Error, Result};

static BUILTIN: LazyLock<Result<Catalogue, Vec<credentials::Fault>>> =
    LazyLock::new(Catalogue::builtin);

/// # Errors
/// Fails where what was shipped cannot be read.
pub fn catalogue() -> Result<&'static Catalogue> {
    BUILTIN.as_ref().map_err(|faults| Error::internal(format!("{faults:?}")))
}

crate::words! {
    /// What is odd about a number or a last day. Each is a hint: nobody is kept from saving.
    pub enum Hint {
        NotMonthEnd = "not_month_end",
        NotYearEnd = "not_year_end",
        TooFar = "too_far",
        NpiDigits = "npi_digits",
        DeaDigits = "dea_digits",
        DeaInitial = "dea_initial",
        Digits = "digits",
    }
}

impl From<Doubt> for Hint {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::NotMonthEnd => Self::NotMonthEnd,
            Doubt::NotYearEnd => Self::NotYearEnd,
            Doubt::TooFar => Self::TooFar,
            Doubt::NpiDigits => Self::NpiDigits,
            Doubt::DeaDigits => Self::DeaDigits,
            Doubt::DeaInitial => Self::DeaInitial,
            Doubt::Digits => Self::Digits,
        }
    }
}

/// Returns what is odd about a license of a holder with this last name. Where the catalogue cannot be read there is
/// nothing to hint at.
pub fn hints(license: &License, last_name: Option<&str>, today: NaiveDate) -> Vec<Hint> {
    let Ok(catalogue) = catalogue() else { return vec![] };
    let (kind, number) = (license.claim.kind.word(), license.claim.number.as_str());
    let days = (license.expires_on(), today);
    catalogue.doubts(kind, number, last_name, days).into_iter().map(Hint::from).collect()
}

impl Kind {
    /// Returns what is known of it.
    pub fn known(self) -> Result<&'static Credential> {
        let known = catalogue()?.credential(self.word());
        known.ok_or_else(|| Error::internal(format!("{self} is in no file")))
    }

    /// Returns whether it is a right to work, and no word about what somebody has learned.
    pub fn is_a_right(self) -> bool {
        self.known().is_ok_and(Credential::is_a_right)
    }

    /// Returns whether it says something of somebody's trade at all: a course or a number does not.
    pub fn is_of_a_trade(self) -> bool {
        !self.known().is_ok_and(|it| matches!(it.family, Family::Course | Family::Number))
    }
}
