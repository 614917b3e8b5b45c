//! Says that an application is withdrawn. The link that led here opens nothing any more.

use poem::{handler, web::Html};
use serde::Serialize;

use super::status::Seen;
use crate::{
    applications::{StatusPage, applying},
    error::Result,
    platform::{
        http::{link::Link, request_name::RequestName},
        render::Page,
    },
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct Withdrawn {
    visit: Visit,
    job: String,
}

impl Page for Withdrawn {
    const TEMPLATE: &'static str = "applications/withdrawn";

    fn samples() -> Vec<Self> {
        vec![Self { visit: Visit::sample(), job: "Receptionist".to_owned() }]
    }
}

#[handler]
pub async fn submit(link: Link<StatusPage>) -> Result<Html<String>> {
    let opens = link.subject.parse()?;
    let seen = Seen::of(&link.scope, link.name.language, opens).await?;
    link.scope.write(async |tx| applying::withdraw(tx, opens).await).await?;
    let practice = practices::here(&link.scope).await?;
    let path = format!("/careers/{}", practice.slug);
    let name = RequestName { path, ..link.name.clone() };
    link.page(&Withdrawn { visit: Visit::around(&practice, &name), job: seen.job })
}
