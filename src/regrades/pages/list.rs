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
    let in_force = store::in_force(scope).await?;
    let row = |one: &Regrade| {
        let test = one.assessment_id.and_then(|id| tests.get(&id).cloned());
        Row::new((one, &in_force), test, (&practice, &names), session.language)
    };
    session.page(&List {
        regrades: piece.rows.iter().map(row).collect::<Result<_>>()?,
        frame: Frame::around(&session, TAB, &practice).await?,
        pages: Pages::new(&piece.part),
    })
}

/// Returns what these tests are called, no two alike.
pub async fn called(
    scope: &Scope,
    ids: Vec<AssessmentId>,
    language: Language,
) -> Result<HashMap<AssessmentId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut titles = assessments::titles(scope, language).await?;
    titles.retain(|id, _| ids.contains(id));
    Ok(titles)
}
