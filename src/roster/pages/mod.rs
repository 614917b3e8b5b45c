//! The door for people, a file for each page. Everything works without JavaScript.

pub mod emergency;
pub mod export;
mod happened;
pub mod import;
pub mod list;
pub mod new;
pub mod new_change;
pub mod new_departure;
pub mod new_import;
pub mod new_stay;
pub mod show;
pub mod worked;

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::{
    TAB, WriteStaff,
    staff::{Staff, StaffStage},
};
use crate::{
    error::Result,
    kernel::{typed_id::TypedId, words::initials},
    people::{self, Person},
    platform::http::principal::Session,
    practices::{self, Frame},
};

/// One staff member, in the terms of a page.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    name: String,
    initials: String,
    /// Drawn from the person's id, so that it means nothing.
    colour: &'static str,
    position: String,
    location: Option<String>,
    stage: Tag,
    /// The first day, worked or agreed.
    since: NaiveDate,
    last_day: Option<NaiveDate>,
}

/// A stage with its tone and icon.
#[derive(Clone, Serialize)]
struct Tag {
    word: &'static str,
    tone: &'static str,
    icon: &'static str,
}

impl From<StaffStage> for Tag {
    fn from(stage: StaffStage) -> Self {
        let (tone, icon) = match stage {
            StaffStage::Active => ("good", "check"),
            StaffStage::Starting => ("accent", "clock"),
            StaffStage::Left | StaffStage::DidNotStart => ("", "waiting"),
        };
        Self { word: stage.word(), tone, icon }
    }
}

/// What stands around a form about one of the staff, and at its head.
async fn headed(session: &Session<WriteStaff>, staff: &Staff) -> Result<(Frame, Row)> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let people = people::named(scope, [staff.person_id]).await?;
    let row = Row::new(staff, &people, practice.today(scope.now()));
    Ok((Frame::around(session, TAB, &practice).await?, row))
}

impl Row {
    fn new(staff: &Staff, people: &[Person], today: NaiveDate) -> Self {
        let person = people.iter().find(|person| person.id == staff.person_id);
        let name = person.map(|person| person.name().to_owned()).unwrap_or_default();
        Self {
            id: staff.id.to_string(),
            initials: initials(&name),
            colour: ["a", "b", "c", "d"][staff.person_id.uuid().as_u128() as usize % 4],
            name,
            position: staff.terms.position.to_string(),
            location: staff.terms.location.as_ref().map(ToString::to_string),
            stage: staff.stage(today).into(),
            since: staff.span.since(),
            last_day: staff.span.last_day,
        }
    }

    fn sample(stage: StaffStage) -> Self {
        Self {
            id: "staff_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            initials: "RO".to_owned(),
            colour: "b",
            position: "Registered nurse".to_owned(),
            location: (stage == StaffStage::Active).then(|| "Mill Street".to_owned()),
            stage: stage.into(),
            since: NaiveDate::default(),
            last_day: (stage == StaffStage::Left).then(NaiveDate::default),
        }
    }
}

/// Somebody or something that can be chosen.
#[derive(Clone, Serialize)]
struct Choice {
    value: String,
    says: String,
}

fn on_to(there: String) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response()
}
