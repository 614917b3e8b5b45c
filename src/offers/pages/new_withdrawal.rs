//! Asks why an offer is taken back.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, Row};
use crate::{
    applications::TAB,
    error::Result,
    kernel::{fault::Fault, field::Field},
    offers::{
        OfferId, OfferState, WithdrawalIn, WithdrawalReason, WriteOffers, actions,
        rescission::steps, store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct NewWithdrawal {
    frame: Frame,
    offer: Row,
    is_signed: bool,
    reason: FormField,
    reasons: &'static [&'static str],
    note: FormField,
    /// What has to be done first, for each reason that has steps: of a signed offer alone.
    steps: Vec<Steps>,
    step: FormField,
    faults: Vec<Fault>,
}

/// The steps of one reason.
#[derive(Serialize)]
struct Steps {
    reason: &'static str,
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    word: &'static str,
    is_ticked: bool,
}

impl Form for WithdrawalIn {
    const INPUTS: &'static [&'static str] = &["reason", "steps", "note"];

    fn read(pairs: &mut Pairs) -> Self {
        let steps = pairs.all("steps").iter().map(|step| Field::read(step)).collect();
        Self { reason: pairs.field("reason"), note: pairs.optional("note"), steps }
    }
}

impl NewWithdrawal {
    fn new(frame: Frame, offer: Row, sent: &WithdrawalIn, faults: Vec<Fault>) -> Self {
        let is_signed = offer.state == OfferState::Accepted.word();
        Self {
            frame,
            is_signed,
            steps: if is_signed { Steps::all(sent) } else { vec![] },
            step: FormField::lines("steps", &sent.steps, &faults),
            offer,
            reason: FormField::new("reason", &sent.reason, &faults),
            reasons: WithdrawalReason::WORDS,
            note: FormField::new("note", sent.note.as_ref(), &faults),
            faults,
        }
    }
}

impl Steps {
    fn all(sent: &WithdrawalIn) -> Vec<Self> {
        let is_ticked = |word| {
            sent.steps.iter().any(|step| matches!(step, Field::Read(step) if step.word() == word))
        };
        let step = |word| Step { word, is_ticked: is_ticked(word) };
        let of = |reason: &WithdrawalReason| Self {
            reason: reason.word(),
            steps: steps(*reason).iter().map(|one| step(one.word())).collect(),
        };
        WithdrawalReason::ALL.iter().map(of).filter(|one| !one.steps.is_empty()).collect()
    }
}

impl Page for NewWithdrawal {
    const TEMPLATE: &'static str = "offers/new_withdrawal";

    fn samples() -> Vec<Self> {
        let page = |state, faults| {
            let row = Row::sample(state);
            Self::new(Frame::sample(TAB), row, &WithdrawalIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], WithdrawalIn::INPUTS].concat(), "value.missing");
        vec![page(OfferState::Open, vec![]), page(OfferState::Accepted, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteOffers>, Path(id): Path<OfferId>) -> Result<Html<String>> {
    session.page(&fill(&session, id, &WithdrawalIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOffers, WithdrawalIn>,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let done = match sent.clone().check() {
        Ok(withdrawal) => {
            let act = async |tx: &mut Tx| actions::withdraw(tx, id, withdrawal).await;
            session.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/offers/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<WithdrawalIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteOffers>,
    id: OfferId,
    sent: &WithdrawalIn,
    faults: Vec<Fault>,
) -> Result<NewWithdrawal> {
    let offer = store::find(&session.scope, id).await?;
    let practice = practices::here(&session.scope).await?;
    let named = Named::by(&session.scope, std::slice::from_ref(&offer), &practice).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    Ok(NewWithdrawal::new(frame, named.row(&offer), sent, faults))
}
