//! The form to keep silent about a last day for a while, with the reason.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::{Html, Path},
};
use serde::Serialize;

use super::Row;
use crate::{
    error::Result,
    kernel::fault::Fault,
    licenses::{LicenseId, TAB, WriteLicenses, actions, input::SnoozeIn, store},
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct NewSnooze {
    frame: Frame,
    license: Row,
    until: FormField,
    reason: FormField,
    faults: Vec<Fault>,
}

impl Form for SnoozeIn {
    const INPUTS: &'static [&'static str] = &["until", "reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { until: pairs.day("until").unwrap_or_default(), reason: pairs.field("reason") }
    }
}

impl NewSnooze {
    fn new(frame: Frame, license: Row, sent: &SnoozeIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            license,
            until: FormField::new("until", &sent.until, &faults),
            reason: FormField::new("reason", &sent.reason, &faults),
            faults,
        }
    }
}

impl Page for NewSnooze {
    const TEMPLATE: &'static str = "licenses/new_snooze";

    fn samples() -> Vec<Self> {
        let page = |faults| {
            Self::new(Frame::sample(TAB), Row::sample("good"), &SnoozeIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], SnoozeIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteLicenses>,
    Path(id): Path<LicenseId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, &SnoozeIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteLicenses, SnoozeIn>,
    Path(id): Path<LicenseId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    // Before what was typed: whose license it is not learns nothing of the form.
    store::get(&session.scope, id).await?;
    let act = async |tx: &mut Tx| actions::snooze(tx, id, sent.clone().check()?).await;
    match session.scope.write(act).await {
        Ok(_) => {
            let there = format!("/licenses/{id}");
            Ok(StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<SnoozeIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteLicenses>,
    id: LicenseId,
    sent: &SnoozeIn,
    faults: Vec<Fault>,
) -> Result<NewSnooze> {
    let scope = &session.scope;
    let license = store::get(scope, id).await?;
    let practice = practices::here(scope).await?;
    let people = people::named(scope, [license.claim.person_id]).await?;
    let row = Row::new(&license, &people, practice.today(scope.now()));
    Ok(NewSnooze::new(Frame::around(session, TAB, &practice).await?, row, sent, faults))
}
