//! All that is held of somebody, to be read or printed, and as a file.

use poem::{
    IntoResponse, Response, handler,
    http::header,
    web::{Html, Path},
};
use poem_openapi::types::ToJSON;
use serde::Serialize;
use serde_json::{Value, json};

use super::{minute, sentence};
use crate::{
    error::Result,
    people::PersonId,
    platform::{
        db::held::Keeping,
        http::{download, principal::Session},
        render::Page,
    },
    practices::{self, Frame, Names, SETTINGS},
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
    made_at: String,
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
}

#[derive(Serialize)]
struct Happened {
    says: String,
    at: String,
    by: String,
}

impl Page for ExportPage {
    const TEMPLATE: &'static str = "rights/export";

    fn samples() -> Vec<Self> {
        let row = json!({ "id": "0193", "sha256": "9f86d0", "name": "resume.pdf", "size": 812 });
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
            made_at: "2026-11-24 07:30".to_owned(),
            sections: tables.into_iter().map(|table| Section::of(of(table))).collect(),
            log: vec![Happened {
                says: "A copy of their data was made".to_owned(),
                at: "2026-11-24 07:30".to_owned(),
                by: "Dana Okafor".to_owned(),
            }],
        }]
    }
}

impl Section {
    fn of(records: Records) -> Self {
        let rows = records.rows.iter().map(|row| Record::of(records.table, row)).collect();
        Self { table: records.table.to_owned(), keeping: records.keeping.word(), rows }
    }
}

impl Record {
    /// What is empty is left out.
    fn of(table: &str, row: &Value) -> Self {
        let all = row.as_object().into_iter().flatten();
        let facts = all.filter_map(|(name, value)| Fact::of(name, value)).collect();
        let file = row["id"].as_str().filter(|_| table == "files").map(str::to_owned);
        Self { facts, file }
    }
}

impl Fact {
    fn of(name: &str, value: &Value) -> Option<Self> {
        let says = match value {
            Value::Null => return None,
            Value::String(text) if text.is_empty() => return None,
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        Some(Self { name: name.replace('_', " "), says })
    }
}

#[handler]
pub async fn view(session: Session<ReadRights>, Path(id): Path<PersonId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let export = export::export(scope, id).await?;
    let names = Names::of(&session).await?;
    let happened = export.log.into_iter().map(|event| Happened {
        at: minute(&practice, event.at),
        by: names.say(&event.actor),
        says: sentence(&session, &event),
    });
    let log = happened.collect();
    session.page(&ExportPage {
        frame: Frame::around(&session, SETTINGS, &practice).await?,
        id: id.to_string(),
        name: export.person.name().to_owned(),
        made_at: minute(&practice, export.made_at),
        sections: export.records.into_iter().map(Section::of).collect(),
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
