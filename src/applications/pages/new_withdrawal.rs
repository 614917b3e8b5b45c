//! Asks a candidate once more before their application is withdrawn.

use poem::{handler, web::Html};
use serde::Serialize;

use super::status::Seen;
use crate::{
    applications::{StatusPage, application::ApplicationRefused},
    error::Result,
    platform::{http::link::Link, render::Page},
    practices::Visit,
};

#[derive(Serialize)]
pub struct NewWithdrawal {
    visit: Visit,
    token: String,
    job: String,
}

impl Page for NewWithdrawal {
    const TEMPLATE: &'static str = "applications/new_withdrawal";

    fn samples() -> Vec<Self> {
        let (token, job) = ("link_0000".to_owned(), "Receptionist".to_owned());
        vec![Self { visit: Visit::sample(), token, job }]
    }
}

#[handler]
pub async fn view(link: Link<StatusPage>) -> Result<Html<String>> {
    let seen = Seen::of(&link.scope, link.name.language, link.subject.parse()?).await?;
    if !seen.may_withdraw() {
        return Err(ApplicationRefused::NotOpen.into());
    }
    let visit = Visit::of(&link.scope, &link.name).await?;
    link.page(&NewWithdrawal { visit, token: link.token.clone(), job: seen.job })
}
