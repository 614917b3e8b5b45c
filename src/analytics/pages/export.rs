//! The funnel as a file for a spreadsheet: one figure in each line, in words that do not change.

use poem::{IntoResponse, Response, handler, http::header, web::Query};

use super::asking::Asking;
use crate::{
    analytics::{
        ReadAnalytics,
        funnel::{Funnel, Source, Step},
        period::ReportPeriod,
        report,
        share::percent,
        times::Times,
        trend::{self, TrendMonth},
    },
    error::{Error, Result},
    kernel::spreadsheet::defused,
    platform::{
        db::Scope,
        http::{download, principal::Session},
    },
};

/// What a program that reads it looks for.
const COLUMNS: [&str; 4] = ["part", "of", "figure", "value"];

type Line = [String; 4];

#[handler]
pub async fn view(
    session: Session<ReadAnalytics>,
    Query(asking): Query<Asking>,
) -> Result<Response> {
    let jobs = asking.jobs(&session.scope).await?;
    let asked = asking.period().asked(jobs.clone(), session.scope.now());
    let funnel = report::funnel(&session.scope, &asked).await?;
    let months = report::trend(&session.scope, jobs, trend::USUAL).await?;
    let written = written(&funnel, &months)?;
    let named = download::attachment("funnel.csv");
    let response = Response::builder().content_type("text/csv; charset=utf-8").body(written);
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}

/// Returns the same of everybody who ever applied, as one file among others.
pub async fn of_all(scope: &Scope) -> Result<Vec<u8>> {
    let asked = ReportPeriod::All.asked(None, scope.now());
    let funnel = report::funnel(scope, &asked).await?;
    written(&funnel, &report::trend(scope, None, trend::USUAL).await?)
}

fn written(funnel: &Funnel, months: &[TrendMonth]) -> Result<Vec<u8>> {
    let mut csv = csv::Writer::from_writer(vec![]);
    csv.write_record(COLUMNS).map_err(Error::internal)?;
    for line in lines(funnel).into_iter().chain(months.iter().flat_map(of_month)) {
        csv.write_record(line.map(defused)).map_err(Error::internal)?;
    }
    csv.into_inner().map_err(|error| Error::internal(error.to_string()))
}

fn lines(funnel: &Funnel) -> Vec<Line> {
    let stages = funnel.stages.iter().map(|(stage, times)| ("stage", stage.word(), times));
    let times = stages.chain([("time_to_hire", "all", &funnel.to_hire)]);
    let steps = funnel.steps.iter().flat_map(of_step);
    let times = times.flat_map(|(part, of, times)| of_times(part, of, times));
    let sources = funnel.sources.iter().flat_map(of_source);
    steps.chain(times).chain(sources).collect()
}

fn of_step(step: &Step) -> Vec<Line> {
    let line = |figure, value| line("step", step.milestone.word(), figure, value);
    vec![
        line("people", Some(step.people)),
        line("percent_of_before", percent(step.people, step.before).map(u64::from)),
        line("here", Some(step.here)),
        line("closed", Some(step.closed)),
        line("withdrawn", Some(step.withdrawn)),
    ]
}

fn of_times(part: &str, of: &str, times: &Times) -> Vec<Line> {
    let middle = times.middle;
    vec![
        line(part, of, "people", Some(times.people)),
        line(part, of, "median_hours", middle.map(|middle| middle.median)),
        line(part, of, "lower_quarter_hours", middle.map(|middle| middle.lower)),
        line(part, of, "upper_quarter_hours", middle.map(|middle| middle.upper)),
    ]
}

fn of_source(source: &Source) -> Vec<Line> {
    let of = source.source.as_deref().unwrap_or_default();
    let line = |figure, value| line("source", of, figure, Some(value));
    vec![
        line("people", source.people),
        line("interviewed", source.interviewed),
        line("hired", source.hired),
    ]
}

fn of_month(one: &TrendMonth) -> Vec<Line> {
    let month = one.word();
    let count = |figure, value| line("month", &month, figure, Some(value));
    let mut lines = vec![
        count("people", one.people),
        count("interviewed", one.interviewed),
        count("hired", one.hired),
        count("open", one.open),
    ];
    lines.extend(of_times("month_time_to_hire", &month, &one.to_hire));
    lines
}

/// What is too few to say is left empty.
fn line(part: &str, of: &str, figure: &str, value: Option<impl ToString>) -> Line {
    let value = value.map(|value| value.to_string()).unwrap_or_default();
    [part.to_owned(), of.to_owned(), figure.to_owned(), value]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_that_a_spreadsheet_would_run_is_text() {
        let source = Some("=HYPERLINK(\"http://evil.example\")".to_owned());
        let source = Source { source, people: 1, ..Source::default() };
        let funnel = Funnel { sources: vec![source], ..Funnel::default() };
        let text = String::from_utf8(written(&funnel, &[]).unwrap()).unwrap();
        assert!(
            text.contains("source,\"'=HYPERLINK(\"\"http://evil.example\"\")\",people,1"),
            "{text}"
        );
    }

    #[test]
    fn what_is_too_few_to_say_is_empty_and_not_zero() {
        let text = String::from_utf8(written(&Funnel::default(), &[]).unwrap()).unwrap();
        assert!(text.contains("time_to_hire,all,people,0\n"), "{text}");
        assert!(text.contains("time_to_hire,all,median_hours,\n"), "{text}");
    }
}
