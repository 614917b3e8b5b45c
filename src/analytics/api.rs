//! The door for programs.

use poem_openapi::{ApiResponse, OpenApi, Tags, param::Query, payload::Json};

use super::{
    ReadAnalytics,
    output::{FunnelOut, TrendOut},
    period::ReportPeriod,
    report, trend,
};
use crate::{
    error::Result,
    jobs::{JobId, RoleKey},
    kernel::text::Text,
    platform::http::principal::ApiKey,
};

#[derive(Tags)]
enum Tag {
    /// What is counted of all applications together.
    Analytics,
}

#[derive(ApiResponse)]
enum Shown {
    /// The funnel.
    #[oai(status = 200)]
    Funnel(Json<FunnelOut>),
}

#[derive(ApiResponse)]
enum Trended {
    /// The months.
    #[oai(status = 200)]
    Trend(Json<TrendOut>),
}

fn usual() -> u32 {
    trend::USUAL
}

pub struct Api;

#[OpenApi(tag = "Tag::Analytics")]
impl Api {
    /// Get the funnel
    ///
    /// Returns how many applied within a period, how far they have come, where it ended for them and how
    /// long it took. It is counted within seconds of what happens.
    #[oai(path = "/analytics/funnel", method = "get", operation_id = "get_funnel")]
    async fn funnel(
        &self,
        key: ApiKey<ReadAnalytics>,
        /// Only applications to this job.
        job_id: Query<Option<JobId>>,
        /// Only applications to jobs of this role.
        role: Query<Option<RoleKey>>,
        /// Only applications to jobs at this location, whatever it was called when they were posted.
        location: Query<Option<Text<120>>>,
        /// Only applications that came within that time: a year, if nothing is said.
        period: Query<Option<ReportPeriod>>,
    ) -> Result<Shown> {
        let period = period.0.unwrap_or(ReportPeriod::USUAL);
        let jobs = report::jobs_asked(&key.scope, job_id.0, role.0, location.0.as_ref()).await?;
        let asked = period.asked(jobs, key.scope.now());
        Ok(Shown::Funnel(Json(FunnelOut::new(report::funnel(&key.scope, &asked).await?))))
    }

    /// Get the months
    ///
    /// Returns how many applied in each month up to this one, how many of those have been hired so far, and how long it took.
    #[oai(path = "/analytics/trend", method = "get", operation_id = "get_trend")]
    async fn trend(
        &self,
        key: ApiKey<ReadAnalytics>,
        /// Only applications to this job.
        job_id: Query<Option<JobId>>,
        /// Only applications to jobs of this role.
        role: Query<Option<RoleKey>>,
        /// Only applications to jobs at this location, whatever it was called when they were posted.
        location: Query<Option<Text<120>>>,
        /// How many months, this one among them.
        #[oai(default = "usual", validator(minimum(value = "1"), maximum(value = "24")))]
        months: Query<u32>,
    ) -> Result<Trended> {
        let jobs = report::jobs_asked(&key.scope, job_id.0, role.0, location.0.as_ref()).await?;
        let found = report::trend(&key.scope, jobs, months.0).await?;
        Ok(Trended::Trend(Json(TrendOut::new(&found))))
    }
}
