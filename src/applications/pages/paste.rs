//! The form by which the office adds a list of people: pasted, looked at line by line, then added.

use std::collections::BTreeMap;

use poem::{IntoResponse, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;

use super::{Choice, on_to};
use crate::{
    applications::{
        New, Received, TAB, WriteApplications, actions,
        input::{Column, Line, PasteColumn, PasteIn},
        listed::{self, Listed, ListedAs},
    },
    error::Result,
    jobs,
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    people::Particulars,
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
    /// Its columns, to be matched, if it has some.
    columns: Vec<Matched>,
    meanings: &'static [&'static str],
    /// What was understood. Nothing before the list has been sent.
    lines: Vec<Read>,
    /// How many lines can be read, how many would be left out, and how many of those that can be read are new to the job.
    right: usize,
    wrong: usize,
    fresh: usize,
    there: usize,
    /// Whether some can be added.
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

/// A column, and what it is taken for.
#[derive(Serialize)]
struct Matched {
    place: usize,
    number: usize,
    head: Option<String>,
    examples: String,
    is: &'static str,
}

impl Matched {
    fn new((place, column): (usize, &Column)) -> Self {
        let Column { head, examples, is } = column;
        Self {
            place,
            number: place + 1,
            head: head.clone(),
            examples: examples.join(" · "),
            is: is.word(),
        }
    }
}

#[derive(Serialize)]
struct Read {
    number: usize,
    text: String,
    name: String,
    phone: String,
    email: String,
    /// Why it was not understood, in words.
    wrong: Option<String>,
    /// What somebody should look at, in words.
    doubt: Option<String>,
    known: Option<Known>,
}

/// That somebody is known already, and as whom.
#[derive(Serialize)]
struct Known {
    known_as: &'static str,
    name: Option<String>,
    application: Option<String>,
    line: Option<usize>,
}

impl Known {
    fn new(listed: &Listed) -> Option<Self> {
        let Listed { known_as, name, application, line } = listed.clone();
        let application = application.map(|id| id.to_string());
        let is_told = known_as != ListedAs::Unknown;
        is_told.then(|| Self { known_as: known_as.word(), name, application, line })
    }
}

impl Read {
    fn new(line: Line, known: Option<&Listed>, word: impl Fn(&Reason) -> String) -> Self {
        let Line { number, text, read, doubt } = line;
        let known = known.and_then(Known::new);
        let doubt = doubt.as_ref().map(&word);
        let (person, wrong) = match read {
            Ok(person) => (Some(person), None),
            Err(why) => (None, Some(word(&why))),
        };
        let said = |of: fn(&Particulars) -> Option<String>| person.as_ref().and_then(of);
        Self {
            number,
            text,
            name: said(|person| Some(person.name.to_string())).unwrap_or_default(),
            phone: said(|person| Some(person.phone.as_ref()?.to_string())).unwrap_or_default(),
            email: said(|person| Some(person.email.as_ref()?.to_string())).unwrap_or_default(),
            wrong,
            doubt,
            known,
        }
    }
}

impl Page for Paste {
    const TEMPLATE: &'static str = "applications/paste";

    fn samples() -> Vec<Self> {
        let page = |list: &str, faults: Vec<Fault>, jobs| {
            let sent = PasteIn::new(Field::Absent, list.to_owned());
            let word = |why: &Reason| why.code.to_string();
            let known = sent.lines.iter().zip(each_way()).map(|(line, it)| (line.number, it));
            Self::new((Frame::sample(TAB), jobs), (&sent, &known.collect()), faults, word)
        };
        let five: String = (1..6).map(|at| format!("Ana {at}, 503 555 014{at}\n")).collect();
        let wrong = Fault::at_each(["form", "job_id", "list"], "value.missing");
        vec![
            page("", vec![], vec![]),
            page("", wrong, Choice::samples()),
            page("Marisol Etxeberria, 503 555 0147\nAna", vec![], Choice::samples()),
            page("Marisol Etxeberria, 503 555 0147", vec![], Choice::samples()),
            page(&five, vec![], Choice::samples()),
            page(
                "Name\tPhone\nEtxeberria, Marisol\t503 555 0147 / 0148",
                vec![],
                Choice::samples(),
            ),
        ]
    }
}

/// Each way in which somebody can be known, for the samples.
fn each_way() -> impl Iterator<Item = Listed> {
    ListedAs::ALL.iter().rev().map(|known_as| Listed {
        known_as: *known_as,
        name: Some("Rosa Vega".to_owned()),
        application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().ok(),
        line: Some(1),
    })
}

impl Paste {
    fn new(
        (frame, jobs): (Frame, Vec<Choice>),
        (sent, known): (&PasteIn, &BTreeMap<usize, Listed>),
        faults: Vec<Fault>,
        word: impl Fn(&Reason) -> String,
    ) -> Self {
        let fault = faults.iter().find(|fault| fault.path == "list").cloned();
        let (right, wrong) = sent.counts();
        let there = known.values().filter(|listed| !listed.is_new()).count().min(right);
        Self {
            frame,
            job_id: FormField::new("job_id", &sent.job_id, &faults),
            jobs,
            list: ListField { name: "list", value: sent.list.clone(), fault },
            columns: sent.columns.iter().enumerate().map(Matched::new).collect(),
            meanings: PasteColumn::WORDS,
            lines: sent
                .lines
                .iter()
                .map(|line| Read::new(line.clone(), known.get(&line.number), &word))
                .collect(),
            right,
            wrong,
            fresh: right - there,
            there,
            is_ready: right > 0 && faults.is_empty(),
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
        Ok(Added { new, there }) => {
            let (job, left_out) = (sent.job_id.sent(), sent.counts().1);
            Ok(on_to(format!(
                "/candidates?job={job}&added={new}&there={there}&left_out={left_out}"
            )))
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<PasteIn>(error)?;
            let page = fill(&session, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// How many were added, and how many had applied before.
#[derive(Default)]
struct Added {
    new: usize,
    there: usize,
}

/// Who has applied to the job before is left as they are, but that another name is noticed.
async fn add_all(scope: &Scope, sent: &PasteIn) -> Result<Added> {
    let (job_id, people) = sent.check()?;
    scope
        .write(async |tx| {
            let mut added = Added::default();
            for person in people {
                match actions::receive(tx, New::by_hand(person, job_id)).await? {
                    Received::New(_) => added.new += 1,
                    Received::Again(_) => added.there += 1,
                }
            }
            Ok(added)
        })
        .await
}

async fn fill(
    session: &Session<WriteApplications>,
    sent: &PasteIn,
    faults: Vec<Fault>,
) -> Result<Paste> {
    let jobs = Choice::among(&jobs::open_titled(&session.scope).await?);
    let frame = Frame::of(session, TAB).await?;
    let locales: &Locales = &session.scope.platform().locales;
    let word = |why: &Reason| locales.word(session.language, why);
    let read = |line: &Line| Some((line.number, line.read.clone().ok()?));
    let known = match sent.job_id.value() {
        Some(job) => {
            let people: Vec<_> = sent.lines.iter().filter_map(read).collect();
            listed::look(&session.scope, *job, &people).await?
        }
        None => BTreeMap::new(),
    };
    Ok(Paste::new((frame, jobs), (sent, &known), faults, word))
}
