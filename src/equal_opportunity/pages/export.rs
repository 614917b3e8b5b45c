//! An edition as a file for an auditor, in the shape that Local Law 144 of New York City asks of a summary: by sex,
//! race and both, with how many there were, how many were taken, rates, impact ratios, and who is not known.

use poem::{IntoResponse, Response, handler, http::header, web::Query};

use super::rates::Asking;
use crate::{
    analytics::ReadAnalytics,
    equal_opportunity::{
        category::UNKNOWN,
        output::rounded,
        report::{Rate, Reported, Step, chosen},
    },
    error::{Error, Result},
    platform::http::{download, principal::Session},
};

/// What a program that reads it looks for.
const COLUMNS: [&str; 11] = [
    "since",
    "until",
    "job",
    "category",
    "group",
    "from",
    "to",
    "people",
    "taken",
    "rate",
    "impact_ratio",
];

type Line = [String; 11];

#[handler]
pub async fn view(
    session: Session<ReadAnalytics>,
    Query(asking): Query<Asking>,
) -> Result<Response> {
    let (_, shown) = chosen(&session.scope, asking.until()).await?;
    let (since, until, edition) = shown.ok_or(Error::Missing("rates_edition"))?;
    let when = [since, until].map(|at| at.date_naive().to_string());
    let reported: Vec<_> = edition.tables.iter().map(Reported::of).collect();
    let named = download::attachment("selection-rates.csv");
    let response = Response::builder().content_type("text/csv; charset=utf-8");
    let response = response.body(written(&when, &reported)?);
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}

fn written(when: &[String; 2], tables: &[Reported]) -> Result<Vec<u8>> {
    let mut csv = csv::Writer::from_writer(vec![]);
    csv.write_record(COLUMNS).map_err(Error::internal)?;
    for table in tables {
        for step in &table.steps {
            for line in lines(when, table, step) {
                csv.write_record(line).map_err(Error::internal)?;
            }
        }
    }
    csv.into_inner().map_err(|error| Error::internal(error.to_string()))
}

/// Who is not known has no rate that is set beside another, and who is withheld has a line together.
fn lines(when: &[String; 2], table: &Reported, step: &Step) -> Vec<Line> {
    let line = |group: &str, (of, taken): (u64, u64), rate: String, ratio: String| {
        let job = table.job.map(|job| job.to_string()).unwrap_or_default();
        let [since, until] = when.clone();
        let (by, group) = (table.by.word().to_owned(), group.to_owned());
        let (from, to) = (step.from.clone(), step.to.clone());
        [since, until, job, by, group, from, to, of.to_string(), taken.to_string(), rate, ratio]
    };
    let decimal = |value: f64| rounded(value, 1_000.0).to_string();
    let rate = |rate: &Rate| {
        let is_known = rate.group != UNKNOWN;
        let ratio = rate.beside.map_or(1.0, |beside| beside.ratio);
        let figures =
            if is_known { (decimal(rate.rate), decimal(ratio)) } else { Default::default() };
        line(&rate.group, (rate.of, rate.taken), figures.0, figures.1)
    };
    let withheld = step.others.map(|others| line("withheld", others, String::new(), String::new()));
    step.rates.iter().map(rate).chain(withheld).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::equal_opportunity::{category::Dimension, edition::Table};

    #[test]
    fn an_auditor_reads_counts_rates_ratios_and_who_is_not_known() {
        let counts = [("female", vec![40, 10]), ("male", vec![40, 20]), (UNKNOWN, vec![30, 6])];
        let table = Table {
            by: Dimension::Sex,
            job: None,
            steps: ["applied", "hired"].map(str::to_owned).to_vec(),
            groups: counts.map(|(group, steps)| (group.to_owned(), steps)).into(),
            others: vec![],
            pooled: vec![],
            ties: None,
        };
        let when = ["2026-10-01", "2027-01-01"].map(str::to_owned);
        let text = written(&when, &[Reported::of(&table)]).unwrap();
        let text = String::from_utf8(text).unwrap();
        let line = "2026-10-01,2027-01-01,,sex,female,applied,hired,40,10,0.25,0.5\n";
        assert!(text.contains(line), "{text}");
        assert!(text.contains(",male,applied,hired,40,20,0.5,1\n"), "{text}");
        assert!(text.contains(",unknown,applied,hired,30,6,,\n"), "{text}");
    }
}
