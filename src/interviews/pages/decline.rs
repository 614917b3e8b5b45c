//! Asks a candidate once more before they decline or cancel.

use poem::{Response, handler, web::Html};
use serde::Serialize;

use super::meet::subject;
use crate::{
    error::Result,
    interviews::{InterviewState, actions, interview::InterviewRefused, link::Meet, store},
    jobs,
    platform::{db::Tx, http::link::Link, outward::see_other, render::Page},
    practices::Visit,
};

#[derive(Serialize)]
pub struct Decline {
    visit: Visit,
    token: String,
    job: String,
    is_booked: bool,
}

impl Page for Decline {
    const TEMPLATE: &'static str = "interviews/decline";

    fn samples() -> Vec<Self> {
        let page = |is_booked| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            job: "Medical biller".to_owned(),
            is_booked,
        };
        vec![page(false), page(true)]
    }
}

#[handler]
pub async fn view(link: Link<Meet>) -> Result<Html<String>> {
    let interview = store::find(&link.scope, subject(&link)?).await?;
    if !interview.is_standing() {
        return Err(InterviewRefused::NotOpen(interview.state).into());
    }
    let job = jobs::title_in(&link.scope, link.name.language, interview.job_id).await?;
    link.page(&Decline {
        visit: Visit::of(&link.scope, &link.name).await?,
        token: link.token.clone(),
        job,
        is_booked: interview.state == InterviewState::Booked,
    })
}

#[handler]
pub async fn submit(link: Link<Meet>) -> Result<Response> {
    let id = subject(&link)?;
    link.scope.write(async |tx: &mut Tx| actions::decline(tx, id).await).await?;
    Ok(see_other(&format!("/interview/{}", link.token)))
}
