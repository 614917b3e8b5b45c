//! One task of a new hire: what it is, why, and the one thing to do.

mod filled;
mod offer;
mod on_paper;
mod training;

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use self::{
    filled::{Filled, OTHER_NAME, asks, hand_in, training},
    offer::Offer,
    on_paper::OnPaper,
    training::Read,
};
use super::{Line, certificate, on_to, photo};
use crate::{
    error::{Error, Result},
    files::{PhotoIn, SheetState},
    kernel::fault::Fault,
    onboarding::{
        TaskState, actions, link::Welcome as Purpose, onboarding::MOST_FILES, store, wording,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, faults_to_show},
            link::{Link, Sent},
        },
        render::Page,
    },
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct WelcomeTask {
    visit: Visit,
    token: String,
    line: Line,
    /// Which form it has: `tick`, `file`, `signature`, `contact`, `hepatitis_b`, `words`, `quiz`.
    asks: &'static str,
    is_outside: bool,
    is_open: bool,
    /// What is read and signed.
    text: Vec<String>,
    /// Its SHA-256.
    fingerprint: String,
    training: Option<Read>,
    offer: Option<Offer>,
    /// How it is signed by hand, if it can be.
    paper: Option<OnPaper>,
    has_certificate: bool,
    name: FormField,
    /// Whether to ask if the name that was typed is theirs.
    asks_name: bool,
    phone: FormField,
    words: FormField,
    answer: FormField,
    agree: FormField,
    file: FormField,
    /// How many files were handed in, to which more can be added.
    so_far: usize,
    faults: Vec<Fault>,
}

impl Page for WelcomeTask {
    const TEMPLATE: &'static str = "onboarding/welcome_task";

    fn samples() -> Vec<Self> {
        let page = |asks: &'static str, line: Line, faults: Vec<Fault>| {
            let sent = Filled::default();
            let is_open = !line.is_settled;
            Self {
                visit: Visit::sample(),
                token: "token".to_owned(),
                line,
                asks,
                is_outside: asks == "tick",
                is_open,
                text: vec!["How we work.".to_owned()],
                fingerprint: "0".repeat(64),
                training: (asks == "quiz").then(Read::sample),
                offer: (asks == "hepatitis_b").then(Offer::sample),
                paper: None,
                has_certificate: !is_open,
                name: FormField::new("name", sent.name.as_ref(), &faults),
                asks_name: !faults.is_empty(),
                phone: FormField::new("phone", sent.phone.as_ref(), &faults),
                words: FormField::new("words", sent.words.as_ref(), &faults),
                answer: plain("answer", "", &faults),
                agree: plain("agree", "", &faults),
                file: plain("file", "", &faults),
                so_far: 0,
                faults,
            }
        };
        let sample = |state| Line::sample("confidentiality", state);
        let kinds = ["tick", "file", "signature", "contact", "hepatitis_b", "words", "quiz"];
        let none = page("signature", sample(TaskState::Skipped), vec![]);
        let wrong = || Fault::at_each([&["form"], Filled::INPUTS].concat(), "value.missing");
        let open = kinds.iter().map(|asks| page(asks, sample(TaskState::Open), vec![]));
        let faulty = kinds.iter().map(|asks| page(asks, sample(TaskState::SentBack), wrong()));
        let on_paper = |state, sheets: &[SheetState], faults| Self {
            paper: Some(OnPaper::sample(sheets)),
            ..page("signature", sample(state), faults)
        };
        let papers = [
            on_paper(TaskState::Open, &[], vec![]),
            on_paper(TaskState::HandedIn, SheetState::ALL, vec![]),
            on_paper(TaskState::SentBack, &[SheetState::Returned], wrong()),
            on_paper(TaskState::Accepted, &[SheetState::Confirmed], vec![]),
        ];
        let more = Self { so_far: 2, ..page("file", sample(TaskState::HandedIn), vec![]) };
        open.chain(faulty)
            .chain([page("quiz", sample(TaskState::Accepted), vec![]), none, more])
            .chain(papers)
            .collect()
    }
}

fn plain(name: &str, value: &str, faults: &[Fault]) -> FormField {
    let fault = faults.iter().find(|fault| fault.path == name).cloned();
    FormField::shown(name, value.to_owned(), fault)
}

type Which = Path<(String, String)>;

#[handler]
pub async fn view(link: Link<Purpose>, Path((_, task)): Which) -> Result<Html<String>> {
    link.page(&fill(&link, &task, &Filled::default(), vec![]).await?)
}

#[handler]
pub async fn submit(sent: Sent<Purpose, Filled>, Path((_, task)): Which) -> Result<Response> {
    let Sent { link, fields: sent } = sent;
    let id = super::whose(&link)?;
    match hand_in(&link, (id, &task), sent.clone()).await {
        Ok(()) => Ok(on_to(format!("/welcome/{}", link.token))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Filled>(error)?;
            let faults = Fault::also_again(faults, "file", sent.files.first());
            let page = fill(&link, &task, &sent, faults).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Takes a photo of what they signed by hand.
#[handler]
pub async fn hand_in_sheet(
    sent: Sent<Purpose, PhotoIn>,
    Path((_, task)): Which,
) -> Result<Response> {
    let Sent { link, fields: sent } = sent;
    let id = super::whose(&link)?;
    let done = match photo::keep(&link.scope, (id, &task), sent).await {
        Ok(photo) => {
            let act = async |tx: &mut Tx| actions::hand_in_sheet(tx, (id, &task), photo).await;
            link.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/welcome/{}/tasks/{task}#paper", link.token))),
        Err(error) => {
            let (status, faults) = faults_to_show::<PhotoIn>(error)?;
            let page = fill(&link, &task, &Filled::default(), faults).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    link: &Link<Purpose>,
    task: &str,
    sent: &Filled,
    faults: Vec<Fault>,
) -> Result<WelcomeTask> {
    let (scope, language) = (&link.scope, link.name.language);
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let course = store::around(scope, super::whose(link)?, &practice).await?;
    let asks = asks(&course, task)?;
    let planned = course.planned(task).ok_or(Error::Missing("task"))?;
    let line = Line::new(&course, planned, (today, language));
    let of = (course.onboarding.id, planned, course.step(&planned.task.id).state);
    let paper = OnPaper::of(scope, &practice, of, language).await?;
    let so_far = match asks {
        "file" => actions::files_so_far(scope, &course, planned)?.len(),
        _ => 0,
    };
    // Whoever has sent a photo may send another, or sign here after all.
    let is_looked_at =
        paper.as_ref().is_some_and(|paper| paper.is_waiting) || (1..MOST_FILES).contains(&so_far);
    let is_open = course.refuse_unless_open(planned, today).is_ok()
        && (line.state != "handed_in" || is_looked_at);
    let text = match asks {
        "signature" => {
            let written = store::policy(scope, task).await?;
            wording::of(&planned.task, written.as_ref(), language)
        }
        _ => None,
    };
    let read = training(&course, task);
    Ok(WelcomeTask {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        asks,
        is_outside: planned.task.outside.is_some(),
        is_open,
        fingerprint: text.as_ref().map(wording::Wording::fingerprint).unwrap_or_default(),
        text: text.map(|text| text.lines()).unwrap_or_default(),
        training: read.map(|training| Read::new(training, language, &sent.answers)),
        offer: (asks == "hepatitis_b").then(|| Offer::new(language, &sent.answer)).transpose()?,
        paper,
        has_certificate: certificate::is_there(&course, task),
        line,
        name: FormField::new("name", sent.name.as_ref(), &faults),
        asks_name: sent.is_own_name || faults.iter().any(|fault| fault.reason.code == OTHER_NAME),
        phone: FormField::new("phone", sent.phone.as_ref(), &faults),
        words: FormField::new("words", sent.words.as_ref(), &faults),
        answer: plain("answer", &sent.answer, &faults),
        agree: plain("agree", "", &faults),
        file: plain("file", "", &faults),
        so_far,
        faults,
    })
}
