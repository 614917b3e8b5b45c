//! The door for programs. Publishing is a file of its own: a higher room publishes more than the
//! description, and takes it over.

use chrono::NaiveDate;
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Header, Path, Query},
    payload::Json,
};

use super::{
    ReadJobs, WriteJobs, actions,
    input::{ClosingIn, DescriptionIn, JobCopyIn, JobIn},
    job::{Job, JobId, JobStage},
    output::{JobOut, VersionOut},
    profile::{self, Profile, RoleKey},
    store::{self, Filter},
};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
        text::Text,
    },
    platform::db::Tx,
    platform::http::{
        condition::{EntityTag, IfMatch},
        idempotency::Idempotent,
        json_body::JsonBody,
        labels::LabelsIn,
        list::Listed,
        principal::ApiKey,
        resource::{Added, Resource},
    },
    practices,
};

#[derive(ApiResponse)]
enum Shown {
    /// The job.
    #[oai(status = 200)]
    Job(Json<Box<JobOut>>, #[oai(header = "ETag")] String),
    /// You have it already.
    #[oai(status = 304)]
    Unchanged,
}

type Changed = Added<JobOut>;

#[derive(ApiResponse)]
enum ProfileShown {
    /// The profile.
    #[oai(status = 200)]
    Profile(Json<Profile>),
}

#[derive(Tags)]
enum Tag {
    /// What the practice looks for, and where everybody can read it.
    Jobs,
}

pub struct Api;

#[OpenApi(tag = "Tag::Jobs")]
impl Api {
    /// List role profiles
    ///
    /// Returns the kinds of work from which a job can start.
    #[oai(path = "/role-profiles", method = "get", operation_id = "list_role_profiles")]
    async fn list_profiles(&self, _key: ApiKey<ReadJobs>) -> Result<Listed<Profile>> {
        Ok(Listed::new(profile::all()?.to_vec(), None))
    }

    /// Get a role profile
    ///
    /// Returns one kind of work.
    #[oai(path = "/role-profiles/:role", method = "get", operation_id = "get_role_profile")]
    async fn get_profile(
        &self,
        _key: ApiKey<ReadJobs>,
        /// The role.
        role: Path<RoleKey>,
    ) -> Result<ProfileShown> {
        Ok(ProfileShown::Profile(Json(profile::of(role.0)?.clone())))
    }

    /// List jobs
    ///
    /// Returns jobs in the order of their drafts.
    #[oai(path = "/jobs", method = "get", operation_id = "list_jobs")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadJobs>,
        /// Only jobs of this kind of work.
        role: Query<Option<RoleKey>>,
        /// Only jobs that have come this far.
        stage: Query<Option<JobStage>>,
        /// Only the job that you call this.
        external_id: Query<Option<Text<120>>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<JobOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let filter = Filter { role: role.0, stage: stage.0, external_id: external_id.0 };
        let mut jobs = store::list(&key.scope, &filter, window).await?;
        let next = window.cut(&mut jobs, |job| (job.id, job.updated_at));
        key.listed(JobOut::all(&key.scope, jobs).await?, next)
    }

    /// Get a job
    ///
    /// Returns the job with the newest version of its description.
    #[oai(path = "/jobs/:id", method = "get", operation_id = "get_job")]
    async fn get(
        &self,
        key: ApiKey<ReadJobs>,
        /// The job.
        id: Path<JobId>,
        /// The `ETag` that you have.
        #[oai(name = "If-None-Match")]
        have: Header<Option<String>>,
    ) -> Result<Shown> {
        let job = store::find(&key.scope, id.0).await?;
        let day = practices::today(&key.scope).await?;
        let tag = tag(&job, day);
        if tag.is_among(have.0.as_deref()) {
            return Ok(Shown::Unchanged);
        }
        let job = JobOut::one(&key.scope, job).await?;
        Ok(Shown::Job(Json(Box::new(job)), tag.to_string()))
    }

    /// Draft a job
    ///
    /// Starts a draft from a role profile. Nothing is public before it is published.
    #[oai(path = "/jobs", method = "post", operation_id = "draft_job")]
    async fn draft(
        &self,
        key: ApiKey<WriteJobs>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<JobIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: JobIn| {
            let job = actions::draft_from_profile(tx, body.check()?).await?;
            JobOut::written(tx, job.id).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Copy a job
    ///
    /// Starts a draft from the newest version of another job, published or closed or neither. What was said of its
    /// duties and its pay stands; its last day to apply does not.
    #[oai(path = "/jobs/:id/copy", method = "post", operation_id = "copy_job")]
    async fn copy(
        &self,
        key: ApiKey<WriteJobs>,
        /// The job to start from.
        id: Path<JobId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<JobCopyIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: JobCopyIn| {
            let job = actions::copy(tx, id.0, body.check()?).await?;
            JobOut::written(tx, job.id).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Change a job's description
    ///
    /// Replaces the description. A change makes a new version; the same again makes none. Of a published job it is a
    /// correction: whoever has applied is told what is different. Its duties keep their ids and what was said of
    /// each, because its test was drawn from them.
    #[oai(path = "/jobs/:id", method = "put", operation_id = "change_job")]
    async fn change(
        &self,
        key: ApiKey<WriteJobs>,
        /// The job.
        id: Path<JobId>,
        /// The `ETag` of the job as you read it.
        #[oai(name = "If-Match")]
        read: IfMatch,
        body: JsonBody<DescriptionIn>,
    ) -> Result<Shown> {
        let day = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx, body: DescriptionIn| {
            actions::edit(tx, id.0, read.revision, body.check()?).await?;
            store::find(tx, id.0).await
        };
        let job = body.write(&key.scope, act).await?;
        let tag = tag(&job, day);
        let job = JobOut::one(&key.scope, job).await?;
        Ok(Shown::Job(Json(Box::new(job)), tag.to_string()))
    }

    /// Label a job
    ///
    /// Changes what you call a job and what you keep beside it, in every stage. The rest of the job
    /// stays as it is: nobody who edits it meanwhile is refused.
    #[oai(path = "/jobs/:id", method = "patch", operation_id = "label_job")]
    async fn label(
        &self,
        key: ApiKey<WriteJobs>,
        /// The job.
        id: Path<JobId>,
        body: JsonBody<LabelsIn>,
    ) -> Result<Shown> {
        let day = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx, body: LabelsIn| {
            actions::label(tx, id.0, body.check()?).await?;
            store::find(tx, id.0).await
        };
        let job = body.write(&key.scope, act).await?;
        let tag = tag(&job, day);
        let job = JobOut::one(&key.scope, job).await?;
        Ok(Shown::Job(Json(Box::new(job)), tag.to_string()))
    }

    /// List a job's versions
    ///
    /// Returns every version of the description, oldest first.
    #[oai(path = "/jobs/:id/versions", method = "get", operation_id = "list_job_versions")]
    async fn versions(
        &self,
        key: ApiKey<ReadJobs>,
        /// The job.
        id: Path<JobId>,
    ) -> Result<Listed<VersionOut>> {
        store::find(&key.scope, id.0).await?;
        let versions = store::versions(&key.scope, id.0).await?;
        Ok(Listed::new(versions.into_iter().map(VersionOut::from).collect(), None))
    }

    /// Close a job
    ///
    /// Ends it. Nobody can apply any more, and its page says so. It decides on nobody: of those
    /// whom `GET /applications?job_id=…` lists, whoever is neither `hired` nor `closed` still
    /// waits; `&stage=…` lists one stage of them.
    #[oai(path = "/jobs/:id/closing", method = "post", operation_id = "close_job")]
    async fn close(
        &self,
        key: ApiKey<WriteJobs>,
        /// The job.
        id: Path<JobId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ClosingIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: ClosingIn| {
            actions::close(tx, id.0, body.check()?).await?;
            JobOut::written(tx, id.0).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Undo the closing of a job
    ///
    /// A job that was closed less than 15 minutes ago is what it was before. Refused once somebody who applied was told of a
    /// decision since.
    #[oai(path = "/jobs/:id/closing", method = "delete", operation_id = "reopen_job")]
    async fn reopen(
        &self,
        key: ApiKey<WriteJobs>,
        /// The job.
        id: Path<JobId>,
    ) -> Result<Shown> {
        let day = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx| {
            actions::reopen(tx, id.0).await?;
            store::find(tx, id.0).await
        };
        let job = key.scope.write(act).await?;
        let tag = tag(&job, day);
        let job = JobOut::one(&key.scope, job).await?;
        Ok(Shown::Job(Json(Box::new(job)), tag.to_string()))
    }
}

impl Resource for JobOut {
    const IS: &'static str = "The job as it stands now.";

    fn address(&self) -> String {
        format!("/jobs/{}", self.id)
    }
}

fn tag(job: &Job, day: NaiveDate) -> EntityTag {
    EntityTag { revision: job.revision, day, labels: Some(job.labels.digest()) }
}
