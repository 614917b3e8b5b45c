//! The form for what a job is called, and where and when the work is.

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
        Employment, JobId, WriteJobs,
        input::BasicsIn,
        job::{Change, Job},
    },
    kernel::{fault::Fault, field::Field},
    locations::Locations,
    platform::{
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct Basics {
    frame: Frame,
    job: Head,
    job_title: FormField,
    summary: FormField,
    schedule: FormField,
    employment: FormField,
    employments: &'static [&'static str],
    location: FormField,
    apply_by: FormField,
    faults: Vec<Fault>,
}

impl Form for BasicsIn {
    const INPUTS: &'static [&'static str] =
        &["title", "summary", "employment", "schedule", "location", "apply_by"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            title: pairs.field("title"),
            summary: pairs.paragraph("summary"),
            schedule: pairs.paragraph("schedule"),
            employment: pairs.field("employment"),
            location: pairs.field("location"),
            apply_by: pairs.optional("apply_by"),
        }
    }
}

impl Section for BasicsIn {
    type Shown = Basics;

    fn of(job: &Job) -> Self {
        let is = job.description().clone();
        Self {
            title: Field::Read(is.title),
            summary: Field::Read(is.summary),
            schedule: Field::Read(is.schedule),
            employment: Field::Read(is.employment),
            location: Field::Read(is.location),
            apply_by: is.apply_by.map(Field::Read),
        }
    }

    fn check(self) -> Result<Change> {
        Self::check(self)
    }

    fn page(&self, frame: Frame, job: Head, faults: Vec<Fault>) -> Basics {
        Basics {
            frame,
            job,
            job_title: FormField::new("title", &self.title, &faults),
            summary: FormField::new("summary", &self.summary, &faults),
            schedule: FormField::new("schedule", &self.schedule, &faults),
            employment: FormField::new("employment", &self.employment, &faults),
            employments: Employment::WORDS,
            location: FormField::new("location", &self.location, &faults),
            apply_by: FormField::new("apply_by", self.apply_by.as_ref(), &faults),
            faults,
        }
    }

    fn suggesting(page: Basics, known: &Locations) -> Basics {
        Basics { location: page.location.suggesting(known.choices()), ..page }
    }
}

impl Page for Basics {
    const TEMPLATE: &'static str = "jobs/basics";

    fn samples() -> Vec<Self> {
        let inputs = [&["form"], BasicsIn::INPUTS].concat();
        editing::samples(&BasicsIn::default(), &inputs, "value.missing")
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    editing::show::<BasicsIn>(&session, id).await
}

#[handler]
pub async fn submit(
    form: Submitted<WriteJobs, Edited<BasicsIn>>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    editing::save(form, id).await
}
