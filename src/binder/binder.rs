//! What is in a binder, and how it is gathered: in as many questions for many people as for one, but for the
//! events of each thing.

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike, NaiveDate};

use crate::{
    error::{Error, Result},
    exclusions::{self, Check, Checked, Match},
    licenses::{self, License, Standing},
    people::{self, Person, PersonId},
    platform::{
        db::Scope,
        events::{self, Event, ProvenHead, SignedHead},
    },
    practices::{self, Practice},
    roster::{self, Staff},
};

/// From which day to which, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Everything about one person that falls into a span.
pub struct Sheet {
    pub person: Person,
    pub staff: Option<Staff>,
    pub licenses: Vec<HeldLicense>,
    pub matches: Vec<Match>,
    /// What the log has about these licenses and matches, oldest first.
    pub events: Vec<Event>,
}

/// A license with the looks of the span alone, and how it stands today by all looks there are: one of last year may be what
/// makes it good, and one of last week what bars it.
pub struct HeldLicense {
    pub license: License,
    pub standing: Standing,
    pub expires_on: Option<NaiveDate>,
}

pub struct Binder {
    pub span: Span,
    pub sheets: Vec<Sheet>,
    /// Each check of the span with those of these people who were in it.
    pub checks: Vec<(Check, Vec<Checked>)>,
    pub chain: Chain,
}

/// How far the log reaches unbroken.
pub struct Chain {
    pub events: i64,
    /// The hash of the last. An auditor compares it with one that they were given before.
    pub head: String,
    /// The same, signed: to be kept, and held against the log later.
    pub signed: SignedHead,
}

impl Span {
    /// # Errors
    /// Refuses a span that ends before it begins.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self> {
        if to < from {
            return Err(Error::fault("to", "binder.ends_before"));
        }
        Ok(Self { from, to })
    }

    /// Returns what was asked for; without a word it is this year until today.
    pub fn asked(from: Option<NaiveDate>, to: Option<NaiveDate>, today: NaiveDate) -> Result<Self> {
        let to = to.unwrap_or(today);
        let new_year = NaiveDate::from_ymd_opt(to.year(), 1, 1).unwrap_or(to);
        Self::new(from.unwrap_or(new_year), to)
    }

    fn has(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// How many events of one thing are shown.
const EVENTS: u64 = 500;

/// Gathers a binder of one person, or of everybody who worked here in the span or was about to.
///
/// # Errors
/// Fails where the log is broken: then nothing in it proves anything.
pub async fn gather(scope: &Scope, person: Option<PersonId>, span: Span) -> Result<Binder> {
    if let Some(id) = person {
        people::find(scope, id).await?.ok_or(Error::Missing("person"))?;
    }
    // What is proved is the practice's: a log with gaps for one reader would read as broken.
    let whole = scope.whole();
    let scope = &*whole;
    let practice = practices::here(scope).await?;
    let people = people(scope, person, (span, &practice)).await?;
    let ids: Vec<_> = people.iter().map(|(person, _)| person.id).collect();
    let mut licenses = by_person(licenses::of_people(scope, &ids).await?, |it| it.claim.person_id);
    let mut matches = by_person(exclusions::matches_of(scope, &ids).await?, |it| it.person_id);
    let mut sheets = vec![];
    for (person, staff) in people {
        let licenses = licenses.remove(&person.id).unwrap_or_default();
        let matches = matches.remove(&person.id).unwrap_or_default();
        sheets.push(sheet(scope, (person, staff), (licenses, matches), (span, &practice)).await?);
    }
    let (events, head) = events::verify(scope).await?;
    let checks = checks(scope, &ids, span).await?;
    let proven = ProvenHead { seq: events, hash: head.clone() };
    let (seal, now) = (&scope.platform().seal, scope.now());
    let signed = SignedHead::sign(seal, scope.practice_id(), proven, now)?;
    Ok(Binder { span, sheets, checks, chain: Chain { events, head, signed } })
}

/// Returns whom a binder is about, by name.
async fn people(
    scope: &Scope,
    person: Option<PersonId>,
    (span, practice): (Span, &Practice),
) -> Result<Vec<(Person, Option<Staff>)>> {
    if let Some(id) = person {
        let person = people::find(scope, id).await?.ok_or(Error::Missing("person"))?;
        return Ok(vec![(person, roster::of_person(scope, id).await?)]);
    }
    let mut staff = roster::who_work(scope, span.from).await?;
    // Who is about to begin is checked, too.
    staff.retain(|one| practice.today(one.added_at).min(one.span.since()) <= span.to);
    let named = people::named(scope, staff.iter().map(|one| one.person_id)).await?;
    let of = |person: Person| {
        let staff = staff.iter().find(|one| one.person_id == person.id).cloned();
        (person, staff)
    };
    let mut all: Vec<_> = named.into_iter().map(of).collect();
    all.sort_by_cached_key(|(person, _)| (person.name_folded(), person.id));
    Ok(all)
}

impl HeldLicense {
    fn new(mut license: License, (span, practice): (Span, &Practice), today: NaiveDate) -> Self {
        let (standing, expires_on) = (license.standing(today), license.expires_on());
        license.verifications.retain(|seen| span.has(practice.today(seen.verified_at)));
        Self { license, standing, expires_on }
    }
}

fn by_person<T>(all: Vec<T>, whose: impl Fn(&T) -> PersonId) -> BTreeMap<PersonId, Vec<T>> {
    let mut by_person: BTreeMap<_, Vec<T>> = BTreeMap::new();
    for one in all {
        by_person.entry(whose(&one)).or_default().push(one);
    }
    by_person
}

async fn sheet(
    scope: &Scope,
    (person, staff): (Person, Option<Staff>),
    (licenses, mut matches): (Vec<License>, Vec<Match>),
    (span, practice): (Span, &Practice),
) -> Result<Sheet> {
    let today = practice.today(scope.now());
    let held = |license| HeldLicense::new(license, (span, practice), today);
    let licenses: Vec<_> = licenses.into_iter().map(held).collect();
    matches.retain(|one| {
        let found = one.dispositions.iter().map(|found| found.found_at);
        found.chain([one.opened_at]).any(|at| span.has(practice.today(at)))
    });
    let things = licenses.iter().map(|one| one.license.id.to_string());
    let things = things.chain(matches.iter().map(|one| one.id.to_string()));
    let mut events = vec![];
    for thing in things.collect::<Vec<_>>() {
        let about = events::about(scope, &thing, EVENTS).await?;
        events.extend(about.into_iter().filter(|event| span.has(practice.today(event.at))));
    }
    events.sort_by_key(|event| event.seq);
    Ok(Sheet { person, staff, licenses, matches, events })
}

async fn checks(
    scope: &Scope,
    people: &[PersonId],
    span: Span,
) -> Result<Vec<(Check, Vec<Checked>)>> {
    let meant: HashSet<_> = people.iter().copied().collect();
    let mut all = vec![];
    for check in exclusions::checks_between(scope, span.from, span.to).await? {
        let mut checked = exclusions::checked(scope, check.id).await?;
        checked.retain(|one| meant.contains(&one.person_id));
        if !checked.is_empty() {
            all.push((check, checked));
        }
    }
    Ok(all)
}
