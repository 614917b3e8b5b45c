//! A published job in the words of search engines: schema.org's `JobPosting`.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{
    description::{Description, Employment, Line, PayPeriod},
    job::Job,
};
use crate::practices::Practice;

/// Returns the posting as data. Only what the page says in words too.
pub fn json_ld(job: &Job, published_on: NaiveDate, practice: &Practice, path: &str) -> Value {
    let description = job.description();
    let mut posting = json!({
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": job.title(),
        "description": html(description),
        "datePosted": published_on.to_string(),
        "employmentType": employment_type(description.employment),
        "hiringOrganization": { "@type": "Organization", "name": practice.name() },
        "identifier": {
            "@type": "PropertyValue",
            "name": practice.name(),
            "value": job.id.to_string(),
        },
        "jobLocation": {
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": description.location.as_str(),
                "addressRegion": practice.particulars.state.word(),
                "addressCountry": "US",
            },
        },
        "workHours": description.schedule.as_str(),
        "directApply": true,
    });
    if let Some(pay) = &description.pay {
        posting["baseSalary"] = json!({
            "@type": "MonetaryAmount",
            "currency": "USD",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": f64::from(pay.min.0) / 100.0,
                "maxValue": f64::from(pay.max.0) / 100.0,
                "unitText": match pay.period {
                    PayPeriod::Hour => "HOUR",
                    PayPeriod::Year => "YEAR",
                },
            },
        });
    }
    if !description.benefits.is_empty() {
        posting["jobBenefits"] = json!(joined(&description.benefits));
    }
    if let Some(address) = &practice.public_url {
        posting["url"] = json!(format!("{address}{path}"));
    }
    posting
}

fn employment_type(employment: Employment) -> &'static str {
    match employment {
        Employment::FullTime => "FULL_TIME",
        Employment::PartTime => "PART_TIME",
        Employment::PerDiem => "PER_DIEM",
        Employment::Temporary => "TEMPORARY",
    }
}

/// The description in the few tags that search engines read. The practice's words are escaped.
fn html(description: &Description) -> String {
    let duties = description.duties.iter().map(|duty| duty.text.clone()).collect::<Vec<_>>();
    let parts =
        [list(&duties), list(&description.must_have), list(&description.nice_to_have)].concat();
    format!("<p>{}</p>{parts}", escaped(description.summary.as_str()))
}

fn list(lines: &[Line]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let items = lines.iter().map(|line| format!("<li>{}</li>", escaped(line.as_str())));
    format!("<ul>{}</ul>", items.collect::<String>())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn joined(lines: &[Line]) -> String {
    lines.iter().map(Line::as_str).collect::<Vec<_>>().join("; ")
}
