//! From applied to hired, for one job or all: how many, how long, from where, and who waits.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::Serialize;

use super::{
    asking::{Asking, JobChoice},
    span::Took,
};
use crate::{
    analytics::{
        ReadAnalytics, TAB,
        funnel::{Funnel, Source, Step},
        milestone::Milestone,
        period::ReportPeriod,
        report,
        share::percent,
        times::Times,
        trend::{self, TrendMonth},
        waiting::{Waiting, waiting},
    },
    applications::ApplicationStage,
    error::Result,
    jobs::{self, RoleKey},
    locations,
    platform::{chart::Bar, http::principal::Session, render::Page},
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Overview {
    frame: Frame,
    job: String,
    jobs: Vec<JobChoice>,
    role: &'static str,
    roles: &'static [&'static str],
    location: String,
    /// What can be chosen: the locations of the practice.
    locations: Vec<String>,
    period: &'static str,
    periods: &'static [&'static str],
    rest: String,
    people: u64,
    steps: Vec<StepRow>,
    /// Stages that somebody has left. Of the others there is nothing to say.
    stages: Vec<StageRow>,
    to_hire: Took,
    sources: Vec<SourceRow>,
    other_sources: u64,
    waiting: Vec<Waiting>,
    months: Vec<MonthRow>,
}

/// Those who applied in one month.
#[derive(Serialize)]
struct MonthRow {
    month: String,
    applied: Bar,
    hired_bar: Bar,
    people: u64,
    interviewed: u64,
    hired: u64,
    open: u64,
    took: Took,
}

impl MonthRow {
    /// All months are drawn on one scale.
    fn all(months: &[TrendMonth]) -> Vec<Self> {
        let most = months.iter().map(|one| one.people).max().unwrap_or_default();
        let row = |one: &TrendMonth| Self {
            month: one.word(),
            applied: Bar::of(one.people, most),
            hired_bar: Bar::of(one.hired, most),
            people: one.people,
            interviewed: one.interviewed,
            hired: one.hired,
            open: one.open,
            took: Took::new(&one.to_hire, one.to_hire.middle.map_or(0, |middle| middle.upper)),
        };
        months.iter().map(row).collect()
    }
}

#[derive(Serialize)]
struct StepRow {
    word: &'static str,
    bar: Bar,
    people: u64,
    /// Nothing at the first step, of which there is none before.
    before: Option<u64>,
    percent: Option<u8>,
    here: u64,
    closed: u64,
    withdrawn: u64,
}

#[derive(Serialize)]
struct StageRow {
    word: &'static str,
    took: Took,
}

#[derive(Serialize)]
struct SourceRow {
    source: Option<String>,
    people: u64,
    interviewed: u64,
    hired: u64,
}

impl StepRow {
    fn new(step: &Step, all: u64) -> Self {
        let is_first = step.milestone == Milestone::Applied;
        Self {
            word: step.milestone.word(),
            bar: Bar::of(step.people, all),
            people: step.people,
            before: (!is_first).then_some(step.before),
            percent: percent(step.people, step.before).filter(|_| !is_first),
            here: step.here,
            closed: step.closed,
            withdrawn: step.withdrawn,
        }
    }
}

impl SourceRow {
    fn new(source: Source) -> Self {
        let Source { source, people, interviewed, hired } = source;
        Self { source, people, interviewed, hired }
    }
}

/// Draws all stages on one scale.
fn stages(stages: &[(ApplicationStage, Times)]) -> Vec<StageRow> {
    let upper = |(_, times): &(ApplicationStage, Times)| times.middle.map(|middle| middle.upper);
    let longest = stages.iter().filter_map(upper).max().unwrap_or_default();
    let left = stages.iter().filter(|(_, times)| times.people > 0);
    left.map(|(stage, times)| StageRow { word: stage.word(), took: Took::new(times, longest) })
        .collect()
}

impl Overview {
    fn new(frame: Frame, asking: &Asking, funnel: Funnel) -> Self {
        let longest = funnel.to_hire.middle.map_or(0, |middle| middle.upper);
        Self {
            frame,
            job: asking.job().map(|job| job.to_string()).unwrap_or_default(),
            jobs: vec![],
            role: asking.role().map(RoleKey::word).unwrap_or_default(),
            roles: RoleKey::WORDS,
            location: asking.location().map(|location| location.to_string()).unwrap_or_default(),
            locations: vec![],
            period: asking.period().word(),
            periods: ReportPeriod::WORDS,
            rest: asking.rest(),
            people: funnel.people,
            steps: funnel.steps.iter().map(|step| StepRow::new(step, funnel.people)).collect(),
            stages: stages(&funnel.stages),
            to_hire: Took::new(&funnel.to_hire, longest),
            sources: funnel.sources.into_iter().map(SourceRow::new).collect(),
            other_sources: funnel.other_sources,
            waiting: vec![],
            months: vec![],
        }
    }
}

impl Page for Overview {
    const TEMPLATE: &'static str = "analytics/overview";

    fn samples() -> Vec<Self> {
        let step = |milestone: &Milestone| Step {
            milestone: *milestone,
            people: 24,
            before: if *milestone == Milestone::Offer { 4 } else { 33 },
            closed: 2,
            withdrawn: 1,
            here: 6,
        };
        let few = Times { people: 3, middle: None };
        let times = Times::of([(0, 2), (20, 4), (90, 5)]);
        let source = |source: Option<&str>| Source {
            source: source.map(str::to_owned),
            people: 9,
            interviewed: 3,
            hired: 1,
        };
        let funnel = Funnel {
            people: 40,
            steps: Milestone::ALL.iter().map(step).collect(),
            stages: vec![
                (ApplicationStage::Applied, times.clone()),
                (ApplicationStage::Offer, few.clone()),
            ],
            to_hire: times,
            sources: vec![source(Some("school")), source(None)],
            other_sources: 3,
        };
        let new = |funnel| Self {
            jobs: vec![JobChoice { id: "job_1".to_owned(), title: "Medical biller".to_owned() }],
            locations: vec!["Eastside".to_owned()],
            ..Self::new(Frame::sample(TAB), &Asking::default(), funnel)
        };
        let month = |people| TrendMonth {
            first: chrono::NaiveDate::default(),
            people,
            interviewed: people / 2,
            hired: people / 9,
            open: people % 3,
            to_hire: if people > 20 { funnel.to_hire.clone() } else { few.clone() },
        };
        let months = MonthRow::all(&[month(0), month(8), month(33)]);
        let some = Self { waiting: Waiting::samples(), months, ..new(funnel.clone()) };
        vec![new(Funnel::of(&[], &[], &[])), new(Funnel { to_hire: few, ..funnel }), some]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadAnalytics>,
    Query(asking): Query<Asking>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let chosen = asking.jobs(scope).await?;
    let asked = asking.period().asked(chosen.clone(), scope.now());
    let practice = practices::here(scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    let choice = |(id, title): (jobs::JobId, String)| JobChoice { id: id.to_string(), title };
    let jobs = jobs::all_titled(scope).await?.into_iter().map(choice).collect();
    let waiting = waiting(scope, chosen.as_deref(), &practice, session.language).await?;
    let page = Overview::new(frame, &asking, report::funnel(scope, &asked).await?);
    let months = MonthRow::all(&report::trend(scope, chosen, trend::USUAL).await?);
    let known = locations::known(scope).await?;
    // What was typed into the address is found by any of its names, and shown by that of today.
    let location = asking.location().map(|one| known.name_of(one).to_string()).unwrap_or_default();
    let locations = known.all();
    session.page(&Overview { jobs, location, locations, waiting, months, ..page })
}
