//! One staff member: what they do, since when, their licenses, and what has happened.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Row, happened::Happened, on_to};
use crate::{
    error::Result,
    kernel::{fault::Fault, phone::Phone},
    licenses::{self, EndsIn, ReadLicenses, Standing},
    people,
    platform::{
        db::{Scope, Tx},
        events,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Names},
    roster::{
        ReadStaff, Span, Staff, StaffId, StaffKind, StaffStage, TAB, WriteStaff, actions,
        hooks::{self, Duty},
        input::ContactIn,
        store,
    },
};

/// How much of the past is shown.
const LATEST: u64 = 50;

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    staff: Row,
    person_id: String,
    hours: Option<i32>,
    manager: Option<Choice>,
    phone: Option<String>,
    dial: Option<String>,
    email: Option<String>,
    /// Only for whoever may write: a list on the wall has it for all.
    contact: Option<String>,
    spans: Vec<Time>,
    waiting: Vec<Waiting>,
    licenses: Vec<Held>,
    may_see_licenses: bool,
    /// What is due again: trainings, certificates, checks.
    again: Vec<Again>,
    timeline: Vec<Happened>,
    is_here: bool,
    /// Whether they were to leave, and that can be taken back.
    may_stay: bool,
    today: NaiveDate,
    /// The first day that was agreed.
    starts_on: NaiveDate,
    /// Where it is said that they worked.
    worked_path: String,
    may_write: bool,
    /// Whether to lead to their check-ins, which a higher room has.
    may_check_in: bool,
    name: FormField,
    phone_of: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Time {
    number: i32,
    kind: &'static str,
    starts_on: NaiveDate,
    worked_on: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    never_started: bool,
    reason: Option<String>,
}

impl Time {
    fn new(span: Span, may_write: bool) -> Self {
        Self {
            number: span.number,
            kind: span.kind.word(),
            starts_on: span.starts_on,
            worked_on: span.worked_on,
            last_day: span.last_day,
            never_started: span.never_started,
            reason: span.reason.filter(|_| may_write).map(|reason| reason.to_string()),
        }
    }
}

#[derive(Serialize)]
struct Waiting {
    on: NaiveDate,
    position: String,
    location: Option<String>,
    hours: Option<i32>,
}

#[derive(Serialize)]
struct Held {
    id: String,
    kind: &'static str,
    standing: &'static str,
    tone: &'static str,
    expires_on: Option<NaiveDate>,
    /// In how many days, if that is soon.
    ends_in: Option<EndsIn>,
}

#[derive(Serialize)]
struct Again {
    title: String,
    do_by: Option<NaiveDate>,
    is_overdue: bool,
    path: String,
}

impl Again {
    fn new(duty: Duty, today: NaiveDate) -> Self {
        let Duty { title, do_by, path } = duty;
        Self { title, do_by, is_overdue: do_by.is_some_and(|day| day < today), path }
    }

    fn samples() -> Vec<Self> {
        let again = |is_overdue: bool| Self {
            title: "Bloodborne pathogens training".to_owned(),
            do_by: is_overdue.then(NaiveDate::default),
            is_overdue,
            path: "/onboardings/onb_0/tasks/blood_training".to_owned(),
        };
        vec![again(true), again(false)]
    }
}

fn tone(standing: Standing) -> &'static str {
    match standing {
        Standing::Good => "good",
        Standing::Probation => "warn",
        Standing::Expired | Standing::RenewalFiled | Standing::Barred => "bad",
        Standing::Unverified | Standing::Review => "accent",
        Standing::Withdrawn => "",
    }
}

impl Form for ContactIn {
    const INPUTS: &'static [&'static str] = &["name", "phone"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { name: pairs.field("name"), phone: pairs.field("phone") }
    }
}

impl Held {
    fn sample() -> Self {
        Self {
            id: "lic_0".to_owned(),
            kind: "registered_nurse",
            standing: "good",
            tone: "good",
            expires_on: NaiveDate::from_ymd_opt(2027, 3, 31),
            ends_in: Some(EndsIn::sample()),
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "roster/show";

    fn samples() -> Vec<Self> {
        let span = |number, last_day: Option<NaiveDate>, never_started| Time {
            number,
            kind: StaffKind::Employee.word(),
            starts_on: NaiveDate::default(),
            worked_on: last_day,
            last_day,
            never_started,
            reason: last_day.map(|_| "Moved away.".to_owned()),
        };
        let page = |stage, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            staff: Row::sample(stage),
            person_id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            hours: Some(32),
            manager: Some(Choice { id: "staff_0".to_owned(), name: "Dana Okafor".to_owned() }),
            phone: Some("503 555 0147".to_owned()),
            dial: Some("+15035550147".to_owned()),
            email: Some("rosa@mail.example".to_owned()),
            contact: Some("Iker, 503 555 0148".to_owned()),
            spans: vec![
                span(3, None, false),
                span(2, None, true),
                span(1, Some(NaiveDate::default()), false),
            ],
            waiting: vec![Waiting {
                on: NaiveDate::default(),
                position: "Lead nurse".to_owned(),
                location: Some("Mill Street".to_owned()),
                hours: Some(40),
            }],
            licenses: vec![Held::sample()],
            may_see_licenses: true,
            again: Again::samples(),
            timeline: Happened::samples(),
            is_here: true,
            may_stay: stage == StaffStage::Active,
            today: NaiveDate::from_ymd_opt(2027, 3, 31).unwrap_or_default(),
            starts_on: NaiveDate::default(),
            worked_path: "/staff/staff_0/worked".to_owned(),
            may_write: true,
            may_check_in: true,
            name: FormField::new("name", &ContactIn::default().name, &faults),
            phone_of: FormField::new("phone", &ContactIn::default().phone, &faults),
            faults,
        };
        let wrong = Fault::at_each(["form", "name", "phone"], "value.missing");
        let bare = Self {
            hours: None,
            manager: None,
            phone: None,
            email: None,
            contact: None,
            waiting: vec![],
            licenses: vec![],
            again: vec![],
            timeline: vec![],
            is_here: false,
            may_write: false,
            may_check_in: false,
            ..page(StaffStage::Left, vec![])
        };
        vec![bare, page(StaffStage::Starting, vec![]), page(StaffStage::Active, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<ReadStaff>, Path(id): Path<StaffId>) -> Result<Html<String>> {
    session.page(&fill(&session, id, &ContactIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit_contact(
    form: Submitted<WriteStaff, ContactIn>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(contact) => {
            let act = async |tx: &mut Tx| actions::name_contact(tx, id, contact).await;
            session.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/staff/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<ContactIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P>(
    session: &Session<P>,
    id: StaffId,
    sent: &ContactIn,
    faults: Vec<Fault>,
) -> Result<Show> {
    let scope = &session.scope;
    let staff = store::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let names = Names::of(session).await?;
    let today = practice.today(scope.now());
    let may_write = session.may::<WriteStaff>();
    let people = people::named(scope, [staff.person_id]).await?;
    let particulars = people.first().map(|person| person.particulars.clone());
    let phone = particulars.as_ref().and_then(|known| known.phone.clone());
    let happened = events::about(scope, &id.to_string(), LATEST).await?;
    let spans = store::spans(scope, id).await?.into_iter();
    let may_see_licenses = session.may::<ReadLicenses>();
    // Whoever may not see lists of tasks, which a higher room has, is not told of them here.
    let again = match session.holds("onboardings:read") {
        true => hooks::due_again(scope, id, session.language).await?,
        false => vec![],
    };
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        staff: Row::new(&staff, &people, today),
        person_id: staff.person_id.to_string(),
        hours: staff.terms.hours_a_week,
        manager: manager(scope, &staff).await?,
        dial: phone.as_ref().map(Phone::e164),
        phone: phone.map(|phone| phone.to_string()),
        email: particulars.and_then(|known| known.email).map(|email| email.to_string()),
        contact: staff
            .contact
            .as_ref()
            .filter(|_| may_write)
            .map(|contact| format!("{}, {}", contact.name, contact.phone)),
        spans: spans.map(|span| Time::new(span, may_write)).collect(),
        waiting: waiting(scope, id).await?,
        licenses: if may_see_licenses { held(scope, &staff, today).await? } else { vec![] },
        may_see_licenses,
        again: again.into_iter().map(|duty| Again::new(duty, today)).collect(),
        timeline: Happened::all(&happened, &practice, &names)?,
        today,
        starts_on: staff.span.starts_on,
        worked_path: format!("/staff/{}/worked", staff.id),
        may_stay: staff.may_stay(today).is_ok(),
        is_here: matches!(staff.stage(today), StaffStage::Active | StaffStage::Starting),
        may_write,
        may_check_in: session.holds("check_ins:read"),
        name: FormField::new("name", &sent.name, &faults),
        phone_of: FormField::new("phone", &sent.phone, &faults),
        faults,
    })
}

async fn manager(scope: &Scope, staff: &Staff) -> Result<Option<Choice>> {
    let Some(id) = staff.terms.manager_id else { return Ok(None) };
    let manager = store::find(scope, id).await?;
    let person = people::find(scope, manager.person_id).await?;
    let name = person.map(|person| person.name().to_owned()).unwrap_or_default();
    Ok(Some(Choice { id: id.to_string(), name }))
}

async fn waiting(scope: &Scope, id: StaffId) -> Result<Vec<Waiting>> {
    let waiting = store::waiting(scope, id).await?.into_iter();
    let waiting = waiting.map(|(on, terms)| Waiting {
        on,
        position: terms.position.to_string(),
        location: terms.location.map(|location| location.to_string()),
        hours: terms.hours_a_week,
    });
    Ok(waiting.collect())
}

async fn held(scope: &Scope, staff: &Staff, today: NaiveDate) -> Result<Vec<Held>> {
    let licenses = licenses::of_person(scope, staff.person_id).await?.into_iter();
    let held = licenses.map(|license| Held {
        id: license.id.to_string(),
        kind: license.claim.kind.word(),
        standing: license.standing(today).word(),
        tone: tone(license.standing(today)),
        expires_on: license.expires_on(),
        ends_in: EndsIn::of(&license, today),
    });
    Ok(held.collect())
}
