//! All who have applied, who has waited longest first.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Choice, Named, Row};
use crate::{
    applications::{
        ApplicationStage, ReadApplications, TAB, WriteApplications,
        store::{self, Filter, Piece},
    },
    error::Result,
    jobs,
    kernel::{
        cursor::{Cursor, Window},
        typed_id::TypedId,
    },
    people::{self, Person},
    platform::{
        db::Scope,
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
};

/// A search for a name is not one for everybody.
const MOST_FOUND: u64 = 500;

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    applications: Vec<Row>,
    pages: Option<Pages>,
    /// The filter again, for the address of the next page.
    rest: String,
    q: String,
    job: String,
    jobs: Vec<Choice>,
    stage: String,
    stages: &'static [&'static str],
    is_filtered: bool,
    /// Whether to offer what only some may do.
    may_write: bool,
}

#[derive(Deserialize)]
struct Asked {
    q: Option<String>,
    job: Option<String>,
    stage: Option<String>,
    cursor: Option<Cursor>,
}

impl Asked {
    fn rest(&self) -> String {
        let mut rest = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.q), ("job", &self.job), ("stage", &self.stage)] {
            if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
                rest.append_pair(name, value);
            }
        }
        let rest = rest.finish();
        if rest.is_empty() { rest } else { format!("{rest}&") }
    }

    /// Returns the filter, and whom the search has found, if there is one.
    async fn filter(&self, scope: &Scope) -> Result<(Filter, Option<Vec<Person>>)> {
        let read = |text: &Option<String>| text.as_ref().and_then(|text| text.parse().ok());
        let stage = self.stage.as_ref().and_then(|text| text.parse().ok());
        let stages = stage.map_or_else(|| ApplicationStage::open().collect(), |stage| vec![stage]);
        let words = self.q.as_deref().unwrap_or_default().trim();
        let found = match words {
            "" => None,
            words => Some(people::called(scope, words, MOST_FOUND).await?),
        };
        let people = found.as_ref().map(|all| all.iter().map(|person| person.id).collect());
        Ok((Filter { job_id: read(&self.job), stages, people, external_id: None }, found))
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "applications/list";

    fn samples() -> Vec<Self> {
        let applications: Vec<_> =
            ApplicationStage::ALL.iter().map(|stage| Row::sample(*stage)).collect();
        let pages = || Pages::new(0, 7, 32, Some(Cursor::from_uuid(Uuid::max())));
        let none = |is_filtered, may_write| Self {
            frame: Frame::sample(TAB),
            applications: vec![],
            pages: None,
            rest: String::new(),
            q: String::new(),
            job: String::new(),
            jobs: vec![],
            stage: String::new(),
            stages: ApplicationStage::WORDS,
            is_filtered,
            may_write,
        };
        let some = Self {
            applications,
            pages: pages(),
            rest: "stage=applied&".to_owned(),
            q: "Marisol".to_owned(),
            job: Choice::samples()[0].value.clone(),
            jobs: Choice::samples(),
            stage: "applied".to_owned(),
            ..none(true, true)
        };
        vec![none(false, true), none(false, false), none(true, true), some]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadApplications>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let (filter, found) = asked.filter(scope).await?;
    let window = Window { after: asked.cursor, limit: Window::USUAL };
    let Piece { mut applications, before, of } = store::waiting(scope, &filter, window).await?;
    let next = window.cut(&mut applications, |application| application.turn.id);
    let people = match found {
        Some(found) => found,
        None => {
            let ids = applications.iter().map(|application| application.arrival.person_id);
            people::named(scope, ids).await?
        }
    };
    let practice = practices::here(scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    let jobs = jobs::all_titled(scope).await?;
    let named = Named::new(scope, practice, people, jobs);
    let rows: Vec<_> = applications.iter().map(|application| named.row(application)).collect();
    let rest = asked.rest();
    session.page(&List {
        frame,
        pages: Pages::new(before, rows.len(), of, next),
        applications: rows,
        is_filtered: !rest.is_empty(),
        rest,
        q: asked.q.unwrap_or_default(),
        job: asked.job.unwrap_or_default(),
        jobs: named
            .jobs
            .iter()
            .map(|(id, title)| Choice { value: id.to_string(), says: title.clone() })
            .collect(),
        stage: asked.stage.unwrap_or_default(),
        stages: ApplicationStage::WORDS,
        may_write: session.may::<WriteApplications>(),
    })
}
