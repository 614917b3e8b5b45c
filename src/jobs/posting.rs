//! A published job in the words of search engines: schema.org's `JobPosting`, with what Google for Jobs asks for
//! (developers.google.com/search/docs/appearance/structured-data/job-posting).

use chrono::{NaiveDate, NaiveTime, TimeZone};
use serde_json::{Value, json};

use super::{
    description::{Description, Education, Employment, Line, PayPeriod},
    job::Job,
};
use crate::{locations::Office, practices::Practice};

/// Returns the posting as data. Only what the page says in words too.
pub fn json_ld(
    job: &Job,
    published_on: NaiveDate,
    (practice, office): (&Practice, Option<&Office>),
    path: &str,
) -> Value {
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
        "jobLocation": { "@type": "Place", "address": address(description, practice, office) },
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
    if let Some(website) = &practice.contact.website {
        posting["hiringOrganization"]["sameAs"] = json!(website.as_str());
    }
    if let Some(logo) = practice.logo_path().and_then(|path| url(practice, &path)) {
        posting["hiringOrganization"]["logo"] = json!(logo);
    }
    if let Some(url) = url(practice, path) {
        posting["url"] = json!(url);
    }
    if let Some(through) = description.apply_by.and_then(|day| end_of(day.0, practice)) {
        posting["validThrough"] = json!(through);
    }
    ask(&mut posting, description);
    posting
}

/// Returns the whole address of a page for everybody, once a phone can open it.
pub fn url(practice: &Practice, path: &str) -> Option<String> {
    let base = practice.public_url.as_ref().filter(|_| practice.is_reachable())?;
    Some(format!("{base}{path}"))
}

/// The address of the office that the posting names. Of another workplace the street is the practice's: it is told only
/// of one in the same city.
fn address(description: &Description, practice: &Practice, office: Option<&Office>) -> Value {
    let (named, particulars) = (description.location.as_str(), &practice.particulars);
    let contact = Some(&practice.contact).filter(|_| named == particulars.city.as_str());
    let (city, state, street, zip) = match office {
        Some(of) => (of.city.as_str(), of.state, of.street.as_ref(), of.zip.as_ref()),
        None => {
            let street = contact.and_then(|contact| contact.street.as_ref());
            let zip = contact.and_then(|contact| contact.zip.as_ref());
            (named, particulars.state, street, zip)
        }
    };
    let mut address = json!({
        "@type": "PostalAddress",
        "addressLocality": city,
        "addressRegion": state.word(),
        "addressCountry": "US",
    });
    if let Some(street) = street {
        address["streetAddress"] = json!(street.as_str());
    }
    if let Some(zip) = zip {
        address["postalCode"] = json!(zip.to_string());
    }
    address
}

/// The last minute of a day there.
fn end_of(day: NaiveDate, practice: &Practice) -> Option<String> {
    let last = day.and_time(NaiveTime::from_hms_opt(23, 59, 0)?);
    let last = practice.time_zone().from_local_datetime(&last).latest()?;
    Some(last.to_rfc3339())
}

/// Adds schooling and years, as far as the posting asks for them.
fn ask(posting: &mut Value, description: &Description) {
    let Some(place) = &description.workplace else { return };
    if let Some(education) = place.education {
        posting["educationRequirements"] = json!({
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": credential(education),
        });
    }
    if let Some(years) = place.experience_years {
        posting["experienceRequirements"] = json!({
            "@type": "OccupationalExperienceRequirements",
            "monthsOfExperience": years.0 * 12,
        });
    }
}

fn credential(education: Education) -> &'static str {
    match education {
        Education::HighSchool => "high school",
        Education::Certificate => "professional certificate",
        Education::Associate => "associate degree",
        Education::Bachelor => "bachelor degree",
        Education::Postgraduate => "postgraduate degree",
    }
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
    let place = description.workplace.clone().unwrap_or_default();
    let said =
        [place.team.map(|text| text.to_string()), place.physical.map(|text| text.to_string())];
    let said = said.into_iter().flatten().map(|text| format!("<p>{}</p>", escaped(&text)));
    let said = said.collect::<String>();
    format!("<p>{}</p>{parts}{said}", escaped(description.summary.as_str()))
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
