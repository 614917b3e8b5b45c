//! One application: who, what they said, what was noted, and what has happened to it.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{
    Named, Row,
    board::targets,
    brought::{Agreed, Attached, Number, Spoken},
    on_to,
    onward::Onward,
    told::{Added, Closed, Happened, Said, Who},
    undoing,
};
use crate::{
    applications::{
        ApplicationId, ApplicationStage, Decide, ReadApplications, ReadResumes, Speaks, TAB,
        WriteApplications, WriteNotes, actions,
        input::{MoveIn, NoteIn, ResumeForm},
        letters, store,
    },
    error::{Error, Result},
    files::{self, FileUse},
    jobs,
    kernel::fault::{Fault, Reason},
    people::{self, Particulars, Person, WritePeople},
    platform::{
        db::{Scope, Tx},
        events,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
            undo::Undo,
        },
        render::Page,
    },
    practices::{self, Frame, Names},
};

/// How much of the past is shown.
const LATEST: u64 = 50;

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    application: Row,
    /// The name that came with it, if the person has another, and since when they are known.
    applied_as: Option<String>,
    known_since: NaiveDate,
    /// Who else is known by the same number or address.
    also_theirs: Vec<String>,
    /// What came later, by whoever knew the name and the number.
    added: Vec<Added>,
    phone: Option<Number>,
    email: Option<String>,
    source: Option<String>,
    external_id: Option<String>,
    agreed: Option<Agreed>,
    answers: Vec<Spoken>,
    resumes: Vec<Attached>,
    /// Whether who reads this may open files.
    may_open: bool,
    closing: Option<Closed>,
    notes: Vec<Said>,
    timeline: Vec<Happened>,
    /// Where it may move, if the reader may move it.
    stages: Vec<&'static str>,
    to: FormField,
    note: FormField,
    text: FormField,
    /// The file that the office adds.
    resume: FormField,
    may_attach: bool,
    may_note: bool,
    /// Whether its reader may mend name and contact.
    may_correct: bool,
    /// Whether to offer a skills test, which a higher room gives.
    may_invite: bool,
    /// Whether to offer the job, as a higher room does.
    may_offer: bool,
    may_see_offers: bool,
    /// Whether to offer to start an onboarding, which a higher room does.
    onboarding: Onward,
    /// Whether to offer a code for a screen in the office, which a higher room makes.
    may_code: bool,
    /// Whether to lead to the conversation, which a higher room holds.
    may_see_screening: bool,
    /// Whether to lead to interviews, and to offer one, as a higher room does.
    may_see_interviews: bool,
    may_interview: bool,
    may_decide: bool,
    /// The stage to which it has just moved, if a letter goes with it.
    just_moved: Option<&'static str>,
    /// How to undo what has just been done: it moved, or it was closed.
    undo: Option<Undo>,
    /// Where it has just moved.
    moved: Option<&'static str>,
    /// Whether a letter has just been written.
    just_told: bool,
    /// Whether to offer the letter that goes with the stage.
    may_tell: bool,
    faults: Vec<Fault>,
}

/// What has just been done.
#[derive(Default, Deserialize)]
struct Done {
    moved: Option<String>,
    told: Option<String>,
    /// Where it was before.
    was: Option<String>,
}

/// What was filled in on this page, and what is wrong with it.
#[derive(Default)]
struct Sent {
    note: NoteIn,
    moves: MoveIn,
    faults: Vec<Fault>,
}

impl Form for NoteIn {
    const INPUTS: &'static [&'static str] = &["text"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { text: pairs.field("text") }
    }
}

impl Form for MoveIn {
    const INPUTS: &'static [&'static str] = &["to", "note"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { to: pairs.field("to"), note: pairs.optional("note") }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "applications/show";

    fn samples() -> Vec<Self> {
        let wrong = |name| Fault::new(name, Reason::new("value.missing"));
        let faults: Vec<_> = ["form", "to", "note", "text", "resume"].map(wrong).into();
        let show = |stage, closing: Option<Closed>, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            application: Row::sample(stage),
            applied_as: closing.is_none().then(|| "Iker Etxeberria".to_owned()),
            known_since: NaiveDate::default(),
            also_theirs: vec!["Iker Etxeberria".to_owned()],
            added: vec![Added::sample()],
            phone: Some(Number::sample()),
            email: closing.as_ref().map(|_| "marisol@mail.example".to_owned()),
            source: Some("poster".to_owned()),
            external_id: Some("4711".to_owned()),
            agreed: Some(Agreed { version: 1, on: NaiveDate::default() }),
            answers: vec![Spoken::new(("spanish".to_owned(), Speaks::Some))],
            resumes: ["pdf", "docx"].map(Attached::sample).into(),
            may_open: true,
            may_attach: closing.is_none(),
            may_note: closing.is_none(),
            may_correct: closing.is_none(),
            may_invite: closing.is_none(),
            may_offer: closing.is_none(),
            may_see_offers: closing.is_none(),
            onboarding: Onward::sample(closing.is_none()),
            may_code: closing.is_none(),
            may_see_screening: closing.is_none(),
            may_see_interviews: closing.is_none(),
            may_interview: closing.is_none(),
            may_decide: closing.is_none(),
            just_moved: (stage == ApplicationStage::Interview).then_some("interview"),
            undo: (stage != ApplicationStage::Applied).then(Undo::sample),
            moved: (stage == ApplicationStage::Interview).then_some("interview"),
            just_told: stage == ApplicationStage::Applied,
            may_tell: stage == ApplicationStage::Interview,
            stages: if closing.is_none() { targets().collect() } else { vec![] },
            closing,
            notes: vec![Said::sample()],
            timeline: Happened::samples(),
            to: FormField::new("to", &MoveIn::default().to, &faults),
            note: FormField::new("note", MoveIn::default().note.as_ref(), &faults),
            text: FormField::new("text", &NoteIn::default().text, &faults),
            resume: FormField::new("resume", &ResumeForm::default().resume, &faults),
            faults,
        };
        let letter = ["Dear Marisol,", "thank you."];
        let rejected = Closed::sample("rejected", Some("another_chosen"), &letter);
        let withdrawn = Closed::sample("withdrawn", None, &[]);
        let bare = Self {
            applied_as: None,
            also_theirs: vec![],
            added: vec![],
            phone: None,
            source: None,
            external_id: None,
            agreed: None,
            answers: vec![],
            resumes: vec![],
            notes: vec![],
            may_decide: false,
            stages: vec![],
            ..show(ApplicationStage::Hired, None, vec![])
        };
        vec![
            bare,
            show(ApplicationStage::Applied, None, vec![]),
            show(ApplicationStage::Interview, None, faults),
            show(ApplicationStage::Closed, Some(rejected), vec![]),
            show(ApplicationStage::Closed, Some(withdrawn), vec![]),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadApplications>,
    Path(id): Path<ApplicationId>,
    Query(done): Query<Done>,
) -> Result<Html<String>> {
    let mut page = fill(&session, id, Sent::default()).await?;
    page.just_told = done.told.is_some();
    page.just_moved = page.just_moved.filter(|to| done.moved.as_deref() == Some(to));
    page.moved = Some(page.application.stage.word).filter(|to| done.moved.as_deref() == Some(to));
    if let Some(was) = done.was.as_deref().and_then(|was| was.parse::<ApplicationStage>().ok()) {
        let is_moved = page.moved.is_some() && page.stages.contains(&ApplicationStage::word(was));
        page.undo = undoing::of(&session, id, was, (page.closing.is_some(), is_moved)).await?;
    }
    session.page(&page)
}

#[handler]
pub async fn submit_note(
    form: Submitted<WriteNotes, NoteIn>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |text| session.scope.write(async |tx| actions::note(tx, id, text).await).await;
    let done = match sent.clone().check() {
        Ok(text) => act(text).await.map(drop),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/applications/{id}"))),
        Err(error) => {
            store::find(&session.scope, id).await?;
            let (status, faults) = faults_to_show::<NoteIn>(error)?;
            again(&session, id, status, Sent { note: sent, faults, ..Sent::default() }).await
        }
    }
}

#[handler]
pub async fn submit_move(
    form: Submitted<WriteApplications, MoveIn>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let done = match sent.clone().check() {
        Ok((to, said)) => {
            let act = async |tx: &mut Tx| {
                let was = store::find(tx, id).await?.stage;
                Ok((actions::move_to(tx, id, to, said).await?.stage, was))
            };
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok((to, was)) => Ok(on_to(format!("/applications/{id}?moved={to}&was={was}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<MoveIn>(error)?;
            again(&session, id, status, Sent { moves: sent, faults, ..Sent::default() }).await
        }
    }
}

/// Adds a résumé that the office was given.
#[handler]
pub async fn submit_resume(
    form: Submitted<WriteApplications, ResumeForm>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    match bring(&session.scope, id, sent).await {
        Ok(()) => Ok(on_to(format!("/applications/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<ResumeForm>(error)?;
            again(&session, id, status, Sent { faults, ..Sent::default() }).await
        }
    }
}

/// The file is kept before the transaction: nothing but SQL happens inside one.
async fn bring(scope: &Scope, id: ApplicationId, sent: ResumeForm) -> Result<()> {
    let file = files::keep(scope, sent.check()?, FileUse::Resume, None).await?;
    scope.write(async |tx| actions::bring_resume(tx, id, file).await).await.map(drop)
}

async fn again<P>(
    session: &Session<P>,
    id: ApplicationId,
    status: StatusCode,
    sent: Sent,
) -> Result<Response> {
    let page = fill(session, id, sent).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

/// Returns the names of those who are reached where this person is.
async fn others_reached_at(scope: &Scope, person: &Person) -> Result<Vec<String>> {
    let all = people::reached_at(scope, &person.particulars).await?;
    let others = all.iter().filter(|other| other.id != person.id);
    Ok(others.map(|other| other.name().to_owned()).collect())
}

async fn fill<P>(session: &Session<P>, id: ApplicationId, sent: Sent) -> Result<Show> {
    let scope = &session.scope;
    let application = store::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    let arrival = application.arrival.clone();
    let person = people::find(scope, arrival.person_id).await?.ok_or(Error::Missing("person"))?;
    let Particulars { email, phone, .. } = person.particulars.clone();
    let jobs = jobs::titled(scope, [arrival.job_id]).await?;
    let answers = store::answers(scope, [id]).await?.remove(&id).unwrap_or_default();
    let closing = store::closings(scope, [id]).await?.remove(&id).zip(application.ending);
    let notes = store::notes(scope, id).await?;
    let happened = events::about(scope, &id.to_string(), LATEST).await?;
    let who = Who { practice: &practice, names: Names::of(session).await? };
    let (stage, is_open) = (application.stage, application.stage.is_open());
    let may_move = is_open && session.may::<WriteApplications>();
    let (here, may_tell) = (stage.word(), may_move && letters::has_letter(stage));
    let also_theirs = others_reached_at(scope, &person).await?;
    let resumes = store::resumes(scope, [id]).await?.remove(&id).unwrap_or_default();
    let known_since = practice.today(person.added_at);
    let named = Named::new(scope, practice.clone(), vec![person], jobs);
    let named = named.with_tests(session, std::slice::from_ref(&application)).await?;
    let row = named.row(&application);
    let is_untested = row.test.as_ref().is_none_or(|test| test.state == "expired");
    let additions = store::additions(scope, [id]).await?.remove(&id).unwrap_or_default();
    Ok(Show {
        also_theirs,
        added: additions.iter().map(|addition| who.added(addition)).collect(),
        applied_as: arrival.applied_as.map(|name| name.to_string()),
        known_since,
        phone: phone.as_ref().map(Number::new),
        email: email.map(|email| email.to_string()),
        source: arrival.source.map(|source| source.to_string()),
        external_id: arrival.labels.external_id.map(|id| id.to_string()),
        agreed: arrival
            .consent
            .map(|one| Agreed { version: one.version, on: practice.today(one.at) }),
        answers: answers.into_iter().map(Spoken::new).collect(),
        resumes: resumes.iter().map(|resume| Attached::new(resume, &who)).collect(),
        may_open: session.may::<ReadResumes>(),
        may_attach: may_move,
        resume: FormField::new("resume", &ResumeForm::default().resume, &sent.faults),
        closing: closing.map(|(closing, ending)| who.closed(closing, ending.word())),
        notes: notes.iter().map(|note| who.said(note)).collect(),
        timeline: happened.iter().map(|event| who.happened(event)).collect::<Result<_>>()?,
        stages: targets().filter(|word| may_move && *word != here).collect(),
        to: FormField::new("to", &sent.moves.to, &sent.faults),
        note: FormField::new("note", sent.moves.note.as_ref(), &sent.faults),
        text: FormField::new("text", &sent.note.text, &sent.faults),
        may_note: session.may::<WriteNotes>(),
        may_correct: session.may::<WritePeople>(),
        may_invite: is_open && session.holds("invitations:write") && is_untested,
        may_offer: is_open && session.holds("offers:write"),
        may_see_offers: session.holds("offers:read"),
        onboarding: Onward::of(session, id, stage).await?,
        may_code: is_open && session.may::<WriteApplications>(),
        may_see_screening: session.holds("screenings:read"),
        may_see_interviews: session.holds("interviews:read"),
        may_interview: is_open && session.holds("interviews:write"),
        may_decide: is_open && session.may::<Decide>(),
        just_moved: may_tell.then_some(here),
        undo: None,
        moved: None,
        just_told: false,
        may_tell,
        faults: sent.faults,
        application: row,
        frame,
    })
}
