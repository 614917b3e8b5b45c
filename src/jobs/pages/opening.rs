//! An open job as everybody finds it, and the way to it.

use serde::{Deserialize, Serialize};

use super::Head;
use crate::{
    jobs::{JobId, JobStage, job::Job},
    practices::Practice,
};

/// The address of a job, for everybody.
pub fn path(practice: &Practice, id: JobId) -> String {
    format!("/careers/{}/jobs/{id}", practice.slug)
}

/// Keeps where somebody comes from on the way to the form.
pub fn with_source(path: String, source: Option<&str>) -> String {
    let Some(source) = source.filter(|source| !source.is_empty()) else { return path };
    let mut query = form_urlencoded::Serializer::new(String::new());
    let query = query.append_pair("source", source).finish();
    format!("{path}?{query}")
}

/// One open job, and the way to it.
#[derive(Clone, Serialize)]
pub struct Opening {
    #[serde(flatten)]
    job: Head,
    path: String,
    summary: String,
}

impl Opening {
    pub fn new(job: &Job, practice: &Practice, source: Option<&str>) -> Self {
        Self {
            path: with_source(path(practice, job.id), source),
            summary: job.description().summary.to_string(),
            job: Head::new(job),
        }
    }

    pub fn sample() -> Self {
        Self {
            job: Head::sample(JobStage::Published),
            path: "/careers/willamette/jobs/job_1?source=poster".to_owned(),
            summary: "You are who patients meet first.".to_owned(),
        }
    }
}

/// Where somebody comes from, as the address says.
#[derive(Deserialize)]
pub struct From {
    pub source: Option<String>,
}
