//! Asks a candidate once more before they decline.

use poem::{Response, handler, web::Html};
use serde::Serialize;

use super::subject;
use crate::{
    error::Result,
    jobs,
    offers::{
        Read, actions,
        offer::{OfferRefused, OfferState},
        store,
    },
    platform::{http::link::Link, outward::see_other, render::Page},
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct Decline {
    visit: Visit,
    token: String,
    job: String,
}

impl Page for Decline {
    const TEMPLATE: &'static str = "offers/decline";

    fn samples() -> Vec<Self> {
        let (token, job) = ("link_0000".to_owned(), "Medical biller".to_owned());
        vec![Self { visit: Visit::sample(), token, job }]
    }
}

#[handler]
pub async fn view(link: Link<Read>) -> Result<Html<String>> {
    let offer = store::find(&link.scope, subject(&link)?).await?;
    if !offer.may_be_signed(practices::today(&link.scope).await?) {
        let word = offer.word();
        let word = if word == OfferState::Open { OfferState::Expired } else { word };
        return Err(OfferRefused::NotOpen(word).into());
    }
    let job = jobs::title_in(&link.scope, link.name.language, offer.job_id).await?;
    let visit = Visit::of(&link.scope, &link.name).await?;
    link.page(&Decline { visit, token: link.token.clone(), job })
}

#[handler]
pub async fn submit(link: Link<Read>) -> Result<Response> {
    let id = subject(&link)?;
    link.scope.write(async |tx| actions::decline(tx, id).await).await?;
    Ok(see_other(&format!("/offer/{}", link.token)))
}
