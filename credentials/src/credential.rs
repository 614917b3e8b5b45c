//! A kind of license, certificate, registration or number.

use serde::{Deserialize, Serialize};

use crate::{Law, NumberForm, Renewal, Words};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// `registered_nurse`. It never changes.
    pub key: String,
    pub family: Family,
    pub issuer: Issuer,
    pub number: NumberForm,
    pub renewal: Renewal,
    /// What there is to say about renewing it.
    pub renewing: Words,
    pub look_up: LookUp,
    pub law: Law,
}

/// What a credential is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// A state gives the right to work.
    License,
    /// A state wants to know who works.
    Registration,
    /// A body says that somebody knows their trade. A law may ask for it, and most do not.
    Certification,
    /// A course that was passed.
    Course,
    /// It says who somebody is, and what they may be paid for or prescribe.
    Number,
}

/// Who gives it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Issuer {
    /// A board or department of the state.
    State(Words),
    /// A body of the whole country, by its name and what people call it.
    Body { name: String, short: String },
    /// Several bodies do: which one stands beside the number.
    Any,
}

/// Whose word the usual source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// That of whoever gave it.
    Primary,
    /// That of a registry which they have named to speak for them.
    Equivalent,
}

/// Where somebody looks, and how.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookUp {
    /// What the source is called. Of a state's board it is the state that names it.
    pub name: Words,
    /// Its address, where it is one for the whole country.
    pub url: Option<String>,
    pub whose: Whose,
    /// What to search for, and what to look at.
    pub how: Words,
}

impl Credential {
    /// Returns whether it is a right to work, and no word about what somebody has learned.
    pub fn is_a_right(&self) -> bool {
        matches!(self.family, Family::License | Family::Registration)
    }
}
