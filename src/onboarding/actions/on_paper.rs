//! A task that is signed on paper: somebody hands in the sheet, and somebody of the office sees it.

use checklists::{Compartment, Planned};
use chrono::NaiveDate;

use super::{
    hands::{held, refuse_own, refuse_sealed},
    settled::{done, settle},
};
use crate::{
    error::{Error, Result},
    files::{self, FileId, FileUse, MOST_SHEETS, NewFile, Seen, SheetId, SheetState, Upload},
    kernel::{fault::Reason, text::Text},
    onboarding::{
        WriteOnboardings,
        course::Course,
        document::{self, Document},
        events::{self, Event},
        hooks::refuse_if_objected,
        letters,
        onboarding::{OnboardingId, OnboardingRefused, Step, TaskState},
        record::Record,
        sheet::{Sheet, TaskOf},
        store::{self, sheets},
    },
    people,
    platform::{
        db::{Actor, Scope, Tx},
        http::principal::Permission,
        keys::{self, User},
    },
    practices,
};

/// Which task of which onboarding.
type Of<'a> = (OnboardingId, &'a str);

/// A photo that was just sent. Its content was kept before the transaction.
pub struct Photo {
    pub file: NewFile,
    /// Of the photo itself, also where the file is encrypted.
    pub sha256: String,
    /// The fingerprint of the text that whoever sent it was shown.
    pub text: Option<String>,
}

/// What a person saw on the sheets.
pub struct Looked {
    pub seen: Seen,
    /// Which answer is ticked, where there is something to answer.
    pub answer: Option<String>,
}

/// Returns for what a photo of a task is kept: sealed, if the task lies apart.
///
/// # Errors
/// Refuses a sheet that could not be handed in, before its photo costs anything.
pub async fn admit_sheet(scope: &Scope, (id, task): Of<'_>) -> Result<FileUse> {
    let today = practices::today(scope).await?;
    let course = store::course(scope, id).await?;
    let planned = course.planned(task).ok_or(Error::Missing("task"))?;
    let so_far = sheets::of(scope, id, task).await?;
    refuse_sheet(&course, planned, (so_far.as_slice(), today))?;
    refuse_reader(scope, planned.task.compartment).await?;
    Ok(use_of(planned))
}

fn use_of(planned: &Planned) -> FileUse {
    if planned.is_sealed() { FileUse::Onboarding } else { FileUse::OnboardingSheet }
}

fn refuse_sheet(
    course: &Course,
    planned: &Planned,
    (so_far, today): (&[Sheet], NaiveDate),
) -> Result<(), OnboardingRefused> {
    if !document::is_signable(&planned.task) {
        return Err(OnboardingRefused::WrongEvidence);
    }
    course.refuse_unless_open(planned, today)?;
    match so_far.iter().filter(|sheet| sheet.is_waiting()).count() {
        MOST_SHEETS.. => Err(OnboardingRefused::TooManySheets),
        _ => Ok(()),
    }
}

/// Whoever has the hire's link may send what is theirs. At the desk one may open the compartment, and a program has no part
/// in what lies apart.
async fn refuse_reader(scope: &Scope, compartment: Compartment) -> Result<()> {
    match scope.actor() {
        _ if compartment == Compartment::None => Ok(()),
        Actor::Link(_) => Ok(()),
        Actor::User { .. } => refuse_sealed(scope, compartment).await,
        _ => Err(OnboardingRefused::Sealed.into()),
    }
}

/// Takes a photo that was just sent.
pub async fn hand_in_sheet(tx: &mut Tx, of: Of<'_>, photo: Photo) -> Result<Sheet> {
    let (course, planned, so_far) = open(tx, of, photo.text.as_deref()).await?;
    // The same photo twice is a second tap.
    let same = |sheet: &&Sheet| sheet.is_waiting() && sheet.sha256 == photo.sha256;
    if let Some(sheet) = so_far.iter().find(same) {
        return Ok(sheet.clone());
    }
    let file = files::add(tx, photo.file).await?;
    take(tx, (course, &planned), file.id, Some(photo.sha256)).await
}

/// Takes a file that was sent before.
pub async fn hand_in_sheet_file(
    tx: &mut Tx,
    of: Of<'_>,
    (file, text): (FileId, &str),
) -> Result<Sheet> {
    let (course, planned, so_far) = open(tx, of, Some(text)).await?;
    if let Some(sheet) = so_far.iter().find(|sheet| sheet.file_id == file && sheet.is_waiting()) {
        return Ok(sheet.clone());
    }
    take(tx, (course, &planned), file, None).await
}

/// Returns a task that can be signed, and what was handed in of it. A paper of a text that is not to be signed any more is
/// told at once.
async fn open(tx: &Tx, of: Of<'_>, text: Option<&str>) -> Result<(Course, Planned, Vec<Sheet>)> {
    let (id, task) = of;
    let (course, planned, today) = held(tx, id, task).await?;
    let so_far = sheets::of(tx, id, task).await?;
    refuse_sheet(&course, &planned, (so_far.as_slice(), today))?;
    refuse_reader(tx, planned.task.compartment).await?;
    let Some(text) = text else { return Ok((course, planned, so_far)) };
    match named(tx, &planned, text).await? {
        Some(_) => Ok((course, planned, so_far)),
        None => Err(OnboardingRefused::TextChanged.into()),
    }
}

/// Returns the text of a task that is named so, if it is to be signed today.
async fn named(tx: &Tx, planned: &Planned, by: &str) -> Result<Option<Document>> {
    let written = store::policy(tx, planned.task.id.as_str()).await?;
    let all = document::all(&planned.task, written.as_ref())?;
    Ok(all.into_iter().find(|document| document.is_named(by)))
}

async fn take(
    tx: &mut Tx,
    (mut course, planned): (Course, &Planned),
    file: FileId,
    sha256: Option<String>,
) -> Result<Sheet> {
    let (id, task) = (course.onboarding.id, planned.task.id.as_str());
    let file = files::name(tx, file, use_of(planned), course.onboarding.person_id).await?;
    refuse_kind(&file)?;
    let sheet = Sheet {
        id: tx.fresh_id(),
        of: TaskOf { onboarding: id, task: task.to_owned() },
        file_id: file.id,
        // What lies open has the hash of what was sent.
        sha256: sha256.unwrap_or(file.stored.sha256),
        state: SheetState::Waiting,
        reason: None,
        handed_in_at: tx.now(),
        handed_in_by: tx.actor().to_string(),
        decided_at: None,
        decided_by: None,
    };
    sheets::add(tx, &sheet).await?;
    let step = course.step(&planned.task.id);
    if step.state != TaskState::HandedIn {
        let today = practices::today(tx).await?;
        let step = Step {
            state: TaskState::HandedIn,
            done_on: Some(today),
            reason: None,
            decided_by: None,
            revision: step.revision + 1,
            ..step
        };
        settle(tx, &mut course, vec![step], today).await?;
        tx.announce(events::of_task(&course.onboarding, Event::HandedIn, task));
    }
    Ok(sheet)
}

fn refuse_kind(file: &Upload) -> Result<()> {
    match files::may_be_compared(file.stored.kind) {
        true => Ok(()),
        false => Err(Error::fault("file_id", "file.sheet_kind")),
    }
}

/// Does a task by what a person of the office saw on the sheets. From here on it is done as any other is.
pub async fn confirm_sheets(tx: &mut Tx, of: Of<'_>, looked: Looked) -> Result<Course> {
    let (id, task) = of;
    let (mut course, planned, today) = held(tx, id, task).await?;
    refuse_own(tx, &course).await?;
    refuse_reader(tx, planned.task.compartment).await?;
    let user = person(tx, &course).await?;
    let seen = looked.seen;
    let waiting = files::waiting(sheets::of(tx, id, task).await?, &seen.sheets);
    let waiting = waiting.map_err(OnboardingRefused::from)?;
    refuse_if_objected(tx, course.onboarding.person_id, task, today).await?;
    let document = named(tx, &planned, &seen.text).await?;
    let document = document.ok_or(OnboardingRefused::OtherText)?;
    refuse_day(tx, &course, (waiting.as_slice(), seen.signed_on)).await?;
    let answer = answer(&document, looked.answer)?;
    let record = Record::OnPaper {
        name: seen.name.to_string(),
        signed_on: seen.signed_on.to_string(),
        seen_by: user.name.to_string(),
        text_sha256: document.fingerprint(),
        version: document.version,
        language: document.language.word().to_owned(),
        sheets: waiting.iter().map(|sheet| sheet.sha256.clone()).collect(),
        answer,
    };
    let written = record.write(&tx.platform().seal, of, planned.task.compartment)?;
    let by = (tx.actor().to_string(), tx.now());
    for sheet in waiting {
        sheets::save(tx, &sheet.decided(SheetState::Confirmed, None, by.clone())).await?;
    }
    let step = done(tx, course.step(&planned.task.id), seen.signed_on, Some(written));
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::on_paper(&course.onboarding, task));
    Ok(course)
}

/// The day makes sense: not before they began, and not after the last sheet came.
async fn refuse_day(
    tx: &Tx,
    course: &Course,
    (waiting, signed_on): (&[Sheet], NaiveDate),
) -> Result<()> {
    let practice = practices::here(tx).await?;
    let began = practice.today(course.onboarding.began_at);
    let came = waiting.iter().map(|sheet| practice.today(sheet.handed_in_at)).max();
    match came {
        _ if signed_on < began => Err(OnboardingRefused::SignedBefore(began).into()),
        Some(day) if signed_on > day => Err(OnboardingRefused::SignedAfter(day).into()),
        _ => Ok(()),
    }
}

/// Returns the answer that is ticked: one of those on the paper, where there are any.
fn answer(document: &Document, sent: Option<String>) -> Result<Option<String>> {
    if document.answers.is_empty() {
        return Ok(None);
    }
    let is_there = |id: &String| document.answers.iter().any(|answer| answer.id == *id);
    let answer = sent.filter(is_there).ok_or_else(|| Error::fault("answer", "value.missing"))?;
    Ok(Some(answer))
}

/// Sends the sheets back that somebody looked at, with the reason, and tells the hire. Of what lies apart the reason stands
/// with the sheet alone: it would tell what was answered.
pub async fn return_sheets(
    tx: &mut Tx,
    of: Of<'_>,
    seen: &[SheetId],
    reason: Text<300>,
) -> Result<Course> {
    let (id, task) = of;
    let (mut course, planned, today) = held(tx, id, task).await?;
    refuse_own(tx, &course).await?;
    refuse_reader(tx, planned.task.compartment).await?;
    let waiting = files::waiting(sheets::of(tx, id, task).await?, seen);
    let waiting = waiting.map_err(OnboardingRefused::from)?;
    let by = (tx.actor().to_string(), tx.now());
    for sheet in waiting {
        let sheet = sheet.decided(SheetState::Returned, Some(reason.clone()), by.clone());
        sheets::save(tx, &sheet).await?;
    }
    let step = course.step(&planned.task.id);
    let told = if planned.is_sealed() { None } else { reason.as_str().parse().ok() };
    let step = Step {
        state: TaskState::SentBack,
        done_on: None,
        reason: told,
        decided_by: Some(by.0),
        revision: step.revision + 1,
        ..step
    };
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::SentBack, task));
    let why = letters::Why::sent_back(&planned, today);
    letters::task(tx, &course.onboarding, &planned.task, why).await?;
    Ok(course)
}

/// Returns a sheet to be looked at. Of what lies apart, that it was opened is an event.
pub async fn open_sheet(tx: &mut Tx, of: Of<'_>, sheet: SheetId) -> Result<Upload> {
    let course = store::course(tx, of.0).await?;
    let planned = course.planned(of.1).ok_or(Error::Missing("task"))?;
    refuse_reader(tx, planned.task.compartment).await?;
    let sheet = sheets::find(tx, of, sheet).await?.ok_or(Error::Missing("file"))?;
    let file = files::find(tx, sheet.file_id).await?.ok_or(Error::Missing("file"))?;
    if planned.is_sealed() {
        tx.announce(events::of_task(&course.onboarding, Event::RecordRead, of.1));
    }
    Ok(file)
}

/// Whoever looks is a person who has signed in, and nobody looks at their own.
async fn person(tx: &Tx, course: &Course) -> Result<User> {
    let whose = course.onboarding.person_id;
    people::refuse_own(tx, whose, Reason::new("onboarding.own")).await?;
    let user = if files::can_look(tx.actor()) { keys::acting(tx).await? } else { None };
    user.ok_or(Error::Denied(WriteOnboardings::NAME))
}
