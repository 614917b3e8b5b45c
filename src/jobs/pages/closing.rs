//! The form to close a job.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Head, go_to};
use crate::{
    error::Result,
    jobs::{JobId, JobStage, WriteJobs, actions, input::ClosingIn, job::JobRefused, store},
    kernel::fault::Fault,
    platform::{
        db::Scope,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{Frame, Place},
};

#[derive(Serialize)]
pub struct Closing {
    frame: Frame,
    job: Head,
    /// Whether anybody outside will notice.
    was_public: bool,
    reason: FormField,
    faults: Vec<Fault>,
}

impl Form for ClosingIn {
    const INPUTS: &'static [&'static str] = &["reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { reason: pairs.paragraph("reason") }
    }
}

impl Page for Closing {
    const TEMPLATE: &'static str = "jobs/closing";

    fn samples() -> Vec<Self> {
        let page = |stage, faults: Vec<Fault>| Self {
            frame: Frame::sample(Place::Jobs),
            job: Head::sample(stage),
            was_public: stage == JobStage::Published,
            reason: FormField::new("reason", &ClosingIn::default().reason, &faults),
            faults,
        };
        let wrong = Fault::at_each(["form", "reason"], "value.missing");
        vec![page(JobStage::Published, vec![]), page(JobStage::Draft, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let job = store::find(&session.scope, id).await?;
    if job.closing().is_some() {
        return Err(JobRefused::AlreadyClosed.into());
    }
    session.page(&fill(&session, id, &ClosingIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteJobs, ClosingIn>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match close(&session.scope, id, sent.clone()).await {
        Ok(()) => Ok(go_to(format!("/jobs/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<ClosingIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn close(scope: &Scope, id: JobId, sent: ClosingIn) -> Result<()> {
    store::find(scope, id).await?;
    let reason = sent.check()?;
    scope.write(async |tx| actions::close(tx, id, reason).await).await?;
    Ok(())
}

async fn fill(
    session: &Session<WriteJobs>,
    id: JobId,
    sent: &ClosingIn,
    faults: Vec<Fault>,
) -> Result<Closing> {
    let job = store::find(&session.scope, id).await?;
    Ok(Closing {
        frame: Frame::of(session, Place::Jobs).await?,
        job: Head::new(&job),
        was_public: job.is_open(),
        reason: FormField::new("reason", &sent.reason, &faults),
        faults,
    })
}
