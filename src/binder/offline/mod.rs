//! A binder as one file that proves itself: it carries each entry as it was signed, the log's hashes, and a script that
//! holds one against the other, without Muster and without a network.
//!
//! Whoever changes a byte of an entry is told which one; whoever changes the list of entries, the log or the script finds a
//! signature that does not fit, or a page that says nothing (decision 0055).

mod document;
mod entry;

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use self::entry::Entry;
use super::{
    binder::{Span, gather},
    output::BinderOut,
};
use crate::{
    error::{Error, Result},
    kernel::{digest::sha256, language::Language},
    people::PersonId,
    platform::{
        db::Scope,
        events::{EventId, Link, SignedHead, Strand, strand},
        seal::Signed,
    },
    practices,
};

/// What is signed begins with it: a signature of something else is none of a binder.
const FORM: &str = "muster binder 1";

/// What the entries are held against.
#[derive(Serialize)]
struct Manifest {
    form: &'static str,
    practice: String,
    name: String,
    from: String,
    to: String,
    made_at: String,
    /// Of each entry its id, its title and the SHA-256 of its text.
    entries: Vec<[String; 3]>,
    chain: Chain,
    signed: Signed,
}

#[derive(Serialize)]
struct Chain {
    events: i64,
    before: String,
    links: Vec<Link>,
    head: String,
}

/// Makes the file, for one person or for everybody. Returns its name and its text.
///
/// # Errors
/// Fails where the log is broken: then nothing in it proves anything.
pub async fn file(
    scope: &Scope,
    person: Option<PersonId>,
    span: Span,
    language: Language,
) -> Result<(String, String)> {
    let binder = gather(scope, person, span).await?;
    let whole = scope.whole();
    let scope = &*whole;
    let events = || binder.sheets.iter().flat_map(|sheet| &sheet.events);
    let shown: BTreeSet<EventId> = events().map(|event| event.id).collect();
    let first = events().map(|event| event.seq).min().unwrap_or(binder.chain.events + 1);
    let strand = strand(scope, &shown, first).await?;

    let (practice, now) = (practices::here(scope).await?, scope.now());
    let whole = BinderOut::new(binder, now);
    let seal = &scope.platform().seal;
    let head = SignedHead::sign(seal, scope.practice_id(), strand.head.clone(), now)?;
    let entries = entry::all(whole, &strand, &head, (&scope.platform().locales, language))?;
    let manifest = manifest(scope, (practice.name(), span, now), &entries, strand)?;
    let text = document::write(&scope.platform().locales, language, &manifest, &entries)?;
    Ok((format!("binder-{}-{}.html", span.from, span.to), text))
}

fn manifest(
    scope: &Scope,
    (name, span, now): (&str, Span, DateTime<Utc>),
    entries: &[Entry],
    strand: Strand,
) -> Result<Manifest> {
    let entry = |it: &Entry| [it.id.clone(), it.title.clone(), sha256(&it.text)];
    let entries: Vec<_> = entries.iter().map(entry).collect();
    let Strand { before, links, head, .. } = strand;
    let chain = Chain { events: head.seq, before, links, head: head.hash };
    let (practice, name) = (scope.practice_id().to_string(), name.to_owned());
    let (from, to) = (span.from.to_string(), span.to.to_string());
    let made_at = now.to_rfc3339_opts(SecondsFormat::Micros, true);
    let list: String = entries.iter().flatten().map(|part| format!("{part}\n")).collect();
    let links = serde_json::to_string(&chain).map_err(Error::internal)?;
    let words = format!(
        "{FORM}\n{practice}\n{name}\n{from}\n{to}\n{made_at}\n{}\n{}\n",
        sha256(list),
        sha256(links)
    );
    let signed = scope.platform().seal.sign(&words)?;
    Ok(Manifest { form: FORM, practice, name, from, to, made_at, entries, chain, signed })
}
