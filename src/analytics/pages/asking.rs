//! What somebody chose to look at.

use serde::{Deserialize, Serialize};

use crate::{
    analytics::{period::ReportPeriod, report},
    error::Result,
    jobs::{JobId, RoleKey},
    kernel::text::Text,
    platform::db::Scope,
};

#[derive(Default, Deserialize)]
pub struct Asking {
    job: Option<String>,
    role: Option<String>,
    location: Option<String>,
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

    pub fn role(&self) -> Option<RoleKey> {
        self.role.as_deref().and_then(|role| role.parse().ok())
    }

    pub fn location(&self) -> Option<Text<120>> {
        self.location.as_deref().and_then(|location| location.parse().ok())
    }

    /// Returns to which jobs the applications came that are asked about, or nothing for all.
    pub async fn jobs(&self, scope: &Scope) -> Result<Option<Vec<JobId>>> {
        report::jobs_asked(scope, self.job(), self.role(), self.location().as_ref()).await
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
        if let Some(role) = self.role() {
            rest.append_pair("role", role.word());
        }
        if let Some(location) = self.location() {
            rest.append_pair("location", location.as_str());
        }
        rest.append_pair("period", self.period().word()).finish()
    }
}
