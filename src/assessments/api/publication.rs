//! Publishing a job, by programs. It is here and not with jobs, because it freezes a test.

use poem_openapi::{Object, OpenApi, Tags, param::Path};
use validator::Validate;

use crate::{
    assessments::actions,
    error::Result,
    jobs::{JobId, JobOut, WriteJobs},
    platform::{
        db::Tx,
        http::{
            condition::IfMatch, idempotency::Idempotent, json_body::JsonBody, principal::ApiKey,
            resource::Added,
        },
    },
};

#[derive(Tags)]
enum Tag {
    /// Openings for employment, from the first draft to the last day of the posting.
    Jobs,
}

type Published = Added<JobOut>;

/// What has to be said before a job is public.
#[derive(Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct PublicationIn {
    /// Whether to publish without a test, where too few questions serve the ticked duties.
    #[oai(default)]
    without_test: bool,
}

pub struct Publication;

#[OpenApi(tag = "Tag::Jobs")]
impl Publication {
    /// Publish a job
    ///
    /// Shows it to everybody, freezes its description, and freezes the questions that everyone who
    /// applies is asked. Refused without pay, before somebody has said of each duty whether it is
    /// essential and whether it is needed on day one, and with fewer than 10 questions left unless
    /// `without_test` says that it may go without.
    #[oai(path = "/jobs/:id/publication", method = "post", operation_id = "publish_job")]
    async fn publish(
        &self,
        key: ApiKey<WriteJobs>,
        /// The job.
        id: Path<JobId>,
        /// The `ETag` of the job as you read it.
        #[oai(name = "If-Match")]
        read: IfMatch,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<PublicationIn, false>,
    ) -> Result<Published> {
        let act = async |tx: &mut Tx, body: PublicationIn| {
            actions::publish(tx, id.0, read.revision, body.without_test).await?;
            JobOut::written(tx, id.0).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }
}
