//! The questions as a file for a spreadsheet, in words that do not change.

use poem::{IntoResponse, Response, handler, http::header, web::Query};

use super::questions::Asking;
use crate::{
    analytics::ReadAnalytics,
    error::{Error, Result},
    kernel::spreadsheet::defused,
    platform::http::{download, principal::Session},
    quality::{
        leads::ComparedBy,
        report::{self, Question},
    },
};

/// What a program that reads it looks for.
const COLUMNS: [&str; 14] = [
    "item",
    "sha256",
    "answers",
    "counted",
    "empty",
    "percent_right",
    "with_rest",
    "with_rest_low",
    "with_rest_high",
    "median_seconds",
    "drift",
    "by_language",
    "by_device",
    "flags",
];

#[handler]
pub async fn view(
    session: Session<ReadAnalytics>,
    Query(asking): Query<Asking>,
) -> Result<Response> {
    let report = report::report(&session.scope, asking.role.as_deref()).await?;
    let named = download::attachment("questions.csv");
    let response = Response::builder().content_type("text/csv; charset=utf-8");
    let response = response.body(written(&report.questions)?);
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}

/// Returns these questions as a table.
pub fn written(questions: &[Question]) -> Result<Vec<u8>> {
    let mut csv = csv::Writer::from_writer(vec![]);
    csv.write_record(COLUMNS).map_err(Error::internal)?;
    for question in questions {
        csv.write_record(line(question)).map_err(Error::internal)?;
    }
    csv.into_inner().map_err(|error| Error::internal(error.to_string()))
}

/// What is too few to say is left empty. A number below 0 is a number.
fn line(Question { item, sha256, facts }: &Question) -> [String; 14] {
    let decimal = |value: Option<f64>| value.map(|value| format!("{value:.2}")).unwrap_or_default();
    let rest = facts.rest;
    let said = |by: ComparedBy| {
        let found = facts.compared.iter().find(|one| one.by == by);
        found.map(|one| one.said.word().to_owned()).unwrap_or_default()
    };
    let flags: Vec<_> = facts.flags.iter().map(|flag| flag.word()).collect();
    [
        defused(item.clone()),
        sha256.clone(),
        facts.answers.to_string(),
        facts.counted.to_string(),
        facts.empty.to_string(),
        facts.percent().map(|percent| percent.to_string()).unwrap_or_default(),
        decimal(rest.map(|rest| rest.r)),
        decimal(rest.map(|rest| rest.interval.low)),
        decimal(rest.map(|rest| rest.interval.high)),
        facts.seconds.map(|seconds| seconds.to_string()).unwrap_or_default(),
        decimal(facts.drift.by),
        said(ComparedBy::Language),
        said(ComparedBy::Device),
        flags.join(" "),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quality::pages::questions::sample;

    #[test]
    fn what_is_too_few_to_say_is_empty_and_not_zero() {
        let question = |people| Question {
            item: "a.b".to_owned(),
            sha256: "f00".to_owned(),
            facts: sample(people, people / 4),
        };
        let text = String::from_utf8(written(&[question(4), question(100)]).unwrap()).unwrap();
        assert!(text.contains("\na.b,f00,4,0,0,,,,,,,,,\n"), "{text}");
        assert!(text.contains("\na.b,f00,100,100,0,25,-1.00,"), "{text}");
        assert!(text.contains(",75,,,,check_key reversed unused\n"), "{text}");
    }
}
