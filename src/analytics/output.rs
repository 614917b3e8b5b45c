//! What the API shows.

use poem_openapi::Object;

use super::{
    funnel::{Funnel, Source, Step},
    milestone::Milestone,
    share::percent,
    times::Times,
    trend::TrendMonth,
};
use crate::applications::ApplicationStage;

/// How far the candidates of a period have come, and how long it took. Where people are too few to say
/// something, that is missing, and the counts are there.
#[derive(Object)]
#[oai(rename = "Funnel")]
pub struct FunnelOut {
    /// How many applied.
    people: u64,
    /// From applied to hired.
    steps: Vec<StepOut>,
    /// How long applications stayed in each stage, of those that have left it.
    stages: Vec<StageOut>,
    /// From applying to the hire.
    time_to_hire: TimesOut,
    /// Where candidates came from, who brought most first.
    sources: Vec<SourceOut>,
    /// How many came from sources that are not listed.
    other_sources: u64,
}

#[derive(Object)]
#[oai(rename = "FunnelStep")]
pub struct StepOut {
    step: Milestone,
    /// Who came at least this far. Whoever skipped a step and came further counts in it.
    people: u64,
    /// That in percent of the step before. Missing if there were fewer than 20.
    #[oai(skip_serializing_if_is_none)]
    percent_of_before: Option<u8>,
    /// Who is at this step now.
    here: u64,
    /// Whose application the practice closed at this step.
    closed: u64,
    /// Who withdrew at this step.
    withdrawn: u64,
}

#[derive(Object)]
#[oai(rename = "StageTimes")]
pub struct StageOut {
    stage: ApplicationStage,
    time: TimesOut,
}

#[derive(Object)]
#[oai(rename = "Times")]
pub struct TimesOut {
    /// For how many it is over.
    people: u64,
    /// Half took no longer than that, in whole hours. Missing if there were fewer than 5.
    #[oai(skip_serializing_if_is_none)]
    median_hours: Option<i32>,
    /// A quarter took no longer than that.
    #[oai(skip_serializing_if_is_none)]
    lower_quarter_hours: Option<i32>,
    /// Three quarters took no longer than that.
    #[oai(skip_serializing_if_is_none)]
    upper_quarter_hours: Option<i32>,
}

#[derive(Object)]
#[oai(rename = "FunnelSource")]
pub struct SourceOut {
    /// What the link said. Missing if it is not known.
    #[oai(skip_serializing_if_is_none)]
    source: Option<String>,
    people: u64,
    /// Who came at least to an interview.
    interviewed: u64,
    hired: u64,
}

/// How those came on who applied in each month.
#[derive(Object)]
#[oai(rename = "Trend")]
pub struct TrendOut {
    /// The earliest first. Months in which nobody applied are there.
    months: Vec<TrendMonthOut>,
}

/// Those who applied in one month.
#[derive(Object)]
#[oai(rename = "TrendMonth")]
pub struct TrendMonthOut {
    /// The year and the month, in the practice's own time.
    month: String,
    /// How many applied.
    people: u64,
    /// Who came at least to an interview.
    interviewed: u64,
    hired: u64,
    /// Whose way is not over yet: of the last months it is too early to say how many will be hired.
    open: u64,
    /// From applying to the hire.
    time_to_hire: TimesOut,
}

impl TrendOut {
    pub fn new(months: &[TrendMonth]) -> Self {
        let month = |one: &TrendMonth| TrendMonthOut {
            month: one.word(),
            people: one.people,
            interviewed: one.interviewed,
            hired: one.hired,
            open: one.open,
            time_to_hire: TimesOut::new(&one.to_hire),
        };
        Self { months: months.iter().map(month).collect() }
    }
}

impl FunnelOut {
    pub fn new(funnel: Funnel) -> Self {
        let stage = |(stage, times): (ApplicationStage, Times)| StageOut {
            stage,
            time: TimesOut::new(&times),
        };
        Self {
            people: funnel.people,
            steps: funnel.steps.iter().map(StepOut::new).collect(),
            stages: funnel.stages.into_iter().map(stage).collect(),
            time_to_hire: TimesOut::new(&funnel.to_hire),
            sources: funnel.sources.into_iter().map(SourceOut::new).collect(),
            other_sources: funnel.other_sources,
        }
    }
}

impl StepOut {
    fn new(step: &Step) -> Self {
        Self {
            step: step.milestone,
            people: step.people,
            percent_of_before: percent(step.people, step.before),
            here: step.here,
            closed: step.closed,
            withdrawn: step.withdrawn,
        }
    }
}

impl TimesOut {
    fn new(times: &Times) -> Self {
        Self {
            people: times.people,
            median_hours: times.middle.map(|middle| middle.median),
            lower_quarter_hours: times.middle.map(|middle| middle.lower),
            upper_quarter_hours: times.middle.map(|middle| middle.upper),
        }
    }
}

impl SourceOut {
    fn new(source: Source) -> Self {
        let Source { source, people, interviewed, hired } = source;
        Self { source, people, interviewed, hired }
    }
}
