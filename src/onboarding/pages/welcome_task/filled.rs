//! What was filled in for a task, and how it is handed in.

use checklists::{Doer, Evidence, Training};

use super::training::chosen;
use crate::{
    error::{Error, Result},
    files::{self, FileUse},
    kernel::{
        fault::Fault, field::Field, language::Language, phone::Phone, prose::Prose, text::Text,
    },
    onboarding::{
        OnboardingId,
        actions::{self, Given},
        catalogue,
        course::Course,
        limits,
        link::Welcome as Purpose,
        onboarding::OnboardingRefused,
        store,
    },
    people,
    platform::{
        db::{Scope, Tx},
        files::File,
        http::{
            form::{Form, Limits, Pairs},
            link::Link,
        },
    },
};

/// What was filled in, whatever the task asks for.
#[derive(Clone, Default)]
pub struct Filled {
    pub name: Option<Field<Text<120>>>,
    pub phone: Option<Field<Phone>>,
    pub words: Option<Field<Prose<2000>>>,
    pub answer: String,
    pub agree: bool,
    /// That another name than we know them by is theirs.
    pub is_own_name: bool,
    /// The SHA-256 of the text that was shown.
    pub text: String,
    pub leaves_out: bool,
    pub answers: Vec<(String, String)>,
    pub files: Vec<Field<File>>,
    /// How many had been handed in when the page was shown.
    pub so_far: usize,
}

impl Form for Filled {
    const INPUTS: &'static [&'static str] =
        &["name", "phone", "words", "answer", "agree", "file", "answers"];

    const LIMITS: Limits = Limits::WITH_FILES;

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.optional("name"),
            phone: pairs.optional("phone"),
            words: pairs.optional("words"),
            answer: pairs.all("answer").pop().unwrap_or_default(),
            agree: !pairs.all("agree").is_empty(),
            is_own_name: !pairs.all("is_own_name").is_empty(),
            text: pairs.all("text").pop().unwrap_or_default(),
            leaves_out: pairs.all("do").pop().is_some_and(|what| what == "leave_out"),
            answers: pairs.under("answers"),
            files: pairs.files("file"),
            so_far: pairs.all("so_far").pop().and_then(|sent| sent.parse().ok()).unwrap_or(0),
        }
    }
}

pub async fn hand_in(
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
    // Nothing of a file is kept for a list that is over, or beyond what is taken in a day.
    course.refuse_unless_running()?;
    let size: usize = sent.files.iter().map(size_of).sum();
    if size > 0 {
        limits::admit_file(scope, id, size).await?;
    }
    let is_own_name = sent.is_own_name;
    let given = given(scope, asks, sent, link.name.language).await?;
    if !is_own_name && is_another(scope, &course, &given).await? {
        return Err(Error::fault("name", OTHER_NAME));
    }
    let act = async |tx: &mut Tx| actions::hand_in(tx, id, task, given).await;
    scope.write(act).await.map(drop)
}

/// They are asked once whether they mean another name than the one we know them by, as who signs an offer is.
pub const OTHER_NAME: &str = "onboarding.other_name";

async fn is_another(scope: &Scope, course: &Course, given: &Given) -> Result<bool> {
    let typed = match given {
        Given::Signature { name, .. } | Given::HepatitisB { name: Some(name), .. } => name,
        _ => return Ok(false),
    };
    let person = people::find(scope, course.onboarding.person_id).await?;
    Ok(person.is_some_and(|person| !people::may_be_of(typed.as_str(), person.name())))
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
            if sent.files.is_empty() {
                return Err(Error::fault("file", "value.missing"));
            }
            // None of them is kept if one cannot be read.
            let read = sent.files.into_iter().map(|file| needed(Some(file), "file"));
            let read = read.collect::<Result<Vec<File>>>()?;
            let mut kept = vec![];
            for file in read {
                kept.push(files::keep(scope, file, FileUse::Onboarding, None).await?);
            }
            Given::Files { files: kept, so_far: sent.so_far }
        }
        "signature" => {
            let name = needed(sent.name, "name")?;
            if !sent.agree {
                return Err(Error::fault("agree", "value.missing"));
            }
            Given::Signature { name: longer(&name)?, language, text_sha256: sent.text }
        }
        "contact" => {
            // It is not their own name that is asked for.
            if sent.name.is_none() {
                return Err(Error::fault("name", "onboarding.contact_name"));
            }
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

fn size_of(file: &Field<File>) -> usize {
    match file {
        Field::Read(file) => file.size(),
        _ => 0,
    }
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

pub fn training(course: &Course, task: &str) -> Option<&'static Training> {
    let named = course.planned(task)?.task.training.as_deref()?;
    catalogue::catalogue().ok()?.training(named)
}

/// Returns which form a task of theirs has.
pub fn asks(course: &Course, task: &str) -> Result<&'static str> {
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
