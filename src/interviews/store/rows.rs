//! Rows become nouns here.

use chrono::{DateTime, SecondsFormat, Utc};

use crate::{
    error::{Error, Result},
    interviews::{
        entity::interview::Model,
        interview::{Arranged, Interview},
    },
};

pub fn one(row: Option<Model>) -> Result<Interview> {
    row.ok_or(Error::Missing("interview")).and_then(noun)
}

pub fn nouns(rows: Vec<Model>) -> Result<Vec<Interview>> {
    rows.into_iter().map(noun).collect()
}

fn noun(row: Model) -> Result<Interview> {
    Ok(Interview {
        id: row.id,
        application_id: row.application_id,
        person_id: row.person_id,
        job_id: row.job_id,
        number: row.number,
        arranged: Arranged {
            kind: row.kind,
            minutes: row.minutes,
            place: row.place,
            line: row.line,
        },
        kit: serde_json::from_str(&row.kit).map_err(Error::internal)?,
        state: row.state,
        times: read(&row.times)?,
        starts_at: row.starts_at,
        wish: row.wish,
        remind_at: row.remind_at,
        offered_at: row.offered_at,
        offered_by: row.offered_by,
        updated_at: row.updated_at,
        revision: row.revision,
    })
}

pub fn written(times: &[DateTime<Utc>]) -> String {
    let time = |at: &DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    times.iter().map(time).collect::<Vec<_>>().join(" ")
}

fn read(times: &str) -> Result<Vec<DateTime<Utc>>> {
    times.split_whitespace().map(|at| at.parse().map_err(Error::internal)).collect()
}
