//! What a new hire does by their link.

use checklists::{Doer, Evidence, Planned};
use chrono::NaiveDate;

use super::settled::{done, settle};
use crate::{
    error::{Error, Result},
    files::{self, FileUse, NewFile},
    kernel::{digest::sha256, language::Language, phone::Phone, prose::Prose, text::Text},
    onboarding::{
        catalogue,
        course::Course,
        document::HEPATITIS_B,
        events::{self, Event},
        onboarding::{MOST_FILES, OnboardingId, OnboardingRefused, Step, TaskState},
        record::{HandedFile, Record},
        store::{self, sheets},
        wording,
    },
    people::PersonId,
    platform::{
        db::{Scope, Tx},
        files::Stored,
    },
    practices,
    roster::{self, Contact},
};

/// What somebody hands in.
#[derive(Clone, Debug)]
pub enum Given {
    Tick,
    /// With how many had been handed in where these were chosen.
    Files {
        files: Vec<NewFile>,
        so_far: usize,
    },
    /// With the SHA-256 of the text that was shown.
    Signature {
        name: Text<200>,
        language: Language,
        text_sha256: String,
    },
    Words(Prose<2000>),
    Contact {
        name: Text<120>,
        phone: Phone,
    },
    HepatitisB {
        answer: String,
        name: Option<Text<200>>,
    },
}

const CONTACT: &str = "emergency_contact";

/// Hands something in. What needs nobody's eye is done at once.
pub async fn hand_in(tx: &mut Tx, id: OnboardingId, task: &str, given: Given) -> Result<Course> {
    let (mut course, planned, today) = match &given {
        Given::Files { .. } => unsettled(tx, id, task).await?,
        _ => theirs(tx, id, task).await?,
    };
    if let Given::Contact { name, phone } = &given {
        let contact = Contact { name: name.clone(), phone: phone.clone() };
        roster::name_contact(tx, course.onboarding.staff_id, contact).await?;
    }
    let record = record(tx, &course, &planned, given).await?;
    let written = record.write(&tx.platform().seal, (id, task), planned.task.compartment)?;
    let step = course.step(&planned.task.id);
    let needs_nobody = matches!(record, Record::Signed { .. } | Record::HepatitisB { .. })
        || task == CONTACT
        || planned.task.evidence == Evidence::None;
    let (step, event) = if needs_nobody {
        (done(tx, step, today, Some(written)), Event::Done)
    } else {
        (handed_in(step, written, today), Event::HandedIn)
    };
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, event, task));
    Ok(course)
}

fn handed_in(step: Step, written: String, today: NaiveDate) -> Step {
    Step {
        state: TaskState::HandedIn,
        done_on: Some(today),
        record: Some(written),
        reason: None,
        decided_by: None,
        revision: step.revision + 1,
        ..step
    }
}

/// Holds a task of the hire about which nobody has decided.
async fn unsettled(tx: &Tx, id: OnboardingId, task: &str) -> Result<(Course, Planned, NaiveDate)> {
    let today = practices::today(tx).await?;
    let course = store::hold(tx, id).await?;
    let planned = course.planned(task).cloned().ok_or(Error::Missing("task"))?;
    if planned.task.by != Doer::Hire {
        return Err(OnboardingRefused::NotTheirs.into());
    }
    course.refuse_unless_open(&planned, today)?;
    Ok((course, planned, today))
}

/// Holds a task that the hire may do now.
async fn theirs(tx: &Tx, id: OnboardingId, task: &str) -> Result<(Course, Planned, NaiveDate)> {
    let (course, planned, today) = unsettled(tx, id, task).await?;
    let is_handed_in = course.step(&planned.task.id).state == TaskState::HandedIn;
    // Whoever has sent a signed sheet may still sign here: that sets the sheet aside.
    if is_handed_in && !sheets::waits(tx, id, task).await? {
        return Err(OnboardingRefused::Settled.into());
    }
    Ok((course, planned, today))
}

/// Evidence of another kind than the task asks for is refused.
async fn record(tx: &mut Tx, course: &Course, planned: &Planned, given: Given) -> Result<Record> {
    let task = planned.task.id.as_str();
    Ok(match (planned.task.evidence, given) {
        (Evidence::None | Evidence::Check, Given::Tick) => Record::Ticked,
        (Evidence::File, Given::Files { files, so_far }) => {
            let before = files_so_far(tx, course, planned)?;
            // The same form twice is a second tap, and an old page knows of other files than there are.
            if before.len() != so_far {
                return Err(OnboardingRefused::Settled.into());
            }
            of_files(tx, course.onboarding.person_id, before, files).await?
        }
        (Evidence::Signature, Given::Signature { name, language, text_sha256 }) => {
            signed(tx, planned, name, (language, text_sha256)).await?
        }
        (Evidence::Form, Given::Contact { .. }) if task == CONTACT => Record::Ticked,
        (Evidence::Form, Given::HepatitisB { answer, name }) if task == HEPATITIS_B => {
            hepatitis_b(answer, name)?
        }
        (Evidence::Form, Given::Words(words)) if ![CONTACT, HEPATITIS_B].contains(&task) => {
            Record::Words { words: words.to_string() }
        }
        _ => return Err(OnboardingRefused::WrongEvidence.into()),
    })
}

/// Returns the files that were handed in and at which nobody has looked. What was sent back is handed in anew.
pub fn files_so_far(scope: &Scope, course: &Course, planned: &Planned) -> Result<Vec<HandedFile>> {
    let Step { state, record, .. } = course.step(&planned.task.id);
    let Some(written) = record.filter(|_| state == TaskState::HandedIn) else { return Ok(vec![]) };
    let of = (course.onboarding.id, planned.task.id.as_str());
    let seal = &scope.platform().seal;
    Ok(Record::read(&written, seal, of, planned.task.compartment)?.files())
}

/// Adds files to those that are one proof with them: the back of a card to its front.
async fn of_files(
    tx: &mut Tx,
    hire: PersonId,
    mut all: Vec<HandedFile>,
    files: Vec<NewFile>,
) -> Result<Record> {
    if all.len() + files.len() > MOST_FILES {
        return Err(OnboardingRefused::TooManyFiles.into());
    }
    for file in files {
        // Once it is named it is theirs, and stays.
        let id = files::add(tx, file).await?.id;
        let file = files::name(tx, id, FileUse::Onboarding, hire).await?;
        let Stored { sha256, kind } = file.stored;
        let (file_kind, file) = (kind.word().to_owned(), Some(id.to_string()));
        all.push(HandedFile { sha256, file_kind, file });
    }
    Record::of_files(all).ok_or_else(|| Error::fault("file", "value.missing"))
}

/// Signs the exact words that were shown. Nobody signs what is not there, or what was written after they had read.
async fn signed(
    tx: &Tx,
    planned: &Planned,
    name: Text<200>,
    (language, read_sha256): (Language, String),
) -> Result<Record> {
    let written = store::policy(tx, planned.task.id.as_str()).await?;
    let shown = wording::of(&planned.task, written.as_ref(), language);
    let shown = shown.ok_or(OnboardingRefused::NoText)?;
    let (text_sha256, language) = (shown.fingerprint(), shown.language.word().to_owned());
    if read_sha256 != text_sha256 {
        return Err(OnboardingRefused::TextChanged.into());
    }
    Ok(Record::Signed { name: name.to_string(), text_sha256, version: shown.version, language })
}

/// Whoever declines signs the statement of the rule, in its own words and in English.
fn hepatitis_b(answer: String, name: Option<Text<200>>) -> Result<Record> {
    let offer = catalogue::catalogue()?.hepatitis_b();
    let chosen = offer.answers.iter().find(|one| one.id == answer);
    let chosen = chosen.ok_or_else(|| Error::fault("answer", "value.missing"))?;
    let signs = chosen.signs_declination;
    if signs && name.is_none() {
        return Err(Error::fault("name", "value.missing"));
    }
    let name = name.filter(|_| signs).map(|name| name.to_string());
    let text_sha256 = signs.then(|| sha256(&offer.declination.en));
    Ok(Record::HepatitisB { answer, name, text_sha256 })
}

/// What came of a quiz.
pub struct Quiz {
    pub right: usize,
    pub of: usize,
    pub pass: usize,
    pub has_passed: bool,
}

/// Takes the answers of a quiz. Enough of them right, and the training is done; else one may try again
/// as often as one likes, and nothing is kept of it.
pub async fn quiz(tx: &mut Tx, id: OnboardingId, task: &str, answers: &[usize]) -> Result<Quiz> {
    let (mut course, planned, today) = theirs(tx, id, task).await?;
    let training = planned.task.training.as_deref();
    let training = training.and_then(|name| catalogue::catalogue().ok()?.training(name));
    let training = training.ok_or(OnboardingRefused::WrongEvidence)?;
    let (right, of, pass) = (training.right(answers), training.questions.len(), training.pass);
    let has_passed = training.passes(answers);
    if has_passed {
        let written_on = training.written_on.to_string();
        let record = Record::Score { training: training.training.clone(), right, of, written_on };
        let written = record.write(&tx.platform().seal, (id, task), planned.task.compartment)?;
        let step = done(tx, course.step(&planned.task.id), today, Some(written));
        settle(tx, &mut course, vec![step], today).await?;
        tx.announce(events::of_task(&course.onboarding, Event::Done, task));
    }
    Ok(Quiz { right, of, pass, has_passed })
}

/// Leaves out what is voluntary. Nobody has to say why.
pub async fn leave_out(tx: &mut Tx, id: OnboardingId, task: &str) -> Result<Course> {
    let (mut course, planned, today) = theirs(tx, id, task).await?;
    if !planned.task.voluntary {
        return Err(OnboardingRefused::NotTheirs.into());
    }
    let step = course.step(&planned.task.id);
    let step = Step {
        state: TaskState::Skipped,
        done_on: Some(today),
        decided_by: Some(tx.actor().to_string()),
        revision: step.revision + 1,
        ..step
    };
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::Skipped, task));
    Ok(course)
}

/// Asks the office something.
pub async fn ask(tx: &mut Tx, id: OnboardingId, words: Prose<2000>) -> Result<()> {
    let course = store::hold(tx, id).await?;
    course.refuse_unless_running()?;
    store::add_question(tx, id, words).await?;
    tx.announce(events::plain(&course.onboarding, Event::Asked));
    Ok(())
}
