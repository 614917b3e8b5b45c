//! The form for what a job asks for.

use poem::{
    Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    Head,
    editing::{self, Edited, Section, by_box},
};
use crate::{
    error::Result,
    jobs::{
        JobId, WriteJobs,
        input::RequirementsIn,
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

#[derive(Serialize)]
pub struct Requirements {
    frame: Frame,
    job: Head,
    must_have: FormField,
    nice_to_have: FormField,
    faults: Vec<Fault>,
}

impl Form for RequirementsIn {
    const INPUTS: &'static [&'static str] = &["must_have", "nice_to_have"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        Self { must_have: pairs.lines("must_have"), nice_to_have: pairs.lines("nice_to_have") }
    }
}

impl Section for RequirementsIn {
    type Shown = Requirements;

    fn of(job: &Job) -> Self {
        let is = job.description().clone();
        Self {
            must_have: is.must_have.into_iter().map(Field::Read).collect(),
            nice_to_have: is.nice_to_have.into_iter().map(Field::Read).collect(),
        }
    }

    fn check(self) -> Result<Change> {
        Self::check(self)
    }

    fn page(&self, frame: Frame, job: Head, faults: Vec<Fault>) -> Requirements {
        let faults = by_box(faults, Self::INPUTS);
        Requirements {
            frame,
            job,
            must_have: FormField::lines("must_have", &self.must_have, &faults),
            nice_to_have: FormField::lines("nice_to_have", &self.nice_to_have, &faults),
            faults,
        }
    }
}

impl Page for Requirements {
    const TEMPLATE: &'static str = "jobs/requirements";

    fn samples() -> Vec<Self> {
        editing::samples(
            &RequirementsIn::default(),
            &["form", "must_have.0", "must_have.1", "nice_to_have"],
            "text.control_characters",
        )
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    editing::show::<RequirementsIn>(&session, id).await
}

#[handler]
pub async fn submit(
    form: Submitted<WriteJobs, Edited<RequirementsIn>>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    editing::save(form, id).await
}
