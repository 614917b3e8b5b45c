//! All regrades, the newest first.

use std::collections::HashMap;

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::Row;
use crate::{
    analytics::TAB,
    assessments::{self, AssessmentId},
    error::Result,
    jobs,
    kernel::language::Language,
    platform::{
        db::{Scope, page::Seek},
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame, Names},
    regrades::{
        regrade::{Regrade, RegradeState},
        room::ReadRegrades,
        store,
    },
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    regrades: Vec<Row>,
    pages: Option<Pages>,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    cursor: Seek,
}

impl Page for List {
    const TEMPLATE: &'static str = "regrades/list";

    fn samples() -> Vec<Self> {
        let page = |regrades, pages| Self { frame: Frame::sample(TAB), regrades, pages };
        let all = || RegradeState::WORDS.iter().map(|state| Row::sample(state)).collect();
        let some = |pages| page(all(), pages);
        [page(vec![], None)].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadRegrades>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let piece = store::page(scope, &asked.cursor).await?;
    let tests = piece.rows.iter().filter_map(|one| one.assessment_id).collect();
    let tests = called(scope, tests, session.language).await?;
    let row = |one: &Regrade| {
        let test = one.assessment_id.and_then(|id| tests.get(&id).cloned());
        Row::new(one, test, (&practice, &names), session.language)
    };
    session.page(&List {
        regrades: piece.rows.iter().map(row).collect::<Result<_>>()?,
        frame: Frame::around(&session, TAB, &practice).await?,
        pages: Pages::new(&piece.part),
    })
}

/// Returns what these tests are called: as their posting, or as the role if they are the practice's own.
pub async fn called(
    scope: &Scope,
    ids: Vec<AssessmentId>,
    language: Language,
) -> Result<HashMap<AssessmentId, String>> {
    let tests = assessments::with_ids(scope, ids).await?;
    let titles = jobs::titled(scope, tests.iter().filter_map(|test| test.job_id)).await?;
    let titles: HashMap<_, _> = titles.into_iter().collect();
    let title = |test: &assessments::Assessment| {
        let posting = test.job_id.and_then(|job| titles.get(&job).cloned());
        let title = posting.map_or_else(|| assessments::title(test, language), Ok);
        title.map(|title| (test.id, title))
    };
    tests.iter().map(title).collect()
}
