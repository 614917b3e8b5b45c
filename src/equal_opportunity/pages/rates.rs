//! The report on selection rates. A small office mostly reads that there are too few, and what that means.

use std::collections::HashMap;

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    analytics::{self, ReadAnalytics, TAB},
    equal_opportunity::{
        SetSelectionRates, actions,
        advice::Advice,
        category::{Dimension, UNKNOWN},
        edition::{Edition, Pooled, Table},
        input::RatesIn,
        output::rounded,
        quarter,
        ratio_reading::RatioReading,
        report::{Rate, Reported, Step, chosen},
        store,
    },
    error::Result,
    jobs::{self, JobId},
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Default, Deserialize)]
pub struct Asking {
    until: Option<String>,
}

impl Asking {
    /// What is no day is none.
    pub fn until(&self) -> Option<NaiveDate> {
        self.until.as_deref().and_then(|day| day.parse().ok())
    }
}

#[derive(Serialize)]
pub struct Rates {
    frame: Frame,
    may_set: bool,
    faults: Vec<Fault>,
    staff: u64,
    advice: &'static str,
    is_on: bool,
    /// When the next look is, and how many there are for it so far.
    next: Option<NaiveDate>,
    so_far: u64,
    counted_from: Option<NaiveDate>,
    editions: Vec<NaiveDate>,
    until: Option<NaiveDate>,
    since: Option<NaiveDate>,
    people: u64,
    tables: Vec<TableRow>,
}

#[derive(Serialize)]
struct TableRow {
    number: usize,
    by: &'static str,
    job: Option<String>,
    steps: Vec<StepRow>,
    pooled: Vec<PooledRow>,
    ties: Option<u64>,
}

#[derive(Serialize)]
struct StepRow {
    from: String,
    to: String,
    groups: Vec<GroupRow>,
    others: Option<u64>,
    others_taken: u64,
}

#[derive(Serialize)]
struct GroupRow {
    sex: Option<String>,
    race: Option<String>,
    people: u64,
    taken: u64,
    percent: String,
    ratio: Option<String>,
    reading: Option<&'static str>,
    p: Option<String>,
    z: Option<String>,
    shortfall: Option<String>,
    is_small: bool,
}

#[derive(Serialize)]
struct PooledRow {
    sex: Option<String>,
    race: Option<String>,
    odds: String,
    p: String,
}

/// Splits the name of a group into a sex and a race, of which each may be missing.
fn halves(by: Dimension, group: &str) -> (Option<String>, Option<String>) {
    let owned = |word: &str| Some(word.to_owned());
    match (by, group.split_once('.')) {
        _ if group == UNKNOWN => (None, None),
        (Dimension::Sex, _) => (owned(group), None),
        (Dimension::Race, _) => (None, owned(group)),
        (Dimension::Both, Some((sex, race))) => (owned(sex), owned(race)),
        (Dimension::Both, None) => (None, None),
    }
}

impl TableRow {
    fn new(number: usize, reported: Reported, titles: &HashMap<JobId, String>) -> Self {
        let Reported { by, job, steps, pooled, ties } = reported;
        let pooled = pooled.into_iter().map(|one: Pooled| {
            let (sex, race) = halves(by, &one.group);
            PooledRow { sex, race, odds: format!("{:.2}", one.odds), p: p_of(one.p) }
        });
        Self {
            number,
            by: by.word(),
            job: job.map(|job| titles.get(&job).cloned().unwrap_or_default()),
            steps: steps.into_iter().map(|step| StepRow::new(by, step)).collect(),
            pooled: pooled.collect(),
            ties,
        }
    }
}

impl StepRow {
    fn new(by: Dimension, Step { from, to, rates, others }: Step) -> Self {
        Self {
            from,
            to,
            groups: rates.iter().map(|rate| GroupRow::new(by, rate)).collect(),
            others: others.map(|(of, _)| of),
            others_taken: others.map(|(_, taken)| taken).unwrap_or_default(),
        }
    }
}

impl GroupRow {
    fn new(by: Dimension, rate: &Rate) -> Self {
        let (sex, race) = halves(by, &rate.group);
        let beside = rate.beside;
        Self {
            sex,
            race,
            people: rate.of,
            taken: rate.taken,
            percent: rounded(100.0 * rate.rate, 10.0).to_string(),
            ratio: beside.map(|beside| format!("{:.2}", beside.ratio)),
            reading: beside.map(|beside| RatioReading::from(beside.reading).word()),
            p: beside.map(|beside| p_of(beside.fisher)),
            z: beside.and_then(|beside| beside.z).map(|z| format!("{:.2}", z.abs())),
            shortfall: beside.map(|beside| rounded(beside.shortfall, 10.0).to_string()),
            is_small: rate.is_small,
        }
    }
}

fn p_of(p: f64) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { format!("{p:.3}") }
}

impl Page for Rates {
    const TEMPLATE: &'static str = "equal_opportunity/rates";

    fn samples() -> Vec<Self> {
        let day = NaiveDate::default();
        let counts = [("female", vec![80, 12]), ("male", vec![80, 48]), (UNKNOWN, vec![40, 6])];
        let named = |group: &str, dot: &str| match group {
            UNKNOWN => UNKNOWN.to_owned(),
            _ => format!("{group}{dot}"),
        };
        let groups = |dot: &str| counts.clone().map(|(group, n)| (named(group, dot), n));
        let table = |by, dot: &str| Table {
            by,
            job: (by == Dimension::Race)
                .then(|| crate::kernel::typed_id::TypedId::from_uuid(uuid::Uuid::nil())),
            steps: ["applied", "hired"].map(str::to_owned).to_vec(),
            groups: groups(dot).into(),
            others: vec![20, 10],
            pooled: vec![Pooled {
                group: format!("female{dot}"),
                beside: "male".to_owned(),
                odds: 4.2,
                p: 0.0,
            }],
            ties: (by == Dimension::Both).then_some(3),
        };
        let tables = vec![table(Dimension::Sex, ""), table(Dimension::Both, ".white")];
        let edition = Edition { people: 220, tables };
        let page = |advice: Advice, is_on: bool, edition: Option<Edition>| Self {
            frame: Frame::sample(TAB),
            may_set: true,
            faults: vec![],
            staff: 21,
            advice: advice.word(),
            is_on,
            next: is_on.then_some(day),
            so_far: 3,
            counted_from: is_on.then_some(day),
            editions: edition.iter().map(|_| day).collect(),
            until: edition.as_ref().map(|_| day),
            since: edition.as_ref().map(|_| day),
            people: edition.as_ref().map_or(0, |edition| edition.people),
            tables: tables_of(edition.as_ref(), &HashMap::new()),
        };
        let refused = Fault::at_each(["on"], "value.missing");
        vec![
            page(Advice::Off, false, None),
            Self { faults: refused, ..page(Advice::Explained, false, None) },
            page(Advice::Recommended, true, None),
            page(Advice::Explained, true, Some(edition)),
        ]
    }
}

fn tables_of(edition: Option<&Edition>, titles: &HashMap<JobId, String>) -> Vec<TableRow> {
    let tables = edition.map(|edition| edition.tables.as_slice()).unwrap_or_default();
    let row = |(number, table): (usize, &Table)| TableRow::new(number, Reported::of(table), titles);
    (1..).zip(tables).map(row).collect()
}

async fn fill<P>(session: &Session<P>, asking: &Asking, faults: Vec<Fault>) -> Result<Rates> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let staff = actions::how_many_work(scope, &practice).await?;
    let setting = store::setting(scope).await?;
    let so_far = match setting {
        Some(setting) => {
            analytics::how_many_ended(scope, (setting.counted_from, scope.now())).await?
        }
        None => 0,
    };
    let (editions, shown) = chosen(scope, asking.until()).await?;
    let titles = jobs::all_titled(scope).await?.into_iter().collect();
    let edition = shown.as_ref().map(|(_, _, edition)| edition);
    Ok(Rates {
        frame: Frame::around(session, TAB, &practice).await?,
        may_set: session.may::<SetSelectionRates>(),
        faults,
        staff,
        advice: Advice::for_staff(staff).word(),
        is_on: setting.is_some(),
        next: setting.map(|setting| (setting.closes_at + quarter::AFTER).date_naive()),
        so_far,
        counted_from: setting.map(|setting| practice.today(setting.counted_from)),
        editions: editions.iter().map(|until| until.date_naive()).collect(),
        until: shown.as_ref().map(|(_, until, _)| until.date_naive()),
        since: shown.as_ref().map(|(since, _, _)| since.date_naive()),
        people: edition.map_or(0, |edition| edition.people),
        tables: tables_of(edition, &titles),
    })
}

#[handler]
pub async fn view(
    session: Session<ReadAnalytics>,
    Query(asking): Query<Asking>,
) -> Result<Html<String>> {
    session.page(&fill(&session, &asking, vec![]).await?)
}

/// An owner begins or stops to ask.
#[handler]
pub async fn submit(form: Submitted<SetSelectionRates, RatesIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx, is_on: bool| {
        if is_on { actions::begin(tx).await } else { actions::stop(tx).await }
    };
    let done = match sent.check() {
        Ok(is_on) => session.scope.write(async |tx: &mut Tx| act(tx, is_on).await).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see_other("/reports/rates")),
        Err(error) => {
            let (status, faults) = faults_to_show::<RatesIn>(error)?;
            let page = fill(&session, &Asking::default(), faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
