//! After handing in: thank you, and what came of it, for the person who did it.

use poem::{IntoResponse, Request, Response, handler, web::Query};
use serde::{Deserialize, Serialize};

use crate::{
    applications::{self, ApplicationId, Figure},
    assessments::title,
    error::{Error, Result},
    invitations::{Take, Word, figure},
    platform::{
        http::{download, link::Link},
        outward::see_other,
        render::Page,
    },
    practices::Visit,
    scores::{actions, store},
    sittings::{self, Stage, Taken},
};

#[derive(Serialize)]
pub struct Done {
    visit: Visit,
    token: String,
    title: String,
    /// One answer came after the time: it is kept.
    came_late: bool,
    figure: Option<Figure>,
    /// Not where another system ordered the test: what it hands on opens this test alone.
    leads_back: bool,
    /// Where whoever ordered the test leads them on.
    onward: Option<Onward>,
}

#[derive(Serialize)]
struct Onward {
    url: String,
    host: String,
}

impl Onward {
    /// Asked again when it is shown: what the practice allows may have changed since.
    fn of(taken: &Taken) -> Option<Self> {
        let url = taken.invitation.redirect_url.as_ref()?;
        let (host, url) = (url.host_name(), url.to_string());
        taken.practice.redirect_hosts.allow(&url).then_some(Self { url, host })
    }

    fn sample() -> Self {
        Self { url: "https://hr.example/done".to_owned(), host: "hr.example".to_owned() }
    }
}

#[derive(Deserialize)]
pub struct Asked {
    late: Option<String>,
}

impl Page for Done {
    const TEMPLATE: &'static str = "scores/done";

    fn samples() -> Vec<Self> {
        let page = |came_late, figure, onward: Option<Onward>| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            title: "Medical biller".to_owned(),
            came_late,
            figure,
            leads_back: onward.is_none(),
            onward,
        };
        let figure = Figure::sample(Word::WORDS);
        vec![page(false, Some(figure), Some(Onward::sample())), page(true, None, None)]
    }
}

#[handler]
pub async fn view(
    request: &Request,
    link: Link<Take>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let (Stage::Done, Some(sitting)) = (taken.stage(link.scope.now()), &taken.sitting) else {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    };
    // Time may have run out with nobody to hand it in.
    sittings::expire(&link.scope, sitting.id).await?;
    let outcome = store::outcome_of(&link.scope, taken.invitation.id).await?;
    if outcome.is_none() {
        // Or it stood still, and has got that time back.
        let taken = Taken::of(request, &link).await?;
        let now = link.scope.now();
        if !matches!(taken.stage(now), Stage::Done) {
            return Ok(see_other(&taken.place(&link.token, now)));
        }
    }
    let language = link.name.language;
    let is_in_office = taken.invitation.confirms.is_some();
    let figure = outcome.map(|outcome| figure(&outcome, language)).transpose()?;
    let page = Done {
        visit: Visit::around(&taken.practice, &link.name),
        token: link.token.clone(),
        title: title(&taken.assessment, language)?,
        came_late: asked.late.is_some(),
        leads_back: match behind(&taken) {
            Some(id) => applications::leads_back(&link.scope, id).await?,
            None => false,
        },
        onward: Onward::of(&taken),
        figure: figure.map(|figure| figure.at_office(is_in_office)),
    };
    Ok(link.page(&page)?.into_response())
}

/// Returns the application whose status page it leads back to.
fn behind(taken: &Taken) -> Option<ApplicationId> {
    let invitation = &taken.invitation;
    let is_ordered = invitation.redirect_url.is_some() || invitation.callback.is_some();
    invitation.application_id.filter(|_| !is_ordered)
}

/// Leads back to the status page, once the test is turned in.
#[handler]
pub async fn back(request: &Request, link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let is_done = matches!(taken.stage(link.scope.now()), Stage::Done);
    let id = behind(&taken).filter(|_| is_done).ok_or(Error::Spent)?;
    Ok(see_other(&applications::go_back(&link.scope, id).await?))
}

/// The same on paper.
#[handler]
pub async fn print(request: &Request, link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let sitting = taken.sitting.ok_or(Error::Missing("score"))?;
    download::paper(actions::print(&link.scope, &sitting, link.name.language).await?)
}
