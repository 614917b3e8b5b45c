//! What programs are shown.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    asks_more::{self, AsksMore},
    description::Description,
    hooks,
    job::{Job, JobId, JobStage, Version},
    profile::RoleKey,
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, metadata::Metadata, text::Text},
    platform::{
        db::{Scope, Tx},
        http::idempotency::Answer,
    },
    practices,
};

/// A job as it stands now.
#[derive(Clone, Object)]
#[oai(skip_serializing_if_is_none)]
pub struct JobOut {
    pub id: JobId,
    role: RoleKey,
    /// What you call it.
    external_id: Option<Text<120>>,
    /// What you keep beside it.
    metadata: Metadata,
    stage: JobStage,
    description: Description,
    /// The number of the newest version of its description.
    version: i32,
    /// The codes of what stands between a draft and its publication.
    obstacles: Option<Vec<String>>,
    /// What a draft asks that the duties of its role do not need. It holds nothing up.
    asks_more: Option<Vec<AsksMore>>,
    drafted_at: DateTime<Utc>,
    /// When it last changed, in any way that is shown here.
    updated_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
    /// Who published it: a user, or an API key.
    published_by: Option<String>,
    /// The assessment that everyone who applies is asked, if the posting has a test.
    assessment_id: Option<String>,
    /// Where everybody can read the posting, once it is published.
    public_url: Option<String>,
    /// How many questions everyone who applies is asked, if the posting has a test.
    test_items: Option<i32>,
    /// How many minutes that is expected to take.
    test_minutes: Option<i32>,
    closed_at: Option<DateTime<Utc>>,
    closed_by: Option<String>,
    closed_because: Option<Text<500>>,
    /// Counts the changes. What you call it and keep beside it is none.
    revision: i32,
}

/// One version of a job's description.
#[derive(Object)]
pub struct VersionOut {
    number: i32,
    description: Description,
    saved_at: DateTime<Utc>,
    /// Who saved it: a user, or an API key.
    saved_by: String,
}

impl From<Job> for JobOut {
    fn from(job: Job) -> Self {
        let obstacles = job.obstacles().into_iter().map(|one| Reason::from(one).code.into_owned());
        let obstacles = obstacles.collect::<Vec<_>>();
        let (publication, closing) = (job.publication(), job.closing());
        let check = publication.and_then(|one| one.check);
        Self {
            id: job.id,
            role: job.role,
            external_id: job.labels.external_id.clone(),
            metadata: job.labels.metadata.clone(),
            stage: job.stage_word(),
            description: job.description().clone(),
            version: job.version,
            asks_more: (job.stage_word() == JobStage::Draft)
                .then(|| asks_more::of(&job).unwrap_or_default()),
            obstacles: (job.stage_word() == JobStage::Draft).then_some(obstacles),
            drafted_at: job.drafted_at,
            updated_at: job.updated_at,
            published_at: publication.map(|one| one.published_at),
            published_by: publication.map(|one| one.published_by.clone()),
            assessment_id: None,
            public_url: None,
            test_items: check.map(|check| check.items),
            test_minutes: check.map(|check| check.minutes),
            closed_at: closing.map(|one| one.closed_at),
            closed_by: closing.map(|one| one.closed_by.clone()),
            closed_because: closing.map(|one| one.reason.clone()),
            revision: job.revision,
        }
    }
}

impl JobOut {
    /// Returns the job as this transaction has written it.
    pub async fn written(tx: &Tx, id: JobId) -> Result<Self> {
        Self::one(tx, store::find(tx, id).await?).await
    }

    pub async fn one(scope: &Scope, job: Job) -> Result<Self> {
        let one = Self::all(scope, vec![job]).await?.pop();
        one.ok_or_else(|| Error::internal("of one job there is no output"))
    }

    /// The same for many, in two questions.
    pub async fn all(scope: &Scope, jobs: Vec<Job>) -> Result<Vec<Self>> {
        let practice = practices::here(scope).await?;
        let base = practice.public_url.as_ref().map(|url| url.as_str());
        let mut asked = hooks::asked(scope, jobs.iter().map(|job| job.id)).await?;
        let one = |job: Job| {
            let (id, is_public) = (job.id, job.publication().is_some());
            let path = format!("/careers/{}/jobs/{id}", practice.slug);
            let url = is_public.then(|| scope.platform().outward.url(base, &path));
            Self { assessment_id: asked.remove(&id), public_url: url, ..Self::from(job) }
        };
        Ok(jobs.into_iter().map(one).collect())
    }
}

impl Answer for JobOut {}

impl From<Version> for VersionOut {
    fn from(version: Version) -> Self {
        let Version { number, description, saved_at, saved_by } = version;
        Self { number, description, saved_at, saved_by }
    }
}
