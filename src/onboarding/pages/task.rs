//! One task of an onboarding, at the desk: what it is, what was handed in, and what to do with it.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Line, on_to};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    onboarding::{
        OnboardingId, ReadOnboardings, TAB, TaskState, WriteOnboardings, actions, catalogue,
        course::Course,
        document, hooks,
        input::{CompletionIn, ReasonIn},
        onboarding::OnboardingState,
        store,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Press, Revised, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Task {
    frame: Frame,
    id: String,
    name: String,
    /// Of a check-in: where its ratings are entered, which a higher room takes.
    check_in: Option<String>,
    line: Line,
    laws: Vec<Law>,
    /// What speaks against settling it.
    objection: Option<Reason>,
    /// Whether it is done outside, and ticked here with its paper.
    is_outside: bool,
    /// Whether a certificate names who does it.
    is_by_trainer: bool,
    may_write: bool,
    may_accept: bool,
    /// What was handed in as its reader saw it: that is accepted, or nothing is.
    revision: i32,
    may_complete: bool,
    may_nudge: bool,
    may_skip: bool,
    /// Whether there is something to read, and the reader may.
    may_read: bool,
    /// Whether it can be signed on paper, which anybody may print who works on it.
    may_print: bool,
    /// Whether the reader may see what came of it on paper, and add to it.
    may_see_sheets: bool,
    /// Whether somebody has yet to look at a sheet.
    has_sheet: bool,
    on: FormField,
    note: FormField,
    edition: FormField,
    paper_lies: FormField,
    reason: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Law {
    cites: String,
    source: String,
    as_of: chrono::NaiveDate,
}

impl Form for CompletionIn {
    const INPUTS: &'static [&'static str] = &["on", "note", "edition", "paper_lies"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            on: pairs.optional("on"),
            note: pairs.optional("note"),
            edition: pairs.optional("edition"),
            paper_lies: pairs.optional("paper_lies"),
        }
    }
}

impl Form for ReasonIn {
    const INPUTS: &'static [&'static str] = &["reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { reason: pairs.field("reason") }
    }
}

impl Page for Task {
    const TEMPLATE: &'static str = "onboarding/task";

    fn samples() -> Vec<Self> {
        let page = |state, may: bool, faults: Vec<Fault>| {
            let (completion, why) = (CompletionIn::default(), ReasonIn::default());
            Self {
                frame: Frame::sample(TAB),
                id: "onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Rosa O'Brien-Núñez".to_owned(),
                check_in: may.then(|| "/staff/staff_0/check-ins/30".to_owned()),
                line: Line::sample("confidentiality", state),
                laws: vec![Law {
                    cites: "45 CFR 164.530(c)".to_owned(),
                    source: "hhs.gov".to_owned(),
                    as_of: chrono::NaiveDate::default(),
                }],
                objection: may.then(|| {
                    Reason::new("onboarding.license_not_good").with("standing", "expired")
                }),
                is_outside: may,
                is_by_trainer: false,
                may_write: may,
                may_accept: may && state != TaskState::Open,
                revision: 1,
                may_complete: may && state == TaskState::Open,
                may_nudge: may,
                may_skip: may,
                may_read: may,
                may_print: may,
                may_see_sheets: may,
                has_sheet: false,
                on: FormField::new("on", completion.on.as_ref(), &faults),
                note: FormField::new("note", completion.note.as_ref(), &faults),
                edition: FormField::new("edition", completion.edition.as_ref(), &faults),
                paper_lies: FormField::new("paper_lies", completion.paper_lies.as_ref(), &faults),
                reason: FormField::new("reason", &why.reason, &faults),
                faults,
            }
        };
        let names = [&["form", "reason"], CompletionIn::INPUTS].concat();
        let wrong = Fault::at_each(names, "value.missing");
        let mut inside = page(TaskState::HandedIn, true, vec![]);
        inside.is_outside = false;
        let mut trained =
            page(TaskState::Open, true, Fault::at_each(["form", "note"], "value.missing"));
        trained.is_outside = false;
        trained.is_by_trainer = true;
        let mut on_paper = page(TaskState::HandedIn, true, vec![]);
        on_paper.may_accept = false;
        on_paper.has_sheet = true;
        let mut apart = page(TaskState::HandedIn, true, vec![]);
        apart.may_see_sheets = false;
        vec![
            on_paper,
            apart,
            page(TaskState::Open, true, vec![]),
            page(TaskState::SentBack, true, wrong),
            page(TaskState::Accepted, false, vec![]),
            inside,
            trained,
        ]
    }
}

type Which = Path<(OnboardingId, String)>;

#[handler]
pub async fn view(
    session: Session<ReadOnboardings>,
    Path((id, task)): Which,
) -> Result<Html<String>> {
    let sent = (CompletionIn::default(), ReasonIn::default());
    session.page(&fill(&session, (id, &task), &sent, vec![]).await?)
}

#[handler]
pub async fn submit_acceptance(
    form: Submitted<WriteOnboardings, Revised<CompletionIn>>,
    Path((id, task)): Which,
) -> Result<Response> {
    let Submitted { session, fields: Revised { revision: seen, fields: sent } } = form;
    there(&session, id, &task).await?;
    let today = practices::today(&session.scope).await?;
    let done = match sent.clone().check() {
        Ok(said) => {
            let on = said.on.unwrap_or(today);
            let tick = said.paper_lies.map(|place| (said.edition.unwrap_or_default(), on, place));
            let act = async |tx: &mut Tx| actions::accept(tx, id, &task, seen, tick).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<CompletionIn>(&session, (id, &task), done, (sent, ReasonIn::default())).await
}

#[handler]
pub async fn submit_completion(
    form: Submitted<WriteOnboardings, CompletionIn>,
    Path((id, task)): Which,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    there(&session, id, &task).await?;
    let done = match sent.clone().check() {
        Ok(said) => {
            let act = async |tx: &mut Tx| actions::complete(tx, id, &task, said).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<CompletionIn>(&session, (id, &task), done, (sent, ReasonIn::default())).await
}

#[handler]
pub async fn submit_return(
    form: Submitted<WriteOnboardings, ReasonIn>,
    Path((id, task)): Which,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    there(&session, id, &task).await?;
    let done = match sent.clone().check() {
        Ok(reason) => {
            let act = async |tx: &mut Tx| actions::send_back(tx, id, &task, reason).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<ReasonIn>(&session, (id, &task), done, (CompletionIn::default(), sent)).await
}

#[handler]
pub async fn submit_skip(
    form: Submitted<WriteOnboardings, ReasonIn>,
    Path((id, task)): Which,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    there(&session, id, &task).await?;
    let done = match sent.clone().check() {
        Ok(reason) => {
            let act = async |tx: &mut Tx| actions::skip(tx, id, &task, reason).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<ReasonIn>(&session, (id, &task), done, (CompletionIn::default(), sent)).await
}

#[handler]
pub async fn submit_nudge(
    form: Submitted<WriteOnboardings, Press>,
    Path((id, task)): Which,
) -> Result<Response> {
    let session = form.session;
    there(&session, id, &task).await?;
    let act = async |tx: &mut Tx| actions::nudge(tx, id, &task).await;
    let done = session.scope.write(act).await;
    let nothing = (CompletionIn::default(), ReasonIn::default());
    ended::<Press>(&session, (id, &task), done, nothing).await
}

async fn there<P>(session: &Session<P>, id: OnboardingId, task: &str) -> Result<()> {
    let course = store::course(&session.scope, id).await?;
    course.planned(task).map(drop).ok_or(Error::Missing("task"))
}

async fn ended<F: Form>(
    session: &Session<WriteOnboardings>,
    (id, task): (OnboardingId, &str),
    done: Result<Course>,
    sent: (CompletionIn, ReasonIn),
) -> Result<Response> {
    match done {
        Ok(_) => Ok(on_to(format!("/onboardings/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<F>(error)?;
            let page = fill(session, (id, task), &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P>(
    session: &Session<P>,
    (id, task): (OnboardingId, &str),
    (completion, why): &(CompletionIn, ReasonIn),
    faults: Vec<Fault>,
) -> Result<Task> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let course = store::around(scope, id, &practice).await?;
    let planned = course.planned(task).ok_or(Error::Missing("task"))?;
    let person = people::find(scope, course.onboarding.person_id).await?;
    let line = Line::new(&course, planned, (today, session.language));
    let runs = course.onboarding.state == OnboardingState::Running;
    let may_write = session.may::<WriteOnboardings>() && runs;
    let is_handed_in = line.state == TaskState::HandedIn.word();
    let opens = actions::may_open(scope, planned.task.compartment, &session.reader).await?;
    let person_id = course.onboarding.person_id;
    let objection = match line.is_settled || !session.may::<WriteOnboardings>() {
        true => None,
        false => hooks::objection(scope, person_id, task, today).await?,
    };
    let law = |law: &checklists::Law| Law {
        cites: law.cites.clone(),
        source: law.source.clone(),
        as_of: law.as_of,
    };
    let is_signable = document::is_signable(&planned.task);
    let has_sheet = is_signable && store::sheets::waits(scope, id, task).await?;
    let may_print = may_write && is_signable && !line.is_settled && !line.awaits_text;
    let may_accept = may_write && is_handed_in && !has_sheet;
    let day = task.strip_prefix("check_in_").filter(|_| session.holds("check_ins:write"));
    let check_in = day.map(|day| format!("/staff/{}/check-ins/{day}", course.onboarding.staff_id));
    Ok(Task {
        check_in,
        frame: Frame::around(session, TAB, &practice).await?,
        id: id.to_string(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        laws: planned.task.law.iter().map(law).collect(),
        objection,
        is_outside: planned.task.outside.is_some(),
        is_by_trainer: catalogue::is_by_trainer(&planned.task.id)?,
        may_write,
        may_accept: may_accept && (opens || planned.task.outside.is_some()),
        revision: course.step(&planned.task.id).revision,
        may_complete: may_write && !line.is_theirs && !line.is_settled,
        may_nudge: may_write && course.is_with_the_hire(planned),
        may_skip: may_write && !line.is_settled,
        may_read: session.may::<WriteOnboardings>() && opens && line.has_record,
        may_print,
        may_see_sheets: may_print && opens,
        has_sheet,
        line,
        on: FormField::new("on", completion.on.as_ref(), &faults),
        note: FormField::new("note", completion.note.as_ref(), &faults),
        edition: FormField::new("edition", completion.edition.as_ref(), &faults),
        paper_lies: FormField::new("paper_lies", completion.paper_lies.as_ref(), &faults),
        reason: FormField::new("reason", &why.reason, &faults),
        faults,
    })
}
