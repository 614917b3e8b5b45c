//! One task of a new hire: what it is, why, and the one thing to do.

use checklists::{Doer, Evidence, Training};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Line, certificate, on_to};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::Fault, field::Field, language::Language, phone::Phone, prose::Prose, text::Text,
    },
    onboarding::{
        OnboardingId,
        actions::{self, Given, Welcome as Purpose},
        catalogue::{self, tongue},
        course::Course,
        onboarding::OnboardingRefused,
        store,
    },
    platform::{
        db::{Scope, Tx},
        files::File,
        http::{
            form::{Form, FormField, Limits, Pairs, faults_to_show},
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
    training: Option<Read>,
    offer: Option<Offer>,
    has_certificate: bool,
    name: FormField,
    phone: FormField,
    words: FormField,
    answer: FormField,
    agree: FormField,
    file: FormField,
    faults: Vec<Fault>,
}

/// A training, in the language of its reader.
#[derive(Serialize)]
struct Read {
    parts: Vec<Part>,
    questions: Vec<Asked>,
    pass: usize,
    of: usize,
    minutes: u16,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct Part {
    title: String,
    blocks: Vec<Block>,
}

#[derive(Serialize)]
struct Block {
    is_list: bool,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Asked {
    number: usize,
    ask: String,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    place: usize,
    text: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct Offer {
    offer: Vec<String>,
    answers: Vec<OfferAnswer>,
    declination: String,
    reading: Option<String>,
    note: String,
}

#[derive(Serialize)]
struct OfferAnswer {
    id: String,
    text: String,
    is_chosen: bool,
}

/// What was filled in, whatever the task asks for.
#[derive(Clone, Default)]
pub struct Filled {
    name: Option<Field<Text<120>>>,
    phone: Option<Field<Phone>>,
    words: Option<Field<Prose<2000>>>,
    answer: String,
    agree: bool,
    leaves_out: bool,
    answers: Vec<(String, String)>,
    file: Option<Field<File>>,
}

impl Form for Filled {
    const INPUTS: &'static [&'static str] =
        &["name", "phone", "words", "answer", "agree", "file", "answers"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.optional("name"),
            phone: pairs.optional("phone"),
            words: pairs.optional("words"),
            answer: pairs.all("answer").pop().unwrap_or_default(),
            agree: !pairs.all("agree").is_empty(),
            leaves_out: pairs.all("do").pop().is_some_and(|what| what == "leave_out"),
            answers: pairs.under("answers"),
            file: pairs.file("file"),
        }
    }
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
                training: (asks == "quiz").then(Read::sample),
                offer: (asks == "hepatitis_b").then(Offer::sample),
                has_certificate: !is_open,
                name: FormField::new("name", sent.name.as_ref(), &faults),
                phone: FormField::new("phone", sent.phone.as_ref(), &faults),
                words: FormField::new("words", sent.words.as_ref(), &faults),
                answer: plain("answer", "", &faults),
                agree: plain("agree", "", &faults),
                file: FormField::new("file", sent.file.as_ref(), &faults),
                faults,
            }
        };
        let sample = |state| Line::sample("confidentiality", state);
        use crate::onboarding::TaskState;
        let kinds = ["tick", "file", "signature", "contact", "hepatitis_b", "words", "quiz"];
        let wrong = || Fault::at_each([&["form"], Filled::INPUTS].concat(), "value.missing");
        let open = kinds.iter().map(|asks| page(asks, sample(TaskState::Open), vec![]));
        let faulty = kinds.iter().map(|asks| page(asks, sample(TaskState::SentBack), wrong()));
        open.chain(faulty).chain([page("quiz", sample(TaskState::Accepted), vec![])]).collect()
    }
}

impl Read {
    fn sample() -> Self {
        let block =
            |is_list| Block { is_list, lines: vec!["Only what your work needs.".to_owned()] };
        let choice = |place| Choice { place, text: "Ask".to_owned(), is_chosen: place == 0 };
        Self {
            parts: vec![Part {
                title: "Minimum".to_owned(),
                blocks: vec![block(false), block(true)],
            }],
            questions: vec![Asked {
                number: 0,
                ask: "What do you do?".to_owned(),
                choices: vec![choice(0), choice(1)],
            }],
            pass: 6,
            of: 8,
            minutes: 8,
            sources: vec!["45 CFR 164.530(b)".to_owned()],
        }
    }

    fn new(training: &Training, language: Language, answers: &[(String, String)]) -> Self {
        let tongue = tongue(language);
        let part = |part: &checklists::Part| Part {
            title: part.title.get(tongue).to_owned(),
            blocks: blocks(part.text.get(tongue)),
        };
        let asked = |(number, question): (usize, &checklists::Question)| {
            let chosen = chosen(answers, number);
            let choice = |(place, choice): (usize, &checklists::Choice)| Choice {
                place,
                text: choice.text.get(tongue).to_owned(),
                is_chosen: chosen == Some(place),
            };
            Asked {
                number,
                ask: question.ask.get(tongue).to_owned(),
                choices: question.choices.iter().enumerate().map(choice).collect(),
            }
        };
        Self {
            parts: training.parts.iter().map(part).collect(),
            questions: training.questions.iter().enumerate().map(asked).collect(),
            pass: training.pass,
            of: training.questions.len(),
            minutes: training.minutes,
            sources: training.sources.iter().map(|law| law.cites.clone()).collect(),
        }
    }
}

fn chosen(answers: &[(String, String)], number: usize) -> Option<usize> {
    let sent = answers.iter().find(|(name, _)| *name == number.to_string());
    sent.and_then(|(_, place)| place.parse().ok())
}

/// Paragraphs, and lines that begin with a hyphen as a list.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (is_list, line) = match line.strip_prefix("- ") {
            Some(item) => (true, item),
            None => (false, line),
        };
        match blocks.last_mut() {
            Some(last) if last.is_list && is_list => last.lines.push(line.to_owned()),
            _ => blocks.push(Block { is_list, lines: vec![line.to_owned()] }),
        }
    }
    blocks
}

impl Offer {
    fn sample() -> Self {
        let answer =
            |is_chosen| OfferAnswer { id: "accept".to_owned(), text: "Yes".to_owned(), is_chosen };
        Self {
            offer: vec!["It is free.".to_owned()],
            answers: vec![answer(false), answer(true)],
            declination: checklists::APPENDIX_A.to_owned(),
            reading: Some("Entiendo".to_owned()),
            note: "Nobody may change these words.".to_owned(),
        }
    }

    fn new(language: Language, chosen: &str) -> Result<Self> {
        let (offer, tongue) = (catalogue::catalogue()?.hepatitis_b(), tongue(language));
        let answer = |one: &checklists::Answer| OfferAnswer {
            id: one.id.clone(),
            text: one.text.get(tongue).to_owned(),
            is_chosen: one.id == chosen,
        };
        let reading = (language == Language::Spanish).then(|| offer.declination.es.clone());
        Ok(Self {
            offer: offer.offer.get(tongue).lines().map(str::to_owned).collect(),
            answers: offer.answers.iter().map(answer).collect(),
            declination: offer.declination.en.clone(),
            reading: reading.flatten(),
            note: offer.declination_note.get(tongue).to_owned(),
        })
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
            let faults = Fault::also_again(faults, "file", sent.file.as_ref());
            let page = fill(&link, &task, &sent, faults).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn hand_in(
    link: &Link<Purpose>,
    (id, task): (OnboardingId, &str),
    sent: Filled,
) -> Result<()> {
    let scope = &link.scope;
    let course = store::course(scope, id).await?;
    let asks = asks(&course, task)?;
    if sent.leaves_out {
        let act = async |tx: &mut Tx| actions::leave_out(tx, id, task).await;
        return scope.write(act).await.map(drop);
    }
    if asks == "quiz" {
        return quiz(scope, (id, task), &course, &sent).await;
    }
    let given = given(scope, asks, sent, link.name.language).await?;
    let act = async |tx: &mut Tx| actions::hand_in(tx, id, task, given).await;
    scope.write(act).await.map(drop)
}

async fn quiz(
    scope: &Scope,
    (id, task): (OnboardingId, &str),
    course: &Course,
    sent: &Filled,
) -> Result<()> {
    let questions = training(course, task).map_or(0, |training| training.questions.len());
    let answers: Vec<_> = (0..questions).map(|number| chosen(&sent.answers, number)).collect();
    if answers.contains(&None) {
        return Err(Error::fault("answers", "value.missing"));
    }
    let answers: Vec<_> = answers.into_iter().flatten().collect();
    let act = async |tx: &mut Tx| actions::quiz(tx, id, task, &answers).await;
    let quiz = scope.write(act).await?;
    if quiz.has_passed {
        return Ok(());
    }
    Err(OnboardingRefused::Failed { right: quiz.right, of: quiz.of, pass: quiz.pass }.into())
}

/// Reads what this task asks for. A file is kept before the transaction: nothing but SQL happens inside
/// one.
async fn given(
    scope: &Scope,
    asks: &'static str,
    sent: Filled,
    language: Language,
) -> Result<Given> {
    Ok(match asks {
        "file" => {
            let file = needed(sent.file, "file")?;
            Given::File(scope.platform().files.keep(scope.practice_id(), file).await?)
        }
        "signature" => {
            let name = needed(sent.name, "name")?;
            if !sent.agree {
                return Err(Error::fault("agree", "value.missing"));
            }
            Given::Signature { name: longer(&name)?, language }
        }
        "contact" => {
            Given::Contact { name: needed(sent.name, "name")?, phone: needed(sent.phone, "phone")? }
        }
        "hepatitis_b" => {
            let name = sent.name.map(|name| needed(Some(name), "name")).transpose()?;
            let name = name.map(|name| longer(&name)).transpose()?;
            Given::HepatitisB { answer: sent.answer, name }
        }
        "words" => Given::Words(needed(sent.words, "words")?),
        _ => Given::Tick,
    })
}

fn longer(name: &Text<120>) -> Result<Text<200>> {
    name.as_str().parse().map_err(Error::internal)
}

fn needed<T>(field: Option<Field<T>>, name: &'static str) -> Result<T> {
    match field {
        Some(Field::Read(value)) => Ok(value),
        Some(Field::Unreadable { why, .. }) => Err(Error::Invalid(vec![Fault::new(name, why)])),
        _ => Err(Error::fault(name, "value.missing")),
    }
}

fn training(course: &Course, task: &str) -> Option<&'static Training> {
    let named = course.planned(task)?.task.training.as_deref()?;
    catalogue::catalogue().ok()?.training(named)
}

/// Returns which form a task of theirs has.
fn asks(course: &Course, task: &str) -> Result<&'static str> {
    let planned = course.planned(task).filter(|planned| planned.task.by == Doer::Hire);
    let planned = planned.ok_or(Error::Missing("task"))?;
    Ok(match (planned.task.evidence, task) {
        (Evidence::Score, _) => "quiz",
        (Evidence::File, _) => "file",
        (Evidence::Signature, _) => "signature",
        (Evidence::Form, "emergency_contact") => "contact",
        (Evidence::Form, "hepatitis_b_offer") => "hepatitis_b",
        (Evidence::Form, _) => "words",
        (Evidence::None | Evidence::Check, _) => "tick",
    })
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
    let is_open = course.refuse_unless_open(planned, today).is_ok() && line.state != "handed_in";
    let text = match (asks, store::policy(scope, task).await?) {
        ("signature", Some(policy)) => policy.text(language).0.lines(),
        _ => vec![],
    };
    let read = training(&course, task);
    Ok(WelcomeTask {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        asks,
        is_outside: planned.task.outside.is_some(),
        is_open,
        text,
        training: read.map(|training| Read::new(training, language, &sent.answers)),
        offer: (asks == "hepatitis_b").then(|| Offer::new(language, &sent.answer)).transpose()?,
        has_certificate: certificate::is_there(&course, task),
        line,
        name: FormField::new("name", sent.name.as_ref(), &faults),
        phone: FormField::new("phone", sent.phone.as_ref(), &faults),
        words: FormField::new("words", sent.words.as_ref(), &faults),
        answer: plain("answer", &sent.answer, &faults),
        agree: plain("agree", "", &faults),
        file: FormField::new("file", sent.file.as_ref(), &faults),
        faults,
    })
}
