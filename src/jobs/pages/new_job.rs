//! The form to start a job from a profile.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{go_to, list::Role};
use crate::{
    error::Result,
    jobs::{RoleKey, TAB, WriteJobs, actions, input::JobIn},
    kernel::{fault::Fault, field::Field},
    platform::{
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct NewJob {
    frame: Frame,
    role: FormField,
    roles: Vec<Role>,
    job_title: FormField,
    faults: Vec<Fault>,
}

#[derive(Deserialize)]
struct Asked {
    role: Option<String>,
}

impl Form for JobIn {
    const INPUTS: &'static [&'static str] = &["role", "title"];

    fn read(pairs: &mut Pairs) -> Self {
        let (role, title) = (pairs.field("role"), pairs.optional("title"));
        Self { role, title, ..Self::default() }
    }
}

impl NewJob {
    fn new(frame: Frame, roles: Vec<Role>, sent: &JobIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            role: FormField::new("role", &sent.role, &faults),
            roles,
            job_title: FormField::new("title", sent.title.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for NewJob {
    const TEMPLATE: &'static str = "jobs/new_job";

    fn samples() -> Vec<Self> {
        let page = |sent, faults| {
            let roles = Role::all_and_other().unwrap_or_default();
            Self::new(Frame::sample(TAB), roles, &sent, faults)
        };
        let chosen = JobIn { role: Field::Read(RoleKey::MedicalBiller), ..JobIn::default() };
        let wrong = Fault::at_each([&["form"], JobIn::INPUTS].concat(), "value.missing");
        vec![page(JobIn::default(), vec![]), page(chosen, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let role = asked.role.and_then(|role| role.parse().ok());
    let sent = JobIn { role: role.map_or(Field::Absent, Field::Read), ..JobIn::default() };
    let frame = Frame::of(&session, TAB).await?;
    session.page(&NewJob::new(frame, Role::all_and_other()?, &sent, vec![]))
}

#[handler]
pub async fn submit(form: Submitted<WriteJobs, JobIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let start = sent.clone().check();
    let drafted = match start {
        Ok(start) => {
            let act = async |tx: &mut _| actions::draft_from_profile(tx, start).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match drafted {
        Ok(job) => Ok(go_to(format!("/jobs/{}", job.id))),
        Err(error) => {
            let (status, faults) = faults_to_show::<JobIn>(error)?;
            let frame = Frame::of(&session, TAB).await?;
            let page = NewJob::new(frame, Role::all_and_other()?, &sent, faults);
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
