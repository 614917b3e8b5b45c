//! What reports count as tables for whoever analyzes it elsewhere: one file, with a page that says what is in it.

use std::io::{Cursor, Write};

use poem::{IntoResponse, Response, handler, http::header};
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::export;
use crate::{
    analytics::{self, ReadAnalytics},
    check_ins::ReadCheckIns,
    error::{Error, Result},
    kernel::spreadsheet::defused,
    platform::http::{download, principal::Session},
    quality::{
        evidence::{self, Evidence},
        raters::{self, RaterAgreement},
        report,
    },
};

/// What is in it, for whoever opens it in a year.
const README: &str = "\
Tables of the reports of this practice, as they were when this file was made. UTF-8, commas, names of columns in the first line. They know nobody who
applied. What is too few to say is left empty, and is not 0.

funnel.csv          part,of,figure,value: how far everybody came who ever applied (part \"step\"), hours in each stage (\"stage\") and until the hire
                    (\"time_to_hire\"), where they came from (\"source\"), and month by month (\"month\").
questions-ROLE.csv  One line for each question of the tests of a role in each wording: answers; counted (five at a time); left empty; percent right (from
                    20 answers); correlation with the rest of the test and where it lies 19 times in 20 (from 30); median seconds; drift in logits; leads by
                    language and by device, which are no verdict; flags.
interviewers.csv    part,of,figure,value: how far interviewers agree (ICC of one and of the mean of two, quadratic weighted kappa, from 20 interviews on), and
                    by how many points each rates higher than those who rated the same interviews (from 10 on).
outcomes.csv        One line for each role: the correlation of scores with the ratings of check-ins, where it lies 19 times in 20, and corrected for having
                    seen only who was hired (from 100 people on). Only for those who may read check-ins. It shows no test to be valid.

Selection rates by sex and race are not in it: they leave their sealed room as frozen editions alone.
";

/// A file, by its name.
type Named = (String, Vec<u8>);

#[handler]
pub async fn view(session: Session<ReadAnalytics>) -> Result<Response> {
    let scope = &session.scope;
    let mut files = vec![
        named("README.txt", README),
        ("funnel.csv".to_owned(), analytics::funnel_table(scope).await?),
    ];
    for role in report::report(scope, None).await?.roles {
        let questions = report::questions(scope, &role, |_| true).await?;
        files.push((format!("questions-{role}.csv"), export::written(&questions)?));
    }
    let agreement = raters::agreement(scope).await?;
    files.push(("interviewers.csv".to_owned(), interviewers(&agreement)?));
    if session.may::<ReadCheckIns>() {
        files.push(("outcomes.csv".to_owned(), outcomes(&evidence::evidence(scope).await?)?));
    }
    let response = Response::builder().content_type("application/zip");
    let response = response.body(zipped(&files).map_err(Error::internal)?);
    let named = download::attachment("reports.zip");
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}

fn named(name: &str, text: &str) -> Named {
    (name.to_owned(), text.as_bytes().to_vec())
}

fn zipped(files: &[Named]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), plain)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn decimal(value: Option<f64>) -> String {
    value.map(|value| format!("{value:.2}")).unwrap_or_default()
}

fn interviewers(found: &RaterAgreement) -> Result<Vec<u8>> {
    let count =
        |figure: &str, value: String| ["all".to_owned(), String::new(), figure.to_owned(), value];
    let mut lines = vec![
        count("interviews", found.interviews.to_string()),
        count("pairs", found.pairs.to_string()),
        count("near", found.near.to_string()),
        count("kappa", decimal(found.kappa)),
    ];
    for (name, icc) in [("icc_one", found.one), ("icc_two", found.two)] {
        lines.push(count(name, decimal(icc.map(|(icc, ..)| icc))));
        lines.push(count(&format!("{name}_low"), decimal(icc.map(|(_, low, _)| low))));
        lines.push(count(&format!("{name}_high"), decimal(icc.map(|(.., high)| high))));
    }
    for one in &found.raters {
        let line = |figure: &str, value: String| {
            ["interviewer".to_owned(), defused(one.name.clone()), figure.to_owned(), value]
        };
        lines.push(line("interviews", one.interviews.to_string()));
        // A number below 0 is a number.
        lines.push(line("higher", decimal(one.higher)));
    }
    table(["part", "of", "figure", "value"], lines)
}

fn outcomes(all: &[Evidence]) -> Result<Vec<u8>> {
    let head =
        ["role", "people", "correlation", "correlation_low", "correlation_high", "unrestricted"];
    let line = |one: &Evidence| {
        let validity = one.validity;
        [
            one.role.clone(),
            one.people.to_string(),
            decimal(validity.map(|found| found.r)),
            decimal(validity.map(|found| found.interval.low)),
            decimal(validity.map(|found| found.interval.high)),
            decimal(one.unrestricted),
        ]
    };
    table(head, all.iter().map(line))
}

fn table<const N: usize>(
    head: [&str; N],
    lines: impl IntoIterator<Item = [String; N]>,
) -> Result<Vec<u8>> {
    let mut csv = csv::Writer::from_writer(vec![]);
    csv.write_record(head).map_err(Error::internal)?;
    for line in lines {
        csv.write_record(line).map_err(Error::internal)?;
    }
    csv.into_inner().map_err(|error| Error::internal(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quality::raters::Severity;

    #[test]
    fn files_are_found_again_by_their_names_as_they_were() {
        let bytes = zipped(&[named("README.txt", README), named("a.csv", "a,b\n1,2\n")]).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        names.sort_unstable();
        assert_eq!(names, ["README.txt", "a.csv"]);
        let text = std::io::read_to_string(zip.by_name("a.csv").unwrap()).unwrap();
        assert_eq!(text, "a,b\n1,2\n");
    }

    #[test]
    fn what_is_too_few_to_say_is_empty_and_a_name_is_no_formula() {
        let rater = Severity { name: "=1+1".to_owned(), interviews: 3, higher: None };
        let found =
            RaterAgreement { interviews: 3, raters: vec![rater], ..RaterAgreement::default() };
        let text = String::from_utf8(interviewers(&found).unwrap()).unwrap();
        assert!(text.starts_with("part,of,figure,value\nall,,interviews,3\n"), "{text}");
        assert!(text.contains("all,,icc_one,\n"), "{text}");
        assert!(text.contains("interviewer,'=1+1,higher,\n"), "{text}");
        let none = String::from_utf8(outcomes(&[]).unwrap()).unwrap();
        assert_eq!(none.lines().count(), 1);
    }
}
