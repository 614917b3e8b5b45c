//! Before the first question: what to expect, and what one may switch on.

use chrono::Days;
use chrono::NaiveDate;
use poem::{IntoResponse, Request, Response, handler};
use serde::Serialize;

use super::{Stage, Taken, title};
use crate::{
    assessments::{Adjustments, Take, steps},
    error::Result,
    people,
    platform::{
        http::link::{Link, Sent},
        outward::see_other,
        render::Page,
    },
    practices::Visit,
};

#[derive(Serialize)]
pub struct Start {
    visit: Visit,
    token: String,
    title: String,
    name: String,
    count: usize,
    expected: i64,
    limit: i64,
    longer: i64,
    open_until: NaiveDate,
    /// The invitation expired, or was taken back.
    is_closed: bool,
}

impl Page for Start {
    const TEMPLATE: &'static str = "assessments/start";

    fn samples() -> Vec<Self> {
        let page = |is_closed| Self {
            visit: Visit::sample(),
            token: "link_0".to_owned(),
            title: "Medical biller".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            count: 20,
            expected: 31,
            limit: 62,
            longer: 93,
            open_until: NaiveDate::default(),
            is_closed,
        };
        vec![page(false), page(true)]
    }
}

#[handler]
pub async fn view(link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(&link).await?;
    let is_closed = match taken.stage(link.scope.now()) {
        Stage::Start => false,
        Stage::Closed => true,
        _ => return Ok(see_other(&taken.place(&link.token, link.scope.now()))),
    };
    let person = people::find(&link.scope, taken.invitation.person_id).await?;
    let form = &taken.assessment.form;
    let minutes = |seconds: i64| (seconds + 59) / 60;
    // It ends at midnight: the day before is the last one.
    let end = taken.practice.today(taken.invitation.expires_at);
    let page = Start {
        visit: Visit::around(&taken.practice, &link.name),
        token: link.token.clone(),
        title: title(&taken.assessment, link.name.language)?,
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        count: form.items.len(),
        expected: form.minutes(),
        limit: minutes(form.limit()),
        longer: minutes(form.limit() * 3 / 2),
        open_until: end.checked_sub_days(Days::new(1)).unwrap_or(end),
        is_closed,
    };
    Ok(link.page(&page)?.into_response())
}

/// The clock starts here, by a form: no program that only looks at links can start it.
#[handler]
pub async fn begin(_: &Request, sent: Sent<Take, Adjustments>) -> Result<Response> {
    let Sent { link, fields } = sent;
    let taken = Taken::of(&link).await?;
    if matches!(taken.stage(link.scope.now()), Stage::Start) {
        steps::start(&link.scope, taken.invitation.id, fields).await?;
        return Ok(see_other(&format!("/take/{}/questions/1", link.token)));
    }
    Ok(see_other(&taken.place(&link.token, link.scope.now())))
}
