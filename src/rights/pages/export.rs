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
    people::PersonId,
    platform::{
        db::held::Keeping,
        http::{download, principal::Session},
        render::Page,
    },
    practices::{self, Frame, Names, SETTINGS, Stamp},
    rights::{
        export::{self, Records},
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
            "id": "0193", "sha256": "9f86d0", "name": "resume.pdf", "size": 812,
            "expires_on": "2027-02-05", "stored_at": "2026-11-24T15:30:00Z",
        });
        let of = |table: &'static str| Records {
            table,
            keeping: Keeping::Hiring,
            rows: vec![row.clone()],
        };
        let tables = ["people", "applications", "files", "messages"];
        vec![Self {
            frame: Frame::sample(SETTINGS),
            id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            made_at: Stamp::sample(),
            sections: tables
                .into_iter()
                .map(|table| Section::of(of(table), &|_| Stamp::sample()))
                .collect(),
            log: vec![Happened {
                says: "A copy of their data was made".to_owned(),
                at: Stamp::sample(),
                by: "Dana Okafor".to_owned(),
            }],
        }]
    }
}

impl Section {
    fn of(records: Records, told: &dyn Fn(DateTime<Utc>) -> Stamp) -> Self {
        let rows = records.rows.iter().map(|row| Record::of(records.table, row, told)).collect();
        Self { table: records.table.to_owned(), keeping: records.keeping.word(), rows }
    }
}

impl Record {
    /// What is empty is left out.
    fn of(table: &str, row: &Value, told: &dyn Fn(DateTime<Utc>) -> Stamp) -> Self {
        let all = row.as_object().into_iter().flatten();
        let told_of = all.filter(|(name, _)| !is_internal(name));
        let facts = told_of.filter_map(|(name, value)| Fact::of(name, value, told)).collect();
        let file = row["id"].as_str().filter(|_| table == "files").map(str::to_owned);
        Self { facts, file }
    }
}

impl Fact {
    fn of(name: &str, value: &Value, told: &dyn Fn(DateTime<Utc>) -> Stamp) -> Option<Self> {
        let says = match value {
            Value::Null => return None,
            Value::String(text) if text.is_empty() => return None,
            Value::String(text) if is_word(text) => text.replace('_', " "),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let (on, at) = (says.parse().ok(), says.parse().ok().map(told));
        Some(Self { name: name.replace('_', " "), says, on, at })
    }
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

#[handler]
pub async fn view(session: Session<ReadRights>, Path(id): Path<PersonId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let export = export::export(scope, id).await?;
    let names = Names::of(&session).await?;
    let happened = export.log.into_iter().map(|event| Happened {
        at: Stamp::new(&practice, event.at),
        by: names.say(&event.actor),
        says: sentence(&session, &event),
    });
    let log = happened.collect();
    let told = |at| Stamp::new(&practice, at);
    // How people are found is nothing that anybody would read.
    let shown = export.records.into_iter().filter(|one| one.table != "person_words");
    let sections = shown.map(|one| Section::of(one, &told));
    session.page(&ExportPage {
        frame: Frame::around(&session, SETTINGS, &practice).await?,
        id: id.to_string(),
        name: export.person.name().to_owned(),
        made_at: Stamp::new(&practice, export.made_at),
        sections: sections.collect(),
        log,
    })
}

#[handler]
pub async fn as_file(session: Session<ReadRights>, Path(id): Path<PersonId>) -> Result<Response> {
    let export = ExportOut::from(export::export(&session.scope, id).await?);
    let named = download::attachment(&format!("{id}.json"));
    let response = Response::builder().content_type("application/json; charset=utf-8");
    let response = response.body(export.to_json_string());
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}
