//! The list as a file for a spreadsheet, written out as it is read.

use futures_util::stream;
use poem::{Body, IntoResponse, Response, handler, http::header, web::Query};

use super::list::Asked;
use crate::{
    error::{Error, Result},
    kernel::spreadsheet::defused,
    people::{self, Person},
    platform::{
        db::Scope,
        http::{download, principal::Session},
    },
    practices,
    roster::{
        Staff, StaffId, WriteStaff,
        store::{self, Filter},
    },
};

/// How many are read at once.
const SOME: u64 = 500;
/// What a program that reads it back looks for.
pub const COLUMNS: [&str; 11] = [
    "name",
    "phone",
    "email",
    "position",
    "location",
    "hours_a_week",
    "kind",
    "starts_on",
    "last_day",
    "stage",
    "external_id",
];

#[handler]
pub async fn view(session: Session<WriteStaff>, Query(asked): Query<Asked>) -> Result<Response> {
    let filter = asked.filter(&session.scope).await?;
    let begun = Reading { scope: session.scope, filter, after: After::Head };
    let body = Body::from_bytes_stream(stream::try_unfold(begun, |reading| async move {
        reading.next().await.map_err(|error| std::io::Error::other(error.to_string()))
    }));
    let named = download::attachment("staff.csv");
    let response = Response::builder().content_type("text/csv; charset=utf-8").body(body);
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}

/// How far it has been read.
enum After {
    Head,
    Row(String, StaffId),
    End,
}

struct Reading {
    scope: Scope,
    filter: Filter,
    after: After,
}

impl Reading {
    async fn next(self) -> Result<Option<(Vec<u8>, Self)>> {
        let Self { scope, filter, after } = self;
        let (is_head, from) = match after {
            After::Head => (true, None),
            After::Row(name, id) => (false, Some((name, id))),
            After::End => return Ok(None),
        };
        let today = practices::today(&scope).await?;
        let rows = store::after(&scope, (&filter, today), from, SOME).await?;
        let people = people::named(&scope, rows.iter().map(|(one, _)| one.person_id)).await?;
        let mut written = csv::Writer::from_writer(vec![]);
        if is_head {
            written.write_record(COLUMNS).map_err(Error::internal)?;
        }
        for (staff, _) in &rows {
            let person = people.iter().find(|person| person.id == staff.person_id);
            let line = person.map(|person| line(staff, person, today)).unwrap_or_default();
            written.write_record(line).map_err(Error::internal)?;
        }
        let bytes = written.into_inner().map_err(|error| Error::internal(error.to_string()))?;
        let after = match rows.last() {
            Some((staff, name)) if rows.len() as u64 == SOME => After::Row(name.clone(), staff.id),
            _ => After::End,
        };
        Ok(Some((bytes, Self { scope, filter, after })))
    }
}

fn line(staff: &Staff, person: &Person, today: chrono::NaiveDate) -> Vec<String> {
    let told = |value: Option<String>| value.unwrap_or_default();
    let particulars = &person.particulars;
    let cells = vec![
        person.name().to_owned(),
        told(particulars.phone.as_ref().map(ToString::to_string)),
        told(particulars.email.as_ref().map(ToString::to_string)),
        staff.terms.position.to_string(),
        told(staff.terms.location.as_ref().map(ToString::to_string)),
        told(staff.terms.hours_a_week.map(|hours| hours.to_string())),
        staff.span.kind.word().to_owned(),
        staff.span.since().to_string(),
        told(staff.span.last_day.map(|day| day.to_string())),
        staff.stage(today).word().to_owned(),
        told(staff.labels.external_id.as_ref().map(ToString::to_string)),
    ];
    cells.into_iter().map(defused).collect()
}
