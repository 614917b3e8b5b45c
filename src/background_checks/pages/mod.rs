//! The door for people, a file for each page. Everything works without JavaScript.

pub mod file;
pub mod list;
pub mod new;
pub mod read;
pub mod record;
pub mod show;
pub mod way;

use chrono::NaiveDate;
use poem::{Request, http::header};
use serde::Serialize;

use super::{
    background_check::BackgroundCheck, background_check_state::BackgroundCheckState, papers::Paper,
};
use crate::{
    error::Result,
    kernel::text::Text,
    people::{self, Person},
    platform::{db::Scope, throttle::Place},
    practices::{Moment, Practice},
};

/// One check, in the terms of a page.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    offer: String,
    application: String,
    person: String,
    state: &'static str,
    tone: &'static str,
    icon: &'static str,
    asked_on: NaiveDate,
    agency: Option<String>,
    ordered_on: Option<NaiveDate>,
}

/// A paper with who signed it, as whoever signed keeps it.
#[derive(Clone, Serialize)]
struct Copy {
    kind: &'static str,
    text: Vec<String>,
    name: Option<String>,
    at: Moment,
    consent: i32,
    fingerprint: String,
}

impl Row {
    fn new(check: &BackgroundCheck, people: &[Person], practice: &Practice) -> Self {
        let person = people.iter().find(|person| person.id == check.person_id);
        let (tone, icon) = tone(check.state());
        Self {
            id: check.id.to_string(),
            offer: check.offer_id.to_string(),
            application: check.application_id.to_string(),
            person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            state: check.state().word(),
            tone,
            icon,
            asked_on: practice.today(check.asked_at),
            agency: check.order.as_ref().map(|order| order.agency.name.to_string()),
            ordered_on: check.order.as_ref().map(|order| order.on),
        }
    }

    async fn of(scope: &Scope, check: &BackgroundCheck, practice: &Practice) -> Result<Self> {
        let people = people::named(scope, [check.person_id]).await?;
        Ok(Self::new(check, &people, practice))
    }

    fn sample(state: BackgroundCheckState) -> Self {
        let (tone, icon) = tone(state);
        let is_ordered = !matches!(
            state,
            BackgroundCheckState::Asked
                | BackgroundCheckState::Refused
                | BackgroundCheckState::Authorized
        );
        Self {
            id: "bgc_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            offer: "offer_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            state: state.word(),
            tone,
            icon,
            asked_on: NaiveDate::default(),
            agency: is_ordered.then(|| "Cascade Screening".to_owned()),
            ordered_on: is_ordered.then(NaiveDate::default),
        }
    }
}

impl Copy {
    fn new(kind: &'static str, paper: &Paper, practice: &Practice, scope: &Scope) -> Self {
        Self {
            kind,
            text: super::papers::paragraphs(&paper.text),
            name: paper.name.as_ref().map(ToString::to_string),
            at: Moment::new(practice, paper.at, scope.now()),
            consent: paper.consent,
            fingerprint: paper.fingerprint(),
        }
    }

    fn all(check: &BackgroundCheck, practice: &Practice, scope: &Scope) -> Vec<Self> {
        let disclosure = check.disclosure.as_ref();
        let authorization = check.authorization.as_ref();
        [("disclosure", disclosure), ("authorization", authorization)]
            .into_iter()
            .filter_map(|(kind, paper)| Some(Self::new(kind, paper?, practice, scope)))
            .collect()
    }

    fn sample(kind: &'static str) -> Self {
        Self {
            kind,
            text: vec!["Cedar Hollow may get a report about you.".to_owned()],
            name: (kind == "authorization").then(|| "Marisol Etxeberria".to_owned()),
            at: Moment::sample("today"),
            consent: 1,
            fingerprint: "0".repeat(64),
        }
    }
}

fn tone(state: BackgroundCheckState) -> (&'static str, &'static str) {
    match state {
        BackgroundCheckState::Asked | BackgroundCheckState::Ordered => ("", "waiting"),
        BackgroundCheckState::Authorized => ("warn", "todo"),
        BackgroundCheckState::UnderReview => ("", "lock"),
        BackgroundCheckState::Passed => ("good", "check"),
        BackgroundCheckState::Refused
        | BackgroundCheckState::Ended
        | BackgroundCheckState::Closed => ("", "cross"),
    }
}

/// From which address a request came, as far as the server knows.
fn place(scope: &Scope, request: &Request) -> Option<String> {
    match scope.platform().outward.place_of(request) {
        Place::Of(address) => Some(address),
        Place::Everybody => None,
    }
}

/// What a browser calls itself, as far as it is text.
fn agent(request: &Request) -> Option<Text<300>> {
    let said = request.header(header::USER_AGENT)?;
    said.chars().take(300).collect::<String>().parse().ok()
}
