//! For everybody: one published job, and the way to apply for it.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Path, Query},
};
use serde::Serialize;

use super::{
    Data, Head, Shown, filled,
    opening::{From, path, with_source},
};
use crate::{
    error::{Error, Result},
    jobs::{
        JobId, JobStage,
        job::{Publication, SkillsCheck, Stage},
        posting::{self, json_ld},
        read_in, store,
    },
    locations::{self, Told},
    platform::render::Page,
    practices::{Visit, Visitor},
};

#[derive(Serialize)]
pub struct Posting {
    visit: Visit,
    practice: String,
    job: Head,
    posting: Shown,
    published_on: NaiveDate,
    /// How to get to the location that it names.
    way: Option<Told>,
    check: Option<SkillsCheck>,
    /// The whole address, once a phone can open it.
    url: Option<String>,
    apply: String,
    /// The same for search engines.
    data: Data,
}

impl Page for Posting {
    const TEMPLATE: &'static str = "jobs/posting";

    fn samples() -> Vec<Self> {
        let page = |is_full| Self {
            visit: Visit::sample(),
            practice: "Willamette Family Medicine".to_owned(),
            job: Head::sample(JobStage::Published),
            posting: Shown::sample(is_full),
            published_on: NaiveDate::default(),
            way: is_full.then(Told::sample),
            check: is_full.then_some(SkillsCheck { items: 20, minutes: 31 }),
            url: is_full.then(|| "https://jobs.willamette.example/careers/willamette".to_owned()),
            apply: "/careers/willamette/jobs/job_1/apply".to_owned(),
            data: serde_json::json!({ "title": "Front desk </script>" }),
        };
        vec![page(true), page(false)]
    }
}

#[handler]
pub async fn view(
    visitor: Visitor,
    Path((_, id)): Path<(String, JobId)>,
    Query(from): Query<From>,
) -> Result<Response> {
    let practice = &visitor.practice;
    let job = store::find(&visitor.scope, id).await?;
    let Publication { published_at, check, .. } = match &job.stage {
        Stage::Published(publication) => publication.clone(),
        Stage::Closed { publication: Some(_), .. } => {
            let gone = filled::page(&visitor, &job).await?;
            return Ok(gone.with_status(StatusCode::GONE).into_response());
        }
        // Nobody outside knows of a draft.
        Stage::Draft | Stage::Closed { publication: None, .. } => {
            return Err(Error::Missing("job"));
        }
    };
    let job = read_in(visitor.name.language, &job)?;
    let published_on = practice.today(published_at);
    let path = path(practice, id);
    let (known, named) = (locations::known(&visitor.scope).await?, &job.description().location);
    let office = known.called(named.as_str()).map(|one| &one.office);
    let page = visitor.page(&Posting {
        visit: visitor.frame(),
        practice: practice.name().to_owned(),
        job: Head::new(&job),
        posting: Shown::new(job.description()),
        published_on,
        way: known.told(named.as_str()),
        check,
        url: posting::url(practice, &path),
        apply: with_source(format!("{path}/apply"), from.source.as_deref()),
        data: json_ld(&job, published_on, (practice, office), &path),
    })?;
    Ok(page.into_response())
}
