//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use chrono::NaiveDate;
use poem_openapi::Object;
use validator::Validate;

use super::{
    identity::Identity,
    matched::{self, MatchFinding, MatchMeans},
};
use crate::{
    error::Result,
    kernel::{day::Day, field::Field, text::Text},
    platform::http::names::Missing,
};

/// What a person found about a match.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "ExclusionDispositionIn", deny_unknown_fields)]
pub struct DispositionIn {
    #[validate(nested)]
    pub finding: Field<MatchFinding>,
    /// How they know. That it is the same person only the list's owner can say, who is asked with the Social
    /// Security number on their own site.
    #[validate(nested)]
    pub means: Field<MatchMeans>,
    /// In their own words. Never a Social Security number: it is refused.
    #[validate(nested)]
    pub words: Option<Field<Text<500>>>,
}

impl DispositionIn {
    /// Looks at what its values say of each other.
    pub fn look(&self, missing: &mut Missing) {
        let Field::Read(means) = self.means else { return };
        if let Field::Read(finding) = self.finding {
            missing.also(matched::refuse_means(finding, means));
        }
        match &self.words {
            None => missing.also(matched::refuse_words(means, None)),
            Some(words) => missing.also(matched::refuse_words(means, words.value())),
        }
    }

    pub fn check(self) -> Result<((MatchFinding, MatchMeans), Option<Text<500>>)> {
        self.validate()?;
        let words = self.words.map(Field::checked).transpose()?;
        Ok(((self.finding.checked()?, self.means.checked()?), words))
    }
}

/// By what somebody is told apart from others of their name. All of it is said: what is left out is not known.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "ExclusionIdentityIn", deny_unknown_fields)]
pub struct IdentityIn {
    /// When they were born.
    #[validate(nested)]
    pub born_on: Option<Field<Day>>,
    /// Every other name that they have had: a last name alone, or first and last.
    #[oai(default)]
    #[validate(nested)]
    pub former_names: Vec<Field<Text<120>>>,
    /// Their National Provider Identifier.
    #[validate(nested)]
    pub npi: Option<Field<Text<20>>>,
}

impl IdentityIn {
    /// Looks at each value by itself.
    pub fn look(&self, today: NaiveDate, missing: &mut Missing) {
        if let Some(Field::Read(Day(on))) = &self.born_on {
            let born = Identity { born_on: Some(*on), ..Identity::default() };
            missing.also(born.refuse_impossible(today));
        }
        if let Some(Field::Read(npi)) = &self.npi {
            let numbered = Identity { npi: Some(digits(npi.as_str())), ..Identity::default() };
            missing.also(numbered.refuse_impossible(today));
        }
    }

    pub fn check(self) -> Result<Identity> {
        self.validate()?;
        let names = self.former_names.into_iter().map(Field::checked);
        let names: std::result::Result<Vec<_>, _> = names.collect();
        Ok(Identity {
            born_on: self.born_on.map(Field::checked).transpose()?.map(|day| day.0),
            former_names: names?.iter().map(ToString::to_string).collect(),
            npi: self.npi.map(Field::checked).transpose()?.map(|npi| digits(npi.as_str())),
        })
    }
}

/// People write an NPI with blanks.
fn digits(npi: &str) -> String {
    npi.chars().filter(|char| !char.is_whitespace()).collect()
}
