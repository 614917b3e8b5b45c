//! Instead of the start: who has asked for another way waits for the answer, and may take it back.

use chrono::NaiveDate;
use poem::{IntoResponse, Request, Response, handler};
use serde::Serialize;

use super::{Taken, outside::Outside};
use crate::{
    assessments::title,
    error::Result,
    invitations::Take,
    medical::{self, AdjustmentRequest, answer_by},
    platform::{
        http::{
            form::Press,
            link::{Link, Sent},
        },
        outward::see_other,
        render::Page,
    },
    practices::Visit,
    sittings::actions,
};

#[derive(Serialize)]
pub struct Waiting {
    visit: Visit,
    token: String,
    title: String,
    reader: String,
    asked_on: NaiveDate,
    answer_by: NaiveDate,
    /// Until when the test can be begun, if the answer came now.
    open_until: NaiveDate,
    helps: Vec<&'static str>,
    lines: Vec<String>,
    outside: Option<Outside>,
}

impl Page for Waiting {
    const TEMPLATE: &'static str = "sittings/waiting";

    fn samples() -> Vec<Self> {
        let page = |helps, lines, outside| Self {
            visit: Visit::sample(),
            token: "link_0".to_owned(),
            title: "Medical biller".to_owned(),
            reader: "Dana Okafor".to_owned(),
            asked_on: NaiveDate::default(),
            answer_by: NaiveDate::default(),
            open_until: NaiveDate::default(),
            helps,
            lines,
            outside,
        };
        let lines = vec!["A quiet room, please.".to_owned()];
        vec![
            page(vec!["reader", "at_office"], vec![], None),
            page(vec![], lines, Some(Outside::sample())),
        ]
    }
}

pub async fn page(
    link: &Link<Take>,
    taken: &Taken,
    request: &AdjustmentRequest,
) -> Result<Response> {
    let (practice, reading) = (&taken.practice, medical::reading(&link.scope).await?);
    let asked_on = practice.today(request.asked_at);
    let end = practice.today(taken.invitation.expires_at);
    let page = Waiting {
        visit: Visit::around(practice, &link.name),
        token: link.token.clone(),
        title: title(&taken.assessment, link.name.language)?,
        reader: reading.name().to_owned(),
        asked_on,
        answer_by: answer_by(asked_on, practice.time_zone()),
        // It ends at midnight: the day before is the last one.
        open_until: end.pred_opt().unwrap_or(end),
        helps: request.asking.helps.iter().map(|help| help.word()).collect(),
        lines: request.asking.words.as_ref().map(|words| words.lines()).unwrap_or_default(),
        outside: Outside::of(&reading),
    };
    Ok(link.page(&page)?.into_response())
}

/// Takes it back, and leads to the start.
#[handler]
pub async fn take_back(request: &Request, sent: Sent<Take, Press>) -> Result<Response> {
    let link = sent.link;
    let taken = Taken::of(request, &link).await?;
    actions::take_back(&link.scope, taken.invitation.id).await?;
    Ok(see_other(&format!("/take/{}", link.token)))
}
