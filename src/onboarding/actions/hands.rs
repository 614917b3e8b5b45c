//! What the office does: accept, send back, skip, complete, nudge, override.

use checklists::{
    Compartment, Doer, Hand, OverridingRefused, Planned, Right, SkipRefused, Tick, TickRefused,
};
use chrono::{NaiveDate, TimeDelta};

use super::settled::{done, release, settle};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        labels::Relabelling,
        prose::Prose,
        text::Text,
    },
    medical,
    onboarding::{
        catalogue,
        course::{Course, GateKind, Overridden},
        document::VACCINE,
        events::{self, Event},
        hooks::refuse_if_objected,
        letters,
        onboarding::{FirstDay, Onboarding, OnboardingId, OnboardingRefused, Step, TaskState},
        record::Record,
        store,
    },
    people,
    platform::{
        db::{Scope, Tx},
        keys::{self, Role, User},
    },
    practices,
};

/// How long before a list was started something of it may have been done.
const BEFORE: TimeDelta = TimeDelta::days(366);

pub(super) async fn held(
    tx: &Tx,
    id: OnboardingId,
    task: &str,
) -> Result<(Course, Planned, NaiveDate)> {
    let today = practices::today(tx).await?;
    let course = store::hold(tx, id).await?;
    course.refuse_unless_running()?;
    let planned = course.planned(task).cloned().ok_or(Error::Missing("task"))?;
    Ok((course, planned, today))
}

/// Returns who acts, and what the crate knows of them. Whoever signs in under the hire's own address is
/// the hire.
async fn hand(tx: &Tx, course: &Course) -> Result<(Hand, String)> {
    let hire = course.onboarding.person_id.to_string();
    let is_own = people::is_own(tx, course.onboarding.person_id).await?;
    let right = match keys::acting(tx).await?.map(|user| user.role) {
        Some(Role::Owner) => Right::Owner,
        _ => Right::Manager,
    };
    let person = if is_own { hire.clone() } else { tx.actor().to_string() };
    Ok((Hand { person, right }, hire))
}

pub(super) async fn refuse_own(tx: &Tx, course: &Course) -> Result<()> {
    let person = course.onboarding.person_id;
    people::refuse_own(tx, person, Reason::new("onboarding.own")).await
}

/// A signed sheet is looked at where it is compared with its text, and nowhere else.
async fn refuse_unless_handed_in(tx: &Tx, course: &Course, step: &Step) -> Result<()> {
    if step.state != TaskState::HandedIn {
        return Err(OnboardingRefused::NothingHandedIn.into());
    }
    match store::sheets::waits(tx, course.onboarding.id, step.task.as_str()).await? {
        true => Err(OnboardingRefused::SheetWaits.into()),
        false => Ok(()),
    }
}

/// Accepts what was handed in. What lies apart is accepted by who may read it. A form that lies
/// elsewhere is accepted with a tick: its edition, the day, and where the paper is. Until then more may be added: nobody
/// accepts by a page of before.
pub async fn accept(
    tx: &mut Tx,
    id: OnboardingId,
    task: &str,
    seen: Option<i32>,
    tick: Option<(String, NaiveDate, String)>,
) -> Result<Course> {
    let (mut course, planned, today) = held(tx, id, task).await?;
    refuse_own(tx, &course).await?;
    let step = course.step(&planned.task.id);
    refuse_unless_handed_in(tx, &course, &step).await?;
    if seen.is_some_and(|seen| seen != step.revision) {
        return Err(OnboardingRefused::SheetsChanged.into());
    }
    refuse_if_objected(tx, course.onboarding.person_id, task, today).await?;
    let record = match (planned.task.outside.is_some(), tick) {
        (true, Some(tick)) => Some(ticked(tx, &course, &planned, tick, today)?),
        (true, None) => return Err(Error::fault("paper_lies", "value.missing")),
        (false, _) => {
            refuse_sealed(tx, planned.task.compartment).await?;
            None
        }
    };
    let on = step.done_on.unwrap_or(today);
    let step = done(tx, step, on, record);
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::Done, task));
    Ok(course)
}

fn ticked(
    tx: &Tx,
    course: &Course,
    planned: &Planned,
    (edition, on, paper_lies): (String, NaiveDate, String),
    today: NaiveDate,
) -> Result<String> {
    tick(&edition, on, &paper_lies, today)?;
    let record = Record::Outside { edition, on: on.to_string(), paper_lies };
    let of = (course.onboarding.id, planned.task.id.as_str());
    record.write(&tx.platform().seal, of, planned.task.compartment)
}

/// Returns what is ticked of a paper that lies elsewhere.
///
/// # Errors
/// Refuses what says where no paper is, or says too much of it.
pub fn tick(edition: &str, on: NaiveDate, paper_lies: &str, today: NaiveDate) -> Result<Tick> {
    Tick::new(edition, on, paper_lies, today).map_err(|refused| match refused {
        TickRefused::WithoutPlace => Error::fault("paper_lies", "value.missing"),
        TickRefused::InTheFuture => Error::fault("on", "onboarding.in_the_future"),
        TickRefused::SecretNumber => Error::fault("paper_lies", "onboarding.secret_number"),
        TickRefused::NamesAPaper => Error::fault("paper_lies", "onboarding.names_a_paper"),
        TickRefused::TooLong => Error::fault("paper_lies", "onboarding.too_long"),
    })
}

/// What somebody of the office says when they have done a task.
#[derive(Clone, Debug, Default)]
pub struct Completion {
    pub on: Option<NaiveDate>,
    /// Of a talk that a certificate waits for: who answered the questions, and how they are qualified.
    pub note: Option<Prose<2000>>,
    /// Of a form that lies elsewhere.
    pub edition: Option<String>,
    pub paper_lies: Option<String>,
}

/// Refuses a day to come, and one long before there was a list: for how long something is kept counts from such days.
pub fn refuse_other_day(onboarding: &Onboarding, on: NaiveDate, today: NaiveDate) -> Result<()> {
    if on > today {
        return Err(Error::fault("on", "onboarding.in_the_future"));
    }
    let first = onboarding.began_at.date_naive() - BEFORE;
    if on < first {
        let why = Reason::new("onboarding.too_early").with("first", first.to_string());
        return Err(Error::Invalid(vec![Fault::new("on", why)]));
    }
    Ok(())
}

/// Does a task that is not the hire's. It can be done for an earlier day, never for a later one.
pub async fn complete(
    tx: &mut Tx,
    id: OnboardingId,
    task: &str,
    done_so: Completion,
) -> Result<Course> {
    let (mut course, planned, today) = held(tx, id, task).await?;
    if planned.task.by == Doer::Hire {
        return Err(OnboardingRefused::NotTheirs.into());
    }
    refuse_own(tx, &course).await?;
    course.refuse_unless_open(&planned, today)?;
    refuse_unless_reads_the_answer(tx, &planned).await?;
    let (hand, _) = hand(tx, &course).await?;
    if planned.task.by == Doer::Owner && hand.right != Right::Owner {
        return Err(OnboardingRefused::OnlyAnOwner.into());
    }
    let Completion { on, note, edition, paper_lies } = done_so;
    let on = on.unwrap_or(today);
    refuse_other_day(&course.onboarding, on, today)?;
    refuse_if_objected(tx, course.onboarding.person_id, task, today).await?;
    let written = if planned.task.outside.is_some() {
        let tick = (edition.unwrap_or_default(), on, paper_lies.unwrap_or_default());
        ticked(tx, &course, &planned, tick, today)?
    } else {
        let note = note.map(|note| note.to_string()).unwrap_or_default();
        if note.trim().is_empty() && catalogue::is_by_trainer(&planned.task.id)? {
            return Err(Error::fault("note", "value.missing"));
        }
        let of = (id, planned.task.id.as_str());
        Record::Checked { note }.write(&tx.platform().seal, of, planned.task.compartment)?
    };
    let step = done(tx, course.step(&planned.task.id), on, Some(written));
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::Done, task));
    Ok(course)
}

/// Sends back what was handed in, with the reason for whoever does it again.
pub async fn send_back(
    tx: &mut Tx,
    id: OnboardingId,
    task: &str,
    reason: Text<500>,
) -> Result<Course> {
    let (mut course, planned, today) = held(tx, id, task).await?;
    refuse_own(tx, &course).await?;
    let step = course.step(&planned.task.id);
    refuse_unless_handed_in(tx, &course, &step).await?;
    let by = tx.actor().to_string();
    let step = Step {
        state: TaskState::SentBack,
        done_on: None,
        reason: Some(reason),
        decided_by: Some(by),
        revision: step.revision + 1,
        ..step
    };
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::SentBack, task));
    let why = letters::Why::sent_back(&planned, today);
    letters::task(tx, &course.onboarding, &planned.task, why).await?;
    Ok(course)
}

/// Skips a task with a reason. What holds a gate only an owner skips, and nobody their own.
pub async fn skip(tx: &mut Tx, id: OnboardingId, task: &str, reason: Text<500>) -> Result<Course> {
    let (mut course, planned, today) = held(tx, id, task).await?;
    if course.is_settled(&planned.task.id) {
        return Err(OnboardingRefused::Settled.into());
    }
    let (hand, hire) = hand(tx, &course).await?;
    planned.skip(&hand, &hire, reason.as_str(), today).map_err(|refused| match refused {
        SkipRefused::Own => Error::from(OnboardingRefused::Own),
        SkipRefused::OnlyAnOwner => OnboardingRefused::OnlyAnOwner.into(),
        SkipRefused::WithoutReason => Error::fault("reason", "value.missing"),
    })?;
    refuse_unless_reads_the_answer(tx, &planned).await?;
    refuse_if_objected(tx, course.onboarding.person_id, task, today).await?;
    let step = course.step(&planned.task.id);
    let step = Step {
        state: TaskState::Skipped,
        done_on: Some(today),
        reason: Some(reason),
        decided_by: Some(hand.person),
        revision: step.revision + 1,
        ..step
    };
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::Skipped, task));
    Ok(course)
}

/// Lets a gate open though something holds it: an owner, with a reason, and never for themselves.
pub async fn override_gate(
    tx: &mut Tx,
    id: OnboardingId,
    gate: GateKind,
    reason: Text<500>,
) -> Result<Course> {
    let today = practices::today(tx).await?;
    let mut course = store::hold(tx, id).await?;
    course.refuse_unless_running()?;
    let (hand, hire) = hand(tx, &course).await?;
    let seen = (&course.progress(), today);
    let opened = course.plan.open_gate(gate.into(), &hand, &hire, reason.as_str(), seen);
    let opened = opened.map_err(|refused| match refused {
        OverridingRefused::NotAnOwner => Error::from(OnboardingRefused::OnlyAnOwner),
        OverridingRefused::Own => OnboardingRefused::Own.into(),
        OverridingRefused::IsOpen => OnboardingRefused::GateIsOpen.into(),
        OverridingRefused::WithoutReason => Error::fault("reason", "value.missing"),
    })?;
    let covers = opened.covers().to_vec();
    for task in &covers {
        refuse_if_objected(tx, course.onboarding.person_id, task.as_str(), today).await?;
    }
    tx.announce(events::overridden(&course.onboarding, gate, covers.len()));
    let (by, reason) = (hand.person, reason.to_string());
    let overridden = Overridden { gate, by, reason, covers, on: today };
    store::add_override(tx, id, &overridden).await?;
    course.overridden.push(overridden);
    store::save(tx, &mut course, &[], today).await?;
    release(tx, &course, today).await?;
    Ok(course)
}

/// Reminds the hire of a task, with a link of their own.
pub async fn nudge(tx: &mut Tx, id: OnboardingId, task: &str) -> Result<Course> {
    let (mut course, planned, today) = held(tx, id, task).await?;
    if course.unwritten.contains(&planned.task.id) {
        return Err(OnboardingRefused::NoText.into());
    }
    if !course.is_with_the_hire(&planned) {
        return Err(OnboardingRefused::NotTheirs.into());
    }
    let step = Step { nudged_at: Some(tx.now()), ..course.step(&planned.task.id) };
    course.steps.insert(step.task.clone(), step.clone());
    store::save(tx, &mut course, &[step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::Nudged, task));
    letters::task(tx, &course.onboarding, &planned.task, letters::Why::Waits).await?;
    Ok(course)
}

/// Refuses a reader who may not open a compartment.
pub(super) async fn refuse_sealed(scope: &Scope, compartment: Compartment) -> Result<()> {
    let user = keys::acting(scope).await?;
    let may = match user {
        Some(user) => may_open(scope, compartment, &user).await?,
        None => compartment == Compartment::None,
    };
    if may { Ok(()) } else { Err(OnboardingRefused::Sealed.into()) }
}

/// What follows from the answer about the vaccine is done by whoever may read it. The task stands on the list whatever the
/// answer was, so that it tells nobody else.
async fn refuse_unless_reads_the_answer(tx: &Tx, planned: &Planned) -> Result<()> {
    match planned.task.id.as_str() {
        VACCINE => refuse_sealed(tx, planned.task.compartment).await,
        _ => Ok(()),
    }
}

/// Who may open a compartment: of what is medical the one reader whom the practice has named, of
/// background checks an owner, of Form I-9 whoever manages onboardings.
pub async fn may_open(scope: &Scope, compartment: Compartment, user: &User) -> Result<bool> {
    Ok(match compartment {
        Compartment::None => true,
        Compartment::Medical => medical::reading(scope).await?.may_read(user),
        Compartment::Background => user.role == Role::Owner,
        Compartment::I9 => user.role >= Role::Manager,
    })
}

/// Reads what was handed in. Of what lies apart, that it was read is an event.
pub async fn read_record(tx: &mut Tx, id: OnboardingId, task: &str) -> Result<Record> {
    let course = store::course(tx, id).await?;
    let planned = course.planned(task).ok_or(Error::Missing("task"))?;
    let compartment = planned.task.compartment;
    refuse_sealed(tx, compartment).await?;
    let written = course.step(&planned.task.id).record.ok_or(Error::Missing("record"))?;
    let record = Record::read(&written, &tx.platform().seal, (id, task), compartment)?;
    if compartment != Compartment::None {
        tx.announce(events::of_task(&course.onboarding, Event::RecordRead, task));
    }
    Ok(record)
}

/// What a hire is told of their first day, and who is at their side.
pub async fn tell_first_day(
    tx: &mut Tx,
    id: OnboardingId,
    first_day: FirstDay,
    buddy: Option<Text<120>>,
) -> Result<Course> {
    let today = practices::today(tx).await?;
    let mut course = store::hold(tx, id).await?;
    course.refuse_unless_running()?;
    course.onboarding.first_day = first_day;
    course.onboarding.buddy = buddy;
    store::save(tx, &mut course, &[], today).await?;
    tx.announce(events::plain(&course.onboarding, Event::FirstDay));
    Ok(course)
}

pub async fn answer(tx: &mut Tx, id: OnboardingId, number: i32, words: Prose<2000>) -> Result<()> {
    let course = store::hold(tx, id).await?;
    store::answer_question(tx, (id, number), words).await?;
    tx.announce(events::plain(&course.onboarding, Event::Answered));
    Ok(())
}

/// Writes another version of what people read and sign. What was signed stays what it was.
pub async fn write_policy(
    tx: &mut Tx,
    task: &str,
    english: Prose<20000>,
    spanish: Option<Prose<20000>>,
) -> Result<i32> {
    let version = store::add_policy(tx, task, english, spanish).await?;
    tx.announce(events::policy_written(task, version));
    Ok(version)
}

pub async fn label(tx: &mut Tx, id: OnboardingId, to: Relabelling) -> Result<Course> {
    let today = practices::today(tx).await?;
    let mut course = store::hold(tx, id).await?;
    if course.onboarding.labels.change(to)? {
        course.onboarding.revision -= 1;
        store::save(tx, &mut course, &[], today).await?;
        tx.announce(events::plain(&course.onboarding, Event::Labelled));
    }
    Ok(course)
}
