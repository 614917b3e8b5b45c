//! The form by which the office adds a list of people: pasted, looked at line by line, then added.

use poem::{IntoResponse, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;

use super::{Choice, on_to};
use crate::{
    applications::{
        New, Received, TAB, WriteApplications, actions,
        input::{Line, PasteIn},
    },
    error::Result,
    jobs,
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    platform::{
        db::Scope,
        http::{
            form::{FormField, Submitted, faults_to_show},
            principal::Session,
        },
        i18n::Locales,
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct Paste {
    frame: Frame,
    job_id: FormField,
    jobs: Vec<Choice>,
    list: ListField,
    /// What was understood. Nothing before the list has been sent.
    lines: Vec<Read>,
    /// Whether all of it was, so that it can be added.
    is_ready: bool,
    faults: Vec<Fault>,
}

/// The list itself, in the shape of a [`FormField`].
#[derive(Serialize)]
struct ListField {
    name: &'static str,
    value: String,
    fault: Option<Fault>,
}

#[derive(Serialize)]
struct Read {
    number: usize,
    text: String,
    name: String,
    reach: String,
    /// Why it was not understood, in words.
    wrong: Option<String>,
}

impl Read {
    fn new(line: Line, word: impl Fn(&Reason) -> String) -> Self {
        let Line { number, text, read } = line;
        match read {
            Ok(person) => {
                let email = person.email.map(|email| email.to_string());
                let phone = person.phone.map(|phone| phone.to_string());
                let reach = email.or(phone).unwrap_or_default();
                Self { number, text, name: person.name.to_string(), reach, wrong: None }
            }
            Err(why) => {
                let (name, reach) = (String::new(), String::new());
                Self { number, text, name, reach, wrong: Some(word(&why)) }
            }
        }
    }
}

impl Page for Paste {
    const TEMPLATE: &'static str = "applications/paste";

    fn samples() -> Vec<Self> {
        let page = |list: &str, faults: Vec<Fault>, jobs| {
            let sent = PasteIn::new(Field::Absent, list.to_owned());
            let word = |why: &Reason| why.code.to_string();
            Self::new(Frame::sample(TAB), jobs, &sent, faults, word)
        };
        let wrong = Fault::at_each(["form", "job_id", "list"], "value.missing");
        vec![
            page("", vec![], vec![]),
            page("", wrong, Choice::samples()),
            page("Marisol Etxeberria, 503 555 0147\nAna", vec![], Choice::samples()),
            page("Marisol Etxeberria, 503 555 0147", vec![], Choice::samples()),
        ]
    }
}

impl Paste {
    fn new(
        frame: Frame,
        jobs: Vec<Choice>,
        sent: &PasteIn,
        faults: Vec<Fault>,
        word: impl Fn(&Reason) -> String,
    ) -> Self {
        let fault = faults.iter().find(|fault| fault.path == "list").cloned();
        Self {
            frame,
            job_id: FormField::new("job_id", &sent.job_id, &faults),
            jobs,
            list: ListField { name: "list", value: sent.list.clone(), fault },
            lines: sent.lines.iter().cloned().map(|line| Read::new(line, &word)).collect(),
            is_ready: sent.is_whole() && faults.is_empty(),
            faults,
        }
    }
}

#[handler]
pub async fn view(session: Session<WriteApplications>) -> Result<Html<String>> {
    session.page(&fill(&session, &PasteIn::default(), vec![]).await?)
}

/// Shows what was understood. Nothing is added yet.
#[handler]
pub async fn preview(form: Submitted<WriteApplications, PasteIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let faults = sent.faults();
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = fill(&session, &sent, faults).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

#[handler]
pub async fn submit(form: Submitted<WriteApplications, PasteIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match add_all(&session.scope, &sent).await {
        Ok(()) => Ok(on_to(format!("/candidates?job={}", sent.job_id.sent()))),
        Err(error) => {
            let (status, faults) = faults_to_show::<PasteIn>(error)?;
            let page = fill(&session, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Who has applied to the job before is left as they are, but that another name is noticed.
async fn add_all(scope: &Scope, sent: &PasteIn) -> Result<()> {
    let (job_id, people) = sent.check()?;
    scope
        .write(async |tx| {
            for person in people {
                match actions::receive(tx, New::by_hand(person, job_id)).await? {
                    Received::New(_) | Received::Again(_) => {}
                }
            }
            Ok(())
        })
        .await
}

async fn fill(
    session: &Session<WriteApplications>,
    sent: &PasteIn,
    faults: Vec<Fault>,
) -> Result<Paste> {
    let jobs = Choice::open(&jobs::all(&session.scope).await?);
    let frame = Frame::of(session, TAB).await?;
    let locales: &Locales = &session.scope.platform().locales;
    let word = |why: &Reason| locales.word(session.language, why);
    Ok(Paste::new(frame, jobs, sent, faults, word))
}
