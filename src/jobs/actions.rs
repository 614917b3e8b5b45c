//! What is done with jobs: load → ask the noun → save → announce.

use super::{
    description::Description,
    events, hooks,
    job::{Change, Closing, Job, JobId, SkillsCheck},
    profile::{self, RoleKey},
    store,
};
use crate::{
    drafts,
    error::{Error, Result},
    kernel::{
        fault::Reason,
        labels::{Labels, Relabelling},
        text::Text,
    },
    platform::db::Tx,
    practices,
};

/// What a draft starts from.
#[derive(Clone, Debug)]
pub struct Start {
    pub role: RoleKey,
    /// The profile's own if there is none.
    pub title: Option<Text<120>>,
    pub labels: Labels,
}

impl Start {
    pub fn of(role: RoleKey) -> Self {
        Self { role, title: None, labels: Labels::default() }
    }
}

pub async fn draft_from_profile(tx: &mut Tx, start: Start) -> Result<Job> {
    let city = practices::here(tx).await?.particulars.city;
    let city = city.as_str().parse().map_err(Error::internal)?;
    let description = match (start.role, start.title) {
        (RoleKey::Other, Some(title)) => {
            Description::blank(title, city).map_err(Error::internal)?
        }
        (RoleKey::Other, None) => return Err(Error::fault("title", "jobs.title_missing")),
        (role, title) => profile::of(role)?.describe(title, city),
    };
    let (id, now) = (tx.fresh_id(), tx.now());
    refuse_namesake(tx, id, &start.labels).await?;
    let job = Job::draft(id, start.role, start.labels, description, now);
    store::add(tx, &job).await?;
    tx.announce(events::drafted(&job));
    Ok(job)
}

/// Starts a draft from the newest version of another job, whatever has become of that. What was said of its duties and
/// its pay stands; its last day to apply does not.
pub async fn copy(tx: &mut Tx, id: JobId, start: Copied) -> Result<Job> {
    let from = store::find(tx, id).await?;
    let is = from.description().clone();
    let title = start.title.unwrap_or_else(|| is.title.clone());
    let description = Description { title, apply_by: None, ..is };
    let (id, now) = (tx.fresh_id(), tx.now());
    refuse_namesake(tx, id, &start.labels).await?;
    let job = Job::draft(id, from.role, start.labels, description, now);
    store::add(tx, &job).await?;
    tx.announce(events::drafted(&job));
    Ok(job)
}

/// What a copy is called.
#[derive(Clone, Debug, Default)]
pub struct Copied {
    /// As the other job if there is none.
    pub title: Option<Text<120>>,
    pub labels: Labels,
}

/// Changes sections of a draft as it was at `revision`. Of a published job it is a correction: everybody reads the new
/// version from then on, and whoever has applied is told what is different.
pub async fn edit(tx: &mut Tx, id: JobId, revision: i32, changes: Vec<Change>) -> Result<Job> {
    let mut job = hold(tx, id, revision).await?;
    let before = job.description().clone();
    if job.edit(changes)? {
        store::add_version(tx, &job).await?;
        if job.is_open() {
            tx.announce(events::corrected(&job));
            hooks::corrected(tx, &job, &before).await?;
        } else {
            tx.announce(events::edited(&job));
        }
    }
    Ok(job)
}

/// Says of each duty on which nobody has said anything what we propose, because somebody has read that they fit.
pub async fn take_suggestions(tx: &mut Tx, id: JobId, revision: i32) -> Result<Job> {
    let job = hold(tx, id, revision).await?;
    let (suggested, _) = profile::suggested(&job)?;
    let duties = suggested.description().duties.clone();
    edit(tx, id, revision, vec![Change::Duties(duties)]).await
}

/// Publishes a draft as it was at `revision`. A higher room calls this inside its own transaction,
/// to freeze what it knows of the job at the same moment, and says what a posting tells of that.
pub async fn publish(
    tx: &mut Tx,
    id: JobId,
    revision: i32,
    check: Option<SkillsCheck>,
) -> Result<Job> {
    let mut job = hold(tx, id, revision).await?;
    job.publish(tx.now(), tx.actor().to_string(), check)?;
    store::add_publication(tx, &job).await?;
    tx.announce(events::published(&job));
    Ok(job)
}

pub async fn close(tx: &mut Tx, id: JobId, reason: Text<500>) -> Result<Job> {
    let mut job = store::hold(tx, id).await?;
    let (closed_at, closed_by) = (tx.now(), tx.actor().to_string());
    job.close(Closing { reason, closed_at, closed_by })?;
    store::add_closing(tx, &job).await?;
    drafts::end_under(tx, &format!("/jobs/{id}")).await?;
    tx.announce(events::closed(&job));
    Ok(job)
}

/// Undoes that a job was closed, as long as nobody was told of it: what letters say, no undoing takes back.
pub async fn reopen(tx: &mut Tx, id: JobId) -> Result<Job> {
    let mut job = store::hold(tx, id).await?;
    let before = job.clone();
    job.reopen(tx.now())?;
    hooks::refuse_reopening(tx, &before).await?;
    store::remove_closing(tx, &job).await?;
    tx.announce(events::reopened(&job));
    Ok(job)
}

/// Changes what another program calls a job, in every stage. It asks for no revision: it merges,
/// and what somebody edits meanwhile is something else.
pub async fn label(tx: &mut Tx, id: JobId, to: Relabelling) -> Result<Job> {
    let mut job = store::hold(tx, id).await?;
    if job.labels.change(to)? {
        refuse_namesake(tx, id, &job.labels).await?;
        store::save_labels(tx, &job).await?;
        tx.announce(events::labelled(&job));
    }
    Ok(job)
}

/// No two jobs are called the same by another system, and who tries learns which one is. Of two that come at one
/// moment the database refuses the second.
async fn refuse_namesake(tx: &Tx, id: JobId, labels: &Labels) -> Result<()> {
    let Some(external_id) = &labels.external_id else { return Ok(()) };
    match store::labelled(tx, external_id).await? {
        Some(other) if other != id => {
            let reason = Reason::new("request.already_exists");
            Err(Error::Conflict(reason.with("existing", other.to_string())))
        }
        _ => Ok(()),
    }
}

async fn hold(tx: &Tx, id: JobId, revision: i32) -> Result<Job> {
    let job = store::hold(tx, id).await?;
    if job.revision == revision { Ok(job) } else { Err(Error::Stale) }
}
