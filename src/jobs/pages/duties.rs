//! The form for what has to be done: the words, and of each duty whether it is essential and
//! whether it is needed on day one.

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
        description::Duty,
        input::{DutiesIn, DutyIn},
        job::{Change, Job},
        profile,
    },
    kernel::{boolean::Boolean, fault::Fault, field::Field},
    platform::{
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

/// How many rows are there to add duties of one's own.
const EMPTY_ROWS: usize = 2;
/// How many rows a form is read for.
const ROWS: usize = 32;

#[derive(Serialize)]
pub struct Duties {
    frame: Frame,
    job: Head,
    duties: Vec<Row>,
    answers: &'static [&'static str],
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Row {
    /// 1, 2, 3 … as people count.
    number: usize,
    id: FormField,
    text: FormField,
    essential: FormField,
    day_one: FormField,
    /// What we propose, if we know the duty.
    proposed: Option<Proposed>,
    is_new: bool,
}

#[derive(Serialize)]
struct Proposed {
    essential: &'static str,
    day_one: &'static str,
}

const ANSWERS: &[&str] = &["yes", "no"];

fn answer(yes: Option<bool>) -> &'static str {
    if yes == Some(true) { "yes" } else { "no" }
}

impl Row {
    fn new(at: usize, sent: &DutyIn, proposed: Option<&Duty>, faults: &[Fault]) -> Self {
        let name = |input: &str| format!("duties.{at}.{input}");
        Self {
            number: at + 1,
            id: FormField::new(name("id"), sent.id.as_ref(), faults),
            text: FormField::new(name("text"), &sent.text, faults),
            essential: FormField::new(name("essential"), sent.essential.as_ref(), faults),
            day_one: FormField::new(name("day_one"), sent.day_one.as_ref(), faults),
            proposed: proposed.map(|duty| Proposed {
                essential: answer(duty.essential),
                day_one: answer(duty.day_one),
            }),
            is_new: sent.id.is_none(),
        }
    }
}

impl Form for DutiesIn {
    const INPUTS: &'static [&'static str] = &["duties.text", "duties.essential", "duties.day_one"];

    const LIMITS: Limits = Limits::LONG;

    /// A row without words is no duty: so one is taken away, and so an empty row stays empty.
    fn read(pairs: &mut Pairs) -> Self {
        let rows = (0..ROWS).filter_map(|at| {
            let name = |input: &str| format!("duties.{at}.{input}");
            let text = pairs.paragraph(&name("text"));
            let (id, essential) = (pairs.optional(&name("id")), pairs.optional(&name("essential")));
            let day_one = pairs.optional(&name("day_one"));
            let is_there = !matches!(text, Field::Absent);
            is_there.then_some(DutyIn { id, text, essential, day_one })
        });
        Self { duties: rows.collect() }
    }
}

impl Section for DutiesIn {
    type Shown = Duties;

    fn of(job: &Job) -> Self {
        let truth = |said: Option<bool>| said.map(|yes| Field::Read(Boolean(yes)));
        // Our proposal stands there until somebody has said otherwise: saving takes it.
        let suggested = profile::suggested(job).map_or_else(|_| job.clone(), |(job, _)| job);
        let duties = suggested.description().duties.iter().cloned().map(|duty| DutyIn {
            id: Some(Field::Read(duty.id)),
            text: Field::Read(duty.text),
            essential: truth(duty.essential),
            day_one: truth(duty.day_one),
        });
        Self { duties: duties.collect() }
    }

    fn check(self) -> Result<Change> {
        Self::check(self)
    }

    fn page(&self, frame: Frame, job: Head, faults: Vec<Fault>) -> Duties {
        let profile = job.role.parse().ok().and_then(|role| profile::of(role).ok());
        let empty = std::iter::repeat_n(DutyIn::default(), EMPTY_ROWS);
        let rows = self.duties.iter().cloned().chain(empty).enumerate().map(|(at, duty)| {
            let id = duty.id.as_ref().map(Field::sent).unwrap_or_default();
            Row::new(at, &duty, profile.and_then(|profile| profile.proposal(&id)), &faults)
        });
        Duties { frame, job, duties: rows.collect(), answers: ANSWERS, faults }
    }
}

impl Page for Duties {
    const TEMPLATE: &'static str = "jobs/duties";

    fn samples() -> Vec<Self> {
        let duty = |id: &str| DutyIn {
            id: Some(Field::read(id)),
            text: Field::read("Greet patients and check them in"),
            essential: Some(Field::read("yes")),
            day_one: None,
        };
        let sent = DutiesIn { duties: vec![duty("greet_check_in"), duty("own_1")] };
        editing::samples(&sent, &["form", "duties.0.text", "duties.1.essential"], "value.missing")
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    editing::show::<DutiesIn>(&session, id).await
}

#[handler]
pub async fn submit(
    form: Submitted<WriteJobs, Edited<DutiesIn>>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    editing::save(form, id).await
}
