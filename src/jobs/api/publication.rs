//! Publishing, by programs.

use poem_openapi::{OpenApi, param::Path};

use super::{Changed, Tag};
use crate::{
    error::Result,
    jobs::{JobId, WriteJobs, actions, output::JobOut},
    platform::http::{condition::IfMatch, once::Once, principal::ApiKey},
};

pub struct Api;

#[OpenApi(tag = "Tag::Jobs")]
impl Api {
    /// Publish a job
    ///
    /// Shows it to everybody, and freezes its description. Refused without pay, and before somebody
    /// has said of each duty whether it is essential and whether it is needed on day one.
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
        once: Once,
    ) -> Result<Changed> {
        let act = async |tx: &mut _, revision: i32| {
            Ok(JobOut::from(actions::publish(tx, id.0, revision).await?))
        };
        Ok(once.run(&key.scope, read.revision, act).await?.into())
    }
}
