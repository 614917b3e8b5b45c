//! Offers at the desk: of one applicant or of all. On each page those that wait for an answer come first, then the others in
//! the order they were sent.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::Serialize;

use super::{Named, Row};
use crate::{
    applications::{OfOne, TAB},
    error::Result,
    offers::{OfferState, ReadOffers, store},
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
    offers: Vec<Row>,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
}

impl Page for List {
    const TEMPLATE: &'static str = "offers/list";

    fn samples() -> Vec<Self> {
        let page = |offers, pages| Self {
            frame: Frame::sample(TAB),
            offers,
            pages,
            rest: OfOne::SAMPLE.to_owned(),
        };
        let all: Vec<_> = OfferState::ALL.iter().map(|state| Row::sample(*state)).collect();
        let some = |pages| page(all.clone(), pages);
        [page(vec![], None)].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadOffers>,
    Query(asked): Query<OfOne>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let Piece { mut rows, part } = store::page(scope, asked.application, &asked.cursor).await?;
    // Nobody looks through all that is over for the one that waits for an answer.
    rows.sort_by_key(|offer| offer.word() != OfferState::Open);
    let named = Named::by(scope, &rows, &practice).await?;
    session.page(&List {
        frame: Frame::around(&session, TAB, &practice).await?,
        offers: rows.iter().map(|offer| named.row(offer)).collect(),
        pages: Pages::new(&part),
        rest: asked.rest(),
    })
}
