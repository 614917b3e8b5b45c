//! Background checks at the desk, in the order they were asked for.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::Row;
use crate::{
    applications::TAB,
    background_checks::{BackgroundCheckState, ReadBackgroundChecks, store},
    error::Result,
    people,
    platform::{
        db::page::{Piece, Seek},
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    checks: Vec<Row>,
    pages: Option<Pages>,
}

/// Where in the list to look.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cursor: Seek,
}

impl Page for List {
    const TEMPLATE: &'static str = "background_checks/list";

    fn samples() -> Vec<Self> {
        let page = |checks, pages| Self { frame: Frame::sample(TAB), checks, pages };
        let all: Vec<_> = BackgroundCheckState::ALL.iter().map(|one| Row::sample(*one)).collect();
        let some = |pages| page(all.clone(), pages);
        [page(vec![], None)].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadBackgroundChecks>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let Piece { rows, part } = store::page(scope, &asked.cursor).await?;
    let people = people::named(scope, rows.iter().map(|check| check.person_id)).await?;
    session.page(&List {
        frame: Frame::around(&session, TAB, &practice).await?,
        checks: rows.iter().map(|check| Row::new(check, &people, &practice)).collect(),
        pages: Pages::new(&part),
    })
}
