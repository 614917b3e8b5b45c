//! A sheet to hang up: the job in large words, and a code that leads a phone to it.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Head, Shown, opening};
use crate::{
    error::Result,
    jobs::{JobId, JobStage, ReadJobs, TAB, job::Job, store},
    platform::{http::principal::Session, qr::Qr, render::Page},
    practices::{self, Frame, Practice},
};

#[derive(Serialize)]
pub struct Poster {
    frame: Frame,
    practice: String,
    job: Head,
    posting: Shown,
    is_open: bool,
    /// May change how phones reach this server.
    may_reach: bool,
    /// Missing while no phone could follow it.
    way: Option<Way>,
}

/// How a phone comes to the job.
#[derive(Serialize)]
struct Way {
    code: Qr,
    /// The address of the job as people would type it.
    address: String,
}

impl Way {
    /// Returns nothing for an address that is this computer only: a phone would find itself.
    fn to(job: &Job, practice: &Practice) -> Option<Self> {
        let public = practice.public_url.as_ref().filter(|_| practice.is_reachable())?;
        let address = format!("{public}{}", opening::path(practice, job.id));
        let code = Qr::of(&format!("{address}?source=poster"))?;
        Some(Self { code, address })
    }
}

impl Page for Poster {
    const TEMPLATE: &'static str = "jobs/poster";

    fn samples() -> Vec<Self> {
        let address = "https://jobs.cedar.example/careers/willamette/jobs/job_1";
        let way = || Some(Way { code: Qr::of(address)?, address: address.to_owned() });
        let poster = |stage, is_full, way| Self {
            frame: Frame::sample(TAB),
            practice: "Willamette Family Medicine".to_owned(),
            job: Head::sample(stage),
            posting: Shown::sample(is_full),
            is_open: stage == JobStage::Published,
            may_reach: is_full,
            way,
        };
        vec![
            poster(JobStage::Published, true, way()),
            poster(JobStage::Published, false, None),
            poster(JobStage::Published, true, None),
            poster(JobStage::Draft, false, None),
        ]
    }
}

#[handler]
pub async fn view(session: Session<ReadJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let job = store::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    session.page(&Poster {
        frame: Frame::around(&session, TAB, &practice).await?,
        practice: practice.name().to_owned(),
        job: Head::new(&job),
        posting: Shown::new(job.description()),
        is_open: job.is_open(),
        may_reach: session.holds("settings:write"),
        way: Way::to(&job, &practice),
    })
}
