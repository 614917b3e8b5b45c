//! The form for somebody who leaves: one day, and a reason if the office wants to keep one.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Row, on_to};
use crate::{
    error::Result,
    kernel::{day::Day, fault::Fault, field::Field},
    people,
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
    roster::{Staff, StaffId, StaffStage, TAB, WriteStaff, actions, input::DepartureIn, store},
};

#[derive(Serialize)]
pub struct NewDeparture {
    frame: Frame,
    staff: Row,
    last_day: FormField,
    reason: FormField,
    faults: Vec<Fault>,
}

impl Form for DepartureIn {
    const INPUTS: &'static [&'static str] = &["last_day", "reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { last_day: pairs.field("last_day"), reason: pairs.optional("reason") }
    }
}

impl Page for NewDeparture {
    const TEMPLATE: &'static str = "roster/new_departure";

    fn samples() -> Vec<Self> {
        let page = |faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            staff: Row::sample(StaffStage::Active),
            last_day: FormField::new("last_day", &DepartureIn::default().last_day, &faults),
            reason: FormField::new("reason", DepartureIn::default().reason.as_ref(), &faults),
            faults,
        };
        let wrong = Fault::at_each([&["form"], DepartureIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>, Path(id): Path<StaffId>) -> Result<Html<String>> {
    let staff = store::find(&session.scope, id).await?;
    let today = practices::today(&session.scope).await?;
    let sent = DepartureIn { last_day: Field::Read(Day(today)), reason: None };
    session.page(&fill(&session, &staff, &sent, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteStaff, DepartureIn>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let staff = store::find(&session.scope, id).await?;
    match leave(&session.scope, id, sent.clone()).await {
        Ok(_) => Ok(on_to(format!("/staff/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<DepartureIn>(error)?;
            let page = fill(&session, &staff, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn leave(scope: &Scope, id: StaffId, sent: DepartureIn) -> Result<Staff> {
    let (last_day, reason) = sent.check()?;
    scope.write(async |tx: &mut Tx| actions::leave(tx, id, last_day, reason).await).await
}

async fn fill(
    session: &Session<WriteStaff>,
    staff: &Staff,
    sent: &DepartureIn,
    faults: Vec<Fault>,
) -> Result<NewDeparture> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let people = people::named(scope, [staff.person_id]).await?;
    Ok(NewDeparture {
        frame: Frame::around(session, TAB, &practice).await?,
        staff: Row::new(staff, &people, practice.today(scope.now())),
        last_day: FormField::new("last_day", &sent.last_day, &faults),
        reason: FormField::new("reason", sent.reason.as_ref(), &faults),
        faults,
    })
}
