//! One onboarding: what is mine, what is theirs, what holds what, and what moved.

use checklists::{Gate, GateState};
use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Line, on_to};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        prose::Prose,
    },
    onboarding::{
        OnboardingId, OnboardingState, OverrideGates, ReadOnboardings, TAB, WriteOnboardings,
        actions,
        course::{Course, GateKind},
        events::Event as Kind,
        input::{DayIn, OverrideIn},
        onboarding::{ListKind, Moved},
        store,
    },
    people,
    platform::{
        db::Tx,
        events::{self, Event},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Practice},
    roster,
};

/// How much of the past is shown.
const LATEST: u64 = 60;

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    id: String,
    name: String,
    position: String,
    staff_id: String,
    state: &'static str,
    list: &'static str,
    is_running: bool,
    is_joining: bool,
    has_worked: bool,
    starts_on: NaiveDate,
    done: i32,
    all: i32,
    minutes_left: u32,
    buddy: Option<String>,
    /// What was handed in and waits to be looked at.
    review: Vec<Line>,
    groups: Vec<Group>,
    settled: Vec<Line>,
    gates: Vec<GateShown>,
    moved: Option<MovedShown>,
    questions: Vec<Question>,
    timeline: Vec<Happened>,
    may_write: bool,
    may_override: bool,
    on: FormField,
    reason: FormField,
    faults: Vec<Fault>,
}

/// Tasks that hold the same gate.
#[derive(Serialize)]
struct Group {
    lane: &'static str,
    tasks: Vec<Line>,
}

#[derive(Serialize)]
struct GateShown {
    gate: &'static str,
    is_shut: bool,
    open: Vec<String>,
    reason: Option<String>,
}

#[derive(Serialize)]
struct MovedShown {
    from: NaiveDate,
    to: NaiveDate,
    on: NaiveDate,
    tasks: Vec<MovedTask>,
    stayed: usize,
}

#[derive(Serialize)]
struct MovedTask {
    title: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Question {
    number: i32,
    lines: Vec<String>,
    on: NaiveDate,
    answer: Option<Vec<String>>,
}

#[derive(Serialize)]
struct Happened {
    kind: String,
    data: Value,
    on: NaiveDate,
    by: String,
}

impl Happened {
    fn new(event: &Event, practice: &Practice) -> Result<Self> {
        Ok(Self {
            kind: event.kind.clone(),
            data: serde_json::from_str(&event.data).map_err(Error::internal)?,
            on: practice.today(event.at),
            by: event.actor.split('_').next().unwrap_or_default().to_owned(),
        })
    }
}

impl Form for DayIn {
    const INPUTS: &'static [&'static str] = &["on"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { on: pairs.field("on") }
    }
}

impl Form for OverrideIn {
    const INPUTS: &'static [&'static str] = &["gate", "reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { gate: pairs.field("gate"), reason: pairs.field("reason") }
    }
}

/// Nothing to fill in.
pub struct Nothing;

impl Form for Nothing {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

/// What the office answers.
pub struct Words {
    words: Field<Prose<2000>>,
}

impl Form for Words {
    const INPUTS: &'static [&'static str] = &["words"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { words: pairs.field("words") }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "onboarding/show";

    fn samples() -> Vec<Self> {
        let happened = |kind: &Kind| Happened {
            kind: kind.word().to_owned(),
            data: json!({
                "role": "receptionist", "tasks": 2, "task": "w4", "from": "", "to": "", "on": "",
                "moved": 1, "stayed": 2, "gate": "start", "version": 1,
            }),
            on: NaiveDate::default(),
            by: "user".to_owned(),
        };
        let page = |state: OnboardingState, may: bool, faults: Vec<Fault>| {
            let is_running = state == OnboardingState::Running;
            Self {
                frame: Frame::sample(TAB),
                id: "onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Rosa O'Brien-Núñez".to_owned(),
                position: "Receptionist".to_owned(),
                staff_id: "staff_0".to_owned(),
                state: state.word(),
                list: ListKind::Joining.word(),
                is_running,
                is_joining: may,
                has_worked: !may,
                starts_on: NaiveDate::default(),
                done: 3,
                all: 20,
                minutes_left: 40,
                buddy: may.then(|| "Priya".to_owned()),
                review: if is_running { Line::samples() } else { vec![] },
                groups: vec![Group { lane: "start", tasks: Line::samples() }],
                settled: Line::samples(),
                gates: vec![
                    GateShown {
                        gate: "start",
                        is_shut: true,
                        open: vec!["Check the lists".to_owned()],
                        reason: None,
                    },
                    GateShown {
                        gate: "ehr_access",
                        is_shut: false,
                        open: vec!["Privacy training".to_owned()],
                        reason: Some("Shadowing only.".to_owned()),
                    },
                    GateShown {
                        gate: "patient_contact",
                        is_shut: false,
                        open: vec![],
                        reason: None,
                    },
                ],
                moved: may.then(|| MovedShown {
                    from: NaiveDate::default(),
                    to: NaiveDate::default(),
                    on: NaiveDate::default(),
                    tasks: vec![MovedTask {
                        title: "I-9".to_owned(),
                        from: Some(NaiveDate::default()),
                        to: None,
                    }],
                    stayed: 2,
                }),
                questions: [None, Some(vec!["Behind the house.".to_owned()])]
                    .map(|answer| Question {
                        number: 1,
                        lines: vec!["Where do I park?".to_owned()],
                        on: NaiveDate::default(),
                        answer,
                    })
                    .into(),
                timeline: Kind::ALL.iter().map(happened).collect(),
                may_write: may,
                may_override: may,
                on: FormField::new("on", &DayIn::default().on, &faults),
                reason: FormField::new("reason", &OverrideIn::default().reason, &faults),
                faults,
            }
        };
        let wrong = Fault::at_each(["form", "on", "reason"], "value.missing");
        vec![
            page(OnboardingState::Running, true, vec![]),
            page(OnboardingState::Running, true, wrong),
            page(OnboardingState::Stopped, false, vec![]),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadOnboardings>,
    Path(id): Path<OnboardingId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, (&DayIn::default(), &OverrideIn::default()), vec![]).await?)
}

#[handler]
pub async fn submit_start(
    form: Submitted<WriteOnboardings, DayIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::course(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(on) => {
            session.scope.write(async |tx: &mut Tx| actions::move_start(tx, id, on).await).await
        }
        Err(error) => Err(error),
    };
    ended::<_, DayIn>(&session, id, done, (&sent, &OverrideIn::default())).await
}

#[handler]
pub async fn submit_worked(
    form: Submitted<WriteOnboardings, DayIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::course(&session.scope, id).await?;
    let today = practices::today(&session.scope).await?;
    // Without a day it is today: "worked today".
    let on = match &sent.on {
        Field::Absent => Ok(today),
        _ => sent.clone().check(),
    };
    let done = match on {
        Ok(on) => session.scope.write(async |tx: &mut Tx| actions::worked(tx, id, on).await).await,
        Err(error) => Err(error),
    };
    ended::<_, DayIn>(&session, id, done, (&sent, &OverrideIn::default())).await
}

#[handler]
pub async fn submit_override(
    form: Submitted<OverrideGates, OverrideIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::course(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok((gate, reason)) => {
            let act = async |tx: &mut Tx| actions::override_gate(tx, id, gate, reason).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<_, OverrideIn>(&session, id, done, (&DayIn::default(), &sent)).await
}

#[handler]
pub async fn submit_no_show(
    form: Submitted<WriteOnboardings, Nothing>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let session = form.session;
    let act = async |tx: &mut Tx| actions::did_not_start(tx, id).await;
    let done = session.scope.write(act).await;
    ended::<_, Nothing>(&session, id, done, (&DayIn::default(), &OverrideIn::default())).await
}

#[handler]
pub async fn submit_answer(
    form: Submitted<WriteOnboardings, Words>,
    Path((id, number)): Path<(OnboardingId, i32)>,
) -> Result<Response> {
    let Submitted { session, fields } = form;
    store::course(&session.scope, id).await?;
    let done = match fields.words {
        Field::Read(words) => {
            let act = async |tx: &mut Tx| actions::answer(tx, id, number, words).await;
            session.scope.write(act).await
        }
        _ => Err(Error::Invalid(vec![Fault::new("words", Reason::new("value.missing"))])),
    };
    let done = match done {
        Ok(()) => store::course(&session.scope, id).await,
        Err(error) => Err(error),
    };
    ended::<_, Words>(&session, id, done, (&DayIn::default(), &OverrideIn::default())).await
}

async fn ended<P, F: Form>(
    session: &Session<P>,
    id: OnboardingId,
    done: Result<Course>,
    sent: (&DayIn, &OverrideIn),
) -> Result<Response> {
    match done {
        Ok(_) => Ok(on_to(format!("/onboardings/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<F>(error)?;
            let page = fill(session, id, sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P>(
    session: &Session<P>,
    id: OnboardingId,
    (day, overriding): (&DayIn, &OverrideIn),
    faults: Vec<Fault>,
) -> Result<Show> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let course = store::around(scope, id, &practice).await?;
    let it = &course.onboarding;
    let person = people::find(scope, it.person_id).await?;
    let staff = roster::find(scope, it.staff_id).await?;
    let happened = events::about(scope, &id.to_string(), LATEST).await?;
    let timeline: Result<_> = happened.iter().map(|one| Happened::new(one, &practice)).collect();
    let asked = store::questions(scope, id).await?;
    let line = |planned| Line::new(&course, planned, (today, session.language));
    let (settled, open): (Vec<Line>, Vec<Line>) =
        course.plan.tasks.iter().map(line).partition(|line| line.is_settled);
    let (counts, list) = (course.counts(), ListKind::from(it.template.list));
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        id: id.to_string(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        position: staff.terms.position.to_string(),
        staff_id: it.staff_id.to_string(),
        state: it.state.word(),
        list: list.word(),
        is_running: it.state == OnboardingState::Running,
        is_joining: list == ListKind::Joining,
        has_worked: it.hire.first_day_worked.is_some(),
        starts_on: it.hire.last_day.unwrap_or(it.hire.first_day()),
        done: counts.all - counts.open,
        all: counts.all,
        minutes_left: course.minutes_left(),
        buddy: it.buddy.as_ref().map(ToString::to_string),
        review: open.iter().filter(|line| line.state == "handed_in").cloned().collect(),
        groups: groups(open),
        settled,
        gates: Gate::ALL.iter().map(|gate| gate_of(&course, *gate, today)).collect(),
        moved: it.moved.as_ref().map(|moved| moved_of(&course, moved)),
        questions: asked
            .into_iter()
            .map(|one| Question {
                number: one.number,
                lines: one.words.lines(),
                on: practice.today(one.asked_at),
                answer: one.answer.map(|answer| answer.lines()),
            })
            .collect(),
        timeline: timeline?,
        may_write: session.may::<WriteOnboardings>(),
        may_override: session.may::<OverrideGates>(),
        on: FormField::new("on", &day.on, &faults),
        reason: FormField::new("reason", &overriding.reason, &faults),
        faults,
    })
}

/// Each task stands under the first gate that it holds.
fn groups(open: Vec<Line>) -> Vec<Group> {
    let lanes = ["start", "patient_contact", "ehr_access", "after"];
    let mut groups: Vec<_> = lanes.iter().map(|lane| Group { lane, tasks: vec![] }).collect();
    for line in open {
        let lane = lanes.iter().position(|lane| line.holds.contains(lane)).unwrap_or(3);
        if let Some(group) = groups.get_mut(lane) {
            group.tasks.push(line);
        }
    }
    groups.retain(|group| !group.tasks.is_empty());
    groups
}

fn gate_of(course: &Course, gate: Gate, today: NaiveDate) -> GateShown {
    let titles = |tasks: &[checklists::TaskId]| -> Vec<String> {
        let found = tasks.iter().filter_map(|task| course.planned(task.as_str()));
        found.map(|planned| planned.task.title.en.clone()).collect()
    };
    let word = GateKind::from(gate).word();
    match course.gate(gate, today) {
        GateState::Open => GateShown { gate: word, is_shut: false, open: vec![], reason: None },
        GateState::BlockedBy(tasks) => {
            GateShown { gate: word, is_shut: true, open: titles(&tasks), reason: None }
        }
        GateState::Overridden { reason, open, .. } => {
            let open = titles(&open);
            GateShown { gate: word, is_shut: false, open, reason: Some(reason) }
        }
    }
}

fn moved_of(course: &Course, moved: &Moved) -> MovedShown {
    let title = |task: &checklists::TaskId| {
        let found = course.planned(task.as_str());
        found.map_or(task.to_string(), |planned| planned.task.title.en.clone())
    };
    MovedShown {
        from: moved.from,
        to: moved.to,
        on: moved.on,
        tasks: moved
            .tasks
            .iter()
            .map(|one| MovedTask { title: title(&one.task), from: one.from, to: one.to })
            .collect(),
        stayed: moved.stayed.len(),
    }
}
