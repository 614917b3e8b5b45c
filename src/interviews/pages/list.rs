//! Interviews at the desk: of one applicant or of all, the last that was offered first.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::Serialize;

use super::{Named, Row};
use crate::{
    applications::{OfOne, TAB},
    error::Result,
    interviews::{InterviewState, ReadInterviews, store},
    platform::{
        db::page::Piece,
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    interviews: Vec<Row>,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
}

impl Page for List {
    const TEMPLATE: &'static str = "interviews/list";

    fn samples() -> Vec<Self> {
        let page = |interviews, pages| Self {
            frame: Frame::sample(TAB),
            interviews,
            pages,
            rest: OfOne::SAMPLE.to_owned(),
        };
        let all: Vec<_> = InterviewState::ALL.iter().map(|state| Row::sample(*state)).collect();
        let some = |pages| page(all.clone(), pages);
        [page(vec![], None)].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadInterviews>,
    Query(asked): Query<OfOne>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let Piece { rows, part } = store::page(scope, asked.application, &asked.cursor).await?;
    let named = Named::by(scope, &rows, &practice).await?;
    session.page(&List {
        frame: Frame::around(&session, TAB, &practice).await?,
        interviews: rows.iter().map(|one| named.row(scope, one)).collect(),
        pages: Pages::new(&part),
        rest: asked.rest(),
    })
}
