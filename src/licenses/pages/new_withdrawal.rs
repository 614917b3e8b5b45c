//! The form to take a claim back, with the reason.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::{Html, Path},
};
use serde::Serialize;

use super::Row;
use crate::{
    error::{Error, Result},
    kernel::fault::Fault,
    licenses::{License, LicenseId, TAB, WriteLicenses, actions, input::WithdrawalIn, store},
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
pub struct NewWithdrawal {
    frame: Frame,
    license: Row,
    /// The license as its reader saw it: it is withdrawn as that, or not at all.
    revision: i32,
    reason: FormField,
    faults: Vec<Fault>,
}

/// Why, and what of.
#[derive(Clone, Default)]
pub struct Withdrawing {
    revision: Option<i32>,
    withdrawal: WithdrawalIn,
}

impl Form for Withdrawing {
    const INPUTS: &'static [&'static str] = &["reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            revision: pairs.all("revision").pop().and_then(|sent| sent.parse().ok()),
            withdrawal: WithdrawalIn { reason: pairs.field("reason") },
        }
    }
}

impl Page for NewWithdrawal {
    const TEMPLATE: &'static str = "licenses/new_withdrawal";

    fn samples() -> Vec<Self> {
        let page = |faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            license: Row::sample("good"),
            revision: 2,
            reason: FormField::new("reason", &WithdrawalIn::default().reason, &faults),
            faults,
        };
        let wrong = Fault::at_each(["form", "reason"], "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteLicenses>,
    Path(id): Path<LicenseId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, &Withdrawing::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteLicenses, Withdrawing>,
    Path(id): Path<LicenseId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    // Before what was typed: whose license it is not learns nothing of the form.
    store::get(&session.scope, id).await?;
    match withdraw(&session, id, &sent).await {
        Ok(_) => {
            let there = format!("/licenses/{id}");
            Ok(StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<Withdrawing>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Checks what was sent before anything is written: what is wrong in it holds up nobody.
async fn withdraw(
    session: &Session<WriteLicenses>,
    id: LicenseId,
    sent: &Withdrawing,
) -> Result<License> {
    let reason = sent.withdrawal.clone().check()?;
    // A form without it is not ours.
    let revision = sent.revision.ok_or(Error::Stale)?;
    let act = async |tx: &mut Tx| actions::withdraw(tx, id, revision, reason).await;
    session.scope.write(act).await
}

async fn fill(
    session: &Session<WriteLicenses>,
    id: LicenseId,
    sent: &Withdrawing,
    faults: Vec<Fault>,
) -> Result<NewWithdrawal> {
    let scope = &session.scope;
    let license = store::get(scope, id).await?;
    let practice = practices::here(scope).await?;
    let people = people::named(scope, [license.claim.person_id]).await?;
    Ok(NewWithdrawal {
        frame: Frame::around(session, TAB, &practice).await?,
        license: Row::new(&license, &people, practice.today(scope.now())),
        revision: sent.revision.unwrap_or(license.revision),
        reason: FormField::new("reason", &sent.withdrawal.reason, &faults),
        faults,
    })
}
