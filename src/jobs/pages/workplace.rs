//! The form for the place in the practice: whom one works for and with, by which systems, and what the work asks of
//! body, schooling and years.

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
        JobId, WriteJobs,
        description::{Education, Overtime},
        input::WorkplaceIn,
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
pub struct Workplace {
    frame: Frame,
    job: Head,
    reports_to: FormField,
    team: FormField,
    systems: FormField,
    overtime: FormField,
    overtimes: &'static [&'static str],
    physical: FormField,
    education: FormField,
    educations: &'static [&'static str],
    experience_years: FormField,
    faults: Vec<Fault>,
}

impl Form for WorkplaceIn {
    const INPUTS: &'static [&'static str] =
        &["reports_to", "team", "systems", "overtime", "physical", "education", "experience_years"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        let physical = match pairs.paragraph("physical") {
            Field::Absent => None,
            said => Some(said),
        };
        Self {
            reports_to: pairs.optional("reports_to"),
            team: pairs.optional("team"),
            systems: pairs.optional("systems"),
            overtime: pairs.optional("overtime"),
            physical,
            education: pairs.optional("education"),
            experience_years: pairs.optional("experience_years"),
        }
    }
}

impl Section for WorkplaceIn {
    type Shown = Workplace;

    fn of(job: &Job) -> Self {
        let is = job.description().workplace.clone().unwrap_or_default();
        Self {
            reports_to: is.reports_to.map(Field::Read),
            team: is.team.map(Field::Read),
            systems: is.systems.map(Field::Read),
            overtime: is.overtime.map(Field::Read),
            physical: is.physical.map(Field::Read),
            education: is.education.map(Field::Read),
            experience_years: is.experience_years.map(Field::Read),
        }
    }

    fn check(self) -> Result<Change> {
        Self::check(self)
    }

    fn page(&self, frame: Frame, job: Head, faults: Vec<Fault>) -> Workplace {
        Workplace {
            frame,
            job,
            reports_to: FormField::new("reports_to", self.reports_to.as_ref(), &faults),
            team: FormField::new("team", self.team.as_ref(), &faults),
            systems: FormField::new("systems", self.systems.as_ref(), &faults),
            overtime: FormField::new("overtime", self.overtime.as_ref(), &faults),
            overtimes: Overtime::WORDS,
            physical: FormField::new("physical", self.physical.as_ref(), &faults),
            education: FormField::new("education", self.education.as_ref(), &faults),
            educations: Education::WORDS,
            experience_years: FormField::new(
                "experience_years",
                self.experience_years.as_ref(),
                &faults,
            ),
            faults,
        }
    }
}

impl Page for Workplace {
    const TEMPLATE: &'static str = "jobs/workplace";

    fn samples() -> Vec<Self> {
        let inputs = [&["form"], WorkplaceIn::INPUTS].concat();
        editing::samples(&WorkplaceIn::default(), &inputs, "text.control_characters")
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    editing::show::<WorkplaceIn>(&session, id).await
}

#[handler]
pub async fn submit(
    form: Submitted<WriteJobs, Edited<WorkplaceIn>>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    editing::save(form, id).await
}
