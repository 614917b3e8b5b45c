//! The form for what a job pays, and what comes with it.

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
        JobId, PayPeriod, WriteJobs,
        input::{PayAndBenefitsIn, PayIn},
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
pub struct Pay {
    frame: Frame,
    job: Head,
    min: FormField,
    max: FormField,
    period: FormField,
    periods: &'static [&'static str],
    benefits: FormField,
    faults: Vec<Fault>,
}

impl Form for PayAndBenefitsIn {
    const INPUTS: &'static [&'static str] =
        &["pay.min_cents", "pay.max_cents", "pay.period", "benefits"];

    const LIMITS: Limits = Limits::LONG;

    /// Pay that nobody has touched is not said yet: a draft can wait for it.
    fn read(pairs: &mut Pairs) -> Self {
        let pay = PayIn {
            min_cents: pairs.field("pay.min_cents"),
            max_cents: pairs.field("pay.max_cents"),
            period: pairs.field("pay.period"),
        };
        let PayIn { min_cents, max_cents, period } = &pay;
        let is_said = !matches!(
            (min_cents, max_cents, period),
            (Field::Absent, Field::Absent, Field::Absent)
        );
        Self { pay: is_said.then_some(pay), benefits: pairs.lines("benefits") }
    }
}

impl Section for PayAndBenefitsIn {
    type Shown = Pay;

    fn of(job: &Job) -> Self {
        let is = job.description().clone();
        let pay = is.pay.map(|pay| PayIn {
            min_cents: Field::Read(pay.min),
            max_cents: Field::Read(pay.max),
            period: Field::Read(pay.period),
        });
        Self { pay, benefits: is.benefits.into_iter().map(Field::Read).collect() }
    }

    fn check(self) -> Result<Change> {
        Self::check(self)
    }

    fn page(&self, frame: Frame, job: Head, faults: Vec<Fault>) -> Pay {
        let faults = by_box(faults, &["benefits"]);
        let pay = self.pay.clone().unwrap_or_default();
        Pay {
            frame,
            job,
            min: FormField::new("pay.min_cents", &pay.min_cents, &faults),
            max: FormField::new("pay.max_cents", &pay.max_cents, &faults),
            period: FormField::new("pay.period", &pay.period, &faults),
            periods: PayPeriod::WORDS,
            benefits: FormField::lines("benefits", &self.benefits, &faults),
            faults,
        }
    }
}

impl Page for Pay {
    const TEMPLATE: &'static str = "jobs/pay";

    fn samples() -> Vec<Self> {
        editing::samples(
            &PayAndBenefitsIn::default(),
            &["form", "pay.min_cents", "pay.max_cents", "pay.period", "benefits.1"],
            "value.missing",
        )
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    editing::show::<PayAndBenefitsIn>(&session, id).await
}

#[handler]
pub async fn submit(
    form: Submitted<WriteJobs, Edited<PayAndBenefitsIn>>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    editing::save(form, id).await
}
