//! What the pages that edit a section have in common.

use chrono::NaiveDate;
use poem::{IntoResponse, Response, web::Html};

use super::{Head, Obstacle, go_to};
use crate::{
    drafts::{self, Begun},
    error::{Error, Result},
    jobs::{
        JobId, JobStage, TAB, WriteJobs, actions,
        job::{Change, Job},
        store,
    },
    kernel::{
        bounded_int::BoundedInt,
        fault::{Fault, Reason},
        field::Field,
    },
    locations::{self, Locations},
    platform::{
        db::Scope,
        http::{
            form::{Form, Limits, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Practice},
};

/// One section as its page edits it.
pub trait Section: Form + Clone + Send + Sync {
    type Shown: Page;

    /// Returns the section as it is.
    fn of(job: &Job) -> Self;

    fn check(self) -> Result<Change>;

    fn page(&self, frame: Frame, job: Head, faults: Vec<Fault>) -> Self::Shown;

    /// Adds what is known of the locations of the practice.
    fn suggesting(page: Self::Shown, _: &Locations) -> Self::Shown {
        page
    }

    /// Adds what is known of the place and the day.
    fn placed(page: Self::Shown, _: &Job, _: &Practice, _: NaiveDate) -> Result<Self::Shown> {
        Ok(page)
    }
}

/// A section as it was sent, and the revision of the job that its sender had read.
pub struct Edited<S> {
    revision: Field<BoundedInt<1, { i32::MAX }>>,
    section: S,
}

impl<S: Form> Form for Edited<S> {
    const INPUTS: &'static [&'static str] = S::INPUTS;

    const LIMITS: Limits = S::LIMITS;

    fn read(pairs: &mut Pairs) -> Self {
        Self { revision: pairs.field("revision"), section: S::read(pairs) }
    }
}

/// Shows the section as it is.
pub async fn show<S: Section>(session: &Session<WriteJobs>, id: JobId) -> Result<Html<String>> {
    let job = store::find(&session.scope, id).await?;
    job.refuse_if_closed()?;
    let (kept, begun) = drafts::read::<Edited<S>, _>(session, &place::<S>(id)).await?;
    // Of what was begun before somebody else changed the job its writer is told, and saves it knowing that.
    let is_stale = |kept: &Edited<S>| !matches!(kept.revision, Field::Read(BoundedInt(read)) if read == job.revision);
    let faults = match kept.as_ref().is_some_and(is_stale) {
        true => vec![Fault::new("form", Reason::new("jobs.changed_meanwhile"))],
        false => vec![],
    };
    let section = kept.map_or_else(|| S::of(&job), |kept| kept.section);
    session.page(&fill(session, &job, (&section, begun), faults).await?)
}

/// The page as its samples have it: with nothing wrong, and with something wrong at each path.
pub fn samples<S: Section>(section: &S, paths: &[&str], code: &'static str) -> Vec<S::Shown> {
    let wrong = Fault::at_each(paths.iter().copied(), code);
    let page = |faults| section.page(Frame::sample(TAB), Head::sample(JobStage::Draft), faults);
    vec![page(vec![]), page(wrong)]
}

/// Saves the section, or shows it again with what was typed and what is wrong.
pub async fn save<S: Section>(
    form: Submitted<WriteJobs, Edited<S>>,
    id: JobId,
) -> Result<Response> {
    let Submitted { session, fields: Edited { revision, section } } = form;
    match keep(&session.scope, id, revision, section.clone()).await {
        Ok(next) => {
            drafts::sent(&session, &place::<S>(id)).await;
            Ok(go_to(next))
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<S>(error)?;
            let job = store::find(&session.scope, id).await?;
            let begun = Begun::nothing(&place::<S>(id));
            let page = fill(&session, &job, (&section, begun), faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Where the form of a section is, by which its draft is found.
fn place<S: Section>(id: JobId) -> String {
    let section = S::Shown::TEMPLATE.rsplit('/').next().unwrap_or_default();
    format!("/jobs/{id}/{section}")
}

async fn keep<S: Section>(
    scope: &Scope,
    id: JobId,
    revision: Field<BoundedInt<1, { i32::MAX }>>,
    section: S,
) -> Result<String> {
    let before = store::find(scope, id).await?;
    let change = section.check()?;
    let Field::Read(BoundedInt(revision)) = revision else { return Err(meanwhile(Error::Stale)) };
    let act = async |tx: &mut _| actions::edit(tx, id, revision, vec![change]).await;
    let after = scope.write(act).await.map_err(meanwhile)?;
    // What was the last thing missing leads on to the last look.
    let is_last = !Obstacle::left(&before).is_empty() && Obstacle::left(&after).is_empty();
    Ok(if is_last { format!("/jobs/{id}/publication/new") } else { format!("/jobs/{id}") })
}

/// Who typed a whole section does not lose it because somebody else was quicker.
pub fn meanwhile(error: Error) -> Error {
    match error {
        Error::Stale => Error::Conflict(Reason::new("jobs.changed_meanwhile")),
        other => other,
    }
}

async fn fill<S: Section>(
    session: &Session<WriteJobs>,
    job: &Job,
    (section, begun): (&S, Begun),
    faults: Vec<Fault>,
) -> Result<S::Shown> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    let today = practice.today(session.scope.now());
    let known = locations::known(&session.scope).await?;
    let page = S::suggesting(section.page(frame, Head::with_draft(job, begun), faults), &known);
    S::placed(page, job, &practice, today)
}

/// Returns the faults with those of single lines at the box that the lines stand in.
pub fn by_box(faults: Vec<Fault>, boxes: &[&str]) -> Vec<Fault> {
    let placed = faults.into_iter().map(|fault| {
        let found = boxes.iter().find(|name| fault.is_in(name));
        found.map_or(fault.clone(), |name| Fault::new(*name, fault.reason))
    });
    let mut placed: Vec<_> = placed.collect();
    placed.dedup();
    placed
}
