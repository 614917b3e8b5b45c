//! What the binder holds of one person, and of one check, as the page shows it.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::{
    binder::binder::{HeldLicense, Sheet},
    error::{Error, Result},
    exclusions::{Check, CheckCause, CheckOutcome, Checked, Match},
    licenses::{Method, SourceKind, Verification},
    platform::events::Event,
    practices::{Names, Practice, Stamp},
};

#[derive(Serialize)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub position: Option<String>,
    pub licenses: Vec<Held>,
    pub matches: Vec<Found>,
    pub events: Vec<Happened>,
}

#[derive(Serialize)]
pub struct Held {
    pub kind: &'static str,
    pub jurisdiction: String,
    pub number: String,
    pub standing: &'static str,
    pub expires_on: Option<NaiveDate>,
    pub looks: Vec<Look>,
}

#[derive(Serialize)]
pub struct Look {
    pub at: Stamp,
    pub by: String,
    /// The day of which it is, where it was written down later.
    pub looked_on: Option<NaiveDate>,
    pub source: String,
    pub kind: &'static str,
    pub method: &'static str,
    pub query: Option<String>,
    pub status: String,
    pub expires_on: Option<NaiveDate>,
    pub evidence: Option<String>,
    pub sha256: Option<String>,
}

#[derive(Serialize)]
pub struct Found {
    pub list: String,
    pub row: u32,
    pub state: &'static str,
    pub opened_at: Stamp,
    pub dispositions: Vec<Settled>,
}

#[derive(Serialize)]
pub struct Settled {
    pub finding: &'static str,
    pub means: &'static str,
    pub words: Option<String>,
    pub at: Stamp,
    pub by: String,
}

#[derive(Serialize)]
pub struct Made {
    pub id: String,
    pub at: Stamp,
    pub cause: &'static str,
    pub lists: Vec<List>,
    pub checked: Vec<One>,
}

#[derive(Serialize)]
pub struct List {
    pub name: String,
    pub listed_on: NaiveDate,
    pub rows: i32,
    pub sha256: String,
}

#[derive(Serialize)]
pub struct One {
    pub name: String,
    pub outcome: &'static str,
    pub by_birth_date: bool,
    pub former_names: i32,
}

#[derive(Serialize)]
pub struct Happened {
    /// The message `event-…` over the event's data.
    pub kind: String,
    pub data: Value,
    pub at: Stamp,
    pub by: String,
    pub hash: String,
}

impl Person {
    pub fn new(sheet: &Sheet, practice: &Practice, names: &Names<'_>) -> Result<Self> {
        let position = sheet.staff.as_ref().map(|staff| staff.terms.position.to_string());
        let held = |it| Held::new(it, practice, names);
        let happened = |it| Happened::new(it, practice, names);
        Ok(Self {
            id: sheet.person.id.to_string(),
            name: sheet.person.name().to_owned(),
            position,
            licenses: sheet.licenses.iter().map(held).collect(),
            matches: sheet.matches.iter().map(|it| Found::new(it, practice, names)).collect(),
            events: sheet.events.iter().map(happened).collect::<Result<_>>()?,
        })
    }
}

impl Held {
    pub fn new(held: &HeldLicense, practice: &Practice, names: &Names<'_>) -> Self {
        let license = &held.license;
        Self {
            kind: license.claim.kind.word(),
            jurisdiction: license.claim.jurisdiction.to_string(),
            number: license.claim.number.to_string(),
            standing: held.standing.word(),
            expires_on: held.expires_on,
            looks: license
                .verifications
                .iter()
                .map(|seen| Look::new(seen, practice, names))
                .collect(),
        }
    }
}

impl Look {
    pub fn new(seen: &Verification, practice: &Practice, names: &Names<'_>) -> Self {
        let finding = &seen.finding;
        Self {
            at: Stamp::new(practice, seen.verified_at),
            by: names.say(&seen.verified_by),
            looked_on: finding.looked_on,
            source: finding.source.to_string(),
            kind: finding.kind.word(),
            method: finding.method.word(),
            query: finding.query.as_ref().map(ToString::to_string),
            status: finding.status.to_string(),
            expires_on: finding.expires_on,
            evidence: finding.evidence.as_ref().map(ToString::to_string),
            sha256: finding.proof.as_ref().map(|proof| proof.stored.sha256.clone()),
        }
    }
}

impl Found {
    pub fn new(one: &Match, practice: &Practice, names: &Names<'_>) -> Self {
        let settled = one.dispositions.iter().map(|found| Settled {
            finding: found.finding.word(),
            means: found.means.word(),
            words: found.words.as_ref().map(ToString::to_string),
            at: Stamp::new(practice, found.found_at),
            by: names.say(&found.found_by),
        });
        Self {
            list: one.list.to_uppercase(),
            row: one.listed.row,
            state: one.state.word(),
            opened_at: Stamp::new(practice, one.opened_at),
            dispositions: settled.collect(),
        }
    }
}

impl Made {
    pub fn new((check, checked): &(Check, Vec<Checked>), practice: &Practice) -> Self {
        let lists = check.lists.iter().map(|list| List {
            name: list.name.clone(),
            listed_on: list.listed_on,
            rows: list.rows,
            sha256: list.sha256.clone(),
        });
        let checked = checked.iter().map(|one| One {
            name: one.name.clone(),
            outcome: one.outcome.word(),
            by_birth_date: one.by_birth_date,
            former_names: one.former_names,
        });
        Self {
            id: check.id.to_string(),
            at: Stamp::new(practice, check.made_at),
            cause: check.cause.word(),
            lists: lists.collect(),
            checked: checked.collect(),
        }
    }
}

impl Happened {
    pub fn new(event: &Event, practice: &Practice, names: &Names<'_>) -> Result<Self> {
        Ok(Self {
            kind: event.kind.clone(),
            data: serde_json::from_str(&event.data).map_err(Error::internal)?,
            at: Stamp::new(practice, event.at),
            by: names.say(&event.actor),
            hash: event.hash.clone(),
        })
    }
}

pub fn by() -> String {
    "Dana Okafor".to_owned()
}

pub fn hash() -> String {
    "a41f5e0d9c2b".repeat(5)
}

impl Look {
    pub fn sample(is_full: bool) -> Self {
        Self {
            at: Stamp::sample(),
            by: by(),
            source: "Oregon State Board of Nursing".to_owned(),
            kind: SourceKind::Primary.word(),
            method: Method::Website.word(),
            query: is_full.then(|| "200342".to_owned()),
            status: "Active".to_owned(),
            expires_on: is_full.then(NaiveDate::default),
            looked_on: is_full.then(NaiveDate::default),
            evidence: is_full.then(|| "confirmation 5512".to_owned()),
            sha256: is_full.then(hash),
        }
    }
}

impl Made {
    pub fn sample() -> Self {
        Self {
            id: "xcheck_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            at: Stamp::sample(),
            cause: CheckCause::Monthly.word(),
            lists: vec![List {
                name: "LEIE".to_owned(),
                listed_on: NaiveDate::default(),
                rows: 81_402,
                sha256: hash(),
            }],
            checked: [true, false]
                .map(|by_birth_date| One {
                    name: "Rosa O'Brien-Núñez".to_owned(),
                    outcome: CheckOutcome::NoMatch.word(),
                    by_birth_date,
                    former_names: 1,
                })
                .into(),
        }
    }
}
