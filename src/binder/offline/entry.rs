//! The entries of a binder's file: each look, check, finding and event by itself, so that one that was changed can be
//! named. Their text is what `GET /audit-binder` says of it, and of an event what was hashed.

use std::collections::BTreeSet;

use poem_openapi::types::ToJSON;
use serde_json::{Value, json};

use crate::{
    binder::output::BinderOut,
    error::{Error, Result},
    kernel::{fault::Args, language::Language},
    platform::{
        events::{SignedHead, Strand},
        i18n::Locales,
    },
};

pub struct Entry {
    /// Of the license, look, check, match or event.
    pub id: String,
    pub title: String,
    pub text: String,
}

type Words<'a> = (&'a Locales, Language);

/// Returns every entry, those of a person together.
pub fn all(
    binder: BinderOut,
    strand: &Strand,
    head: &SignedHead,
    words: Words<'_>,
) -> Result<Vec<Entry>> {
    let mut binder = binder.to_json().unwrap_or_default();
    let (mut all, mut seen) = (vec![], BTreeSet::new());
    for mut person in taken(&mut binder["people"]) {
        let name = text(&person["name"]);
        let (licenses, matches) = (taken(&mut person["licenses"]), taken(&mut person["matches"]));
        let events = taken(&mut person["events"]);
        for part in ["licenses", "matches", "events"] {
            person.as_object_mut().and_then(|person| person.remove(part));
        }
        all.push(entry(text(&person["person_id"]), name.clone(), &person));
        for license in licenses {
            licensed(&mut all, &name, license, words)?;
        }
        for one in matches {
            let title =
                format!("{name}: {}, {}", text(&one["list"]), say(words, "binder-matches")?);
            all.push(entry(text(&one["id"]), title, &one));
        }
        for event in events {
            let id = text(&event["id"]);
            if seen.insert(id.clone()) {
                all.push(happened(id, &name, &event, strand));
            }
        }
    }
    for check in taken(&mut binder["checks"]) {
        // Of its day at the practice: in the evening it is the next one in Greenwich.
        let title = format!("{}, {}", say(words, "binder-checks")?, text(&check["made_on"]));
        all.push(entry(text(&check["id"]), title, &check));
    }
    let signed = json!(head);
    all.push(entry("head".to_owned(), say(words, "binder-signed")?, &signed));
    Ok(all)
}

/// A license, and each look at its source behind it.
fn licensed(all: &mut Vec<Entry>, name: &str, mut license: Value, words: Words<'_>) -> Result<()> {
    let looks = taken(&mut license["verifications"]);
    license.as_object_mut().and_then(|license| license.remove("verifications"));
    let kind = say(words, &format!("kind-{}", text(&license["kind"])))?;
    let number = text(&license["number"]);
    let held = format!("{name}: {kind}, {} {number}", text(&license["jurisdiction"]));
    all.push(entry(text(&license["id"]), held.clone(), &license));
    for look in looks {
        let title = format!("{held} – {}, {}", text(&look["source"]), day(&look["verified_at"]));
        all.push(entry(text(&look["id"]), title, &look));
    }
    Ok(())
}

/// An event as it was hashed, if it is of a form that can be shown by itself.
fn happened(id: String, name: &str, event: &Value, strand: &Strand) -> Entry {
    let title = format!("{name}: {}, {}", text(&event["kind"]), day(&event["at"]));
    let body = strand.shown.iter().find(|(shown, _)| shown.to_string() == id);
    match body {
        Some((_, body)) => Entry { id, title, text: body.clone() },
        // It stands in front of the stretch that is proved, and is shown as the log has it.
        None => entry(format!("before-{id}"), title, event),
    }
}

fn entry(id: String, title: String, facts: &Value) -> Entry {
    Entry { id, title: title.replace(['\n', '\r'], " "), text: facts.to_string() }
}

fn taken(list: &mut Value) -> Vec<Value> {
    match list.take() {
        Value::Array(all) => all,
        _ => vec![],
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn day(moment: &Value) -> String {
    text(moment).chars().take(10).collect()
}

fn say((locales, language): Words<'_>, word: &str) -> Result<String> {
    locales.say(language, word, &Args::new()).map_err(|error| Error::internal(format!("{error:#}")))
}
