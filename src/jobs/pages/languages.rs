//! The form for the languages that the work needs, and why.

use poem::{
    Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    Head,
    editing::{self, Edited, Section},
};
use crate::{
    error::Result,
    jobs::{
        JobId, Spoken, WriteJobs,
        input::{LanguageIn, LanguagesIn},
        job::{Change, Job},
    },
    kernel::{fault::Fault, field::Field},
    platform::{
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

/// How many rows a form has at least, and is read for at most.
const ROWS: std::ops::RangeInclusive<usize> = 2..=8;

#[derive(Serialize)]
pub struct Languages {
    frame: Frame,
    job: Head,
    languages: Vec<Row>,
    choices: &'static [&'static str],
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Row {
    number: usize,
    language: FormField,
    why: FormField,
}

impl Form for LanguagesIn {
    const INPUTS: &'static [&'static str] = &["languages.language", "languages.why"];

    const LIMITS: Limits = Limits::LONG;

    /// A row that says nothing is left out.
    fn read(pairs: &mut Pairs) -> Self {
        let rows = (0..*ROWS.end()).filter_map(|at| {
            let language = pairs.field(&format!("languages.{at}.language"));
            let why = pairs.field(&format!("languages.{at}.why"));
            let is_empty = matches!((&language, &why), (Field::Absent, Field::Absent));
            (!is_empty).then_some(LanguageIn { language, why })
        });
        Self { languages: rows.collect() }
    }
}

impl Section for LanguagesIn {
    type Shown = Languages;

    fn of(job: &Job) -> Self {
        let languages = job.description().languages.iter().cloned().map(|one| LanguageIn {
            language: Field::Read(one.language),
            why: Field::Read(one.why),
        });
        Self { languages: languages.collect() }
    }

    fn check(self) -> Result<Change> {
        Self::check(self)
    }

    fn page(&self, frame: Frame, job: Head, faults: Vec<Fault>) -> Languages {
        let count = (self.languages.len() + 1).clamp(*ROWS.start(), *ROWS.end());
        let empty = std::iter::repeat(LanguageIn::default());
        let rows = self.languages.iter().cloned().chain(empty).take(count).enumerate();
        let rows = rows.map(|(at, one)| Row {
            number: at + 1,
            language: FormField::new(format!("languages.{at}.language"), &one.language, &faults),
            why: FormField::new(format!("languages.{at}.why"), &one.why, &faults),
        });
        Languages { frame, job, languages: rows.collect(), choices: Spoken::WORDS, faults }
    }
}

impl Page for Languages {
    const TEMPLATE: &'static str = "jobs/languages";

    fn samples() -> Vec<Self> {
        editing::samples(
            &LanguagesIn::default(),
            &["form", "languages.0.language", "languages.0.why"],
            "value.missing",
        )
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    editing::show::<LanguagesIn>(&session, id).await
}

#[handler]
pub async fn submit(
    form: Submitted<WriteJobs, Edited<LanguagesIn>>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    editing::save(form, id).await
}
