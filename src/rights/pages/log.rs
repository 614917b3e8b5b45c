//! What is looked for in the log, as a file for a spreadsheet. It is written out as it is read.

use futures_util::stream;
use poem::{Body, IntoResponse, Response, handler, http::header, web::Query};

use super::Asked;
use crate::{
    error::{Error, Result},
    kernel::spreadsheet::defused,
    platform::{
        db::Scope,
        events::{
            Event,
            audit::{self, Wanted},
        },
        http::{download, principal::Session},
    },
    practices,
    rights::room::ReadRights,
};

const COLUMNS: [&str; 7] = ["id", "at", "type", "actor", "subjects", "data", "hash"];

#[handler]
pub async fn view(session: Session<ReadRights>, Query(asked): Query<Asked>) -> Result<Response> {
    let practice = practices::here(&session.scope).await?;
    let wanted = asked.wanted(&session.scope, &practice).await?;
    let begun = Reading { scope: session.scope, wanted, before: Some(i64::MAX), is_head: true };
    let body = Body::from_bytes_stream(stream::try_unfold(begun, |reading| async move {
        reading.next().await.map_err(|error| std::io::Error::other(error.to_string()))
    }));
    let named = download::attachment("log.csv");
    let response = Response::builder().content_type("text/csv; charset=utf-8").body(body);
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}

/// How far it has been read.
struct Reading {
    scope: Scope,
    wanted: Wanted,
    before: Option<i64>,
    is_head: bool,
}

impl Reading {
    async fn next(self) -> Result<Option<(Vec<u8>, Self)>> {
        let Self { scope, wanted, before, is_head } = self;
        let Some(seq) = before else { return Ok(None) };
        let events = audit::before(&scope, &wanted, seq).await?;
        let mut written = csv::Writer::from_writer(vec![]);
        if is_head {
            written.write_record(COLUMNS).map_err(Error::internal)?;
        }
        for event in &events {
            written.write_record(line(event).map(defused)).map_err(Error::internal)?;
        }
        let bytes = written.into_inner().map_err(|error| Error::internal(error.to_string()))?;
        let before = events.last().map(|event| event.seq);
        Ok(Some((bytes, Self { scope, wanted, before, is_head: false })))
    }
}

fn line(event: &Event) -> [String; 7] {
    [
        event.id.to_string(),
        event.at.to_rfc3339(),
        event.kind.clone(),
        event.actor.clone(),
        event.subjects.clone(),
        event.data.clone(),
        event.hash.clone(),
    ]
}
