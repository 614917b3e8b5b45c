//! All requests, for their reader. It names nobody: to open one is to read it, and is written down.

use chrono::NaiveDate;
use poem::{handler, web::Html};
use serde::Serialize;

use super::reading_user;
use crate::{
    auth::OwnAccount,
    error::Result,
    medical::store,
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    requests: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    /// The newest has the highest number.
    number: usize,
    asked_on: NaiveDate,
    answered_on: Option<NaiveDate>,
}

impl Page for List {
    const TEMPLATE: &'static str = "medical/list";

    fn samples() -> Vec<Self> {
        let row = |number, is_answered: bool| Row {
            id: "adj_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            number,
            asked_on: NaiveDate::default(),
            answered_on: is_answered.then(NaiveDate::default),
        };
        let page = |requests| Self { frame: Frame::sample(SETTINGS), requests };
        vec![page(vec![]), page(vec![row(2, false), row(1, true)])]
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>) -> Result<Html<String>> {
    reading_user(&session).await?;
    let practice = practices::here(&session.scope).await?;
    let all = store::listed(&session.scope).await?;
    let count = all.len();
    let row = |(at, one): (usize, store::Listed)| Row {
        id: one.id.to_string(),
        number: count - at,
        asked_on: practice.today(one.asked_at),
        answered_on: one.answered_at.map(|at| practice.today(at)),
    };
    let requests = all.into_iter().enumerate().map(row).collect();
    let frame = Frame::around(&session, SETTINGS, &practice).await?;
    session.page(&List { frame, requests })
}
