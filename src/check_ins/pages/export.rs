//! Every rating as a row of a file for a spreadsheet, written out as it is read.

use futures_util::stream;
use poem::{Body, IntoResponse, Response, handler, http::header};
use uuid::Uuid;

use crate::{
    check_ins::{
        ReadCheckIns,
        check_in::{CheckIn, KpiRating},
        store,
    },
    error::{Error, Result},
    kernel::{spreadsheet::defused, typed_id::TypedId},
    people::{self, Person},
    platform::{
        db::Scope,
        http::{download, principal::Session},
    },
};

/// How many are read at once.
const SOME: u64 = 500;
/// What a program that reads it looks for.
const COLUMNS: [&str; 11] = [
    "name", "staff_id", "span", "day", "held_on", "role", "kpi", "title", "rating", "points",
    "note",
];

#[handler]
pub async fn view(session: Session<ReadCheckIns>) -> Result<Response> {
    let begun = Some((session.scope, None, true));
    let body = Body::from_bytes_stream(stream::try_unfold(begun, |reading| async move {
        next(reading).await.map_err(|error| std::io::Error::other(error.to_string()))
    }));
    let named = download::attachment("check-ins.csv");
    let response = Response::builder().content_type("text/csv; charset=utf-8").body(body);
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}

/// Whose it is, behind which one it goes on, and whether the head is still to be written.
type Reading = Option<(Scope, Option<Uuid>, bool)>;

async fn next(reading: Reading) -> Result<Option<(Vec<u8>, Reading)>> {
    let Some((scope, last, is_head)) = reading else { return Ok(None) };
    let some = store::after(&scope, last, SOME).await?;
    let people = people::named(&scope, some.iter().map(|one| one.person_id)).await?;
    let mut written = csv::Writer::from_writer(vec![]);
    if is_head {
        written.write_record(COLUMNS).map_err(Error::internal)?;
    }
    for one in &some {
        let person = people.iter().find(|person| person.id == one.person_id);
        for line in lines(one, person) {
            written.write_record(line).map_err(Error::internal)?;
        }
    }
    let bytes = written.into_inner().map_err(|error| Error::internal(error.to_string()))?;
    let goes_on = some.last().filter(|_| some.len() as u64 == SOME).map(|one| one.id.uuid());
    Ok(Some((bytes, goes_on.map(|last| (scope, Some(last), false)))))
}

fn lines(one: &CheckIn, person: Option<&Person>) -> Vec<Vec<String>> {
    let line = |sign: &crate::check_ins::check_in::Rated| {
        let rating = sign.rating();
        let cells = vec![
            person.map(|person| person.name().to_owned()).unwrap_or_default(),
            one.staff_id.to_string(),
            one.span.to_string(),
            one.day.to_string(),
            one.held_on.to_string(),
            one.role.to_string(),
            sign.kpi.clone(),
            sign.title.clone(),
            rating.map(KpiRating::word).unwrap_or_default().to_owned(),
            rating.map(|rating| rating.points().to_string()).unwrap_or_default(),
            one.note.as_ref().map(ToString::to_string).unwrap_or_default(),
        ];
        cells.into_iter().map(defused).collect()
    };
    one.rated.iter().map(line).collect()
}
