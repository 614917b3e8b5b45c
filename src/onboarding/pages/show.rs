//! One onboarding: what is mine, what is theirs, what holds what, and what moved.

mod acts;
mod gates;
mod moved;
mod past;

use checklists::Gate;
use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use self::{
    gates::GateShown,
    moved::MovedShown,
    past::{Happened, Question},
};
use super::Line;
use crate::{
    error::Result,
    kernel::fault::Fault,
    onboarding::{
        OnboardingId, OnboardingState, OverrideGates, ReadOnboardings, TAB, WriteOnboardings,
        catalogue::tongue,
        input::{DayIn, OverrideIn},
        onboarding::ListKind,
        store,
    },
    people,
    platform::{
        events,
        http::{form::FormField, principal::Session},
        render::Page,
    },
    practices::{self, Frame, Names},
    roster,
};
pub use acts::{submit_answer, submit_no_show, submit_override, submit_start, submit_worked};

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
    is_leaving: bool,
    has_worked: bool,
    starts_on: NaiveDate,
    today: NaiveDate,
    /// Where it is said that they worked.
    worked_path: String,
    done: i32,
    all: i32,
    minutes_left: u32,
    buddy: Option<String>,
    /// What was handed in and waits to be looked at.
    review: Vec<Line>,
    groups: Vec<Group>,
    settled: Vec<Line>,
    gates: Vec<GateShown>,
    moved: Vec<MovedShown>,
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

impl Page for Show {
    const TEMPLATE: &'static str = "onboarding/show";

    fn samples() -> Vec<Self> {
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
                is_leaving: !may,
                has_worked: !may,
                starts_on: NaiveDate::default(),
                today: NaiveDate::from_ymd_opt(2027, 3, 31).unwrap_or_default(),
                worked_path: "/onboardings/onb_0/worked".to_owned(),
                done: 3,
                all: 20,
                minutes_left: 40,
                buddy: may.then(|| "Priya".to_owned()),
                review: if is_running { Line::samples() } else { vec![] },
                groups: vec![Group { lane: "start", tasks: Line::samples() }],
                settled: Line::samples(),
                gates: GateShown::samples(),
                moved: may.then(MovedShown::sample).into_iter().collect(),
                questions: Question::samples(),
                timeline: Happened::samples(),
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

async fn fill<P>(
    session: &Session<P>,
    id: OnboardingId,
    (day, overriding): (&DayIn, &OverrideIn),
    faults: Vec<Fault>,
) -> Result<Show> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(session).await?;
    let today = practice.today(scope.now());
    let course = store::around(scope, id, &practice).await?;
    let it = &course.onboarding;
    let person = people::find(scope, it.person_id).await?;
    let staff = roster::find(scope, it.staff_id).await?;
    let past = events::about(scope, &id.to_string(), LATEST).await?;
    let tongue = tongue(session.language);
    let happened = |one| Happened::new(one, (&practice, &names), (&course, tongue));
    let timeline: Result<_> = past.iter().map(happened).collect();
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
        is_leaving: list == ListKind::Leaving,
        has_worked: it.hire.first_day_worked.is_some(),
        starts_on: it.hire.last_day.unwrap_or(it.hire.first_day()),
        today,
        worked_path: format!("/onboardings/{id}/worked"),
        done: counts.all - counts.open,
        all: counts.all,
        minutes_left: course.minutes_left(),
        buddy: it.buddy.as_ref().map(ToString::to_string),
        review: open.iter().filter(|line| line.state == "handed_in").cloned().collect(),
        groups: groups(open),
        settled,
        gates: Gate::ALL
            .iter()
            .map(|gate| GateShown::new(&course, *gate, (today, tongue)))
            .collect(),
        moved: MovedShown::all(&course, tongue),
        questions: asked.into_iter().map(|one| Question::new(one, &practice)).collect(),
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
