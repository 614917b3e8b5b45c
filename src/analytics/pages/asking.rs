//! What somebody chose to look at.

use serde::{Deserialize, Serialize};

use crate::{analytics::period::ReportPeriod, jobs::JobId};

#[derive(Default, Deserialize)]
pub struct Asking {
    job: Option<String>,
    period: Option<String>,
}

/// A job to choose.
#[derive(Clone, Serialize)]
pub struct JobChoice {
    pub id: String,
    pub title: String,
}

impl Asking {
    /// Returns the job, if one was chosen. What is no choice of ours is none.
    pub fn job(&self) -> Option<JobId> {
        self.job.as_deref().and_then(|job| job.parse().ok())
    }

    pub fn period(&self) -> ReportPeriod {
        let chosen = self.period.as_deref().and_then(|period| period.parse().ok());
        chosen.unwrap_or(ReportPeriod::USUAL)
    }

    /// Returns the same choice for another address.
    pub fn rest(&self) -> String {
        let mut rest = form_urlencoded::Serializer::new(String::new());
        if let Some(job) = self.job() {
            rest.append_pair("job", &job.to_string());
        }
        rest.append_pair("period", self.period().word()).finish()
    }
}
