//! Questions about jobs, each by its name. No decisions are made here.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use poem_openapi::types::{ParseFromJSON, ToJSON};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use super::{
    description::Description,
    entity::{closing, job, publication, version},
    job::{Closing, Job, JobId, JobStage, Publication, SkillsCheck, Stage, Version},
    profile::RoleKey,
    spanish::read_in,
};
use crate::{
    error::{Error, Result},
    kernel::{cursor::Window, fault::Reason, labels::Labels, language::Language, text::Text},
    platform::db::{
        Scope, Tx,
        page::{Count, Counting, Piece, Seek, Sorted},
    },
};

/// Which jobs to list.
#[derive(Clone, Default)]
pub struct Filter {
    pub role: Option<RoleKey>,
    pub stage: Option<JobStage>,
    /// Only the one that another program calls this.
    pub external_id: Option<Text<120>>,
}

pub async fn find(scope: &Scope, id: JobId) -> Result<Job> {
    one(scope, scope.one(scope.by_id::<job::Entity>(id)).await?).await
}

/// Like [`find`], and holds the job until the transaction ends.
///
/// # Errors
/// Whoever applied to a job changes nothing about it: what is done with it is done to those who applied.
pub async fn hold(tx: &Tx, id: JobId) -> Result<Job> {
    if tx.is_recused_from(id) {
        return Err(Error::Conflict(Reason::new("jobs.applied_yourself")));
    }
    one(tx, tx.lock(tx.by_id::<job::Entity>(id)).await?).await
}

/// Returns the jobs that one can apply for, in the order of their drafts.
pub async fn open(scope: &Scope) -> Result<Vec<Job>> {
    let published = Filter { stage: Some(JobStage::Published), ..Filter::default() };
    let rows = matching(scope, &published).order_by_asc(job::Column::Id);
    nouns(scope, scope.all(rows).await?).await
}

/// Returns how many jobs one can apply for.
pub async fn how_many_open(scope: &Scope) -> Result<Count> {
    let published = Filter { stage: Some(JobStage::Published), ..Filter::default() };
    scope.count_few(matching(scope, &published)).await
}

/// Returns what all jobs are called, in the order of their drafts.
/// Returns the drafts by what they are called, as many as `most`, the oldest first.
pub async fn drafts(scope: &Scope, most: u64) -> Result<Vec<(JobId, String, DateTime<Utc>)>> {
    let rows = matching(scope, &Filter { stage: Some(JobStage::Draft), ..Filter::default() });
    let rows = scope.all(rows.order_by_asc(job::Column::Id).limit(most)).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.title, row.drafted_at)).collect())
}

pub async fn all_titled(scope: &Scope) -> Result<Vec<(JobId, String)>> {
    titles(scope, matching(scope, &Filter::default())).await
}

/// Returns what the jobs are called that one can apply for, in the order of their drafts.
pub async fn open_titled(scope: &Scope) -> Result<Vec<(JobId, String)>> {
    let published = Filter { stage: Some(JobStage::Published), ..Filter::default() };
    titles(scope, matching(scope, &published)).await
}

/// Returns what these jobs are called. Those that are not there are left out.
pub async fn titled(
    scope: &Scope,
    ids: impl IntoIterator<Item = JobId>,
) -> Result<Vec<(JobId, String)>> {
    titles(scope, scope.select::<job::Entity>().filter(job::Column::Id.is_in(ids))).await
}

/// Returns what a job is called for who reads this language. One that is not there is called nothing.
pub async fn title_in(scope: &Scope, language: Language, id: JobId) -> Result<String> {
    let job = with_ids(scope, [id]).await?.pop();
    let job = job.map(|job| read_in(language, &job)).transpose()?;
    Ok(job.map(|job| job.title().to_owned()).unwrap_or_default())
}

/// Returns the jobs with these ids, in the order of their drafts.
pub async fn with_ids(scope: &Scope, ids: impl IntoIterator<Item = JobId>) -> Result<Vec<Job>> {
    let rows = scope.select::<job::Entity>().filter(job::Column::Id.is_in(ids));
    nouns(scope, scope.all(rows.order_by_asc(job::Column::Id)).await?).await
}

/// Returns the jobs whose newest version has one of these for its location.
pub async fn located(scope: &Scope, locations: &[Text<120>]) -> Result<Vec<JobId>> {
    let mut found = vec![];
    for row in scope.all(matching(scope, &Filter::default())).await? {
        if locations.contains(&read(&row.description)?.location) {
            found.push(row.id);
        }
    }
    Ok(found)
}

/// Returns the jobs of a role.
pub async fn of_role(scope: &Scope, role: RoleKey) -> Result<Vec<JobId>> {
    let all = matching(scope, &Filter { role: Some(role), ..Filter::default() });
    Ok(titles(scope, all).await?.into_iter().map(|(id, _)| id).collect())
}

/// Returns what a job is called, and whether one can apply for it: one question, where [`find`] asks
/// three.
pub async fn called(scope: &Scope, id: JobId) -> Result<(String, bool)> {
    let row = scope.one(scope.by_id::<job::Entity>(id)).await?.ok_or(Error::Missing("job"))?;
    Ok((row.title, row.stage == JobStage::Published))
}

#[derive(FromQueryResult)]
struct Titled {
    id: JobId,
    title: String,
}

/// Reads ids and titles, and nothing of the descriptions.
async fn titles(scope: &Scope, rows: Select<job::Entity>) -> Result<Vec<(JobId, String)>> {
    let rows = rows.order_by_asc(job::Column::Id).select_only();
    let rows = rows.column(job::Column::Id).column(job::Column::Title);
    let titled = |row: Titled| (row.id, row.title);
    Ok(scope.all_as(rows).await?.into_iter().map(titled).collect())
}

/// Returns one row more than the window shows, in the order of their drafts.
pub async fn list(scope: &Scope, filter: &Filter, window: Window) -> Result<Vec<Job>> {
    let rows = scope.window(matching(scope, filter), window);
    nouns(scope, scope.all(rows).await?).await
}

/// Returns a page of all jobs: those that are published, drafts, and what is over, each the newest first. In that order
/// their stages stand in the alphabet, from its end.
pub async fn page(scope: &Scope, seek: &Seek) -> Result<Piece<Job>> {
    let rows = matching(scope, &Filter::default());
    let (sorted, from) =
        (Sorted::descending_by([job::Column::Stage, job::Column::Id]), (seek, Window::USUAL));
    let Piece { rows, part } = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    Ok(Piece { rows: nouns(scope, rows).await?, part })
}

/// Returns every version of a job's description, oldest first.
pub async fn versions(scope: &Scope, id: JobId) -> Result<Vec<Version>> {
    let rows = scope
        .select::<version::Entity>()
        .filter(version::Column::JobId.eq(id))
        .order_by_asc(version::Column::Number);
    let noun = |row: version::Model| {
        let version::Model { number, saved_at, saved_by, .. } = row;
        Ok(Version { number, description: read(&row.description)?, saved_at, saved_by })
    };
    scope.all(rows).await?.into_iter().map(noun).collect()
}

pub async fn add(tx: &Tx, job: &Job) -> Result<()> {
    tx.insert(job::Model {
        practice_id: tx.practice_id(),
        id: job.id,
        role: job.role,
        external_id: job.labels.external_id.clone(),
        metadata: job.labels.metadata.clone(),
        stage: job.stage_word(),
        title: job.title().to_owned(),
        description: job.description().to_json_string(),
        version: job.version,
        drafted_at: job.drafted_at,
        updated_at: job.updated_at,
        revision: job.revision,
    })
    .await?;
    keep_version(tx, job).await
}

/// Saves a job that has changed, and its newest version: of a published one, the one that everybody reads.
pub async fn add_version(tx: &Tx, job: &Job) -> Result<()> {
    keep_version(tx, job).await?;
    if job.is_open() {
        tx.update(publication::ActiveModel {
            practice_id: Set(tx.practice_id()),
            job_id: Set(job.id),
            version: Set(job.version),
            ..Default::default()
        })
        .await?;
    }
    touch(tx, job).await
}

pub async fn add_publication(tx: &Tx, job: &Job) -> Result<()> {
    if let Some(publication) = job.publication().cloned() {
        tx.insert(publication::Model {
            practice_id: tx.practice_id(),
            job_id: job.id,
            version: publication.version,
            published_at: publication.published_at,
            published_by: publication.published_by,
            test_items: publication.check.map(|check| check.items),
            test_minutes: publication.check.map(|check| check.minutes),
        })
        .await?;
    }
    touch(tx, job).await
}

pub async fn add_closing(tx: &Tx, job: &Job) -> Result<()> {
    if let Some(Closing { reason, closed_at, closed_by }) = job.closing().cloned() {
        let (practice_id, job_id) = (tx.practice_id(), job.id);
        tx.insert(closing::Model { practice_id, job_id, reason, closed_at, closed_by }).await?;
    }
    touch(tx, job).await
}

/// Takes away how it ended.
pub async fn remove_closing(tx: &Tx, job: &Job) -> Result<()> {
    let which = Condition::all().add(closing::Column::JobId.eq(job.id));
    tx.remove::<closing::Entity>(which).await?;
    touch(tx, job).await
}

async fn keep_version(tx: &Tx, job: &Job) -> Result<()> {
    tx.insert(version::Model {
        practice_id: tx.practice_id(),
        job_id: job.id,
        number: job.version,
        description: job.description().to_json_string(),
        saved_at: tx.now(),
        saved_by: tx.actor().to_string(),
    })
    .await
}

pub async fn save_labels(tx: &Tx, job: &Job) -> Result<()> {
    let Labels { external_id, metadata } = job.labels.clone();
    tx.update(job::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(job.id),
        external_id: Set(external_id),
        metadata: Set(metadata),
        ..Default::default()
    })
    .await
}

async fn touch(tx: &Tx, job: &Job) -> Result<()> {
    tx.update(job::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(job.id),
        stage: Set(job.stage_word()),
        title: Set(job.title().to_owned()),
        description: Set(job.description().to_json_string()),
        version: Set(job.version),
        revision: Set(job.revision),
        ..Default::default()
    })
    .await
}

/// Returns the job that another system calls so.
pub async fn labelled(scope: &Scope, external_id: &Text<120>) -> Result<Option<JobId>> {
    let filter = Filter { external_id: Some(external_id.clone()), ..Filter::default() };
    Ok(scope.one(matching(scope, &filter).limit(1)).await?.map(|row| row.id))
}

fn matching(scope: &Scope, filter: &Filter) -> Select<job::Entity> {
    let mut rows = scope.select::<job::Entity>();
    if let Some(role) = filter.role {
        rows = rows.filter(job::Column::Role.eq(role));
    }
    if let Some(stage) = filter.stage {
        rows = rows.filter(job::Column::Stage.eq(stage));
    }
    if let Some(external_id) = &filter.external_id {
        rows = rows.filter(job::Column::ExternalId.eq(external_id.clone()));
    }
    rows
}

async fn one(scope: &Scope, row: Option<job::Model>) -> Result<Job> {
    let found = nouns(scope, row.into_iter().collect()).await?.pop();
    found.ok_or(Error::Missing("job"))
}

/// Makes nouns of rows: two more questions, however many rows there are.
async fn nouns(scope: &Scope, rows: Vec<job::Model>) -> Result<Vec<Job>> {
    let ids = || rows.iter().map(|row| row.id);
    let published = scope.select::<publication::Entity>();
    let published = published.filter(publication::Column::JobId.is_in(ids()));
    let published = scope.all(published).await?.into_iter();
    let mut publications: HashMap<_, Publication> =
        published.map(|row| (row.job_id, row.into())).collect();
    let closed = scope.select::<closing::Entity>().filter(closing::Column::JobId.is_in(ids()));
    let closed = scope.all(closed).await?.into_iter();
    let mut closings: HashMap<_, Closing> = closed.map(|row| (row.job_id, row.into())).collect();

    let noun = |row: job::Model| {
        let stage = match (publications.remove(&row.id), closings.remove(&row.id)) {
            (publication, Some(closing)) => Stage::Closed { publication, closing },
            (Some(publication), None) => Stage::Published(publication),
            (None, None) => Stage::Draft,
        };
        Ok(Job {
            id: row.id,
            role: row.role,
            labels: Labels { external_id: row.external_id, metadata: row.metadata },
            stage,
            drafted_at: row.drafted_at,
            updated_at: row.updated_at,
            version: row.version,
            revision: row.revision,
            description: read(&row.description)?,
        })
    };
    rows.into_iter().map(noun).collect()
}

fn read(description: &str) -> Result<Description> {
    let read = Description::parse_from_json_string(description);
    read.map_err(|error| Error::internal(error.into_message()))
}

impl From<publication::Model> for Publication {
    fn from(row: publication::Model) -> Self {
        let check = row.test_items.zip(row.test_minutes);
        let check = check.map(|(items, minutes)| SkillsCheck { items, minutes });
        let publication::Model { version, published_at, published_by, .. } = row;
        Self { version, published_at, published_by, check }
    }
}

impl From<closing::Model> for Closing {
    fn from(row: closing::Model) -> Self {
        let closing::Model { reason, closed_at, closed_by, .. } = row;
        Self { reason, closed_at, closed_by }
    }
}
