//! The last look before everybody can read it.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Head, Needed, Obstacle, editing::meanwhile, go_to, needed};
use crate::{
    error::{Error, Result},
    jobs::{JobId, JobStage, WriteJobs, actions, job::Job, store},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        whole::Whole,
    },
    platform::{
        http::{
            form::{Form, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{Frame, Place},
};

#[derive(Serialize)]
pub struct Publication {
    frame: Frame,
    job: Head,
    duties: Vec<Decided>,
    languages: Vec<Needed>,
    obstacles: Vec<Obstacle>,
    faults: Vec<Fault>,
}

/// A duty, and what somebody has said about it.
#[derive(Clone, Serialize)]
struct Decided {
    text: String,
    essential: Option<&'static str>,
    day_one: Option<&'static str>,
}

/// The revision of the job that was looked at.
pub struct Looked {
    revision: Field<Whole<1, { i32::MAX }>>,
}

impl Form for Looked {
    const INPUTS: &'static [&'static str] = &[];

    fn read(pairs: &mut Pairs) -> Self {
        Self { revision: pairs.field("revision") }
    }
}

impl Publication {
    fn new(frame: Frame, job: &Job, faults: Vec<Fault>) -> Self {
        let answer = |said: Option<bool>| said.map(|yes| if yes { "yes" } else { "no" });
        let duties = job.description().duties.iter().map(|duty| Decided {
            text: duty.text.to_string(),
            essential: answer(duty.essential),
            day_one: answer(duty.day_one),
        });
        Self {
            frame,
            job: Head::new(job),
            duties: duties.collect(),
            languages: needed(job.description()),
            obstacles: Obstacle::all(job),
            faults,
        }
    }
}

impl Page for Publication {
    const TEMPLATE: &'static str = "jobs/publication";

    fn samples() -> Vec<Self> {
        let duty = |said| Decided { text: "Greet".to_owned(), essential: said, day_one: said };
        let page = |stage, obstacles, faults| Self {
            frame: Frame::sample(Place::Jobs),
            job: Head::sample(stage),
            duties: vec![duty(Some("yes")), duty(None)],
            languages: vec![Needed { language: "spanish", why: "Patients".to_owned() }],
            obstacles,
            faults,
        };
        let stale = Fault::new("form", Reason::new("jobs.changed_meanwhile"));
        let ready = Self { languages: vec![], ..page(JobStage::Published, vec![], vec![stale]) };
        vec![page(JobStage::Draft, Obstacle::samples(), vec![]), ready]
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let job = store::find(&session.scope, id).await?;
    job.refuse_unless_draft()?;
    let frame = Frame::of(&session, Place::Jobs).await?;
    session.page(&Publication::new(frame, &job, vec![]))
}

#[handler]
pub async fn submit(form: Submitted<WriteJobs, Looked>, Path(id): Path<JobId>) -> Result<Response> {
    let Submitted { session, fields: Looked { revision } } = form;
    let job = store::find(&session.scope, id).await?;
    let published = match revision {
        Field::Read(Whole(revision)) => {
            session.scope.write(async |tx| actions::publish(tx, id, revision).await).await
        }
        _ => Err(Error::Stale),
    };
    match published {
        Ok(_) => Ok(go_to(format!("/jobs/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Looked>(meanwhile(error))?;
            let frame = Frame::of(&session, Place::Jobs).await?;
            let page = Publication::new(frame, &job, faults);
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
