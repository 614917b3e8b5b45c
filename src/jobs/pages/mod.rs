//! The door for people, a file for each page. Everything works without JavaScript.
//!
//! What everybody may read is `careers`, `posting` and `filled`. Publishing freezes a test, so its
//! page is in `assessments`; closing shows who still waits, so its page is in `desk`.

pub mod basics;
pub mod careers;
pub mod duties;
pub mod filled;
pub mod languages;
pub mod list;
pub mod new_job;
mod opening;
pub mod pay;
pub mod poster;
pub mod posting;
pub mod requirements;
pub mod show;
pub mod versions;
pub mod workplace;

mod editing;

pub use editing::meanwhile;

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};
use serde::Serialize;
use serde_json::Value;

use super::{
    asks_more::{self, AsksMore},
    description::{Description, Line, Pay, Workplace},
    job::{Job, JobStage},
    profile::{self, RoleKey},
};
use crate::{drafts::Begun, kernel::fault::Reason};

/// What every page about one job says of it.
#[derive(Clone, Serialize)]
pub struct Head {
    id: String,
    title: String,
    role: &'static str,
    stage: Tag,
    /// What forms on the page send back, so that no change of somebody else is lost.
    revision: i32,
    version: i32,
    location: String,
    employment: &'static str,
    pay: Option<PayRange>,
    /// Of a page with a form: what was typed into it before.
    draft: Option<Begun>,
}

/// A stage with its tone and icon.
#[derive(Clone, Serialize)]
struct Tag {
    word: &'static str,
    tone: &'static str,
    icon: &'static str,
}

/// What is paid, as `components/pay` says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct PayRange {
    min: String,
    max: String,
    period: &'static str,
    is_range: bool,
}

/// A job as candidates read it, for `components/posting`.
#[derive(Clone, Serialize)]
struct Shown {
    summary: String,
    schedule: String,
    duties: Vec<String>,
    must_have: Vec<String>,
    nice_to_have: Vec<String>,
    benefits: Vec<String>,
    languages: Vec<Needed>,
    apply_by: Option<NaiveDate>,
    place: Option<Place>,
}

/// The place in the practice, as far as the posting says it.
#[derive(Clone, Serialize)]
struct Place {
    reports_to: Option<String>,
    team: Option<String>,
    systems: Option<String>,
    overtime: Option<&'static str>,
    physical: Option<String>,
    education: Option<&'static str>,
    years: Option<i32>,
}

impl From<&Workplace> for Place {
    fn from(place: &Workplace) -> Self {
        let text = |text: &Option<Line>| text.as_ref().map(ToString::to_string);
        Self {
            reports_to: text(&place.reports_to),
            team: text(&place.team),
            systems: text(&place.systems),
            overtime: place.overtime.map(|one| one.word()),
            physical: place.physical.as_ref().map(ToString::to_string),
            education: place.education.map(|one| one.word()),
            years: place.experience_years.map(|one| one.0),
        }
    }
}

impl Place {
    fn sample() -> Self {
        let text = |text: &str| Some(text.to_owned());
        Self {
            reports_to: text("The office manager"),
            team: text("Works with two nurses"),
            systems: text("Our health record"),
            overtime: Some("non_exempt"),
            physical: text("Most of the day is spent at a desk."),
            education: Some("high_school"),
            years: Some(2),
        }
    }
}

/// A language that the work needs, and what for.
#[derive(Clone, Serialize)]
pub struct Needed {
    language: &'static str,
    why: String,
}

impl From<JobStage> for Tag {
    fn from(stage: JobStage) -> Self {
        let (tone, icon) = match stage {
            JobStage::Draft => ("accent", "pen"),
            JobStage::Published => ("good", "check"),
            JobStage::Closed => ("", "lock"),
        };
        Self { word: stage.word(), tone, icon }
    }
}

impl From<&Pay> for PayRange {
    fn from(pay: &Pay) -> Self {
        Self {
            min: pay.min.dollars(),
            max: pay.max.dollars(),
            period: pay.period.word(),
            is_range: pay.min != pay.max,
        }
    }
}

impl Head {
    pub fn new(job: &Job) -> Self {
        let description = job.description();
        Self {
            id: job.id.to_string(),
            title: job.title().to_owned(),
            role: job.role.word(),
            stage: job.stage_word().into(),
            revision: job.revision,
            version: job.version,
            location: description.location.to_string(),
            employment: description.employment.word(),
            pay: description.pay.as_ref().map(PayRange::from),
            draft: None,
        }
    }

    /// The same on a page with a form.
    fn with_draft(job: &Job, draft: Begun) -> Self {
        Self { draft: Some(draft), ..Self::new(job) }
    }

    pub fn sample(stage: JobStage) -> Self {
        Self {
            id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            title: "Medical receptionist".to_owned(),
            role: RoleKey::Receptionist.word(),
            stage: stage.into(),
            revision: 3,
            version: 2,
            location: "Salem".to_owned(),
            employment: "full_time",
            pay: (stage != JobStage::Draft).then(|| PayRange::sample("hour")),
            draft: (stage == JobStage::Draft).then(|| Begun::sample(true)),
        }
    }
}

impl PayRange {
    fn sample(period: &'static str) -> Self {
        let (min, max) = ("$19.50".to_owned(), "$23.00".to_owned());
        Self { min, max, period, is_range: period == "hour" }
    }
}

impl Shown {
    fn new(description: &Description) -> Self {
        Self {
            summary: description.summary.to_string(),
            schedule: description.schedule.to_string(),
            duties: description.duties.iter().map(|duty| duty.text.to_string()).collect(),
            must_have: texts(&description.must_have),
            nice_to_have: texts(&description.nice_to_have),
            benefits: texts(&description.benefits),
            languages: needed(description),
            apply_by: description.apply_by.map(|day| day.0),
            place: description.workplace.as_ref().map(Place::from),
        }
    }

    /// With everything that can be there, or with the least.
    fn sample(is_full: bool) -> Self {
        let full = |text: &str| if is_full { vec![text.to_owned()] } else { vec![] };
        let why = "Every third patient speaks it.".to_owned();
        let languages = vec![Needed { language: "spanish", why }];
        Self {
            summary: "You are who patients meet first.".to_owned(),
            schedule: "Monday to Friday, 8 to 5".to_owned(),
            duties: full("Greet patients and check them in"),
            must_have: full("Ease with a phone"),
            nice_to_have: full("A year at a front desk"),
            benefits: full("15 paid days off"),
            languages: if is_full { languages } else { vec![] },
            apply_by: is_full.then(NaiveDate::default),
            place: is_full.then(Place::sample),
        }
    }
}

pub fn needed(description: &Description) -> Vec<Needed> {
    let languages = description.languages.iter();
    let needed =
        languages.map(|one| Needed { language: one.language.word(), why: one.why.to_string() });
    needed.collect()
}

impl Needed {
    pub fn sample() -> Self {
        Self { language: "spanish", why: "Every third patient speaks it.".to_owned() }
    }
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(ToString::to_string).collect()
}

/// Something that stands between a draft and its publication, and the page that clears it away.
#[derive(Clone, Serialize)]
pub struct Obstacle {
    #[serde(flatten)]
    why: Reason,
    path: String,
}

impl Obstacle {
    /// Returns those that are left once our proposals about duties are taken.
    pub fn left(job: &Job) -> Vec<Self> {
        profile::suggested(job).map_or_else(|_| Self::all(job), |(job, _)| Self::all(&job))
    }

    pub fn all(job: &Job) -> Vec<Self> {
        let at = |why: Reason| {
            let section = match &*why.code {
                "jobs.words_missing" => "basics",
                code if code.contains(".pay_") => "pay",
                _ => "duties",
            };
            Self { path: format!("/jobs/{}/{section}", job.id), why }
        };
        job.obstacles().into_iter().map(Reason::from).map(at).collect()
    }

    pub fn samples() -> Vec<Self> {
        let why = |code| Reason::new(code).with("count", 3);
        let at = |why| Self { why, path: "/jobs/job_1/pay".to_owned() };
        ["jobs.pay_missing", "jobs.duties_unticked"].map(why).map(at).into()
    }
}

/// Returns what this posting asks that the work does not need. A page that cannot know says nothing.
pub fn asked_more(job: &Job) -> Vec<&'static str> {
    let words = asks_more::of(job).unwrap_or_default();
    words.into_iter().map(AsksMore::word).collect()
}

fn go_to(path: String) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, path).into_response()
}

/// Data that a page carries beside its words.
type Data = Value;
