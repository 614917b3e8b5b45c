//! All who have applied, who has waited longest first.

use std::str::FromStr;

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{Choice, Named, Row};
use crate::{
    applications::{
        ApplicationStage, ReadApplications, TAB, WriteApplications,
        store::{self, ApplicationSort, Filter, Sought},
    },
    error::Result,
    jobs,
    kernel::cursor::Window,
    people::{self, Found},
    platform::{
        db::{
            Scope,
            page::{Piece, Seek},
        },
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    applications: Vec<Row>,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
    q: String,
    /// Whether what was typed is too short to find anybody by it.
    is_short: bool,
    job: String,
    jobs: Vec<Choice>,
    stage: String,
    stages: &'static [&'static str],
    sort: &'static str,
    sorts: &'static [&'static str],
    is_filtered: bool,
    /// What has just been added from a list.
    pasted: Option<Pasted>,
    /// Whether to offer what only some may do.
    may_write: bool,
}

/// How many of a list were added, had applied before, and were left out.
#[derive(Clone, Copy, Serialize)]
struct Pasted {
    added: usize,
    there: usize,
    left_out: usize,
}

#[derive(Deserialize)]
struct Asked {
    q: Option<String>,
    job: Option<String>,
    stage: Option<String>,
    sort: Option<String>,
    added: Option<usize>,
    there: Option<usize>,
    left_out: Option<usize>,
    #[serde(default)]
    cursor: Seek,
}

/// Reads what was chosen. What is no choice of ours is none.
fn read<T: FromStr>(text: &Option<String>) -> Option<T> {
    text.as_ref().and_then(|text| text.parse().ok())
}

impl Asked {
    fn rest(&self) -> String {
        let mut rest = form_urlencoded::Serializer::new(String::new());
        let (q, job, stage, sort) = (&self.q, &self.job, &self.stage, &self.sort);
        for (name, value) in [("q", q), ("job", job), ("stage", stage), ("sort", sort)] {
            if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
                rest.append_pair(name, value);
            }
        }
        rest.finish()
    }

    fn is_filtered(&self) -> bool {
        let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        given(&self.q) || given(&self.job) || given(&self.stage)
    }

    fn sort(&self) -> ApplicationSort {
        read(&self.sort).unwrap_or(ApplicationSort::Waiting)
    }

    fn pasted(&self) -> Option<Pasted> {
        let (there, left_out) = (self.there.unwrap_or_default(), self.left_out.unwrap_or_default());
        self.added.map(|added| Pasted { added, there, left_out })
    }

    async fn sought(&self, scope: &Scope) -> Result<Sought> {
        let stage = read(&self.stage);
        let people = match self.q.as_deref().unwrap_or_default().trim() {
            "" => None,
            words => Some(people::search(scope, words).await?),
        };
        let is_open = stage.is_none().then_some(true);
        let filter = Filter { job_id: read(&self.job), stage, is_open, people, external_id: None };
        let seek = self.cursor.clone();
        Ok(Sought { filter, sort: self.sort(), seek, limit: Window::USUAL })
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "applications/list";

    fn samples() -> Vec<Self> {
        let applications: Vec<_> =
            ApplicationStage::ALL.iter().map(|stage| Row::sample(*stage)).collect();
        let none = |is_filtered, may_write: bool| Self {
            frame: Frame::sample(TAB),
            applications: vec![],
            pages: None,
            rest: String::new(),
            q: String::new(),
            is_short: false,
            job: String::new(),
            jobs: vec![],
            stage: String::new(),
            stages: ApplicationStage::WORDS,
            sort: ApplicationSort::Waiting.word(),
            sorts: ApplicationSort::WORDS,
            is_filtered,
            pasted: may_write.then_some(Pasted { added: 7, there: 1, left_out: 2 }),
            may_write,
        };
        let some = |pages| Self {
            applications: applications.clone(),
            pages,
            rest: "stage=applied".to_owned(),
            q: "Marisol".to_owned(),
            job: Choice::samples()[0].value.clone(),
            jobs: Choice::samples(),
            stage: "applied".to_owned(),
            ..none(true, true)
        };
        let short = Self { q: "M".to_owned(), is_short: true, ..some(None) };
        let empty = [none(false, true), none(false, false), none(true, true), short];
        empty.into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadApplications>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let sought = asked.sought(scope).await?;
    let Piece { rows: applications, part } = store::candidates(scope, &sought).await?;
    let whose = applications.iter().map(|application| application.arrival.person_id);
    let people = people::named(scope, whose).await?;
    let practice = practices::here(scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    let jobs = jobs::all_titled(scope).await?;
    let named = Named::new(scope, practice, people, jobs);
    let named = named.with_tests(&session, &applications).await?;
    let rows: Vec<_> = applications.iter().map(|application| named.row(application)).collect();
    let rest = asked.rest();
    session.page(&List {
        frame,
        pages: Pages::new(&part),
        applications: rows,
        is_filtered: asked.is_filtered(),
        pasted: asked.pasted(),
        rest,
        is_short: sought.filter.people == Some(Found::TooShort),
        sort: sought.sort.word(),
        sorts: ApplicationSort::WORDS,
        q: asked.q.unwrap_or_default(),
        job: asked.job.unwrap_or_default(),
        jobs: Choice::among(&named.jobs),
        stage: asked.stage.unwrap_or_default(),
        stages: ApplicationStage::WORDS,
        may_write: session.may::<WriteApplications>(),
    })
}
