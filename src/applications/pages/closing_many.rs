//! Closing many applications with one letter: why, what each reads, and a look at it before it is sent.
//! From the page that closes a job everybody who waits is decided on, and the job is closed with them.

use poem::{
    IntoResponse, Request, Response, handler,
    http::StatusCode,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, on_to};
use crate::{
    applications::{
        Application, ApplicationId, Decide, Grounds, actions,
        input::TogetherIn,
        store,
        together::{MOST, NAME, Together},
    },
    error::{Error, Result},
    jobs::{self, JobId, TAB, WriteJobs},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted, faults_to_show},
            principal::{Permission, Session},
            request_name::RequestName,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct ClosingMany {
    frame: Frame,
    job_id: String,
    job: String,
    /// Those who were ticked and can be decided on.
    people: Vec<Whom>,
    /// What each of them would read, once it is to be looked at.
    letters: Vec<Letter>,
    reason: FormField,
    reasons: &'static [&'static str],
    letter: FormField,
    /// What stands in the letter for each name.
    mark: &'static str,
    /// Why the job is closed with them, if it is.
    closing: Option<FormField>,
    faults: Vec<Fault>,
}

#[derive(Clone, Serialize)]
struct Whom {
    id: String,
    name: String,
    stage: &'static str,
}

#[derive(Serialize)]
struct Letter {
    name: String,
    lines: Vec<String>,
}

impl Form for TogetherIn {
    const INPUTS: &'static [&'static str] = &["reason", "letter", "closing"];

    const LIMITS: Limits = Limits::TICKED;

    fn read(pairs: &mut Pairs) -> Self {
        let closes = pairs.all("closes").pop().is_some_and(|said| said == "yes");
        let (reason, letter) = (pairs.field("reason"), pairs.field("letter"));
        Self {
            ids: Self::ids(pairs.all("appl").into_iter()),
            reason,
            letter,
            closing: closes.then(|| pairs.paragraph("closing")),
            is_seen: pairs.all("seen").pop().is_some_and(|said| said == "yes"),
        }
    }
}

/// Returns what an address asks for: those who were ticked, or all who wait, to close the job with them.
fn asked(address: &str) -> TogetherIn {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let all = |name: &'static str| {
        let pairs = form_urlencoded::parse(query.as_bytes());
        pairs.filter(move |(of, _)| of == name).map(|(_, value)| value.into_owned())
    };
    let closing = all("closes").next().filter(|said| said == "yes");
    let closing = closing.map(|_| Field::Absent);
    TogetherIn { ids: TogetherIn::ids(all("appl")), closing, ..TogetherIn::default() }
}

impl ClosingMany {
    fn new(frame: Frame, job: (String, String), sent: &TogetherIn, faults: Vec<Fault>) -> Self {
        let closing = sent.closing.as_ref();
        Self {
            frame,
            job_id: job.0,
            job: job.1,
            people: vec![],
            letters: vec![],
            reason: FormField::new("reason", &sent.reason, &faults),
            reasons: Grounds::WORDS,
            letter: FormField::new("letter", &sent.letter, &faults),
            mark: NAME,
            closing: closing.map(|closing| FormField::new("closing", closing, &faults)),
            faults,
        }
    }
}

impl Page for ClosingMany {
    const TEMPLATE: &'static str = "applications/closing_many";

    fn samples() -> Vec<Self> {
        let whom = Whom {
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            stage: "interview",
        };
        let page = |people: usize, sent: &TogetherIn, faults| {
            let job = ("job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(), "Receptionist".to_owned());
            let people = vec![whom.clone(); people];
            Self { people, ..Self::new(Frame::sample(TAB), job, sent, faults) }
        };
        let ticked = TogetherIn { letter: Field::read("Dear {name},"), ..TogetherIn::default() };
        let closes = TogetherIn { closing: Some(Field::Absent), ..ticked.clone() };
        let wrong = Fault::at_each([&["form"], TogetherIn::INPUTS].concat(), "value.missing");
        let lines = ["Dear Marisol,", "thank you."].map(str::to_owned).into();
        let letters = vec![Letter { name: whom.name.clone(), lines }];
        vec![
            page(0, &ticked, vec![]),
            page(1, &ticked, vec![]),
            page(2, &closes, wrong),
            Self { letters, ..page(1, &closes, vec![]) },
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<Decide>,
    Path(id): Path<JobId>,
    request: &Request,
) -> Result<Html<String>> {
    let sent = asked(&RequestName::of(request)?.address);
    refuse_closing(&session, &sent)?;
    session.page(&fill(&session, id, sent, vec![]).await?)
}

/// The first time it shows what each would read; once that was looked at, it is done.
#[handler]
pub async fn submit(
    form: Submitted<Decide, TogetherIn>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    jobs::find(&session.scope, id).await?;
    refuse_closing(&session, &sent)?;
    match act(&session, id, sent.clone()).await {
        Ok(Some(told)) => Ok(on_to(format!("/jobs/{id}/board?told={told}"))),
        Ok(None) => look(&session, id, sent).await,
        Err(error) => {
            let (status, faults) = faults_to_show::<TogetherIn>(error)?;
            let page = fill(&session, id, sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Who decides on people may not close a job by that alone.
fn refuse_closing(session: &Session<Decide>, sent: &TogetherIn) -> Result<()> {
    let may = sent.closing.is_none() || session.may::<WriteJobs>();
    if may { Ok(()) } else { Err(Error::Denied(WriteJobs::NAME)) }
}

/// Returns how many were told, or nothing if the letters have not been looked at.
async fn act(session: &Session<Decide>, id: JobId, sent: TogetherIn) -> Result<Option<usize>> {
    let (ids, is_seen) = (sent.ids.clone(), sent.is_seen);
    let (together, closing) = sent.check(session.user().ok_or(Error::Missing("user"))?)?;
    if !is_seen {
        let people = whom(session, id, &ids).await?;
        people.iter().try_for_each(|one| letter_to(&together, &one.name).map(drop))?;
        actions::refuse_unexplained(&session.scope, &ids, &together).await?;
        return Ok(None);
    }
    let act = async |tx: &mut Tx| actions::close_all(tx, id, (&ids, &together), closing).await;
    session.scope.write(act).await.map(Some)
}

async fn look(session: &Session<Decide>, id: JobId, sent: TogetherIn) -> Result<Response> {
    let (together, _) = sent.clone().check(session.user().ok_or(Error::Missing("user"))?)?;
    let mut page = fill(session, id, sent, vec![]).await?;
    let letter = |one: &Whom| {
        let lines = letter_to(&together, &one.name)?;
        Ok::<_, Error>(Letter { name: one.name.clone(), lines })
    };
    page.letters = page.people.iter().map(letter).collect::<Result<_>>()?;
    Ok(session.page(&page)?.with_status(StatusCode::OK).into_response())
}

fn letter_to(together: &Together, name: &str) -> Result<Vec<String>> {
    let decision = together.on(name).map_err(actions::letter_fault)?;
    Ok(decision.letter.lines())
}

/// Returns those of this job who can be decided on.
async fn whom(session: &Session<Decide>, job: JobId, ids: &[ApplicationId]) -> Result<Vec<Whom>> {
    named(session, job, store::these(&session.scope, ids).await?).await
}

async fn named(
    session: &Session<Decide>,
    job: JobId,
    applications: Vec<Application>,
) -> Result<Vec<Whom>> {
    let scope = &session.scope;
    let people = applications.iter().map(|one| one.arrival.person_id);
    let people = people::named(scope, people).await?;
    let named = Named::new(scope, practices::here(scope).await?, people, vec![]);
    let of_job = |one: &&Application| one.arrival.job_id == job && one.stage.is_open();
    let whom = |one: &Application| Whom {
        id: one.id.to_string(),
        name: named.name(one.arrival.person_id),
        stage: one.stage.word(),
    };
    Ok(applications.iter().filter(of_job).map(whom).collect())
}

async fn fill(
    session: &Session<Decide>,
    id: JobId,
    mut sent: TogetherIn,
    faults: Vec<Fault>,
) -> Result<ClosingMany> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    let people = if sent.closing.is_some() {
        named(session, id, store::who_waits(scope, id, MOST as u64).await?).await?
    } else {
        whom(session, id, &sent.ids).await?
    };
    if matches!((&sent.letter, faults.is_empty()), (Field::Absent, true)) {
        sent.letter = Field::read(&draft(session, job.title()).await?);
    }
    let frame = Frame::of(session, TAB).await?;
    let page = ClosingMany::new(frame, (id.to_string(), job.title().to_owned()), &sent, faults);
    Ok(ClosingMany { people, ..page })
}

/// Begins a letter in the language of who writes it, with a mark where each name will stand.
async fn draft(session: &Session<Decide>, job: &str) -> Result<String> {
    let practice = practices::here(&session.scope).await?;
    let about = Reason::new("letter").with("name", NAME).with("job", job);
    let about = about.with("practice", practice.name());
    let locales = &session.scope.platform().locales;
    let draft = locales.say(session.language, "application-letter-draft", &about.args);
    draft.map_err(|error| Error::internal(error.to_string()))
}
