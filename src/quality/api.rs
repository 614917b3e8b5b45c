//! The door for programs.

use poem_openapi::{ApiResponse, OpenApi, Tags, param::Query, payload::Json};

use super::{
    evidence, evidence_output::OutcomesOut, output::QualityOut, raters, raters_output::RatersOut,
    report,
};
use crate::{
    analytics::ReadAnalytics, check_ins::ReadCheckIns, error::Result,
    platform::http::principal::ApiKey,
};

#[derive(Tags)]
enum Tag {
    /// What is counted of all applications together.
    Analytics,
}

#[derive(ApiResponse)]
enum Shown {
    /// What the answers say.
    #[oai(status = 200)]
    Quality(Json<QualityOut>),
}

#[derive(ApiResponse)]
enum CameOf {
    /// How scores go with ratings.
    #[oai(status = 200)]
    Outcomes(Json<OutcomesOut>),
}

#[derive(ApiResponse)]
enum Agreed {
    /// How far interviewers agree.
    #[oai(status = 200)]
    Raters(Json<RatersOut>),
}

pub struct Api;

#[OpenApi(tag = "Tag::Analytics")]
impl Api {
    /// Get how well the questions do
    ///
    /// Returns what the answers to the tests of a role say of its questions and of how sure its scores are. It
    /// is counted within seconds of what happens.
    #[oai(path = "/analytics/items", method = "get", operation_id = "get_test_quality")]
    async fn items(
        &self,
        key: ApiKey<ReadAnalytics>,
        /// The role whose tests to look at: the first of which a test was scored, if nothing is said.
        role: Query<Option<String>>,
    ) -> Result<Shown> {
        let report = report::report(&key.scope, role.0.as_deref()).await?;
        Ok(Shown::Quality(Json(QualityOut::new(report))))
    }

    /// Get what came of scores
    ///
    /// Returns for each role how the scores of its test go with the ratings of check-ins after 30, 60 or 90 days: a correlation
    /// with its interval, and never that a test is validated.
    #[oai(path = "/analytics/outcomes", method = "get", operation_id = "get_outcomes")]
    async fn outcomes(&self, key: ApiKey<ReadCheckIns>) -> Result<CameOf> {
        let found = evidence::evidence(&key.scope).await?;
        Ok(CameOf::Outcomes(Json(OutcomesOut::new(found))))
    }

    /// Get how far interviewers agree
    ///
    /// Returns over the interviews that several people rated, each without seeing the other’s ratings, how far they agree, and who
    /// rates higher or lower than the others. Below 20 interviews it is counted and nothing is said.
    #[oai(path = "/analytics/raters", method = "get", operation_id = "get_rater_agreement")]
    async fn raters(&self, key: ApiKey<ReadAnalytics>) -> Result<Agreed> {
        let found = raters::agreement(&key.scope).await?;
        Ok(Agreed::Raters(Json(RatersOut::new(found))))
    }
}
