//! All that is held of somebody, to be read or printed, and as a file.

use chrono::{DateTime, NaiveDate, Utc};
use poem::{
    IntoResponse, Response, handler,
    http::header,
    web::{Html, Path},
};
use poem_openapi::types::ToJSON;
use serde::Serialize;
use serde_json::{Value, json};

use super::sentence;
use crate::{
    error::Result,
    files::{self, FileUse},
    people::PersonId,
    platform::{
        db::held::Keeping,
        http::{download, principal::Session},
        render::Page,
    },
    practices::{self, Frame, Names, Practice, SETTINGS, Stamp},
    rights::{
        export::{self, Records, To},
        output::ExportOut,
        room::ReadRights,
    },
};

#[derive(Serialize)]
pub struct ExportPage {
    frame: Frame,
    id: String,
    name: String,
    made_at: Stamp,
    sections: Vec<Section>,
    log: Vec<Happened>,
}

#[derive(Serialize)]
struct Section {
    table: String,
    keeping: &'static str,
    rows: Vec<Record>,
}

#[derive(Serialize)]
struct Record {
    facts: Vec<Fact>,
    /// Where its file is, if it is one.
    file: Option<String>,
}

#[derive(Serialize)]
struct Fact {
    name: String,
    says: String,
    /// The day or the moment that it is, if it is one.
    on: Option<NaiveDate>,
    at: Option<Stamp>,
}

#[derive(Serialize)]
struct Happened {
    says: String,
    at: Stamp,
    by: String,
}

impl Page for ExportPage {
    const TEMPLATE: &'static str = "rights/export";

    fn samples() -> Vec<Self> {
        let row = json!({
            "id": "0193", "used_for": "resume", "sha256": "9f86d0", "name": "resume.pdf", "size": 812,
            "expires_on": "2027-02-05", "stored_at": "2026-11-24T15:30:00Z",
        });
        let of = |table: &'static str| Records {
            table,
            keeping: Keeping::Hiring,
            rows: vec![row.clone()],
        };
        let as_read = AsRead {
            stamp: &|_| Stamp::sample(),
            name: &|_| "Dana Okafor".to_owned(),
            may_open: &|_| true,
        };
        let tables = ["people", "applications", "files", "messages"];
        vec![Self {
            frame: Frame::sample(SETTINGS),
            id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            made_at: Stamp::sample(),
            sections: tables.into_iter().map(|table| Section::of(of(table), &as_read)).collect(),
            log: vec![Happened {
                says: "A copy of their data was made".to_owned(),
                at: Stamp::sample(),
                by: "Dana Okafor".to_owned(),
            }],
        }]
    }
}

impl Section {
    fn of(records: Records, as_read: &AsRead<'_>) -> Self {
        let rows = records.rows.iter().map(|row| Record::of(records.table, row, as_read)).collect();
        Self { table: records.table.to_owned(), keeping: records.keeping.word(), rows }
    }
}

/// How it is told to whoever reads it.
struct AsRead<'a> {
    stamp: &'a dyn Fn(DateTime<Utc>) -> Stamp,
    /// The name of whoever did something, for the id of them.
    name: &'a dyn Fn(&str) -> String,
    may_open: &'a dyn Fn(FileUse) -> bool,
}

impl Record {
    /// What is empty is left out, and a file that this reader cannot open has no link.
    fn of(table: &str, row: &Value, as_read: &AsRead<'_>) -> Self {
        let mut facts = vec![];
        add(&mut facts, "", row, as_read);
        let may_open = |word: &str| word.parse().is_ok_and(|used_for| (as_read.may_open)(used_for));
        let is_open = table == "files" && row["used_for"].as_str().is_some_and(may_open);
        let file = row["id"].as_str().filter(|_| is_open).map(str::to_owned);
        Self { facts, file }
    }
}

/// Adds what a value says, each part of one that has parts as a fact of its own.
fn add(facts: &mut Vec<Fact>, name: &str, value: &Value, as_read: &AsRead<'_>) {
    match value {
        Value::Object(parts) => {
            for (part, value) in parts.iter().filter(|(part, _)| !is_internal(part)) {
                add(facts, format!("{name} {part}").trim(), value, as_read);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| add(facts, name, part, as_read)),
        _ => facts.extend(Fact::of(name, value, as_read)),
    }
}

impl Fact {
    fn of(name: &str, value: &Value, as_read: &AsRead<'_>) -> Option<Self> {
        let says = match value {
            Value::Null => return None,
            Value::String(text) if text.is_empty() => return None,
            Value::String(text) if is_word(text) => text.replace('_', " "),
            Value::String(text) => match prefix(text) {
                Some("user" | "key" | "link") => (as_read.name)(text),
                // A file stands among the files, and what else has an id under what it is.
                Some(_) => return None,
                None => text.clone(),
            },
            other => other.to_string(),
        };
        let (on, at) = (says.parse().ok(), says.parse().ok().map(as_read.stamp));
        Some(Self { name: name.replace('_', " "), says, on, at })
    }
}

/// Returns what an id of ours is of, if it is one.
fn prefix(text: &str) -> Option<&str> {
    const DIGITS: usize = 26;
    let (prefix, digits) = text.rsplit_once('_')?;
    let is_digit = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let is_id = is_word(prefix) && digits.len() == DIGITS && digits.bytes().all(is_digit);
    is_id.then_some(prefix)
}

/// Whether a column holds what only a program can use. The file has it.
fn is_internal(column: &str) -> bool {
    let is_number = column == "id" || column.ends_with("_id") && column != "external_id";
    is_number || column.ends_with("_folded") || ["updated_at", "revision"].contains(&column)
}

/// Whether it is one of our own words, like `physician_assistant`.
fn is_word(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase())
}

fn sections(
    session: &Session<ReadRights>,
    practice: &Practice,
    names: &Names<'_>,
    records: Vec<Records>,
) -> Vec<Section> {
    let as_read = AsRead {
        stamp: &|at| Stamp::new(practice, at),
        name: &|actor| names.say(actor),
        may_open: &|used_for| files::may_open(session, used_for),
    };
    // How people are found is nothing that anybody would read.
    let shown = records.into_iter().filter(|one| one.table != "person_words");
    shown.map(|one| Section::of(one, &as_read)).collect()
}

#[handler]
pub async fn view(session: Session<ReadRights>, Path(id): Path<PersonId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let export = export::export(scope, id, To::Owner).await?;
    let names = Names::of(&session).await?;
    let happened = export.log.into_iter().map(|event| Happened {
        at: Stamp::new(&practice, event.at),
        by: names.say(&event.actor),
        says: sentence(&session, &event),
    });
    let log = happened.collect();
    let sections = sections(&session, &practice, &names, export.records);
    session.page(&ExportPage {
        frame: Frame::around(&session, SETTINGS, &practice).await?,
        id: id.to_string(),
        name: export.person.name().to_owned(),
        made_at: Stamp::new(&practice, export.made_at),
        sections,
        log,
    })
}

#[handler]
pub async fn as_file(session: Session<ReadRights>, Path(id): Path<PersonId>) -> Result<Response> {
    let export = ExportOut::from(export::export(&session.scope, id, To::Owner).await?);
    let named = download::attachment(&format!("{id}.json"));
    let response = Response::builder().content_type("application/json; charset=utf-8");
    let response = response.body(export.to_json_string());
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}
