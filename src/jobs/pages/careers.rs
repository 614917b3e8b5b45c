//! For everybody: all open jobs of a practice.

use poem::{handler, web::Html, web::Query};
use serde::Serialize;

use super::opening::{From, Opening};
use crate::{
    error::Result,
    jobs::{job::Job, posting::url, read_in, store},
    platform::render::Page,
    practices::{Visit, Visitor},
};

#[derive(Serialize)]
pub struct Careers {
    visit: Visit,
    practice: String,
    jobs: Vec<Opening>,
    /// The whole address, once a phone can open it.
    url: Option<String>,
}

impl Page for Careers {
    const TEMPLATE: &'static str = "jobs/careers";

    fn samples() -> Vec<Self> {
        let page = |jobs| Self {
            visit: Visit::sample(),
            practice: "Willamette Family Medicine".to_owned(),
            jobs,
            url: Some("https://jobs.willamette.example/careers/willamette".to_owned()),
        };
        vec![page(vec![]), page(vec![Opening::sample()])]
    }
}

#[handler]
pub async fn view(visitor: Visitor, Query(from): Query<From>) -> Result<Html<String>> {
    let (scope, practice) = (&visitor.scope, &visitor.practice);
    let source = from.source.as_deref();
    let jobs = store::open(scope).await?;
    let shown = |job: &Job| {
        let job = read_in(visitor.name.language, job)?;
        Ok(Opening::new(&job, practice, source))
    };
    visitor.page(&Careers {
        visit: visitor.frame(),
        practice: practice.name().to_owned(),
        jobs: jobs.iter().map(shown).collect::<Result<_>>()?,
        url: url(practice, &format!("/careers/{}", practice.slug)),
    })
}
