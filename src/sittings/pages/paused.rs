//! A test that stands still: why, and that nothing is lost by it.

use poem::{IntoResponse, Request, Response, handler};
use serde::Serialize;

use super::{Stage, Taken};
use crate::{
    assessments::title,
    error::Result,
    invitations::Take,
    platform::{http::link::Link, outward::see_other, render::Page},
    practices::Visit,
    sittings::pauses,
};

#[derive(Serialize)]
pub struct Paused {
    visit: Visit,
    token: String,
    title: String,
    /// Whether the clock had started.
    is_begun: bool,
}

impl Paused {
    pub(super) fn new(link: &Link<Take>, taken: &Taken) -> Result<Self> {
        Ok(Self {
            visit: Visit::around(&taken.practice, &link.name),
            token: link.token.clone(),
            title: title(&taken.assessment, link.name.language)?,
            is_begun: taken.sitting.is_some(),
        })
    }
}

impl Page for Paused {
    const TEMPLATE: &'static str = "sittings/paused";

    fn samples() -> Vec<Self> {
        let page = |is_begun| Self {
            visit: Visit::sample(),
            token: "link_0".to_owned(),
            title: "Medical biller".to_owned(),
            is_begun,
        };
        vec![page(true), page(false)]
    }
}

#[handler]
pub async fn view(request: &Request, link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let Stage::Paused = taken.stage(link.scope.now()) else {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    };
    pauses::note(&link.scope, taken.invitation.id).await?;
    Ok(link.page(&Paused::new(&link, &taken)?)?.into_response())
}
