//! The form to say what somebody does from a day on.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Choice, Row, on_to};
use crate::{
    error::Result,
    kernel::{bounded_int::BoundedInt, day::Day, fault::Fault, field::Field},
    locations, people,
    platform::{
        db::{Scope, Tx, page::Seek},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
    roster::{
        Staff, StaffId, StaffStage, TAB, WriteStaff, actions,
        input::ChangeIn,
        store::{self, Filter, StaffSort},
    },
};

#[derive(Serialize)]
pub struct NewChange {
    frame: Frame,
    staff: Row,
    effective_on: FormField,
    position: FormField,
    location: FormField,
    hours_a_week: FormField,
    manager_id: FormField,
    managers: Vec<Choice>,
    faults: Vec<Fault>,
}

impl Form for ChangeIn {
    const INPUTS: &'static [&'static str] =
        &["effective_on", "position", "location", "hours_a_week", "manager_id"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            effective_on: pairs.field("effective_on"),
            position: pairs.field("position"),
            location: pairs.optional("location"),
            hours_a_week: pairs.optional("hours_a_week"),
            manager_id: pairs.optional("manager_id"),
        }
    }
}

impl NewChange {
    fn new(
        (frame, staff): (Frame, Row),
        managers: Vec<Choice>,
        sent: &ChangeIn,
        faults: Vec<Fault>,
    ) -> Self {
        Self {
            frame,
            staff,
            effective_on: FormField::new("effective_on", &sent.effective_on, &faults),
            position: FormField::new("position", &sent.position, &faults),
            location: FormField::new("location", sent.location.as_ref(), &faults),
            hours_a_week: FormField::new("hours_a_week", sent.hours_a_week.as_ref(), &faults),
            manager_id: FormField::new("manager_id", sent.manager_id.as_ref(), &faults),
            managers,
            faults,
        }
    }
}

impl Page for NewChange {
    const TEMPLATE: &'static str = "roster/new_change";

    fn samples() -> Vec<Self> {
        let page = |faults| {
            let around = (Frame::sample(TAB), Row::sample(StaffStage::Active));
            let (value, says) = ("staff_0".to_owned(), "Dana Okafor".to_owned());
            Self::new(around, vec![Choice { value, says }], &ChangeIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], ChangeIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>, Path(id): Path<StaffId>) -> Result<Html<String>> {
    let staff = store::find(&session.scope, id).await?;
    let today = practices::today(&session.scope).await?;
    let sent = ChangeIn {
        effective_on: Field::Read(Day(today)),
        position: Field::Read(staff.terms.position.clone()),
        location: staff.terms.location.clone().map(Field::Read),
        hours_a_week: staff.terms.hours_a_week.map(|hours| Field::Read(BoundedInt(hours))),
        manager_id: staff.terms.manager_id.map(Field::Read),
    };
    session.page(&fill(&session, staff, &sent, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteStaff, ChangeIn>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let staff = store::find(&session.scope, id).await?;
    match change(&session.scope, id, sent.clone()).await {
        Ok(_) => Ok(on_to(format!("/staff/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<ChangeIn>(error)?;
            let page = fill(&session, staff, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn change(scope: &Scope, id: StaffId, sent: ChangeIn) -> Result<Staff> {
    let (on, terms) = sent.check()?;
    scope.write(async |tx: &mut Tx| actions::change(tx, id, on, terms).await).await
}

async fn fill(
    session: &Session<WriteStaff>,
    staff: Staff,
    sent: &ChangeIn,
    faults: Vec<Fault>,
) -> Result<NewChange> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let people = people::named(scope, [staff.person_id]).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    let row = Row::new(&staff, &people, today);
    let choices = locations::known(scope).await?.choices();
    let page = NewChange::new((frame, row), managers(scope, &staff).await?, sent, faults);
    Ok(NewChange { location: page.location.suggesting(choices), ..page })
}

/// Those who work here by name, as many as a page of the list has, and whoever it is now.
async fn managers(scope: &Scope, staff: &Staff) -> Result<Vec<Choice>> {
    let today = practices::today(scope).await?;
    let filter = Filter { stage: Some(StaffStage::Active), ..Filter::default() };
    let found = store::page(scope, (&filter, today), StaffSort::Name, &Seek::First).await?;
    let mut all = found.rows;
    let current = staff.terms.manager_id.filter(|id| all.iter().all(|one| one.id != *id));
    all.extend(store::named(scope, current).await?);
    all.retain(|one| one.id != staff.id);
    let people = people::named(scope, all.iter().map(|one| one.person_id)).await?;
    let choice = |one: &Staff| {
        let Row { id, name, position, .. } = Row::new(one, &people, today);
        Choice { value: id, says: format!("{name}, {position}") }
    };
    Ok(all.iter().map(choice).collect())
}
