//! Before the questions: what this is, who learns what of it, and that it is paid.

use poem::{handler, web::Html};
use serde::Serialize;

use super::Joined;
use crate::{
    error::Result,
    kernel::digest::hex,
    platform::{http::link::Link, render::Page},
    practices::Visit,
    team_checks::{actions::JoinIn, tally::STEP},
};

#[derive(Serialize)]
pub struct Start {
    visit: Visit,
    title: String,
    count: usize,
    /// How many minutes it usually takes.
    minutes: i64,
    shown_from: u32,
    /// Where the questions are: a sheet of its own for whoever begins here.
    sheet: String,
}

impl Page for Start {
    const TEMPLATE: &'static str = "team_checks/start";

    fn samples() -> Vec<Self> {
        vec![Self {
            visit: Visit::sample(),
            title: "Medical biller".to_owned(),
            count: 20,
            minutes: 31,
            shown_from: STEP,
            sheet: "/team/link_0/sheets/0".to_owned(),
        }]
    }
}

#[handler]
pub async fn view(link: Link<JoinIn>) -> Result<Html<String>> {
    let joined = Joined::of(&link).await?;
    let name = hex(&link.scope.platform().randomness.bytes());
    let form = &joined.assessment.form;
    link.page(&Start {
        visit: joined.visit(&link),
        title: joined.title(&link)?,
        count: form.items.len(),
        minutes: form.minutes(),
        shown_from: STEP,
        sheet: format!("/team/{}/sheets/{}", link.token, name),
    })
}
