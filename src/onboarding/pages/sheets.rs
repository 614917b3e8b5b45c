//! A task that was signed on paper, at the desk: hand in a photo of it, look at what came beside the text, and say what is on
//! it. What lies apart is opened here by whom its compartment allows, and each look is an event.

use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    on_to,
    photo::{self, Line},
};
use crate::{
    error::{Error, Result},
    files::{self, Decided, PhotoIn, SeenIn, SheetState},
    kernel::fault::Fault,
    onboarding::{
        OnboardingId, OnboardingState, TAB, TaskState, WriteOnboardings,
        actions::{self, Looked},
        catalogue::tongue,
        document::{self, Document},
        onboarding::OnboardingRefused,
        sheet::Sheet,
        store,
    },
    people,
    platform::{
        db::Tx,
        http::{
            download,
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Names},
};

#[derive(Serialize)]
pub struct Sheets {
    frame: Frame,
    id: String,
    task: String,
    title: String,
    person: String,
    is_sealed: bool,
    /// What is to be signed today, in each language.
    texts: Vec<Text>,
    sheets: Vec<Line>,
    /// Those that wait, as the form sends them back.
    waiting: Vec<String>,
    is_open: bool,
    /// What may be answered, where it asks for an answer.
    answers: Vec<Answer>,
    file: FormField,
    is_it: FormField,
    code: FormField,
    answer: FormField,
    name: FormField,
    signed_on: FormField,
    because: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Text {
    language: &'static str,
    code: String,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    text: String,
    is_chosen: bool,
}

/// What somebody saw, with the answer that is ticked, or why it cannot be used.
#[derive(Clone, Default)]
pub struct DecisionIn {
    seen: SeenIn,
    answer: String,
}

impl Form for DecisionIn {
    const INPUTS: &'static [&'static str] =
        &["is_it", "code", "answer", "name", "signed_on", "because"];

    fn read(pairs: &mut Pairs) -> Self {
        let answer = pairs.all("answer").pop().unwrap_or_default();
        Self { seen: SeenIn::read(pairs), answer }
    }
}

impl Text {
    fn new(document: &Document) -> Self {
        let lines = document.text.lines().map(str::trim).filter(|line| !line.is_empty());
        Self {
            language: document.language.word(),
            code: document.code(),
            lines: lines.map(str::to_owned).collect(),
        }
    }
}

impl Page for Sheets {
    const TEMPLATE: &'static str = "onboarding/sheets";

    fn samples() -> Vec<Self> {
        let page = |is_open, states: &[SheetState], faults: Vec<Fault>| {
            let sheets: Vec<_> = states.iter().map(|state| Line::sample(*state)).collect();
            let text = |language| Text {
                language,
                code: "9F2C-4B1D".to_owned(),
                lines: vec!["We keep what we see to ourselves.".to_owned()],
            };
            let sent = DecisionIn::default();
            let fields = Fields::new(&sent, &faults);
            let answer =
                Answer { id: "accept".to_owned(), text: "Yes".to_owned(), is_chosen: true };
            Self {
                id: "onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                task: "confidentiality".to_owned(),
                title: "Sign the confidentiality agreement".to_owned(),
                person: "Rosa O'Brien-Núñez".to_owned(),
                is_sealed: !faults.is_empty(),
                texts: vec![text("en"), text("es")],
                waiting: photo::waiting(&sheets),
                sheets,
                is_open,
                answers: if faults.is_empty() { vec![] } else { vec![answer] },
                faults,
                ..Self::bare(Frame::sample(TAB), fields)
            }
        };
        let inputs = [&["form", "file"], DecisionIn::INPUTS].concat();
        let wrong = Fault::at_each(inputs, "value.missing");
        vec![
            page(true, &[], vec![]),
            page(true, SheetState::ALL, vec![]),
            page(true, &[SheetState::Waiting], wrong),
            page(false, &[SheetState::Confirmed], vec![]),
        ]
    }
}

/// The fields of the form, as they are shown.
struct Fields {
    file: FormField,
    is_it: FormField,
    code: FormField,
    answer: FormField,
    name: FormField,
    signed_on: FormField,
    because: FormField,
}

impl Fields {
    fn new(sent: &DecisionIn, faults: &[Fault]) -> Self {
        let plain = |name: &str, value: &str| {
            let fault = faults.iter().find(|fault| fault.path == name).cloned();
            FormField::shown(name, value.to_owned(), fault)
        };
        let seen = &sent.seen;
        Self {
            file: FormField::new("file", &PhotoIn::default().file, faults),
            is_it: plain("is_it", if seen.is_it { "yes" } else { "" }),
            code: FormField::new("code", &seen.code, faults),
            answer: plain("answer", &sent.answer),
            name: FormField::new("name", &seen.name, faults),
            signed_on: FormField::new("signed_on", &seen.signed_on, faults),
            because: FormField::new("because", &seen.because, faults),
        }
    }
}

impl Sheets {
    /// A page of nothing yet but its form.
    fn bare(frame: Frame, fields: Fields) -> Self {
        let Fields { file, is_it, code, answer, name, signed_on, because } = fields;
        Self {
            frame,
            id: String::new(),
            task: String::new(),
            title: String::new(),
            person: String::new(),
            is_sealed: false,
            texts: vec![],
            sheets: vec![],
            waiting: vec![],
            is_open: false,
            answers: vec![],
            file,
            is_it,
            code,
            answer,
            name,
            signed_on,
            because,
            faults: vec![],
        }
    }
}

type Which = Path<(OnboardingId, String)>;

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path((id, task)): Which,
) -> Result<Html<String>> {
    session.page(&fill(&session, (id, &task), &DecisionIn::default(), vec![]).await?)
}

/// The sheet itself, to be looked at.
#[handler]
pub async fn show(
    session: Session<WriteOnboardings>,
    Path((id, task, sheet)): Path<(OnboardingId, String, files::SheetId)>,
) -> Result<Response> {
    let scope = &session.scope;
    let open = async |tx: &mut Tx| actions::open_sheet(tx, (id, &task), sheet).await;
    let file = scope.write(open).await?;
    let bytes = files::read(scope, &file).await?;
    download::show(&file.file_name(), file.stored.kind, bytes)
}

#[handler]
pub async fn hand_in(
    form: Submitted<WriteOnboardings, PhotoIn>,
    Path((id, task)): Which,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    there(&session, (id, &task)).await?;
    let done = match photo::keep(&session.scope, (id, &task), sent).await {
        Ok(photo) => {
            let act = async |tx: &mut Tx| actions::hand_in_sheet(tx, (id, &task), photo).await;
            session.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/onboardings/{id}/tasks/{task}/sheets"))),
        Err(error) => {
            let shown = faults_to_show::<PhotoIn>(error)?;
            again(&session, (id, &task), &DecisionIn::default(), shown).await
        }
    }
}

#[handler]
pub async fn decide(
    form: Submitted<WriteOnboardings, DecisionIn>,
    Path((id, task)): Which,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    there(&session, (id, &task)).await?;
    let done = match sent.seen.clone().check() {
        Ok(Decided::Seen(seen)) => {
            let answer = Some(sent.answer.clone()).filter(|answer| !answer.is_empty());
            let looked = Looked { seen, answer };
            let act = async |tx: &mut Tx| actions::confirm_sheets(tx, (id, &task), looked).await;
            session.scope.write(act).await.map(drop)
        }
        Ok(Decided::Returned(sheets, reason)) => {
            let act =
                async |tx: &mut Tx| actions::return_sheets(tx, (id, &task), &sheets, reason).await;
            session.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/onboardings/{id}"))),
        Err(error) => {
            let shown = faults_to_show::<DecisionIn>(error)?;
            again(&session, (id, &task), &sent, shown).await
        }
    }
}

/// What is not there is told before a fault of what was typed.
async fn there(
    session: &Session<WriteOnboardings>,
    (id, task): (OnboardingId, &str),
) -> Result<()> {
    let course = store::course(&session.scope, id).await?;
    course.planned(task).map(drop).ok_or(Error::Missing("task"))
}

async fn again(
    session: &Session<WriteOnboardings>,
    of: (OnboardingId, &str),
    sent: &DecisionIn,
    (status, faults): (StatusCode, Vec<Fault>),
) -> Result<Response> {
    let page = fill(session, of, sent, faults).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

async fn fill(
    session: &Session<WriteOnboardings>,
    (id, task): (OnboardingId, &str),
    sent: &DecisionIn,
    faults: Vec<Fault>,
) -> Result<Sheets> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let course = store::around(scope, id, &practice).await?;
    let planned = course.planned(task).ok_or(Error::Missing("task"))?;
    let written = store::policy(scope, task).await?;
    let texts = document::all(&planned.task, written.as_ref())?;
    if !document::is_signable(&planned.task) {
        return Err(Error::Missing("onboarding_text"));
    }
    if !actions::may_open(scope, planned.task.compartment, &session.reader).await? {
        return Err(OnboardingRefused::Sealed.into());
    }
    let person = people::find(scope, course.onboarding.person_id).await?;
    let names = Names::of(session).await?;
    let all = store::sheets::of(scope, id, task).await?;
    let line =
        |sheet: &Sheet| Line::new(sheet, &practice, scope.now(), names.say(&sheet.handed_in_by));
    let sheets: Vec<_> = all.iter().map(line).collect();
    let state = course.step(&planned.task.id).state;
    let runs = course.onboarding.state == OnboardingState::Running;
    let is_settled = matches!(state, TaskState::Accepted | TaskState::Skipped);
    // The answers stand in the reader's language, in the order of the paper.
    let read = document::of(&planned.task, written.as_ref(), session.language)?;
    let answers = read.map(|document| document.answers).unwrap_or_default();
    let answer = |one: document::Choice| Answer {
        is_chosen: one.id == sent.answer,
        id: one.id,
        text: one.text,
    };
    let title = planned.task.title.get(tongue(session.language));
    let fields = Fields::new(sent, &faults);
    Ok(Sheets {
        id: id.to_string(),
        task: task.to_owned(),
        title: title.to_owned(),
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        is_sealed: planned.is_sealed(),
        texts: texts.iter().map(Text::new).collect(),
        waiting: photo::waiting(&sheets),
        sheets,
        is_open: runs && !is_settled,
        answers: answers.into_iter().map(answer).collect(),
        faults,
        ..Sheets::bare(Frame::around(session, TAB, &practice).await?, fields)
    })
}
