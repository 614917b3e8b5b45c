//! The form for what a job pays, and what comes with it.

use chrono::NaiveDate;
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
        pay_facts::{self, Asks, Figure, Law, Place},
    },
    kernel::{fault::Fault, field::Field},
    platform::{
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::{Frame, Practice},
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
    /// The laws of the place on what a posting says of pay, and when we last looked at them.
    laws: Vec<Bound>,
    looked_on: NaiveDate,
    figure: Option<Others>,
    faults: Vec<Fault>,
}

/// A law, in the terms of a page.
#[derive(Serialize)]
struct Bound {
    state: String,
    city: Option<String>,
    since: NaiveDate,
    is_to_come: bool,
    enforced_from: Option<NaiveDate>,
    from: i32,
    asks: Vec<&'static str>,
    source: String,
}

/// What others pay.
#[derive(Serialize)]
struct Others {
    median: String,
    low: String,
    high: String,
    period: &'static str,
    published: NaiveDate,
    is_old: bool,
}

impl Bound {
    fn new(law: &Law, today: NaiveDate) -> Self {
        Self {
            state: law.state.clone(),
            city: law.city.clone(),
            since: law.since,
            is_to_come: law.since > today,
            enforced_from: law.enforced_from.filter(|day| *day > today),
            from: law.from,
            asks: law.asks.iter().map(|asks| asks.word()).collect(),
            source: law.source.clone(),
        }
    }
}

impl Others {
    fn new(figure: &Figure, today: NaiveDate) -> Self {
        Self {
            median: figure.median.dollars(),
            low: figure.low.dollars(),
            high: figure.high.dollars(),
            period: figure.period.word(),
            published: figure.published,
            is_old: figure.is_old(today),
        }
    }
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
            laws: vec![],
            looked_on: NaiveDate::default(),
            figure: None,
            faults,
        }
    }

    fn placed(page: Pay, job: &Job, practice: &Practice, today: NaiveDate) -> Result<Pay> {
        let facts = pay_facts::facts()?;
        let said = &practice.particulars;
        let (state, city) = (said.state.word(), said.city.as_str());
        let place = Place { state, city, head_count: said.head_count };
        Ok(Pay {
            laws: facts.laws(place).into_iter().map(|law| Bound::new(law, today)).collect(),
            looked_on: facts.as_of,
            figure: facts.figure(job.role).map(|figure| Others::new(figure, today)),
            ..page
        })
    }
}

impl Page for Pay {
    const TEMPLATE: &'static str = "jobs/pay";

    fn samples() -> Vec<Self> {
        let mut pages = editing::samples(
            &PayAndBenefitsIn::default(),
            &["form", "pay.min_cents", "pay.max_cents", "pay.period", "benefits.1"],
            "value.missing",
        );
        let bound = |is_to_come: bool| Bound {
            state: "OH".to_owned(),
            city: is_to_come.then(|| "Columbus".to_owned()),
            since: NaiveDate::default(),
            is_to_come,
            enforced_from: is_to_come.then(NaiveDate::default),
            from: if is_to_come { 15 } else { 1 },
            asks: Asks::WORDS.to_vec(),
            source: "Ordinance 2898-2025".to_owned(),
        };
        let others = |is_old| Others {
            median: "$85,447.00".to_owned(),
            low: "$74,546.00".to_owned(),
            high: "$98,221.00".to_owned(),
            period: "year",
            published: NaiveDate::default(),
            is_old,
        };
        if let [first, second, ..] = &mut pages[..] {
            (first.laws, first.figure) = (vec![bound(false), bound(true)], Some(others(true)));
            second.figure = Some(others(false));
        }
        pages
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
