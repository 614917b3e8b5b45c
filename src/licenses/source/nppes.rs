//! The NPI Registry of CMS, by its API 2.1: who has a National Provider Identifier, and whether it is active.
//!
//! It is the primary source for that number and for nothing else: what it says about licenses is what people said of
//! themselves, so nothing of that is read. It answers 200 to everything, and says in the body what went wrong.

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use serde::Deserialize;

use super::{Said, Sought, Source, is_called};
use crate::{
    error::Result,
    licenses::{
        compared::Likeness,
        license::{Claim, Kind},
        raw::Raw,
        verification::{Method, SourceKind},
    },
    platform::inquiry::{Inquiries, Unheard},
};

pub struct Nppes {
    inquiries: Inquiries,
    now: DateTime<Utc>,
}

/// What it is called in the record.
const NAME: &str = "NPI Registry (NPPES)";

#[derive(Deserialize)]
struct Answer {
    result_count: Option<u32>,
    #[serde(default)]
    results: Vec<Record>,
    #[serde(default, rename = "Errors")]
    errors: Vec<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct Record {
    number: Number,
    #[serde(default)]
    basic: Basic,
    #[serde(default)]
    other_names: Vec<OtherName>,
}

/// Older answers had a number here, newer ones have text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Text(String),
    Number(u64),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Basic {
    first_name: Option<String>,
    last_name: Option<String>,
    organization_name: Option<String>,
    status: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct OtherName {
    first_name: Option<String>,
    last_name: Option<String>,
}

impl Nppes {
    pub fn new(inquiries: Inquiries, now: DateTime<Utc>) -> Self {
        Self { inquiries, now }
    }

    /// Returns whether it could know of this claim: a number of ten digits, the last of which checks the others.
    pub fn can_know(claim: &Claim) -> bool {
        Self::number(claim).is_some()
    }

    /// Returns the number by which it knows somebody, if a claim has one.
    pub fn number(claim: &Claim) -> Option<String> {
        digits(claim)
    }
}

impl Source for Nppes {
    fn name(&self) -> &str {
        NAME
    }

    fn method(&self) -> Method {
        Method::Program
    }

    fn kind(&self) -> SourceKind {
        SourceKind::Primary
    }

    fn ask<'a>(&'a self, sought: &'a Sought) -> BoxFuture<'a, Result<Result<Raw, Unheard>>> {
        Box::pin(async move {
            let Some(number) = digits(&sought.claim) else { return Ok(Err(Unheard::NotAsked)) };
            let query = [("version", "2.1"), ("number", number.as_str())];
            let heard = self.inquiries.ask(&query, self.now).await?;
            Ok(heard.map(Raw::new))
        })
    }

    fn read(&self, raw: &Raw, sought: &Sought) -> Result<Said, Unheard> {
        read(&raw.text, sought)
    }
}

/// A question with any other number is answered with an error.
fn digits(claim: &Claim) -> Option<String> {
    let number = claim.number.as_str();
    let bare: String = number.chars().filter(|char| char.is_alphanumeric()).collect();
    let is_asked = claim.kind == Kind::Npi && matching::number::is_npi(&bare);
    is_asked.then_some(bare)
}

fn read(text: &str, sought: &Sought) -> Result<Said, Unheard> {
    let answer: Answer = serde_json::from_str(text).map_err(|_| Unheard::Garbled)?;
    if !answer.errors.is_empty() {
        return Err(Unheard::Refused);
    }
    // Without a count it is some other page's JSON.
    let count = answer.result_count.ok_or(Unheard::Garbled)?;
    let number = digits(&sought.claim).ok_or(Unheard::NotAsked)?;
    match (count, &answer.results[..]) {
        (0, []) => Ok(nobody()),
        (1, [record]) if record.number.is(&number) => said(record, sought),
        // It was asked for one number: whatever else this is, it is no answer to that.
        _ => Err(Unheard::Garbled),
    }
}

impl Number {
    fn is(&self, number: &str) -> bool {
        match self {
            Self::Text(text) => text == number,
            Self::Number(value) => value.to_string() == number,
        }
    }
}

/// A number that nobody has, or that was taken back: a person finds out which.
fn nobody() -> Said {
    Said {
        status: "No record of this number".to_owned(),
        expires_on: None,
        name: Likeness::NotShown,
        name_shown: String::new(),
        number: Likeness::NotShown,
        against: None,
    }
}

fn said(record: &Record, sought: &Sought) -> Result<Said, Unheard> {
    let Basic { first_name, last_name, organization_name, status } = &record.basic;
    let status = match status.as_deref() {
        // Its own pages write this letter out.
        Some("A") => "Active".to_owned(),
        Some(other) if !other.is_empty() => format!("Status “{other}”"),
        _ => return Err(Unheard::Garbled),
    };
    let is_theirs = |first: &Option<String>, last: &Option<String>| match (first, last) {
        (Some(first), Some(last)) => is_called(&sought.holder, first, last),
        _ => false,
    };
    let others = || record.other_names.iter().any(|it| is_theirs(&it.first_name, &it.last_name));
    let is_same = is_theirs(first_name, last_name) || others();
    let person = [first_name, last_name].into_iter().flatten().map(String::as_str);
    let person = person.collect::<Vec<_>>().join(" ");
    Ok(Said {
        status,
        expires_on: None,
        name: if is_same { Likeness::Same } else { Likeness::Different },
        name_shown: organization_name.clone().unwrap_or(person),
        number: Likeness::Same,
        against: None,
    })
}

#[cfg(test)]
mod tests;
