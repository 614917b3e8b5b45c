//! Conversations at the desk.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::Serialize;

use super::{Named, Row};
use crate::{
    applications::{OfOne, TAB},
    error::Result,
    platform::{
        db::page::Piece,
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
    screening::{ReadScreenings, ScreeningState, store},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    screenings: Vec<Row>,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
}

impl Page for List {
    const TEMPLATE: &'static str = "screening/list";

    fn samples() -> Vec<Self> {
        let page = |screenings, pages| Self {
            frame: Frame::sample(TAB),
            screenings,
            pages,
            rest: OfOne::SAMPLE.to_owned(),
        };
        let all: Vec<_> = ScreeningState::ALL.iter().map(|state| Row::sample(*state)).collect();
        let some = |pages| page(all.clone(), pages);
        [page(vec![], None)].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadScreenings>,
    Query(asked): Query<OfOne>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let Piece { rows, part } = store::page(scope, asked.application, &asked.cursor).await?;
    let named = Named::by(scope, &rows, &practice).await?;
    session.page(&List {
        frame: Frame::around(&session, TAB, &practice).await?,
        screenings: rows.iter().map(|one| named.row(scope, one)).collect(),
        pages: Pages::new(&part),
        rest: asked.rest(),
    })
}
