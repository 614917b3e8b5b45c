//! The form by which the office adds somebody by hand.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use super::{Choice, on_to};
use crate::{
    applications::{Application, TAB, WriteApplications, actions, input::ApplicationIn},
    error::Result,
    jobs,
    kernel::fault::{Fault, Reason},
    platform::{
        db::Scope,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

/// Empty, or with what was typed and what is wrong with it.
#[derive(Serialize)]
pub struct NewApplication {
    frame: Frame,
    name: FormField,
    phone: FormField,
    email: FormField,
    job_id: FormField,
    jobs: Vec<Choice>,
    faults: Vec<Fault>,
}

impl Form for ApplicationIn {
    const INPUTS: &'static [&'static str] = &["name", "phone", "email", "job_id"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            phone: pairs.optional("phone"),
            email: pairs.optional("email"),
            job_id: pairs.field("job_id"),
            ..Self::default()
        }
    }
}

impl NewApplication {
    fn new(frame: Frame, jobs: Vec<Choice>, sent: &ApplicationIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            name: FormField::new("name", &sent.name, &faults),
            phone: FormField::new("phone", sent.phone.as_ref(), &faults),
            email: FormField::new("email", sent.email.as_ref(), &faults),
            job_id: FormField::new("job_id", &sent.job_id, &faults),
            jobs,
            faults,
        }
    }
}

impl Page for NewApplication {
    const TEMPLATE: &'static str = "applications/new_application";

    fn samples() -> Vec<Self> {
        let page =
            |jobs, faults| Self::new(Frame::sample(TAB), jobs, &ApplicationIn::default(), faults);
        let wrong = Fault::at_each(["form", "name", "email", "job_id"], "value.missing");
        let unreachable = Fault::new("phone", Reason::new("applications.unreachable"));
        vec![
            page(vec![], vec![]),
            page(Choice::samples(), vec![]),
            page(Choice::samples(), [wrong, vec![unreachable]].concat()),
        ]
    }
}

#[handler]
pub async fn view(session: Session<WriteApplications>) -> Result<Html<String>> {
    session.page(&fill(&session, &ApplicationIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteApplications, ApplicationIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match add(&session.scope, sent.clone()).await {
        Ok(application) => Ok(on_to(format!("/applications/{}", application.id))),
        Err(error) => {
            let (status, faults) = faults_to_show::<ApplicationIn>(error)?;
            let page = fill(&session, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn add(scope: &Scope, sent: ApplicationIn) -> Result<Application> {
    let new = sent.check()?;
    scope.write(async |tx| actions::receive(tx, new).await?.only_new()).await
}

async fn fill(
    session: &Session<WriteApplications>,
    sent: &ApplicationIn,
    faults: Vec<Fault>,
) -> Result<NewApplication> {
    let jobs = Choice::open(&jobs::all(&session.scope).await?);
    Ok(NewApplication::new(Frame::of(session, TAB).await?, jobs, sent, faults))
}
