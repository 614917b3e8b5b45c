//! After turning in: thank you. What came of it is told to nobody by himself, and so not here either.

use poem::{handler, web::Html};
use serde::Serialize;

use super::Joined;
use crate::{
    error::Result,
    platform::{http::link::Link, render::Page},
    practices::Visit,
    team_checks::{actions::JoinIn, tally::STEP},
};

#[derive(Serialize)]
pub struct Done {
    visit: Visit,
    shown_from: u32,
}

impl Page for Done {
    const TEMPLATE: &'static str = "team_checks/done";

    fn samples() -> Vec<Self> {
        vec![Self { visit: Visit::sample(), shown_from: STEP }]
    }
}

#[handler]
pub async fn view(link: Link<JoinIn>) -> Result<Html<String>> {
    let joined = Joined::of(&link).await?;
    link.page(&Done { visit: joined.visit(&link), shown_from: STEP })
}
