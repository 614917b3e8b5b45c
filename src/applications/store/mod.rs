//! Questions about applications, each by its name. No decisions are made here.

mod additions;
mod candidates;
mod dossier;
mod moves;
mod resumes;
mod ways;

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select, Value,
    sea_query::ExprTrait,
};
use uuid::Uuid;

use super::{
    application::{Application, ApplicationId, ApplicationStage, Arrival, Consent, Ending, Turn},
    entity::application::{ActiveModel, Column, Entity, Model},
};
use crate::{
    error::{Error, Result},
    jobs::JobId,
    kernel::{cursor::Window, labels::Labels, text::Text, typed_id::TypedId},
    people::{self, Found, PersonId},
    platform::{
        db::{Scope, Tx},
        keys::User,
    },
};
pub use additions::{add_addition, additions, has_addition};
pub use candidates::{ApplicationSort, Sought, candidates, how_many_at_each, lanes};
pub use dossier::{add_answers, add_closing, add_note, answers, closings, notes, remove_closing};
pub use moves::{hold_these, rename, save_moved};
pub use resumes::{add_resume, resumes};
pub use ways::{add_code, forget_codes, opened_by};

/// Which applications to list.
#[derive(Clone, Default)]
pub struct Filter {
    pub job_id: Option<JobId>,
    /// Only those in this stage.
    pub stage: Option<ApplicationStage>,
    /// Only those that wait for a decision, or only those that have come to their end.
    pub is_open: Option<bool>,
    /// Only those of the people whom a search has found.
    pub people: Option<Found>,
    /// Only those that an HR system calls this.
    pub external_id: Option<Text<120>>,
}

impl Filter {
    /// Those whom nobody has decided on: of one job, or of all.
    fn undecided(job_id: Option<JobId>) -> Self {
        Self { job_id, is_open: Some(true), ..Self::default() }
    }
}

pub async fn find(scope: &Scope, id: ApplicationId) -> Result<Application> {
    let row = scope.one(scope.by_id::<Entity>(id)).await?;
    row.map(noun).ok_or(Error::Missing("application"))
}

/// Like [`find`], and holds the application until the transaction ends.
pub async fn hold(tx: &Tx, id: ApplicationId) -> Result<Application> {
    let row = tx.lock(tx.by_id::<Entity>(id)).await?;
    row.map(noun).ok_or(Error::Missing("application"))
}

/// Returns these applications, who has waited longest first.
pub async fn these(scope: &Scope, ids: &[ApplicationId]) -> Result<Vec<Application>> {
    let rows = scope.select::<Entity>().filter(Column::Id.is_in(ids.iter().copied()));
    let rows = scope.all(rows.order_by_asc(Column::Turn)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

/// Returns all applications of these people, the latest first.
pub async fn of_people(
    scope: &Scope,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<Vec<Application>> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.is_in(people));
    let rows = scope.all(rows.order_by_desc(Column::Id)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

/// Returns all applications of one person to one job, the first of them first.
pub async fn of_person(scope: &Scope, person: PersonId, job: JobId) -> Result<Vec<Application>> {
    let rows = scope
        .select::<Entity>()
        .filter(Column::PersonId.eq(person))
        .filter(Column::JobId.eq(job))
        .order_by_asc(Column::Round);
    Ok(scope.all(rows).await?.into_iter().map(noun).collect())
}

/// Returns the jobs for which this user competes: they applied, did not withdraw, and were not hired. Who once
/// took back an application of their own here is not asked again, or any stranger who types their address would
/// hide the job from them each day anew.
pub async fn applied_to(scope: &Scope, user: &User) -> Result<Vec<Uuid>> {
    let known_as = people::known_as(scope, user).await?;
    if known_as.is_empty() {
        return Ok(vec![]);
    }
    let applied = of_people(scope, known_as).await?;
    let is_over = |one: &&Application| {
        one.ending == Some(Ending::Withdrawn) || one.stage == ApplicationStage::Hired
    };
    let over: BTreeSet<_> = applied.iter().filter(is_over).map(|one| one.arrival.job_id).collect();
    let stands = applied.iter().filter(|one| !over.contains(&one.arrival.job_id));
    let jobs: BTreeSet<_> = stands.map(|one| one.arrival.job_id.uuid()).collect();
    Ok(jobs.into_iter().collect())
}

/// Returns whether somebody who applied to this job was told of a decision since.
pub async fn was_decided_since(scope: &Scope, job: JobId, at: DateTime<Utc>) -> Result<bool> {
    let rows = scope.select::<Entity>().filter(Column::JobId.eq(job));
    let rows = rows.filter(Column::Stage.eq(ApplicationStage::Closed));
    let rows = rows.filter(Column::WaitsSince.gte(at)).filter(Column::Ending.ne(Ending::Withdrawn));
    Ok(scope.one(rows.limit(1)).await?.is_some())
}

/// Returns the application that this form sent.
pub async fn sent_by(scope: &Scope, form_hash: &str) -> Result<Option<Application>> {
    let rows = scope.select::<Entity>().filter(Column::FormHash.eq(form_hash));
    Ok(scope.one(rows).await?.map(noun))
}

/// Returns one row more than the window shows, in the order they came.
pub async fn list(scope: &Scope, filter: &Filter, window: Window) -> Result<Vec<Application>> {
    let rows = scope.all(scope.window(matching(scope, filter), window)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

/// Returns those whom nobody has decided on, as many as `most`, who has waited longest first.
pub async fn who_waits_longest(scope: &Scope, most: u64) -> Result<Vec<Application>> {
    let rows = matching(scope, &Filter::undecided(None));
    let rows = scope.all(rows.order_by_asc(Column::Turn).limit(most)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

/// Returns who has waited longest of these jobs.
pub async fn who_waits_among(scope: &Scope, jobs: &[JobId], most: u64) -> Result<Vec<Application>> {
    let rows = matching(scope, &Filter::undecided(None));
    let rows = rows.filter(Column::JobId.is_in(jobs.iter().copied()));
    let rows = scope.all(rows.order_by_asc(Column::Turn).limit(most)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

/// Returns which of these are open.
pub async fn open_among(
    scope: &Scope,
    ids: impl IntoIterator<Item = ApplicationId>,
) -> Result<HashSet<ApplicationId>> {
    let rows = matching(scope, &Filter::undecided(None)).filter(Column::Id.is_in(ids));
    Ok(scope.all(rows).await?.into_iter().map(|row| row.id).collect())
}

/// Returns how many applications a job has had, whatever became of them. It never falls.
pub async fn how_many_applied(scope: &Scope, job_id: JobId) -> Result<u64> {
    let filter = Filter { job_id: Some(job_id), ..Filter::default() };
    scope.count(matching(scope, &filter)).await
}

/// Returns how many of a job nobody has decided on.
pub async fn how_many_wait(scope: &Scope, job_id: JobId) -> Result<u64> {
    scope.count(matching(scope, &Filter::undecided(Some(job_id)))).await
}

/// Returns those of a job whom nobody has decided on, as many as `most`, who has waited longest
/// first.
pub async fn who_waits(scope: &Scope, job_id: JobId, most: u64) -> Result<Vec<Application>> {
    let rows = matching(scope, &Filter::undecided(Some(job_id)));
    let rows = scope.all(rows.order_by_asc(Column::Turn).limit(most)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

pub async fn add(
    tx: &Tx,
    application: &Application,
    name_folded: String,
    form_hash: Option<String>,
) -> Result<()> {
    let arrival = application.arrival.clone();
    let Arrival { person_id, job_id, applied_as, source, labels, consent } = arrival;
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: application.id,
        person_id,
        name_folded,
        job_id,
        round: application.round,
        stage: application.stage,
        is_open: application.stage.is_open(),
        ending: application.ending,
        turn: application.turn.id,
        waits_since: application.turn.at,
        applied_as,
        source,
        external_id: labels.external_id,
        metadata: labels.metadata,
        consent_version: consent.map(|consent| consent.version),
        consented_at: consent.map(|consent| consent.at),
        form_hash,
        applied_at: application.applied_at,
        updated_at: application.updated_at,
        revision: application.revision,
    })
    .await
}

pub async fn save(tx: &Tx, application: &Application) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(application.id),
        stage: Set(application.stage),
        is_open: Set(application.stage.is_open()),
        ending: Set(application.ending),
        turn: Set(application.turn.id),
        waits_since: Set(application.turn.at),
        revision: Set(application.revision),
        ..Default::default()
    })
    .await
}

/// Notes that something beside it has changed.
pub(super) async fn touch(tx: &Tx, id: ApplicationId) -> Result<()> {
    let (practice_id, id) = (Set(tx.practice_id()), Set(id));
    tx.update(ActiveModel { practice_id, id, ..Default::default() }).await
}

pub async fn save_labels(tx: &Tx, application: &Application) -> Result<()> {
    let Labels { external_id, metadata } = application.arrival.labels.clone();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(application.id),
        external_id: Set(external_id),
        metadata: Set(metadata),
        ..Default::default()
    })
    .await
}

fn matching(scope: &Scope, filter: &Filter) -> Select<Entity> {
    let mut rows = scope.select::<Entity>();
    let found = matches!(filter.people, Some(Found::These(_)));
    // Whose application it is leads to few: a denial keeps SQLite from walking through all that are
    // open, or all of a job or stage, to meet them.
    let is = |column: Column, value: Value| {
        if found { column.ne(value).not() } else { column.eq(value) }
    };
    if let Some(job_id) = filter.job_id {
        rows = rows.filter(is(Column::JobId, job_id.into()));
    }
    if let Some(stage) = filter.stage {
        rows = rows.filter(is(Column::Stage, stage.into()));
    }
    if let Some(is_open) = filter.is_open {
        rows = rows.filter(is(Column::IsOpen, is_open.into()));
    }
    if let Some(people) = &filter.people {
        rows = rows.filter(people.holds(Column::PracticeId, Column::PersonId));
    }
    if let Some(external_id) = &filter.external_id {
        rows = rows.filter(Column::ExternalId.eq(external_id.clone()));
    }
    rows
}

fn noun(row: Model) -> Application {
    let consent = row.consent_version.zip(row.consented_at);
    Application {
        id: row.id,
        arrival: Arrival {
            person_id: row.person_id,
            job_id: row.job_id,
            applied_as: row.applied_as,
            source: row.source,
            labels: Labels { external_id: row.external_id, metadata: row.metadata },
            consent: consent.map(|(version, at)| Consent { version, at }),
        },
        round: row.round,
        stage: row.stage,
        ending: row.ending,
        turn: Turn { id: row.turn, at: row.waits_since },
        applied_at: row.applied_at,
        updated_at: row.updated_at,
        revision: row.revision,
    }
}
