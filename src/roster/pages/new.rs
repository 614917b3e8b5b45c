//! The form by which the office adds somebody who works here already.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use super::on_to;
use crate::{
    error::Result,
    kernel::fault::Fault,
    locations,
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
    roster::{Staff, StaffKind, TAB, WriteStaff, actions, input::StaffIn},
};

/// Empty, or with what was typed and what is wrong with it.
#[derive(Serialize)]
pub struct New {
    frame: Frame,
    name: FormField,
    phone: FormField,
    email: FormField,
    position: FormField,
    location: FormField,
    hours_a_week: FormField,
    kind: FormField,
    kinds: &'static [&'static str],
    starts_on: FormField,
    faults: Vec<Fault>,
}

impl Form for StaffIn {
    const INPUTS: &'static [&'static str] =
        &["name", "phone", "email", "position", "location", "hours_a_week", "kind", "starts_on"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            phone: pairs.optional("phone"),
            email: pairs.optional("email"),
            position: pairs.field("position"),
            location: pairs.optional("location"),
            hours_a_week: pairs.optional("hours_a_week"),
            kind: pairs.field("kind"),
            starts_on: pairs.field("starts_on"),
            ..Self::default()
        }
    }
}

impl New {
    fn filled(frame: Frame, sent: &StaffIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            name: FormField::new("name", &sent.name, &faults),
            phone: FormField::new("phone", sent.phone.as_ref(), &faults),
            email: FormField::new("email", sent.email.as_ref(), &faults),
            position: FormField::new("position", &sent.position, &faults),
            location: FormField::new("location", sent.location.as_ref(), &faults),
            hours_a_week: FormField::new("hours_a_week", sent.hours_a_week.as_ref(), &faults),
            kind: FormField::new("kind", &sent.kind, &faults),
            kinds: StaffKind::WORDS,
            starts_on: FormField::new("starts_on", &sent.starts_on, &faults),
            faults,
        }
    }
}

impl Page for New {
    const TEMPLATE: &'static str = "roster/new";

    fn samples() -> Vec<Self> {
        let page = |faults| Self::filled(Frame::sample(TAB), &StaffIn::default(), faults);
        let wrong = Fault::at_each([&["form"], StaffIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>) -> Result<Html<String>> {
    session.page(&fill(&session, &StaffIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteStaff, StaffIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match add(&session.scope, sent.clone()).await {
        Ok(staff) => Ok(on_to(format!("/staff/{}", staff.id))),
        Err(error) => {
            let (status, faults) = faults_to_show::<StaffIn>(error)?;
            let page = fill(&session, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(session: &Session<WriteStaff>, sent: &StaffIn, faults: Vec<Fault>) -> Result<New> {
    let choices = locations::known(&session.scope).await?.choices();
    let page = New::filled(Frame::of(session, TAB).await?, sent, faults);
    Ok(New { location: page.location.suggesting(choices), ..page })
}

async fn add(scope: &Scope, sent: StaffIn) -> Result<Staff> {
    let new = sent.check()?;
    scope.write(async |tx: &mut Tx| actions::add(tx, new).await).await
}
