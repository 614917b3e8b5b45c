//! Sources that a program asks by itself: a register that answers on the web, a file that a board publishes.
//!
//! Each is one adapter behind one trait: it says what it knows, fetches the answer as it stands there, and reads it. What
//! could not be fetched or read is a reason, and never an answer: nothing unknown is ever good.

pub mod nppes;
pub mod nppes_file;
pub mod roster;

use chrono::NaiveDate;
use futures_util::future::BoxFuture;

use super::{
    compared::{Compared, Discipline, Likeness, NameReason},
    license::Claim,
    raw::Raw,
    verification::{Finding, Look, LookOutcome, Method, SourceKind},
};
use crate::{
    error::{Error, Result},
    kernel::text::Text,
    platform::inquiry::Unheard,
};

/// What is looked up: a claim, and what its holder is called.
#[derive(Clone, Debug)]
pub struct Sought {
    pub claim: Claim,
    pub holder: String,
}

/// What a source says about a license, in the terms in which a person would write it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In the source's own words.
    pub status: String,
    pub expires_on: Option<NaiveDate>,
    /// Whether it shows the holder's name, and which name it shows.
    pub name: Likeness,
    pub name_shown: String,
    /// Whether it shows the number that was claimed.
    pub number: Likeness,
    /// What it has against the holder, where it says so.
    pub against: Option<String>,
}

/// Somebody whom a program asks.
pub trait Source: Send + Sync {
    /// What it is called in the record.
    fn name(&self) -> &str;

    fn method(&self) -> Method;

    /// Whose word it is.
    fn kind(&self) -> SourceKind;

    /// The day of which its word is, if that may be another one than today.
    fn looked_on(&self) -> Option<NaiveDate> {
        None
    }

    /// Where its word is kept beside us: the name of a file.
    fn evidence(&self) -> Option<Text<200>> {
        None
    }

    /// Fetches what it has. The outer error is ours; that it could not be asked is the inner one.
    fn ask<'a>(&'a self, sought: &'a Sought) -> BoxFuture<'a, Result<Result<Raw, Unheard>>>;

    /// Reads what it answered.
    fn read(&self, raw: &Raw, sought: &Sought) -> Result<Said, Unheard>;
}

/// A file that says something of many licenses at once.
pub trait Published: Source {
    /// How many numbers or rows it has.
    fn count(&self) -> usize;

    /// Returns whether a claim is of those that it could have.
    fn is_of(&self, claim: &Claim) -> bool;

    /// Returns whether it has something to say of a claim.
    fn has(&self, claim: &Claim) -> bool;
}

/// What stands as the source's words where it gave none.
const NO_ANSWER: &str = "No answer";

/// Asks a source, and returns what is to be written down of it: an answer, or that there was none.
pub async fn look(source: &dyn Source, sought: &Sought) -> Result<Look> {
    let (raw, said) = match source.ask(sought).await? {
        Ok(raw) => {
            let said = source.read(&raw, sought);
            (Some(raw), said)
        }
        Err(why) => (None, Err(why)),
    };
    let raw_sha256 = raw.as_ref().map(|raw| raw.sha256.clone());
    let finding = Finding { raw_sha256, ..finding(source, sought, said)? };
    Ok(Look { raw, ..Look::from(finding) })
}

fn finding(source: &dyn Source, sought: &Sought, said: Result<Said, Unheard>) -> Result<Finding> {
    let read = said.and_then(|said| Ok((text(&said.status)?, said.expires_on, compared(said)?)));
    let unheard = read.as_ref().err().copied();
    let (status, expires_on, compared) = match read {
        Ok(read) => read,
        Err(_) => (NO_ANSWER.parse().map_err(Error::internal)?, None, Compared::default()),
    };
    Ok(Finding {
        source: source.name().parse().map_err(Error::internal)?,
        kind: source.kind(),
        method: source.method(),
        looked_on: source.looked_on(),
        query: sought.claim.number.as_str().parse().ok(),
        status,
        expires_on,
        evidence: source.evidence(),
        proof: None,
        outcome: if unheard.is_some() { LookOutcome::NoAnswer } else { LookOutcome::Answered },
        compared,
        raw_sha256: None,
        unheard,
    })
}

/// A program explains no difference: that is for a person.
fn compared(said: Said) -> Result<Compared, Unheard> {
    let is_other = said.name == Likeness::Different;
    let against = said.against.as_deref().map(text).transpose()?;
    Ok(Compared {
        name: Some(said.name),
        name_shown: if is_other { Some(text(&said.name_shown)?) } else { None },
        name_because: is_other.then_some(NameReason::NotKnown),
        number: Some(said.number),
        number_shown: None,
        discipline: against.as_ref().map(|_| Discipline::Shown),
        discipline_shown: against,
        multistate: None,
    })
}

/// What is longer than we keep is cut: all of it stands in what was answered.
fn text<const MAX: usize>(said: &str) -> Result<Text<MAX>, Unheard> {
    let cut: String = said.chars().take(MAX).collect();
    cut.parse().map_err(|_| Unheard::Garbled)
}

/// Returns whether a source that shows a first and a last name may mean somebody of this name: both are in it, whatever
/// else is, accents and marks aside.
fn is_called(holder: &str, first: &str, last: &str) -> bool {
    let holder = words(holder);
    let all = |name: &str| {
        let words = words(name);
        !words.is_empty() && words.iter().all(|word| holder.contains(word))
    };
    all(first) && all(last)
}

fn words(name: &str) -> Vec<String> {
    let words = name.split(|char: char| char.is_whitespace() || "-‐‑–,".contains(char));
    words.map(|word| folding::parts(word).concat()).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_holders_if_first_and_last_are_in_it() {
        for (holder, first, last) in [
            ("Rosa O'Brien-Núñez", "ROSA", "OBRIEN-NUNEZ"),
            ("Rosa O'Brien-Núñez", "ROSA", "O'BRIEN NUNEZ"),
            ("Núñez, Rosa María", "Rosa", "Nunez"),
        ] {
            assert!(is_called(holder, first, last), "{holder} {first} {last}");
        }
        for (holder, first, last) in [
            ("Rosa O'Brien-Núñez", "ROSA", "SMITH"),
            ("Rosa O'Brien-Núñez", "ANA", "NUNEZ"),
            ("Rosa O'Brien-Núñez", "", "NUNEZ"),
            ("Rosa O'Brien-Núñez", "", ""),
        ] {
            assert!(!is_called(holder, first, last), "{holder} {first} {last}");
        }
    }
}
