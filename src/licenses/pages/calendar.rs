//! The calendar of last days: its secret link, and what it opens.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::Html,
};
use serde::Serialize;

use crate::{
    error::Result,
    licenses::{
        TAB, WriteLicenses,
        feed::{self, Feed},
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted},
            link::Link,
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct CalendarPage {
    frame: Frame,
    /// The link, in the one answer that made it.
    url: Option<String>,
    /// Whether a link opens it today.
    is_on: bool,
}

/// A new link, or an end of the one there is.
pub struct Wish {
    is_end: bool,
}

impl Form for Wish {
    const INPUTS: &'static [&'static str] = &[];

    fn read(pairs: &mut Pairs) -> Self {
        Self { is_end: pairs.all("do").pop().is_some_and(|what| what == "end") }
    }
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "licenses/calendar";

    fn samples() -> Vec<Self> {
        let page = |url, is_on| Self { frame: Frame::sample(TAB), url, is_on };
        let made = Some("https://example.org/calendar/link_0".to_owned());
        vec![page(None, false), page(None, true), page(made, true)]
    }
}

#[handler]
pub async fn view(session: Session<WriteLicenses>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    let is_on = feed::has_link(&session.scope).await?;
    session.page(&CalendarPage { frame, url: None, is_on })
}

#[handler]
pub async fn submit(form: Submitted<WriteLicenses, Wish>) -> Result<Response> {
    let Submitted { session, fields: wish } = form;
    if wish.is_end {
        session.scope.write(async |tx: &mut Tx| feed::end_link(tx).await).await?;
        let there = StatusCode::SEE_OTHER.with_header(header::LOCATION, "/licenses/calendar");
        return Ok(there.into_response());
    }
    let practice = practices::here(&session.scope).await?;
    let secret = session.scope.write(async |tx: &mut Tx| feed::make_link(tx).await).await?;
    let url = Some(feed::link_url(&session.scope, &secret).await?);
    let frame = Frame::around(&session, TAB, &practice).await?;
    Ok(session.page(&CalendarPage { frame, url, is_on: true })?.into_response())
}

/// What a calendar program reads again and again.
#[handler]
pub async fn serve(link: Link<Feed>) -> Result<Response> {
    let text = feed::calendar(&link.scope, link.name.language).await?;
    Ok(Response::builder()
        .header(header::CONTENT_TYPE, "text/calendar; charset=utf-8")
        .header(header::CONTENT_DISPOSITION, "attachment; filename=\"licenses.ics\"")
        .body(text))
}
