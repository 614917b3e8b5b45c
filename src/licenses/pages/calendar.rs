//! The calendar of last days: its secret link, and what it opens.

use poem::{Response, handler, http::header, web::Html};
use serde::Serialize;

use super::source_check::Nothing;
use crate::{
    error::Result,
    licenses::{
        TAB, WriteLicenses,
        feed::{self, Feed},
    },
    platform::{
        db::Tx,
        http::{form::Submitted, link::Link, principal::Session},
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct CalendarPage {
    frame: Frame,
    /// The link, in the one answer that made it.
    url: Option<String>,
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "licenses/calendar";

    fn samples() -> Vec<Self> {
        let page = |url| Self { frame: Frame::sample(TAB), url };
        vec![page(None), page(Some("https://example.org/calendar/link_0".to_owned()))]
    }
}

#[handler]
pub async fn view(session: Session<WriteLicenses>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&CalendarPage { frame, url: None })
}

#[handler]
pub async fn submit(form: Submitted<WriteLicenses, Nothing>) -> Result<Html<String>> {
    let session = form.session;
    let practice = practices::here(&session.scope).await?;
    let secret = session.scope.write(async |tx: &mut Tx| feed::make_link(tx).await).await?;
    let url = Some(feed::link_url(&session.scope, &secret).await?);
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&CalendarPage { frame, url })
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
