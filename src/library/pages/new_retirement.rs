//! Asks why a question is taken out, and says what that does.

use bank::Bank;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{TAB, row::Row};
use crate::{
    error::Result,
    kernel::fault::Fault,
    library::{
        actions,
        catalogue::{self, Entry},
        input::RetirementIn,
        retirement::{RetirementReason, refuse_if_needed, spanish_lost},
        roles,
        room::WriteItems,
        store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Press, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct NewRetirement {
    frame: Frame,
    row: Row,
    reason: FormField,
    reasons: &'static [&'static str],
    note: FormField,
    /// The roles whose tests will be offered in English alone.
    spanish_lost: Vec<String>,
    faults: Vec<Fault>,
}

impl Form for RetirementIn {
    const INPUTS: &'static [&'static str] = &["reason", "note"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { reason: pairs.field("reason"), note: pairs.optional("note") }
    }
}

impl NewRetirement {
    fn new(frame: Frame, row: Row, sent: &RetirementIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            row,
            reason: FormField::new("reason", &sent.reason, &faults),
            reasons: RetirementReason::WORDS,
            note: FormField::new("note", sent.note.as_ref(), &faults),
            spanish_lost: vec![],
            faults,
        }
    }
}

impl Page for NewRetirement {
    const TEMPLATE: &'static str = "library/new_retirement";

    fn samples() -> Vec<Self> {
        let page = |faults, spanish_lost| {
            let (frame, row) = (Frame::sample(TAB), Row::sample("offered"));
            Self { spanish_lost, ..Self::new(frame, row, &RetirementIn::default(), faults) }
        };
        let wrong = Fault::at_each([&["form"], RetirementIn::INPUTS].concat(), "value.missing");
        vec![page(vec![], vec!["Receptionist".to_owned()]), page(wrong, vec![])]
    }
}

async fn fill(
    session: &Session<WriteItems>,
    one: &Entry,
    sent: &RetirementIn,
    faults: Vec<Fault>,
) -> Result<NewRetirement> {
    let (bank, out) = (Bank::builtin()?, store::out(&session.scope).await?);
    let lost = spanish_lost(bank, one.item, &out);
    let title = |role: &str| roles::title(role, session.language);
    let (frame, row) = (Frame::of(session, TAB).await?, Row::new(one, session.language));
    let page = NewRetirement::new(frame, row, sent, faults);
    Ok(NewRetirement { spanish_lost: lost.into_iter().map(title).collect::<Result<_>>()?, ..page })
}

/// Says at once that it cannot be taken out, not after somebody has given a reason.
#[handler]
pub async fn view(session: Session<WriteItems>, Path(id): Path<String>) -> Result<Html<String>> {
    let out = store::out(&session.scope).await?;
    let one = catalogue::entry(&id, &out)?;
    refuse_if_needed(Bank::builtin()?, one.item, &out)?;
    session.page(&fill(&session, &one, &RetirementIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteItems, RetirementIn>,
    Path(id): Path<String>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let one = catalogue::entry(&id, &store::out(&session.scope).await?)?;
    let act = async |tx: &mut Tx| actions::retire(tx, &id, sent.clone().check()?).await;
    match session.scope.write(act).await {
        Ok(_) => Ok(see_other(&format!("/library/items/{}", one.item.id))),
        Err(error) => {
            let (status, faults) = faults_to_show::<RetirementIn>(error)?;
            let page = fill(&session, &one, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Brings it back.
#[handler]
pub async fn undo(form: Submitted<WriteItems, Press>, Path(id): Path<String>) -> Result<Response> {
    let session = form.session;
    let one = catalogue::entry(&id, &store::out(&session.scope).await?)?;
    session.scope.write(async |tx: &mut Tx| actions::bring_back(tx, &id).await).await?;
    Ok(see_other(&format!("/library/items/{}", one.item.id)))
}
