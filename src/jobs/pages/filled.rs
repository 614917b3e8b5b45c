//! For everybody: a job that is closed, and what is open instead.

use poem::web::Html;
use serde::Serialize;

use super::opening::Opening;
use crate::{
    error::Result,
    jobs::{job::Job, store},
    platform::render::Page,
    practices::{Visit, Visitor},
};

#[derive(Serialize)]
pub struct Filled {
    visit: Visit,
    job_title: String,
    jobs: Vec<Opening>,
}

impl Page for Filled {
    const TEMPLATE: &'static str = "jobs/filled";

    fn samples() -> Vec<Self> {
        let page =
            |jobs| Self { visit: Visit::sample(), job_title: "Medical biller".to_owned(), jobs };
        vec![page(vec![]), page(vec![Opening::sample()])]
    }
}

/// Tells whoever comes by an old address.
pub async fn page(visitor: &Visitor, job: &Job) -> Result<Html<String>> {
    let open = store::open(&visitor.scope).await?;
    visitor.page(&Filled {
        visit: visitor.frame(),
        job_title: job.title().to_owned(),
        jobs: open.iter().map(|job| Opening::new(job, &visitor.practice, None)).collect(),
    })
}
