//! The form for somebody who was to leave and stays after all.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Row, on_to};
use crate::{
    error::Result,
    kernel::fault::Fault,
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
    roster::{Staff, StaffId, StaffStage, TAB, WriteStaff, actions, input::StayIn, store},
};

#[derive(Serialize)]
pub struct NewStay {
    frame: Frame,
    staff: Row,
    reason: FormField,
    faults: Vec<Fault>,
}

impl Form for StayIn {
    const INPUTS: &'static [&'static str] = &["reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { reason: pairs.field("reason") }
    }
}

impl Page for NewStay {
    const TEMPLATE: &'static str = "roster/new_stay";

    fn samples() -> Vec<Self> {
        let page = |faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            staff: Row::sample(StaffStage::Active),
            reason: FormField::new("reason", &StayIn::default().reason, &faults),
            faults,
        };
        vec![page(vec![]), page(Fault::at_each(["form", "reason"], "value.missing"))]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>, Path(id): Path<StaffId>) -> Result<Response> {
    let staff = store::find(&session.scope, id).await?;
    let today = practices::today(&session.scope).await?;
    if staff.may_stay(today).is_err() {
        return Ok(on_to(format!("/staff/{id}")));
    }
    let page: Html<String> =
        session.page(&fill(&session, &staff, &StayIn::default(), vec![]).await?)?;
    Ok(page.into_response())
}

#[handler]
pub async fn submit(
    form: Submitted<WriteStaff, StayIn>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let staff = store::find(&session.scope, id).await?;
    match stay(&session.scope, id, sent.clone()).await {
        Ok(_) => Ok(on_to(format!("/staff/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<StayIn>(error)?;
            let page = fill(&session, &staff, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn stay(scope: &Scope, id: StaffId, sent: StayIn) -> Result<Staff> {
    let reason = sent.check()?;
    scope.write(async |tx: &mut Tx| actions::stay(tx, id, reason).await).await
}

async fn fill(
    session: &Session<WriteStaff>,
    staff: &Staff,
    sent: &StayIn,
    faults: Vec<Fault>,
) -> Result<NewStay> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let people = people::named(scope, [staff.person_id]).await?;
    Ok(NewStay {
        frame: Frame::around(session, TAB, &practice).await?,
        staff: Row::new(staff, &people, practice.today(scope.now())),
        reason: FormField::new("reason", &sent.reason, &faults),
        faults,
    })
}
