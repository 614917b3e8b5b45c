//! Before the first question: what to expect, what one may switch on, and what one may ask for.

use chrono::{Days, NaiveDate, TimeDelta};
use poem::{IntoResponse, Request, Response, handler};
use serde::Serialize;

use super::{Stage, Taken, outside::Outside, waiting};
use crate::{
    assessments::title,
    error::Result,
    invitations::Take,
    medical, people,
    platform::{
        http::link::{Link, Sent},
        outward::see_other,
        render::Page,
    },
    practices::Visit,
    sittings::{Adjustments, Circumstances, actions::arranged_limit, steps},
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
    /// The limit is not the usual one: somebody arranged it.
    is_arranged: bool,
    /// It was arranged for a test that they took before, and they need not ask again.
    is_carried: bool,
    open_until: NaiveDate,
    /// They took a test of this role before.
    is_again: bool,
    /// It is compared with the one that they took before.
    is_confirming: bool,
    /// The invitation expired, or was taken back.
    is_closed: bool,
    asked: Option<Asked>,
    outside: Option<Outside>,
}

/// What the candidate has asked for, and what they were answered.
#[derive(Serialize)]
struct Asked {
    on: NaiveDate,
    answer: Option<Vec<String>>,
}

impl Page for Start {
    const TEMPLATE: &'static str = "sittings/start";

    fn samples() -> Vec<Self> {
        let is_arranged =
            |asked: &Option<Asked>| asked.as_ref().is_some_and(|asked| asked.answer.is_some());
        let page = |is_closed, asked, outside| Self {
            visit: Visit::sample(),
            token: "link_0".to_owned(),
            title: "Medical biller".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            count: 20,
            expected: 31,
            limit: 62,
            longer: 93,
            is_arranged: is_arranged(&asked),
            is_carried: asked.is_none(),
            open_until: NaiveDate::default(),
            is_again: asked.is_none(),
            is_confirming: asked.is_some(),
            is_closed,
            asked,
            outside,
        };
        let on = NaiveDate::default();
        let answer = Some(vec!["You have twice the time.".to_owned()]);
        vec![
            page(false, None, None),
            page(true, None, None),
            page(false, None, Some(Outside::sample())),
            page(false, Some(Asked { on, answer: None }), None),
            page(false, Some(Asked { on, answer }), None),
        ]
    }
}

#[handler]
pub async fn view(request: &Request, link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let is_closed = match taken.stage(link.scope.now()) {
        Stage::Start => false,
        Stage::Closed => true,
        _ => return Ok(see_other(&taken.place(&link.token, link.scope.now()))),
    };
    let (scope, about) = (&link.scope, link.subject.as_str());
    let request = medical::request_about(scope, about).await?;
    if let Some(request) = request.as_ref().filter(|asked| !is_closed && asked.waits(scope.now())) {
        return waiting::page(&link, &taken, request).await;
    }
    let person = people::find(scope, taken.invitation.person_id).await?;
    let form = &taken.assessment.form;
    let limit = arranged_limit(scope, &taken.invitation, form.limit()).await?;
    let minutes = |limit: TimeDelta| (limit.num_seconds() + 59) / 60;
    let asked = request.filter(|request| request.answer.is_some()).map(|request| Asked {
        on: taken.practice.today(request.asked_at),
        answer: request.answer.map(|answer| answer.words.lines()),
    });
    // It ends at midnight: the day before is the last one.
    let end = taken.practice.today(taken.invitation.expires_at);
    let page = Start {
        visit: Visit::around(&taken.practice, &link.name),
        token: link.token.clone(),
        title: title(&taken.assessment, link.name.language)?,
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        count: form.items.len(),
        expected: form.minutes(),
        limit: minutes(limit),
        longer: minutes(limit * 3 / 2),
        is_arranged: limit != form.limit(),
        is_carried: limit != form.limit() && asked.is_none(),
        open_until: end.checked_sub_days(Days::new(1)).unwrap_or(end),
        is_again: taken.invitation.again.is_some(),
        is_confirming: taken.invitation.confirms.is_some(),
        is_closed,
        asked,
        outside: Outside::of(&medical::reading(scope).await?),
    };
    Ok(link.page(&page)?.into_response())
}

/// The clock starts here, by a form: no program that only looks at links can start it.
#[handler]
pub async fn begin(request: &Request, sent: Sent<Take, Adjustments>) -> Result<Response> {
    let Sent { link, fields } = sent;
    let taken = Taken::of(request, &link).await?;
    if matches!(taken.stage(link.scope.now()), Stage::Start) {
        let how = (fields, Circumstances::of(request, link.name.language));
        steps::start(&link.scope, taken.invitation.id, how).await?;
        return Ok(see_other(&format!("/take/{}/questions/1", link.token)));
    }
    Ok(see_other(&taken.place(&link.token, link.scope.now())))
}
